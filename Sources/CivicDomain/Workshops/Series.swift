/// A series of sessions under one title.
public struct Series: Record {
  /// The kind of the record: cykl.
  public static let kind = Kind("series", idPrefix: "ser", pl: ["cykl", "cykle", "cykli"], en: ["series", "series"])
  /// The id.
  public let id: Identifier<Series>
  /// The title.
  public var title = ""
  /// The description: what it is about.
  public var description = ""
  /// The programme it belongs to.
  public var programme = ""
  /// The organizations who run it together.
  public var organizers: [Identifier<Organization>] = []
  /// The funder.
  public var funder = ""
  /// The project that pays.
  public var fundingProject = ""
  /// The first day of the funding.
  public var fundingFrom: Day?
  /// The last day of the funding.
  public var fundingTo: Day?
  /// The sentence that must be printed.
  public var fundingNotice = ""
  /// The goals: what it is to reach.
  public var goals = ""
  /// Words to find it by.
  public var tags: [String] = []

  /// A series with every field empty.
  public init(blank id: Identifier<Series>) { self.id = id }

  /// The fields by which records are taken for alike: what one is called, and what tells it from others called so.
  public static let likeness = FieldList(\Self.title)

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    line("title", \.title, required: true, pl: "tytuł", en: "title").key(.name).searched,
    text("description", \.description, pl: "opis", en: "description").searched,
    line("programme", \.programme, pl: "program", en: "programme"),
    references("organizers", \.organizers, required: true, pl: "organizatorzy", en: "organizers"),
    line("funder", \.funder, pl: "finansujący", en: "funder"),
    line("fundingProject", \.fundingProject, pl: "projekt", en: "funding project"),
    day("fundingFrom", \.fundingFrom, pl: "finansowanie od", en: "funding from"),
    day("fundingTo", \.fundingTo, pl: "finansowanie do", en: "funding to"),
    text("fundingNotice", \.fundingNotice, pl: "informacja o finansowaniu", en: "funding notice"),
    text("goals", \.goals, pl: "cele", en: "goals"),
    words("tags", \.tags, pl: "hasła", en: "tags").searched,
  ]

  /// The presentation: the columns of its list.
  public static let presentation = Presentation(columns: names(of: \.title, \.organizers, \.funder))

  /// Funding that ends before it begins.
  public func faults() -> [String: FieldError] {
    guard let fundingFrom, let fundingTo, fundingTo < fundingFrom else { return [:] }
    return [Self.name(of: \.fundingTo): .endBeforeStart]
  }
}
