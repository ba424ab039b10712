import CivicDomain

/// Which organization is selected: its id, which others' changes never move, and the place where it stood last.
struct MapSelection: Equatable {
  /// The selected one; nil: whatever stands at `index`.
  var id: RecordID?
  /// Its place in the list, from 0.
  var index = 0

  /// Selects the one at a place, or the nearest there is.
  mutating func move(to wanted: Int, in query: Query, on register: any Register) {
    let place = max(0, wanted)
    let page = register.page(query, window: place..<place + 1)
    if let found = page.ids.first {
      id = found
      index = place
    } else {
      index = max(0, page.total - 1)
      id = page.total > 0 ? register.page(query, window: index..<index + 1).ids.first : nil
    }
  }

  /// Finds the selected one again after the list has changed; if it is gone, its neighbour.
  mutating func findAgain(in query: Query, on register: any Register) {
    if let id, let place = register.position(of: id, in: query) {
      index = place
    } else {
      move(to: index, in: query, on: register)
    }
  }
}
