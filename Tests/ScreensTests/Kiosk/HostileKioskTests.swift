import CivicDomain
import CrowdedRegister
import SeededRandom
import TerminalCanvas
import Testing

@testable import Screens

/// Hostile texts in an edition, and at the keyboard of a kiosk: nothing on any of its pages moves a cursor, hides or turns letters
/// round.
@Suite struct HostileKioskTests {
  /// The edition of the tests, with a hostile text wherever one may be.
  /// - Parameter from: which of them is the first.
  private static func edition(from: Int) throws -> PublicEdition {
    var edition = PublicEdition(madeAt: try TestEdition.dabrowa().madeAt)
    var taken = from
    func next() -> String {
      taken += 1
      return HostileText.corpus[taken % HostileText.corpus.count]
    }
    edition.register.apply(
      TestEdition.records.map { Crowd.hostile($0, from: from) }, at: edition.madeAt, by: TestRegister.anna)
    (edition.centre, edition.contact) = (next(), next())
    edition.notice = PublicNotice(version: next(), text: next(), shortText: next())
    for place in ["", "§ 1 ust. 1", next()] {
      var remark = PublicRemark(
        consultation: Identifier("cns-1"), version: Identifier("ver-1"), number: "U-\(taken) " + next())
      remark.unit = place
      (remark.text, remark.justification, remark.wording) = (next(), next(), next())
      (remark.disposition, remark.answer, remark.changedUnit) = (.accepted, next(), next())
      edition.remarks.append(remark)
    }
    let status = ReceiptStatus(
      number: next(), receivedOn: nil, isLate: true, subject: next(), unit: next(), stage: .answered,
      disposition: .accepted, justification: next(), publishedOn: nil, reportDue: nil)
    edition.receipts = [
      TestEdition.code.text: .registration(.waiting(2), Identifier("ses-1")),
      TestEdition.answeredCode.text: .remark(status),
    ]
    return edition
  }

  @Test(arguments: KioskPagesTests.sizes) func onEveryPage(size: Size) throws {
    var marks: Set<Int> = []
    var seen = 0
    let step = max(1, HostileText.corpus.count / Thoroughness.rounds(3, full: HostileText.corpus.count))
    for from in stride(from: 0, to: HostileText.corpus.count, by: step) {
      var stand = try KioskStand(Self.edition(from: from), size: size)
      stand.contact = HostileText.corpus[from]
      for (page, way) in KioskWalk(stand).pages {
        seen += 1
        let picture = page.picture
        marks.formUnion(HostileText.marks(in: picture))
        if let fault = HostileText.fault(in: Array(picture.utf8)) { Issue.record("from \(from), \(way): \(fault)") }
      }
    }
    #expect(seen > 60, "\(seen)")
    #expect(marks.count > 12, "the texts are there: \(marks.sorted())")
  }

  @Test func inEveryField() throws {
    let fields = KioskWalk(try KioskStand(TestEdition.dabrowa())).pages.filter { $0.stand.sheet?.field != nil }
    #expect(fields.count > 8)
    var typed: Set<Int> = []
    for (number, text) in HostileText.corpus.enumerated() {
      for (page, way) in fields {
        var stand = page
        stand.press(.paste(text))
        stand.type(text)
        typed.formUnion(HostileText.marks(in: stand.front.typed))
        for _ in 0..<2 {
          if let fault = HostileText.fault(in: Array(stand.picture.utf8)) {
            Issue.record("text \(number), \(way): \(fault)")
          }
          stand.press(.enter)
        }
      }
    }
    #expect(typed.count > 20, "letters type: \(typed.sorted())")
  }
}
