/// The kind of a submission.
public enum SubmissionKind: String, Choice {
  /// A remark.
  case remark
  /// A question.
  case question
  /// Support.
  case support
  /// An objection.
  case objection
  /// A complaint, passed on within 7 days.
  case complaint

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .remark: Label(pl: "uwaga", en: "remark")
    case .question: Label(pl: "pytanie", en: "question")
    case .support: Label(pl: "poparcie", en: "support")
    case .objection: Label(pl: "sprzeciw", en: "objection")
    case .complaint: Label(pl: "skarga", en: "complaint")
    }
  }
}

/// The kind of a submission's sender.
public enum SubmitterKind: String, Choice {
  /// A private person.
  case resident
  /// An organization.
  case organization
  /// A public or advisory body.
  case body
  /// A company.
  case company

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .resident: Label(pl: "osoba prywatna", en: "resident")
    case .organization: Label(pl: "organizacja", en: "organization")
    case .body: Label(pl: "organ lub instytucja", en: "body")
    case .company: Label(pl: "firma", en: "company")
    }
  }
}

/// The channel by which a submission came.
public enum SubmissionChannel: String, Choice {
  /// On paper at the desk.
  case paper
  /// By post.
  case post
  /// By e-mail.
  case email
  /// By registered electronic delivery.
  case eDelivery
  /// Through the state's mailbox.
  case ePuap
  /// Through a form on the web.
  case webForm
  /// By telephone.
  case phone
  /// At a meeting.
  case meeting
  /// In duty hours.
  case dutyHours
  /// At the kiosk.
  case kiosk
  /// In a survey.
  case survey
  /// From a list.
  case imported = "import"

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .paper: Label(pl: "na piśmie", en: "on paper")
    case .post: Label(pl: "pocztą", en: "by post")
    case .email: Label(pl: "e-mailem", en: "by e-mail")
    case .eDelivery: Label(pl: "e-Doręczenia", en: "e-delivery")
    case .ePuap: Label(pl: "ePUAP", en: "ePUAP")
    case .webForm: Label(pl: "formularz w internecie", en: "web form")
    case .phone: Label(pl: "telefonicznie", en: "by telephone")
    case .meeting: Label(pl: "na spotkaniu", en: "at a meeting")
    case .dutyHours: Label(pl: "na dyżurze", en: "in duty hours")
    case .kiosk: Label(pl: "kiosk", en: "kiosk")
    case .survey: Label(pl: "ankieta", en: "survey")
    case .imported: Label(pl: "z listy", en: "from a list")
    }
  }

  /// The synonyms: what stands on the table, or is said of it. A letter comes by post, what is handed in is on paper.
  public var synonyms: [String] {
    let said: Label? =
      switch self {
      case .paper: Label(pl: "papier papierze pismo podanie osobiście", en: "written sheet handed in")
      case .post: Label(pl: "list listem koperta listonosz poczta", en: "letter envelope")
      case .email: Label(pl: "mail mailem email wiadomość", en: "email message")
      case .webForm: Label(pl: "internet strona www online", en: "website online")
      case .phone: Label(pl: "telefon rozmowa", en: "phone call rang")
      case .meeting: Label(pl: "spotkanie ustnie", en: "orally")
      case .dutyHours: Label(pl: "dyżur", en: "duty")
      case .imported: Label(pl: "plik arkusz", en: "file sheet")
      case .eDelivery, .ePuap, .kiosk, .survey: nil
      }
    return said.map { label in
      (label.pl + " " + label.en).split(separator: " ").map(String.init)
    } ?? []
  }
}

/// The moderation of a submission: whether everyone may see it.
public enum Moderation: String, Choice {
  /// Not looked at yet.
  case pending
  /// The submission is published: everyone may see it.
  case published
  /// Not shown, for a reason; the row stays and is counted.
  case withheld

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .pending: Label(pl: "do sprawdzenia", en: "to be checked")
    case .published: Label(pl: "opublikowana", en: "published")
    case .withheld: Label(pl: "nieopublikowana", en: "withheld")
    }
  }
}

/// The disposition of a submission: what the authority did with it.
public enum Disposition: String, Choice {
  /// Taken as it is.
  case accepted
  /// Taken in part.
  case partlyAccepted
  /// Not taken.
  case rejected
  /// Not about what is consulted.
  case outOfScope
  /// The submission is from somebody who is not entitled to take part.
  case notEntitled
  /// A question, answered.
  case explained
  /// Support, noted.
  case noted

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .accepted: Label(pl: "uwzględniona", en: "accepted")
    case .partlyAccepted: Label(pl: "uwzględniona częściowo", en: "partly accepted")
    case .rejected: Label(pl: "nieuwzględniona", en: "rejected")
    case .outOfScope: Label(pl: "poza zakresem konsultacji", en: "out of scope")
    case .notEntitled: Label(pl: "podmiot nieuprawniony", en: "not entitled")
    case .explained: Label(pl: "udzielono wyjaśnień", en: "explained")
    case .noted: Label(pl: "przyjęto do wiadomości", en: "noted")
    }
  }

  /// The synonyms, without Polish letters: how tables of offices write it.
  public var synonyms: [String] {
    switch self {
    case .accepted: ["uwzgledniono", "uwzgledniona w calosci", "uwzglednione"]
    case .partlyAccepted:
      [
        "czesciowo uwzgledniona", "uwzgledniona w czesci", "czesciowo uwzgledniono", "uwzgledniono czesciowo",
        "uwzgledniono w czesci",
      ]
    case .rejected: ["nieuwzgledniono", "odrzucona", "odrzucono"]
    case .outOfScope, .notEntitled, .explained, .noted: []
    }
  }

  /// Whether a reason must be given.
  public var needsJustification: Bool { self != .accepted && self != .noted }
}

/// The state of a response.
public enum ResponseState: String, Choice {
  /// A clerk wrote it.
  case draft
  /// The authority approved it.
  case approved
  /// The response is published: everyone may see it.
  case published

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .draft: Label(pl: "szkic", en: "draft")
    case .approved: Label(pl: "zatwierdzono", en: "approved")
    case .published: Label(pl: "opublikowano", en: "published")
    }
  }
}
