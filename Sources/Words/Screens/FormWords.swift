import CivicDomain

/// Forms, whatever they are about.
public protocol FormWords {
  /// `Dodawanie: zasób`.
  func addTitle(_ kind: Kind) -> String
  /// `Zmiana: KROKUS`.
  func editTitle(_ name: String) -> String
  /// `Usuwanie: KROKUS`.
  func removeTitle(_ name: String) -> String
  /// `Rezerwacja: Sala warsztatowa (Aktywna Dąbrowa)`.
  func bookTitle(_ resource: String, of organization: String) -> String
  /// The buttons.
  var saveButton: String { get }
  /// Leaves the form.
  var cancelButton: String { get }
  /// Removes the record.
  var removeButton: String { get }
  /// The label of the reason for a removal.
  var reasonLabel: String { get }
  /// What a removal does.
  var removalHelp: String { get }
  /// What to type into a field of this shape; nil where it says itself.
  func help(_ shape: FieldShape) -> String?
  /// What the asterisk means.
  var requiredHelp: String { get }
  /// What to type where something ends: a clock is enough.
  var endHelp: String { get }
  /// What to type where a day alone is the first or the last that counts: a day, or a moment.
  func help(_ meaning: WholeDay) -> String
  /// A day as it is typed: `9.09.2026`, `2026-09-09`.
  func typed(_ day: Day) -> String
  /// A time as it is typed: `9.09.2026 17:00`.
  func typed(_ time: LocalTime) -> String
  /// `pasuje: 3`.
  func offered(_ number: Int) -> String
  /// Something was typed that names no record.
  var notChosen: String { get }
  /// The field takes no more characters.
  func full(_ limit: Int) -> String
  /// Esc, after something was typed.
  var askLeaveForm: String { get }
  /// Nothing differs from what is saved.
  var nothingToSave: String { get }

  /// `6 godz. = 24 ż`.
  func lengthAndPrice(minutes: Int, tokens: Int?) -> String
  /// `z 120`; where the time is known `wolne: 80 z 120`.
  func available(_ free: Int?, of all: Int) -> String
  /// Free times, each with the key that takes it.
  func freeTimes(_ offers: [(key: String, span: String)]) -> String
  /// There is no free time nearby.
  var noFreeTimes: String { get }
  /// The save met a clash that the form itself tells.
  var timeIsTaken: String { get }
  /// What is said stays so until it is saved once more.
  func askSaveAnyway(_ warning: String) -> String

  /// Two people changed the same fields: who was first, and when.
  func conflictTitle(by login: String, at moment: String) -> String
  /// A field of which nobody has chosen yet what stays.
  func conflictOpen(_ field: String) -> String
  /// What to do about it.
  var conflictHelp: String { get }
  /// What I typed.
  var mine: String { get }
  /// What is saved now.
  var theirs: String { get }
  /// The save met somebody else's change.
  var changedMeanwhile: String { get }
}

extension Polish {
  func addTitle(_ kind: Kind) -> String { "Dodawanie: \(kind.pl.one)" }
  func editTitle(_ name: String) -> String { "Zmiana: \(name)" }
  func removeTitle(_ name: String) -> String { "Usuwanie: \(name)" }
  func bookTitle(_ resource: String, of organization: String) -> String {
    "Rezerwacja: \(resource) (\(organization))"
  }
  var saveButton: String { "Zapisz" }
  var cancelButton: String { "Anuluj" }
  var removeButton: String { "Usuń" }
  var reasonLabel: String { "powód" }
  var removalHelp: String { "Wpis zniknie z list. Historia zostaje, a u cofa usunięcie." }

  func help(_ shape: FieldShape) -> String? {
    switch shape {
    case .day: "Dzień: 9.09, 9.09.2026, dziś, jutro, +3d"
    case .time: "Dzień i godzina: 10.09 10:00, jutro 17, +3d 9:30"
    case .words: "Kilka pozycji rozdziel znakiem |"
    case .reference, .references: "Wpisz kilka liter, wybierz strzałką i Enterem"
    case .choice, .yes: "Strzałka albo spacja otwiera listę"
    case .choices: "Spacja zaznacza"
    case .decimal: "Liczba, np. 50,3214"
    case .openingHours: "Np. pn-pt 8-20; sob 9-15; święta: zamknięte"
    case .line, .text, .count, .anyReference, .file: nil
    }
  }
  var requiredHelp: String { "Pola z gwiazdką (*) trzeba wypełnić" }
  var endHelp: String { "Godzina tego samego dnia: 16:00, albo dzień i godzina: 11.09 9:30" }
  func help(_ meaning: WholeDay) -> String {
    switch meaning {
    case .first: "Pierwszy dzień: 22.11 (albo 22.11 8:00). Puste: od razu"
    case .last: "Ostatni dzień, cały się liczy: 22.11 (albo 22.11 12:00). Puste: dzień przed"
    }
  }
  func typed(_ day: Day) -> String { self.day(day) }
  func typed(_ time: LocalTime) -> String { "\(day(time.day)) \(clock(time))" }
  func offered(_ number: Int) -> String { "pasuje: \(self.number(number))" }
  var notChosen: String { "wybierz z listy (strzałka, Enter)" }
  func full(_ limit: Int) -> String { "Nie dopisano: to pole mieści najwyżej \(count(limit, of: .character))." }
  var askLeaveForm: String { "Formularz nie jest zapisany. Co z wpisanym tekstem?" }
  var nothingToSave: String { "Nic nie zmieniono, nie ma czego zapisywać." }

  func lengthAndPrice(minutes: Int, tokens: Int?) -> String {
    duration(minutes: minutes) + (tokens.map { " = \(number($0)) ż" } ?? "")
  }
  func available(_ free: Int?, of all: Int) -> String {
    free.map { "wolne: \(number($0)) z \(number(all))" } ?? "z \(number(all))"
  }
  func freeTimes(_ offers: [(key: String, span: String)]) -> String {
    "Wolne: " + offers.map { unbroken("\($0.key) \($0.span)") }.joined(separator: " · ")
  }
  var noFreeTimes: String { "W najbliższych dniach nie ma wolnego czasu tej długości." }
  var timeIsTaken: String { "Nie zapisano: ten czas jest zajęty. Wybierz wolny termin albo inne godziny." }
  func askSaveAnyway(_ warning: String) -> String { "\(warning) Jeśli tak ma być, zapisz jeszcze raz." }

  func conflictTitle(by login: String, at moment: String) -> String {
    "Te same pola zmienił(a) \(login), \(moment)"
  }
  func conflictOpen(_ field: String) -> String { "Nie zapisano: wybierz, co zostaje w polu „\(field)”." }
  var conflictHelp: String { "← moje, → zapisane, spacja zmienia. F2: zapisz. Esc: wróć do formularza." }
  var mine: String { "moje" }
  var theirs: String { "zapisane" }
  var changedMeanwhile: String { "Nie zapisano: ktoś przed chwilą zmienił te same pola. Twój tekst został." }
}

extension English {
  func addTitle(_ kind: Kind) -> String { "New \(kind.en.one)" }
  func editTitle(_ name: String) -> String { "Edit: \(name)" }
  func removeTitle(_ name: String) -> String { "Remove: \(name)" }
  func bookTitle(_ resource: String, of organization: String) -> String {
    "Booking: \(resource) (\(organization))"
  }
  var saveButton: String { "Save" }
  var cancelButton: String { "Cancel" }
  var removeButton: String { "Remove" }
  var reasonLabel: String { "reason" }
  var removalHelp: String { "The record leaves the lists. Its history stays, and u takes the removal back." }

  func help(_ shape: FieldShape) -> String? {
    switch shape {
    case .day: "A day: 9.09, 2026-09-09, today, tomorrow, +3d"
    case .time: "Day and time: 10.09 10:00, tomorrow 17, +3d 9:30"
    case .words: "Part several items by |"
    case .reference, .references: "Type some letters, choose with an arrow and Enter"
    case .choice, .yes: "An arrow or Space opens the list"
    case .choices: "Space marks"
    case .decimal: "A number, e.g. 50.3214"
    case .openingHours: "E.g. Mo-Fr 8-20; Sa 9-15; PH closed"
    case .line, .text, .count, .anyReference, .file: nil
    }
  }
  var requiredHelp: String { "Fields with an asterisk (*) must be filled in" }
  var endHelp: String { "A time on the same day: 16:00, or day and time: 11.09 9:30" }
  func help(_ meaning: WholeDay) -> String {
    switch meaning {
    case .first: "The first day: 22.11 (or 22.11 8:00). Empty: at once"
    case .last: "The last day, counted to its end: 22.11 (or 22.11 12:00). Empty: the day before"
    }
  }
  func typed(_ day: Day) -> String { day.text }
  func typed(_ time: LocalTime) -> String { "\(time.day.text) \(clock(time))" }
  func offered(_ number: Int) -> String { "matching: \(self.number(number))" }
  var notChosen: String { "choose from the list (arrow, Enter)" }
  func full(_ limit: Int) -> String { "Not added: this field holds \(count(limit, of: .character)) at most." }
  var askLeaveForm: String { "The form is not saved. What about the typed text?" }
  var nothingToSave: String { "Nothing was changed, there is nothing to save." }

  func lengthAndPrice(minutes: Int, tokens: Int?) -> String {
    duration(minutes: minutes) + (tokens.map { " = \(number($0)) t" } ?? "")
  }
  func available(_ free: Int?, of all: Int) -> String {
    free.map { "free: \(number($0)) of \(number(all))" } ?? "of \(number(all))"
  }
  func freeTimes(_ offers: [(key: String, span: String)]) -> String {
    "Free: " + offers.map { unbroken("\($0.key) \($0.span)") }.joined(separator: " · ")
  }
  var noFreeTimes: String { "There is no free time of that length in the next days." }
  var timeIsTaken: String { "Not saved: that time is taken. Take a free one or type other hours." }
  func askSaveAnyway(_ warning: String) -> String { "\(warning) If it is meant so, save once more." }

  func conflictTitle(by login: String, at moment: String) -> String {
    "\(login) changed the same fields, \(moment)"
  }
  func conflictOpen(_ field: String) -> String { "Not saved: choose what stays in the field “\(field)”." }
  var conflictHelp: String { "← mine, → saved, Space changes it. F2: save. Esc: back to the form." }
  var mine: String { "mine" }
  var theirs: String { "saved" }
  var changedMeanwhile: String {
    "Not saved: somebody has just changed the same fields. Your text is kept."
  }
}

/// A text that no line breaks: its spaces do not part.
private func unbroken(_ text: String) -> String { String(text.map { $0 == " " ? "\u{A0}" : $0 }) }
