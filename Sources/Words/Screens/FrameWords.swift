/// What stands around every screen, and what the program itself says and asks.
public protocol FrameWords {
  /// The tabs: `Dziś`.
  var todayTab: String { get }
  /// `Mapa zasobów`.
  var mapTab: String { get }
  /// `Kalendarz`.
  var calendarTab: String { get }
  /// `Konsultacje`.
  var consultationsTab: String { get }
  /// The mark of a store to practise on.
  var trainingMark: String { get }
  /// The terminal is too small to work on; it needs so many columns and rows.
  func tooSmall(width: Int, height: Int) -> String
  /// F4 before anything was said.
  var nothingSaidYet: String { get }
  /// Leaving while a form is open.
  var leaveWithFormOpen: String { get }
  /// A draft is kept, and when it comes back.
  var draftKept: String { get }
  /// A draft could not be kept.
  var draftNotKept: String { get }
  /// A form that was left unfinished was opened instead of an empty one.
  func wentOn(kept: String) -> String
  /// A form that was left unfinished: its title, when it was kept, and how many more there are.
  func offerDraft(_ title: String, kept: String, more: Int) -> String
  /// The record that is being edited was changed by somebody else.
  func changedElsewhere(by login: String) -> String

  /// Answers, as the row of keys calls them.
  var answerKeepDraft: String { get }
  /// Throw away what was typed.
  var answerDiscard: String { get }
  /// The key that has just thrown away what was typed was pressed once more.
  func discardedOnce(_ key: String) -> String
  /// Go on typing.
  var answerGoOn: String { get }
  /// Undo it.
  var answerUndo: String { get }
  /// No.
  var answerNo: String { get }
  /// Open the draft.
  var answerOpen: String { get }
  /// Another form, empty.
  var answerEmptyForm: String { get }
  /// Leave the draft for another time.
  var answerLater: String { get }
}

extension Polish {
  var todayTab: String { "Dziś" }
  var mapTab: String { "Mapa zasobów" }
  var calendarTab: String { "Kalendarz" }
  var consultationsTab: String { "Konsultacje" }
  var trainingMark: String { "(ćwiczenia)" }

  func tooSmall(width: Int, height: Int) -> String {
    "Za mały ekran. Potrzeba \(width) × \(height). Wszystko, co wpisano, zostaje."
  }

  var nothingSaidYet: String { "Nie było jeszcze żadnego komunikatu." }

  var leaveWithFormOpen: String { "Formularz nie jest zapisany. Co z wpisanym tekstem?" }

  var draftKept: String { "Szkic zachowany. Program zaproponuje go, gdy otworzysz ten formularz jeszcze raz." }

  var draftNotKept: String { "Szkicu nie udało się zachować. Formularz jest nadal otwarty: zapisz go (F2)." }

  func wentOn(kept: String) -> String { "To jest formularz niedokończony \(kept). Esc: wyrzuć albo zostaw." }

  func offerDraft(_ title: String, kept: String, more: Int) -> String {
    let rest = more == 0 ? "" : " (i jeszcze \(more))"
    return "Niedokończone, \(kept): \(title)\(rest). Otworzyć?"
  }

  func changedElsewhere(by login: String) -> String {
    "Ten wpis zmienił(a) przed chwilą \(login). Formularz zostaje, jak jest; różnice pokaże zapis."
  }

  var answerKeepDraft: String { "zachowaj szkic" }
  var answerDiscard: String { "wyrzuć" }
  func discardedOnce(_ key: String) -> String {
    "Wpisany tekst wyrzuciło już pierwsze naciśnięcie klawisza \(key). Drugie program pominął."
  }
  var answerGoOn: String { "pisz dalej" }
  var answerUndo: String { "cofnij" }
  var answerNo: String { "nie" }
  var answerOpen: String { "otwórz" }
  var answerEmptyForm: String { "pusty formularz" }
  var answerLater: String { "później" }
}

extension English {
  var todayTab: String { "Today" }
  var mapTab: String { "Resource map" }
  var calendarTab: String { "Calendar" }
  var consultationsTab: String { "Consultations" }
  var trainingMark: String { "(training)" }

  func tooSmall(width: Int, height: Int) -> String {
    "The screen is too small: \(width) × \(height) are needed. All that was typed is kept."
  }

  var nothingSaidYet: String { "There has been no message yet." }

  var leaveWithFormOpen: String { "The form is not saved. What about the typed text?" }

  var draftKept: String { "The draft is kept. It will be offered when you open this form again." }

  var draftNotKept: String { "The draft could not be kept. The form is still open: save it (F2)." }

  func wentOn(kept: String) -> String {
    "This is the form left unfinished at \(kept). Esc: discard or leave it."
  }

  func offerDraft(_ title: String, kept: String, more: Int) -> String {
    let rest = more == 0 ? "" : " (and \(more) more)"
    return "Unfinished, \(kept): \(title)\(rest). Open it?"
  }

  func changedElsewhere(by login: String) -> String {
    "\(login) has just changed this record. The form stays as it is; saving will show what differs."
  }

  var answerKeepDraft: String { "keep as a draft" }
  var answerDiscard: String { "discard" }
  func discardedOnce(_ key: String) -> String {
    "The first \(key) has thrown away what was typed already. The second did nothing."
  }
  var answerGoOn: String { "go on typing" }
  var answerUndo: String { "undo" }
  var answerNo: String { "no" }
  var answerOpen: String { "open" }
  var answerEmptyForm: String { "an empty form" }
  var answerLater: String { "later" }
}
