import CivicDomain

/// The consultations in the order in which they matter: those that take remarks now, the one that closes first on top;
/// those that will; then the closed ones, the latest first. Read by windows, never as a whole.
struct ConsultationOrder {
  /// Those that are not over.
  private let ahead: [RecordID]
  /// All, the one that closes last first: behind as many as are not over stand those that are.
  private let all: Query
  private let words: SearchWords
  private let today: Day
  /// How many there are.
  let total: Int

  init(matching search: String, in world: World) {
    let register = world.register
    words = SearchWords(search)
    today = world.today
    all = Query(Consultation.kind, orderedBy: "closes", descending: true, matching: search, ranked: true)
    total = register.page(all, window: 0..<0).total
    guard words.isEmpty else {
      // Whoever looks for one by its name wants the nearest first, open or not.
      ahead = []
      return
    }
    let notOver = Query(
      Consultation.kind, orderedBy: "closes", from: .text(world.today.text))
    let ids = register.page(notOver, window: 0..<total).ids
    let today = world.today
    let isOpen = ids.map { id in
      (register.excerpt(Identifier<Consultation>(id.raw), of: ["opens"]).opens ?? .earliest) <= today
    }
    ahead = [true, false].flatMap { wanted in zip(ids, isOpen).filter { $0.1 == wanted }.map(\.0) }
  }

  /// Whether it is the order of these words as it is on a day.
  func isOf(_ search: String, on day: Day) -> Bool { SearchWords(search) == words && day == today }

  /// Those that stand in a window.
  func ids(_ window: Range<Int>, on register: any Register) -> [RecordID] {
    let window = window.clamped(to: 0..<total)
    let first = ahead[window.clamped(to: 0..<ahead.count)]
    let rest = window.clamped(to: ahead.count..<max(ahead.count, total))
    return first + register.page(all, window: rest).ids
  }

  /// Where one stands; nil if it is not among them.
  func position(of id: RecordID, on register: any Register) -> Int? {
    ahead.firstIndex(of: id) ?? register.position(of: id, in: all)
  }
}
