/// The screens that are open over a tab, the topmost last, each with how far the register was when it was opened.
struct Layers: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral {
  private struct Layer {
    var screen: any Screen
    /// The number of the newest transaction then, or when it was told what others did since; nil: not noted yet.
    var seen: Int?
  }

  private var layers: [Layer] = []
  /// What the undermost of those knew of that were closed by this very event: what they ask for is sent once they are gone.
  private var seenByClosed: Int?

  /// None.
  init() {}

  init(arrayLiteral screens: any Screen...) { append(contentsOf: screens) }

  var startIndex: Int { layers.startIndex }
  var endIndex: Int { layers.endIndex }

  subscript(index: Int) -> any Screen {
    get { layers[index].screen }
    set { layers[index].screen = newValue }
  }

  mutating func replaceSubrange(_ range: Range<Int>, with screens: some Collection<any Screen>) {
    if let closed = layers[range].first { seenByClosed = closed.seen }
    layers.replaceSubrange(range, with: screens.map { Layer(screen: $0) })
  }

  mutating func removeAll(where shouldBeRemoved: (any Screen) throws -> Bool) rethrows {
    try layers.removeAll { try shouldBeRemoved($0.screen) }
  }

  /// The number of the newest transaction of which whoever looks at a screen knows, or behind the last one whoever looked at what
  /// was closed just now; nil: not noted yet.
  func seen(at index: Int) -> Int? { layers.indices.contains(index) ? layers[index].seen : seenByClosed }

  /// Notes how far the register is, for whatever was opened just now. What was opened in the place of another, as a question is in
  /// that of a menu, is answered by whoever knows what they saw there.
  mutating func noteSeen(_ newest: @autoclosure () -> Int) {
    defer { seenByClosed = nil }
    guard layers.contains(where: { $0.seen == nil }) else { return }
    let newest = seenByClosed ?? newest()
    for index in layers.indices where layers[index].seen == nil { layers[index].seen = newest }
  }

  /// Notes that whoever looks at a screen was told what others did until now.
  mutating func noteTold(at index: Int, _ newest: Int) {
    if layers.indices.contains(index) { layers[index].seen = newest } else { seenByClosed = newest }
  }
}
