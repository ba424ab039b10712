import Screens
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
    try store.takeOut(file, of: record.id, personal: personal, by: "attachment", into: destination, named: output)
    if output != "-" { desk.output.line(SafeLine.made(of: path)) }
    return .done
  }

  private func isFolder(_ path: String) -> Bool {
    var found = stat()
    return stat(PathText.cString(path), &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  /// The name of the file when it was attached, or the id where nobody knows.
  private func name(of record: StoredRecord) -> String { Attachment.nameGivenOut(of: record) }
}

extension OpenStore {
  /// Copies the file of an attachment into the person's folder, as the interface asks for it.
  func takeOut(_ id: RecordID) -> Event {
    do throws(CommandFailure) {
      let (record, kind) = try living(id.raw)
      guard let file = KeptFile(of: record) else { throw .message(desk.words.noFile(of: id).lines, .notThere) }
      let name = Attachment.nameGivenOut(of: record)
      let dot = name.lastIndex(of: ".")
      let path = try desk.freePath(
        inFilesFolder: String(name[..<(dot ?? name.endIndex)]),
        ending: dot.map { String(name[name.index(after: $0)...]) } ?? "")
      let isPersonal = kind.fileField?.audience == .personal
      try mayRead(personal: isPersonal)
      try takeOut(
        file, of: id, personal: isPersonal, by: "x: attachment",
        into: try OutputFile(path, replacing: false, at: desk), named: path)
      return .notice(desk.words.attachmentTakenOut(SafeLine.made(of: desk.shortened(path))))
    } catch {
      return .notGivenOut(SafeLine.made(of: desk.linesForScreen(of: error).joined(separator: " ")))
    }
  }

  /// Writes a kept file to where it goes, once what of it is personal was noted.
  fileprivate func takeOut(
    _ file: KeptFile, of id: RecordID, personal: Bool, by way: String, into destination: OutputFile, named name: String
  ) throws(CommandFailure) {
    try giveOut(personal, of: PersonalContent(of: file.isPersonal ? [id] : []), by: way, into: destination) {
      (printer, _) throws(CommandFailure) in
      do throws(TakeOutFailure) {
        try store.takeOut(file, into: WritingSink(path: name, writing: printer.writing))
      } catch {
        // Whoever reads no more has had enough.
        if case .system(let failure) = error, failure.call == .write, failure.errno == EPIPE { return }
        throw failure(error)
      }
    }
  }

  /// The failure of giving a kept file out.
  func failure(_ failure: TakeOutFailure) -> CommandFailure {
    switch failure {
    case .missing(let file): .message(desk.words.fileIsMissing(file.digest.digits).lines, .badData)
    case .altered(let file): .message(desk.words.fileIsAltered(file.digest.digits).lines, .badData)
    case .system(let failure): desk.failure(failure)
    }
  }
}
