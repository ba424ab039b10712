/// The act that notes that personal data go out. The program sends it by itself; nobody is offered it, and nothing takes it
/// back.
public struct NotePersonalExport: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "personal-export", command: "export",
    ActWords(
      logged: Label(pl: "wydano dane osobowe", en: "personal data exported"),
      done: Label(pl: "Wydano dane osobowe", en: "Personal data exported"),
      lasting: Label(
        pl: "Tego się nie cofa: dane już wyszły, a ten wiersz o tym mówi.",
        en: "This stays: the data have gone out, and this line says so."))
  ).takingPersonalDataOut

  /// The id that was drawn for the record.
  public let id: Identifier<PersonalExport>
  /// What goes out.
  public let content: PersonalContent
  /// The way in which it goes out: `wspolnie list`.
  public let way: String
  /// What it goes into.
  public let target: PersonalExport.Target

  /// A note of what goes out.
  public init(
    _ id: Identifier<PersonalExport>, of content: PersonalContent, by way: String, into target: PersonalExport.Target
  ) {
    self.id = id
    self.content = content
    self.way = way
    self.target = target
  }

  /// Nothing that could be named.
  public var subject: ActSubject { .nothing }

  /// Who asks, and when, are whom it is given to, and when.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    var export = PersonalExport(blank: id)
    (export.at, export.by, export.way) = (situation.now, situation.author.login, way)
    (export.kinds, export.records, export.target) = (content.kinds, content.records, target)
    export.whose = content.person(on: situation.register)?.raw ?? ""
    return Decision(changes: try RecordRules.insert(export, in: situation))
  }
}
