import CivicDomain
import FlatFileStore
import Glibc
import Interchange
import Words

/// The source of an attachment: the file that somebody names in `add`, opened and never read whole.
struct AttachmentSource {
  /// The bytes of the file.
  let bytes: any ByteSource
  /// The name of the file; nil for standard input.
  let name: String?
  private let path: String

  /// Opens the file, through links if there are any; `-` is standard input.
  init(_ path: String, at desk: Desk) throws(CommandFailure) {
    self.path = path
    guard path != "-" else {
      bytes = desk.surroundings.input
      name = nil
      return
    }
    guard let real = realpath(PathText.cString(path), nil) else {
      throw desk.failure(FileFailure(.open, path, errno: errno))
    }
    defer { free(real) }
    name = AttachmentSource.words(of: Path.name(of: path))
    if desk.isInData(PathText.text(cString: real)) { throw .message(desk.words.fileOfRegister(path).lines, .badData) }
    do throws(RegularFile.Failure) { bytes = try RegularFile(PathText.text(cString: real)) } catch {
      switch error {
      case .noRegularFile: throw .message(desk.words.noRegularFile(path).lines, .badData)
      case .system(let failure): throw desk.failure(failure)
      }
    }
  }

  /// The name of a file as text: where it is no UTF-8, in the code page of the old disk that it comes from; nil where
  /// it is no text at all.
  private static func words(of name: String) -> String? {
    if PathText.isText(name) { return name.isEmpty ? nil : name }
    let (page, bytes) = CodePage.decoded(PathText.bytes(name))
    return page == .unknown ? nil : String(validating: bytes, as: UTF8.self)
  }

  /// The failure of reading the file to its end.
  func failure(_ failure: FileFailure, at desk: Desk) -> CommandFailure {
    failure.isChangedMeanwhile
      ? .message(desk.words.changedWhileCopied(path).lines, .inputOutput) : desk.failure(failure)
  }
}
