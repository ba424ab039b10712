import CivicDomain

extension Polish {
  /// The sentences of a refusal by a rule of consultations.
  func refusal(_ refusal: ConsultationRefusal, in here: Circumstances) -> Sentences {
    switch refusal {
    case .actInFuture(let day):
      Sentences(
        "Ten dzień jeszcze nie nadszedł: \(self.day(day)).",
        wayOut: "Podaj dzień, w którym to zrobiono, najpóźniej dziś.")
    case .answeredBefore(let id, let came):
      Sentences(
        "Uwaga \(name(of: id.any, in: here)) wpłynęła dopiero \(day(came)), więc wcześniej nie było na co odpowiadać.",
        wayOut: "Podaj tamten dzień albo późniejszy.")
    case .publishedBefore(let id, let approved):
      Sentences(
        "Stanowisko do \(name(of: id.any, in: here)) zatwierdzono \(day(approved)), więc nie opublikowano go wcześniej.",
        wayOut: "Podaj tamten dzień albo późniejszy.")
    case .sentAfterReceived(let sent, let received):
      Sentences(
        "Data stempla (\(day(sent))) jest późniejsza niż dzień, w którym uwaga wpłynęła (\(day(received))).",
        wayOut: "Popraw jedną z tych dat.")
    case .windowLeavesOut(let ids): windowLeavesOut(ids.map(\.any), in: here)
    case .versionHasRemarks(let id, let remarks): versionHasRemarks(id, remarks, in: here)
    case .documentHasRemarks(let id, let remarks):
      Sentences(
        "Są już uwagi do tego dokumentu (\(number(remarks))), więc zostaje w swoich konsultacjach: "
          + "\(name(of: id.any, in: here)).",
        wayOut: "W tamtych konsultacjach dodaj go jeszcze raz.")
    case .versionNumberTaken(let id, let next):
      Sentences(
        "Ten dokument ma już wersję o tym numerze (\(id.raw)).", wayOut: "Najbliższy wolny numer: \(number(next)).")
    case .remarkAnswered(let id):
      Sentences(
        "Na uwagę \(name(of: id.any, in: here)) jest już odpowiedź, więc jej miejsca i rodzaju nie można zmienić.",
        wayOut: "Co trzeba o tym powiedzieć, napisz w stanowisku, dopóki to szkic.")
    case .notCorrectable(let id, let why): notCorrectable(id, why, in: here)
    case .over(let id, let end, let day):
      Sentences(
        "\(name(of: id.any, in: here)): tego już nie można zmienić, bo \(over(end, on: day)).",
        wayOut: "Można jeszcze wpisać, co się zmieniło dzięki uwagom, opowieść i kontakt.")
    case .stillOpen(_, let closes):
      Sentences(
        "Uwagi są przyjmowane \(through(closes, near: here.today)), więc do akt przekazuje się po tym dniu.",
        wayOut: here.today > closes ? "Podaj późniejszy dzień." : "Zrób to, gdy ten dzień minie.")
    }
  }

  private func windowLeavesOut(_ ids: [RecordID], in here: Circumstances) -> Sentences {
    let fact = agreeing(
      ids.count,
      [
        "uwaga, która już wpłynęła, wypadłaby poza termin", "uwagi, które już wpłynęły, wypadłyby poza termin",
        "uwag, które już wpłynęły, wypadłoby poza termin",
      ])
    return Sentences(
      "\(number(ids.count)) \(fact): \(names(of: ids, total: ids.count, together: "razem", in: here)).",
      wayOut: "Zostaw termin, w którym wszystkie uwagi są na czas, albo podaj też powód: pole „powód zmiany terminu”.")
  }

  private func versionHasRemarks(_ id: Identifier<Version>, _ remarks: Int, in here: Circumstances) -> Sentences {
    let document = here.register.record(id)?.document.raw ?? ""
    return Sentences(
      "Są już uwagi do tej wersji (\(number(remarks))), więc jej tekstu, numeru i dokumentu nie można zmienić.",
      wayOut: here.either(
        screen: "Dodaj nową wersję (v).",
        shell: "Dodaj nową wersję: wspolnie add wersja dokument=\(document) numer=NUMER tekst=TEKST."))
  }

  private func notCorrectable(
    _ id: Identifier<Submission>, _ why: CorrectionHindrance, in here: Circumstances
  ) -> Sentences {
    let remark = "uwagi \(name(of: id.any, in: here))"
    let fact =
      switch why {
      case .answered: "jest już na nią odpowiedź"
      case .looked(let moderation): "jej stan to: \(label(moderation))"
      case .typedBy(""): "nie wiadomo, kto ją wpisał"
      case .typedBy(let login): "poprawia ją tylko ten, kto ją wpisał (\(login)), w dniu wpisania"
      case .dayOver(nil): "nie wiadomo, kiedy ją wpisano"
      case .dayOver(let day?): "wpisano ją \(self.day(day)), a poprawia się tylko tego samego dnia"
      }
    return Sentences(
      "Treści \(remark) nie można już poprawić: \(fact).",
      wayOut: "Właściwą treść przyjmij jako nową uwagę"
        + here.either(screen: " (n).", shell: ": wspolnie comment KONSULTACJE --remark TEKST."))
  }

  private func over(_ end: ConsultationEnd, on day: Day) -> String {
    switch end {
    case .reported: "raport z tych konsultacji jest z dnia \(self.day(day))"
    case .handedToFile: "te konsultacje przekazano do akt \(self.day(day))"
    }
  }
}
