import Foundation
import Testing
import Words

@testable import wspolnie

@Suite("wspolnie seal, wspolnie check --seal")
struct SealCommandTests {
  let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  private func add(_ name: String) { desk.run("add", "organization", "name=\(name)", "legalForm=association") }

  private var log: String { desk.folder + "/data/log/cao/000001.jsonl" }

  private func change(line: Int, _ change: (String) -> String) throws {
    var lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
    lines[line - 1] = change(lines[line - 1])
    try (lines.joined(separator: "\n") + "\n").write(toFile: log, atomically: false, encoding: .utf8)
  }

  /// Changes a line and its author, with the checksum made right.
  private func forge(line: Int, _ name: String, as other: String) throws {
    try change(line: line) { line in
      let forged = line.dropFirst(17).replacing(name, with: other)
        .replacing("\"by\":\"ola\"", with: "\"by\":\"jan\"")
      return "{\"crc\":\"\(Crc32c.digits(of: String(forged)))\"\(forged)"
    }
  }

  /// Changes a line as a disk would: its checksum is wrong.
  private func damage(line: Int) throws {
    try change(line: line) { $0.replacing("other", with: "othex").replacing("association", with: "associatiox") }
  }

  private func words() -> String { desk.run("seal").output.trimmingCharacters(in: .newlines) }

  @Test func anEmptyRegisterSaysSo() {
    let run = desk.run("seal")
    #expect(run.code == .notThere)
    #expect(run.errors.contains("nie ma pieczęci"))
  }

  @Test func eightWordsAloneAndSinceWhenTheyHold() {
    add("Sowa")
    let seal = desk.run("seal")
    #expect(seal.code == .done)
    #expect(seal.lines.count == 1)
    #expect(seal.lines[0].split(separator: " ").count == 8)
    #expect(seal.errors.contains("po zapisie nr 1 (21.11.2026, 11:00)"))
    add("Kos")
    let checked = desk.run("check", "--seal", seal.lines[0])
    #expect(checked.code == .done)
    #expect(checked.output.contains("wszystko do zapisu nr 1 (21.11.2026, 11:00) jest takie, jak było"))
    #expect(checked.output.contains("Nie ręczy za: późniejsze zapisy (1)."))
    #expect(desk.run("check", "--seal", seal.lines[0], "--lang", "en").output.contains("The seal holds"))
  }

  @Test("the words need no quotes, and other options stand before and behind them")
  func withoutQuotes() {
    add("Sowa")
    let eight = words().split(separator: " ").map(String.init)
    for arguments in [["--seal"] + eight, ["--lang", "pl", "--seal"] + eight, ["--seal"] + eight + ["--lang", "pl"]] {
      #expect(desk.run(["check"] + arguments).output.hasPrefix("Pieczęć się zgadza"), "\(arguments)")
    }
    #expect(desk.run("check", "--seal").code == .usage)
    #expect(desk.run(["check", "--seal"] + eight.dropLast()).errors.contains("a podano: 7"))
  }

  @Test("as JSON: whether it holds, of which transaction it is, and what it does not vouch for")
  func asJson() throws {
    add("Sowa")
    let seal = words()
    let alone = desk.run("check", "--json", "--seal", seal)
    #expect(
      alone.code == .done
        && alone.lines == [
          #"{"holds":true,"state":"holds","turn":1,"at":"2026-11-21T10:00:00.000000Z","rewritten":0,"notVouchedFor":[],"damages":0}"#
        ])
    add("Kos")
    let later = desk.run("check", "--seal", seal, "--json").output
    #expect(later.contains(#""notVouchedFor":["laterTransactions"],"later":1,"damages":0"#), "\(later)")
    let other = desk.run("check", "--json", "--seal", "adres adres adres adres adres adres adres balkon")
    #expect(other.code == .badData && other.errors.isEmpty)
    #expect(other.lines == [#"{"holds":false,"state":"unknown","damages":0}"#])
    try forge(line: 1, "Sowa", as: "Puszczyk")
    let broken = desk.run("check", "--json", "--seal", seal)
    #expect(broken.code == .badData)
    #expect(
      broken.lines == [
        #"{"holds":false,"state":"broken","turn":1,"at":"2026-11-21T10:00:00.000000Z","damages":1}"#
      ])
  }

  @Test("a seal that holds does not hide damage elsewhere, and a damaged register is not sealed")
  func damageElsewhere() throws {
    for name in ["Sowa", "Kos", "Wrona"] { add(name) }
    let seal = words()
    for name in ["Drozd", "Sroka"] { add(name) }
    try damage(line: 4)
    let checked = desk.run("check", "--seal", seal)
    #expect(checked.code == .badData && checked.output.hasPrefix("Pieczęć się zgadza"), "\(checked)")
    #expect(checked.errors == "Oprócz tego rejestr jest uszkodzony (1 miejsce): zobacz wspolnie check.\n")
    #expect(desk.run("check", "--seal", seal, "--json").output.contains(#""damages":1"#))
    #expect(desk.run("check", "--seal", seal, "--json").code == .badData)
    let unknown = desk.run("check", "--seal", "adres adres adres adres adres adres adres balkon")
    #expect(unknown.errors.contains("z innego rejestru") && unknown.errors.contains("Oprócz tego"))
    let sealing = desk.run("seal")
    #expect(sealing.code == .badData && sealing.output.isEmpty && sealing.errors.contains("nie ma pieczęci"))
    let report = desk.run("report", "catalogue")
    #expect(report.output.contains("Bez pieczęci: rejestr jest uszkodzony."))
    #expect(!report.output.contains("Pieczęć rejestru:"))
    #expect(desk.run("report", "catalogue", "--lang", "en").output.contains("Without a seal: the register is damaged."))
    let backup = desk.run("backup", "--unlogged", desk.folder + "/kopia.tar")
    #expect(backup.code == .done && !backup.output.contains("Pieczęć rejestru:"), "\(backup)")
    #expect(desk.run("repair").code == .done)
    #expect(desk.run("seal").lines.count == 1)
    #expect(desk.run("check", "--seal", seal).code == .done)
    // What it does not vouch for is said wherever it stands, and as `check` of it says it.
    let loss = "1 zapis utracony przed pieczęcią (odnotowano 21.11.2026)"
    #expect(
      desk.run("report", "catalogue").output.replacing("\n", with: " ").contains(
        "Pieczęć rejestru: \(words()) (nie ręczy za: \(loss))"))
    #expect(desk.run("seal").errors.contains("Nie ręczy za: \(loss)."), "\(desk.run("seal").errors)")
    #expect(desk.run("check", "--seal", words()).output.contains("Nie ręczy za: \(loss)."))
    #expect(desk.run("backup", desk.folder + "/druga.tar").output.contains("(nie ręczy za: \(loss))"))
    #expect(
      desk.run("seal", "--lang", "en").errors.contains("It does not vouch for: 1 transaction lost before the seal"))
    // Whoever copies all of it from a page has given the seal.
    #expect(try SealWords.seal("\(words()) (nie ręczy za: \(loss))") == SealWords.seal(words()))
  }

  @Test func whatIsNoSealIsSaidWithWhatItMayBe() {
    add("Sowa")
    let misspelt = desk.run("check", "--seal", "adres adres balkom adres adres adres adres adres")
    #expect(misspelt.code == .usage)
    #expect(misspelt.errors.contains("Może chodzi o: balkon?"))
    #expect(desk.run("check", "--seal", "adres").code == .usage)
    let other = desk.run("check", "--seal", "adres adres adres adres adres adres adres balkon")
    #expect(other.code == .badData)
    #expect(other.errors.contains("z innego rejestru"))
  }

  @Test("an answer and its author changed in the log, with the checksum made right")
  func aForgedLineIsDamage() throws {
    for name in ["Sowa", "Kos", "Wrona"] { add(name) }
    let seal = words()
    try forge(line: 2, "Kos", as: "Szpak")
    let checked = desk.run("check")
    #expect(checked.code == .badData)
    #expect(checked.output.contains("log/cao/000001.jsonl, wiersz 3"))
    #expect(checked.output.contains("nie jest dalszym ciągiem poprzedniego"))
    #expect(desk.run("check", "--seal", seal).code == .badData)
    #expect(desk.run("repair").output.contains("powie tylko kopia zapasowa sprzed zmiany"))
    #expect(desk.run("check").code == .done)
    #expect(desk.run("check", "--seal", seal).errors.contains("zmieniono albo zginęło"))
  }

  @Test func itStandsUnderEachReport() {
    add("Sowa")
    let report = desk.run("report", "catalogue")
    #expect(report.code == .done)
    #expect(report.output.contains("Pieczęć rejestru: \(words())"))
  }
}

/// CRC-32C, bit by bit, for lines that a test forges.
private enum Crc32c {
  static func digits(of text: String) -> String {
    var crc: UInt32 = .max
    for byte in text.utf8 {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0x82F6_3B78 : 0) }
    }
    let digits = String(~crc, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
