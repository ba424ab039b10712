/// The progress of a consultation: worked out from its dates, remarks and answers whenever it is asked, never stored.
public struct ConsultationProgress {
  private let consultation: Consultation
  private let register: any Register
  private let now: LocalTime

  /// The progress of a consultation as it is at a moment.
  public init(of consultation: Consultation, on register: any Register, at now: LocalTime) {
    self.consultation = consultation
    self.register = register
    self.now = now
  }

  /// The status of the consultation. With no remark at all nothing was answered: it stays closed until its report.
  public var status: ConsultationStatus {
    if consultation.reportedOn != nil { return .reported }
    if let opens = consultation.opens, now.day < opens { return .planned }
    if let closes = consultation.closes, now.day <= closes { return .open }
    // Where nobody knows what else was said, nobody can say that all of it was answered.
    guard consultation.remarksKnown else { return .closed }
    let counts = responses
    return counts.all > 0 && counts.unanswered == 0 ? .answered : .closed
  }

  /// Whether residents who asked for it gathered the signatures that were needed on the day of its announcement; nil where
  /// nobody knows how many they gathered, or where others asked.
  public var initiative: InitiativeStanding? {
    guard consultation.initiator == .residents, let signatures = consultation.signatures else { return nil }
    let day = consultation.announcedOn ?? consultation.opens ?? now.day
    return signatures < register.number(of: .initiativeSignatures, on: day) ? .incomplete : .complete
  }

  /// How many remarks came: late, grouped and withheld ones too, for none disappears.
  public var submissions: Int {
    register.count(whose: \Submission.consultation, is: consultation.id)
  }

  /// How many of them have no published answer.
  public var unanswered: Int { responses.unanswered }

  /// Days from today to the last day on which remarks count, which is held to its end: 0 on that day, nil unless it is
  /// open. A window between two dates includes both and moves for no holiday.
  public var daysLeft: Int? {
    guard status == .open else { return nil }
    return consultation.closes.map { now.day.days(until: $0) }
  }

  /// How far the answers are.
  public var responses: ResponseCounts {
    var counts = ResponseCounts()
    for (standing, count) in register.counts(in: Submission.responses, of: consultation.id.raw) {
      switch ResponseStanding(word: standing.word)?.state {
      case nil: counts.without += count
      case .draft: counts.drafts += count
      case .approved: counts.approved += count
      case .published: counts.published += count
      }
    }
    return counts
  }

  /// The number by which people name a remark: `U-14` is the fourteenth that was entered in its consultation.
  public static func number(of submission: Submission, on register: any Register) -> String? {
    number(of: submission.id, in: submission.consultation, on: register)
  }

  /// Returns the rank of the submission that a typed number names (`U-14`, `u14`), from 1; nil where it is no such
  /// number.
  public static func number(typed text: String) -> Int? {
    let folded = PolishText.folded(text).filter { !$0.isWhitespace && $0 != "-" }
    guard folded.first == "u", let number = Int(folded.dropFirst()), number > 0 else { return nil }
    return number
  }

  /// Returns the number of a remark that need not be read.
  public static func number(
    of submission: Identifier<Submission>, in consultation: Identifier<Consultation>, on register: any Register
  ) -> String? {
    let siblings = Siblings(whose: \Submission.consultation, is: consultation)
    return register.rank(of: submission.any, among: siblings).map(numeral)
  }

  /// The remark of a number, `U-14`; nil where there is none.
  public static func submission(
    numbered number: String, in consultation: Identifier<Consultation>, on register: any Register
  ) -> Identifier<Submission>? {
    guard number.hasPrefix("U-"), let rank = Int(number.dropFirst(2)), rank > 0 else { return nil }
    return submission(rank, in: consultation, on: register)
  }

  /// The remark of a rank, from 1; nil where there is none.
  public static func submission(
    _ rank: Int, in consultation: Identifier<Consultation>, on register: any Register
  ) -> Identifier<Submission>? {
    let siblings = Siblings(whose: \Submission.consultation, is: consultation)
    return register.ids(siblings, window: rank - 1..<rank).first.map { Identifier($0.raw) }
  }

  /// Whether a remark came after the last day: by the day it was received or, where the consultation says so, by its
  /// postmark. A late remark is taken, marked and counted.
  public static func isLate(_ submission: Submission, on register: any Register) -> Bool {
    guard let consultation = register.record(submission.consultation), let closes = consultation.closes,
      let counted = submission.countedOn(in: consultation)
    else { return false }
    return counted > closes
  }

  /// The number of the remark of a rank in its consultation, counted from 0.
  public static func numeral(_ rank: Int) -> String { "U-\(rank + 1)" }
}

extension Submission {
  /// Whether it came outside the window of a consultation: before its first day, or after its last.
  func isOutside(_ consultation: Consultation) -> Bool {
    if let opens = consultation.opens, let receivedOn, receivedOn < opens { return true }
    guard let closes = consultation.closes, let counted = countedOn(in: consultation) else { return false }
    return counted > closes
  }

  /// The day by which it counts.
  func countedOn(in consultation: Consultation) -> Day? {
    consultation.postmarkCounts ? sentOn ?? receivedOn : receivedOn
  }
}
