import CivicDomain

/// The words by which people write a seal down and read it out: one for each of its eight bytes, the same in every
/// language, for a seal is a name and no sentence.
public enum SealWords {
  /// The 256 words in the order of the bytes. They have no diacritics, differ in their first four letters, and none becomes
  /// another by one slip.
  public static let all: [String] = list.split { $0.isWhitespace }.map(String.init)

  private static let list = """
    adres agawa akord aleja altana amper arbuz atlas azalia babka bagno balkon banan batuta beczka beton bigos bilet
    biurko blacha blok bluza bocian bokser borsuk brama bratek brzoza bukiet bursa cebula celnik cena chatka chleb
    chmura cukier daktyl dama deska dolina dorsz drzewo duet dworek dywan echo ekran emalia epoka fajka fasola ferie
    figura filar flaga flet folder forma fotel frak furtka ganek gazeta gitara globus golf gorset grosz grzyb guma
    guzik hala herbata humor huragan idea igloo ikona indyk irys jagoda jawor jezioro jubiler kaczka kadra kafel
    kajak kaktus kalosz kanapa kapusta kasztan kakadu klasa klucz kogut kolano komin kopiec korona kosmos kotwica
    krater kreda krokus kubek kuchnia kwarta lampa lawenda lekarz lemur lilia limonka lipiec litera lizak lokal
    lotnik lustro magnes majster makaron malina mapa marchew medal melon metro mimoza miska mleko modrzew moneta
    mosty mozaika mucha muzeum namiot nektar niebo nizina norka notes nuta obiad ocean ochrona ogon okno olej opera
    orzech osiedle ostryga owoce pakiet paleta parasol pastel peron pianino piekarz pilot pingwin platan podium
    pogoda polana pomnik poranek potok prezent puchar pudel radio rakieta ramka recepta rejs reklama rolnik ropucha
    rosa rower rubin rybak saldo sanki sarna schody sekret seler semafor silnik skarb smyczek sofa spacer spinacz
    stadion statek strumyk sufit sukces szafran sztuka szyba tablica talerz taras tekst telefon teren tkacz torba
    trawnik trener tulipan tunel turniej tygrys ulewa uran urlop wagon wakacje walizka wanilia warkocz weranda
    wiadro widelec wiosna wrotki wrzos wulkan wykres wyspa zabawa zagroda zakole zamek zarys zebra zegarek zeszyt
    ziarno zielnik zlewka znaczek zorza zupa zwoje
    """

  private static let numbers = Dictionary(uniqueKeysWithValues: zip(all, UInt8.min...UInt8.max))

  /// The seal as it is written down: eight words with spaces between.
  public static func text(of seal: Seal) -> String { seal.bytes.map { all[Int($0)] }.joined(separator: " ") }

  /// Why words are no seal.
  public enum Fault: Error, Equatable {
    /// There are so many words.
    case count(Int)
    /// This word is none of a seal's; those near it.
    case unknown(String, near: [String])
  }

  /// Reads a seal as somebody typed it, or as a page says it: capitals, diacritics, commas, hyphens, numbers and ends of lines
  /// do not matter, nor what a page says before the colon or in brackets behind them.
  public static func seal(_ text: String) throws(Fault) -> Seal {
    let unbracketed = text.prefix { $0 != "(" }
    let given = words(unbracketed).isEmpty ? text[...] : unbracketed
    let parts = given.split(separator: ":", maxSplits: 1)
    let isTitled = parts.count > 1 && words(parts[0]).contains { numbers[$0] == nil }
    let words = words(isTitled ? parts[1] : given)
    var bytes: [UInt8] = []
    for word in words {
      guard let number = numbers[word] else {
        throw .unknown(word, near: NearWords.nearest(to: word, among: all))
      }
      bytes.append(number)
    }
    guard let seal = Seal(bytes: bytes) else { throw .count(words.count) }
    return seal
  }

  /// The words of a text, folded. A letter with the mark that a mail put behind it is one letter.
  private static func words(_ text: Substring) -> [String] {
    text.split { !$0.isLetter }.map { word in
      PolishText.folded(String(String.UnicodeScalarView(word.unicodeScalars.filter { !$0.properties.isDiacritic })))
    }
  }
}

extension Words {
  /// A seal at the foot of a page, with what it does not vouch for: the logs of other offices, and what was recorded as lost or
  /// changed before.
  public func sealed(_ seal: Seal, otherOffices: [String] = [], recorded: RecordedLoss? = nil) -> String {
    let line = said(pl: "Pieczęć rejestru: ", en: "Seal of the register: ") + SealWords.text(of: seal)
    let unvouched = unvouched(otherOffices, recorded)
    return unvouched.isEmpty ? line : "\(line) (\(unvouched.joined(separator: "; ")))"
  }

  private func unvouched(_ otherOffices: [String], _ recorded: RecordedLoss?) -> [String] {
    (otherOffices.isEmpty ? [] : [unvouchedOffices(otherOffices)])
      + (recorded.map { loss in
        [said(pl: "nie ręczy za: ", en: "it does not vouch for: ") + recordedBeforeSeal(loss)]
      } ?? [])
  }

  private func unvouchedOffices(_ names: [String]) -> String {
    let names = names.joined(separator: ", ")
    return said(
      pl: "nie ręczy za dzienniki innych biur: \(names)",
      en: "it does not vouch for the logs of other offices: \(names)")
  }

  /// What a page says of the seal of its register; nil: nothing.
  public func sealed(_ mark: SealMark) -> String? {
    switch mark {
    case .none: nil
    case .seal(let seal, let otherOffices, let recorded):
      sealed(seal, otherOffices: otherOffices, recorded: recorded)
    case .damaged:
      said(pl: "Bez pieczęci: rejestr jest uszkodzony.", en: "Without a seal: the register is damaged.")
    }
  }

  /// The refusal to seal a register that is known to be damaged.
  public var damagedNotSealed: Sentences {
    said(
      pl: Sentences(
        "Rejestr jest uszkodzony, więc nie ma pieczęci: ręczyłaby tylko za to, co z niego zostało.",
        wayOut: "Zobacz: wspolnie check, potem: wspolnie repair."),
      en: Sentences(
        "The register is damaged, so it has no seal: one would vouch only for what is left of it.",
        wayOut: "See: wspolnie check, then: wspolnie repair."))
  }

  /// That beside what a seal says the register is damaged.
  public func damagedBesideSeal(damages: Int) -> String {
    said(
      pl:
        "Oprócz tego rejestr jest uszkodzony (\(count(damages, of: ["miejsce", "miejsca", "miejsc"]))): zobacz wspolnie check.",
      en: "Besides, the register is damaged (\(count(damages, of: ["place", "places"]))): see wspolnie check.")
  }

  /// What a seal is of, what it is for, and what it does not vouch for: the logs of other offices, and what was recorded as lost
  /// or changed before.
  public func sealIsOf(
    transaction: Int, at instant: Instant, otherOffices: [String] = [], recorded: RecordedLoss? = nil
  ) -> Sentences {
    let time = sealTime(instant)
    let besides = unvouched(otherOffices, recorded).map { capitalized($0) + "." }.joined(separator: " ")
    return said(
      pl: Sentences(
        "Pieczęć rejestru po zapisie nr \(transaction) (\(time)). Zapisz ją poza tym komputerem.", kept: besides,
        wayOut: "Czy wszystko do tego zapisu jest nadal takie samo, powie: wspolnie check --seal \"OSIEM SŁÓW\"."),
      en: Sentences(
        "The seal of the register after transaction \(transaction) (\(time)). Write it down away from this machine.",
        kept: besides,
        wayOut: "Whether everything up to it is still the same: wspolnie check --seal \"EIGHT WORDS\"."))
  }

  /// That a register without a single transaction has no seal.
  public var nothingToSeal: Sentences {
    said(
      pl: Sentences("W tym rejestrze nic jeszcze nie zapisano, więc nie ma pieczęci."),
      en: Sentences("Nothing has been saved in this register yet, so it has no seal."))
  }

  /// What became of all that a seal speaks of.
  public func sealState(_ state: SealState) -> Sentences {
    switch state {
    case .holds(let vouched): return sealHolds(vouched)
    case .broken(let since, let transaction):
      let time = sealTime(since)
      return said(
        pl: Sentences(
          "Pieczęć jest z zapisu nr \(transaction) (\(time)), ale coś, co zapisano wcześniej, zmieniono albo zginęło.",
          wayOut: "Co to jest i w którym wierszu, pokaże: wspolnie check."),
        en: Sentences(
          "The seal is of transaction \(transaction) (\(time)), but something saved before was changed or is lost.",
          wayOut: "What, and in which line: wspolnie check."))
    case .unknown:
      return said(
        pl: Sentences(
          "Żaden zapis tego rejestru nie ma tej pieczęci: jest z innego rejestru, z nowszego stanu albo dziennik napisano od nowa.",
          wayOut:
            "Sprawdź słowa i ich kolejność, potem porównaj ją z pieczęcią pod raportem lub w kopii z tego samego dnia."),
        en: Sentences(
          "No transaction of this register has that seal: it is another register's or a newer state's, or the log was written anew.",
          wayOut:
            "Look at the words and their order, then compare it with the seal under a report or in a backup of the same day."
        ))
    }
  }

  private func sealHolds(_ vouched: SealState.Vouched) -> Sentences {
    let time = sealTime(vouched.since)
    let rewritten = vouched.rewritten
    return said(
      pl: Sentences(
        rewritten == 0
          ? "Pieczęć się zgadza: wszystko do zapisu nr \(vouched.transaction) (\(time)) jest takie, jak było."
          : "Pieczęć się zgadza: do zapisu nr \(vouched.transaction) (\(time)) wszystko oprócz \(count(rewritten, of: ["wiersza", "wierszy", "wierszy"])) jest takie, jak było.",
        kept: rewritten == 0
          ? ""
          : "Te wiersze zmieniły późniejsze usunięcia danych; za to, co w nich zostało, pieczęć nie ręczy. Kto i kiedy usuwał, mówi: wspolnie log.",
        wayOut: notVouchedFor(vouched)),
      en: Sentences(
        rewritten == 0
          ? "The seal holds: everything up to transaction \(vouched.transaction) (\(time)) is as it was."
          : "The seal holds: up to transaction \(vouched.transaction) (\(time)) everything but \(count(rewritten, of: ["line", "lines"])) is as it was.",
        kept: rewritten == 0
          ? ""
          : "Later erasures changed those; the seal does not vouch for what is left in them. Who erased and when: wspolnie log.",
        wayOut: notVouchedFor(vouched)))
  }

  /// Whatever a seal that holds says nothing of.
  private func notVouchedFor(_ vouched: SealState.Vouched) -> String {
    let things = vouched.notVouchedFor.map { thing in
      switch thing {
      case .earlierLines(let first):
        said(pl: "wiersze dziennika przed nr \(first)", en: "lines of the log before no. \(first)")
      case .recordedLoss(let loss): recordedBeforeSeal(loss)
      case .personalData:
        said(pl: "dane osobowe (nie masz prawa ich czytać)", en: "personal data (you may not read them)")
      case .otherOffices(let names):
        said(pl: "dzienniki innych biur (", en: "the logs of other offices (") + names.joined(separator: ", ") + ")"
      case .laterTransactions(let count):
        said(pl: "późniejsze zapisy (\(number(count)))", en: "later transactions (\(number(count)))")
      }
    }
    if things.isEmpty { return "" }
    let list = things.joined(separator: ", ")
    return said(pl: "Nie ręczy za: \(list).", en: "It does not vouch for: \(list).")
  }

  /// What was lost or changed, and recorded, before a seal was taken: `1 zapis utracony przed pieczęcią (odnotowano 29.11.2026)`.
  private func recordedBeforeSeal(_ loss: RecordedLoss) -> String {
    let what = whatWasLost(loss).joined(separator: said(pl: " i ", en: " and "))
    let when = daysOfRecording(loss).map { day($0) }.joined(separator: ", ")
    return said(
      pl: "\(what) przed pieczęcią (odnotowano \(when))", en: "\(what) before the seal (recorded \(when))")
  }

  /// That what was typed is no seal.
  public func noSeal(_ fault: SealWords.Fault) -> Sentences {
    switch fault {
    case .count(let number):
      said(
        pl: Sentences(
          "Pieczęć ma osiem słów, a podano: \(number).",
          wayOut: number < Seal.length ? "Sprawdź, którego brakuje." : "Sprawdź, które do niej nie należy."),
        en: Sentences(
          "A seal has eight words; given: \(number).",
          wayOut: number < Seal.length ? "See which one is missing." : "See which one does not belong to it."))
    case .unknown(let word, let near):
      said(
        pl: Sentences(
          "„\(word)” nie jest słowem pieczęci.",
          wayOut: near.isEmpty ? "Sprawdź, jak je zapisano." : "Może chodzi o: \(near.joined(separator: ", "))?"),
        en: Sentences(
          "“\(word)” is no word of a seal.",
          wayOut: near.isEmpty ? "See how it was written down." : "Perhaps \(near.joined(separator: ", "))?"))
    }
  }

  private func sealTime(_ instant: Instant) -> String {
    let time = WarsawTime.local(instant)
    return "\(day(time.day)), \(clock(time))"
  }
}
