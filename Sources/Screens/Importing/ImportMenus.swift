import CivicDomain
import Words

/// What a person can say of a file before it comes in: what its columns are, one value for all rows, what rows are that only look
/// like records.
extension ImportScreen {
  /// What can be said of the rows that only look like something: of each, or of all; nil where there are none.
  func alikeMenu(_ outlook: ImportOutlook, in world: World) -> Step? {
    let (request, words) = (outlook.request, world.words)
    func judged(_ change: (inout ImportRequest) -> Void) -> [Step] {
      var other = request
      change(&other)
      return [.run(.importing(.judge(other)))]
    }
    let all =
      outlook.alike == 0 && !request.isAgain
      ? []
      : [
        Menu.Item(
          label: request.isAgain ? words.refuseAlikeAgain : words.allAlikeAsNew(outlook.alike),
          steps: judged { $0.isAgain.toggle() })
      ]
    let rows = outlook.alikeRows.map { row in
      Menu.Item(label: row.text, steps: [.open(Self.sameOrNot(row, request, in: words))])
    }
    let chosen = request.choices.sorted { $0.key < $1.key }.map { place, choice in
      Menu.Item(label: words.takenBack(words.chosen(choice, forRow: place)), steps: judged { $0.choices[place] = nil })
    }
    // Of one row alone it is asked at once.
    if chosen.isEmpty, !request.isAgain, outlook.alikeRows.count == 1, outlook.alike <= 1 {
      return .open(Self.sameOrNot(outlook.alikeRows[0], request, in: words))
    }
    let items = rows + all + chosen
    return items.isEmpty ? nil : .open(Menu(title: words.whichAlike, items: items))
  }

  /// The question whether a row is the record that it looks like.
  static func sameOrNot(_ row: ImportOutlook.Alike, _ request: ImportRequest, in words: Words) -> Menu {
    func item(_ label: String, _ choice: RowChoice) -> Menu.Item {
      var other = request
      other.choices[row.place] = choice
      return Menu.Item(label: label, steps: [.run(.importing(.judge(other)))])
    }
    let same = row.known.map { [item(words.isTheSame, .same($0))] } ?? []
    return Menu(title: row.text, items: same + (row.mayBeNew ? [item(words.isAnother, .new)] : []))
  }

  /// What can be said of the columns, those first that are missing, or of which it is not sure what they are.
  func columnMenu(_ outlook: ImportOutlook, in world: World) -> Step? {
    if outlook.columns.isEmpty { return nil }
    let ordered = outlook.columns.filter(\.isOpen) + outlook.columns.filter { !$0.isOpen }
    let columns = ordered.map { column in
      Menu.Item(
        label: column.meaning == .fixed ? column.called : "\(column.called): \(column.taken(in: world.words))",
        hindrance: column.meaning == .fixed ? world.words.columnIsFixed : nil,
        steps: [.open(meaningMenu(column, outlook.request, back: Self.backToColumns, in: world))])
    }
    let (request, words) = (outlook.request, world.words)
    let missing = outlook.lacking.map { lacking in
      Menu.Item(
        label: words.ofSheet(lacking.sheet, words.missingColumn(lacking.field)),
        steps: [Self.askValue(of: lacking, for: request, in: world)])
    }
    let given = outlook.given.map { given, text in
      Menu.Item(
        label: words.ofSheet(given.sheet, words.sameForAll(given.field, Self.label(of: text, given.field, in: world))),
        steps: [Self.askValue(of: given, for: request, in: world)])
    }
    let more =
      request.isWhole
      ? outlook.sheets.map { sheet, kind in
        Menu.Item(
          label: words.sameInSheet(sheet, of: kind),
          steps: [.open(Self(kind).fieldMenu(outlook, of: sheet, in: world))])
      } : [Menu.Item(label: words.otherSameForAll, steps: [.open(fieldMenu(outlook, in: world))])]
    let naming = Menu.Item(label: words.rememberColumns, steps: [.open(Self.nameLine(for: request, in: world))])
    return .open(Menu(title: words.whichColumn, items: missing + columns + given + more + [naming]))
  }

  /// Leads back to the list of the columns.
  static var backToColumns: [Step] {
    [
      .changing(ImportScreen.self) { screen, world in
        screen.outlook.flatMap { screen.columnMenu($0, in: world) }.map { [$0] } ?? []
      }
    ]
  }

  /// The fields of the kind that an import may fill.
  var fillable: [FieldDeclaration] {
    (Schema.kind(named: kind.name)?.fields ?? []).filter {
      $0.isStored && ($0.changeability == .anyone || $0.changeability == .once || kind.madeBy != nil)
    }
  }

  /// The fields of the person whom its records name, that a column may be.
  var ofPerson: [FieldDeclaration] {
    guard let kind = Schema.kind(named: kind.name), let field = kind.personFields.first.flatMap(kind.field) else {
      return []
    }
    let own = Set(kind.fields.map(\.name)).subtracting([field.name])
    return Person.names(of: \.name, \.email, \.phone).filter { !own.contains($0) }
      .compactMap { Schema.kind(named: Person.kind.name)?.field($0) }
  }

  /// The fields that no column of a sheet is, to give one of them a value for all rows.
  func fieldMenu(_ outlook: ImportOutlook, of sheet: String = "", in world: World) -> Menu {
    let columns = outlook.columns.filter { $0.sheet == sheet }
    let items = fillable.filter { field in !columns.contains { $0.meaning == .field(field) } }.map { field in
      Menu.Item(
        label: world.words.capitalized(world.words.label(of: field)),
        steps: [Self.askValue(of: ImportOutlook.SheetField(field, in: sheet), for: outlook.request, in: world)])
    }
    return Menu(title: world.words.ofSheet(sheet, world.words.whichFieldForAll), items: items)
  }

  /// What can be said of a name that the register does not know: that it is one that it knows, in all rows, or a new one.
  static func doubtMenu(_ doubt: ImportOutlook.Doubt, _ request: ImportRequest, in words: Words) -> Menu {
    let items = doubt.near.map { near in
      var other = request
      other.instead[doubt.field.name, default: [:]][doubt.name] = near
      return Menu.Item(label: words.insteadEverywhere(near), steps: [.run(.importing(.judge(other)))])
    }
    return Menu(title: doubt.text, items: items + [Menu.Item(label: words.leftAsWritten(doubt.name), steps: [])])
  }

  /// Passes a row over, or does not any more.
  static func passing(over row: ImportOutlook.OpenRow, _ request: ImportRequest) -> [Step] {
    var request = request
    var mend = request.mends[row.place] ?? RowMend(of: row.was)
    mend.isPassedOver.toggle()
    request.mends[row.place] = mend.isEmpty ? nil : mend
    return judging(request, after: row.place)
  }

  /// What can be said of somebody new who is called as another is: that they are two, or one, so that the row is passed over.
  static func namesakeMenu(_ namesake: ImportOutlook.Namesake, _ request: ImportRequest, in words: Words) -> Menu {
    var (apart, over) = (request, request)
    apart.apart.insert(namesake.place)
    var mend = request.mends[namesake.place] ?? RowMend(of: namesake.was)
    mend.isPassedOver = true
    over.mends[namesake.place] = mend
    return Menu(
      title: namesake.text,
      items: [
        Menu.Item(label: words.areTwoPeople, steps: [.run(.importing(.judge(apart)))]),
        Menu.Item(label: words.isOnePerson(namesake.place), steps: [.run(.importing(.judge(over)))]),
      ])
  }

  /// The lines of what is read in the place of names; Enter takes it back.
  static func readInstead(_ request: ImportRequest, in words: Words) -> [Line] {
    request.instead.sorted { $0.key < $1.key }.flatMap { name, texts -> [Line] in
      guard let field = Schema.kinds.lazy.compactMap({ $0.field(name) }).first else { return [] }
      return texts.sorted { $0.key < $1.key }.map { text, other in
        var asWritten = request
        asWritten.instead[name]?[text] = nil
        return Line(
          text: words.readInstead(text, as: other, of: field), act: .judge(asWritten, words.leftAsWritten(text)))
      }
    }
  }

  /// How a typed value is told: the words of a choice as people read them.
  static func label(of text: String, _ field: FieldDeclaration, in world: World) -> String {
    if field.shape.isReference, world.register.has(RecordID(text)) { return world.title(of: RecordID(text)) }
    return field.shape.options.first { $0.word == text }.map { world.words.text($0.label) } ?? text
  }

  /// Asks for the value of a field for all rows: chosen, or typed.
  static func askValue(of wanted: ImportOutlook.SheetField, for request: ImportRequest, in world: World) -> Step {
    let (words, field) = (world.words, wanted.field)
    func judged(_ text: String?) -> Step {
      var other = request
      other.give(field, text, in: wanted.sheet)
      return .run(.importing(.judge(other)))
    }
    let title = words.ofSheet(wanted.sheet, words.whichValueForAll(field))
    let known = request.given(in: wanted.sheet)[field.name]
    if field.shape.isReference {
      return .begin(GivenValueForm(wanted, request))
    }
    if field.shape.options.isEmpty {
      return .open(
        NameLine(title: title, what: words.emptyIsNone, proposed: known ?? "", isValue: true) {
          judged($0.allSatisfy(\.isWhitespace) ? nil : $0)
        })
    }
    let none = known == nil ? [] : [Menu.Item(label: words.noValueForAll, steps: [judged(nil)])]
    let items = field.shape.options.map { option in
      Menu.Item(label: words.text(option.label), steps: [judged(option.word)])
    }
    return .open(Menu(title: title, items: items + none))
  }

  /// The line for the name under which the columns are remembered.
  static func nameLine(for request: ImportRequest, in world: World) -> NameLine {
    NameLine(
      title: world.words.nameOfColumns,
      what: world.words.columnsAreRemembered(of: request.isWhole ? nil : request.kind),
      proposed: request.mapping ?? ""
    ) { name in
      var other = request
      other.mapping = name
      return .run(.importing(.judge(other)))
    }
  }

  /// What a column may be: left out, as it was read at first, or a field.
  ///
  /// - Parameter goingBack: what follows where nothing is chosen.
  func meaningMenu(
    _ column: ImportOutlook.Column, _ request: ImportRequest, back goingBack: [Step] = [], in world: World
  ) -> Menu {
    func item(_ label: String, _ field: String?) -> Menu.Item {
      var other = request
      other.rename(column, to: field)
      return Menu.Item(label: label, steps: [.run(.importing(.judge(other)))])
    }
    let words = world.words
    let fields = Self(column.kind ?? kind)
    let back = request.renamed(in: column.sheet)[column.key] == nil ? [] : [item(words.asReadAtFirst, nil)]
    var menu = Menu(
      title: words.whatIsColumn(column.title),
      items: back + (fields.ofPerson + fields.fillable).map { item(words.capitalized(words.label(of: $0)), $0.name) }
        + [item(words.leaveColumnOut, "")])
    menu.back = goingBack
    return menu
  }
}
