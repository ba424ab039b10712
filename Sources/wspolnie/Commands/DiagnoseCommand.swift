import ArgumentParser
import CivicDomain
import FlatFileStore
import Interchange
import Words

/// The command `wspolnie diagnose FILE`, which writes down for whoever helps from afar what program, system, terminal and
/// register this is: no value of any field.
struct DiagnoseCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "diagnose", pl: "Zapisuje dla pomocy technicznej, na czym i w jakim stanie działa program: bez treści wpisów.",
      en: "Writes down for support what the program runs on and in what state: nothing of what the records say.",
      more: (
        pl: """
        Wersje, terminal, rozmiary plików, liczby wpisów i to, co znalazło wspolnie check. Nie ma w nim wartości \
        żadnego pola, nazw plików, biur i centrum, loginów ani ścieżek; przeczytaj go, zanim wyślesz. Działa też, gdy rejestr \
        jest uszkodzony albo go nie ma. PLIK, który już jest i coś zawiera, zastępuje tylko z --force.
        """,
        en: """
        Versions, the terminal, sizes of files, numbers of records, and what wspolnie check finds. It holds no value of \
        any field, no names of files, offices or the centre, no logins and no paths; read it before you send it. It works for \
        a damaged register too, and where there is none. A FILE that is there and holds something is replaced only with --force.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(
      pl: "nowy plik; - to standardowe wyjście", en: "the new file; - is standard output",
      value: (pl: "PLIK", en: "FILE")))
  var file: String

  @Flag(help: .said(pl: "zastąp plik, który już jest", en: "replace a file that is there"))
  var force = false

  var paths: [String] { [file] }

  /// It tells of a register that cannot be opened, too.
  var right: Right { .nothing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let destination = try OutputFile(file, replacing: force, namedBy: "", at: desk)
    let page = Diagnosis(of: desk, language: everywhere.lang).page(in: desk.words)
    try destination.write(PageFormat.text.safeContent(of: page) ?? .lines([]), at: desk)
    if case .stream = destination { return .done }
    desk.output.lines(desk.words.diagnosed(to: file).lines.map { SafeLine.made(of: $0) })
    return .done
  }
}
