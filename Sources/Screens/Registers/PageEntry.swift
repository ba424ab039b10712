import CivicDomain
import TerminalCanvas
import Words

/// An entry on the page of a record, of some lines: a field, a record that refers to it, a change.
struct PageEntry {
  /// The key that tells an entry from the others, so that it stays selected when something changes.
  enum Key: Hashable {
    case field(String)
    case identifier
    case heading(String)
    case record(RecordID, by: String)
    /// A record that this one is about, though neither refers to the other.
    case related(RecordID)
    case all(Kind, by: String)
    /// The records of a kind that is looked at beside this one.
    case beside(Kind)
    /// A change, counted from the oldest.
    case change(Int)
    case note
  }

  /// What Enter opens from an entry.
  enum Target {
    case record(RecordID)
    /// To one of several records, under the name of the field that refers to them.
    case choice([RecordID], String)
    /// The records of a kind that refer to this one by a field; nil: all of the kind.
    case list(AnyKind, Condition?)
    /// The file of an attachment, to be taken out.
    case file(RecordID)

    /// To what a field refers; nil where that is nothing.
    init?(_ referred: [RecordID], by label: String) {
      guard let first = referred.first else { return nil }
      self = referred.count == 1 ? .record(first) : .choice(referred, label)
    }
  }

  let key: Key
  let lines: [PaneLine]
  var target: Target?

  /// The name of the field that it shows; nil: it shows something else.
  var field: String? { if case .field(let name) = key { name } else { nil } }

  /// Whether the entry is a record.
  var isOfRecord: Bool {
    switch key {
    case .record, .related: true
    case .field, .identifier, .heading, .all, .beside, .change, .note: false
    }
  }

  /// Whether the entry is a heading, which cannot be selected.
  var isHeading: Bool { if case .heading = key { true } else { false } }

  init(_ key: Key, _ lines: [PaneLine], target: Target? = nil) {
    self.key = key
    self.lines = lines
    self.target = target
  }

  /// A heading, with an empty line above all but the first.
  init(heading: String, isFirst: Bool) {
    let line = PaneLine(text: heading, role: .heading)
    self.init(.heading(heading), isFirst ? [line] : [PaneLine(text: ""), line])
  }

  /// An entry of a text, wrapped to the width.
  init(
    _ key: Key, _ text: String, _ role: Role = .text, indent: Int = 0, width: Int, target: Target? = nil
  ) {
    self.init(key, PageEntry.wrapped(text, role, indent: indent, width: width), target: target)
  }

  static func wrapped(_ text: String, _ role: Role, indent: Int, width: Int) -> [PaneLine] {
    LineWrap.lines(of: text, width: max(1, width - indent)).map {
      PaneLine(text: $0.text, role: role, indent: indent)
    }
  }
}

/// A column of a page: entries under one another, one of them selected and scrolled through to its end.
struct PageColumn {
  private(set) var entries: [PageEntry] = []
  private(set) var texts = ReadingList()

  /// The selected entry; nil where there is none.
  var selected: PageEntry? { entries.indices.contains(texts.selection) ? entries[texts.selection] : nil }

  private var lines: ReadingList.Lines { { [entries] in entries[$0].lines.count } }

  /// Shows entries; the selection stays on its entry.
  mutating func show(_ entries: [PageEntry], height: Int) {
    let before = selected?.key
    self.entries = entries
    texts.resize(entries.count, height: height, lines: lines)
    let kept = before.flatMap { key in entries.firstIndex { $0.key == key } }
    texts.select(kept ?? texts.selection, height: height, lines: lines)
    if selected?.isHeading ?? false { move(.forth, height: height) }
  }

  /// Moves the selection, or scrolls; headings are passed over.
  mutating func move(_ movement: Movement, height: Int) {
    let before = texts.selection
    texts.move(movement, height: height, lines: lines)
    guard selected?.isHeading ?? false else { return }
    let isBack = texts.selection < before
    let next = entries.indices.filter {
      !entries[$0].isHeading && (isBack ? $0 < texts.selection : $0 > texts.selection)
    }
    if isBack, next.isEmpty {
      // Above the first there is only its heading: it is brought into sight.
      let first = entries.firstIndex { !$0.isHeading } ?? before
      texts.select(0, height: height, lines: lines)
      texts.select(first, height: height, lines: lines)
    } else if let index = isBack ? next.last : next.first {
      texts.select(index, height: height, lines: lines)
    }
  }

  func draw(hasFocus: Bool, on canvas: inout Canvas, in area: Rect) {
    texts.draw(
      hasFocus: hasFocus, on: &canvas, in: area, pressing: .enter, passing: { entries[$0].isHeading }
    ) { index, _ in entries[index].lines }
  }
}
