import ArgumentParser
import CivicDomain
import Words

/// The command `wspolnie acts [ID]`, which lists the acts on a record, or all acts.
struct ActsCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said(
      "acts", pl: "Co można zrobić z wpisem i jakim poleceniem; bez ID: wszystkie czynności.",
      en: "What can be done with a record, and by which command; without an id all acts.")
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  @Argument(help: .said(pl: "identyfikator wpisu", en: "the record's id", value: (pl: "ID", en: "ID")))
  var id: String?

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    guard let id else {
      // They are the same at all times; but a moment that never was is told.
      if desk.asOf != nil { _ = try desk.open() }
      for act in Schema.kinds.flatMap({ Schema.acts(on: $0.kind) }) + Schema.actsOnAll { tell(act, of: "ID", at: desk) }
      return .done
    }
    let store = try desk.open()
    let (record, kind) = try store.stored(id)
    let situation = Situation(register: store.register, author: store.author, at: store.now)
    for act in Schema.acts(offeredFor: kind.kind) {
      switch act.offered?.standing(on: [record.id], in: situation) {
      case .possible: tell(act, of: record.id.raw, at: desk)
      case .refused(let refusal): tell(act, why: desk.words.refusal(refusal, in: store.circumstances).fact, at: desk)
      case .alreadyDone:
        tell(act, why: desk.words.isSoAlready(leadsBack: act.offered?.offer.leadsBack ?? false), at: desk)
      case nil: break
      }
    }
    return .done
  }

  /// Prints the command of an act, and what it does.
  private func tell(_ act: AnyAct, of id: String, at desk: Desk) {
    guard let offered = act.offered, let command = act.declaration.command else { return }
    let line = ActCommand.usage(of: offered, named: command, on: id)
    desk.output.line(SafeLine.made(of: "\(line)  \(offered.offer.about[desk.language])"))
  }

  /// Prints an act that is not possible now, and why.
  private func tell(_ act: AnyAct, why: String, at desk: Desk) {
    guard let offer = act.offered?.offer else { return }
    desk.output.line(SafeLine.made(of: desk.words.notNow(offer.command[desk.language], why: why)))
  }
}
