import CivicDomain
import FlatFileStore

/// What kiosks handed in for the demo and no rule took, and what came of it.
extension DemoRegister {
  /// Takes it in as it came, and settles what was settled.
  mutating func handIn(_ table: DemoTable) {
    for row in table.rows {
      guard let day = row.day("when") else { continue }
      let bits = UInt64(Self.firstHandIn + row.line)
      on(day) { demo in
        guard let session = row.reference(\Registration.session, on: demo.store.register) else {
          return demo.findings.append(.unreadable(KioskCase.kind.name, line: row.line))
        }
        var sender = HandInSender(Identifier(bits: bits))
        (sender.name, sender.email) = (row[\Person.name], row[\Person.email])
        sender.phone = row[\Person.phone]
        var asked = RegistrationHandIn(
          Identifier(bits: bits), receipt: ReceiptCode(bits: bits), session: session, sender: sender)
        asked.people = row.number(\Registration.people) ?? 1
        let taken = demo.store.take(TakingIn(.registration(asked), receivedOn: day), at: demo.time)
        if taken != .left, taken != .taken(asked: true) {
          demo.findings.append(.unreadable(KioskCase.kind.name, line: row.line))
        }
      }
      guard let settled = row.day("settled") else { continue }
      on(settled) { demo in
        var act = SettleKioskCase(ActRequest(on: [RecordID(KioskCase.kind, bits: bits)]))
        (act.outcome, act.day) = (row[\KioskCase.outcome], settled)
        demo.ask(for: [act], KioskCase.kind.name)
      }
    }
  }

  /// Where their ids begin, which are drawn nowhere else.
  private static let firstHandIn = 7_000
}
