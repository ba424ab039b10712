import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Taking a remark down.
@Suite struct SubmissionFormTests {
  static func desk(down: Int = 2) throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("3")
    try desk.press(.enter)
    for _ in 0..<down { try desk.press(.down) }
    try desk.type("p")
    return desk
  }

  static func form(of desk: Desk) throws -> Form {
    guard let form = desk.app.layers.last as? Form else { throw NoForm() }
    return form
  }

  struct NoForm: Error {}

  static func remark(of desk: Desk) throws -> (submission: Submission, person: Person?) {
    try #require(form(of: desk).submission(today: TestRegister.now().day))
  }

  @Test func `the unit and the version in hand, and today, are given`() throws {
    let remark = try SubmissionFormTests.remark(of: SubmissionFormTests.desk())
    #expect(remark.submission.unit == "§ 3 ust. 2")
    #expect(remark.submission.version.raw == "ver-2")
    #expect(remark.submission.receivedOn?.text == "2026-09-09")
    #expect(remark.submission.receipt.isEmpty)
    #expect(remark.person == nil)
  }

  @Test func `a remark over its limit is refused as it is pasted, with the limit named, and what was there stays`()
    throws
  {
    var desk = try SubmissionFormTests.desk()
    try desk.type("To zostaje.")
    try desk.press(.paste(String(repeating: "x", count: CivicDomain.Limits.remark)))
    #expect(try SubmissionFormTests.remark(of: desk).submission.remark == "To zostaje.")
    #expect(desk.app.message?.text.contains("60\u{A0}000 znaków") ?? false)
  }

  @Test func `what is not saved is kept, and goes on as the same remark with the same code`() throws {
    var desk = try SubmissionFormTests.desk()
    try desk.type("Pół zdania")
    try desk.wait(Screens.Limits.draftPause)
    let before = try SubmissionFormTests.remark(of: desk)
    let kept = desk.effects.compactMap { effect -> Draft? in
      if case .keepDraft(let draft) = effect { draft } else { nil }
    }
    let draft = try #require(kept.last)
    let again = try #require(Form(draft, in: try desk.world()))
    #expect(again.kind.ids == (try SubmissionFormTests.form(of: desk)).kind.ids)
    #expect(again.name == (try SubmissionFormTests.form(of: desk)).name)
    #expect(again.submission(today: try TestRegister.now().day)?.submission == before.submission)
  }

  // MARK: Several remarks of one letter

  /// A remark of somebody new was saved, and what comes next is asked.
  static func saved(_ name: String = "Jan Nowak") throws -> Desk {
    var desk = try SubmissionFormTests.desk()
    try desk.type("Pierwsza.")
    for _ in 0..<5 { try desk.press(.tab) }
    try desk.type(name)
    try desk.press(.pageDown, .character("n"), .function(2))
    #expect(desk.app.layers.last is Question)
    return desk
  }

  private static func people(_ desk: Desk) -> Int { desk.register.count(of: Person.kind) }

  @Test func `the next remark of the letter is of the same person, who is told and typed over nowhere`() throws {
    var desk = try Self.saved()
    let before = Self.people(desk)
    try desk.press(.enter)
    let screen = try desk.screen().text
    #expect(screen.contains("Następna uwaga z pisma: Jan Nowak") && screen.contains("Autor pisma"), "\(screen)")
    #expect(try Self.form(of: desk).sheet.input(Person.name(of: \.name)) == nil)
    try desk.press(.tab)
    try desk.type("Druga.")
    try desk.press(.function(2))
    #expect(Self.people(desk) == before)
    let all = desk.register.records(whose: \Submission.consultation, is: Identifier("cns-1")).suffix(2)
    #expect(Set(all.map(\.person)).count == 1 && all.last?.remark == "Druga." && all.last?.channel == .paper)
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func `the next one begins at the fragment of the one before, which is said, and typing replaces it`(size: Size) throws
  {
    var desk = try Self.saved()
    desk.size = size
    try desk.press(.enter)
    let form = try Self.form(of: desk)
    #expect(form.state.focusedName == Submission.name(of: \.unit) && form.state.isSelected)
    #expect(try Self.remark(of: desk).submission.unit == "§ 3 ust. 2")
    let shown = try desk.screen().text
    #expect(shown.contains("§ 3 ust. 2") && shown.contains("Zaznaczone"), "\(shown)")
    #expect(size.width < 80 || shown.contains("z poprzedniej uwagi"), "\(shown)")
    try desk.type("§ 3 ust. 3")
    #expect(try !desk.screen().text.contains("z poprzedniej uwagi"))
    try desk.press(.tab)
    #expect(
      try Self.form(of: desk).state.focusedName == Submission.name(of: \.remark), "the next Tab leads to the text")
    try desk.type("Druga.")
    try desk.press(.function(2))
    let all = desk.register.records(whose: \Submission.consultation, is: Identifier("cns-1")).suffix(2)
    #expect(all.map(\.unit) == ["§ 3 ust. 2", "§ 3 ust. 3"])
  }

  @Test func `of a message each thing is said at the field that it tells of`() throws {
    var message = Self.message
    message.subject = "Ławki"
    message.signature = ["Jan Lis", "tel. 600 100 200"]
    let desk = try Self.filledIn(message)
    func notes(_ name: String) throws -> String {
      try #require(try Self.form(of: desk).state.fields.first { $0.name == name }).notes.map(\.text).joined(
        separator: "|")
    }
    #expect(try notes(Submission.name(of: \.unit)).isEmpty)
    let text = try notes(Submission.name(of: \.remark))
    #expect(text.contains("Temat wiadomości") && text.contains("Razem z uwagą zapisze się"), "\(text)")
    #expect(try notes(Person.name(of: \.name)).contains("tel. 600 100 200"))
  }

  @Test func `that a remark cannot be taken back is said before it is saved, once`() throws {
    var desk = try Self.desk()
    try desk.type("Uwaga.")
    func said() throws -> Int {
      try Self.form(of: desk).state.notes.count { $0.text == "Zapisanej uwagi nie da się potem cofnąć." }
    }
    #expect(try said() == 0, "it cannot be saved yet")
    try desk.press(.pageDown, .pageDown, .character("n"), .tab)
    #expect(try said() == 1)
  }

  @Test func `Enter on the channel opens its list, and what it does is told; chosen, it goes on`() throws {
    var desk = try Self.desk()
    try desk.type("Uwaga.")
    try desk.press(.function(3))
    try desk.type("sposób")
    try desk.press(.enter)
    #expect(try Self.form(of: desk).state.focusedName == "channel")
    #expect(try desk.screen().text.contains("Enter, spacja albo litera otwiera listę"))
    try desk.press(.enter)
    let form = try Self.form(of: desk)
    #expect(
      form.state.isListOpen && form.state.focusedName == "channel" && form.state.fields.allSatisfy { $0.notes.isEmpty })
    try desk.press(.down, .enter)
    #expect(try Self.remark(of: desk).submission.channel == .post)
    #expect(try Self.form(of: desk).state.focusedName == "receivedOn", "what was chosen is settled")
    try desk.press(.backTab)
    #expect(try desk.screen().text.contains("Spacja albo litera otwiera listę, Enter przechodzi dalej"))
    try desk.press(.enter)
    #expect(try Self.form(of: desk).state.focusedName == "receivedOn")
  }

  @Test func `one key says that it is somebody else's, and what was typed stays`() throws {
    var desk = try Self.saved()
    let before = Self.people(desk)
    try desk.press(.enter, .tab)
    try desk.type("Druga.")
    #expect(try desk.app.guide(in: desk.world()).hints.contains { $0.shown == [.function(5)] })
    try desk.press(.function(5))
    let form = try Self.form(of: desk)
    #expect(form.state.text(of: \Submission.remark) == "Druga." && form.state.text(of: \Person.name).isEmpty)
    #expect(form.state.focusedName == Submission.name(of: \.remark))
    #expect(form.state.text(of: \Submission.channel) == "paper")
    for _ in 0..<5 { try desk.press(.tab) }
    try desk.type("Ewa Nowa")
    try desk.press(.function(2))
    #expect(Self.people(desk) == before + 1)
  }

  @Test func `o takes down the next person's at once, that nobody signed has no author to keep`() throws {
    var desk = try Self.saved()
    try desk.press(.character("o"))
    let form = try Self.form(of: desk)
    #expect(form.state.text(of: \Person.name).isEmpty && (form.kind as? SubmissionForm)?.author == nil)
    var unsigned = try Self.saved("")
    #expect(try !unsigned.screen().text.contains("z tego samego pisma"))
    try unsigned.press(.enter)
    #expect((try Self.form(of: unsigned).kind as? SubmissionForm)?.author == nil)
  }

  @Test func `put aside and taken up again it is still of the same letter`() throws {
    var desk = try Self.saved()
    try desk.press(.enter, .tab)
    try desk.type("Druga.")
    try desk.press(.function(8))
    try desk.press(.escape, .function(8))
    #expect(try desk.screen().text.contains("Następna uwaga z pisma: Jan Nowak"))
    let author = try Self.remark(of: desk).person?.id
    #expect(author == desk.register.records(whose: \Submission.consultation, is: Identifier("cns-1")).last?.person)
  }

  @Test func `a letter of an organization stays the organization's`() throws {
    var desk = try SubmissionFormTests.desk()
    try desk.type("Pierwsza.")
    for _ in 0..<4 { try desk.press(.tab) }
    try desk.type("krok")
    try desk.press(.enter, .pageDown, .character("n"), .function(2), .enter)
    #expect(try desk.screen().text.contains("Następna uwaga z pisma: KROKUS"))
    try desk.press(.tab)
    try desk.type("Druga.")
    try desk.press(.function(2))
    let all = desk.register.records(whose: \Submission.consultation, is: Identifier("cns-1")).suffix(2)
    #expect(all.allSatisfy { $0.organization.raw == "org-krokus" && $0.person.isEmpty })
    #expect(Set(all.map(\.submitterKind)).count == 1)
  }

  static let message = ReadMessage(
    "/home/anna/wspolnie/uwaga.eml", as: Identifier("sub-0123456789"), from: "Jan Lis", "jan@lis.example",
    text: "Proszę o ławki.\nI o cień.", receivedOn: try? Day("2026-09-07"), enclosed: 2,
    doubts: ["Za dzień wpływu przyjęto 7.09.2026."])

  private static func messages() throws -> ImportAnswer {
    let changed = try TestRegister.time("2026-09-09T09:00")
    return .messages(
      [ImportableFile(path: message.path, name: "uwaga.eml", size: 900, changed: changed)], folder: "~/wspolnie")
  }

  private static func steps(of desk: Desk) -> [ImportStep] {
    desk.effects.compactMap { if case .importing(let step) = $0 { step } else { nil } }
  }

  @Test func `a message fills the form in, and is seen before it is saved`() throws {
    var desk = try SubmissionFormTests.desk()
    desk.importAnswers = [try SubmissionFormTests.messages()]
    try desk.press(.function(5))
    let choice = try desk.screen().text
    #expect(desk.app.top is FileChoice && choice.contains("uwaga.eml"), "\(choice)")
    #expect(
      choice.contains("Z której wiadomości? · ~/wspolnie") && choice.contains("Litery zawężają listę"), "\(choice)")
    desk.importAnswers = [.message(SubmissionFormTests.message)]
    try desk.press(.enter)
    let typed = try SubmissionFormTests.remark(of: desk)
    #expect(typed.submission.id.raw == "sub-0123456789" && typed.submission.unit == "§ 3 ust. 2")
    #expect(typed.submission.remark == "Proszę o ławki.\nI o cień." && typed.submission.channel == .email)
    #expect(typed.submission.receivedOn?.text == "2026-09-07")
    #expect(typed.person?.name == "Jan Lis" && typed.person?.email == "jan@lis.example")
    #expect(desk.app.message?.text.contains("Za dzień wpływu") == true)
    #expect(desk.register.count(of: Submission.kind) == 6, "nothing is saved yet")
    desk.importAnswers = [.kept("Dołączono 2 załączniki.")]
    try desk.press(.function(2))
    #expect(desk.register.count(of: Submission.kind) == 7)
    #expect(
      SubmissionFormTests.steps(of: desk).last
        == .keepEnclosed(path: "/home/anna/wspolnie/uwaga.eml", Identifier("sub-0123456789")))
    // The same file once more is the same remark.
    try desk.press(.escape)
    try desk.type("p")
    desk.importAnswers = [try SubmissionFormTests.messages()]
    try desk.press(.function(5))
    desk.importAnswers = [.message(SubmissionFormTests.message)]
    try desk.press(.enter)
    let question = try #require(desk.app.layers.last as? Question)
    #expect(question.text.contains("jest już w rejestrze") && question.text.contains("U-"))
    #expect(
      SubmissionFormTests.steps(of: desk).last.map { if case .keepEnclosed = $0 { false } else { true } } ?? false,
      "nothing is attached once more")
    var shown = desk
    try shown.press(.enter)
    #expect(try shown.screen().text.contains("Proszę o ławki."))
    try desk.press(.escape)
    #expect(try SubmissionFormTests.remark(of: desk).submission.remark.isEmpty)
  }

  @Test func `files of a message taken before that are missing are added, and it is said so`() throws {
    var desk = try SubmissionFormTests.filledIn(SubmissionFormTests.message)
    desk.importAnswers = [.kept("Dołączono 2 załączniki.")]
    try desk.press(.function(2), .escape)
    try desk.type("p")
    var message = SubmissionFormTests.message
    message.missing = 2
    desk.importAnswers = [try SubmissionFormTests.messages()]
    try desk.press(.function(5))
    desk.importAnswers = [.message(message), .kept("Dołączono 2 załączniki.")]
    try desk.press(.enter)
    #expect(SubmissionFormTests.steps(of: desk).last == .keepEnclosed(path: message.path, message.submission))
    let question = try #require(desk.app.layers.last as? Question)
    #expect(question.text.contains("jest już w rejestrze") && !question.text.contains("Niczego nie dodano"))
    #expect(question.text.contains("Z wiadomości dołącza się: 2 załączniki osobowe."))
  }

  @Test func `a message that was cut off when it was taken is completed on Enter`() throws {
    var desk = try SubmissionFormTests.filledIn(SubmissionFormTests.message)
    desk.importAnswers = [.kept("Dołączono 2 załączniki.")]
    try desk.press(.function(2), .escape)
    try desk.type("p")
    var whole = SubmissionFormTests.message
    whole.missing = 2
    let remark = RecordID("sub-0123456789")
    let said = "Proszę o ławki.\nI o cień."
    whole.completion = EditRecord(
      remark, [FieldEdit(field: "remark", was: .text(said), becomes: .text(said + " I o wodę."))])
    desk.importAnswers = [try SubmissionFormTests.messages()]
    try desk.press(.function(5))
    desk.importAnswers = [.message(whole)]
    try desk.press(.enter)
    let question = try #require(desk.app.layers.last as? Question)
    #expect(question.text.contains("ma tylko początek tej wiadomości. Dopisać resztę?"))
    desk.importAnswers = [.kept("Dołączono 2 załączniki.")]
    try desk.press(.enter)
    #expect(desk.register.stored(remark)?.values["remark"] == .text(said + " I o wodę."))
    #expect(SubmissionFormTests.steps(of: desk).last == .keepEnclosed(path: whole.path, Identifier(remark.raw)))
  }

  @Test func `put aside and brought back, after a new start too, its files still go along`() throws {
    var desk = try SubmissionFormTests.desk()
    desk.importAnswers = [try SubmissionFormTests.messages()]
    try desk.press(.function(5))
    desk.importAnswers = [.message(SubmissionFormTests.message)]
    try desk.press(.enter)
    let note = "Razem z uwagą zapisze się z wiadomości: 2 załączniki osobowe."
    #expect(try SubmissionFormTests.notes(of: desk).contains(note) && desk.screen().text.contains("2 załączniki"))
    try desk.press(.function(8))
    let drafts = desk.effects.compactMap { if case .keepDraft(let draft) = $0 { draft } else { nil } }
    var later = Desk(try TestRegister.consulted())
    try later.send(.drafts([try #require(drafts.last)]))
    try later.press(.enter)
    for (name, var desk) in [("put aside", desk), ("started anew", later)] {
      if name == "put aside" { try desk.press(.escape, .function(8)) }
      let typed = try SubmissionFormTests.remark(of: desk)
      #expect(typed.submission.remark == "Proszę o ławki.\nI o cień.", "\(name)")
      #expect(try SubmissionFormTests.notes(of: desk).contains(note), "\(name)")
      desk.importAnswers = [.kept("Dołączono 2 załączniki.")]
      try desk.press(.function(2))
      #expect(
        SubmissionFormTests.steps(of: desk).last
          == .keepEnclosed(path: "/home/anna/wspolnie/uwaga.eml", Identifier("sub-0123456789")), "\(name)")
    }
  }

  /// The sentences under the fields of the form.
  private static func notes(of desk: Desk) throws -> [String] {
    try form(of: desk).state.fields.flatMap(\.notes).map(\.text)
  }

  /// The form as a message fills it in.
  static func filledIn(_ message: ReadMessage, down: Int = 2) throws -> Desk {
    var desk = try desk(down: down)
    desk.importAnswers = [try messages()]
    try desk.press(.function(5))
    desk.importAnswers = [.message(message)]
    try desk.press(.enter)
    return desk
  }

  @Test(arguments: [
    ("Uwaga do par. 4 ust. 1", "§ 4 ust. 1"), ("pkt 2 – sport", "§ 4 ust. 1 pkt 2"), ("art. 3 ust. 2", "§ 3 ust. 2"),
    ("", "§ 3 ust. 2"),
  ])
  func `the unit that the subject names is proposed, else that in hand`(subject: String, unit: String) throws {
    var message = SubmissionFormTests.message
    message.subject = subject
    let desk = try SubmissionFormTests.filledIn(message)
    #expect(try SubmissionFormTests.remark(of: desk).submission.unit == unit)
    let screen = try desk.screen().text
    #expect(subject.isEmpty || screen.contains("Temat wiadomości"), "\(screen)")
  }

  @Test func `what was left out of the text is shown, and the telephone is in its field`() throws {
    var message = SubmissionFormTests.message
    (message.phone, message.signature) = ("600 100 200", ["Jan Lis", "Rada Dzielnicy", "tel. 600 100 200"])
    let desk = try SubmissionFormTests.filledIn(message)
    #expect(try SubmissionFormTests.remark(of: desk).person?.phone == "600 100 200")
    #expect(try SubmissionFormTests.notes(of: desk).contains { $0.contains("Rada Dzielnicy") })
    #expect(try desk.screen().text.contains("Rada Dzielnicy"))
  }

  @Test func `Esc asks before it drops what a message filled in, though nobody typed`() throws {
    var desk = try SubmissionFormTests.filledIn(SubmissionFormTests.message)
    try desk.press(.escape)
    #expect(desk.app.top is Question)
    try desk.press(.escape)
    #expect(try SubmissionFormTests.remark(of: desk).submission.remark == "Proszę o ławki.\nI o cień.")
    try desk.press(.escape, .enter)
    #expect(desk.app.openForms.isEmpty)
    #expect(desk.effects.contains { if case .keepDraft = $0 { true } else { false } }, "kept as a draft")
    var empty = try SubmissionFormTests.desk()
    try empty.press(.escape)
    #expect(empty.app.openForms.isEmpty && !(empty.app.top is Question))
  }

  // MARK: Who signs it

  /// The form with a remark, in a consultation that takes none unsigned, with this name typed and left.
  private static func signed(_ name: String, isAdmitted: Bool = false) throws -> Desk {
    var desk = try SubmissionFormTests.desk()
    desk.register.apply(
      [Change(id: RecordID("cns-1"), set: ["anonymousAdmitted": .yes(isAdmitted)])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    try desk.type("Ławki")
    try desk.press(.function(3))
    try desk.type("imię")
    try desk.press(.enter)
    try desk.type(name)
    try desk.press(.tab)
    return desk
  }

  private static func nameNotes(_ desk: Desk) throws -> [FormNote] {
    let state = try form(of: desk).state
    return try #require(state.index(of: "name").map { state.fields[$0].notes })
  }

  @Test func `that a remark must be signed is said at the name and at the foot before it is saved`() throws {
    let desk = try Self.signed("")
    let sentence =
      "W tych konsultacjach uwaga musi być podpisana. Podaj imię i nazwisko albo organizację; pismo bez podpisu odkłada F8."
    let left = try Self.nameNotes(desk)
    #expect(left.map(\.kind) == [.error, .hint] && left.first?.text == sentence, "\(left)")
    var typing = desk
    try typing.press(.backTab)
    try typing.type("J")
    #expect(try Self.nameNotes(typing).isEmpty)
    var begun = try SubmissionFormTests.desk()
    begun.register.apply(
      [Change(id: RecordID("cns-1"), set: ["anonymousAdmitted": .yes(false)])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    try begun.type("Ławki")
    let untouched = try Self.nameNotes(begun)
    #expect(untouched.map(\.kind) == [.hint] && untouched.map(\.text) == [sentence], "\(untouched)")
    #expect(
      try Self.form(of: desk).state.summary?.hasPrefix("brak podpisu: podaj imię i nazwisko albo organizację") ?? false)
    let named = try Self.signed("Jan Nowak")
    #expect(try Self.nameNotes(named).isEmpty)
    #expect(try Self.form(of: named).state.summary?.hasPrefix("Jan Nowak") ?? false)
    let admitted = try Self.signed("", isAdmitted: true)
    #expect(try Self.nameNotes(admitted).isEmpty)
    #expect(try Self.form(of: admitted).state.summary?.hasPrefix("bez nazwiska") ?? false)
  }

  @Test(arguments: [
    "anonim", "Anonimowo", "nieznany", "brak", "-", "bez podpisu", "brak podpisu", "podpis nieczytelny",
  ])
  func `a word for nobody makes no person, and is said to be no name where one must sign`(word: String) throws {
    let desk = try Self.signed(word)
    #expect(try Self.nameNotes(desk).map(\.kind) == [.error, .hint])
    var admitted = try Self.signed(word, isAdmitted: true)
    #expect(try Self.nameNotes(admitted).map(\.text) == ["To nie jest nazwisko: uwaga zostanie zapisana bez nazwiska."])
    let people = Self.people(admitted)
    let remarks = admitted.register.count(of: Submission.kind)
    try admitted.press(.pageDown, .character("n"), .function(2))
    #expect(admitted.register.count(of: Submission.kind) == remarks + 1 && Self.people(admitted) == people)
  }

  @Test func `a name alone that is known already is asked about`() throws {
    var desk = try SubmissionFormTests.desk()
    desk.register.apply(
      [Change(id: RecordID("per-jan"), set: ["name": .text("Jan Lis")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    try desk.type("Ławki")
    func typed(_ name: String) throws -> Form {
      var copy = desk
      try copy.press(.function(3))
      try copy.type("imię")
      try copy.press(.enter)
      try copy.type(name)
      return try SubmissionFormTests.form(of: copy)
    }
    let form = try typed("lis jan")
    #expect(form.state.index(of: FormSheet.who) != nil)
    #expect(form.sheet.input(FormSheet.who)?.declaration.shape.options.map(\.word).first == "per-jan")
    #expect(form.faults(in: try desk.world())[FormSheet.who] == .required, "it is not saved without an answer")
    for other in ["Jan Li", "Jan", "Maria Jaworskax"] {
      #expect(try typed(other).state.index(of: FormSheet.who) == nil, "\(other)")
    }
    // One who is reached is another unless they say how.
    #expect(try typed("Maria Jaworska").state.index(of: FormSheet.who) != nil)
  }

  @Test func `the key of a message is in the last row of an empty form, and not once something is typed`() throws {
    var desk = try SubmissionFormTests.desk()
    #expect(try desk.screen().rowText(23).contains("F5 z wiadomości"))
    try desk.type("Ważne")
    #expect(try !desk.screen().rowText(23).contains("F5"))
  }

  @Test func `letters narrow the messages, and one elsewhere is taken by its path`() throws {
    var desk = try SubmissionFormTests.desk()
    let changed = try TestRegister.time("2026-09-09T09:00")
    let files = ["uwaga.eml", "petycja.eml"].map { name in
      ImportableFile(path: "/home/anna/wspolnie/\(name)", name: name, size: 900, changed: changed)
    }
    desk.importAnswers = [.messages(files, folder: "~/wspolnie")]
    try desk.press(.function(5))
    try desk.type("pet")
    let narrowed = try desk.screen().text
    #expect(narrowed.contains("petycja.eml") && !narrowed.contains("uwaga.eml"), "\(narrowed)")
    try desk.press(.control("u"))
    try desk.type("~/Pobrane/list.eml")
    #expect(try desk.screen().text.contains("Enter: weź tę wiadomość"))
    desk.importAnswers = [.notRead("Nie ma takiego pliku.")]
    try desk.press(.enter)
    #expect(
      SubmissionFormTests.steps(of: desk).last
        == .readMessage(path: "~/Pobrane/list.eml", try SubmissionFormTests.remark(of: desk).submission.consultation))
    #expect(desk.app.message?.text == "Nie ma takiego pliku." && desk.app.top is Form)
  }

  @Test func `a message takes nothing away that was typed, and what cannot be read is said`() throws {
    var desk = try SubmissionFormTests.desk()
    desk.importAnswers = [.messages([], folder: "~/wspolnie"), .notRead("To nie jest wiadomość.")]
    try desk.press(.function(5))
    #expect(try desk.screen().text.contains("W ~/wspolnie nie ma wiadomości"))
    try desk.press(.enter)
    #expect(desk.app.message?.text.contains("wpisz jego ścieżkę, np. ~/wspolnie/uwaga.eml") == true)
    try desk.press(.escape, .function(5))
    #expect(desk.app.message?.text == "To nie jest wiadomość.")
    try desk.type("Ważne")
    try desk.press(.function(5))
    #expect(desk.app.message?.text.contains("Coś już tu wpisano") == true)
    #expect(try SubmissionFormTests.remark(of: desk).submission.remark == "Ważne")
    #expect(SubmissionFormTests.steps(of: desk) == [.lookForMessages, .lookForMessages])
  }

  @Test func `no room on the disk loses nothing`() throws {
    var desk = try SubmissionFormTests.desk()
    desk.answers = [.noRoom]
    try desk.type("Ważne")
    for _ in 0..<8 { try desk.press(.tab) }
    try desk.type("t")
    try desk.press(.function(2))
    #expect(try SubmissionFormTests.remark(of: desk).submission.remark == "Ważne")
    try desk.press(.function(2))
    #expect(desk.register.count(of: Submission.kind) == 7)
  }
}
