import CivicDomain

/// The reports of the centre.
public enum Reports {
  /// Every report. A new one is one more line here.
  public static let all: [Report] = [
    Report(SignInSheet.self),
    Report(AttendanceList.self),
    Report(SessionReport.self),
    Report(ParticipantsLetter.self),
    Report(WaitingListLetter.self),
    Report(TableOfRemarks.self),
    Report(RemarkLetter.self),
    Report(PersonReport.self),
    Report(MailingReport.self),
    Report(ResourceCatalogue.self),
    Report(HandoverReport.self),
    Report(EnvelopePaper.self),
    Report(YearEnd.self),
  ]

  /// The reports that are about a record, by its kind.
  public static func reports(for id: RecordID) -> [Report] {
    guard let kind = Schema.kind(of: id)?.kind else { return [] }
    return all.filter { $0.subject == kind }
  }

  /// The reports that are about no single record, on the lists of a kind.
  public static func reports(among kind: Kind) -> [Report] { all.filter { $0.listed == kind } }

  /// The report of a name.
  public static func report(named name: String) -> Report? { all.first { $0.name == name } }
}
