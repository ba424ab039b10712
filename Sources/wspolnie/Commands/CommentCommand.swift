import ArgumentParser
import CivicDomain
import FlatFileStore
import Interchange
import Words

/// The command `wspolnie comment CONSULTATION --remark TEXT`, which takes down a submission.
struct CommentCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "comment", pl: "Przyjmuje uwagę w konsultacjach i podaje jej identyfikator.",
      en: "Takes down a remark in a consultation and prints its id.",
      more: (
        pl: """
        „-” zamiast wartości czyta standardowe wejście: po jednym wierszu dla nazwiska, e-maila i telefonu, resztę jako \
        treść uwagi. Z wiadomości (.eml) bierze się nadawcę, dzień, treść pod tematem i załączniki, chyba że podano inne.
        """,
        en: """
        “-” for a value reads standard input: a line each for name, e-mail and telephone, the rest as the remark. Of a message \
        (.eml) the sender, the day, the text under its subject and the attachments are taken, unless others are given.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(
      pl: "identyfikator konsultacji", en: "the consultation's id", value: (pl: "KONSULTACJE", en: "CONSULTATION")))
  var consultation: String

  @Argument(
    help: .said(
      pl: "inne pola uwagi", en: "other fields of the remark", value: (pl: "POLE=WARTOŚĆ", en: "FIELD=VALUE")))
  var inputs: [String] = []

  @Option(parsing: .unconditional, help: .said(pl: "treść uwagi", en: "the remark", value: (pl: "TEKST", en: "TEXT")))
  var remark: String?

  @Option(
    name: .customLong("from-eml"), parsing: .unconditional,
    help: .said(
      pl: "wiadomość zapisana w programie pocztowym", en: "a message that a mail program saved",
      value: (pl: "PLIK", en: "FILE")), completion: .file(extensions: ["eml"]))
  var message: String?

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "czego dotyczy, np. „§ 3 ust. 2”", en: "its place, such as “§ 3 ust. 2”", value: (pl: "MIEJSCE", en: "UNIT")))
  var unit = ""

  @Option(
    parsing: .unconditional, help: .said(pl: "imię i nazwisko", en: "the name", value: (pl: "NAZWISKO", en: "NAME")))
  var name: String?

  @Option(
    parsing: .unconditional, help: .said(pl: "e-mail", en: "the e-mail address", value: (pl: "E-MAIL", en: "E-MAIL")))
  var email: String?

  @Option(parsing: .unconditional, help: .said(pl: "telefon", en: "the telephone", value: (pl: "TELEFON", en: "PHONE")))
  var phone: String?

  @Option(
    help: .said(
      pl: "w imieniu organizacji", en: "the organization's id", value: (pl: "ORGANIZACJA", en: "ORGANIZATION")))
  var organization: String?

  @Option(
    help: .said(
      pl: "rodzaj: uwaga, pytanie, poparcie…", en: "remark, question, support…", value: (pl: "RODZAJ", en: "KIND")))
  var kind: String?

  @Option(
    help: .said(
      pl: "jak wpłynęła: na piśmie, e-mailem…", en: "how it came: paper, email, meeting…",
      value: (pl: "SPOSÓB", en: "CHANNEL")))
  var channel: String?

  @Option(
    help: .said(pl: "kiedy wpłynęła, inaczej dziś", en: "the day it came, else today", value: (pl: "DATA", en: "DATE")))
  var received: String?

  @Flag(help: .said(pl: "podaj też kod potwierdzenia", en: "print a receipt code too"))
  var receipt = false

  @Flag(
    help: .said(
      pl: "dopisz resztę wiadomości do uwagi, która ma tylko jej początek",
      en: "add the rest of the message to a remark that has only its beginning"))
  var complete = false

  @OptionGroup var recognition: RecognitionOptions

  var paths: [String] { message.map { [$0] } ?? [] }

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if remark == nil, message == nil { throw .problem(.missingArgument("--remark, --from-eml")) }
    let store = try desk.open()
    let recognition = try recognition.recognition()
    let mailed = try message.map { path throws(CommandFailure) in try MailedRemark(path, at: desk) }
    var options = self.recognition
    let given = try store.inputs(inputs, of: Submission.self, notIn: Self.inOptions, noticeGiven: &options.noticeGiven)
    let person = try person(at: store, options, mailed)
    let consultation: Identifier<Consultation> = try store.identifier(consultation)
    let text = try remark.map { text throws(CommandFailure) in try desk.text(text, for: "--remark") }
    // Whoever says the words of a message themselves takes one of its points.
    let point = text.map { [$0, unit] } ?? []
    var submission = Submission.lenient(
      id: mailed?.remark(in: consultation, point: point, at: store) ?? store.draw(), Row(given, of: Submission.self))
    submission.consultation = consultation
    if let mailed, store.register.has(submission.id.any) {
      try takeAgain(mailed, as: submission.id, isPoint: text != nil, at: store)
      return .done
    }
    if let mailed, text == nil, mailed.message.text.isEmpty {
      let message = mailed.message
      throw .message(
        desk.words.messageWithoutText(message.doubts, unreadPages: message.unreadPages).lines, .refused)
    }
    let passedOn = isSenders ? mailed?.passedOn(in: desk.words) : nil
    let namesake = mailed?.namesake(of: submission.id, in: consultation, on: store.register)
    var notes = (mailed?.doubts(in: desk.words) ?? []) + [passedOn].compactMap { $0 }
    notes += namesake.map { [desk.words.letterOfSameName(desk.words.name(of: $0.any, in: store.circumstances))] } ?? []
    if let organization { submission.organization = try store.identifier(organization) }
    submission.unit = unit
    submission.kind = try store.choice(kind, option: "--kind")
    // Paper at the desk, unless it is said otherwise.
    submission.channel = try store.choice(channel, option: "--channel") ?? (mailed == nil ? .paper : .email)
    let dayOfMessage = received == nil ? mailed?.received(by: store.today) : nil
    submission.receivedOn = try store.day(received, option: "--received") ?? dayOfMessage
    submission.remark = text ?? mailed.map { $0.message.underSubject($0.message.text) } ?? ""
    if received == nil, let taken = mailed?.dayTaken(by: store.today, in: desk.words) { notes.append(taken) }
    let code = receipt ? ReceiptCode(bits: desk.surroundings.random()) : nil
    submission.receipt = code?.text ?? ""
    let (changes, leftOut): ([Change], [FileLeftOut])
    do throws(CommandFailure) {
      let taking = TakeSubmission(submission, from: person, as: recognition)
      (changes, leftOut) =
        if let mailed { try mailed.take(taking, at: store) } else { (try store.ask(for: taking), []) }
    } catch {
      // The day that the rules speak of is most often the message's, which nobody typed.
      let kept = desk.words.nothingSaved(ofMessageOf: dayOfMessage)
      throw mailed == nil ? error : error.saying(kept, insteadOf: desk.words.nothingSaved)
    }
    for note in notes { desk.errors.line(SafeLine.made(of: note)) }
    desk.output.line(submission.id.raw)
    if let code { desk.output.line(code.grouped) }
    if let person, let taken = store.register.record(submission.id) {
      store.printRecognition(person, recordedAs: taken.person, changes, canBeCancelled: false)
    }
    mailed?.tell(changes.count { $0.id.prefix == PersonalAttachment.kind.idPrefix }, keptWith: submission.id, at: store)
    try mailed?.mustBeAll(leftOut, of: submission.id, at: store)
    return .done
  }

  /// Adds what a remark lacks of the message that it was taken from before: files that did not come in with it, as those behind
  /// the place where the message was cut off, and where that is asked for the text behind that place, for a clerk may have left
  /// it out on purpose. The files come also where the text may not be completed any more.
  private func takeAgain(
    _ mailed: MailedRemark, as remark: Identifier<Submission>, isPoint: Bool, at store: OpenStore
  ) throws(CommandFailure) {
    let number = store.desk.words.name(of: remark.any, in: store.circumstances)
    let (words, errors) = (store.desk.words, store.desk.errors)
    let text = mailed.message.underSubject(mailed.message.text)
    let completion = isPoint ? nil : mailed.completion(of: remark, with: text, at: store)
    var refused: (lines: [String], code: ExitCode)?
    if let completion, complete {
      do throws(CommandFailure) {
        _ = try store.ask(for: completion)
        errors.line(SafeLine.made(of: words.remarkCompleted(number)))
      } catch {
        refused = (words.remarkNotCompleted(number, Array(error.lines(in: words).prefix(1))), error.exitCode)
      }
    }
    store.desk.output.line(remark.raw)
    var added = 0
    do throws(CommandFailure) { added = try mailed.keepEnclosed(with: remark, at: store) } catch {
      throw refused.map { CommandFailure.message($0.lines + error.lines(in: words), $0.code) } ?? error
    }
    if let refused { throw .message(refused.lines, refused.code) }
    if completion != nil, !complete { errors.line(SafeLine.made(of: words.remarkHasBeginning(number))) }
    if added == 0, completion == nil { errors.line(SafeLine.made(of: words.messageTakenBefore(number))) }
  }

  /// Whether the remark is of whoever wrote the message: whoever says that it is of somebody else takes nothing of them.
  private var isSenders: Bool { name == nil && email == nil && recognition.person == nil }

  /// The submitter, if a name, an e-mail or a telephone was given or the message has one.
  private func person(
    at store: OpenStore, _ options: RecognitionOptions, _ mailed: MailedRemark?
  ) throws(CommandFailure) -> Person? {
    // What people write for nobody (`anonim`) is no name; a dash reads it.
    let named = name.flatMap { $0 != "-" && PeopleInCell.isNobodys($0) ? nil : $0 }
    let name = isSenders ? mailed?.name : named
    let email = isSenders ? mailed?.email : email
    guard name != nil || email != nil || phone != nil || recognition.person != nil else { return nil }
    if name == nil, recognition.person == nil, let address = email, mailed?.email == address,
      store.register.records(whose: \Person.email, is: address).isEmpty
    {
      throw .message(store.desk.words.senderHasNoName.lines, .refused)
    }
    return try store.person(name, email: email, phone: phone, options)
  }

  /// The fields that are given by options alone; the other fields are given as FIELD=VALUE.
  private static let inOptions = Submission.names(
    of: \.consultation, \.person, \.organization, \.unit, \.kind, \.channel, \.receivedOn, \.remark, \.receipt,
    \.enteredBy, \.enteredAt)
}
