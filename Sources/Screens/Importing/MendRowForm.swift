import CivicDomain
import TerminalCanvas
import Words

/// The form of one row of a file: its cells, those first that are refused, each with why. What is typed is read in their place by
/// this import alone.
struct MendRowForm: FormKind {
  private let row: ImportOutlook.OpenRow
  private let outlook: ImportOutlook

  /// The form of a row of what an import would do.
  init(_ row: ImportOutlook.OpenRow, in outlook: ImportOutlook) {
    self.row = row
    self.outlook = outlook
  }

  var name: RecordID { RecordID("") }

  func title(in world: World) -> String { world.words.rowTitle(row.place, row.name) }

  var saving: KeyAct? { .takeMended }
  var proposals: Int { 1 }
  var takingProposal: KeyAct? { .otherWays }

  func sheet(in world: World) -> FormSheet? {
    let inputs = row.cells.indices.map { input(of: $0) }
    var sheet = FormSheet(inputs, saving: world.words.takeMended, leavingUntouched: true, in: world)
    for (cell, input) in zip(row.cells, inputs) {
      sheet.show(cell.text, in: input.name)
      if !cell.fault.isEmpty {
        // A short list shows nothing of what it does not offer.
        let isSeen = sheet.state.text(of: input.name) == cell.text || cell.column == nil
        let sentence = isSeen ? cell.fault : world.words.cellRefused(cell.text, cell.fault)
        sheet.objections[input.name] = FormSheet.Objection(
          text: sheet.state.text(of: input.name), sentence: world.words.capitalized(sentence))
      }
    }
    return sheet
  }

  private func input(of index: Int) -> FieldInput {
    let cell = row.cells[index]
    let name = MendRowForm.key(of: index)
    let text = FieldDeclaration(
      name: name, label: Label(pl: cell.title, en: cell.title), shape: .line(limit: CivicDomain.Limits.text),
      isRequired: false
    )
    var input = FieldInput(cell.field ?? text)
    (input.key, input.heading) = (name, cell.title)
    input.isRequired = false
    // A clock time alone is an end on the day of the start.
    let start = row.cells.firstIndex { $0.field?.name == Session.name(of: \.start) }
    if let start { input.startKey = MendRowForm.key(of: start) }
    return input
  }

  private static func key(of index: Int) -> String { "cell\(index)" }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] { [:] }

  func annotate(_ sheet: inout FormSheet, in world: World) {
    sheet.state.notes =
      row.faults.map { FormNote(.warning, world.words.capitalized($0)) } + [FormNote(.hint, world.words.rowFormHint)]
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? { nil }

  func instead(of sheet: FormSheet, in world: World) -> [Step]? {
    let request = mended(by: sheet, in: world)
    if request == outlook.request { return nil }
    return ImportScreen.judging(request, after: row.place)
  }

  func opens(proposal index: Int, on sheet: FormSheet, in world: World) -> [Step]? {
    let request = mended(by: sheet, in: world)
    return [.open(ImportScreen.ways(of: row, request, in: outlook, isInForm: true, in: world))]
  }

  /// The request with what was typed.
  private func mended(by sheet: FormSheet, in world: World) -> ImportRequest {
    var request = outlook.request
    var mend = request.mends[row.place] ?? RowMend(of: row.was)
    for (index, cell) in row.cells.enumerated() {
      let input = input(of: index)
      // A chosen record may be called as what stood there.
      guard sheet.isTyped(input.name) || sheet.state.chosenID(of: input.name) != nil else { continue }
      let text = text(of: input, in: sheet, today: world.today)
      if let column = cell.column {
        mend.cells[column] = text == row.was[column] ? nil : text
      } else if let field = cell.field {
        mend.fields[field.name] = text.isEmpty ? nil : text
      }
    }
    // Whoever mends a row wants it.
    if mend != request.mends[row.place] { mend.isPassedOver = false }
    request.mends[row.place] = mend.isEmpty ? nil : mend
    return request
  }

  /// What was typed, as a cell would say it: a day with its year, and of a record its id.
  private func text(of input: FieldInput, in sheet: FormSheet, today: Day) -> String {
    do throws(FieldError) { return try input.value(in: sheet.state, today: today)?.plain ?? "" } catch {
      return sheet.state.text(of: input.name)
    }
  }
}

extension KeyAct {
  fileprivate static let takeMended = KeyAct(
    .save, hint: Label(pl: "przyjmij", en: "take"),
    help: Label(pl: "przyjmij te komórki do tego wczytania", en: "take these cells for this import"))
  fileprivate static let otherWays = KeyAct(
    .takeOffered, hint: Label(pl: "inaczej", en: "other ways"),
    help: Label(
      pl: "pomiń wiersz, daj jedną wartość wszystkim, powiedz, czym jest kolumna",
      en: "pass the row over, give all the same value, say what the column is"))
}
