import CivicDomain

extension English {
  func yes(_ yes: Bool) -> String { yes ? "yes" : "no" }

  var noValue: String { "(empty)" }

  var notKnown: String { "not known" }

  func fault(_ error: FieldError, in field: FieldDeclaration?) -> String {
    switch error {
    case .required: "this must be filled in"
    case .wrongType(let family): expected(family)
    case .tooLong(let limit): tooLong(limit, in: field)
    case .outOfRange(let range): "enter a number from \(number(range.lowerBound)) to \(number(range.upperBound))"
    case .outOfDecimalRange(let range):
      "enter a number from \(number(range.lowerBound)) to \(number(range.upperBound))"
    case .unknownWord(let word, let allowed): unknownWord(word, allowed: allowed, in: field)
    case .notADay(let text): "“\(text)” is no date; enter one like 2026-09-09"
    case .notATime(let text): "“\(text)” is no date with a time; enter one like 2026-09-10 10:00"
    case .notYet(let day): "\(self.day(day)) is still to come; enter a day that has been, or leave it empty"
    case .notOpeningHours(let text):
      "the hours “\(text)” cannot be read; enter some like Mo-Fr 8-20; Sa 9-15; PH closed"
    case .skippedHour(let before, let after):
      "there is no such hour, for the clocks go forward then; the nearest are \(clock(before)) and \(clock(after))"
    case .endBeforeStart: "the end must come after the start"
    case .closesBeforeOpening(let opens):
      "registration opens only on \(day(opens.day)), \(clock(opens)); type a later day"
    case .closesAfterStart(let start):
      "the session begins earlier (\(day(start.day)), \(clock(start))); type a day before it, or a day and a time"
    case .wrongRegisterNumber(let which, let why): wrongNumber(which, why)
    case .numberTaken(let other, let name):
      "“\(name)” (\(other.raw)) has this number already; if this is its branch, name it in the field “branch of”"
    case .branchOfItself: "an organization cannot be a branch of itself or of its own branch"
    case .notAnEmailAddress: "this does not look like an e-mail address such as office@example.org"
    case .notATelephone: "this does not look like a telephone number such as 32 123 45 67"
    case .unknownReference(let raw): "there is no entry “\(raw)”"
    case .wrongKind(let raw, let expected): wrongKind(raw, expected: expected)
    case .onlyPersonal(let raw, let kind): "“\(raw)” is personal data: add it as \(both(label(of: kind), kind.name))"
    case .personalUnlessPublished(let kind):
      "everyone would see this paper, and such papers mostly hold names; say yes if it is for publication, "
        + "else add it as \(both(label(of: kind), kind.name))"
    case .notAFile: "this is no SHA-256 digest of a file"
    case .fileNotKept:
      "the store keeps no such file; add it from the disk: wspolnie add \(Attachment.kind.name) file=PATH"
    case .notAFileName: "a file cannot be called so"
    case .notChangeable(let changeability): notChangeable(changeability, field)
    case .unknownField: "there is no such field"
    }
  }

  private func expected(_ family: FieldShape.Family) -> String {
    switch family {
    case .text: "enter a text"
    case .number: "enter a whole number such as 25"
    case .decimal: "enter a number such as 50.3214"
    case .yes: "enter yes or no"
    case .list: "enter a list, its items parted by |"
    case .day: "enter a date such as 2026-09-09"
    case .time: "enter a date and time such as 2026-09-10 10:00"
    }
  }

  private func tooLong(_ limit: Int, in field: FieldDeclaration?) -> String {
    if field?.shape.family == .list {
      return "too long: at most \(Limits.listItems) items of at most \(count(limit, of: .character)) each"
    }
    return "too long: at most \(count(limit, of: .character))"
  }

  private func unknownWord(_ word: String, allowed: [String], in field: FieldDeclaration?) -> String {
    let options = options(near: word, allowed: allowed, in: field)
    return "“\(word)” does not fit here; \(options.isGuess ? "perhaps" : "choose from"): \(options.text)"
  }

  private func wrongNumber(_ which: FieldError.RegisterNumber, _ why: RegisterNumberError) -> String {
    switch why {
    case .strangeSign(let sign): return "there is “\(sign)” in the number; enter digits only"
    case .scientific(let text):
      return "a spreadsheet (Excel) made “\(text)” of the number and lost its digits; enter it from a document"
    case .wrongLength(let found, let allowed):
      let lengths = allowed.map(String.init).joined(separator: " or ")
      let zeros = which == .krs && found < 10 ? ", leading zeros included" : ""
      return "the number has \(lengths) digits\(zeros), and \(found) were entered"
    case .wrongCheckDigit: return "the check digit does not agree; look for a slip of typing"
    case .onlyZeros: return "zeros alone are no number; leave it empty if there is none"
    }
  }

  private func wrongKind(_ raw: String, expected: Kind) -> String {
    guard let kind = Schema.kind(of: RecordID(raw))?.kind, kind != expected else { return "there is no entry “\(raw)”" }
    return "this must name a record of the kind \(label(of: expected)), and “\(raw)” is of the kind \(label(of: kind))"
  }

  private func notChangeable(_ changeability: Changeability, _ field: FieldDeclaration?) -> String {
    switch changeability {
    case .once: "this is given only once, when adding; it cannot be changed afterwards"
    case .rule: changedByAct(field)
    case .derived: "the program works this out itself; it cannot be entered"
    case .anyone: "this cannot be changed now"
    }
  }

  private func changedByAct(_ field: FieldDeclaration?) -> String {
    let commands = field.map { self.commands(changing: $0) } ?? []
    if commands.isEmpty { return "this is not entered here, and the program does not have the act yet that changes it" }
    return "this is not entered here; it is changed by: \(commands.joined(separator: ", "))"
  }

  func unknownKind(_ asked: String) -> Sentences {
    let guesses = kinds(near: asked)
    let all = Schema.kinds.map(\.kind.name).joined(separator: ", ")
    return Sentences(
      "There is no kind “\(asked)”.",
      wayOut: guesses.isEmpty
        ? "Choose from: \(all)." : "Perhaps \(guesses.joined(separator: ", "))? Choose from: \(all).")
  }

  func unknownField(_ asked: String, of kind: Kind) -> Sentences {
    let guesses = fields(of: kind, near: asked)
    let all = (Schema.kind(named: kind.name)?.fields.map(\.name) ?? []).joined(separator: ", ")
    return Sentences(
      "The kind \(label(of: kind)) has no field “\(asked)”.",
      wayOut: guesses.isEmpty ? "Its fields: \(all)." : "Perhaps \(guesses.joined(separator: ", "))?")
  }

  func notAnAssignment(_ argument: String) -> Sentences {
    Sentences("“\(argument)” is not of the form FIELD=VALUE.", wayOut: "Write for example name=\"Workshop room\".")
  }
}
