import Words

extension String {
  /// Refuses a folder without a name, which a script makes of a variable that is not set: the shell means the root or
  /// this folder by it, and nobody meant either.
  ///
  /// - Parameter option: the option or argument that gives the folder.
  func mustNameFolder(_ option: String) throws(CommandFailure) {
    if isEmpty { throw .problem(option.hasPrefix("-") ? .missingValue(option: option) : .missingArgument(option)) }
  }
}
