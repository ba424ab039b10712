import CivicDomain
import Testing
import Words

/// Every act is told: in the log, when it is saved, when it is undone.
@Suite struct ActWordsTests {
  private let languages: [any Words] = Language.allCases.map(\.words)

  @Test("every word of the log is told in both languages, and no two alike", arguments: ActWord.allCases)
  func log(word: ActWord) {
    for words in languages {
      let told = words.inLog(word)
      #expect(!told.isEmpty && told != word.rawValue || word == .book, "\(word): \(told)")
      let others = ActWord.allCases.filter { $0 != word }.map { words.inLog($0) }
      #expect(!others.contains(told), "\(word): \(told)")
    }
  }

  @Test("every act's word is one of them, and is told for what it did")
  func acts() {
    for (intent, name) in AllActs.list {
      #expect(ActWord(logged: intent.act) == intent.word)
      for words in languages {
        for sentence in [words.saved(name), words.undone(name), words.askUndo(name)] {
          #expect(sentence.last == "." || sentence.last == "?", "\(intent): \(sentence)")
          #expect(sentence.first?.isUppercase == true, "\(intent): \(sentence)")
          #expect(!sentence.contains("Optional"), "\(intent): \(sentence)")
        }
      }
    }
    #expect(AllActs.list.map { AllActs.place($0.intent) } == Array(AllActs.list.indices))
  }

  @Test("an old import of what only acts make was none")
  func oldImports() {
    #expect(Language.polish.words.actInLog("import", changesPlainKinds: false) == "zapisano kilka zmian razem")
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
        == "this is not entered here; it is changed by: wspolnie answers publish")
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

/// One of each act, with the name under which a screen tells it.
private enum AllActs {
  static let list: [(intent: Intent, name: ActName)] = [
    (.add(SampleRegister.hall.any, [:]), .added(Resource.kind, "Sala")),
    (.edit(SampleRegister.hall.any, []), .edited(Resource.kind, "Sala", [Label(pl: "nazwa", en: "name")])),
    (.remove(SampleRegister.hall.any, because: "dublet"), .removed(Resource.kind, "Sala")),
    (.restore(SampleRegister.hall.any), .restored(Resource.kind, "Sala")),
    (.together([]), .several(2)),
    (.book(Booking(blank: SampleRegister.booking)), .booked(resource: "Sala", borrower: "KROKUS", nil, tokens: 0)),
    (
      .advanceBooking(SampleRegister.booking, .confirm, because: ""),
      .bookingStep(.confirm, resource: "Sala", borrower: "KROKUS")
    ),
    (
      .register(
        Registration(blank: SampleRegister.registration), Person(blank: SampleRegister.person),
        waitingListAccepted: false, lateBecause: ""), .registered(session: "SWOT", people: 1)
    ),
    (.cancelRegistration(SampleRegister.registration, again: Identifier("")), .registrationCancelled(session: "SWOT")),
    (
      .reinstateRegistration(Registration(blank: SampleRegister.registration), again: Identifier("")),
      .registrationReinstated(session: "SWOT")
    ),
    (.markAttendance(SampleRegister.registration, came: true), .attendance(session: "SWOT", came: true)),
    (.unmarkAttendance(SampleRegister.registration), .attendanceUnmarked(session: "SWOT")),
    (
      .noteCall(SampleRegister.registration, .noAnswer, again: Identifier("")),
      .callNoted(session: "SWOT", .noAnswer)
    ),
    (.comment(Submission(blank: SampleRegister.submission), from: nil), .remark(number: "U-1", receipt: nil)),
    (.respond([]), .answered(numbers: ["U-1"])),
    (.approveAnswers(SampleRegister.consultation, [], by: "", on: .earliest), .answersApproved(2)),
    (.publishAnswers(SampleRegister.consultation, [], on: .earliest), .answersPublished(2)),
    (.handOverConsultation(SampleRegister.consultation, on: .earliest), .other),
    (.erase([], because: "wniosek"), .other),
    (.redact(SampleRegister.submission.any, field: "remark", because: "wniosek"), .other),
  ]

  /// A number for each, so that a missing one is noticed.
  static func place(_ intent: Intent) -> Int {
    switch intent {
    case .add: 0
    case .edit: 1
    case .remove: 2
    case .restore: 3
    case .together: 4
    case .book: 5
    case .advanceBooking: 6
    case .register: 7
    case .cancelRegistration: 8
    case .reinstateRegistration: 9
    case .markAttendance: 10
    case .unmarkAttendance: 11
    case .noteCall: 12
    case .comment: 13
    case .respond: 14
    case .approveAnswers: 15
    case .publishAnswers: 16
    case .handOverConsultation: 17
    case .erase: 18
    case .redact: 19
    }
  }
}
