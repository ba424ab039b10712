import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie check`, which examines every line of the store.
struct CheckCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "check", pl: "Sprawdza każdy wiersz rejestru: 0 – cały, 65 – uszkodzony.",
      en: "Examines every line of the register: 0 whole, 65 damaged.",
      more: (
        pl: """
        Pierwszy ekran i wspolnie today mówią potem, kiedy sprawdzono rejestr i co znaleziono.
        """,
        en: """
        The first screen and wspolnie today say afterwards when the register was examined, and what was found.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Flag(help: .said(pl: "jeden obiekt JSON w wierszu", en: "one JSON object a line"))
  var json = false

  @Option(
    parsing: .upToNextOption,
    help: .said(
      pl: "osiem słów dawnej pieczęci (wspolnie seal): czy wszystko do niej jest takie, jak było",
      en: "the eight words of an old seal (wspolnie seal): whether everything up to it is as it was",
      value: (pl: "SŁOWA", en: "WORDS")))
  var seal: [String] = []

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if !seal.isEmpty { return try hold(seal.joined(separator: " "), at: desk) }
    let store = try desk.open()
    let examined: Examination
    do throws(FileFailure) { examined = try store.store.check(at: store.now) } catch { throw desk.failure(error) }
    let findings = examined.findings
    for finding in findings {
      if json {
        desk.output.line(utf8: finding.json)
      } else {
        desk.output.line(SafeLine.made(of: desk.words.line(of: finding)))
      }
    }
    let damages = findings.count(where: \.isDamage)
    let notes = findings.count - damages
    if damages > 0 {
      if !json { tell(examined.rewritten, store) }
      desk.output.flush()
      desk.errors.lines(desk.words.storeDamaged(damages: damages, notes: notes).lines)
      return .badData
    }
    if json { return .done }
    let verdict =
      examined.recorded.map { desk.words.storeWholeButForLosses($0, notes: notes, today: store.today) }
      ?? desk.words.storeWhole(notes: notes)
    desk.output.lines(verdict.lines)
    tell(examined.rewritten, store)
    return .done
  }

  private func tell(_ rewritten: RewrittenLines?, _ store: OpenStore) {
    guard let rewritten else { return }
    store.desk.output.lines(store.desk.words.linesRewritten(rewritten, today: store.today).lines)
  }

  /// Says since when a seal holds, and whether anything else is damaged.
  private func hold(_ text: String, at desk: Desk) throws(CommandFailure) -> ExitCode {
    let seal: Seal
    do throws(SealWords.Fault) { seal = try SealWords.seal(text) } catch {
      throw .message(desk.words.noSeal(error).lines, .usage)
    }
    let store = try desk.open()
    let state: SealState
    let damages: Int
    do throws(FileFailure) {
      state = try store.store.check(seal)
      damages = try store.store.check().count(where: \.isDamage)
    } catch {
      throw desk.failure(error)
    }
    let isWhole = state.holds && damages == 0
    if json {
      desk.output.line(utf8: state.json(damages: damages))
      return isWhole ? .done : .badData
    }
    let lines = desk.words.sealState(state).lines
    // What breaks a seal is damage itself.
    if case .broken = state { throw .message(lines, .badData) }
    let beside = damages == 0 ? [] : [desk.words.damagedBesideSeal(damages: damages)]
    guard state.holds else { throw .message(lines + beside, .badData) }
    desk.output.lines(lines)
    desk.output.flush()
    desk.errors.lines(beside)
    return isWhole ? .done : .badData
  }
}

extension Finding {
  /// The finding as one JSON object: where, its name, whether it is damage, and the message.
  fileprivate var json: [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      object.key(.file)
      object.text(file)
      if let line {
        object.key(.line)
        object.integer(line)
      }
      object.key(.finding)
      object.text(name)
      object.key(.damage)
      object.boolean(isDamage)
      if isKnown {
        object.key(.known)
        object.boolean(true)
      }
      if case .otherOffice(let office, let newSince) = kind {
        object.key(.office)
        object.text(office.name)
        object.key(.count)
        object.integer(office.transactions)
        object.key(.first)
        object.text(WarsawTime.day(office.first).text)
        object.key(.last)
        object.text(WarsawTime.day(office.last).text)
        object.key(.isNew)
        object.boolean(newSince != nil)
      }
      object.key(.message)
      object.text(Language.english.words.phrase(for: kind))
    }
    return writer.bytes
  }
}

extension Finding {
  /// The finding's name for scripts.
  var name: String {
    switch kind {
    case .tornTail: "tornTail"
    case .cutLine: "cutLine"
    case .tornLine: "tornLine"
    case .damagedLine: "damagedLine"
    case .missingLines: "missingLines"
    case .repeatedLine: "repeatedLine"
    case .misplacedLine: "misplacedLine"
    case .byteOrderMark: "byteOrderMark"
    case .carriageReturns: "carriageReturns"
    case .unpairedPersonalLine: "unpairedPersonalLine"
    case .personalLineOfLostTransaction: "personalLineOfLostTurn"
    case .missingPersonalLine: "missingPersonalLine"
    case .lostTransactions: "lostTurns"
    case .lostPersonalEnd: "lostPersonalEnd"
    case .replacedEnd: "replacedEnd"
    case .changedLine: "changedLine"
    case .brokenChain: "brokenChain"
    case .changedPersonalLine: "changedPersonalLine"
    case .chainBegins: "chainBegins"
    case .skippedNumbers: "skippedTurns"
    case .missingFolder: "missingFolder"
    case .skippedSegments: "skippedSegments"
    case .personalInPublicLog: "personalInPublicLog"
    case .foreignID: "foreignId"
    case .stillThere: "stillThere"
    case .personalNotExamined: "personalNotExamined"
    case .openToOthers: "openToOthers"
    case .foreignGroup: "foreignGroup"
    case .groupNotHandedOn: "groupNotHandedOn"
    case .foreignAccess: "foreignAccess"
    case .shutOut: "shutOut"
    case .unknownParty: "unknownParty"
    case .kioskInGroup: "kioskInGroup"
    case .unreadable: "unreadable"
    case .foreign: "foreign"
    case .noHandIns: "noHandIns"
    case .foreignLines: "foreignLines"
    case .otherOffice: "otherOffice"
    case .otherOfficeShorter: "otherOfficeShorter"
    case .unknownEnd: "unknownEnd"
    case .unfinishedWriting: "unfinishedWriting"
    case .notWritable: "notWritable"
    case .locked: "locked"
    case .diskNearlyFull: "diskNearlyFull"
    case .brokenReference: "brokenReference"
    case .unreadableValue: "unreadableValue"
    case .unknownKind: "unknownKind"
    case .refusedValues: "refusedValues"
    case .missingFile: "missingFile"
    case .alteredFile: "alteredFile"
    case .unnamedFile: "unnamedFile"
    case .doubtfulFile: "doubtfulFile"
    case .attachmentForEveryone: "paperForEveryone"
    case .unfinishedFile: "unfinishedFile"
    case .more: "more"
    }
  }
}

extension Words {
  /// The line of a finding, with its place.
  func line(of finding: Finding) -> String {
    let phrase = phrase(for: finding.kind)
    return self.finding(
      finding.isKnown ? known(phrase) : phrase, file: finding.file, line: finding.line, isDamage: finding.isDamage)
  }

  /// The phrase of a finding.
  fileprivate func phrase(for kind: Finding.Kind) -> String {
    switch kind {
    case .tornTail: tornTail
    case .cutLine: cutLine
    case .tornLine: tornLine
    case .damagedLine(let fault): phrase(for: fault)
    case .missingLines(let sequence): missingLines(sequence)
    case .repeatedLine(let sequence): repeatedLine(sequence: sequence)
    case .misplacedLine(let sequence): misplacedLine(sequence: sequence)
    case .byteOrderMark: byteOrderMark
    case .carriageReturns: carriageReturns
    case .unpairedPersonalLine(let transactionNumber): unpairedPersonalLine(transactionNumber: transactionNumber)
    case .personalLineOfLostTransaction(let transactionNumber): personalLineOfLostTransaction(transactionNumber)
    case .missingPersonalLine(let transactionNumber): missingPersonalLine(transactionNumber: transactionNumber)
    case .lostTransactions(let transactions): lostTransactions(transactions)
    case .lostPersonalEnd(let numbers): lostPersonalEnd(numbers)
    case .replacedEnd(let sequence): replacedEnd(sequence: sequence)
    case .changedLine(let sequence): changedLine(sequence: sequence)
    case .brokenChain(let sequence): brokenChain(sequence: sequence)
    case .changedPersonalLine(let transactionNumber): changedPersonalLine(transactionNumber: transactionNumber)
    case .chainBegins(let sequence): chainBegins(sequence: sequence)
    case .skippedNumbers(let sequence, let from, let count):
      skippedNumbers(sequence: sequence, from: from, count: count)
    case .missingFolder: missingFolder
    case .skippedSegments(let numbers): skippedSegments(numbers)
    case .personalInPublicLog(let id, let field): personalInPublicLog(id, field: field)
    case .foreignID(let id, let kind): foreignID(id, kind: kind)
    case .stillThere(let records): stillThere(records)
    case .personalNotExamined: personalNotExamined
    case .openToOthers(let permissions): openToOthers(permissions: Int(permissions))
    case .foreignGroup(let name, let permissions): foreignGroup(name, mayRead: permissions & 0o070 != 0)
    case .groupNotHandedOn: groupNotHandedOn
    case .foreignAccess(let party): foreignAccess(of: said(of: party))
    case .shutOut(let party): shutOut(said(of: party))
    case .unknownParty(let party): unknownParty(said(of: party))
    case .kioskInGroup(let group): kioskInGroup(group)
    case .unreadable(let errno):
      FileFailure(.read, "", errno: errno).isNoFile ? noFile : unreadable(systemError: Int(errno))
    case .foreign: foreignFile
    case .noHandIns(let number): noHandIns(number)
    case .foreignLines(let number): foreignLines(number)
    case .otherOffice(let office, let newSince): otherOffice(office, newSince: newSince)
    case .otherOfficeShorter(let office, let lost, let left, let since):
      otherOfficeShorter(office, lost: lost, left: left, since: since)
    case .unknownEnd: unknownEnd
    case .unfinishedWriting: unfinishedWriting
    case .notWritable(let errno): notWritable(SystemTrouble(FileFailure(.open, "", errno: errno)))
    case .locked(let holder): locked(by: holder)
    case .diskNearlyFull(let bytes): diskNearlyFull(bytes: bytes)
    case .brokenReference(let id, let field, let target): brokenReference(id, field: field, to: target)
    case .unreadableValue(let id, let field): unreadableValue(id, field: field)
    case .unknownKind(let name): unknownKindInStore(name)
    case .refusedValues(let id, let errors): refusedValues(id, errors)
    case .missingFile(let records): missingFile(records)
    case .alteredFile(let records): alteredFile(records)
    case .unnamedFile(let isPersonal): unnamedFile(isPersonal: isPersonal)
    case .doubtfulFile: doubtfulFile
    case .attachmentForEveryone(let id, let owner): attachmentForEveryone(id, of: owner)
    case .unfinishedFile: unfinishedFile
    case .more(let number): moreFindings(number)
    }
  }

  private func said(of party: AccessParty) -> String {
    switch party {
    case .user(let name): self.party(user: name)
    case .group(let name): self.party(group: name)
    case .others: partyOfOthers
    }
  }

  private func phrase(for fault: LineFault) -> String {
    switch fault {
    case .noChecksum: lineWithoutChecksum
    case .wrongChecksum: lineWithWrongChecksum
    case .tooLong: lineTooLong
    case .notALine: notALine
    case .repeatedKey: repeatedKey
    case .notText: notText
    }
  }
}
