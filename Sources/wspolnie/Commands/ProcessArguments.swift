import ArgumentParser
import FlatFileStore
import Interchange
import Words

/// Reads the arguments of the process, the one place that does so, with every byte that they hold.
///
/// Swift's own list of them puts U+FFFD in the place of bytes that are no UTF-8, and then nobody can tell what was
/// typed.
enum ProcessArguments {
  /// The arguments of this process, without its name, as `PathText` writes them.
  static func ofThisProcess() -> [String] {
    let count = Int(CommandLine.argc)
    guard count > 1 else { return [] }
    return (1..<count).compactMap { CommandLine.unsafeArgv[$0].map { PathText.text(cString: $0) } }
  }

  /// Splits an option and its value in one argument where the value begins with a combining mark, which makes one
  /// letter with the sign between them, so that the parser would not find it. And where there is none (`--data=`), for
  /// the parser would take the next argument for it.
  static func parted(_ arguments: [String]) -> [String] {
    arguments.flatMap { argument in
      guard argument.utf8.starts(with: "--".utf8), let sign = argument.utf8.firstIndex(of: UInt8(ascii: "=")),
        !argument.contains("=")
          || argument.utf8.index(after: sign) == argument.endIndex
      else { return [argument] }
      return [String(argument[..<sign]), String(argument[argument.utf8.index(after: sign)...])]
    }
  }

  /// What is wrong with the first argument that no text of an office holds and that names no file: bytes that are no UTF-8, signs
  /// that steer a terminal; nil where there is none.
  static func fault(in arguments: [String], of command: any ParsableCommand) -> CommandProblem? {
    if let strange = first(in: arguments, of: command, where: { !PathText.isText($0) }) {
      return .argumentNotText(strange)
    }
    return first(in: arguments, of: command, where: ControlSigns.areIn).map { .argumentSteers($0) }
  }

  private static func first(
    in arguments: [String], of command: any ParsableCommand, where isWrong: (String) -> Bool
  ) -> String? {
    let shell = command as? any ShellCommand
    let paths = (shell?.paths ?? []) + (shell?.everywhere.data.map { [$0] } ?? [])
    return arguments.first { argument in
      isWrong(argument)
        && !paths.contains { path in
          argument == path || argument.utf8.reversed().starts(with: ("=" + path).utf8.reversed())
        }
    }
  }
}
