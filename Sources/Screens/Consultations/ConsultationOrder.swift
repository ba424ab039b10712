import CivicDomain

/// The order of the list of consultations: those that are open now, the one that closes first on top; those that will
/// open; then the closed ones, the latest first. Read by windows, never as a whole.
extension RowSource {
  /// The consultations that a search finds, in the order of a day.
  init(consultationsMatching search: String, on today: Day, _ register: any Register) {
    self.init()
    // The one that closes last first: behind as many as are not over stand those that are.
    let all = Query(orderedBy: \Consultation.closes, descending: true, matching: search, ranked: true)
    // Whoever looks for one by its name wants the nearest first, open or not.
    let ahead = SearchWords(search).isEmpty ? RowSource.notOver(on: today, register) : []
    add(.names(ahead), on: register)
    add(.query(all, after: ahead.count), on: register)
  }

  /// The consultations that are not over, the open ones first.
  private static func notOver(on today: Day, _ register: any Register) -> [String] {
    let query = Query(orderedBy: \Consultation.closes, from: .text(today.text))
    let ids = register.page(query, window: 0..<register.count(of: Consultation.kind)).ids
    let isOpen = ids.map { id in
      (register.value(of: \Consultation.opens, in: Identifier(id.raw)) ?? .earliest) <= today
    }
    return [true, false].flatMap { wanted in zip(ids, isOpen).filter { $0.1 == wanted }.map(\.0.raw) }
  }
}
