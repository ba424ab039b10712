/// How far the answer to a remark is: its own, and whether that of the remark it is answered together with is out.
struct AnswerStanding: Hashable {
  /// The state of its own answer; nil: nobody wrote one.
  let own: ResponseState?
  /// Whether the one that it shares is published.
  let isSharedOut: Bool

  /// How far it is for whoever waits for it.
  var state: ResponseState? { isSharedOut ? .published : own }

  /// The word of the tally: `draft`, `none shared`.
  var word: String { "\(own?.rawValue ?? "none")\(isSharedOut ? " shared" : "")" }

  /// All that there are.
  static let all: [AnswerStanding] = ([nil] + ResponseState.allCases).flatMap { own in
    [false, true].map { AnswerStanding(own: own, isSharedOut: $0) }
  }

  private static let byWord = Dictionary(uniqueKeysWithValues: all.map { ($0.word, $0) })

  init(own: ResponseState?, isSharedOut: Bool) {
    self.own = own
    self.isSharedOut = isSharedOut
  }

  /// The standing that a word of the tally says.
  init?(word: String) {
    guard let known = AnswerStanding.byWord[word] else { return nil }
    self = known
  }

  /// The words of the standings that satisfy a condition.
  static func words(where isMeant: (AnswerStanding) -> Bool) -> Set<String> {
    Set(all.filter(isMeant).map(\.word))
  }
}

extension Submission {
  /// How far the answer to each remark of a consultation is, and the day since which it is owed.
  public static let answers = Tally(
    by: \Submission.consultation, "answers", causes: [.init(by: \Response.submission, spreadBy: \.groupedWith)]
  ) { id, register in
    let remark = register.excerpt(Identifier(id.raw), of: answerFields)
    let shared = remark.groupedWith.isEmpty ? nil : state(ofAnswerTo: remark.groupedWith, on: register)
    let standing = AnswerStanding(
      own: state(ofAnswerTo: remark.id, on: register), isSharedOut: shared == .published)
    return Standing(standing.word, remark.receivedOn?.number ?? undated)
  }

  /// What goes with a remark of which nobody wrote down the day.
  static let undated = Int.max

  /// On which version and unit each remark of a consultation is.
  public static let places = Tally(by: \Submission.consultation, "places") { id, register in
    let remark = register.excerpt(Identifier(id.raw), of: placeFields)
    return Standing(remark.placeWord)
  }

  /// The word of its place.
  public var placeWord: String { "\(version.raw) \(unit)" }

  /// A remark of which nothing is known but its place.
  public static func standing(at placeWord: String) -> Submission {
    let end = placeWord.firstIndex(of: " ") ?? placeWord.endIndex
    var remark = Submission(blank: Identifier(""))
    remark.version = Identifier(String(placeWord[..<end]))
    remark.unit = String(placeWord[end...].dropFirst())
    return remark
  }

  /// The remarks of a consultation whose own answer is in a state; nil: those that nobody answered yet.
  public static func answered(_ state: ResponseState?, in consultation: Identifier<Consultation>) -> Siblings {
    Siblings(answers, of: consultation.raw, at: AnswerStanding.words { $0.own == state })
  }

  private static func state(ofAnswerTo id: Identifier<Submission>, on register: any Register) -> ResponseState? {
    register.ids(whose: \Response.submission, is: id).first.flatMap { register.excerpt($0, of: stateField).state }
  }

  private static let answerFields = FieldList(\Submission.groupedWith, \.receivedOn)
  private static let placeFields = FieldList(\Submission.version, \.unit)
  private static let stateField = FieldList(\Response.state)
}
