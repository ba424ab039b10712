import ArgumentParser
import CivicDomain
import Words

/// The command `wspolnie receipt CODE`, which prints what became of a submission.
struct ReceiptCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said(
      Submission.name(of: \.receipt), pl: "Co się stało z uwagą o tym kodzie potwierdzenia.",
      en: "What became of the remark with this receipt code.")
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
    guard let status = ReceiptStatus(of: code, on: store.register) else {
      throw .problem(.noSuchRecord(code.grouped, Submission.kind))
    }
    desk.output.lines(desk.words.receipt(status).map { SafeLine.made(of: $0) })
    return .done
  }
}
