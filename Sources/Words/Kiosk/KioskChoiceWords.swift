import CivicDomain

/// The words for choices that the kiosk shows. Polish and English are those of the staff where a resident would say the same.
extension KioskWords {
  /// A category of what is lent, in the plural.
  public func category(_ category: ResourceCategory) -> String {
    switch category {
    case .room: said(pl: "Sale i miejsca", en: "Rooms and places", uk: "Зали й приміщення")
    case .equipment: said(pl: "Sprzęt", en: "Equipment", uk: "Обладнання")
    case .transport: said(pl: "Transport", en: "Transport", uk: "Транспорт")
    case .skill: said(pl: "Umiejętności", en: "Skills", uk: "Навички")
    case .service: said(pl: "Usługi", en: "Services", uk: "Послуги")
    case .material: said(pl: "Materiały", en: "Materials", uk: "Матеріали")
    }
  }
  /// A feature of accessibility.
  public func accessibility(_ feature: Accessibility) -> String {
    switch feature {
    case .stepFree: said(pl: feature.label.pl, en: feature.label.en, uk: "без сходів")
    case .lift: said(pl: feature.label.pl, en: feature.label.en, uk: "ліфт")
    case .inductionLoop: said(pl: feature.label.pl, en: feature.label.en, uk: "індукційна петля")
    case .signLanguage: said(pl: feature.label.pl, en: feature.label.en, uk: "жестова мова")
    case .parking: said(pl: feature.label.pl, en: feature.label.en, uk: "паркувальне місце")
    case .toilet: said(pl: feature.label.pl, en: feature.label.en, uk: "доступний туалет")
    case .tactile: said(pl: feature.label.pl, en: feature.label.en, uk: "тактильні позначки")
    }
  }
  /// How a session is held, or how somebody takes part.
  public func mode(_ mode: SessionMode) -> String {
    switch mode {
    case .inPerson: said(pl: mode.label.pl, en: mode.label.en, uk: "на місці")
    case .online: said(pl: mode.label.pl, en: mode.label.en, uk: "онлайн")
    case .hybrid: said(pl: "na miejscu albo online", en: "in person or online", uk: "на місці або онлайн")
    }
  }
  /// What was done with a remark.
  public func disposition(_ disposition: Disposition) -> String {
    switch disposition {
    case .accepted: said(pl: disposition.label.pl, en: disposition.label.en, uk: "враховано")
    case .partlyAccepted: said(pl: disposition.label.pl, en: disposition.label.en, uk: "враховано частково")
    case .rejected: said(pl: disposition.label.pl, en: disposition.label.en, uk: "не враховано")
    case .outOfScope: said(pl: disposition.label.pl, en: disposition.label.en, uk: "не стосується цих консультацій")
    case .notEntitled: said(pl: disposition.label.pl, en: disposition.label.en, uk: "подано особою без права участі")
    case .explained: said(pl: disposition.label.pl, en: disposition.label.en, uk: "надано пояснення")
    case .noted: said(pl: disposition.label.pl, en: disposition.label.en, uk: "взято до відома")
    }
  }
  /// Something that a person needs in order to take part.
  public func need(_ need: AccessNeed) -> String {
    switch need {
    case .ramp: said(pl: "podjazd lub winda", en: "a ramp or a lift", uk: "пандус або ліфт")
    case .inductionLoop: said(pl: "pętla indukcyjna", en: "an induction loop", uk: "індукційна петля")
    case .signLanguage: said(pl: "tłumacz PJM", en: "a sign language interpreter", uk: "перекладач жестової мови")
    case .interpreter: said(pl: "tłumacz innego języka", en: "an interpreter", uk: "перекладач з іншої мови")
    case .assistant: said(pl: "asystent", en: "an assistant", uk: "асистент")
    case .childcare: said(pl: "opieka nad dziećmi", en: "childcare", uk: "догляд за дітьми")
    case .diet: said(pl: "dieta", en: "a special diet", uk: "особлива дієта")
    }
  }
}
