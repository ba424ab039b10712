import CivicDomain

/// The signs of a receipt, as they are read aloud and copied by hand.
extension KioskWords {
  /// One group of a receipt, sign by sign: `siedem, ka, dwa, em`.
  public func spelled(_ group: String) -> String { group.lowercased().map(sign).joined(separator: ", ") }

  /// The name of a sign of a receipt.
  func sign(_ sign: Character) -> String {
    switch sign {
    case "0": said(pl: "zero", en: "zero", uk: "нуль")
    case "1": said(pl: "jeden", en: "one", uk: "один")
    case "2": said(pl: "dwa", en: "two", uk: "два")
    case "3": said(pl: "trzy", en: "three", uk: "три")
    case "4": said(pl: "cztery", en: "four", uk: "чотири")
    case "5": said(pl: "pięć", en: "five", uk: "п’ять")
    case "6": said(pl: "sześć", en: "six", uk: "шість")
    case "7": said(pl: "siedem", en: "seven", uk: "сім")
    case "8": said(pl: "osiem", en: "eight", uk: "вісім")
    case "9": said(pl: "dziewięć", en: "nine", uk: "дев’ять")
    case _: letter(sign)
    }
  }

  private func letter(_ sign: Character) -> String {
    switch sign {
    case "a": said(pl: "a", en: "ay", uk: "а")
    case "b": said(pl: "be", en: "bee", uk: "бе")
    case "c": said(pl: "ce", en: "cee", uk: "це")
    case "d": said(pl: "de", en: "dee", uk: "де")
    case "e": said(pl: "e", en: "ee", uk: "е")
    case "f": said(pl: "ef", en: "eff", uk: "еф")
    case "g": said(pl: "gie", en: "gee", uk: "ґе")
    case "h": said(pl: "ha", en: "aitch", uk: "га")
    case "j": said(pl: "jot", en: "jay", uk: "йот")
    case "k": said(pl: "ka", en: "kay", uk: "ка")
    case "m": said(pl: "em", en: "em", uk: "ем")
    case "n": said(pl: "en", en: "en", uk: "ен")
    case "p": said(pl: "pe", en: "pee", uk: "пе")
    case "q": said(pl: "ku", en: "cue", uk: "ку")
    case "r": said(pl: "er", en: "ar", uk: "ер")
    case "s": said(pl: "es", en: "ess", uk: "ес")
    case "t": said(pl: "te", en: "tee", uk: "те")
    case "v": said(pl: "fał", en: "vee", uk: "ве")
    case "w": said(pl: "wu", en: "double-u", uk: "дубль-ве")
    case "x": said(pl: "iks", en: "ex", uk: "ікс")
    case "y": said(pl: "igrek", en: "wye", uk: "ігрек")
    case "z": said(pl: "zet", en: "zed", uk: "зет")
    case _: String(sign)
    }
  }
}
