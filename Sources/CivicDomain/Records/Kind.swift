/// The kind of a record: its name in files and commands, the prefix of its ids, and its words.
public struct Kind: Hashable, Sendable {
  /// The name in files, commands and JSON: `resource`.
  public let name: String
  /// The first part of every id of this kind: `res` of `res-7k2m9xq4w1`.
  public let idPrefix: String
  /// The Polish word in its three plural forms: 1 zasób, 2 zasoby, 5 zasobów.
  public let pl: PluralForms
  /// The English word: 1 resource, 2 resources (the third form repeats the second).
  public let en: PluralForms
  /// The synonyms of its name beside these forms: understood in commands, never shown.
  public let synonyms: [String]
  /// The command that makes such records (`book`); nil where the plain `add` does.
  public let madeBy: String?
  /// The act that ends such a record (`booking cancel`), also the plain removal of what has an act of its own to make it;
  /// nil where that goes without saying, or where nothing ends one.
  public let endedBy: ActDeclaration?
  /// Whether such records are nobody's outside: people, and what single people did. Even a random id links what one and
  /// the same person did. The other kinds' references to them are the staff's too.
  public let isForStaffAlone: Bool
  /// Whether keepers alone make, change and end such records.
  public let isForKeepersAlone: Bool
  /// Whether such a record says nothing but what a person is to others, so that it goes when the person is erased.
  public let goesWithPerson: Bool
  /// Whether attachments of such records are likely to name people (a sheet of signatures): they are personal
  /// unless somebody says that they are for publication.
  public let attachmentsNamePeople: Bool
  /// Whether somebody on the telephone may be such a record, speak for it, or ask about it: the answers to "who is
  /// calling?".
  public let isOnTheTelephone: Bool

  /// A kind; `pl` has three forms, `en` two.
  public init(
    _ name: String, idPrefix: String, pl: PluralForms, en: PluralForms, synonyms: [String] = [], madeBy: String? = nil,
    endedBy: ActDeclaration? = nil, isForStaffAlone: Bool = false, isForKeepersAlone: Bool = false,
    goesWithPerson: Bool = false,
    attachmentsNamePeople: Bool = false, isOnTheTelephone: Bool = false
  ) {
    self.name = name
    self.idPrefix = idPrefix
    self.pl = pl
    self.en = en
    self.synonyms = synonyms
    self.madeBy = madeBy
    self.endedBy = endedBy
    self.isForStaffAlone = isForStaffAlone
    self.isForKeepersAlone = isForKeepersAlone
    self.goesWithPerson = goesWithPerson
    self.attachmentsNamePeople = attachmentsNamePeople
    self.isOnTheTelephone = isOnTheTelephone
  }

  /// Whether such records are just removed, when they were a mistake or are no longer needed.
  public var isRemoved: Bool { endedBy.map { $0 == RemoveRecord.declaration } ?? (madeBy == nil) }

  /// Whether such records end by the erasure of their data alone, and are not removed: people.
  public var isErased: Bool { endedBy == ErasureRequest.erasing }

  /// Whether two kinds have one name: then they are one.
  public static func == (one: Kind, other: Kind) -> Bool { one.name == other.name }

  /// Hashes the name alone, as equality compares it.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The plural forms in one language.
  public func forms(in language: Language) -> PluralForms {
    switch language {
    case .polish: pl
    case .english: en
    }
  }
}

/// A noun as counting needs it: `one` for 1, `few` for 2–4 (Polish), `many` for the rest.
public struct PluralForms: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// 1 zasób.
  public let one: String
  /// 2 zasoby.
  public let few: String
  /// 5 zasobów.
  public let many: String

  /// Three forms; a missing one repeats the form before it.
  public init(one: String, few: String, many: String? = nil) {
    self.one = one
    self.few = few
    self.many = many ?? few
  }

  /// The forms as a literal: `["zasób", "zasoby", "zasobów"]` or `["resource", "resources"]`.
  public init(arrayLiteral forms: String...) {
    let one = forms.first ?? ""
    let few = forms.count > 1 ? forms[1] : one
    self.init(one: one, few: few, many: forms.count > 2 ? forms[2] : few)
  }
}
