import CivicDomain
import Words

/// The receipt of what was handed in, until Enter.
struct KioskSent: KioskStep {
  let title: String
  let next: String
  let receipt: ReceiptCode

  func sheet(in reading: KioskReading) -> KioskSheet {
    KioskSheet(
      title: title, text: [next],
      large: receipt.grouped.split(separator: "-").map {
        KioskLarge(signs: String($0), spelled: reading.words.spelled(String($0)))
      }, rows: [KioskRow(reading.words.finish)], isWeighty: true, isLast: true)
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove { .finish }

  var holdsAnswers: Bool { true }
}

/// What became of something: asked by the code of its receipt.
struct KioskCode: KioskStep {
  private var code = ""

  func sheet(in reading: KioskReading) -> KioskSheet {
    let wait = reading.codeWait.map { [reading.words.waitForCode(seconds: $0)] }
    return KioskSheet(
      title: reading.words.whichCode, text: wait ?? [reading.words.whatACodeIs],
      field: KioskField(text: code, limit: Limits.kioskCode))
  }

  mutating func type(_ text: String) { code = text }
  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove {
    code.trimmed.isEmpty ? .say(reading.words.required) : .tryCode(code)
  }
}

/// What became of something that was handed in. Nothing personal is in it.
struct KioskStanding: KioskStep {
  let receipt: PublicReceipt

  func sheet(in reading: KioskReading) -> KioskSheet {
    KioskSheet(
      title: reading.words.whatBecame, text: reading.heading + told(in: reading), rows: [KioskRow(reading.words.toHome)]
    )
  }

  private func told(in reading: KioskReading) -> [String] {
    let words = reading.words
    switch receipt {
    case .atStaff(let settled): return [words.atStaff(settledOn: settled, reached: false)]
    case .registration(let standing, let id):
      let session = reading.register.record(id)
      let when = session?.start.map { ", \(words.span(from: $0, to: session?.end))" } ?? ""
      return [words.registration(standing), session.map { $0.title + when } ?? words.sessionOver]
    case .remark(let status):
      var text = [
        words.remark(status.number, receivedOn: status.receivedOn), words.about(status.subject, unit: status.unit),
      ]
      if status.isLate { text.append(words.late) }
      switch status.stage {
      case .received: text.append(words.awaitsAnswer(until: status.reportDue))
      case .answered:
        text.append(words.answered(status.disposition, on: status.publishedOn))
        text.append(status.justification)
      }
      return text.filter { !$0.isEmpty }
    }
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove { .home }
}
