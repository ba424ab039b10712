/// The act of making a new version of a privacy notice, which begins with the texts of another: what people were told stays as it
/// was.
public struct RenewNotice: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "notice-renew",
    ActWords(
      logged: Label(pl: "zapisano nową wersję klauzuli", en: "new version of a privacy notice"),
      done: Label(pl: "Zapisano nową wersję klauzuli", en: "The new version is saved"),
      undone: Label(pl: "nową wersję klauzuli", en: "the new version of the notice")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "nowa wersja…", en: "a new version…"), title: Label(pl: "nowa wersja", en: "new version"),
    about: Label(
      pl: "Kopiuje treść do nowej wersji, która obowiązuje od podanego dnia; ta zostaje, jaka była.",
      en: "Copies the texts into a new version, which is valid from a day on; this one stays as it was."),
    draws: [Notice.kind])
  /// The inputs of the act: what the new version holds; a text that is not said is as in the old one.
  public static let fields = [
    line("version", \.version, required: true, pl: "wersja", en: "version"),
    day("validFrom", \.validFrom, required: true, pl: "obowiązuje od", en: "valid from").ahead,
    text(
      "shortText", \.shortText, limit: Limits.shortNotice, pl: "tekst przez telefon",
      en: "text on the telephone"
    ).forResidents,
    text("text", \.text, limit: Limits.notice, pl: "cały tekst", en: "whole text"),
  ]

  /// The request: of which notice.
  public var request: ActRequest
  /// What the new version is called.
  public var version = ""
  /// The first day on which it is given.
  public var validFrom: Day?
  /// Its short text.
  public var shortText = ""
  /// Its whole text.
  public var text = ""

  /// A new version, nothing said of it.
  public init(_ request: ActRequest) { self.request = request }

  /// The texts as they are; the number behind that of the last version, where they are numbers.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    guard let old = act.subjects.first.flatMap({ situation.register.record($0) }) else { return act }
    (act.shortText, act.text) = (old.shortText, old.text)
    let next = Notice.newest(1, on: situation.register).first.flatMap { Int($0.version) }.map { String($0 + 1) }
    if let next, Notice.called(next, on: situation.register) == nil { act.version = next }
    return act
  }

  /// A new notice. What is not said of its texts is as in the old one.
  public func decide(
    on id: Identifier<Notice>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    guard let new = drawn.first else { throw .unknown(id.any) }
    var notice = Notice(blank: Identifier(new.raw))
    (notice.version, notice.validFrom) = (version, validFrom)
    (notice.shortText, notice.text) = (shortText.isEmpty ? old.shortText : shortText, text.isEmpty ? old.text : text)
    return Decision(try RecordRules.insert(notice, in: situation), undoneBy: Self.counter, in: situation)
  }

  /// Its removal.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { deed.removals }
}
