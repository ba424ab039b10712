import CivicDomain
import FlatFileStore
import Interchange
import Words

/// A remark that came by e-mail: what `comment` takes from a file that a mail program saved. What was said in options
/// counts before it.
struct MailedRemark {
  let message: MailMessage
  /// The bytes of its file.
  private let file: [UInt8]

  /// Reads the file, `-` from standard input; `isStopped` says whether somebody stopped it.
  init(
    _ path: String, at desk: Desk, isStopped: @escaping () -> Bool = { false }
  ) throws(CommandFailure) {
    file = try WholeFile.bytes(of: path, at: desk, orSaying: desk.words.noMessageToRead(path))
    do throws(MailError) { message = try MailMessage(file, isStopped: isStopped) } catch {
      throw .message(desk.words.refused(error).lines, .badData)
    }
  }

  /// The remark that the message is in a consultation: the one that it became before, else that of a new id. A letter of other
  /// words that bears the same name is another one.
  ///
  /// - Parameter point: what was said to be one of several points of the message, its words and its place; empty: all.
  func remark(
    in consultation: Identifier<Consultation>, point: [String] = [], at store: OpenStore
  ) -> Identifier<Submission> {
    let (ids, register) = (ids(in: consultation, point: point), store.register)
    let named = message.messageID.isEmpty ? nil : ids.first
    let known = ids.first { id in
      register.has(id.any) && (id != named || !point.isEmpty || isThisLetter(id, at: store))
    }
    if let known = known ?? (point.isEmpty ? begun(in: consultation, on: register) : nil) { return known }
    return ids.first { !register.has($0.any) } ?? ids[0]
  }

  /// Whether a remark was taken from this letter, and not from one of other words: as it was taken down or as it is now, it is its
  /// beginning, some of its lines, or its sender's in nearly the same words, as a clerk corrects them.
  private func isThisLetter(_ remark: Identifier<Submission>, at store: OpenStore) -> Bool {
    let field = Submission.name(of: \.remark)
    let now = store.register.stored(remark.any)?.values[field]
    let first = store.store.historyBackwards(of: remark.any).flatMap(\.changes).last { $0.fieldNames.contains(field) }
    let texts = [now, first?[field] ?? nil].compactMap { $0 }
    // What was taken out of the register tells nothing.
    return texts.contains(where: \.isRedactionMark) || texts.isEmpty
      || texts.compactMap(\.text).map(Self.whole).contains { taken in
        wordings.map(Self.whole).contains { letter in
          letter.hasPrefix(taken) || taken.hasPrefix(letter)
            || Self.lines(of: taken).isSubset(of: Self.lines(of: letter))
            || Self.isNearly(taken, letter) && mayBeSenders(remark, on: store.register)
        }
      }
  }

  /// Whether a text has few words that another has not.
  private static func isNearly(_ text: String, _ other: String) -> Bool {
    let known = Set(other.split(whereSeparator: \.isWhitespace))
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count >= fewestWords && words.count { !known.contains($0) } * otherWords <= words.count
  }

  /// Fewer words may be anybody's.
  private static let fewestWords = 6
  /// Of so many words one may be another.
  private static let otherWords = 4

  /// Whether nothing says that a remark is of somebody else than whoever sent the message.
  private func mayBeSenders(_ remark: Identifier<Submission>, on register: any Register) -> Bool {
    guard let person = register.record(remark)?.person, let email = register.record(person)?.email, !email.isEmpty
    else {
      return true
    }
    return email.lowercased() == self.email?.lowercased()
  }

  private static func lines(of text: String) -> Set<[Substring]> {
    Set(text.split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace) })
  }

  /// The remark of another letter that bears the same name; nil: there is none.
  func namesake(
    of remark: Identifier<Submission>, in consultation: Identifier<Consultation>, on register: any Register
  ) -> Identifier<Submission>? {
    guard !message.messageID.isEmpty, let named = ids(in: consultation).first, named != remark,
      register.has(named.any)
    else { return nil }
    return named
  }

  /// The remark that was taken from a file of this message which was cut off, or from the whole where this one is: without a
  /// name of its own it is known by its writer, its day and the beginning of its words. Nil: there is none; another letter of
  /// the same words brings other files, or is longer where the first ends in good order.
  private func begun(in consultation: Identifier<Consultation>, on register: any Register) -> Identifier<Submission>? {
    guard message.messageID.isEmpty, let email,
      let day = (message.receivedAt ?? message.sentAt).map(WarsawTime.local)?.day
    else { return nil }
    let texts = wordings.map(Self.whole)
    let isCut = message.doubts.contains(.cutOff)
    func isOne(_ remark: Submission) -> Bool {
      let taken = Self.whole(remark.remark)
      return remark.consultation == consultation && remark.channel == .email && remark.receivedOn == day
        && texts.contains { text in
          guard min(text.count, taken.count) >= Self.leastBeginning else { return false }
          if text == taken { return isCut || hasNoOtherFiles(than: remark.id, on: register) }
          return taken.hasPrefix(text)
            ? isCut || Self.isCut(taken, behind: text) : text.hasPrefix(taken) && Self.isCut(text, behind: taken)
        }
    }
    return register.records(whose: \Person.email, is: email).lazy
      .flatMap { register.records(whose: \Submission.person, is: $0.id) }.first(where: isOne)?.id
  }

  /// Whether a text was cut off where its beginning ends: within a word or a sentence, not behind one.
  private static func isCut(_ text: String, behind beginning: String) -> Bool {
    guard let next = text.dropFirst(beginning.count).first, let last = beginning.last else { return false }
    return !next.isNewline && !(next.isWhitespace && ".!?".contains(last))
  }

  /// Whether the message brings the files that are with a remark; of one whose file was cut off none may be.
  private func hasNoOtherFiles(than remark: Identifier<Submission>, on register: any Register) -> Bool {
    let there = digests(with: remark, on: register)
    return there.isEmpty || there == Set(message.enclosed.map { Self.digest(of: $0.bytes) })
  }

  /// A shorter beginning two letters of one day may well have in common.
  private static let leastBeginning = 60

  /// The words of the message as they may have been taken: with its subject and without, with its signature and without.
  private var wordings: [String] {
    let signature = self.signature
    return [message.text, signature.text].flatMap { [$0, message.underSubject($0, ofAnswers: true)] }
  }

  /// A text without what is left of a letter that was cut in two, and without blanks at its end.
  private static func whole(_ text: String) -> String {
    let kept = text.unicodeScalars.reversed().drop { $0 == "\u{FFFD}" || $0.properties.isWhitespace }
    return String(String.UnicodeScalarView(kept.reversed()))
  }

  /// The ids that the message may have as a remark, the one that it gets now first: the same whenever the same message is
  /// taken down, however it was saved, so that it becomes one remark, however often.
  ///
  /// What names itself, as no other does, is the same also where its file was cut off the first time. Older programs knew
  /// it by its words, and before that by the bytes of its file.
  func ids(in consultation: Identifier<Consultation>, point: [String] = []) -> [Identifier<Submission>] {
    let place = [consultation.raw] + point
    let head =
      place + [
        message.messageID, message.sender?.address.lowercased() ?? "", message.sentAt?.text ?? "", message.subject,
      ]
    let named = message.messageID.isEmpty ? [] : [Self.bits(of: head)]
    return (named + [bits(place), bitsOfFile(place)]).map { Identifier(bits: $0) }
  }

  /// What a remark lacks that has only the beginning of this message, as where its file was cut off: the edit that completes
  /// it. Nil where it lacks nothing of it, and where somebody has changed its words since: what they left out stays out.
  /// - Parameter text: what would be taken now.
  func completion(of remark: Identifier<Submission>, with text: String, at store: OpenStore) -> EditRecord? {
    guard let taken = store.register.record(remark)?.remark else { return nil }
    let stump = Self.whole(taken)
    let all = [text, message.underSubject(text, ofAnswers: true)] + wordings
    guard !stump.isEmpty, !all.contains(where: { Self.whole($0) == stump }),
      let becomes = all.first(where: { $0.hasPrefix(stump) })
    else { return nil }
    let field = Submission.name(of: \.remark)
    let changes = store.store.historyBackwards(of: remark.any).flatMap(\.changes)
    guard changes.count(where: { $0.fieldNames.contains(field) }) == 1 else { return nil }
    return EditRecord(remark.any, [FieldEdit(field: field, was: .text(taken), becomes: .text(becomes))])
  }

  /// Bits that are the same for the same message and words.
  private func bits(_ words: [String]) -> UInt64 {
    // Not the bytes of the file: each mail program writes other line ends, and fields of its own.
    let said = [
      message.messageID, message.sender?.address.lowercased() ?? "", message.sentAt?.text ?? "", message.subject,
      message.text,
    ]
    return Self.bits(of: words + said, message.messageID.isEmpty ? message.enclosed.map(\.bytes) : [])
  }

  private static func bits(of words: [String], _ files: [[UInt8]] = []) -> UInt64 {
    var hashing = FileHashing()
    for bytes in words.map({ Array($0.utf8) }) + files {
      for part in [Array("\(bytes.count) ".utf8), bytes] { part.withUnsafeBytes { hashing.add($0) } }
    }
    return hashing.beginning
  }

  /// The bits by which older programs knew a message.
  private func bitsOfFile(_ words: [String]) -> UInt64 {
    var hashing = FileHashing()
    for word in words { Array("\(word)\n".utf8).withUnsafeBytes { hashing.add($0) } }
    file.withUnsafeBytes { hashing.add($0) }
    return hashing.beginning
  }

  /// The writer's name; nil where the message shows only the address. Some programs write `Lis, Jan`.
  var name: String? { Self.name(of: writer) }

  /// The name that a mailbox shows; nil where it shows only the address.
  static func name(of mailbox: MailMessage.Mailbox?) -> String? {
    guard let shown = mailbox.flatMap({ $0.name.isEmpty || $0.name == $0.address ? nil : $0.name }) else {
      return nil
    }
    let parts = shown.split(separator: ",").map { $0.split(separator: " ") }
    guard parts.count == 2, parts[0].count == 1, (1...2).contains(parts[1].count) else { return shown }
    return (parts[1] + parts[0]).joined(separator: " ")
  }

  /// The writer's address.
  var email: String? { writer.flatMap { $0.address.isEmpty ? nil : $0.address } }

  /// The day on which it came: as the mail server has it, else as the sender's machine, whose clock may be wrong. Nil where
  /// neither says one that is not still to come.
  func received(by today: Day) -> Day? {
    (message.receivedAt ?? message.sentAt).map { WarsawTime.local($0).day }.flatMap { $0 <= today ? $0 : nil }
  }

  /// What of the message is not sure, as sentences.
  func doubts(in words: Words) -> [String] {
    message.unreadPages.map(words.unreadCodePage) + message.doubts.map(words.doubt)
  }

  /// Whoever wrote the letter: where nothing but one that was passed on is in the text whom that names.
  var writer: MailMessage.Mailbox? { forward.flatMap { $0.isAll ? $0.sender : nil } ?? message.sender }

  /// What stands below the text: who signs it, and the letter that it answers.
  var signature: MailSignature {
    let isPassedOn = message.doubts.contains(.passedOn) || forward != nil
    return MailSignature(of: message.text, from: writer, isPassedOn: isPassedOn)
  }

  private var forward: MailForward? { MailForward(in: message.text, from: message.sender) }

  /// Whose letter was passed on in the text, as a sentence; nil: none was.
  func passedOn(in words: Words) -> String? {
    forward.map { words.senderOfForward($0.sender.name, $0.sender.address, isTaken: $0.isAll) }
  }

  /// What a clerk is told who sees what was taken, as sentences: what is not sure, whose the letter is, and its day.
  func notes(by today: Day, in words: Words) -> [String] {
    doubts(in: words) + [passedOn(in: words), dayTaken(by: today, in: words)].compactMap { $0 }
  }

  /// Which day was taken as the one on which it came, as a sentence.
  func dayTaken(by today: Day, in words: Words) -> String {
    received(by: today).map { words.dayOfMessage($0, isSenders: message.receivedAt == nil) }
      ?? words.dayOfMessageUnknown(isToCome: (message.receivedAt ?? message.sentAt) != nil)
  }

  /// Keeps the files of the message with its remark, each as an attachment of its own that is the same however often the
  /// message is taken: so those alone are added that are not there yet, under this id or by the same bytes.
  ///
  /// - Returns: how many were added.
  /// - Throws: which could not be kept, and the reason; the remark stands, and the others are with it.
  func keepEnclosed(
    with remark: Identifier<Submission>, at store: OpenStore, told circumstances: Circumstances? = nil
  ) throws(CommandFailure) -> Int {
    let files = files(of: remark, at: store)
    if files.isEmpty { return 0 }
    var (outcome, leftOut) = try carryOut(nil, bringing: files, at: store)
    switch outcome {
    case .done, .alreadyDone: _ = try store.settle(outcome)
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted:
      leftOut = files.map { FileLeftOut($0.id, .notKept(outcome)) }
    }
    tell(files.count - leftOut.count, keptWith: remark, at: store)
    try mustBeAll(leftOut, of: remark, at: store, told: circumstances)
    return files.count
  }

  /// Takes the remark down that the message becomes, with its files: all of it in one transaction, or nothing; a file that
  /// cannot be kept is left out.
  /// - Returns: the changes, and what was left out.
  func take(
    _ act: TakeSubmission, at store: OpenStore
  ) throws(CommandFailure) -> (changes: [Change], leftOut: [FileLeftOut]) {
    let (outcome, leftOut) = try carryOut(act, bringing: files(of: act.submission.id, at: store), at: store)
    return (try store.settle(outcome), leftOut)
  }

  /// Checks that nothing was left out of the files of a remark that is saved.
  func mustBeAll(
    _ leftOut: [FileLeftOut], of remark: Identifier<Submission>, at store: OpenStore,
    told circumstances: Circumstances? = nil
  ) throws(CommandFailure) {
    guard let first = leftOut.first else { return }
    let lines = told(leftOut, of: remark, in: store.desk.words, circumstances ?? store.circumstances)
    let code: ExitCode =
      switch first.why {
      case .notKept(let outcome): ExitCode(outcome)
      case .refused(let refusal): ExitCode(.refused(refusal))
      case .unreadable, .tooMany: .badData
      }
    throw .message(lines, code)
  }

  /// Which files of the message are not with its remark, and why, as sentences.
  func told(
    _ leftOut: [FileLeftOut], of remark: Identifier<Submission>, in words: Words, _ circumstances: Circumstances
  ) -> [String] {
    var files: [(why: FileHindrance, names: [String])] = []
    for (index, file) in message.enclosed.enumerated() {
      guard let left = leftOut.first(where: { $0.id == id(ofFile: index, of: remark) }) else { continue }
      let why: FileHindrance =
        switch left.why {
        case .unreadable: .unreadable
        case .tooMany: .tooMany(limit: FileLeftOut.mostAtOnce)
        case .refused(let refusal): .said(words.refusal(refusal, in: circumstances).fact)
        case .notKept(let outcome): .said(words.outcome(outcome, in: circumstances).fact)
        }
      let name = title(of: file, number: index + 1, in: words)
      if let place = files.firstIndex(where: { $0.why == why }) {
        files[place].names.append(name)
      } else {
        files.append((why, [name]))
      }
    }
    return words.enclosuresLeftOut(files, of: remark.any, in: circumstances)
  }

  /// Says how many files are kept with a remark.
  func tell(_ count: Int, keptWith remark: Identifier<Submission>, at store: OpenStore) {
    guard count > 0 else { return }
    let number = store.desk.words.name(of: remark.any, in: store.circumstances)
    store.desk.errors.line(SafeLine.made(of: store.desk.words.enclosuresKept(count, with: number)))
  }

  private func carryOut(
    _ act: (any Act)?, bringing files: [FileToKeep], at store: OpenStore
  ) throws(CommandFailure) -> (outcome: Outcome, leftOut: [FileLeftOut]) {
    do throws(FileFailure) {
      return try store.store.transact(act, bringing: files, by: store.author, at: store.now)
    } catch {
      throw store.desk.failure(error)
    }
  }

  /// The files of the message that are not with a remark yet.
  func files(of remark: Identifier<Submission>, at store: OpenStore) -> [FileToKeep] {
    files(of: remark, on: store.register, in: store.desk.words)
  }

  /// The files of the message that are not with a remark yet, as they are kept with it.
  func files(of remark: Identifier<Submission>, on register: any Register, in words: Words) -> [FileToKeep] {
    missing(with: remark, on: register).map { number, id, file in
      var values: [String: FieldValue] = [:]
      values[\PersonalAttachment.of] = .text(remark.raw)
      values[\PersonalAttachment.title] = .text(title(of: file, number: number, in: words))
      if !file.name.isEmpty { values[\PersonalAttachment.fileName] = .text(file.name) }
      return FileToKeep(BytesInMemory(file.bytes), as: id, values, mayBeLeftOut: true)
    }
  }

  private func title(of file: MailMessage.Enclosed, number: Int, in words: Words) -> String {
    file.name.isEmpty ? words.enclosure(number) : String(file.name.prefix(Limits.line))
  }

  /// The id of the attachment that a file of the message is, by its place among them.
  private func id(ofFile index: Int, of remark: Identifier<Submission>) -> RecordID {
    RecordID(PersonalAttachment.kind, bits: bits([remark.raw, String(index)]))
  }

  /// How many files of the message are not with its remark yet.
  func countMissing(with remark: Identifier<Submission>, on register: any Register) -> Int {
    missing(with: remark, on: register).count
  }

  /// The files of the message that are not with its remark yet, each with its number from 1 and the id that it gets.
  private func missing(
    with remark: Identifier<Submission>, on register: any Register
  ) -> [(number: Int, id: RecordID, file: MailMessage.Enclosed)] {
    let there = digests(with: remark, on: register)
    return message.enclosed.enumerated().compactMap { index, file in
      let id = id(ofFile: index, of: remark)
      // Also one that somebody has removed since.
      let isThere = register.stored(id) != nil || there.contains(Self.digest(of: file.bytes))
      return isThere ? nil : (index + 1, id, file)
    }
  }

  /// What is attached to a remark, or was once.
  private func digests(with remark: Identifier<Submission>, on register: any Register) -> Set<String> {
    let ids =
      register.ids(whose: \PersonalAttachment.of, is: remark.any)
      + register.removedIds(whose: \PersonalAttachment.of, is: remark.any)
    return Set(ids.compactMap { register.value(of: \PersonalAttachment.file, in: $0)?.digits })
  }

  private static func digest(of bytes: [UInt8]) -> String {
    var hashing = FileHashing()
    bytes.withUnsafeBytes { hashing.add($0) }
    return hashing.digest().digits
  }
}
