import CivicDomain
import Interchange
import Words

/// A way in which a page goes out of a screen: as a file of a format, or on paper.
enum WayOut: Hashable {
  case file(PageFormat)
  case printer

  /// The name by which a choice of it is remembered.
  var name: String {
    switch self {
    case .file(let format): format.rawValue
    case .printer: "printer"
    }
  }

  /// What one gets, in a word or two.
  func label(in words: Words) -> String {
    switch self {
    case .file(let format): words.text(format.label)
    case .printer: words.toPrinter
    }
  }

  /// What else it is called: by the ending of its files.
  var spoken: [String] {
    switch self {
    case .file(let format): [format.ending, format.rawValue]
    case .printer: []
    }
  }

  /// The effect by which it goes out: what is printed is the text of the page.
  func effect(
    _ page: ReportPage, name: String, remark: String, report: String? = nil
  ) -> Effect {
    switch self {
    case .file(let format): .giveOut(GivenFile(page, as: format, name: name, remark: remark, report: report))
    case .printer: .print(GivenFile(page, as: .text, name: name, remark: remark, report: report))
    }
  }
}

extension World {
  /// The row that says why nothing can be printed; nil: it can be.
  var printingRow: Menu.Item? {
    words.hindrance(printer).map { Menu.Item(label: words.toPrinter, hindrance: $0, steps: []) }
  }
}
