import CivicDomain

/// The refusal of a report: facts, no sentence. Nothing of it was drawn up.
public enum ReportRefusal: Error, Equatable, Sendable {
  /// The report is about a record of this kind, and none was named.
  case subjectMissing(Kind)
  /// The report is about no single record, and one was named.
  case subjectNotWanted(RecordID)
  /// There never was such a record.
  case unknown(RecordID)
  /// The record is of another kind than the report, or its input, is about.
  case otherKind(RecordID, wanted: Kind)
  /// The record was removed.
  case removed(RecordID)
  /// The report tells of people, and was asked for by somebody who is not told of them.
  case personalNeeded
  /// An input that it needs is missing.
  case inputMissing(FieldDeclaration)
  /// An input has a value that it does not take.
  case inputRefused(FieldDeclaration, FieldError)
  /// The register knows nobody of this login; those that it knows.
  case unknownLogin(String, known: [String])
}

/// The sentences about reports.
extension Words {
  /// The sentences of a refused report: what is wrong, and what to do now.
  public func refusal(_ refusal: ReportRefusal, in here: Circumstances) -> Sentences {
    switch refusal {
    case .subjectMissing(let kind):
      said(
        pl: Sentences(
          "Ten raport dotyczy jednego wpisu (\(label(of: kind))), a nie podano, którego.",
          wayOut: "Identyfikator pokaże: wspolnie list \(kind.name)."),
        en: Sentences(
          "This report is about one record (\(label(of: kind))), and it was not said which.",
          wayOut: "Its id is shown by: wspolnie list \(kind.name)."))
    case .subjectNotWanted(let id):
      Sentences(
        said(
          pl: "Ten raport nie dotyczy jednego wpisu: „\(id.raw)” jest tu zbędne.",
          en: "This report is not about one record: “\(id.raw)” is one word too many."))
    case .unknown(let id): self.refusal(Refusal.unknown(id), in: here)
    case .otherKind(let id, let wanted): otherKind(id, wanted)
    case .removed(let id):
      said(
        pl: Sentences(
          "Tego wpisu już nie ma, usunięto go: \(name(of: id, in: here)). Raport nie powstał.",
          wayOut: here.either(screen: "", shell: "Kto i kiedy, powie: wspolnie log \(id.raw).")),
        en: Sentences(
          "This entry is no longer there, it was removed: \(name(of: id, in: here)). There is no report of it.",
          wayOut: here.either(screen: "", shell: "Who and when: wspolnie log \(id.raw).")))
    case .personalNeeded:
      said(
        pl: Sentences("Ten raport zawiera dane osobowe.", wayOut: "Dopisz --personal, jeśli są potrzebne."),
        en: Sentences("This report holds personal data.", wayOut: "Add --personal if you need them."))
    case .inputMissing(let input): Sentences("\(capitalized(label(of: input))): \(fault(.required, in: input)).")
    case .unknownLogin(let login, let known):
      unknownLogin(login, near: NearWords.nearest(to: login, among: known))
    case .inputRefused(let input, let error):
      Sentences("\(capitalized(label(of: input))) (\(input.name)): \(fault(error, in: input)).")
    }
  }

  private func unknownLogin(_ login: String, near: [String]) -> Sentences {
    let near = near.joined(separator: ", ")
    return said(
      pl: Sentences(
        "Rejestr nie zna loginu \(login): nikt tak nazwany niczego tu nie zapisał ani niczym się nie zajmuje.",
        wayOut: near.isEmpty ? "Sprawdź pisownię." : "Podobne: \(near)."),
      en: Sentences(
        "The register does not know the login \(login): nobody of that name saved anything here, or handles anything.",
        wayOut: near.isEmpty ? "Look whether it is spelt right." : "Near ones: \(near)."))
  }

  private func otherKind(_ id: RecordID, _ wanted: Kind) -> Sentences {
    let found = Schema.kind(of: id).map { label(of: $0.kind) } ?? id.raw
    return said(
      pl: Sentences(
        "„\(id.raw)” to \(found), a tu trzeba podać: \(label(of: wanted)).",
        wayOut: "Identyfikator pokaże: wspolnie list \(wanted.name)."),
      en: Sentences(
        "“\(id.raw)” is of the kind \(found); here goes: \(label(of: wanted)).",
        wayOut: "An id is shown by: wspolnie list \(wanted.name)."))
  }
}
