/// An act on records of every kind that has something in common: declared once, offered for each of them.
///
/// Its own declaration has the word without a kind; that of a kind is KIND-ACT, as of any other act.
public protocol SharedAct: Act, Declared {
  /// The offer of the act: how lists and forms show it.
  static var offer: ActOffer { get }
  /// The request: to which records it is done, and why.
  var request: ActRequest { get set }

  /// The act with nothing said of what it asks for.
  init(_ request: ActRequest)
}

extension SharedAct {
  /// No inputs: nothing is asked for.
  public static var fields: [Field] { [] }
  /// The reason that was given.
  public var because: String { request.because }
  /// The records it is done to.
  public var subject: ActSubject { .subjects(request.subjects) }
  /// The word in the log: that of the kind of its records.
  public var word: String {
    request.subjects.first.flatMap(Schema.kind).map { Self.declaration(of: $0.kind).word } ?? Self.declaration.word
  }

  /// The declaration of the act for a kind: its word in the log is KIND-ACT, and the log names the kind.
  public static func declaration(of kind: Kind) -> ActDeclaration {
    let words = declaration.words
    let logged = Label(pl: "\(words.logged.pl) (\(kind.pl.one))", en: "\(words.logged.en) (\(kind.en.one))")
    return ActDeclaration(
      "\(kind.name)-\(declaration.word)", ActWords(logged: logged, done: words.done, undone: words.undone))
  }
}

extension AnyAct {
  /// An act that is offered for a kind as for others.
  init<A: SharedAct>(shared _: A.Type, of kind: Kind) {
    let fields = A.fields
    self.init(
      A.self, A.declaration(of: kind),
      offered: Offered(
        kind: kind, offer: A.offer, inputs: fields.map(\.declaration),
        makes: { (saying) throws(FieldErrors) in
          var act = A(ActRequest(on: saying.subjects, because: saying.because))
          try act.take(saying.values)
          return act
        },
        proposal: { _, _ in fields.map { _ in nil } }, name: A.declaration.word,
        isShared: true))
  }
}
