import CivicDomain

/// The sentences about privacy notices: what is refused, and what forms say of the person whom they ask for.
extension Words {
  /// The sentences of a refusal by a rule of notices.
  func refusal(_ refusal: NoticeRefusal, in here: Circumstances) -> Sentences {
    switch refusal {
    case .settled(let id):
      said(
        pl: Sentences(
          "Ta klauzula już obowiązuje albo ktoś ją dostał, więc jej treść zostaje, jaka była.",
          wayOut: here.either(
            screen: "Zmianę zapisz jako nową wersję (a: nowa wersja); treść się skopiuje.",
            shell:
              "Zmianę zapisz jako nową wersję: wspolnie notice renew \(id.any.raw) version=\"…\" validFrom=\"…\" text=\"…\"."
          )),
        en: Sentences(
          "This notice is valid already, or somebody was given it, so that its text stays as it was.",
          wayOut: here.either(
            screen: "Record the change as a new version (a: a new version); the texts are copied.",
            shell:
              "Record the change as a new version: wspolnie notice renew \(id.any.raw) version=\"…\" validFrom=\"…\" text=\"…\"."
          )))
    case .unknownVersion(let version, let known):
      said(
        pl: Sentences(
          "Nie ma klauzuli w wersji „\(version)”.",
          wayOut: known.isEmpty ? noNotice(in: here).wayOut : "Są wersje: \(known.joined(separator: ", "))."),
        en: Sentences(
          "There is no privacy notice of the version “\(version)”.",
          wayOut: known.isEmpty ? noNotice(in: here).wayOut : "There are: \(known.joined(separator: ", ")).")
      )
    case .noneInForce(let day, let first):
      if let first {
        said(
          pl: Sentences(
            "Dnia \(self.day(day)) nie obowiązywała żadna klauzula: pierwsza jest od \(self.day(first)).",
            wayOut: here.either(
              screen: "Jeśli podano wtedy inną, najpierw dodaj ją z dniem, od którego obowiązywała (4, klauzule, n).",
              shell: "Jeśli podano wtedy inną, najpierw ją dodaj: wspolnie add notice version=\"…\" validFrom=\"…\".")),
          en: Sentences(
            "No privacy notice was in force on \(self.day(day)): the first is from \(self.day(first)) on.",
            wayOut: here.either(
              screen:
                "If another was given then, first add that one with the day from which it was valid (4, privacy notices, n).",
              shell: "If another was given then, first add it: wspolnie add notice version=\"…\" validFrom=\"…\".")))
      } else {
        noNotice(in: here)
      }
    case .notYetValid(let version, let from):
      said(
        pl: Sentences(
          "Klauzula w wersji „\(version)” obowiązuje dopiero od \(day(from)).",
          wayOut: "Podaj tę, która obowiązywała tego dnia, albo późniejszy dzień."),
        en: Sentences(
          "The privacy notice of version “\(version)” is valid only from \(day(from)) on.",
          wayOut: "Name the one that was in force on that day, or a later day."))
    case .givenLater(let version, let day):
      said(
        pl: Sentences(
          "Zapisano już, że tej osobie podano klauzulę później: \(self.day(day))\(version.isEmpty ? "" : ", wersję „\(version)”").",
          wayOut: "Jeśli to pomyłka, najpierw cofnij wpis o klauzuli."),
        en: Sentences(
          "It is recorded already that the person was given a notice later: \(self.day(day))\(version.isEmpty ? "" : ", version “\(version)”").",
          wayOut: "If that is a mistake, take back that it was given first."))
    case .neverGiven:
      said(
        pl: Sentences("Nie zapisano, że tej osobie podano klauzulę, nie ma więc czego cofać."),
        en: Sentences("Nothing says that the person was given a notice, so that there is nothing to take back."))
    case .deniedAndDated(let day):
      said(
        pl: Sentences(
          "W jednym miejscu jest, że klauzuli nie podano, a w drugim, że podano ją \(self.day(day)).",
          wayOut: "Popraw jedno z nich."),
        en: Sentences(
          "In one place it says that no notice was given, in the other that one was on \(self.day(day)).",
          wayOut: "Correct one of them."))
    case .datedBack(let version):
      said(
        pl: Sentences(
          "W tych dniach podawano już klauzulę w wersji „\(version)”, więc nowa nie mogła wtedy obowiązywać.",
          wayOut: "Podaj dzisiejszy dzień albo późniejszy."),
        en: Sentences(
          "On those days the version “\(version)” was given, so that a new one cannot have been valid then.",
          wayOut: "Give today or a later day."))
    }
  }

  /// That no privacy notice is recorded, and how one is.
  private func noNotice(in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "W rejestrze nie ma jeszcze żadnej klauzuli informacyjnej.",
        wayOut: here.either(
          screen: "Dodaj ją w rejestrach: 4, klauzule, n.",
          shell: "Dodaj ją: wspolnie add notice version=\"1\" validFrom=\"…\" text=\"…\" shortText=\"…\".")),
      en: Sentences(
        "There is no privacy notice in the register yet.",
        wayOut: here.either(
          screen: "Add it in the registers: 4, privacy notices, n.",
          shell: "Add it: wspolnie add notice version=\"1\" validFrom=\"…\" text=\"…\" shortText=\"…\".")))
  }

  // MARK: In forms

  /// The label of the line that marks that the notice was read out.
  public static let noticeRead = Label(pl: "klauzula odczytana", en: "privacy notice read out")

  /// What stands beside that line: the version in force.
  public func noticeInForce(_ notice: Notice) -> String {
    said(pl: "wersja \(notice.version)", en: "version \(notice.version)")
  }

  /// That the person was given a notice before, beside the line: `podano 3.09.2026 (wersja 2)`.
  public func noticeGiven(_ version: String, on day: Day?) -> String {
    let when = day.map { " \(self.day($0))" } ?? ""
    let which = version.isEmpty ? "" : said(pl: " (wersja \(version))", en: " (version \(version))")
    return said(pl: "podano\(when)\(which)", en: "given\(when)\(which)")
  }

  /// That the person was given another notice than the one in force; what was given, in words.
  public func noticeRenewed(_ given: String) -> String {
    said(
      pl: "Tej osobie \(given); dziś obowiązuje inna.",
      en: "A notice was \(given) to this person; another is in force today.")
  }

  /// That it is not said yet to whom the notice was read out, beside the line.
  public var noticeOfNobody: String { said(pl: "najpierw wybierz osobę", en: "choose the person first") }

  /// That the mark in an unfinished form is of another version than the one in force, so that it counts no more.
  public var otherNoticeRead: String {
    said(
      pl: "Zaznaczono wcześniej inną wersję niż ta, która obowiązuje dziś: odczytaj tę i naciśnij F9.",
      en: "Another version than the one in force today was marked before: read this one out, and press F9.")
  }

  /// That there is no notice that could be read out, and how one is recorded, beside the line.
  public var noNoticeYet: String {
    said(pl: "brak klauzuli w rejestrze (4, klauzule, n)", en: "no notice in the register (4, privacy notices, n)")
  }

  /// The heading of the short text of a notice, to be read on the telephone.
  public func noticeTitle(_ notice: Notice) -> String {
    said(
      pl: "Klauzula, wersja \(notice.version): przez telefon", en: "Privacy notice \(notice.version): on the telephone")
  }

  /// The heading of the whole text of a notice.
  public var wholeNotice: String { said(pl: "Cały tekst klauzuli", en: "The whole text of the notice") }

  /// The item that corrects the data of whoever a record names: `popraw dane osoby: Zofia Zet`.
  public func correctPerson(_ name: String) -> String {
    said(pl: "popraw dane osoby: \(name)", en: "correct the person's data: \(name)")
  }

  /// What somebody needs in order to take part, in one line: `pętla indukcyjna, miejsce z przodu`.
  public func needs(_ registration: Registration) -> String {
    let choices = registration.needs.map { $0.label[language] }
    return (choices + [registration.needsNote].filter { !$0.isEmpty }).joined(separator: ", ")
  }
}
