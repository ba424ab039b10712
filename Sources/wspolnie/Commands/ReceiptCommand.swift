import ArgumentParser
import CivicDomain
import Words

/// The command `wspolnie receipt CODE`, which prints what became of what was handed in.
struct ReceiptCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said(
      Submission.name(of: \.receipt), pl: "Co się stało z uwagą albo zgłoszeniem o tym kodzie potwierdzenia.",
      en: "What became of the remark or sign-up with this receipt code.")
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  @Argument(help: .said(pl: "kod potwierdzenia", en: "the receipt code", value: (pl: "KOD", en: "CODE")))
  var code: String

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let code: ReceiptCode
    do throws(ReceiptCodeError) { code = try ReceiptCode(typed: self.code) } catch {
      throw .problem(.wrongReceipt(error))
    }
    let store = try desk.open()
    let told = code.bearers(on: store.register).flatMap { lines(of: $0, in: store) }
    if told.isEmpty { throw .problem(.noSuchRecord(code.grouped, nil)) }
    desk.output.lines(told.map { SafeLine.made(of: $0) })
    return .done
  }

  /// What became of a record that bears the code, without anything personal.
  private func lines(of id: RecordID, in store: OpenStore) -> [String] {
    let (register, words) = (store.register, store.desk.words)
    func name(_ id: RecordID) -> String { words.name(of: id, in: store.circumstances) }
    if id.prefix == Submission.kind.idPrefix, let submission = register.record(Identifier<Submission>(id.raw)) {
      return ReceiptStatus(of: submission, on: register).map(words.receipt) ?? []
    }
    if id.prefix == Registration.kind.idPrefix, let registration = register.record(Identifier<Registration>(id.raw)) {
      let place = Seating.position(of: registration, on: register)
      return [name(registration.session.any), words.receipt(of: registration, waitingPlace: place)]
    }
    if id.prefix == KioskCase.kind.idPrefix, let told = register.record(Identifier<KioskCase>(id.raw)) {
      let subject = told.session.isEmpty ? told.consultation.any : told.session.any
      return [name(subject), words.receipt(of: told)]
    }
    return []
  }
}
