import ArgumentParser
import CivicDomain
import Words

/// The command `wspolnie list KIND`, which lists the records of a kind.
struct ListCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said("list", pl: "Lista wpisów jednego rodzaju.", en: "Lists the records of one kind.")
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  @Argument(
    help: .said(
      pl: "rodzaj wpisów, np. organizacje albo organizations", en: "the kind, such as organizations or organizacje",
      value: (pl: "RODZAJ", en: "KIND")))
  var kind: String

  @Option(
    parsing: .unconditional,
    help: .said(pl: "tylko wpisy z tymi słowami", en: "only records with these words", value: (pl: "TEKST", en: "TEXT"))
  )
  var search = ""

  @OptionGroup var such: WhereOption

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "kolejność według pola; -POLE od końca", en: "the order, by a field; -FIELD reverses it",
      value: (pl: "POLE", en: "FIELD")))
  var sort: String?

  @Option(help: .said(pl: "najwyżej tyle wpisów", en: "at most so many", value: (pl: "N", en: "N")))
  var limit: Int?

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "tylko te pola, w tej kolejności; rozdziel przecinkami",
      en: "only these fields, in this order; parted by commas",
      value: (pl: "A,B", en: "A,B")))
  var fields: String?

  @Flag(help: .said(pl: "jeden obiekt JSON w wierszu", en: "one JSON object a line"))
  var json = false

  @Flag(help: .said(pl: "tabela dla arkusza kalkulacyjnego", en: "a table for a spreadsheet"))
  var csv = false

  @Flag(
    help: .said(
      pl: "z --csv: nasze klucze (legalForm) zamiast nagłówków i słów",
      en: "with --csv: our keys (legalForm), not headings and words"))
  var keys = false

  @Flag(help: .said(pl: "także dane osobowe; odnotowuje to dziennik", en: "personal data too; the log notes it"))
  var personal = false

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if let limit, limit < 0 { throw .problem(.invalidValue(String(limit), option: "--limit", known: [])) }
    if json, csv { throw .problem(.unexpectedArgument("--csv")) }
    let kind = try KindName.kind(kind)
    if !search.isEmpty, !personal, let field = kind.searchedPersonally { throw .problem(.personalNeeded(field)) }
    let store = try desk.open()
    store.warnOfDamage()
    try store.mayRead(personal: personal)
    var selection = RecordSelection(kind: kind)
    selection.search = search
    if !search.isEmpty { selection.references = kind.shownReferences(withPersonal: personal) }
    selection.limit = limit
    selection.conditions = try store.conditions(such.conditions, of: kind, withPersonal: personal)
    if let sort {
      selection.isDescending = sort.hasPrefix("-")
      let field = try FieldAssignment.field(selection.isDescending ? String(sort.dropFirst()) : sort, of: kind)
      try store.mayAsk(field, withPersonal: personal)
      selection.orderedBy = field
    }
    let chosen = try fields.map { (typed) throws(CommandFailure) in
      try store.fields(typed, of: kind, withPersonal: personal)
    }
    let ids = selection.ids(on: store.register, at: store.localNow)
    try store.giveOut(personal, of: PersonalContent(of: ids), by: "list") { _, disclosure in
      let printer = RecordPrinter(store: store, disclosure: disclosure, chosen: chosen)
      if json {
        printer.printJson(ids, kind)
      } else if csv {
        printer.printCsv(ids, kind, withKeys: keys)
      } else {
        printer.printTable(ids, kind)
        if desk.output.isTerminal { desk.output.line(desk.words.count(ids.count, of: kind.kind)) }
        printer.printHiddenNote(kind)
      }
    }
    desk.output.flush()
    store.tellPassedOver(selection)
    return .done
  }
}
