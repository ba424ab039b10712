import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// The history of a record on its page: who changed it, when, and from what to what, the newest change first.
struct RecordHistory {
  private(set) var entries: [PageEntry] = []

  init(
    of id: RecordID, _ kind: AnyKind, width: Int, isFirst: Bool,
    telling isTold: (FieldDeclaration) -> Bool = { _ in true }, in world: World
  ) {
    guard let log = world.changeLog else { return }
    let history = log.changes(of: id, window: 0..<Limits.shownChanges)
    guard history.total > 0 else { return }
    let words = world.words
    entries.append(
      PageEntry(heading: "\(words.historyHeading) \(words.number(history.total))", isFirst: isFirst))
    for (index, change) in history.changes.enumerated() {
      let number = history.total - index
      let head = RecordHistory.head(of: change, kind, in: world)
      // What a record said from the first, the fields and the changes since tell.
      let fields =
        number == 1 ? [] : RecordHistory.fields(of: change, kind, telling: isTold, in: world.circumstances, words)
      entries.append(
        PageEntry(
          .change(number),
          PageEntry.wrapped(head, .text, indent: 1, width: width)
            + fields.flatMap { PageEntry.wrapped($0, .muted, indent: 3, width: width) }))
    }
    let older = history.total - history.changes.count
    if older > 0 {
      let command = ShownCommand("log", id.raw).line(data: world.dataFolder)
      entries.append(PageEntry(.note, words.olderChanges(older, command: command), .muted, indent: 1, width: width))
    }
  }

  /// The heading of a change: `3.09, 14:31 anna · zmieniono: pomyłka`.
  private static func head(of change: LoggedChange, _ kind: AnyKind, in world: World) -> String {
    let cells = cells(of: change, kind, near: world.today, world.words)
    return "\(cells[0]) \(cells[1]) · \(cells[2])"
  }

  /// A change in one line, without when and who: `odnotowano telefon: wynik rozmowy: nie odebrano → potwierdzono udział`.
  static func told(_ change: LoggedChange, _ kind: AnyKind, in world: World) -> String {
    let fields = fields(of: change, kind, telling: \.shape.isShort, in: world.circumstances, world.words)
    let act = cells(of: change, kind, near: world.today, world.words)[2]
    return fields.isEmpty ? act : "\(act) (\(fields.joined(separator: ", ")))"
  }

  /// The same as cells of a row: when, who, what they did and why.
  static func cells(of change: LoggedChange, _ kind: AnyKind, near today: Day, _ words: Words) -> [String] {
    let act = words.done(change, to: kind)
    let because = change.because.isEmpty ? "" : ": \(words.text(change.because))"
    return [
      words.moment(change.at, near: today), words.author(change.author, for: change.doneFor, from: change.office),
      act + because,
    ]
  }

  /// The history as a table: when, who, what they did, and from what to what; what is personal only where that is told.
  static func table(of id: RecordID, _ kind: AnyKind, in setting: ReportSetting) -> ReportPage.Table? {
    let history = setting.changeLog?.changes(of: id, window: 0..<Limits.shownChanges)
    guard let history, history.total > 0 else { return nil }
    let words = setting.words
    let rows = history.changes.enumerated().map { index, change in
      let told =
        history.total - index == 1
        ? []
        : fields(
          of: change, kind, telling: { setting.tellsPersonal || !kind.asksAboutPeople(by: $0) },
          in: setting.circumstances, words)
      return words.dayAndTime(of: change.at) + cells(of: change, kind, near: setting.now.day, words).dropFirst()
        + [told.joined(separator: "\n")]
    }
    let columns = (DeskPage.ofChanges + [fieldsChanged]).map { ReportPage.Column(words.capitalized(words.text($0))) }
    return ReportPage.Table(
      words.newest(history.changes.count, of: history.total, as: words.historyHeading), columns: columns, rows: rows)
  }

  private static let fieldsChanged = Label(pl: "z czego na co", en: "from what to what")

  /// The changed fields, each with its value before and after.
  private static func fields(
    of change: LoggedChange, _ kind: AnyKind, telling isTold: (FieldDeclaration) -> Bool,
    in circumstances: Circumstances, _ words: Words
  ) -> [String] {
    let told = change.toldFields
    return kind.fields.filter { told.contains($0.name) && isTold($0) }.compactMap { field in
      guard let new = change.change[field.name] else { return nil }
      func text(_ value: FieldValue?) -> String {
        let text = value.map { words.value($0, of: field, in: circumstances) } ?? ""
        return text.count > Limits.shownValue ? text.prefix(Limits.shownValue) + "…" : text
      }
      let (label, old) = (words.label(of: field), change.before[field.name])
      // What was taken out says nothing of what it became.
      let isTakenOut = old?.isRedactionMark ?? false && new?.isRedactionMark ?? true
      return isTakenOut ? "\(label): \(text(old))" : words.fieldChange(label, from: text(old), to: text(new))
    }
  }
}
