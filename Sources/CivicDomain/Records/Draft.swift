/// A draft: a form that was typed into and not saved, enough to open it again as it was.
///
/// Kept in the author's own folder among the personal data, for what was typed may be personal.
public struct Draft: Hashable, Sendable {
  /// The name that tells it from the author's other drafts: the first id that the form drew, or the record it edits.
  public let name: RecordID
  /// The form that it was typed into: `add`, `edit`, `book`.
  public let form: String
  /// The ids that the form drew when it opened, by what they are for, so that saving twice makes one record.
  public let ids: [String: String]
  /// The texts as they were typed, by field.
  public let texts: [String: String]
  /// The texts as they were when the form opened, by field; for an edit alone.
  public let was: [String: String]
  /// The field in which one was; empty where it is not known.
  public let focus: String
  /// The instant when it was last typed into.
  public let keptAt: Instant
  /// The draft of somebody who is away from which the author went on; nil: it is the author's own.
  public private(set) var origin: Origin?

  /// The draft of somebody else, as the author found it.
  public struct Origin: Hashable, Sendable {
    /// The login of whoever left it.
    public let login: String
    /// The instant when it was last typed into: where that is another now, they typed on.
    public let keptAt: Instant

    /// Such a draft.
    public init(login: String, keptAt: Instant) {
      self.login = login
      self.keptAt = keptAt
    }
  }

  /// The key that tells a draft from all others that somebody may go on with: its name, and whose it was at first.
  public struct Key: Hashable, Sendable {
    /// The name.
    public let name: RecordID
    /// The login of whoever left it; nil: the author's own.
    public let owner: String?

    /// The key of a draft.
    public init(_ name: RecordID, of owner: String? = nil) {
      self.name = name
      self.owner = owner
    }
  }

  /// The key of the draft.
  public var key: Key { Key(name, of: origin?.login) }

  /// A draft.
  public init(
    name: RecordID, form: String, ids: [String: String], texts: [String: String], was: [String: String],
    focus: String = "", keptAt: Instant, origin: Origin? = nil
  ) {
    self.name = name
    self.form = form
    self.ids = ids
    self.texts = texts
    self.was = was
    self.focus = focus
    self.keptAt = keptAt
    self.origin = origin
  }

  /// The draft as somebody finds it who stands in for whoever left it.
  public func left(by login: String) -> Self {
    var draft = self
    draft.origin = Origin(login: login, keptAt: keptAt)
    return draft
  }

  /// Returns the moment after which a draft with personal data was typed into if it may still be kept.
  public static func keptSince(today: Day, on register: any Register) -> Instant {
    let days = register.number(of: .keepDraftsDays, on: today)
    return WarsawTime.nearestInstant(LocalTime(startOf: today.adding(days: -days)))
  }

  /// Whether something was typed into it that is personal data.
  public var isPersonal: Bool {
    // Beside its record's own fields a form asks for those of a person, and that of an act for what its record becomes.
    let ids = [name] + ids.values.flatMap { $0.split(separator: "|") }.map { RecordID(String($0)) }
    let kinds = ids.compactMap { Schema.kind(of: $0) } + [Schema.kind(of: Person.self)]
    return texts.contains { name, text in
      !text.isEmpty && kinds.lazy.compactMap { $0.field(name) }.first?.audience == .personal
    }
  }
}
