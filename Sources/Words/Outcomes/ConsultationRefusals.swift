import CivicDomain

/// The refusals of submissions, of responses, and of changes in a consultation.
extension Words {
  /// The sentences of a refusal by a rule of consultations.
  func refusal(_ refusal: ConsultationRefusal, in here: Circumstances) -> Sentences {
    switch refusal {
    case .actInFuture(let day):
      said(
        pl: Sentences(
          "Ten dzień jeszcze nie nadszedł: \(self.day(day)).",
          wayOut: "Podaj dzień, w którym to zrobiono, najpóźniej dziś."),
        en: Sentences(
          "That day has not come yet: \(self.day(day)).", wayOut: "Give the day on which it was done, today at most."))
    case .answeredBefore(let id, let came):
      said(
        pl: Sentences(
          "Uwaga \(name(of: id.any, in: here)) wpłynęła dopiero \(day(came)), więc wcześniej nie było na co odpowiadać.",
          wayOut: "Podaj tamten dzień albo późniejszy."),
        en: Sentences(
          "Remark \(name(of: id.any, in: here)) came on \(day(came)), so there was nothing to answer before.",
          wayOut: "Give that day or a later one."))
    case .publishedBefore(let id, let approved):
      said(
        pl: Sentences(
          "Stanowisko do \(name(of: id.any, in: here)) zatwierdzono \(day(approved)), więc nie opublikowano go wcześniej.",
          wayOut: "Podaj tamten dzień albo późniejszy."),
        en: Sentences(
          "The answer to \(name(of: id.any, in: here)) was approved on \(day(approved)), so it was not published before.",
          wayOut: "Give that day or a later one."))
    case .approvedByLogin(let login):
      said(
        pl: Sentences(
          "„\(login)” to login w tym programie, a stanowisko zatwierdza urząd.",
          wayOut: "Podaj funkcję albo upoważnienie, na przykład „Prezydent Miasta”."),
        en: Sentences(
          "“\(login)” is a login of this program, and an answer is approved by an office.",
          wayOut: "Give the office or the mandate, such as “Mayor of the city”."))
    case .approvedByNobody(let typed):
      said(
        pl: Sentences(
          "„\(text(typed))” nie mówi, kto zatwierdził stanowisko.",
          wayOut: "Podaj funkcję albo upoważnienie: „Prezydent Miasta”, „z upoważnienia nr 12/2026”."),
        en: Sentences(
          "“\(text(typed))” does not say who approved the answer.",
          wayOut: "Give the office or the mandate: “Mayor of the city”, “by mandate no. 12/2026”."))
    case .sentAfterReceived(let sent, let received):
      said(
        pl: Sentences(
          "Data stempla (\(day(sent))) jest późniejsza niż dzień, w którym uwaga wpłynęła (\(day(received))).",
          wayOut: "Popraw jedną z tych dat."),
        en: Sentences(
          "The postmark (\(day(sent))) is later than the day on which the remark came (\(day(received))).",
          wayOut: "Correct one of the two."))
    case .windowLeavesOut(let ids): windowLeavesOut(ids.map(\.any), in: here)
    case .versionHasSubmissions(let id, let submissions): versionHasSubmissions(id, submissions, in: here)
    case .documentHasSubmissions(let id, let submissions): documentHasSubmissions(id, submissions, in: here)
    case .versionNumberTaken(let id, let next):
      said(
        pl: Sentences(
          "Ten dokument ma już wersję o tym numerze (\(id.raw)).", wayOut: "Najbliższy wolny numer: \(number(next))."),
        en: Sentences(
          "The document has a version of that number already (\(id.raw)).",
          wayOut: "The next free number: \(number(next))."))
    case .submissionAnswered(let id): submissionAnswered(id, in: here)
    case .remarkedSince(let id, let next): remarkedSince(id, next: next, in: here)
    case .notCorrectable(let id, let why): notCorrectable(id, why, in: here)
    case .over(let id, let end, let day):
      said(
        pl: Sentences(
          "\(name(of: id.any, in: here)): tego już nie można zmienić, bo \(over(end, on: day)).",
          wayOut: "Można jeszcze wpisać, co się zmieniło dzięki uwagom, opowieść i kontakt."),
        en: Sentences(
          "\(name(of: id.any, in: here)): this can no longer be changed, for \(over(end, on: day)).",
          wayOut: "What changed because of the remarks, the story and the contact can still be typed in."))
    case .stillOpen(_, let closes):
      said(
        pl: Sentences(
          "Uwagi są przyjmowane \(through(closes, near: here.today)), więc do akt przekazuje się po tym dniu.",
          wayOut: here.today > closes ? "Podaj późniejszy dzień." : "Zrób to, gdy ten dzień minie."),
        en: Sentences(
          "Remarks are taken \(through(closes, near: here.today)); it goes into the case file after that day.",
          wayOut: here.today > closes ? "Give a later day." : "Do it when that day is over."))
    case .reportedBeforeClose(_, let closes):
      said(
        pl: Sentences(
          "Uwagi są przyjmowane \(through(closes, near: here.today)), więc raport jest możliwy po tym dniu.",
          wayOut: here.today > closes ? "Podaj późniejszy dzień." : "Zrób to, gdy ten dzień minie."),
        en: Sentences(
          "Remarks are taken \(through(closes, near: here.today)); a report comes after that day.",
          wayOut: here.today > closes ? "Give a later day." : "Do it when that day is over."))
    case .unanswered(_, let remarks):
      said(
        pl: Sentences(
          "Bez opublikowanej odpowiedzi: \(count(remarks, of: .remark)).",
          wayOut: "Opublikuj odpowiedzi albo podaj powód; te uwagi znikną wtedy z listy na dziś."),
        en: Sentences(
          "Without a published answer: \(count(remarks, of: .remark)).",
          wayOut: "Publish the answers, or give the reason; these remarks then leave the list of what is due."))
    }
  }

  private func documentHasSubmissions(
    _ id: Identifier<Document>, _ submissions: Int, in here: Circumstances
  ) -> Sentences {
    said(
      pl: Sentences(
        "Są już uwagi do tego dokumentu (\(number(submissions))), więc zostaje w swoich konsultacjach: "
          + "\(name(of: id.any, in: here)).",
        wayOut: "W tamtych konsultacjach dodaj go jeszcze raz."),
      en: Sentences(
        "This document has \(count(submissions, of: .remark)) already, so it stays in its consultation: "
          + "\(name(of: id.any, in: here)).",
        wayOut: "Add it once more in the other consultation."))
  }

  private func remarkedSince(
    _ id: Identifier<Submission>, next: Identifier<Submission>, in here: Circumstances
  ) -> Sentences {
    said(
      pl: Sentences(
        "Po uwadze \(name(of: id.any, in: here)) wpłynęła już następna (\(name(of: next.any, in: here))), więc tej nie można "
          + "cofnąć: następne dostałyby inne numery.",
        wayOut: here.either(
          screen: "Uwagi, której nie było, nie publikuj; odpowiedz na nią w stanowisku.",
          shell: "Odpowiedz na nią: wspolnie respond \(id.raw).")),
      en: Sentences(
        "Another remark (\(name(of: next.any, in: here))) has come since \(name(of: id.any, in: here)), which therefore "
          + "cannot be taken back: the later ones would get other numbers.",
        wayOut: here.either(
          screen: "Do not publish a remark that nobody made; say so in its answer.",
          shell: "Answer it: wspolnie respond \(id.raw).")))
  }

  private func submissionAnswered(_ id: Identifier<Submission>, in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "Na uwagę \(name(of: id.any, in: here)) jest już odpowiedź, więc jej miejsca i rodzaju nie można zmienić.",
        wayOut: "Co trzeba o tym powiedzieć, napisz w stanowisku, dopóki to szkic."),
      en: Sentences(
        "Remark \(name(of: id.any, in: here)) has an answer already, so its place and kind cannot be changed.",
        wayOut: "Say what is to be said of that in the answer, while it is a draft."))
  }

  func windowLeavesOut(_ ids: [RecordID], in here: Circumstances) -> Sentences {
    let fact = said(
      pl: agreeing(
        ids.count,
        [
          "uwaga, która już wpłynęła, wypadłaby poza termin", "uwagi, które już wpłynęły, wypadłyby poza termin",
          "uwag, które już wpłynęły, wypadłoby poza termin",
        ]), en: "that came already would fall out of the window")
    return said(
      pl: Sentences(
        "\(number(ids.count)) \(fact): \(names(of: ids, total: ids.count, together: "razem", in: here)).",
        wayOut: "Zostaw termin, w którym wszystkie uwagi są na czas, albo podaj też powód: pole „powód zmiany terminu”."
      ),
      en: Sentences(
        "\(count(ids.count, of: .remark)) \(fact): "
          + "\(names(of: ids, total: ids.count, together: "in all", in: here)).",
        wayOut: "Keep a window that holds them, or give a reason too: the field “reason for the window”."))
  }

  func versionHasSubmissions(_ id: Identifier<Version>, _ submissions: Int, in here: Circumstances) -> Sentences {
    let document = here.register.record(id)?.document.raw ?? ""
    return said(
      pl: Sentences(
        "Są już uwagi do tej wersji (\(number(submissions))), więc jej tekstu, numeru i dokumentu nie można zmienić.",
        wayOut: here.either(
          screen: "Dodaj nową wersję (v).",
          shell: "Dodaj nową wersję: wspolnie add wersja dokument=\(document) numer=NUMER tekst=TEKST.")),
      en: Sentences(
        "This version has \(count(submissions, of: .remark)) already, so its text, number and document cannot be changed.",
        wayOut: here.either(
          screen: "Add a new version (v).",
          shell: "Add a new version: wspolnie add version document=\(document) number=NUMBER text=TEXT.")))
  }

  func notCorrectable(
    _ id: Identifier<Submission>, _ why: CorrectionHindrance, in here: Circumstances
  ) -> Sentences {
    let submission = said(pl: "uwagi \(name(of: id.any, in: here))", en: "remark \(name(of: id.any, in: here))")
    let fact =
      switch why {
      case .answered: said(pl: "jest już na nią odpowiedź", en: "it has an answer")
      case .looked(let moderation):
        said(pl: "jej stan to: \(label(moderation))", en: "its state is: \(label(moderation))")
      case .typedBy(""): said(pl: "nie wiadomo, kto ją wpisał", en: "nobody knows who typed it in")
      case .typedBy(let login):
        said(
          pl: "poprawia ją tylko ten, kto ją wpisał (\(login)), w dniu wpisania",
          en: "only whoever typed it in (\(login)) corrects it, on that day")
      case .dayOver(nil): said(pl: "nie wiadomo, kiedy ją wpisano", en: "nobody knows when it was typed in")
      case .dayOver(let day?):
        said(
          pl: "wpisano ją \(self.day(day)), a poprawia się tylko tego samego dnia",
          en: "it was typed in on \(self.day(day)), and is corrected on that day only")
      }
    return said(
      pl: Sentences(
        "Treści \(submission) nie można już poprawić: \(fact).",
        wayOut: "Właściwą treść przyjmij jako nową uwagę"
          + here.either(screen: " (p).", shell: ": wspolnie comment KONSULTACJE --remark TEKST.")),
      en: Sentences(
        "The words of \(submission) can no longer be corrected: \(fact).",
        wayOut: "Take the right words down as a new remark"
          + here.either(screen: " (p).", shell: ": wspolnie comment CONSULTATION --remark TEXT.")))
  }

  func over(_ end: ConsultationEnd, on day: Day) -> String {
    switch end {
    case .reported:
      said(
        pl: "raport z tych konsultacji jest z dnia \(self.day(day))",
        en: "the report on this consultation is of \(self.day(day))")
    case .handedToFile:
      said(
        pl: "te konsultacje przekazano do akt \(self.day(day))",
        en: "this consultation went into the case file on \(self.day(day))")
    }
  }

  func inFuture(_ day: Day) -> Sentences {
    said(
      pl: Sentences(
        "Ten dzień jeszcze nie nadszedł: \(self.day(day)).", wayOut: "Podaj dzień, w którym uwaga wpłynęła."),
      en: Sentences("That day is yet to come: \(self.day(day)).", wayOut: "Give the day on which the remark came in."))
  }

  func consultationNotOpen(_ opens: Day, in here: Circumstances) -> Sentences {
    // Once they are open, the remark's own day is what does not fit.
    guard here.today < opens else {
      return said(
        pl: Sentences(
          "Uwagi w tych konsultacjach przyjmuje się od \(day(opens, near: here.today)), a dzień wpływu jest wcześniejszy.",
          wayOut: here.either(
            screen: "Popraw dzień wpływu.", shell: "Jeśli uwagę przyjęto później, podaj kiedy: --received DATA.")),
        en: Sentences(
          "Remarks in this consultation are taken from \(day(opens, near: here.today)); this one came in before.",
          wayOut: here.either(
            screen: "Correct the day on which it came in.",
            shell: "If it was received later, say when: --received DATE.")))
    }
    return said(
      pl: Sentences(
        "Te konsultacje jeszcze się nie zaczęły, uwagi przyjmuje się od \(day(opens, near: here.today)).",
        wayOut: "Wróć do tego, gdy się zaczną."),
      en: Sentences(
        "This consultation has not begun, remarks are taken from \(day(opens, near: here.today)).",
        wayOut: "Come back to this then."))
  }

  func anonymousNotAdmitted(in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "W tych konsultacjach uwaga musi być podpisana.",
        wayOut: here.either(
          screen: "Podaj imię i nazwisko albo organizację; pismo bez podpisu odkłada F8.",
          shell: "Podaj imię i nazwisko albo organizację.")),
      en: Sentences(
        "In this consultation a remark must be signed.",
        wayOut: here.either(
          screen: "Give a name or an organization; F8 puts a paper aside that nobody signed.",
          shell: "Give a name or an organization.")))
  }

  func unknownUnit(_ unit: String) -> Sentences {
    said(
      pl: Sentences(
        "W tej wersji dokumentu nie ma „\(unit)”.", wayOut: "Wybierz fragment z dokumentu albo zostaw puste."),
      en: Sentences(
        "This version of the document has no “\(unit)”.", wayOut: "Choose a unit of the document, or leave it empty."))
  }

  func alreadyAnswered(
    _ id: Identifier<Submission>, by: String, at: Instant, in here: Circumstances
  ) -> Sentences {
    let when = moment(at, near: here.today)
    let fact =
      said(
        pl: isJustNow(at, in: here)
          ? "Ktoś przed chwilą odpowiedział na tę uwagę" : "Na tę uwagę jest już odpowiedź",
        en: isJustNow(at, in: here) ? "Somebody has just answered this remark" : "This remark has been answered already"
      )
    return Sentences(
      "\(fact) (\(name(of: id.any, in: here)): \(by), \(when)).", kept: kept(in: here))
  }

  func justificationMissing(_ disposition: Disposition) -> Sentences {
    said(
      pl: Sentences(
        "Rozpatrzenie „\(label(disposition))” wymaga uzasadnienia.", wayOut: "Napisz w kilku zdaniach, dlaczego tak."),
      en: Sentences(
        "The disposition “\(label(disposition))” needs a justification.", wayOut: "Say why in a few sentences."))
  }

  func responseState(
    _ id: Identifier<Submission>, _ state: ResponseState?, in here: Circumstances
  ) -> Sentences {
    let submission = name(of: id.any, in: here)
    switch state {
    case nil:
      return said(
        pl: Sentences("Nie ma jeszcze odpowiedzi na uwagę \(submission).", wayOut: "Najpierw ją napisz."),
        en: Sentences("The remark \(submission) has no response yet.", wayOut: "Write it first."))
    case .draft:
      return said(
        pl: Sentences("Odpowiedź na uwagę \(submission) to szkic.", wayOut: "Najpierw ją zatwierdź."),
        en: Sentences("The response to \(submission) is a draft.", wayOut: "Approve it first."))
    case .approved:
      return said(
        pl: Sentences("Odpowiedź na uwagę \(submission) jest już zatwierdzona.", wayOut: "Można ją opublikować."),
        en: Sentences("The response to \(submission) is approved already.", wayOut: "It can be published."))
    case .published:
      // What everybody has read stays; whoever it was written to can be told more.
      let written = here.either(
        screen: said(
          pl: "Do zgłaszającego można napisać: a na uwadze.", en: "Its sender can be written to: a on the remark."),
        shell: said(
          pl: "Do zgłaszającego można napisać: wspolnie report remark-letter \(id.raw)",
          en: "Its sender can be written to: wspolnie report remark-letter \(id.raw)"))
      return Sentences(
        said(
          pl: "Odpowiedź na uwagę \(submission) jest już opublikowana i nie można jej zmienić.",
          en: "The response to \(submission) is published already and cannot be changed."), wayOut: written)
    }
  }

  func otherConsultation(_ id: Identifier<Submission>, in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "Uwaga \(name(of: id.any, in: here)) należy do innych konsultacji.", wayOut: "Sprawdź jej numer."),
      en: Sentences(
        "The remark \(name(of: id.any, in: here)) belongs to another consultation.", wayOut: "Check its number."))
  }
}
