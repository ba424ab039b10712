import CivicDomain
import FlatFileStore
import Screens
import Words

/// The erasure of data whose retention period is over in the interface: by the same run as `wspolnie erase --due --yes`.
extension OpenStore {
  /// Carries out a step of it.
  func retention(_ step: RetentionStep) -> RetentionAnswer {
    do throws(CommandFailure) {
      try mayRead(personal: true)
      switch step {
      case .look: return .outlook(staleDrafts.map { StaleForm($0) }, isChanged: false)
      case .erase(let due, let forms):
        if let refusal = author.role.refusal(of: ErasureRequest.erasing.right) { try settle(.refused(refusal)) }
        return try eraseDue(due, forms)
      case .takenBack(let signUp): return erase(signUp)
      }
    } catch {
      return .notErased(desk.linesForScreen(of: error).joined(separator: " "))
    }
  }

  /// Erases whoever came in with a sign-up that was taken back, unless something else names them or they were changed by now.
  private func erase(_ signUp: TakenBackSignUp) -> RetentionAnswer {
    let (act, files) = store.erase(signUp.person, cameWith: signUp.registration, by: author, at: now)
    var trouble: String?
    if let files {
      let silent = ImportWatch(onProgress: { _ in }, isStopped: { false })
      do throws(CommandFailure) { _ = try watched(by: silent).tell(files) { _, _ in "" } } catch {
        trouble = desk.linesForScreen(of: error).joined(separator: " ")
      }
    } else {
      trouble = desk.words.outcome(act, in: circumstances).line
    }
    return .takenBack(signUp, isGone: !register.has(signUp.person.id), trouble: trouble)
  }

  /// Erases what was shown, unless something else is due by now.
  private func eraseDue(_ due: [RecordID], _ forms: [StaleForm]) throws(CommandFailure) -> RetentionAnswer {
    let words = desk.words
    let (proposal, drafts) = (RetentionProposal(on: register, today: today), staleDrafts)
    let formsNow = drafts.map { StaleForm($0) }
    guard proposal.due == due, formsNow == forms else { return .outlook(formsNow, isChanged: true) }
    var sentences: [String] = []
    // What the command prints beside its sentence are the files that it does not rewrite.
    var beside: [String] = []
    let listening = ImportWatch(onProgress: { beside.append($0) }, isStopped: { false })
    _ = try watched(by: listening).erase(proposal, drafts, because: ProgramText.retentionOver.kept) { files, drafts in
      sentences.append(words.erased(files: files, drafts: drafts))
      return ""
    }
    return .erased((sentences + beside + [words.backupsKeepErased]).joined(separator: " "))
  }
}

extension StaleForm {
  fileprivate init(_ found: (author: Author, draft: Draft)) {
    self.init(login: found.author.login, keptAt: found.draft.keptAt)
  }
}
