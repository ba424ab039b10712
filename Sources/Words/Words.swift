import CivicDomain

/// Every sentence a person reads, by subject. A sentence missing in one language does not compile.
///
/// To add a subject: a protocol of its own in a file of its own, its Polish and its English beside it, and one more
/// name in this line.
public protocol Words:
  CountWords,
  TimeWords,
  HoursWords,
  NameWords,
  FieldWords,
  RefusalWords,
  OutcomeWords,
  FrameWords,
  KeyWords,
  HelpWords,
  ActWords,
  CommandWords,
  LogWords,
  RecognitionWords,
  CallWords,
  FormWords,
  MapWords,
  CalendarWords,
  BookingWords,
  BookingConcernWords,
  ConcernWords,
  ConsultationWords,
  AnswerWords,
  TodayWords,
  CallerWords,
  StartWords,
  StoreWords,
  CheckWords,
  RepairWords,
  BackupWords,
  AttachmentWords,
  ErasureWords,
  ImportWords,
  Sendable
{
  /// The language they are in.
  var language: Language { get }
}

/// Polish, the first language of the house.
struct Polish: Words {
  let language = Language.polish
}

/// English, complete.
struct English: Words {
  let language = Language.english
}

extension Language {
  /// The words of this language.
  public var words: any Words {
    switch self {
    case .polish: Polish()
    case .english: English()
    }
  }
}
