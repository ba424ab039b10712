import CivicDomain

extension English {
  func problem(_ problem: CommandProblem) -> [String] {
    switch problem {
    case .unknownCommand(let name, let near):
      ["There is no command “\(name)”." + (near.isEmpty ? "" : " Did you mean: \(near.joined(separator: ", "))?")]
    case .commandMissing(let group, let known):
      ["“\(group)” is a group of commands. Add one of: \(known.joined(separator: ", "))."]
    case .unexpectedArgument(let text): ["It is not clear what “\(text)” means here."]
    case .unknownOption(let option, let like):
      ["There is no option \(option)." + (like.map { " Did you mean \($0)?" } ?? "")]
    case .missingArgument(let name): ["Missing: \(name)."]
    case .missingValue(let option): ["The option \(option) needs a value."]
    case .invalidValue(let value, let option, let known):
      ["“\(value)” does not fit the option \(option)." + oneOf(known)]
    case .parserSays(let message): ["The command cannot be read: \(message)"]
    case .unknownKind(let text): unknownKind(text).lines
    case .unknownField(let text, let kind): unknownField(text, of: kind).lines
    case .notFieldValue(let text): notAnAssignment(text).lines
    case .onlyEquality(let text):
      [
        "The condition “\(text)”: so far this program knows FIELD=VALUE only.",
        "A part of a name is found by: wspolnie list KIND --search TEXT; the order by a field: --sort FIELD.",
      ]
    case .fieldTwice(let field): ["The field “\(field.label.en)” was given twice."]
    case .unreadable(let field, let error):
      ["\(capitalized(field.label.en)) (\(field.name)): \(fault(error, in: field))."]
    case .madeBy(let kind, let command):
      ["\(capitalized(kind.en.few)) are added by the command: wspolnie \(command)."]
    case .wrongReceipt(let error): ["That is not a receipt code: \(reason(error))"]
    case .textMissing(let option): ["Standard input holds no text for \(option)."]
    case .argumentNotText(let text):
      [
        "The argument “\(text)” is not text in UTF-8: it holds bytes of another code page.", "Nothing was saved.",
        "Switch the terminal to UTF-8, or convert the text: iconv -f WINDOWS-1250 -t UTF-8.",
      ]
    case .inputNotText(let option):
      [
        "The text on standard input (\(option)) is not UTF-8.", "Nothing was saved.",
        "Convert it on the way: iconv -f WINDOWS-1250 -t UTF-8 FILE | wspolnie …",
      ]
    case .unknownFormat(let text, let known): ["The format “\(text)” does not work here." + oneOf(known)]
    case .personalNeeded(let field):
      ["\(capitalized(field.label.en)) is personal data.", "Add --personal if you need it."]
    case .personalNotReadable: ["You may not read the personal data of this register."]
    case .noSuchRecord(let text, let kind):
      ["There is no record “\(text)”" + (kind.map { " (looked for: \($0.en.one))." } ?? ".")]
    case .ambiguousReference(let text, let kind):
      ["“\(text)” fits several records (\(kind.en.one)).", "Give the id: wspolnie find “\(text)”."]
    case .badNow(let text): ["WSPOLNIE_NOW=“\(text)” is no time such as 2026-09-09T14:32."]
    case .notAvailable(let what): ["This program cannot do that yet: \(what)."]
    }
  }

  private func oneOf(_ known: [String]) -> String {
    known.isEmpty ? "" : " Possible: \(known.joined(separator: ", "))."
  }

  private func reason(_ error: ReceiptCodeError) -> String {
    switch error {
    case .unknownSign(let sign): "codes have no sign “\(sign)”."
    case .wrongLength(let length): "it has \(length) signs and should have \(ReceiptCode.length)."
    case .wrongCheckSign: "one of its signs is mistaken. Compare it with the printed one."
    }
  }

  func seeHelp(of command: String) -> String { "Help: \(command) --help" }
  func putOnWaitingList(place: Int) -> String {
    "No seats left: put on the waiting list (place \(place))."
  }
  func movedUp(_ registration: RecordID) -> String {
    "The registration \(registration.raw) moved up from the waiting list: please tell them."
  }
  var personalHidden: String { "Personal data are left out. To see them: --personal." }
  var personalUntold: String { "(personal, so not told)" }
  var nameOfACentre: String { "Civic-activity centre" }
  var nameOfFileOrFolder: String { "the name of a file or folder" }

  var removed: String { "removed" }
  var restored: String { "restored" }
  func foundNowhere(_ text: String) -> String { "Nothing found: “\(text)”." }
  var columnId: String { "id" }
  var columnChangedAt: String { "changed" }

  func receipt(_ status: ReceiptStatus) -> [String] {
    var remark = "Remark \(status.number)"
    if !status.unit.isEmpty { remark += " on \(status.unit)" }
    if let day = status.receivedOn { remark += " came on \(self.day(day))" }
    var lines = [status.subject, remark + (status.isLate ? ", too late." : ".")]
    guard let disposition = status.disposition else {
      let due = status.reportDue.map { " Answers will be in the report, due \(day($0))." } ?? ""
      return lines + ["There is no answer yet." + due]
    }
    lines.append("Answer: \(label(disposition))" + (status.publishedOn.map { " (\(day($0)))." } ?? "."))
    return status.justification.isEmpty ? lines : lines + [status.justification]
  }

  func demoKept(folder: String) -> String { "The demonstration register was kept in \(folder)." }
  func demoNotRemoved(folder: String) -> String { "Could not remove the folder \(folder): please remove it." }

  func forStaffAlone(_ kind: Kind) -> Sentences {
    Sentences(
      "\(capitalized(kind.en.few)) are not for everyone: ids alone link what one and the same person did.",
      kept: "Nothing was given out.", wayOut: "For the staff: add --staff (with personal data: --personal).")
  }
}
