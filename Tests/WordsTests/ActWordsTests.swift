import CivicDomain
import Testing
import Words

/// Every act is told: in the log, when it is saved, when it is undone.
@Suite struct ActWordsTests {
  private let languages: [Words] = Language.allCases.map(\.words)

  @Test("every word of the log is told in both languages, and no two alike")
  func log() {
    let declarations = Schema.acts.map(\.declaration) + Schema.otherLogWords
    for words in languages {
      var told: [String: String] = [:]
      for declaration in declarations {
        let logged = words.actInLog(declaration.word, changesPlainKinds: true)
        #expect(!logged.isEmpty && logged != declaration.word || declaration.word == "book", "\(declaration.word)")
        #expect(told.updateValue(declaration.word, forKey: logged) == nil, "\(declaration.word): \(logged)")
        // Yesterday's words are told as today's.
        for old in declaration.formerly { #expect(words.actInLog(old, changesPlainKinds: true) == logged, "\(old)") }
      }
    }
  }

  @Test("every act is told when it is saved, and when it is undone")
  func acts() {
    for act in Schema.acts {
      let name = ActName(act.declaration.words, subject: "Sala")
      for words in languages {
        for sentence in [words.saved(name), words.undone(name), words.askUndo(name)] {
          // What is left for somebody else to decide is a sentence behind it.
          let left = name.words.left.map { " \($0[words.language])." } ?? ""
          let ends = [": Sala.", ": Sala?", ": Sala.\(left)"]
          #expect(ends.contains(where: sentence.hasSuffix), "\(act.word): \(sentence)")
          #expect(sentence.first?.isUppercase == true, "\(act.word): \(sentence)")
        }
      }
    }
    let nothing = ActName(AddRecord.declaration.words, subject: "")
    #expect(Language.polish.words.saved(nothing) == "Zapisano.")
  }

  @Test(
    "a name that ends in a mark of its own is not followed by another",
    arguments: [
      ("spotkanie.", "spotkanie.", "spotkanie?"), ("Co dalej?", "Co dalej?", "Co dalej??"),
      ("Idziemy!", "Idziemy!", "Idziemy!?"), ("Sala (24 os.)", "Sala (24 os.).", "Sala (24 os.)?"),
    ])
  func marks(subject: String, told: String, asked: String) {
    let (name, words) = (ActName(AddRecord.declaration.words, subject: subject), Language.polish.words)
    #expect(words.saved(name) == "Zapisano: \(told)")
    #expect(words.undone(name).hasSuffix(": \(told)"))
    #expect(words.askUndo(name).hasSuffix(": \(asked)"))
  }

  @Test("the button of an act is never that which leaves its form")
  func buttons() {
    for act in Schema.acts {
      guard let command = act.offered?.offer.command else { continue }
      for language in Language.allCases {
        let words = language.words
        #expect(words.capitalized(command[language]) != words.cancelButton, "\(act.word)")
      }
    }
  }

  @Test("an act is named by what it is about")
  func subjects() throws {
    let (register, now) = (try SampleRegister.register(), try LocalTime("2026-09-09T14:32"))
    func told(_ act: any Act, _ language: Language = .polish) -> String {
      let words = language.words
      return words.saved(words.name(of: act, in: Circumstances(register: register, now: now, place: .screen)))
    }
    #expect(told(AddRecord(RecordID("res-x"), ["name": .text("Namiot")])) == "Zapisano: zasób Namiot.")
    #expect(told(RemoveRecord(SampleRegister.hall.any, because: "próba")) == "Usunięto: zasób Sala warsztatowa.")
    #expect(
      told(EditRecord(SampleRegister.hall.any, [FieldEdit(field: "name", was: nil, becomes: nil)]))
        == "Zapisano: Sala warsztatowa, nazwa: (puste).")
    #expect(
      told(ConfirmBooking(SampleRegister.booking)) == "Potwierdzono: Sala warsztatowa → KROKUS, 10.09, 10:00–16:00.")
    #expect(
      told(ConfirmBooking(SampleRegister.booking), .english)
        == "Confirmed: Sala warsztatowa for KROKUS, 10 Sep, 10:00–16:00.")
    // On the screen of the staff it is said whose a registration is.
    let who = "Jan Kowalski · KROKUS, Warsztat PRSO: SWOT i cele."
    #expect(told(CancelRegistration(SampleRegister.registration)) == "Odwołano zgłoszenie: \(who)")
    #expect(
      told(NoteCall(SampleRegister.registration, .declined))
        == "Osoba rezygnuje, odwołano zgłoszenie: \(who)")
    #expect(
      told(NoteCall(SampleRegister.registration, .noAnswer)) == "Odnotowano (nie odebrano): \(who)"
    )
    // There it is said whose a number is, and what it was; elsewhere nobody is named.
    let number = FieldEdit(field: "phone", was: .text("22 555 60 66"), becomes: .text("600 100 200"))
    let correction = EditRecord(SampleRegister.person.any, [number])
    #expect(told(correction) == "Zapisano: Jan Kowalski, telefon: 600 100 200 (było: 22 555 60 66).")
    #expect(told(correction, .english) == "Saved: Jan Kowalski, telephone: 600 100 200 (was: 22 555 60 66).")
    let mail = FieldEdit(field: "email", was: nil, becomes: .text("jan@lis.example"))
    #expect(told(EditRecord(SampleRegister.person.any, [number, mail])) == "Zapisano: Jan Kowalski (telefon, e-mail).")
    let removal = RemoveRecord(SampleRegister.person.any, because: "próba")
    #expect(told(removal) == "Usunięto: osoba Jan Kowalski.")
    let shell = Circumstances(register: register, now: now, place: .shell)
    #expect(!Language.polish.words.saved(Language.polish.words.name(of: removal, in: shell)).contains("Kowalski"))
    for language in Language.allCases {
      let said = language.words.saved(language.words.name(of: correction, in: shell))
      #expect(!said.contains("Kowalski") && !said.contains("600"), "\(said)")
    }
    let contact: [String: FieldValue] = [
      "person": .text(SampleRegister.person.raw), "organization": .text(SampleRegister.krokus.raw),
    ]
    #expect(told(AddRecord(RecordID("con-x"), contact)) == "Zapisano: osoba do kontaktu Jan Kowalski · KROKUS.")
    let several = ["a", "b"].map { Identifier<Response>("rsp-\($0)") }
    #expect(
      told(ApproveResponse(several, by: "x", on: now.day))
        == "Zatwierdzono: 2 stanowiska. Jeszcze nieopublikowane: a przy uwadze albo biurko (0).")
    let halls = [SampleRegister.hall.any, RecordID("res-x")]
    #expect(told(Together(halls.map { RemoveRecord($0, because: "próba") })) == "Usunięto: 2 zasoby.")
    #expect(
      told(Together([CancelBooking(SampleRegister.booking), ConfirmBooking(SampleRegister.booking)]))
        == "Zapisano kilka zmian razem: 2.")
    let back = Together(
      [StepBackBooking(SampleRegister.booking), ConfirmBooking(SampleRegister.booking)], for: .undoing)
    let confirmed = "Potwierdzono: Sala warsztatowa → KROKUS, 10.09, 10:00–16:00."
    #expect(told(back) == confirmed, "a counter is told by its last step")
    // What is gone has no name, and nothing is made up.
    #expect(told(ConfirmBooking(Identifier("bkg-gone"))) == "Potwierdzono: bkg-gone.")
  }

  @Test("an old import of what only acts make may have been none")
  func oldImports() {
    #expect(Language.polish.words.actInLog("import", changesPlainKinds: false) == "wczytano albo zapisano razem")
    #expect(Language.polish.words.actInLog("import", changesPlainKinds: true) == "wczytano razem")
    #expect(Language.polish.words.actInLog("booking-handOver", changesPlainKinds: false) == "wydano")
    #expect(Language.polish.words.actInLog("attendance", changesPlainKinds: false) == "zaznaczono, czy ktoś przyszedł")
  }

  @Test("a word of a newer program is told as such")
  func newer() {
    let polish = Language.polish.words.actInLog("session-move", changesPlainKinds: true)
    #expect(polish == "czynność nowszego programu „session-move”")
    let english = Language.english.words.actInLog("session-move", changesPlainKinds: true)
    #expect(english == "an act of a newer program, “session-move”")
  }

  @Test("a field that only acts change names their commands, or that there is none yet")
  func fields() throws {
    let status = try #require(Schema.kind(named: "booking")?.field("status"))
    let rule = FieldError.notChangeable(.rule)
    #expect(
      Language.polish.words.fault(rule, in: status)
        == "tego nie wpisuje się w tym miejscu; zmienia to: wspolnie booking confirm|refuse|hand-over|return|cancel|step-back"
    )
    let answer = try #require(Schema.kind(named: "response")?.field("publishedOn"))
    #expect(
      Language.english.words.fault(rule, in: answer)
        == "this is not entered here; it is changed by: wspolnie response publish")
    for kind in Schema.kinds {
      for field in kind.fields where field.changeability == .rule {
        let told = Language.polish.words.fault(rule, in: field)
        let hasCommand = field.changingActs.contains { $0.command != nil }
        #expect(told.contains("wspolnie ") == hasCommand, "\(field.name): \(told)")
        #expect(told.contains("program jeszcze nie umie") != hasCommand, "\(field.name): \(told)")
      }
    }
  }
}
