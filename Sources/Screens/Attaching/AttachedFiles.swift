import CivicDomain
import TerminalCanvas
import Words

extension KeyAct {
  /// The files of what is selected, where it has some.
  static let attachedFiles = KeyAct(
    .open, hint: Label(pl: "załączniki", en: "files"),
    help: Label(pl: "załączniki zaznaczonego wpisu", en: "the files of the selected record"))
  /// One file.
  static let openFile = KeyAct(
    .open, hint: Label(pl: "otwórz plik", en: "open the file"),
    help: Label(
      pl: "przeczytaj plik tutaj albo zapisz go w swoim folderze", en: "read the file here, or save it to your folder"))
}

extension World {
  /// The attachments of a record that have their file, the newest first, as many as anybody goes through; of an attachment itself.
  func attachments(of id: RecordID) -> [RecordID] {
    guard let kind = Schema.kind(of: id) else { return [] }
    let ids =
      kind.fileField == nil
      ? Schema.referrers(to: kind.kind).flatMap { other, field -> [RecordID] in
        guard Schema.kind(named: other.name)?.fileField != nil else { return [] }
        let attached = Siblings(other, whose: field, is: id.raw)
        let count = register.count(attached)
        return register.ids(attached, window: max(0, count - Limits.attachmentsGivenOut)..<count).reversed()
      } : [id]
    return ids.filter { id in
      Schema.kind(of: id)?.fileField.map { register.stored(id)?.values[$0.name] != nil } ?? false
    }
  }

  /// What is told of an attachment: what it is called, what sort of file it is, how long, and whether it is there.
  func told(ofAttachment id: RecordID) -> String {
    guard let stored = register.stored(id) else { return id.raw }
    let (title, name) = (stored.values[Attachment.name(of: \.title)]?.text ?? "", Self.fileName(of: stored))
    return words.attachedFile(
      title.isEmpty ? self.name(of: id) : words.text(title), fileName: words.text(name), fileStanding(stored))
  }

  /// Whether the file of an attachment is a text that is read here, by the ending of its name.
  private func isText(_ id: RecordID) -> Bool {
    let name = register.stored(id).map(Self.fileName) ?? ""
    return Self.textEndings.contains { name.lowercased().hasSuffix(".\($0)") }
  }

  /// What is told of the file of an attachment, beside what that is called: its name, and how long it is.
  func told(fileOf attachment: StoredRecord) -> String {
    let name = words.text(Self.fileName(of: attachment))
    return words.attachedFile(name, fileName: name, fileStanding(attachment))
  }

  /// The name that the file had; both kinds of attachments call it so.
  private static func fileName(of attachment: StoredRecord) -> String {
    attachment.values[Attachment.name(of: \.fileName)]?.text ?? ""
  }

  private static let textEndings = ["txt", "md", "csv", "eml"]

  /// What Enter does with the file of an attachment: a text is read here, any other goes into the person's folder.
  func stepsOn(attachment id: RecordID) -> [Step] { [.run(isText(id) ? .attaching(.read(id)) : .takeOut(id))] }

  /// The choice among the attachments of a record, each with what becomes of it; nil where it has none.
  func menu(ofAttachmentsOf id: RecordID) -> Menu? {
    let items = attachments(of: id).map { attachment in
      let isPersonal = Schema.kind(of: attachment)?.fileField?.audience == .personal
      return Menu.Item(
        label: words.onAttachment(
          told(ofAttachment: attachment), isRead: isText(attachment), tellsOfPeople: isPersonal),
        isQuoted: true,
        hindrance: isPersonal && !readsPersonal ? words.personalNotReadable : nil,
        steps: stepsOn(attachment: attachment))
    }
    if items.isEmpty { return nil }
    return Menu(title: words.filesOf(name(of: id)), items: items) { _ in GivenOut(subject: id) }
  }
}

extension Menu.Item {
  /// The item that leads to the files of a record, how many they are; none where it has none.
  static func files(of id: RecordID, in world: World) -> [Menu.Item] {
    let count = world.attachments(of: id).count
    guard count > 0 else { return [] }
    return [
      Menu.Item(
        label: "\(world.words.text(KeyAct.attachedFiles.hint)): \(world.words.number(count))",
        steps: [.then { world in world.menu(ofAttachmentsOf: id).map { [.open($0)] } ?? [] }])
    ]
  }

  /// What is done most with one session or thing, before all that can be done with any record: somebody is signed up, its files and
  /// papers; it is booked. None for any other.
  static func leading(on subjects: [RecordID], in world: World) -> [Menu.Item] {
    guard subjects.count == 1, let id = subjects.first, let kind = Schema.kind(of: id)?.kind else { return [] }
    let hindrance = world.readOnly.map { world.words.readOnly($0).line }
    if kind == Resource.kind {
      let booking = Step.then { [.begin(BookingForm(of: Identifier(id.raw), in: $0))] }
      return [
        Menu.Item(label: CallerAct.book.key.lettered(in: world.words), hindrance: hindrance, steps: [booking])
      ]
    }
    guard kind == Session.kind else { return [] }
    let session = Identifier<Session>(id.raw)
    let refusal = RegistrationTrial.refusalOfAnybody(at: session, in: world).map {
      world.words.refusal($0, in: world.circumstances).beforehand
    }
    return [
      Menu.Item(
        label: KeyAct.signUp.lettered(in: world.words), hindrance: hindrance ?? refusal,
        steps: [.then { SessionPage.signUp(for: session, in: $0) }])
    ] + filesAndAttaching(to: id, in: world) + [
      Menu.Item(
        label: KeyAct.export.lettered(papers, in: world.words),
        steps: KeyVerb.export.shown.prefix(1).map { .press($0) })
    ]
  }

  private static let papers = Label(pl: "lista do podpisu i inne wydruki", en: "sign-in sheet and other papers")

  /// The items that show the files of a record and attach another; none where its kind has no attachments. Those of a session
  /// stand first in its list.
  static func attaching(to id: RecordID, in world: World) -> [Menu.Item] {
    Schema.kind(of: id)?.kind == Session.kind ? [] : filesAndAttaching(to: id, in: world)
  }

  private static func filesAndAttaching(to id: RecordID, in world: World) -> [Menu.Item] {
    guard let kind = Schema.kind(of: id), kind.fileField == nil,
      Schema.referrers(to: kind.kind).contains(where: { Schema.kind(named: $0.0.name)?.fileField != nil })
    else { return [] }
    // Those of a remark stand with its answer.
    return (Answering.isFor(kind) ? [] : files(of: id, in: world)) + [
      Menu.Item(
        label: world.words.attach(Attachment.kind(for: id).kind),
        hindrance: world.readOnly.map { world.words.readOnly($0).line },
        steps: [.run(.attaching(.lookForFiles(id)))])
    ]
  }
}

extension Step {
  /// The choice of the file that is to be attached to a record: one of the person's folder, or another by its path.
  static func choosing(_ files: [ImportableFile], in folder: String, for record: RecordID, _ world: World) -> Step {
    .open(
      FileChoice(.attachment, world.words.whichFile, among: files, in: folder) { path in
        [.then { [.beginAnew(AttachForm(path, to: record, in: $0))] }]
      })
  }
}
