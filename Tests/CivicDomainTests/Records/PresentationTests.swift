import Testing

@testable import CivicDomain

/// How records are shown follows from their fields, unless it is said.
@Suite struct PresentationTests {
  private let plain = AnyKind(Lantern.self)
  private let declared = AnyKind(Shelf.self)

  @Test func plainlyTheFirstRequiredLineForEveryoneIsTheName() {
    #expect(plain.naming == [.field("title")])
    #expect(plain.namingLine?.name == "title" && plain.distinction.isEmpty)
  }

  @Test func whereThereIsNoneTheFirstTwoReferencesAre() {
    #expect(AnyKind(Loan.self).naming == [.field("what"), .label(pl: " · ", en: " · "), .field("whom")])
    #expect(AnyKind(Loan.self).namingLine == nil && AnyKind(Loan.self).order == nil)
  }

  @Test func plainlyAListTellsTheFirstShortFields() {
    #expect(
      plain.columns(withPersonal: true).map(\.name) == ["code", "title", "keeper", "isLit", "colour", "colours"])
    #expect(
      plain.columns(withPersonal: false).map(\.name) == ["code", "title", "isLit", "colour", "colours", "lumens"])
  }

  @Test func plainlyAListIsNarrowedByChoicesAndYesOrNo() {
    #expect(plain.filters.map(\.name) == ["isLit", "colour", "colours"])
  }

  @Test func plainlyAListIsInTheOrderOfNames() {
    #expect(plain.order == RecordOrder(by: "title"))
  }

  @Test func whatIsDeclaredHolds() {
    #expect(
      declared.naming == [.label(pl: "regał ", en: "shelf "), .first(["nickname", "number"]), .dot, .field("room")])
    #expect(declared.distinction == [.field("room")])
    #expect(declared.columns(withPersonal: true).map(\.name) == ["number", "nickname", "books"])
    #expect(declared.columns(withPersonal: false).map(\.name) == ["number", "books"])
    #expect(declared.filters.map(\.name) == ["room"])
    #expect(declared.order == RecordOrder(by: "number", descending: true))
  }

  /// A derived field is listed by the constant that declares it, which could be another kind's.
  @Test(arguments: Schema.kinds) func aKindShowsFieldsOfItsOwn(kind: AnyKind) {
    for name in kind.presentation.fields { #expect(kind.field(name) != nil, "\(kind.kind.name).\(name)") }
    #expect(!kind.naming.isEmpty && !kind.columns(withPersonal: true).isEmpty, "\(kind.kind.name)")
    for filter in kind.filters { #expect(filter.isStored, "\(kind.kind.name).\(filter.name)") }
    if let order = kind.order { #expect(kind.field(order.field)?.isStored == true, "\(kind.kind.name)") }
  }

  private enum Colour: String, Choice {
    case red, green
    var label: Label { Label(pl: rawValue, en: rawValue) }
  }

  private struct Lantern: Record {
    static let kind = Kind("lantern", idPrefix: "lan", pl: ["latarnia"], en: ["lantern"])
    let id: Identifier<Lantern>
    var story = ""
    var code = ""
    var title = ""
    var keeper = ""
    var isLit = false
    var colour: Colour?
    var colours: [Colour] = []
    var lumens: Int?
    var nextTo = Identifier<Lantern>("")

    init(blank id: Identifier<Lantern>) { self.id = id }

    static let fields: [Field] = [
      text("story", \.story, required: true, pl: "opowieść", en: "story"),
      line("code", \.code, required: true, pl: "kod", en: "code").staff,
      line("title", \.title, required: true, pl: "nazwa", en: "title"),
      line("keeper", \.keeper, pl: "opiekun", en: "keeper").personal,
      yes("isLit", \.isLit, pl: "świeci", en: "lit"),
      choice("colour", \.colour, pl: "kolor", en: "colour"),
      choices("colours", \.colours, pl: "kolory", en: "colours"),
      count("lumens", \.lumens, in: 0...9_000, pl: "lumeny", en: "lumens"),
      reference("nextTo", \.nextTo, pl: "obok", en: "next to"),
      derived("shines", .yes, pl: "widać ją", en: "shines") { lantern, _, _ in .yes(lantern.isLit) },
    ]
  }

  private struct Loan: Record {
    static let kind = Kind("loan", idPrefix: "lon", pl: ["wypożyczenie"], en: ["loan"])
    let id: Identifier<Loan>
    var note = ""
    var what = Identifier<Lantern>("")
    var whom = Identifier<Organization>("")
    var instead = Identifier<Lantern>("")

    init(blank id: Identifier<Loan>) { self.id = id }

    static let fields: [Field] = [
      line("note", \.note, pl: "notatka", en: "note"),
      reference("what", \.what, required: true, pl: "co", en: "what"),
      reference("whom", \.whom, required: true, pl: "komu", en: "whom"),
      reference("instead", \.instead, pl: "zamiast", en: "instead"),
    ]
  }

  private struct Shelf: Record {
    static let kind = Kind("shelf", idPrefix: "shf", pl: ["regał"], en: ["shelf"])
    let id: Identifier<Shelf>
    var number: Int?
    var nickname = ""
    var room = Identifier<Resource>("")

    init(blank id: Identifier<Shelf>) { self.id = id }

    static let books = derived("books", .count(0...9), pl: "książki", en: "books") { _, _, _ in .number(3) }
    static let fields: [Field] = [
      line("nickname", \.nickname, required: true, pl: "przezwisko", en: "nickname").personal,
      count("number", \.number, in: 1...99, pl: "numer", en: "number"),
      reference("room", \.room, pl: "sala", en: "room"),
      books,
    ]
    static let presentation = Presentation(
      naming: [
        .label(pl: "regał ", en: "shelf "), .first(names(of: \.nickname, \.number)), .dot, .field(name(of: \.room)),
      ],
      distinction: [.field(name(of: \.room))], columns: names(of: \.number, \.nickname) + [books.name],
      filters: names(of: \.room), order: RecordOrder(by: name(of: \.number), descending: true))
  }
}
