import CivicDomain
import TerminalCanvas
import Words

/// The form in which a file is attached to a record: what it is called, and who may see it.
struct AttachForm: FormKind {
  private let file: FileToAttach
  /// The name of the file, without its folders.
  private let fileName: String

  /// The form for a file that was chosen.
  init(_ path: String, to record: RecordID, in world: World) {
    fileName = path.split(separator: "/").last.map(String.init) ?? path
    file = FileToAttach(path, to: record, bits: world.draw(), title: fileName)
  }

  var name: RecordID { RecordID(file.kind.kind, bits: file.bits) }

  func title(in world: World) -> String { world.words.attachingTo(world.name(of: file.record)) }

  var saving: KeyAct? {
    KeyAct(
      .save, hint: Label(pl: "dołącz", en: "attach"), help: Label(pl: "dołącz ten plik", en: "attach this file"))
  }

  /// Whether it has to be said for whom the file is: what belongs to a record with personal fields is the staff's anyway.
  private var asksForWhom: Bool {
    guard let owner = Schema.kind(of: file.record) else { return false }
    return owner.kind.attachmentsNamePeople && !owner.hasPersonalFields
  }

  func sheet(in world: World) -> FormSheet? {
    guard world.register.has(file.record) else { return nil }
    var inputs = [FieldInput(\Attachment.title)]
    if asksForWhom { inputs.append(FieldInput(\Attachment.forPublication, world.words.everyoneMaySeeFile)) }
    var values: [String: FieldValue] = [:]
    values[\Attachment.title] = .text(String(fileName.prefix(CivicDomain.Limits.line)))
    return FormSheet(inputs, values: values, saving: world.words.attachNow, in: world)
  }

  func annotate(_ sheet: inout FormSheet, in world: World) {
    let chosen = asked(sheet, in: world)
    let isPersonal = chosen.kind.kind == PersonalAttachment.kind
    sheet.state.notes = [
      FormNote(.hint, world.words.fileToAttach(fileName)),
      FormNote(.hint, world.words.whoSeesFile(isPersonal: isPersonal)),
    ]
  }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    let title = values[\Attachment.title]?.plain ?? ""
    var wrong: [String: FieldError] = [:]
    if title.allSatisfy(\.isWhitespace) { wrong[\Attachment.title] = .required }
    return wrong
  }

  private func asked(_ sheet: FormSheet, in world: World) -> FileToAttach {
    let values = sheet.values(today: world.today).values
    var chosen = file
    chosen.title = values[\Attachment.title]?.plain ?? ""
    chosen.isForPublication = values[\Attachment.forPublication] == .yes(true)
    return chosen
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? { nil }

  /// A file may be gone, too large or the register's own: its title is typed once.
  var staysUntilDone: Bool { true }

  func instead(of sheet: FormSheet, in world: World) -> [Step]? {
    [.run(.attaching(.attach(asked(sheet, in: world))))]
  }
}
