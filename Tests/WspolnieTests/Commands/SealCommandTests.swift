import Foundation
import Testing

@testable import wspolnie

@Suite("wspolnie seal, wspolnie check --seal")
struct SealCommandTests {
  let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  private func add(_ name: String) { desk.run("add", "organization", "name=\(name)", "legalForm=association") }

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
    let log = desk.folder + "/data/log/cao/000001.jsonl"
    var lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
    let forged = lines[1].dropFirst(17).replacing("Kos", with: "Szpak").replacing(
      "\"by\":\"ola\"", with: "\"by\":\"jan\"")
    lines[1] = "{\"crc\":\"\(Crc32c.digits(of: String(forged)))\"\(forged)"
    try (lines.joined(separator: "\n") + "\n").write(toFile: log, atomically: false, encoding: .utf8)
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
