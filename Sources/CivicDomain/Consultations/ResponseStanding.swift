/// The standing of the response to a submission: the state of its own, and whether that of the submission it is
/// answered together with is published.
struct ResponseStanding: Hashable {
  /// The state of its own answer; nil: nobody wrote one.
  let own: ResponseState?
  /// Whether the one that it shares is published.
  let isSharedOut: Bool

  /// The state of the response for whoever waits for it.
  var state: ResponseState? { isSharedOut ? .published : own }

  /// The word of the tally: `draft`, `none shared`.
  var word: String { "\(own?.rawValue ?? "none")\(isSharedOut ? " shared" : "")" }

  /// All that there are.
  static let all: [ResponseStanding] = ([nil] + ResponseState.allCases).flatMap { own in
    [false, true].map { ResponseStanding(own: own, isSharedOut: $0) }
  }

  private static let byWord = Dictionary(uniqueKeysWithValues: all.map { ($0.word, $0) })

  init(own: ResponseState?, isSharedOut: Bool) {
    self.own = own
    self.isSharedOut = isSharedOut
  }

  /// The standing that a word of the tally says.
  init?(word: String) {
    guard let known = ResponseStanding.byWord[word] else { return nil }
    self = known
  }

  /// The words of the standings that satisfy a condition.
  static func words(where isMeant: (ResponseStanding) -> Bool) -> Set<String> {
    Set(all.filter(isMeant).map(\.word))
  }
}

extension Submission {
  /// How far the answer to each remark of a consultation is, and the day since which it is owed.
  public static let responses = Tally(
    by: \Submission.consultation, "answers", causes: [.init(by: \Response.submission, spreadBy: \.groupedWith)]
  ) { id, register in
    let submission = register.excerpt(Identifier(id.raw), of: responseFields)
    let shared = submission.groupedWith.isEmpty ? nil : state(ofResponseTo: submission.groupedWith, on: register)
    let standing = ResponseStanding(
      own: state(ofResponseTo: submission.id, on: register), isSharedOut: shared == .published)
    return Standing(standing.word, submission.receivedOn?.number ?? undated)
  }

  /// The same with the login of whoever handles the remark behind the word; nothing where nobody does.
  static let handledResponses = Tally(
    by: \Submission.consultation, "handledAnswers", causes: [.init(by: \Response.submission, spreadBy: \.groupedWith)]
  ) { id, register in
    let handler = register.value(of: \Submission.handler, in: Identifier(id.raw))
    return responses.standing(id, register).map { Standing(word($0.word, handledBy: handler), $0.measure) }
  }

  /// The tally of the answers that are owed and in a state, and its words: of those that some logins handle, or of all.
  static func owedResponses(of logins: Set<String>?, in state: ResponseState?) -> (Tally, words: Set<String>) {
    assert(state != .published, "what is published is owed to nobody")
    let owed = ResponseStanding.words { $0.state == state }
    guard let logins else { return (responses, owed) }
    return (handledResponses, Set(logins.flatMap { login in owed.map { word($0, handledBy: login) } }))
  }

  private static func word(_ word: String, handledBy login: String) -> String { "\(word) \(login)" }

  /// The login that handles what stands at a word of `handledResponses`, where its answer is in a state; nil where it is in
  /// another.
  static func login(handling word: String, in state: ResponseState?) -> String? {
    guard let gap = word.lastIndex(of: " "), let standing = ResponseStanding(word: String(word[..<gap])),
      standing.state == state
    else { return nil }
    return String(word[word.index(after: gap)...])
  }

  /// The measure of a remark of which nobody wrote down the day.
  static let undated = Int.max

  /// The tally of the version and unit on which each remark of a consultation is.
  public static let anchors = Tally(by: \Submission.consultation, "places") { id, register in
    let submission = register.excerpt(Identifier(id.raw), of: anchorFields)
    return Standing(submission.anchorWord)
  }

  /// The word of its place.
  public var anchorWord: String { "\(version.raw) \(unit)" }

  /// Returns a submission of which nothing is known but its anchor.
  public static func standing(at anchorWord: String) -> Submission {
    let end = anchorWord.firstIndex(of: " ") ?? anchorWord.endIndex
    var submission = Submission(blank: Identifier(""))
    submission.version = Identifier(String(anchorWord[..<end]))
    submission.unit = String(anchorWord[end...].dropFirst())
    return submission
  }

  /// The remarks of a consultation whose own answer is in a state; nil: those that nobody answered yet.
  public static func answered(_ state: ResponseState?, in consultation: Identifier<Consultation>) -> Siblings {
    Siblings(responses, of: consultation.raw, at: ResponseStanding.words { $0.own == state })
  }

  private static func state(ofResponseTo id: Identifier<Submission>, on register: any Register) -> ResponseState? {
    register.ids(whose: \Response.submission, is: id).first.flatMap { register.excerpt($0, of: stateField).state }
  }

  private static let responseFields = FieldList(\Submission.groupedWith, \.receivedOn)
  private static let anchorFields = FieldList(\Submission.version, \.unit)
  private static let stateField = FieldList(\Response.state)
}
