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
        "podjazd", "rampa", "winda", "windy", "wozek", "wozek inwalidzki", "bez schodow", "bez barier", "bez progow",
        "lift", "wheelchair", "step-free",
      ]
    case .inductionLoop: ["petla", "petla induktofoniczna", "loop"]
    case .signLanguage:
      [
        "PJM", "tlumacz PJM", "jezyk migowy", "tlumacz migowy", "tlumaczenie na jezyk migowy", "migowy",
        "sign language",
      ]
    case .interpreter: ["tlumacz", "tlumaczka", "tlumaczenie", "tlumacz ukrainskiego", "translator"]
    case .assistant: ["asystentka", "asystent osoby z niepelnosprawnoscia", "opiekun", "wsparcie asystenta"]
    case .childcare: ["opieka nad dziecmi", "kacik dla dzieci", "opieka do dziecka", "child care"]
    case .diet:
      ["wegetarianska", "weganska", "dieta wegetarianska", "dieta weganska", "bezglutenowa", "dieta bezglutenowa"]
    }
  }

  /// What a text says of needs: those that it calls by name, and in its own words the rest; all of it, where a part is not
  /// understood.
  ///
  /// Parts stand between commas, semicolons, bars, plus signs or lines. So whatever people wrote before there were choices is read.
  public static func read(_ text: String) -> (needs: [AccessNeed], note: String) {
    var needs: [AccessNeed] = []
    var rest: [String] = []
    for part in text.split(whereSeparator: { $0.isNewline || ",;|+".contains($0) }) {
      let said = part.drop(while: \.isWhitespace)
      let words = String(said.reversed().drop(while: \.isWhitespace).reversed())
      if words.isEmpty { continue }
      if let need = called[PolishText.folded(words)] {
        if !needs.contains(need) { needs.append(need) }
      } else {
        rest.append(words)
      }
    }
    return rest.isEmpty ? (needs, "") : (needs, rest.joined(separator: ", "))
  }

  /// Each by its word, its labels and its synonyms, folded.
  private static let called: [String: AccessNeed] = {
    var called: [String: AccessNeed] = [:]
    for need in allCases {
      for name in [need.rawValue, need.label.pl, need.label.en] + need.synonyms {
        called[PolishText.folded(name)] = need
      }
    }
    return called
  }()
}
