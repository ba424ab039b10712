import CivicDomain
import FlatFileStore
import Glibc
import TerminalCanvas
import Words

/// The recorder of a sitting: it writes what was pressed, and what was seen at the end, as a scene that a test can play.
///
/// Each key is in the file before the program takes it, so that the one behind which it crashed is there, too. Only in a
/// training register: keys are names and telephones.
final class SceneRecorder {
  private let descriptor: Int32
  private let path: String
  private var length = 0
  private var isTyping = false
  /// What was seen last, how long the file was then, and whether within a line of letters.
  private var seen: (canvas: Canvas, length: Int, isTyping: Bool)?
  /// What was written since.
  private var unseen = ""
  private var tickedAt: Int
  private(set) var failure: FileFailure?

  /// The stage of the scene: what must be as it was for the same keys to lead to the same screen.
  struct Stage {
    /// The register, where a scene knows it by a name: `demo`.
    let register: String?
    /// The time at the beginning.
    let now: LocalTime
    let language: Language
    let size: Size
  }

  /// Makes the file, which must not be there yet, for its owner alone.
  init(_ path: String, stage: Stage, ticks: Int) throws(FileFailure) {
    descriptor = open(
      PathText.cString(path), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure(.open, path, errno: errno) }
    self.path = path
    tickedAt = ticks
    write("# \(ProgramVersion.line), \(stage.now.text)\n")
    if let register = stage.register { write("stage register \(register)\n") }
    write("stage now \(stage.now.text)\nstage language \(stage.language.rawValue)\n")
    write("stage size \(Self.text(stage.size))\n\n== recorded\n")
    if let failure { throw failure }
  }

  deinit { close(descriptor) }

  /// Takes down a key, before anything is done with it.
  func take(_ key: Key, ticks: Int) {
    tickedAt = ticks
    if let name = key.name { return line("press \(name)") }
    if case .character(let character) = key, character.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) {
      return type(String(character))
    }
    guard case .paste(let text) = key else { return line("# a key that scenes do not name") }
    line("# pasted")
    for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { line("press Enter") }
      if !part.isEmpty { type(SafeText(String(part)).description) }
    }
    line("# end of the paste")
  }

  /// Takes down that a timer of the program ran out.
  func takeTick(ticks: Int) {
    line("wait \(max(1, ticks - tickedAt))")
    tickedAt = ticks
  }

  /// Takes down another size of the terminal.
  func take(_ size: Size) { line("size \(Self.text(size))") }

  /// Takes down that others have saved something: what, the register's log tells.
  func takeNews() { line("# others saved something") }

  /// Takes down what is seen now: the keys that follow lead on from it.
  func see(_ canvas: Canvas) {
    seen = (canvas, length, isTyping)
    unseen = ""
  }

  /// Writes what was seen last behind the keys that led to it, and then those that nobody saw the outcome of.
  func end() {
    guard let seen, failure == nil else { return }
    guard ftruncate(descriptor, off_t(seen.length)) == 0, lseek(descriptor, off_t(seen.length), SEEK_SET) >= 0 else {
      failure = FileFailure(.write, path, errno: errno)
      return
    }
    let rest = unseen
    (length, isTyping) = (seen.length, seen.isTyping)
    line("picture whole")
    let canvas = seen.canvas
    for row in 0..<canvas.size.height { line("|\(canvas.rowText(row))") }
    let cursor = canvas.cursor.map { "cursor \($0.row + 1):\($0.column + 1)\(canvas.isCursorVisible ? "" : " unseen")" }
    line(cursor ?? "no cursor")
    // Letters that went on in a line before the picture begin one behind it.
    let goesOn = seen.isTyping && !rest.isEmpty && !rest.hasPrefix("\n")
    write(goesOn ? "type \(rest)" : seen.isTyping ? String(rest.dropFirst()) : rest)
    if !rest.isEmpty, !rest.hasSuffix("\n") { write("\n") }
  }

  private static func text(_ size: Size) -> String { "\(size.width)x\(size.height)" }

  /// Letters go on in the line of the letters before them.
  private func type(_ text: String) {
    if isTyping { return write(text) }
    write("type \(text)")
    isTyping = true
  }

  private func line(_ text: String) {
    if isTyping { write("\n") }
    isTyping = false
    write("\(text)\n")
  }

  /// Once something could not be written nothing more is: a scene with a gap would play something else.
  private func write(_ text: String) {
    guard failure == nil else { return }
    let bytes = Array(text.utf8)
    let number = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    if number != 0 { failure = FileFailure(.write, path, errno: number) }
    length += bytes.count
    unseen += text
  }
}
