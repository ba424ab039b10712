import CivicDomain

/// The consultations in the order in which they matter: those that take remarks now, the one that closes first on top;
/// those that will; then the closed ones, the latest first. Read by windows, never as a whole.
struct ConsultationOrder {
  /// Those that are not over.
  private let ahead: [RecordID]
  /// All, the one that closes last first: behind as many as are not over stand those that are.
  private let all: Query
  private let register: any Register
  /// How many there are.
  let total: Int

  init(matching search: String, in world: World) {
    register = world.register
    all = Query(Consultation.kind, orderedBy: "closes", descending: true, matching: search)
    total = register.page(all, window: 0..<0).total
    let notOver = Query(
      Consultation.kind, orderedBy: "closes", from: .text(world.today.text), matching: search)
    let ids = register.page(notOver, window: 0..<total).ids
    let today = world.today
    let open = ids.filter { [register] id in
      register.record(Identifier<Consultation>(id.raw)).map { ($0.opens ?? .earliest) <= today } ?? false
    }
    ahead = open + ids.filter { !open.contains($0) }
  }

  /// Those that stand in a window.
  func ids(_ window: Range<Int>) -> [RecordID] {
    let window = window.clamped(to: 0..<total)
    let first = ahead[window.clamped(to: 0..<ahead.count)]
    let rest = window.clamped(to: ahead.count..<max(ahead.count, total))
    return first + register.page(all, window: rest).ids
  }

  /// Where one stands; nil if it is not among them.
  func position(of id: RecordID) -> Int? {
    ahead.firstIndex(of: id) ?? register.position(of: id, in: all)
  }
}
