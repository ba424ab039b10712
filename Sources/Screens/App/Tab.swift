import CivicDomain

/// A tab: one of the main screens.
struct Tab: Sendable {
  /// The digit that shows the tab.
  let key: Character
  let title: Label
  /// What people say for it.
  let spoken: Label
  /// The kinds whose records are shown there.
  let shows: [Kind]
  /// Whether the records of all other kinds are shown there.
  let showsOthers: Bool
  /// Makes the screen as it is at first.
  let screen: @Sendable () -> any Screen

  init(
    _ key: Character, _ title: Label, spoken: Label = Label(pl: "", en: ""), shows: [Kind] = [],
    showsOthers: Bool = false,
    _ screen: @escaping @Sendable () -> any Screen
  ) {
    self.key = key
    self.title = title
    self.spoken = spoken
    self.shows = shows
    self.showsOthers = showsOthers
    self.screen = screen
  }

  /// The one list of tabs: keys, head row, help and what is shown where follow from it.
  static let all = [
    Tab(
      "0", Label(pl: "Biurko", en: "Desk"),
      spoken: Label(
        pl: "kolejka kolejkę sprawy do zrobienia zadania zaległości zaległe mam zrobić co dziś dzisiaj jutro plan dnia",
        en: "queue tasks to do today agenda")
    ) { DeskScreen() },
    Tab(
      "1", Label(pl: "Mapa zasobów", en: "Resource map"),
      spoken: Label(pl: "mapa organizacji miasta", en: "map of organizations city"),
      shows: [Organization.kind, Resource.kind, Booking.kind]
    ) { ResourceMapScreen() },
    Tab("2", Label(pl: "Kalendarz", en: "Calendar"), shows: CalendarScreen.shows) { CalendarScreen() },
    Tab("3", Label(pl: "Konsultacje", en: "Consultations"), shows: [Consultation.kind, Submission.kind]) {
      ConsultationsScreen()
    },
    Tab("4", Label(pl: "Rejestry", en: "Registers"), showsOthers: true) { RegistersScreen() },
  ]

  /// The index of the tab of a pinned list: behind those that are declared.
  static func place(of digit: Int) -> Int { all.count + digit - SavedView.tabs.lowerBound }

  /// The digit of the pinned list whose tab is at an index; nil: the tab is a declared one.
  static func digit(at place: Int) -> Int? {
    place < all.count ? nil : place - all.count + SavedView.tabs.lowerBound
  }

  /// The index of the tab with which the program starts.
  static let first = 0

  /// The index of the tab where a record is shown; nil for what is of no kind.
  static func showing(_ id: RecordID) -> Int? {
    Schema.kind(of: id).flatMap { _ in own(of: id) ?? all.firstIndex(where: \.showsOthers) }
  }

  /// The index of the tab that is there for the record's kind; nil where only the registers show it.
  static func own(of id: RecordID) -> Int? {
    Schema.kind(of: id).flatMap { kind in all.firstIndex { $0.shows.contains(kind.kind) } }
  }
}
