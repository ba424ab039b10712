import CivicDomain
import FlatFileStore
import Interchange
import Screens
import Words

/// Leave to print records, with personal data or without. Nobody else makes one: whoever gives personal data out has had it
/// noted in the log.
struct Disclosure {
  /// Whether personal data are told.
  let isPersonal: Bool
  /// What is to be known of it: that the log does not tell of it, and why; nil: it does, or nothing personal goes out.
  let warning: Sentences?

  /// Leave for what is not personal.
  static let open = Disclosure(isPersonal: false)

  private init(isPersonal: Bool, warning: Sentences? = nil) {
    self.isPersonal = isPersonal
    self.warning = warning
  }

  /// Leave to give personal data out, noted in the log before anything does. Where nothing personal goes out, nothing is
  /// noted; what cannot be noted goes out all the same, for a damaged register must be read to be saved.
  /// - Parameter way: the way in which they go out, as the log tells it.
  fileprivate init(noting content: PersonalContent, by way: String, in store: OpenStore) {
    var warning: Sentences?
    if !content.isEmpty {
      let state = store.store.past.map { " --as-of \($0.moment.text)" } ?? ""
      let outcome = store.transactNow(NotePersonalExport(store.draw(), of: content, by: way + state))
      switch outcome {
      case .done, .alreadyDone: break
      case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted:
        warning = store.desk.words.exportNotNoted(outcome, in: store.circumstances)
      }
    }
    self.init(isPersonal: true, warning: warning)
  }
}

extension OpenStore {
  /// Leave for a command to print what it found; what is personal among it is noted first.
  /// - Parameters:
  ///   - personal: whether personal data are asked for.
  ///   - content: what of them goes out then.
  ///   - command: the command, as it is typed.
  func disclosure(
    _ personal: Bool, of content: @autoclosure () -> PersonalContent, by command: String
  ) -> Disclosure {
    guard personal else { return .open }
    let disclosure = Disclosure(noting: content(), by: "wspolnie \(command)", in: self)
    if let warning = disclosure.warning { desk.errors.lines(warning.lines.map { SafeLine.made(of: $0) }) }
    return disclosure
  }

  /// Makes a file of what a screen shows, once what of it is personal was noted.
  func giveOut(_ file: GivenFile) -> Event {
    let disclosure = Disclosure(noting: file.page.personal, by: file.report.map { "x: report \($0)" } ?? "x", in: self)
    var file = file
    file.remark = [file.remark, disclosure.warning?.line ?? ""].filter { !$0.isEmpty }.joined(separator: ". ")
    return desk.giveOut(file, by: disclosure)
  }
}
