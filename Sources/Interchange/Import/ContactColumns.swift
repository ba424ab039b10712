import CivicDomain

/// The meaning of a column of a list of organizations that tells of somebody who speaks for one.
public enum ContactColumn: Hashable, Sendable {
  /// Who it is. The heading is the role (`Prezes`); an empty one: whoever is to be rung.
  case name(role: String)
  /// The given name of whoever's surname stands beside it.
  case givenName
  /// What they are there.
  case role
  /// The e-mail address of whoever has this role; nil: of whoever stands beside it.
  case email(of: String?)
  /// The telephone of whoever has this role; nil: of whoever stands beside it.
  case phone(of: String?)

  /// Whether it is what somebody is rung by.
  var isPhone: Bool { if case .phone = self { true } else { false } }

  /// The field of the person that it is; nil for another.
  var field: FieldDeclaration? {
    switch self {
    case .phone: PersonColumn.phone.field
    case .email: PersonColumn.email.field
    case .name, .givenName, .role: nil
    }
  }

  /// The name of the organization's own field that a column would be where it stood beside nobody; nil for any other column.
  static func ofOrganization(_ meaning: ColumnMapping.Meaning) -> String? {
    switch meaning {
    case .contact(.phone(of: nil)): Organization.name(of: \.phone)
    case .contact(.email(of: nil)): Organization.name(of: \.email)
    case .contact, .id, .field, .addressPart, .trait, .person, .day, .hour, .lastDay, .partOf, .beside, .noted,
      .ignored:
      nil
    }
  }

  /// Whether another column tells the same, of whomever.
  func isOfSameSort(_ meaning: ColumnMapping.Meaning) -> Bool {
    switch (self, meaning) {
    case (.phone, .contact(.phone)), (.email, .contact(.email)): true
    case (.name, _), (.givenName, _), (.role, _), (.phone, _), (.email, _): false
    }
  }

  /// Whether it says who it is.
  var isName: Bool {
    switch self {
    case .name: true
    case .givenName, .role, .email, .phone: false
    }
  }
}

/// The headings of such columns, as lists of organizations have them.
enum ContactHeadings {
  /// A role, the headings of a column of people who have it, and how the headings of their telephones and addresses
  /// name them. The empty role is whoever is to be rung.
  private static let roles: [(role: String, people: [String], of: [String])] = [
    (
      "",
      [
        "osoba do kontaktu", "osoba kontaktowa", "osoba do kontaktów", "osoba", "osoba odpowiedzialna",
        "osoba upoważniona", "imię i nazwisko", "nazwisko i imię",
        "imię nazwisko", "nazwisko imię", "contact person", "contact name",
      ], ["osoby do kontaktu", "osoby kontaktowej", "contact person"]
    ),
    (
      "prezes", ["prezes", "prezeska", "prezes zarządu"],
      ["prezesa", "do prezesa", "prezeski", "prezesa zarządu"]
    ),
    (
      "przewodniczący", ["przewodniczący", "przewodnicząca", "przewodniczący zarządu", "przewodniczący(a)"],
      ["przewodniczącego", "przewodniczącej"]
    ),
    (
      "reprezentant",
      ["reprezentant", "reprezentanci", "osoba reprezentująca", "osoby reprezentujące", "przedstawiciel"],
      ["reprezentanta", "osoby reprezentującej", "przedstawiciela"]
    ),
    ("dyrektor", ["dyrektor", "dyrektorka"], ["dyrektora", "do dyrektora"]),
    ("naczelnik", ["naczelnik"], ["naczelnika"]),
    ("proboszcz", ["proboszcz"], ["proboszcza"]),
    ("koordynator", ["koordynator", "koordynatorka"], ["koordynatora", "koordynatorki"]),
    ("lider", ["lider", "liderka"], ["lidera", "liderki"]),
    ("skarbnik", ["skarbnik"], ["skarbnika"]),
    ("sekretarz", ["sekretarz"], ["sekretarza"]),
    (
      "wiceprezes",
      ["wiceprezes", "wiceprezeska", "wiceprezes zarządu", "v-ce prezes", "vice prezes", "zastępca prezesa"],
      ["wiceprezesa", "do wiceprezesa", "wiceprezeski", "zastępcy prezesa"]
    ),
    (
      "wiceprzewodniczący",
      ["wiceprzewodniczący", "wiceprzewodnicząca", "v-ce przewodniczący", "zastępca przewodniczącego"],
      ["wiceprzewodniczącego", "wiceprzewodniczącej"]
    ),
    (
      "członek zarządu",
      ["członek zarządu", "członkini zarządu", "członkowie zarządu", "skład zarządu", "zarząd"],
      ["członka zarządu", "członków zarządu"]
    ),
    ("sołtys", ["sołtys", "sołtyska"], ["sołtysa"]),
    ("kierownik", ["kierownik", "kierowniczka"], ["kierownika", "kierowniczki"]),
    ("szef", ["szef", "szefowa"], ["szefa", "do szefa", "szefowej"]),
    ("komendant", ["komendant", "komendantka"], ["komendanta"]),
    ("pełnomocnik", ["pełnomocnik", "pełnomocniczka"], ["pełnomocnika"]),
    ("likwidator", ["likwidator", "likwidatorka"], ["likwidatora"]),
    ("opiekun", ["opiekun", "opiekunka"], ["opiekuna"]),
    ("zastępca", ["zastępca", "zastępczyni"], ["zastępcy"]), ("vice-chair", ["vice-chair", "vice president"], []),
    ("chair", ["chair", "chairperson", "president", "chairman"], ["chair", "chairperson", "president"]),
    ("representative", ["representative"], ["representative"]),
  ]

  private static let ownRoles = ["funkcja", "stanowisko", "rola", "funkcja osoby do kontaktu", "role", "position"]

  /// What lists call a column of whoever and whatever reaches an organization.
  private static let loose = ["kontakt", "dane kontaktowe", "dane do kontaktu", "contact", "contact details"]

  /// Whether a column of such a heading holds people, telephones and addresses in whatever order.
  static func isLoose(_ heading: String) -> Bool {
    looseForms.contains(HeadWords.plainForm(String(heading.prefix { $0 != "(" && $0 != "/" && !$0.isNumber })))
  }

  private static let looseForms = Set(loose.map(HeadWords.plainForm))

  /// The headings: of a role alone and of whoever has it, with what is told of them before it (`telefon prezesa`) or behind it
  /// (`Prezes – telefon`, `contact person phone`).
  static let all: [Headings] = {
    let ofRoles = roles.flatMap { role in
      let (name, whose) = (ContactColumn.name(role: role.role), role.of)
      func about(_ words: [String]) -> [String] {
        words.flatMap { word in
          whose.flatMap { ["\(word) \($0)", "\($0) \(word)"] } + role.people.map { "\($0) \(word)" }
        }
      }
      return [
        Headings(.contact(name), role.people + about(wholeNames + PersonColumn.surname.words)),
        Headings(.contact(.givenName), about(PersonColumn.givenName.words)),
        Headings(.contact(.phone(of: role.role)), about(PersonColumn.phone.words)),
        Headings(.contact(.email(of: role.role)), about(PersonColumn.email.words + mailboxes)),
      ]
    }
    return [
      Headings(.contact(.role), ownRoles), Headings(.contact(.givenName), PersonColumn.givenName.words),
      Headings(.contact(.name(role: "")), loose),
      Headings(.contact(.name(role: "")), PersonColumn.surname.words),
    ] + ofRoles
  }()

  /// What else lists call somebody's address.
  private static let mailboxes = ["skrzynka", "skrzynka mailowa", "poczta"]

  /// Whether a heading that nothing is called ends in the word for somebody's: `Skrytka prezesa`. What it tells is theirs.
  static func isOfSomebody(_ heading: String) -> Bool {
    let form = HeadWords.plainForm(heading)
    return form.contains { $0.isLetter } && theirs.contains { form.hasSuffix($0) && form.count > $0.count }
  }

  /// Whether a heading says by nothing but what reaches an organization what its cells hold: `Telefon / e-mail`.
  static func isOfReach(_ heading: String) -> Bool {
    let parts = heading.split { "/,+|".contains($0) }.map { HeadWords.plainForm(String($0)) }
    return !parts.isEmpty && parts.allSatisfy(reachForms.contains)
  }

  private static let reachForms = Set((PersonColumn.phone.words + PersonColumn.email.words).map(HeadWords.plainForm))

  private static let theirs: Set<String> = {
    let known = roles.filter { !$0.role.isEmpty }
    let people = Set(known.flatMap { $0.people.map(HeadWords.plainForm) })
    return Set(known.flatMap { $0.of.map(HeadWords.plainForm) }).subtracting(people)
  }()

  /// The words of a whole name that may be said of anybody: `imię i nazwisko`, and no `uczestnik`.
  private static let wholeNames = PersonColumn.name.words.filter { heading in
    let form = HeadWords.plainForm(heading)
    return [PersonColumn.givenName, .surname].allSatisfy { part in
      part.words.contains { form.contains(HeadWords.plainForm($0)) }
    }
  }

  /// The headings as they are looked up.
  static let table = HeadingTable(all)

  /// A heading by which somebody says that a column tells of whoever has a role: `telefon prezesa`.
  static func heading(_ field: FieldDeclaration, ofRole role: String) -> String? {
    roles.first { $0.role == role }?.of.first.map { "\(field.label.pl) \($0)" }
  }

  /// Whether a text begins as the name of an organization does, with the word of its form.
  static func isOrganization(_ text: String) -> Bool {
    guard let first = PolishText.folded(PastedText.plain(text)).split(separator: " ").first else { return false }
    return formWords.contains(first)
  }

  private static let formWords: Set<Substring> = Set(
    LegalForm.allCases.flatMap { [$0.label.pl] + $0.synonyms }
      .compactMap { PolishText.folded($0).split(separator: " ").first })

  /// The words that say what somebody is, in the form in which headings are compared.
  static let words: Set<String> = {
    let known = roles.filter { !$0.role.isEmpty }.flatMap { [$0.role] + $0.people }
    // Of a whole board nobody is named.
    return Set(known.map(HeadWords.plainForm)).subtracting(["zarzad", "skladzarzadu"])
  }()
}

/// The columns that tell of one and the same person of each row.
struct ContactGroup: Equatable, Sendable {
  /// The column that says who it is.
  let name: Int
  /// The role that its heading says; empty: none, they are to be rung.
  let role: String
  /// The column of their given name, where the surname stands alone.
  var givenName: Int?
  /// The column of their role, where the list has one.
  var roleColumn: Int?
  /// The column of their e-mail address.
  var email: Int?
  /// The column of their telephone.
  var phone: Int?

  /// Those of a list, from left to right.
  ///
  /// - Parameter columns: the meanings of its columns; what belongs to nobody becomes `unknown`.
  static func all(of columns: inout [ColumnMapping.Meaning], unknown: ColumnMapping.Meaning) -> [ContactGroup] {
    var groups: [ContactGroup] = columns.enumerated().compactMap { index, meaning in
      if case .contact(.name(let role)) = meaning { ContactGroup(name: index, role: role) } else { nil }
    }
    /// Whoever has the role that a heading names, else whoever stands to the left of it, else to the right.
    func owner(of column: Int, _ role: String?) -> Int? {
      if let role { return groups.firstIndex { $0.role == role } }
      return groups.lastIndex { $0.name < column } ?? groups.indices.first
    }
    for index in columns.indices {
      guard case .contact(let column) = columns[index] else { continue }
      let (path, role): (WritableKeyPath<ContactGroup, Int?>, String?)
      switch column {
      case .name: continue
      case .givenName:
        let group = groups.indices.min { abs(groups[$0].name - index) < abs(groups[$1].name - index) }
        if let group, groups[group].givenName == nil {
          groups[group].givenName = index
        } else {
          // A given name is nobody's note.
          columns[index] = .ignored(.personal)
        }
        continue
      case .role: (path, role) = (\.roleColumn, nil)
      case .email(let whose): (path, role) = (\.email, whose)
      case .phone(let whose): (path, role) = (\.phone, whose)
      }
      guard let group = owner(of: index, role), groups[group][keyPath: path] == nil else {
        columns[index] = unknown
        continue
      }
      groups[group][keyPath: path] = index
    }
    return groups
  }
}
