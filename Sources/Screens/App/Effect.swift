import CivicDomain

/// What the run loop is to do outside of the pure program: transactions, drafts, the terminal.
public enum Effect: Equatable, Sendable {
  /// Carry an act to the store; answered by `Event.outcome`.
  case transact(AskedAct)
  /// Keep a form as it is; answered by `Event.draftKept`.
  case keepDraft(Draft)
  /// Forget a kept form, by its key.
  case dropDraft(Draft.Key)
  /// Forget what somebody left of this name, for it is saved in their stead; where they typed on, an `Event.notice` says so.
  case dropOriginal(RecordID, Draft.Origin)
  /// Write a page into the person's folder for files; answered by `Event.givenOut` or `Event.notGivenOut`.
  case giveOut(GivenFile)
  /// Copy the file of an attachment into the person's folder; answered by `Event.notice` or `Event.notGivenOut`.
  case takeOut(RecordID)
  /// Carry out a step with the files of records; answered by `Event.fileRead`, `Event.attachable`, `Event.attached` or
  /// `Event.notGivenOut`.
  case attaching(AttachingStep)
  /// Print the text of a page; answered by `Event.printed` or `Event.notGivenOut`.
  case print(GivenFile)
  /// Show the register as it stood at a moment, as somebody typed it; nil: as it is now. Answered by `Event.moved` or
  /// `Event.notMoved`.
  case showState(asOf: String?)
  /// Use these settings of the person from now on, and keep them; answered by an `Event.notice`.
  case keepPersonal(PersonalSettings)
  /// Carry out a step of an import; answered by `Event.importing`.
  case importing(ImportStep)
  /// Look at data whose retention period is over, or erase them; answered by `Event.retention`.
  case retention(RetentionStep)
  /// Draw everything anew: something else wrote on the terminal.
  case repaint
  /// Give the terminal back to the shell until it is called again.
  case suspend
  /// End the program.
  case leave
}
