import ArgumentParser
import CivicDomain
import Words

/// `wspolnie find TEXT`.
struct FindCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "find", pl: "Szuka wszędzie: kto dzwoni i co z nim mamy.",
      en: "Looks everywhere: who is calling, and what we have with them.")
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    parsing: .remaining,
    help: .said(
      pl: "słowa, e-mail albo telefon", en: "words, an e-mail address or a telephone", value: (pl: "TEKST", en: "TEXT"))
  )
  var words: [String]

  @Flag(help: .said(pl: "jeden obiekt JSON w wierszu", en: "one JSON object a line"))
  var json = false

  @Flag(help: .said(pl: "także dane osobowe", en: "personal data too"))
  var personal = false

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let text = words.joined(separator: " ")
    let store = try desk.open()
    store.warnOfDamage()
    try store.mayRead(personal: personal)
    let found = EverywhereSearch(text, on: store.register)
    let printer = RecordPrinter(store: store, withPersonal: personal)
    if found.groups.isEmpty { desk.errors.line(SafeLine.made(of: desk.words.foundNowhere(text))) }
    for group in found.groups {
      if json {
        group.printJson(with: printer, of: found)
      } else {
        group.printTables(with: printer, of: found)
      }
    }
    return .done
  }
}

extension EverywhereSearch.Group {
  fileprivate func printJson(with printer: RecordPrinter, of search: EverywhereSearch) {
    for id in ids {
      guard let record = printer.store.register.stored(id) else { continue }
      printer.printJson(record, kind, heading: [("recordKind", kind.kind.name)])
      for related in search.related(to: id, kind) {
        for other in related.ids {
          guard let record = printer.store.register.stored(other) else { continue }
          printer.printJson(record, related.kind, heading: [("recordKind", related.kind.kind.name), ("of", id.raw)])
        }
      }
    }
  }

  fileprivate func printTables(with printer: RecordPrinter, of search: EverywhereSearch) {
    let desk = printer.store.desk
    desk.output.line("\(desk.words.heading(of: kind.kind)): \(total)")
    // One or two callers are shown with all that we have with them; more are a list to choose from.
    guard search.isAboutFew else { return printer.printTable(ids, kind) }
    for id in ids {
      printer.printTable([id], kind)
      for related in search.related(to: id, kind) {
        desk.output.line("  \(desk.words.heading(of: related.kind.kind)): \(related.total)")
        printer.printTable(related.ids, related.kind, indent: 2)
      }
    }
  }
}
