import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie erase PERSON… --because TEXT`, `erase --due` or `erase --again`, which erases personal data.
struct EraseCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "erase", pl: "Usuwa dane osobowe z rejestru i z jego plików.",
      en: "Erases personal data from the register and its files.",
      more: (
        pl: """
        Najpierw pokazuje, co zniknie, a co zostanie i dlaczego; usuwa po odpowiedzi „tak” albo z --yes. Tego nie można \
        cofnąć. --due proponuje osoby, którym minął termin przechowywania (ustawienia keepRegistrationsDays, \
        keepNeedsDays, keepRemarksDays, keepRequestsDays i keepDraftsDays), \
        i usuwa dopiero z --yes. --again czyści pliki ze wszystkiego, co już kiedyś usunięto.
        """,
        en: """
        First shows what goes, and what stays and why; erases after the answer “yes” or with --yes. This cannot be \
        undone. --due proposes people whose retention is over (settings keepRegistrationsDays, \
        keepNeedsDays, keepRemarksDays, keepRequestsDays and keepDraftsDays), and erases \
        only with --yes. --again clears the files of everything that was ever erased.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(
      pl: "identyfikator osoby (albo zgłoszenia)", en: "the id of a person (or of a registration)",
      value: (pl: "OSOBA", en: "PERSON")))
  var people: [String] = []

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "powód i data wniosku; zostają w dzienniku", en: "the reason and the request's date; the log keeps them",
      value: (pl: "TEKST", en: "TEXT")))
  var because: String?

  @Flag(help: .said(pl: "tylko pokaż, niczego nie usuwaj", en: "only show it, erase nothing"))
  var dryRun = false

  @Flag(help: .said(pl: "wszyscy, którym minął termin", en: "everybody whose retention is over"))
  var due = false

  @Option(
    help: .said(
      pl: "jak --due, z innym terminem po spotkaniu", en: "like --due, with another term after the session",
      value: (pl: "DNI", en: "DAYS")))
  var olderThan: Int?

  @Flag(help: .said(pl: "usuń bez pytania", en: "erase without asking"))
  var yes = false

  @Flag(help: .said(pl: "wyczyść pliki jeszcze raz", en: "clear the files again"))
  var again = false

  /// What would go any of the staff may see.
  var right: Right { isOnlyShown ? .changing : .keeping }

  private var isOnlyShown: Bool { dryRun || (due || olderThan != nil) && !yes }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let isDue = due || olderThan != nil
    if !people.isEmpty, isDue || again { throw .problem(.unexpectedArgument(people[0])) }
    if isDue, again { throw .problem(.unexpectedArgument("--again")) }
    let store = try desk.open()
    try store.mayRead(personal: true)
    if again {
      let purge = store.store.purge(by: store.author, at: store.now)
      return try store.tell(purge) { desk.words.erased(files: $0, drafts: $1) }
    }
    return isDue ? try eraseDue(at: store) : try erasePeople(at: store)
  }

  private func erasePeople(at store: OpenStore) throws(CommandFailure) -> ExitCode {
    guard !people.isEmpty else { throw .problem(.missingArgument("PERSON")) }
    guard dryRun || because != nil else { throw .problem(.missingArgument("--because")) }
    var ids: [RecordID] = []
    for typed in people { ids.append(try store.stored(typed).record.id) }
    if let because, !ReasonRule.isGiven(because) {
      let isBlank = because.allSatisfy(\.isWhitespace)
      try store.settle(.refused(isBlank ? .reasonMissing : .reasonSaysNothing(ActOffer.reasonInput)))
    }
    let plan = try store.plan(of: ids)
    try store.tell(plan: plan)
    let command = "wspolnie erase \(ids.map(\.raw).joined(separator: " ")) --because … --yes"
    if dryRun {
      store.desk.output.lines(store.desk.words.onlyShown(command: command).lines)
      return .done
    }
    if !plan.changes.isEmpty, !yes, try !store.isConfirmed(elseBy: command) { return .refused }
    return try store.erase(.erase(ids, because: because ?? "")) { store.desk.words.erased(files: $0, drafts: $1) }
  }

  private func eraseDue(at store: OpenStore) throws(CommandFailure) -> ExitCode {
    if let olderThan, !Setting.keepRegistrationsDays.range.contains(olderThan) {
      throw .problem(.invalidValue(String(olderThan), option: "--older-than", known: []))
    }
    let proposal = RetentionProposal(on: store.register, today: store.today, olderThan: olderThan)
    if !proposal.due.isEmpty { try store.tell(plan: try store.plan(of: proposal.due)) }
    for kept in proposal.kept {
      let name = store.desk.words.name(of: kept.by, in: store.circumstances)
      let what = name == kept.by.raw ? name : "\(name), \(kept.by.raw)"
      store.desk.output.line(SafeLine.made(of: store.desk.words.stillNeeded(kept.person, by: what)))
    }
    let drafts = store.staleDrafts
    for (author, draft) in drafts {
      let kept = store.desk.words.moment(draft.keptAt, near: store.today)
      store.desk.output.line(SafeLine.made(of: store.desk.words.staleDraft(of: author.login, kept: kept)))
    }
    if proposal.due.isEmpty, drafts.isEmpty {
      store.desk.output.line(store.desk.words.nobodyDue)
      return .done
    }
    guard yes, !dryRun else {
      let command = "wspolnie erase " + (olderThan.map { "--older-than \($0)" } ?? "--due") + " --yes"
      store.desk.output.lines(store.desk.words.onlyShown(command: command).lines)
      return .done
    }
    return try store.erase(proposal, drafts, because: because ?? ProgramText.retentionOver.kept) {
      store.desk.words.erased(files: $0, drafts: $1)
    }
  }
}
