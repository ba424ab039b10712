import CivicDomain

/// A noun as sentences need it: its plural forms in both languages, the Polish form after a fraction, and its gender.
public struct Noun: Hashable, Sendable {
  /// 1 godzina, 2 godziny, 5 godzin.
  public let pl: PluralForms
  /// 1,5 godziny.
  public let fractionPl: String
  /// The Polish gender, with which verbs agree.
  public let gender: Gender
  /// 1 hour, 2 hours.
  public let en: PluralForms

  /// The gender of a Polish noun.
  public enum Gender: Hashable, Sendable {
    /// został 1 dzień.
    case masculine
    /// została 1 uwaga.
    case feminine
    /// zostało 1 miejsce.
    case neuter
  }

  /// A noun.
  public init(_ pl: PluralForms, fraction: String, _ gender: Gender, en: PluralForms) {
    self.pl = pl
    fractionPl = fraction
    self.gender = gender
    self.en = en
  }
}

extension Noun {
  /// minuta.
  public static let minute = Noun(
    ["minuta", "minuty", "minut"], fraction: "minuty", .feminine, en: ["minute", "minutes"])
  /// godzina.
  public static let hour = Noun(
    ["godzina", "godziny", "godzin"], fraction: "godziny", .feminine, en: ["hour", "hours"])
  /// dzień.
  public static let day = Noun(["dzień", "dni", "dni"], fraction: "dnia", .masculine, en: ["day", "days"])
  /// tydzień.
  public static let week = Noun(
    ["tydzień", "tygodnie", "tygodni"], fraction: "tygodnia", .masculine, en: ["week", "weeks"])
  /// miesiąc.
  public static let month = Noun(
    ["miesiąc", "miesiące", "miesięcy"], fraction: "miesiąca", .masculine, en: ["month", "months"])
  /// rok.
  public static let year = Noun(["rok", "lata", "lat"], fraction: "roku", .masculine, en: ["year", "years"])
  /// uwaga.
  public static let remark = Noun(["uwaga", "uwagi", "uwag"], fraction: "uwagi", .feminine, en: ["remark", "remarks"])
  /// odpowiedź.
  public static let answer = Noun(
    ["odpowiedź", "odpowiedzi", "odpowiedzi"], fraction: "odpowiedzi", .feminine, en: ["answer", "answers"])
  /// miejsce.
  public static let seat = Noun(["miejsce", "miejsca", "miejsc"], fraction: "miejsca", .neuter, en: ["seat", "seats"])
  /// osoba.
  public static let person = Noun(["osoba", "osoby", "osób"], fraction: "osoby", .feminine, en: ["person", "people"])
  /// zgłoszenie.
  public static let registration = Noun(
    ["zgłoszenie", "zgłoszenia", "zgłoszeń"], fraction: "zgłoszenia", .neuter, en: ["registration", "registrations"])
  /// rezerwacja.
  public static let booking = Noun(
    ["rezerwacja", "rezerwacje", "rezerwacji"], fraction: "rezerwacji", .feminine, en: ["booking", "bookings"])
  /// zasób.
  public static let resource = Noun(
    ["zasób", "zasoby", "zasobów"], fraction: "zasobu", .masculine, en: ["resource", "resources"])
  /// organizacja.
  public static let organization = Noun(
    ["organizacja", "organizacje", "organizacji"], fraction: "organizacji", .feminine,
    en: ["organization", "organizations"])
  /// spotkanie.
  public static let session = Noun(
    ["spotkanie", "spotkania", "spotkań"], fraction: "spotkania", .neuter, en: ["session", "sessions"])
  /// temat.
  public static let topic = Noun(
    ["temat", "tematy", "tematów"], fraction: "tematu", .masculine, en: ["topic", "topics"])
  /// żeton.
  public static let token = Noun(
    ["żeton", "żetony", "żetonów"], fraction: "żetonu", .masculine, en: ["token", "tokens"])
  /// wiersz.
  public static let row = Noun(["wiersz", "wiersze", "wierszy"], fraction: "wiersza", .masculine, en: ["row", "rows"])
  /// wpis.
  public static let entry = Noun(["wpis", "wpisy", "wpisów"], fraction: "wpisu", .masculine, en: ["entry", "entries"])
  /// zmiana.
  public static let change = Noun(
    ["zmiana", "zmiany", "zmian"], fraction: "zmiany", .feminine, en: ["change", "changes"])
  /// znak.
  public static let character = Noun(
    ["znak", "znaki", "znaków"], fraction: "znaku", .masculine, en: ["character", "characters"])
  /// słowo.
  public static let word = Noun(["słowo", "słowa", "słów"], fraction: "słowa", .neuter, en: ["word", "words"])
  /// plik.
  public static let file = Noun(["plik", "pliki", "plików"], fraction: "pliku", .masculine, en: ["file", "files"])
}
