import ArgumentParser

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
  /// - Throws: that the file may not be replaced.
  func destination(at desk: Desk) throws(CommandFailure) -> OutputFile {
    try OutputFile(output, replacing: force, at: desk)
  }
}
