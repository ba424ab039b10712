/// How far the log of each office belongs to a state of the register.
struct LogReach: Equatable {
  /// The number of the last transaction, in logs that are not named.
  private let elsewhere: Int
  /// The number of the last transaction, by office.
  private let byOffice: [String: Int]

  /// All that there is.
  static let everything = LogReach(elsewhere: .max)
  /// Nothing.
  static let nothing = LogReach(elsewhere: 0)

  init(elsewhere: Int, byOffice: [String: Int] = [:]) {
    self.elsewhere = elsewhere
    self.byOffice = byOffice
  }

  /// The number of the last transaction in an office's log that belongs to it.
  func last(of office: String) -> Int { byOffice[office] ?? elsewhere }
}
