import CivicDomain
import TerminalCanvas

/// What a screen asks the program for, after a key.
indirect enum Step {
  /// Put something over what is open.
  case open(Layer)
  /// Open a form, or offer to go on with one of its sort that was left unfinished; its ids are drawn only then.
  case begin(FormRequest)
  /// Open an empty form, whatever was left unfinished.
  case beginAnew(FormRequest)
  /// Take this layer away.
  case close
  /// Keep the topmost form as a draft, and close it once it is kept.
  case keepAndClose
  /// Keep every form that was typed into, and leave once all are kept.
  case keepAndLeave
  /// Say something in the one place where the program speaks.
  case say(Message)
  /// Carry an intent to the store.
  case send(Intent, Errand)
  /// Have something done outside.
  case run(Effect)
  /// Go to another tab.
  case show(Tab)
  /// Offer what can be done with a booking.
  case openBooking(Identifier<Booking>)
  /// Show a record where it stands: on the resource map, among the consultations.
  case reveal(RecordID)
  /// Show the text of a consultation in this version.
  case openVersion(Identifier<Consultation>, Identifier<Version>)
  /// Show only some organizations.
  case filter(MapFilter)
  /// Show the organizations in another order.
  case order(MapOrder)
  /// Go on with the form below, now that its conflicts are settled.
  case resolve([Resolution])
  /// Name the shell command that does it today.
  case sayCommand(ToldCommand)
  /// The key means nothing here.
  case pass(Key)
  /// Go on with a form that was left unfinished.
  case resume(Draft)
  /// Offer what was left unfinished.
  case offer([Draft])
}

/// Which form is asked for.
enum FormRequest: Equatable {
  /// A new record of a plain kind, some of its fields given.
  case add(Kind, given: [String: FieldValue] = [:])
  /// New values of a record.
  case edit(RecordID)
  /// The removal of a record.
  case remove(RecordID)
  /// A booking of a resource.
  case book(Identifier<Resource>)
  /// A remark that is to be taken down.
  case comment(RemarkHead)
  /// A registration for a session.
  case register(Identifier<Session>)
  /// One draft answer to each of these remarks.
  case respond([Identifier<Submission>])
  /// The approval of the answers to these remarks.
  case approve(Identifier<Consultation>, [Identifier<Submission>])
  /// The hand-over of a consultation to the case file.
  case handOver(Identifier<Consultation>)
  /// The next step of a booking, with what there is to note about it.
  case advance(Identifier<Booking>, BookingStep)
}

/// Who waits for the outcome of an intent.
enum Errand: Equatable {
  /// The form of this draft's name.
  case form(RecordID)
  /// Nobody: the act was one key.
  case act(RecordID)
  /// The undoing of the last change of this sitting.
  case undo
}

/// Something open over a tab; the topmost gets the keys.
enum Layer {
  /// A form.
  case form(Form)
  /// Two people changed the same fields.
  case conflict(ConflictPage)
  /// A question in the place where the program speaks.
  case question(Question)
  /// A short list of possibilities.
  case menu(Menu)
  /// What can be done with a record.
  case acts(ActList)
  /// The help of the screen below.
  case help(HelpScreen)
  /// Who is calling.
  case caller(CallerScreen)
}

/// The main screens.
enum Tab: Int, CaseIterable {
  /// What is due.
  case today = 0
  /// Organizations and what they can lend.
  case map = 1
  /// Workshops and meetings.
  case calendar = 2
  /// Public consultations.
  case consultations = 3
}
