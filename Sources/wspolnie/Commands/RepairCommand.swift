import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie repair`, which records damages as known.
struct RepairCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "repair", pl: "Odnotowuje, że uszkodzenia są znane, i pozwala znów zapisywać.",
      en: "Records that damage is known, and lets saving go on.",
      more: (
        pl: """
        Kopiuje uszkodzone wiersze do folderu damaged/ i dopisuje do rejestru, które to są; niczego nie przepisuje. \
        Mówi, co utracono. Osobowe trafiają do personal/damaged/.
        """,
        en: """
        Copies damaged lines to damaged/ and adds to the register which they are; rewrites nothing. Says what is lost. \
        Those of the personal log go to personal/damaged/.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Flag(help: .said(pl: "tylko pokaż, niczego nie zapisuj", en: "only show it, write nothing"))
  var dryRun = false

  var right: Right { dryRun ? .reading : .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let open = try desk.open()
    let outcome: RepairOutcome
    if dryRun {
      do throws(FileFailure) { outcome = try open.store.damageToRepair() } catch { throw desk.failure(error) }
    } else {
      outcome = open.store.repair(by: open.author, at: open.now)
    }
    switch outcome {
    case .whole: desk.output.lines(desk.words.nothingToRepair.lines)
    case .recorded(let repair):
      tell(repair, at: open)
      // What is left of the damage, or that none is, is known at once.
      if !dryRun { _ = try? open.store.check(at: open.now, isTold: false) }
    case .tooMuch(let log): throw .message(desk.words.tooMuchDamage(log: log).lines, .badData)
    case .notCopied(let failure):
      let trouble = desk.words.systemTrouble(SystemTrouble(failure), at: failure.path)
      throw .message([desk.words.damageNotCopied] + trouble.lines.prefix(2), ExitCode(failure))
    case .notDone(let answer):
      throw .message(desk.words.outcome(answer, in: open.circumstances).lines, ExitCode(answer))
    }
    return .done
  }

  private func tell(_ repair: Repair, at open: OpenStore) {
    let words = open.desk.words
    func moment(_ instant: Instant) -> String { words.moment(instant, near: open.today) }
    var lines = repair.madeFolders.map(words.madeFolder)
    for damage in repair.damages {
      lines.append(words.line(of: damage.finding))
      if damage.finding.isTouched {
        lines.append(words.whatChangedIsNotKnown)
      } else if damage.finding.kind == .unknownEnd {
        lines.append(words.perhapsLost(after: damage.after.map(moment)))
      } else if damage.isLoss {
        if let after = damage.after, !damage.records.isEmpty {
          lines.append(words.lostPersonalPart(of: damage.records, at: moment(after)))
        } else {
          lines.append(words.lost(after: damage.after.map(moment), before: damage.before.map(moment)))
        }
      }
      if let copy = damage.copy { lines.append(words.copied(to: copy)) }
    }
    let touched = repair.damages.count(where: \.finding.isTouched)
    let losses = repair.damages.count { $0.isLoss && !$0.finding.isTouched } + repair.madeFolders.count
    let end =
      dryRun
      ? words.wouldRepair(damages: repair.damages.count, losses: losses + touched)
      : words.repaired(damages: repair.damages.count, losses: losses, touched: touched)
    for line in lines + end.lines { open.desk.output.line(SafeLine.made(of: line)) }
  }
}
