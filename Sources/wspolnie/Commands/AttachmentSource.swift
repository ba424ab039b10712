import CivicDomain
import FlatFileStore
import Glibc
import Words

/// The file that somebody names in `add`: opened, never read whole.
struct AttachmentSource {
  /// Its bytes.
  let bytes: any ByteSource
  /// What it is called; nil for standard input.
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
    guard let real = realpath(path, nil) else { throw desk.failure(FileFailure(.open, path, errno: errno)) }
    defer { free(real) }
    name = path.split(separator: "/").last.map(String.init)
    if desk.isInData(String(cString: real)) { throw .told(desk.words.fileOfRegister(path).lines, .badData) }
    do throws(RegularFile.Failure) { bytes = try RegularFile(String(cString: real)) } catch {
      switch error {
      case .noRegularFile: throw .told(desk.words.noRegularFile(path).lines, .badData)
      case .system(let failure): throw desk.failure(failure)
      }
    }
  }

  /// Why it could not be read to its end.
  func failure(_ failure: FileFailure, at desk: Desk) -> CommandFailure {
    failure.isChangedMeanwhile
      ? .told(desk.words.changedWhileCopied(path).lines, .inputOutput) : desk.failure(failure)
  }
}
