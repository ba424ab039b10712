/// The scope of a consultation: what is consulted.
public enum ConsultationScope: String, Choice {
  /// The annual programme of cooperation with organizations.
  case annualProgramme
  /// The programme for several years.
  case multiYearProgramme
  /// A strategy.
  case strategy
  /// A bylaw.
  case bylaw
  /// The budget.
  case budget
  /// The programme of care for homeless animals.
  case animalProgramme
  /// Anything else.
  case other

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .annualProgramme: Label(pl: "roczny program współpracy", en: "annual cooperation programme")
    case .multiYearProgramme: Label(pl: "wieloletni program współpracy", en: "multi-year cooperation programme")
    case .strategy: Label(pl: "strategia", en: "strategy")
    case .bylaw: Label(pl: "akt prawa miejscowego", en: "bylaw")
    case .budget: Label(pl: "budżet", en: "budget")
    case .animalProgramme: Label(pl: "program opieki nad zwierzętami", en: "animal care programme")
    case .other: Label(pl: "inny przedmiot", en: "other")
    }
  }

  /// What lists say for it.
  public var synonyms: [String] {
    switch self {
    case .annualProgramme: ["program roczny"]
    case .multiYearProgramme: ["program wieloletni"]
    case .strategy: ["strategia rozwoju"]
    case .bylaw: ["statut", "regulamin"]
    case .other: ["inne", "inny"]
    case .budget, .animalProgramme: []
    }
  }
}

/// The people entitled to take part in a consultation.
public enum ConsultationEntitled: String, Choice {
  /// Organizations.
  case organizations
  /// Residents.
  case residents
  /// Both.
  case both

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .organizations: Label(pl: "organizacje", en: "organizations")
    case .residents: Label(pl: "mieszkańcy", en: "residents")
    case .both: Label(pl: "organizacje i mieszkańcy", en: "organizations and residents")
    }
  }
}

extension ConsultationEntitled {
  /// Whether a remark is from one of those who are asked; so is one of which nobody knows from whom it is. Whoever signs with
  /// their name alone speaks for no organization.
  func includes(_ remark: Submission) -> Bool {
    switch (self, remark.submitterKind) {
    case (.both, _), (.residents, nil), (.organizations, .organization), (.residents, .resident): true
    case (.organizations, nil): remark.person.isEmpty || !remark.organization.isEmpty
    case (.organizations, .resident), (.organizations, .body), (.organizations, .company), (.residents, .organization),
      (.residents, .body), (.residents, .company):
      false
    }
  }
}

/// Whether an initiative of residents has the signatures that it needs.
public enum InitiativeStanding: String, Choice {
  /// It has.
  case complete
  /// It has fewer.
  case incomplete

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .complete: Label(pl: "wniosek kompletny", en: "complete request")
    case .incomplete: Label(pl: "wniosek niekompletny", en: "incomplete request")
    }
  }
}

/// The initiator of a consultation.
public enum ConsultationInitiator: String, Choice {
  /// The mayor.
  case mayor
  /// The council.
  case council
  /// A committee of the council.
  case committee
  /// An auxiliary unit.
  case auxiliaryUnit
  /// The seniors' council.
  case seniorCouncil
  /// The youth council.
  case youthCouncil
  /// The advisory body.
  case advisoryBody
  /// The residents.
  case residents

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .mayor: Label(pl: "prezydent miasta", en: "mayor")
    case .council: Label(pl: "rada miejska", en: "city council")
    case .committee: Label(pl: "komisja rady", en: "council committee")
    case .auxiliaryUnit: Label(pl: "jednostka pomocnicza", en: "auxiliary unit")
    case .seniorCouncil: Label(pl: "rada seniorów", en: "senior council")
    case .youthCouncil: Label(pl: "młodzieżowa rada", en: "youth council")
    case .advisoryBody: Label(pl: "rada działalności pożytku publicznego", en: "advisory body")
    case .residents: Label(pl: "mieszkańcy", en: "residents")
    }
  }
}

/// A technique of consultation: how people are asked.
public enum ConsultationTechnique: String, Choice {
  /// Written remarks.
  case writtenRemarks
  /// A meeting.
  case meeting
  /// A workshop.
  case workshop
  /// A walk through the place.
  case walk
  /// A survey.
  case survey
  /// Duty hours.
  case dutyHours
  /// A survey on a map.
  case geoSurvey
  /// A civic breakfast.
  case civicBreakfast
  /// A world café.
  case worldCafe
  /// A citizens' panel.
  case citizensPanel

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .writtenRemarks: Label(pl: "uwagi na piśmie", en: "written remarks")
    case .meeting: Label(pl: "spotkanie", en: "meeting")
    case .workshop: Label(pl: "warsztat", en: "workshop")
    case .walk: Label(pl: "spacer badawczy", en: "walk")
    case .survey: Label(pl: "ankieta", en: "survey")
    case .dutyHours: Label(pl: "dyżur", en: "duty hours")
    case .geoSurvey: Label(pl: "geoankieta", en: "map survey")
    case .civicBreakfast: Label(pl: "śniadanie obywatelskie", en: "civic breakfast")
    case .worldCafe: Label(pl: "kawiarenka obywatelska", en: "world café")
    case .citizensPanel: Label(pl: "panel obywatelski", en: "citizens' panel")
    }
  }
}

/// The status of a consultation. Derived from its dates, answers and report.
public enum ConsultationStatus: String, Choice {
  /// The consultation has not begun.
  case planned
  /// Remarks are taken.
  case open
  /// The time of the consultation is over, and answers are owed.
  case closed
  /// Every remark has a published answer.
  case answered
  /// The report of the consultation is out.
  case reported

  /// The label that a person reads (the Polish word for a consultation is plural only).
  public var label: Label {
    switch self {
    case .planned: Label(pl: "zaplanowane", en: "planned")
    case .open: Label(pl: "trwają", en: "open")
    case .closed: Label(pl: "zakończone", en: "closed")
    case .answered: Label(pl: "z odpowiedziami", en: "answered")
    case .reported: Label(pl: "podsumowane", en: "reported")
    }
  }
}
