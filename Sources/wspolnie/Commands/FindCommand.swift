import ArgumentParser
import CivicDomain
import Words

/// The command `wspolnie find TEXT`, which searches the records of all kinds.
struct FindCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said(
      "find", pl: "Szuka wszędzie: kto dzwoni i co z nim mamy.",
      en: "Looks everywhere: who is calling, and what we have with them.",
      more: (
        pl: """
        Bez --personal nie szuka w nazwiskach, telefonach, e-mailach ani w słowach uwag i rozmów: sama odpowiedź, że \
        ktoś taki jest, mówi o nim.
        """,
        en: """
        Without --personal it does not look into names, telephones, e-mail addresses or the words of remarks and calls: \
        that there is somebody is told of them already.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  @Argument(
    parsing: .remaining,
    help: .said(
      pl: "słowa, e-mail albo telefon", en: "words, an e-mail address or a telephone", value: (pl: "TEKST", en: "TEXT"))
  )
  var words: [String]

  @Flag(help: .said(pl: "jeden obiekt JSON w wierszu", en: "one JSON object a line"))
  var json = false

  @Flag(help: .said(pl: "także dane osobowe; odnotowuje to dziennik", en: "personal data too; the log notes it"))
  var personal = false

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let text = words.joined(separator: " ")
    let store = try desk.open()
    store.warnOfDamage()
    try store.mayRead(personal: personal)
    let kinds = personal ? EverywhereSearch.everything : EverywhereSearch.nothingPersonal
    let shown = EverywhereSearch(text, among: kinds, on: store.register).groups
    if shown.isEmpty { desk.errors.line(SafeLine.made(of: desk.words.foundNowhere(text))) }
    let groups = shown.compactMap { group in
      Schema.kind(named: group.kind.name).map { kind in
        (kind: kind, ids: group.ids(0..<FindCommand.shown, on: store.register), total: group.total)
      }
    }
    // One or two callers are shown with all that we have with them; more are a list to choose from.
    let isFew = shown.reduce(0) { $0 + $1.total } <= FindCommand.few
    func told() -> PersonalContent {
      let related =
        !json && !isFew
        ? []
        : groups.flatMap { group in
          group.ids.flatMap { Related.all(to: $0, group.kind, on: store.register).flatMap(\.ids) }
        }
      return PersonalContent(of: groups.flatMap(\.ids) + related)
    }
    try store.giveOut(personal, of: told(), by: "find") { _, disclosure in
      let printer = RecordPrinter(store: store, disclosure: disclosure)
      for (kind, ids, total) in groups {
        if json {
          for id in ids { printer.printJson(id, kind) }
          continue
        }
        desk.output.line("\(desk.words.heading(of: kind.kind)): \(total)")
        if isFew {
          for id in ids { printer.printTables(id, kind) }
        } else {
          printer.printTable(ids, kind)
        }
      }
    }
    if !personal {
      desk.output.flush()
      // The same whether or not somebody would have been found.
      desk.errors.line(desk.words.personalNotSearched)
    }
    return .done
  }

  /// How many records of a kind are shown; the rest is counted.
  private static let shown = 20
  /// The most found records that are each shown with all that refers to them.
  private static let few = 3
}

extension RecordPrinter {
  /// Prints a record as JSON, and after it all records that refer to it.
  fileprivate func printJson(_ id: RecordID, _ kind: AnyKind) {
    guard let record = store.register.stored(id) else { return }
    printJson(record, kind, heading: [(.recordKind, kind.kind.name)])
    for related in Related.all(to: id, kind, on: store.register) {
      for record in related.ids.compactMap({ store.register.stored($0) }) {
        // An attachment says itself what it belongs to.
        let owner = related.kind.fileField == nil ? [(key: JsonKey.of, value: id.raw)] : []
        printJson(record, related.kind, heading: [(.recordKind, related.kind.kind.name)] + owner)
      }
    }
  }

  /// Prints a record as a table, and below it all records that refer to it.
  fileprivate func printTables(_ id: RecordID, _ kind: AnyKind) {
    printTable([id], kind)
    for related in Related.all(to: id, kind, on: store.register) {
      store.desk.output.line("  \(store.desk.words.heading(of: related.kind.kind)): \(related.total)")
      printTable(related.ids, related.kind, indent: 2)
    }
  }
}
