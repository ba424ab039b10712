import CivicDomain

/// What the new organizations of a list most likely are that has no column of their legal forms: what the heading above their
/// rows says (`FUNDACJE`, in a row of its own), and what their names begin with. It is a proposal, and told as one.
///
/// A name says it better than the heading (`Uczniowski Klub Sportowy Start` below `KLUBY SPORTOWE`), but for the word that most
/// are called by: an association may be an ordinary one, or a sports club.
struct LikelyForms: Sendable {
  /// A heading between the rows of a list.
  private struct Section: Sendable {
    let row: Int
    /// The form that it names; nil: it names none that is known.
    let form: LegalForm?
    /// What it says.
    let text: String
  }

  private let sections: [Section]
  /// The column of the names.
  let nameColumn: Int

  /// Looks through a list for such headings; nil where it tells the forms itself, or no names, and for other kinds.
  init?(_ mapping: ColumnMapping, of kind: AnyKind, in reader: any TableRows) {
    guard kind.kind == Organization.kind, let form = kind.field(Organization.name(of: \.legalForm)),
      let name = kind.field(Organization.name(of: \.name)), !mapping.columns.contains(.field(form)),
      let nameColumn = mapping.columns.firstIndex(of: .field(name))
    else { return nil }
    var sections: [Section] = []
    var reader = reader
    while let row = reader.next() {
      var filled = row.cells.indices.lazy.filter { !row.cells[$0].text.isEmpty }.makeIterator()
      guard let column = filled.next(), column <= nameColumn, filled.next() == nil else { continue }
      let said = Self.form(ofHeading: row.cells[column].meaning, form)
      // One that is not understood ends what the last one said only where no name would stand so.
      let text = row.cells[column].text
      let isOther =
        text.contains(where: \.isLetter) && (column < nameColumn || !text.contains(where: \.isLowercase))
      if said != nil || isOther && mapping.columns.count > 1 {
        sections.append(Section(row: row.number, form: said, text: row.cells[column].meaning))
      }
    }
    self.sections = sections
    self.nameColumn = nameColumn
  }

  /// The rows that are such headings, and no entries.
  var headings: [(row: Int, text: String)] {
    sections.lazy.filter { $0.form != nil }.map { (row: $0.row, text: $0.text) }
  }

  /// Whether a row is a heading that says the form of those below it.
  func isHeading(_ row: Int) -> Bool {
    section(before: row + 1).map { $0.row == row && $0.form != nil } ?? false
  }

  /// The form of the organization of a row; nil: nothing tells it.
  func form(ofName name: String, inRow row: Int) -> LegalForm? {
    let named = Self.form(ofName: name)
    // What may be a heading itself stands below none.
    let headed = section(before: row + 1).flatMap { $0.row == row ? nil : $0.form }
    return named == .association ? headed ?? named : named ?? headed
  }

  /// The last heading before a row.
  private func section(before row: Int) -> Section? {
    var (low, high) = (0, sections.count)
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? sections[low - 1] : nil
  }

  // MARK: - Headings

  /// The form that a heading names: `STOWARZYSZENIA`, `II. Fundacje:`, `Kluby sportowe (12)`.
  private static func form(ofHeading text: String, _ field: FieldDeclaration) -> LegalForm? {
    guard text.utf8.count <= longestHeading else { return nil }
    var words = PastedText.plain(text).prefix { $0 != "(" && $0 != ":" }.split(separator: " ")
    if let first = words.first, first.last == "." || first.last == ")", first.count <= longestNumber, words.count > 1 {
      words.removeFirst()
    }
    let heading = words.joined(separator: " ")
    let value = (try? field.value(typed: heading, today: .earliest)) ?? nil
    guard let form = value?.text.flatMap(LegalForm.init) else { return nil }
    // One of them is an organization that is called so: `RADA RODZICÓW`.
    return PolishText.folded(heading) == PolishText.folded(form.label.pl) ? nil : form
  }

  private static let longestHeading = 100
  /// `VIII.`
  private static let longestNumber = 5

  // MARK: - Names

  /// What an organization is whose name begins so; nil: the name does not tell.
  static func form(ofName name: String) -> LegalForm? {
    let plain = PolishText.folded(PastedText.plain(name))
    let words = plain.split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first, let known = byFirstWord[first],
      let found = known.first(where: { words.count > $0.words.count && words.starts(with: $0.words) })
    else { return nil }
    // A priest is no club, and a branch is what its association is not.
    if first == "ks", plain.contains("ks. ") { return nil }
    let isOther = words.contains { $0.hasPrefix("oddzial") || $0 == "filia" || $0 == "spolka" }
    return isOther || plain.contains("sp. z o") || plain.contains("kolo nr") ? nil : found.form
  }

  /// The words with which the names of a form begin, as offices write and shorten them, without diacritics.
  private static let beginnings: [(form: LegalForm, names: [String])] = [
    (.ordinaryAssociation, ["stowarzyszenie zwykle"]),
    (.association, ["stowarzyszenie", "stow", "towarzystwo"]),
    (.foundation, ["fundacja", "fund"]),
    (.schoolSportsClub, ["uczniowski klub sportowy", "miedzyszkolny uczniowski klub sportowy", "uks", "muks"]),
    (
      .sportsClub,
      [
        "klub sportowy", "ludowy klub sportowy", "miejski klub sportowy", "miedzyszkolny klub sportowy",
        "gorniczy klub sportowy", "akademicki klub sportowy", "ks", "lks", "mks", "gks", "mlks",
      ]
    ),
    (.fireBrigade, ["ochotnicza straz pozarna", "osp"]),
    (.ruralWomensCircle, ["kolo gospodyn wiejskich", "kolo gospodyn", "kgw"]),
    (.socialCooperative, ["spoldzielnia socjalna"]), (.parentsCouncil, ["rada rodzicow"]),
    (.churchBody, ["parafia", "caritas"]), (.federation, ["federacja", "zwiazek stowarzyszen"]),
  ]

  /// The same by their first words, of those that begin alike the longest first.
  private static let byFirstWord: [Substring: [(words: [Substring], form: LegalForm)]] = {
    let all = beginnings.flatMap { row in
      row.names.map { (words: $0.split(separator: " "), form: row.form) }
    }
    return Dictionary(grouping: all) { $0.words[0] }.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()
}

extension LegalForm {
  /// Whether those of this form are called associations, too, so that the word tells nothing more.
  fileprivate var isAnAssociation: Bool {
    switch self {
    case .ordinaryAssociation, .sportsClub, .federation, .branch: true
    case .association, .foundation, .schoolSportsClub, .ruralWomensCircle, .socialCooperative, .nonProfitCompany,
      .churchBody, .fireBrigade, .parentsCouncil, .informalGroup, .publicBody, .company, .other:
      false
    }
  }
}

extension RowReading {
  /// Whether a row is the heading of a group of organizations, which says what they are.
  func isHeading(_ row: TableRow) -> Bool { table.likelyForms?.isHeading(row.number) ?? false }

  /// The form that the organization of a row most likely has, where the row does not say it; what is given for the whole list
  /// fills what is left, and says more of what is only called an association.
  func likelyForm(of contents: Contents) -> LegalForm? {
    guard let forms = table.likelyForms, contents.values[\Organization.legalForm] == nil,
      let name = contents.values[\Organization.name]?.text,
      let form = forms.form(ofName: name, inRow: contents.row.number)
    else { return nil }
    let given = given[\Organization.legalForm]?.text.flatMap(LegalForm.init)
    return form == .association && given?.isAnAssociation ?? false ? nil : form
  }

  /// What a row asks for, with no other form than it tells itself: by what is only likely, or given for the whole list, nothing
  /// that is there is told apart.
  func withFormTold(_ asked: Row, of contents: Contents) -> Row {
    guard table.likelyForms != nil else { return asked }
    var told = asked
    told[\Organization.legalForm] = contents.values[\Organization.legalForm]
    return told
  }

  /// What a row asks for, with the form that its organization most likely has.
  func withLikelyForm(_ asked: Row, of contents: Contents) -> Row {
    guard let form = likelyForm(of: contents) else { return asked }
    var asked = asked
    asked[\Organization.legalForm] = .text(form.rawValue)
    return asked
  }
}
