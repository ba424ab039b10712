import ArgumentParser
import CivicDomain
import FlatFileStore
import Glibc
import Words

/// The command `wspolnie attachment ID`, which writes an attachment's file outside the register.
struct AttachmentCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said(
      "attachment", pl: "Zapisuje plik załącznika poza rejestrem i podaje, gdzie.",
      en: "Writes an attachment's file outside the register and prints where.",
      more: (
        pl: """
        Bez --output w bieżącym folderze, pod nazwą, jaką plik miał przy dodawaniu. Dodaje się go tak: \
        wspolnie add załącznik dotyczy=ID tytuł=TEKST plik=ŚCIEŻKA. To, co należy do osoby, zgłoszenia albo uwagi, \
        staje się załącznikiem osobowym; to, co należy do spotkania, konsultacji albo rezerwacji, też, chyba że dopiszesz \
        „do publikacji=tak”.
        """,
        en: """
        Without --output in the current folder, under the name that it had when it was added. It is added so: \
        wspolnie add attachment of=ID title=TEXT file=PATH. What belongs to a person, a registration or a remark \
        becomes a personal attachment; what belongs to a session, a consultation or a booking does too, unless you add \
        “forPublication=yes”.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  @Argument(help: .said(pl: "identyfikator załącznika", en: "the attachment's id", value: (pl: "ID", en: "ID")))
  var id: String

  @Option(
    help: .said(
      pl: "plik albo folder; - to standardowe wyjście", en: "a file or a folder; - is standard output",
      value: (pl: "PLIK", en: "FILE")))
  var output = "."

  @Flag(
    help: .said(
      pl: "także załącznik osobowy; odnotowuje to dziennik", en: "a personal attachment too; the log notes it"))
  var personal = false

  @Flag(help: .said(pl: "zastąp plik, który już jest", en: "replace a file that is there"))
  var force = false

  var paths: [String] { [output] }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    let (record, kind) = try store.living(id)
    try store.mayRead(personal: personal)
    if let field = kind.fileField { try store.mayAsk(field, withPersonal: personal) }
    guard let file = KeptFile(of: record) else { throw .message(desk.words.noFile(of: record.id).lines, .notThere) }
    if output == "-", desk.output.isTerminal { throw .message(desk.words.fileToTerminal.lines, .usage) }
    let path = output == "." ? name(of: record) : isFolder(output) ? "\(output)/\(name(of: record))" : output
    let destination = try OutputFile(path, replacing: force, at: desk)
    let told = kind.fileField?.audience == .personal ? [record.id] : []
    try store.giveOut(personal, of: PersonalContent(of: told), by: "attachment", into: destination) {
      (printer, _) throws(CommandFailure) in
      do throws(TakeOutFailure) {
        try store.store.takeOut(file, into: WritingSink(path: output, writing: printer.writing))
      } catch {
        // Whoever reads no more has had enough.
        if case .system(let failure) = error, failure.call == .write, failure.errno == EPIPE { return }
        throw self.failure(error, at: desk)
      }
    }
    if output != "-" { desk.output.line(SafeLine.made(of: path)) }
    return .done
  }

  /// The name of the file when it was attached, or the id where nobody knows.
  private func name(of record: StoredRecord) -> String {
    // The name stands in the same field, whoever may see what was attached.
    let values = Row(record.values.named, of: Attachment.self)
    return Attachment.lenient(id: Identifier(record.id.raw), values).nameGivenOut
  }

  private func isFolder(_ path: String) -> Bool {
    var found = stat()
    return stat(PathText.cString(path), &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  private func failure(_ failure: TakeOutFailure, at desk: Desk) -> CommandFailure {
    switch failure {
    case .missing(let file): .message(desk.words.fileIsMissing(file.digest.digits).lines, .badData)
    case .altered(let file): .message(desk.words.fileIsAltered(file.digest.digits).lines, .badData)
    case .system(let failure): desk.failure(failure)
    }
  }
}
