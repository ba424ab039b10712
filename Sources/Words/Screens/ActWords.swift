import CivicDomain

/// The name of a change for the person who made it: the words of its act, and the records it was done to.
public struct ActName: Hashable, Sendable {
  /// The words of the act.
  public let words: ActWords
  /// The records it was done to, as a sentence names them; empty where nothing could be named.
  public let subject: String
  /// Who decides of what it leaves open; empty where nobody is named.
  public let decider: String

  /// Creates the name of a change.
  public init(_ words: ActWords, subject: String, decider: String = "") {
    self.words = words
    self.subject = subject
    self.decider = decider
  }
}

extension Words {
  /// The name of an act, with the names that its records have now.
  public func name(of act: any Act, in circumstances: Circumstances) -> ActName {
    let told =
      (act as? EditRecord).flatMap { edited($0, in: circumstances) }
      ?? (act as? ExtendPersonRequest).flatMap { extended($0, in: circumstances) }
    return ActName(
      act.words, subject: told ?? subject(act.subject, in: circumstances),
      decider: decider(of: act.subject, in: circumstances))
  }

  /// The name of an act of which the log tells: its words, and what it was about.
  public func name(_ words: ActWords, about subject: ActSubject, in circumstances: Circumstances) -> ActName {
    ActName(words, subject: self.subject(subject, in: circumstances))
  }

  /// Who decides of what is asked for: whose the thing is. Empty where nobody is asked.
  private func decider(of subject: ActSubject, in here: Circumstances) -> String {
    guard case .booking(let booking) = subject, let resource = here.register.record(booking.resource),
      here.register.has(resource.organization.any)
    else { return "" }
    return name(of: resource.organization.any, in: here)
  }

  /// The message that a change was saved: `Zapisano: Sala warsztatowa → KROKUS, 10.09, 10:00–16:00 (24 ż).`
  /// What it leaves for somebody else to decide is said behind it: `Jeszcze niepotwierdzone: decyduje Aktywna Dąbrowa.`
  public func saved(_ name: ActName) -> String {
    let done = ended(headed(name.words.done[language], name), by: ".")
    guard let left = name.words.left else { return done }
    let decides =
      name.decider.isEmpty ? "" : said(pl: ": decyduje \(name.decider)", en: ": \(name.decider) decides")
    return "\(done) \(ended(left[language] + decides, by: "."))"
  }

  /// A heading with the records that it is about.
  func headed(_ head: String, _ name: ActName) -> String { name.subject.isEmpty ? head : "\(head): \(name.subject)" }

  /// A sentence with its mark. A name at its end may bring one of its own: a full stop gives way to the mark, and any
  /// other makes a full stop needless.
  private func ended(_ text: String, by mark: String) -> String {
    if text.hasSuffix(".") { return text.dropLast() + mark }
    return mark == "." && ["?", "!", "…"].contains(where: text.hasSuffix) ? text : text + mark
  }

  /// The names of the records that an act is done to, for the title of its form: one by its name, several counted and
  /// named.
  public func names(of ids: [RecordID], in here: Circumstances) -> String {
    guard let id = ids.first, let kind = Schema.kind(of: id) else { return "" }
    // An answer has no name of its own: it is counted, and told by the number of its remark.
    let isLedIn = if case .label = kind.naming.first { true } else { false }
    let naming = naming(isLedIn ? .brief : .full, here)
    let names = ids.map { naming.name(of: $0) ?? $0.raw }
    if ids.count == 1, !isLedIn {
      let short = name(of: id, in: here)
      return names[0].contains(short) ? names[0] : "\(names[0]) (\(short))"
    }
    return "\(count(ids.count, of: kind.kind)) (\(firstNumbers(names)))"
  }

  /// What an edit changes of whom, on the screen of the staff: `Anna Lis, telefon: 600 200 300 (było: 600 100 200)`; of
  /// several fields their labels. Nil: elsewhere, where values may be personal.
  private func edited(_ edit: EditRecord, in here: Circumstances) -> String? {
    guard here.place == .screen, let kind = Schema.kind(of: edit.id) else { return nil }
    let name = self.name(of: edit.id, in: here)
    let fields = edit.edits.compactMap { kind.field($0.field) }
    if let (was, becomes) = kind.spans(of: edit.edits) {
      let (new, old) = (weekdayAndSpan(becomes, near: here.today), weekdayAndSpan(was, near: here.today))
      return said(pl: "\(name), termin: \(new) (było: \(old))", en: "\(name), time: \(new) (was: \(old))")
    }
    guard edit.edits.count == 1, let one = edit.edits.first, let field = fields.first, field.shape.isShort else {
      return "\(name) (\(labels(of: fields)))"
    }
    func told(_ value: FieldValue?) -> String {
      let told = self.value(value, of: field, in: here)
      return told.isEmpty ? noValue : shortened(told)
    }
    let was = one.was == nil ? "" : said(pl: " (było: \(told(one.was)))", en: " (was: \(told(one.was)))")
    return "\(name), \(label(of: field)): \(told(one.becomes))\(was)"
  }

  /// Until when a request is to be answered that an act gives more time: `usunięcie (art. 17) · Anna Lis 25.11.2026, do 8.02.2027`.
  private func extended(_ act: ExtendPersonRequest, in here: Circumstances) -> String? {
    guard act.subjects.count == 1, var request = here.register.record(act.subjects[0]) else { return nil }
    request.extendedOn = request.extendedOn ?? here.today
    return request.due(on: here.register).map { due in
      said(
        pl: "\(subject(act.subject, in: here)), do \(day(due))",
        en: "\(subject(act.subject, in: here)), until \(day(due))"
      )
    }
  }

  private func subject(_ subject: ActSubject, in here: Circumstances) -> String {
    func name(_ id: RecordID) -> String { self.name(of: id, in: here) }
    switch subject {
    case .nothing: return ""
    case .new(let id, let values):
      if here.place == .shell, let unnamed = nameless(id) { return unnamed }
      return Schema.kind(of: id) == nil ? "" : thing(id, called: naming(.full, here).name(of: id, values) ?? id.raw)
    case .record(let id): return Schema.kind(of: id) == nil ? "" : standIn(id, in: here) ?? thing(id, in: here)
    case .fields(let id, let fields):
      guard let kind = Schema.kind(of: id) else { return "" }
      let called = standIn(id, in: here) ?? name(id)
      return "\(called) (\(labels(of: fields.compactMap { kind.field($0) })))"
    case .subjects(let ids): return subjects(ids, in: here)
    case .count(let number, let kind): return count(number, of: kind)
    case .several(let number): return self.number(number)
    case .booking(let booking):
      let terms = terms(booking.span, tokens: BookingPrice(of: booking, on: here.register)?.tokens)
      return (naming(.brief, here).name(of: booking.id.any, booking.values) ?? "") + terms
    case .registration(let asked):
      // As it is in the register: whoever was typed may be somebody who was known before.
      let registration = here.register.record(asked.id) ?? asked
      return seats(
        at: ofWhole(named(registration.id.any, in: here), name(registration.session.any)), for: registration.size)
    case .submission(let submission):
      return self.submission(name(submission.id.any), receipt: (try? ReceiptCode(typed: submission.receipt))?.grouped)
    case .setting(let value): return setting(value)
    case .responses(let submissions): return drafts(to: submissions.map { name($0.any) })
    }
  }

  /// The stand-in for a name that would be a person's, for messages are not personal; nil where it is none.
  private func nameless(_ id: RecordID) -> String? {
    Schema.kind(of: id).flatMap { $0.namesPeople ? label(of: $0.kind) : nil }
  }

  /// The same, but on the staff's screen: there people are told apart by their names.
  private func standIn(_ id: RecordID, in here: Circumstances) -> String? {
    here.place == .screen && name(of: id, in: here) != id.raw ? nil : nameless(id)
  }

  /// The name of a record whose name tells of people, where it may be told: on the screen of the staff.
  private func named(_ id: RecordID, in here: Circumstances) -> String {
    here.place == .screen ? naming(.brief, here).name(of: id) ?? "" : ""
  }

  /// A part with its whole: `Ewa Nowak · KROKUS, Warsztat: SWOT`.
  private func ofWhole(_ part: String, _ whole: String) -> String {
    [part, whole].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The records of a change: one by its name, several counted. Whose a registration is, is told on the screen of the
  /// staff alone, with its session; elsewhere that is named instead.
  private func subjects(_ ids: [RecordID], in here: Circumstances) -> String {
    guard let id = ids.first, let kind = Schema.kind(of: id) else { return "" }
    if ids.count > 1 { return count(ids.count, of: kind.kind) }
    if kind.namesPeople, kind.wholeField != nil {
      guard let whole = here.register.lineage(of: id).whole else { return named(id, in: here) }
      // What is somebody's own says whose it is where that may be told.
      if nameless(whole) != nil { return standIn(id, in: here) ?? named(id, in: here) }
      return ofWhole(named(id, in: here), name(of: whole, in: here))
    }
    let called = naming(.brief, here).name(of: id) ?? id.raw
    // Somebody may have the same thing several times.
    let booking = here.register.record(Identifier<Booking>(id.raw))
    return called + terms(booking?.span, tokens: nil)
  }
}

extension Words {
  /// The terms of a booking: `, 10.09, 10:00–16:00 (24 ż)`.
  func terms(_ span: TimeSpan?, tokens: Int?) -> String {
    (span.map { ", \(shortDay($0.start.day)), \(clocks($0))" } ?? "")
      + (tokens.map { said(pl: " (\(number($0))\u{A0}ż)", en: " (\(number($0))\u{A0}t)") } ?? "")
  }
  /// The seats of a registration: `SWOT (2 os.)`.
  func seats(at session: String, for people: Int) -> String {
    said(pl: "\(session) (\(number(people))\u{A0}os.)", en: "\(session) (\(count(people, of: .person)))")
  }
  /// A submission with its receipt code: `uwaga U-14, kod potwierdzenia …`.
  func submission(_ number: String, receipt: String?) -> String {
    said(
      pl: "uwaga \(number)" + (receipt.map { ", kod potwierdzenia \($0)" } ?? ""),
      en: "remark \(number)" + (receipt.map { ", receipt code \($0)" } ?? ""))
  }
  /// Drafts of responses: `szkic stanowiska do U-14, U-15`.
  func drafts(to numbers: [String]) -> String {
    let numbers = numbers.joined(separator: ", ")
    return said(pl: "szkic stanowiska do \(numbers)", en: "a draft answer to \(numbers)")
  }

  /// The message that a change was undone: `Cofnięto rezerwację: …`.
  public func undone(_ name: ActName) -> String {
    let undone = name.words.undone
    return ended(headed(said(pl: "Cofnięto \(undone.pl)", en: "Undid \(undone.en)"), name), by: ".")
  }
  /// The same; where an edit has undone it, with what the fields say again: `Cofnięto zmianę: KROKUS, telefon znów 22 555 63 75.`
  public func undone(_ name: ActName, by counter: any Act, in circumstances: Circumstances) -> String {
    let told = (counter as? Together).flatMap(\.told) ?? counter
    guard let edit = told as? EditRecord, let subject = saysAgain(edit, in: circumstances) else { return undone(name) }
    return undone(ActName(name.words, subject: subject))
  }

  /// What the fields of an edit that takes another back say again; nil: too much for a message, or elsewhere than on the screen of
  /// the staff.
  private func saysAgain(_ edit: EditRecord, in here: Circumstances) -> String? {
    guard here.place == .screen, let kind = Schema.kind(of: edit.id) else { return nil }
    let fields = edit.edits.compactMap { edit in kind.field(edit.field).map { (field: $0, value: edit.becomes) } }
    guard 1...Self.toldAgain ~= fields.count, fields.allSatisfy(\.field.shape.isShort) else { return nil }
    let told = fields.map { field, value in
      let value = self.value(value, of: field, in: here)
      let again = value.isEmpty ? noValue : shortened(value)
      return said(pl: "\(label(of: field)) znów \(again)", en: "\(label(of: field)) again \(again)")
    }
    return ([name(of: edit.id, in: here)] + told).joined(separator: ", ")
  }

  /// How many fields a message tells with their values.
  private static let toldAgain = 3

  /// The question whether to undo a change: `Cofnąć rezerwację: …?`
  public func askUndo(_ name: ActName) -> String {
    let undone = name.words.undone
    return ended(headed(said(pl: "Cofnąć \(undone.pl)", en: "Undo \(undone.en)"), name), by: "?")
  }
  /// Why the key for undoing does not undo a change: it is somebody else's.
  public func notUndoneHere(by other: String) -> String {
    said(
      pl: "Tę zmianę zapisano jako \(other), a u cofa tylko własne. Strzałka w prawo pokazuje wpis, tam e go zmienia.",
      en:
        "\(other) saved this change, and u undoes only your own. The right arrow shows the record, where e changes it.")
  }
  /// The same: it was undone already, by whom and when.
  public func undoneAlready(by login: String, _ moment: String) -> String {
    said(pl: "Tę zmianę już cofnięto: \(login), \(moment).", en: "This change was undone already: \(login), \(moment).")
  }
  /// The mark of a change that was undone, at the end of its line.
  public func undoneMark(_ moment: String) -> String { said(pl: "cofnięto \(moment)", en: "undone \(moment)") }
  /// Why the key for undoing does not undo a change: somebody else has changed the same since.
  /// - Parameter name: the name of the record; nil: it is on the selected line.
  public func changedSince(by login: String, _ moment: String, _ did: String, of name: String? = nil) -> String {
    let told = did.isEmpty ? "" : ", \(did)"
    guard let name else {
      return said(
        pl:
          "Potem zmienił(a) to \(login), \(moment)\(told), więc u już tego nie cofnie. Strzałka w prawo pokazuje wpis.",
        en: "\(login) changed it since, \(moment)\(told), so that u does not undo it. The right arrow shows the record."
      )
    }
    return said(
      pl:
        "\(name): potem zmienił(a) to \(login), \(moment)\(told), więc u już tego nie cofnie. Co można z tym zrobić, widać "
        + "przy wpisie (a).",
      en:
        "\(name): \(login) changed it since, \(moment)\(told), so that u does not undo it. The record tells what can be "
        + "done (a).")
  }
  /// The same: all is as it was before it.
  public var asBeforeAlready: String {
    said(pl: "Jest już tak, jak było przed tą zmianą.", en: "All is as it was before this change already.")
  }
  /// The same: it is of a sort that nothing undoes.
  public var nothingUndoes: String {
    said(
      pl: "Tej zmiany nic nie cofa. Strzałka w prawo pokazuje wpis, a pokazuje, co z nim zrobić.",
      en: "Nothing undoes this change. The right arrow shows the record, a what can be done with it.")
  }
  /// The same: a newer program made it.
  public var notUndoneByThisProgram: String {
    said(
      pl: "Zapisał to nowszy program: ten nie wie, jak to cofnąć.",
      en: "A newer program saved it: this one does not know how to undo it.")
  }
  /// The same: the log is not read so far, and what there is instead.
  public func notUndone(because unread: LoggedDeed.Unread) -> String {
    switch unread {
    case .tooMany:
      let limit = number(Limits.undoneTogether)
      return said(
        pl:
          "To zmieniło ponad \(limit) wpisów naraz: po ponownym uruchomieniu u tego nie cofnie. Zaznacz je na ich liście "
          + "(spacja) i zmień razem (a).",
        en:
          "This changed more than \(limit) records at once: after a new start u does not undo it. Mark them in their list "
          + "(space), and change them together (a).")
    case .tooLongAgo:
      return said(
        pl:
          "Od tamtej pory wpis zmieniono zbyt wiele razy, żeby u to cofnął: strzałka w prawo pokazuje wpis, tam e go zmienia.",
        en: "The record was changed too often since for u to undo it: the right arrow shows it, where e changes it.")
    }
  }
  /// The sentence that what was taken or given back had been somebody else's.
  public func handledBefore(by logins: [String]) -> String {
    let names = logins.joined(separator: ", ")
    return said(pl: "Dotąd zajmował(a) się tym: \(names).", en: "Until now handled by: \(names).")
  }
  /// The sentence that somebody has changed a record last, when, and what they did; where that is not known it is empty.
  public func changedLast(by login: String, _ moment: String, _ did: String) -> String {
    let did = did.isEmpty ? "" : ": \(did)"
    return said(
      pl: "Ostatnio zmienił(a) to \(login), \(moment)\(did).", en: "\(login) changed it last, \(moment)\(did).")
  }
  /// The question whether to save after all what somebody has not known of who asked for it: `ewa, 2:15: odnotowano telefon.
  /// Mimo to zapisać „odwołano zgłoszenie”?`
  public func askAfterAll(_ login: String, _ moment: String, _ did: String, act: ActWords) -> String {
    let logged = text(act.logged)
    return said(
      pl: "\(login), \(moment): \(did.isEmpty ? "zmieniono ten wpis" : did). Mimo to zapisać „\(logged)”?",
      en: "\(login), \(moment): \(did.isEmpty ? "changed this record" : did). Save “\(logged)” all the same?")
  }
  /// The answer that saves it all the same.
  public var answerAfterAll: String { said(pl: "mimo to zapisz", en: "save all the same") }
  /// The message why a change cannot be undone now, and whether the one before it can be asked for.
  public func undoRefused(_ why: String, hasEarlier: Bool) -> String {
    why + (hasEarlier ? said(pl: " u jeszcze raz: cofnij wcześniejszą.", en: " u again: undo the one before it.") : "")
  }
  /// The message that the last change (a submission, a response) cannot be undone, and whether an earlier one can.
  /// - Parameter name: what it is called; nil: it has no name of its own. The records stay unnamed: a receipt's code is not said twice.
  public func cannotUndoLast(_ name: ActName? = nil, hasEarlier: Bool) -> String {
    let logged = name.map { " (\(text($0.words.logged)))" } ?? ""
    return said(
      pl: "Ostatniej zmiany\(logged) nie da się cofnąć; zostaje zapisana. Co da się z nią zrobić: zaznacz wpis i a."
        + (hasEarlier ? " u: cofnij wcześniejszą." : ""),
      en: "The last change\(logged) cannot be undone; it stays. What can be done about it: select the record, and a."
        + (hasEarlier ? " u: undo the one before it." : ""))
  }
  /// That what is about to be done cannot be undone: what, the act says itself, else what the log calls it.
  public func isLasting(_ act: ActWords) -> String {
    if let lasting = act.lasting { return text(lasting) }
    let logged = text(act.logged)
    return said(
      pl: "Tego („\(logged)”) nie da się potem cofnąć.", en: "This (“\(logged)”) cannot be undone afterwards.")
  }
  /// The message that no act is offered for a record.
  public var noActs: String {
    said(pl: "Z tym wpisem nie da się tu nic więcej zrobić.", en: "There is nothing more to be done with it here.")
  }
  /// The message that no change is left that could be undone.
  public var nothingToUndo: String {
    said(
      pl:
        "Nie ma czego cofać od startu programu. Dawniejszą zmianę cofa u na jej wierszu („: zmiany”), listę „: cofnij wczytanie”.",
      en:
        "Nothing was done since the start. u on the line of an earlier change undoes it (“: changes”), a list “: undo an import”."
    )
  }
  /// What stands before the question whether to undo a change that was not made in this window: when it was saved.
  public func savedBeforeStart(_ moment: String) -> String {
    said(pl: "Zapisane \(moment), nie w tym oknie programu.", en: "Saved \(moment), not in this window of the program.")
  }
  /// What undoes the change of a line, in the list of what can be done with it.
  public var undoThisChange: String { said(pl: "cofnij tę zmianę (u)", en: "undo this change (u)") }
  /// What tells of a term where it comes from, in the list of what can be done.
  public var whereTermIsFrom: String { said(pl: "skąd ten termin", en: "where the term comes from") }
  /// The sentence that one changed the same once more oneself, when, and what: that is undone first.
  /// - Parameter isField: whether it was a field, and not the record as a whole.
  public func changedAgainByYou(_ moment: String, _ did: String, isField: Bool = true) -> String {
    let told = did.isEmpty ? moment : "\(moment), \(did)"
    return said(
      pl:
        "\(isField ? "To samo pole" : "Ten wpis") zmieniono potem jeszcze raz, tym samym loginem: \(told). Najpierw cofnij tamtą "
        + "zmianę.",
      en:
        "The same \(isField ? "field" : "record") was changed once more by the same login: \(told). Undo that change first."
    )
  }
}

extension AnyKind {
  /// The time before and after edits that move both its start and its end, and nothing else; nil: they are others.
  fileprivate func spans(of edits: [FieldEdit]) -> (was: TimeSpan, becomes: TimeSpan)? {
    guard edits.count == 2, let end = fields.first(where: { $0.extent != nil }),
      let start = end.extent.flatMap({ field(at: $0.from) }),
      let from = edits.first(where: { $0.field == start.name }), let to = edits.first(where: { $0.field == end.name })
    else { return nil }
    func span(_ start: FieldValue?, _ end: FieldValue?) -> TimeSpan? {
      guard let start = start?.text.flatMap({ try? LocalTime($0) }),
        let end = end?.text.flatMap({ try? LocalTime($0) }),
        start < end
      else { return nil }
      return TimeSpan(start: start, end: end)
    }
    guard let was = span(from.was, to.was), let becomes = span(from.becomes, to.becomes) else { return nil }
    return (was, becomes)
  }
}
