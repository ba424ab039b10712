import CivicDomain
import Interchange
import Words

/// A report that is a letter about a record: it says what is written, and to whom; the page, the draft and the people of whom it
/// tells follow.
protocol LetterReport: RecordReport {
  /// The letter about a record.
  func written(about subject: Subject, in setting: ReportSetting) -> WrittenLetter
}

extension LetterReport {
  func blocks(of subject: Subject, in setting: ReportSetting) -> [ReportPage.Block] {
    let written = written(about: subject, in: setting)
    return written.letters.blocks(about: written.subject, saying: written.text)
  }
  func personalRecords(of subject: Subject, in setting: ReportSetting) -> [RecordID] {
    written(about: subject, in: setting).letters.told
  }
  func letter(of subject: Subject, in setting: ReportSetting) -> ReportPage.Letter? {
    let written = written(about: subject, in: setting)
    return written.letters.letter(about: written.subject, saying: written.text)
  }
}

/// A letter as it is written, before anybody sends it.
struct WrittenLetter {
  /// To whom.
  let letters: RecordLetters
  let subject: String
  let text: String
}
