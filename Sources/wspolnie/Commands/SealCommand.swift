import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie seal`, which says what the register's log ends with as eight words.
struct SealCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said(
      "seal",
      pl: "Podaje pieczęć rejestru: osiem słów, z którymi można kiedyś sprawdzić, że nic wcześniejszego nie zmieniono.",
      en: "Says the seal of the register: eight words that show one day that nothing before them was changed.")
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    let mark = store.store.sealMark
    if mark == .damaged { throw .message(desk.words.damagedNotSealed.lines, .badData) }
    guard case .seal(_, let others, let recorded) = mark, let sealed = store.store.seal else {
      throw .message(desk.words.nothingToSeal.lines, .notThere)
    }
    desk.output.line(SealWords.text(of: sealed.seal))
    desk.output.flush()
    desk.errors.lines(
      desk.words.sealIsOf(transaction: sealed.transaction, at: sealed.at, otherOffices: others, recorded: recorded)
        .lines)
    return .done
  }
}
