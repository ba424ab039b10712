import ArgumentParser
import Words

/// The options that say where a command writes what it gives out: shared by `export` and `report`.
struct OutputOptions: ParsableArguments {
  @Option(
    help: .said(
      pl: "do tego pliku; - to standardowe wyjście", en: "into this file; - is standard output",
      value: (pl: "PLIK", en: "FILE")))
  var output = "-"

  @Flag(help: .said(pl: "zastąp plik, który już jest", en: "replace a file that is there"))
  var force = false

  /// The file or stream that is meant.
  /// - Parameter isText: whether text is written, which a terminal can show.
  /// - Throws: that the file may not be replaced, or that a terminal shows no such file.
  func destination(at desk: Desk, isText: Bool = true) throws(CommandFailure) -> OutputFile {
    let destination = try OutputFile(output, replacing: force, at: desk)
    if case .stream = destination, !isText, desk.output.isTerminal {
      throw .message(desk.words.notForTerminal.lines, .usage)
    }
    return destination
  }
}
