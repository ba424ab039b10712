/// What a machine does with a register while nobody works.
public enum NightJob: String, CaseIterable, Sendable {
  /// Every line is examined.
  case check
  /// A backup is made.
  case backup
  /// A backup is restored for a trial.
  case trial
}
