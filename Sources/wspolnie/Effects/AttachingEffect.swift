import CivicDomain
import FlatFileStore
import Interchange
import Reports
import Screens
import Words

/// The files of records as the interface deals with them: read, found, attached.
extension OpenStore {
  /// Carries out a step.
  func attaching(_ step: AttachingStep) -> Event {
    do throws(CommandFailure) {
      switch step {
      case .read(let id): return try read(id) ?? takeOut(id)
      case .lookForFiles(let id):
        return .attachable(id, try desk.files(endingWith: nil), folder: desk.filesFolderAsWritten)
      case .attach(let file):
        let path = try desk.readablePath(file.path)
        var given: [String: FieldValue] = [:]
        given[\Attachment.of] = .text(file.record.raw)
        given[\Attachment.title] = .text(file.title)
        if file.isForPublication { given[\Attachment.forPublication] = .yes(true) }
        let (act, outcome) = try attach(path, as: RecordID(file.kind.kind, bits: file.bits), given)
        return .attached(AskedAct(act), outcome)
      }
    } catch {
      return .notGivenOut(SafeLine.made(of: desk.linesForScreen(of: error).joined(separator: " ")))
    }
  }

  /// Adds an attachment with the bytes of a file.
  /// - Returns: what was asked for, and what became of it.
  func attach(
    _ path: String, as id: RecordID, _ given: [String: FieldValue]
  ) throws(CommandFailure) -> (act: AddRecord, outcome: Outcome) {
    let source = try AttachmentSource(path, at: desk)
    var given = given
    if given[\Attachment.forPublication] != .yes(true) { given[\Attachment.forPublication] = nil }
    if given[\Attachment.fileName] == nil, let name = source.name { given[\Attachment.fileName] = .text(name) }
    do throws(FileFailure) {
      return (AddRecord(id, given), try store.attach(source.bytes, as: id, given, by: author, at: now))
    } catch {
      throw source.failure(error, at: desk)
    }
  }

  /// The text of an attachment's file as a page; nil where it is none, or is longer than anybody reads on a screen.
  private func read(_ id: RecordID) throws(CommandFailure) -> Event? {
    let (record, kind) = try living(id.raw)
    guard let file = KeptFile(of: record) else { throw .message(desk.words.noFile(of: id).lines, .notThere) }
    let isPersonal = kind.fileField?.audience == .personal
    try mayRead(personal: isPersonal)
    guard case .there(let size) = store.standing(of: file), size <= Self.mostRead else { return nil }
    let gathered = GatheredBytes()
    do throws(TakeOutFailure) { try store.takeOut(file, into: gathered) } catch { throw failure(error) }
    let (page, bytes) = CodePage.decoded(gathered.bytes)
    guard page != .unknown, let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
      return nil
    }
    let name = Attachment.nameGivenOut(of: record)
    let dot = name.lastIndex(of: ".")
    return .fileRead(
      GivenFile(
        ReportPage(
          title: name, language: desk.words.language, blocks: [.paragraph(text)],
          telling: isPersonal ? PersonalContent(of: [id]) : .nothing),
        as: .text, name: FileName.made(of: [String(name[..<(dot ?? name.endIndex)])], on: today)))
  }

  /// The longest text that is read on a screen, in bytes: a letter with all that it quotes.
  private static let mostRead = 1_000_000
}

/// A sink that keeps all bytes in memory.
private final class GatheredBytes: ByteSink {
  private(set) var bytes: [UInt8] = []
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) { self.bytes += bytes }
}
