import CivicDomain
import Words

/// The name of a file that goes out: told by its words, folded to ASCII, bounded, with its day at the end.
public enum FileName {
  /// The name that some words make, without an ending: `wykaz-zasobow-2026-09-10`. No sign of a path or a shell is in it.
  public static func made(of texts: [String], on day: Day) -> String {
    let words = PolishText.folded(texts.joined(separator: " "))
      .split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    var name = ""
    for word in words {
      let word = word.prefix(longestWord)
      let next = name.isEmpty ? String(word) : "\(name)-\(word)"
      if next.utf8.count > longest { break }
      name = next
    }
    return name.isEmpty ? day.text : "\(name)-\(day.text)"
  }

  /// The letters before the day.
  private static let longest = 80
  /// The letters of one word: a longer one is cut, so that it leaves room for others.
  private static let longestWord = longest / 2
}

extension ReportSetting {
  /// The words for a record in the name of a file: what it is called; none where that tells of people, whose random id is
  /// personal, too.
  public func fileWords(for id: RecordID) -> String {
    Schema.kind(of: id)?.namesPeople ?? true ? "" : words.fullName(of: id, in: circumstances)
  }
}
