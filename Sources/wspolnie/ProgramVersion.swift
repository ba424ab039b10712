/// The version of the program: the one place that says so.
enum ProgramVersion {
  /// The version by semantic versioning (semver.org, 2.0.0): before 1.0.0 anything may still change.
  static let number = "0.10.0"
  /// The line that `--version` prints.
  static let line = "wspolnie \(number)"
}
