/// The word by which the log calls an act: the one list of them.
///
/// The words stand in files: an old word is never given a new meaning, and one that is no longer written is still read
/// (`init(logged:)`). Each is KIND-ACT where the act belongs to a kind, which is also the command that does it.
public enum ActWord: String, CaseIterable, Hashable, Sendable {
  /// A new record of a plain kind.
  case add
  /// New values of fields.
  case edit
  /// A record was removed.
  case remove
  /// A removal was taken back.
  case restore
  /// The rows of a file came in. Older programs wrote it of several acts together and of undoing several, too.
  case importing = "import"
  /// Several acts of different sorts, all or none.
  case together
  /// Several acts were taken back at once.
  case undo
  /// Damaged lines were recorded as known.
  case repair

  /// A thing was asked for.
  case book
  /// A request was granted.
  case bookingConfirm = "booking-confirm"
  /// The thing was handed over.
  case bookingHandOver = "booking-hand-over"
  /// The thing came back.
  case bookingReturn = "booking-return"
  /// It was called off.
  case bookingCancel = "booking-cancel"
  /// A request was not granted.
  case bookingRefuse = "booking-refuse"
  /// The step before was taken back.
  case bookingStepBack = "booking-step-back"

  /// Somebody was signed up.
  case register
  /// A registration was called off.
  case registrationCancel = "registration-cancel"
  /// A cancellation was taken back.
  case registrationReinstate = "registration-reinstate"
  /// Somebody came.
  case registrationAttended = "registration-attended"
  /// Somebody did not come.
  case registrationAbsent = "registration-absent"
  /// A mark of attendance was taken back.
  case registrationUnmark = "registration-unmark"
  /// Somebody was rung.
  case registrationCall = "registration-call"
  /// Whether somebody came: older programs wrote it, this one only reads it.
  case attendance

  /// A remark was taken down.
  case comment
  /// Answers were drafted.
  case respond
  /// Drafts were approved.
  case answersApprove = "answers-approve"
  /// Approved answers were published.
  case answersPublish = "answers-publish"

  /// A consultation went into the case file.
  case consultationHandOver = "consultation-hand-over"

  /// Personal data left the register and its files.
  case erase
  /// A text left the register and its files.
  case redact

  /// The word that a log holds, old ones too; nil where a newer program wrote it.
  public init?(logged word: String) {
    guard let known = Self.formerly[word] ?? Self(rawValue: word) else { return nil }
    self = known
  }

  /// Words that were written once, and by which word the same is said now.
  static let formerly: [String: ActWord] = [
    "booking-handOver": .bookingHandOver, "booking-takeBack": .bookingReturn, "booking-stepBack": .bookingStepBack,
  ]

  /// Whether it leads back to the state before, so that what is settled in a state can be changed after all.
  public var takesStepBack: Bool { self == .bookingStepBack }

  /// The command that does it, without the program's name: `booking hand-over`; nil where there is none.
  public var command: String? {
    switch self {
    case .add, .remove, .importing, .repair, .book, .register, .comment, .respond, .erase, .redact: rawValue
    case .edit: "set"
    case .bookingConfirm, .bookingHandOver, .bookingReturn, .bookingCancel, .bookingRefuse, .bookingStepBack,
      .registrationCancel,
      .registrationAttended, .registrationAbsent, .registrationUnmark, .registrationCall, .answersApprove,
      .answersPublish, .consultationHandOver:
      String(rawValue.prefix { $0 != "-" }) + " " + String(rawValue.drop { $0 != "-" }.dropFirst())
    // Only where one works with keys: what they take back was done there.
    case .restore, .together, .undo, .registrationReinstate, .attendance: nil
    }
  }
}

extension BookingStep {
  /// What the log calls the step.
  public var word: ActWord {
    switch self {
    case .confirm: .bookingConfirm
    case .handOver: .bookingHandOver
    case .takeBack: .bookingReturn
    case .cancel: .bookingCancel
    case .refuse: .bookingRefuse
    case .stepBack: .bookingStepBack
    }
  }
}
