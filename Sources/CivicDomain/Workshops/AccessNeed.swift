/// What somebody needs in order to take part.
public enum AccessNeed: String, Choice {
  /// A ramp or a lift: no steps.
  case ramp
  /// An induction loop for a hearing aid.
  case inductionLoop
  /// An interpreter of Polish Sign Language.
  case signLanguage
  /// An interpreter of another language.
  case interpreter
  /// Somebody who helps.
  case assistant
  /// Somebody who looks after children meanwhile.
  case childcare
  /// Other food.
  case diet

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .ramp: Label(pl: "podjazd lub winda", en: "ramp or lift")
    case .inductionLoop: Label(pl: "pętla indukcyjna", en: "induction loop")
    case .signLanguage: Label(pl: "tłumacz języka migowego", en: "sign language interpreter")
    case .interpreter: Label(pl: "tłumacz innego języka", en: "interpreter")
    case .assistant: Label(pl: "asystent", en: "assistant")
    case .childcare: Label(pl: "opieka nad dzieckiem", en: "childcare")
    case .diet: Label(pl: "dieta", en: "diet")
    }
  }

  /// The synonyms, without Polish letters: how lists and people say it.
  public var synonyms: [String] {
    switch self {
    case .ramp:
      [
        "podjazd", "rampa", "winda", "windy", "bez schodow", "bez barier", "bez progow", "lift", "step-free",
      ]
    case .inductionLoop: ["petla", "petla induktofoniczna", "loop"]
    case .signLanguage:
      [
        "PJM", "tlumacz PJM", "jezyk migowy", "tlumacz migowy", "tlumaczenie na jezyk migowy", "migowy",
        "sign language",
      ]
    case .interpreter: ["tlumacz", "tlumaczka", "tlumaczenie", "translator"]
    case .assistant: ["asystentka", "asystent osoby z niepelnosprawnoscia", "wsparcie asystenta"]
    case .childcare: ["opieka nad dziecmi", "opieka do dziecka", "child care"]
    case .diet: []
    }
  }

  /// The narrower words, without Polish letters: what says the need, and more of it than the need does.
  public var narrower: [String] {
    switch self {
    case .ramp: ["wozek", "wozek inwalidzki", "wheelchair"]
    case .inductionLoop: ["aparat sluchowy", "hearing aid"]
    case .signLanguage: []
    case .interpreter:
      [
        "tlumacz ukrainskiego", "tlumacz jezyka ukrainskiego", "tlumaczenie na ukrainski", "tlumacz angielskiego",
        "tlumacz jezyka angielskiego",
      ]
    case .assistant: ["opiekun", "opiekunka"]
    case .childcare: ["kacik dla dzieci"]
    case .diet:
      [
        "wegetarianska", "weganska", "dieta wegetarianska", "dieta weganska", "bezglutenowa", "dieta bezglutenowa",
        "bez glutenu", "bez laktozy", "bezmleczna", "vegetarian", "vegan", "gluten-free",
      ]
    }
  }

  /// What a text says of needs: those that it calls by name or in narrower words, and in its own words whatever says more than
  /// their names, or something else.
  ///
  /// Parts stand between commas, semicolons, bars, plus signs or lines. So whatever people wrote before there were choices is read.
  public static func read(_ text: String) -> (needs: [AccessNeed], note: String) {
    let said = FieldShape.choices(options).choicesInWords(text)
    return (said.words.compactMap(AccessNeed.init), said.rest)
  }
}
