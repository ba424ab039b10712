import CivicDomain

/// A noun as sentences need it: its plural forms in both languages, the Polish form after a fraction, and its gender.
public struct Noun: Hashable, Sendable {
  /// The Polish plural forms: 1 godzina, 2 godziny, 5 godzin.
  public let pl: PluralForms
  /// The Polish form after a fraction: 1,5 godziny.
  public let fractionPl: String
  /// The Polish gender, with which verbs agree.
  public let gender: Gender
  /// The English plural forms: 1 hour, 2 hours.
  public let en: PluralForms

  /// The gender of a Polish noun.
  public enum Gender: Hashable, Sendable {
    /// A masculine noun: został 1 dzień.
    case masculine
    /// A feminine noun: została 1 uwaga.
    case feminine
    /// A neuter noun: zostało 1 miejsce.
    case neuter
  }

  /// Creates a noun from its forms.
  public init(_ pl: PluralForms, fraction: String, _ gender: Gender, en: PluralForms) {
    self.pl = pl
    fractionPl = fraction
    self.gender = gender
    self.en = en
  }
}

extension Noun {
  /// A minute: minuta.
  public static let minute = Noun(
    ["minuta", "minuty", "minut"], fraction: "minuty", .feminine, en: ["minute", "minutes"])
  /// An hour: godzina.
  public static let hour = Noun(
    ["godzina", "godziny", "godzin"], fraction: "godziny", .feminine, en: ["hour", "hours"])
  /// A day: dzień.
  public static let day = Noun(["dzień", "dni", "dni"], fraction: "dnia", .masculine, en: ["day", "days"])
  /// A week: tydzień.
  public static let week = Noun(
    ["tydzień", "tygodnie", "tygodni"], fraction: "tygodnia", .masculine, en: ["week", "weeks"])
  /// A month: miesiąc.
  public static let month = Noun(
    ["miesiąc", "miesiące", "miesięcy"], fraction: "miesiąca", .masculine, en: ["month", "months"])
  /// A year: rok.
  public static let year = Noun(["rok", "lata", "lat"], fraction: "roku", .masculine, en: ["year", "years"])
  /// A submission to a consultation: uwaga.
  public static let remark = Noun(["uwaga", "uwagi", "uwag"], fraction: "uwagi", .feminine, en: ["remark", "remarks"])
  /// An answer: odpowiedź.
  public static let answer = Noun(
    ["odpowiedź", "odpowiedzi", "odpowiedzi"], fraction: "odpowiedzi", .feminine, en: ["answer", "answers"])
  /// A signature: podpis.
  public static let signature = Noun(
    ["podpis", "podpisy", "podpisów"], fraction: "podpisu", .masculine, en: ["signature", "signatures"])
  /// A seat: miejsce.
  public static let seat = Noun(["miejsce", "miejsca", "miejsc"], fraction: "miejsca", .neuter, en: ["seat", "seats"])
  /// A sheet of paper: strona.
  public static let sheet = Noun(["strona", "strony", "stron"], fraction: "strony", .feminine, en: ["page", "pages"])
  /// A person: osoba.
  public static let person = Noun(["osoba", "osoby", "osób"], fraction: "osoby", .feminine, en: ["person", "people"])
  /// A registration: zgłoszenie.
  public static let registration = Noun(
    ["zgłoszenie", "zgłoszenia", "zgłoszeń"], fraction: "zgłoszenia", .neuter, en: ["registration", "registrations"])
  /// A booking: rezerwacja.
  public static let booking = Noun(
    ["rezerwacja", "rezerwacje", "rezerwacji"], fraction: "rezerwacji", .feminine, en: ["booking", "bookings"])
  /// A resource: zasób.
  public static let resource = Noun(
    ["zasób", "zasoby", "zasobów"], fraction: "zasobu", .masculine, en: ["resource", "resources"])
  /// An organization: organizacja.
  public static let organization = Noun(
    ["organizacja", "organizacje", "organizacji"], fraction: "organizacji", .feminine,
    en: ["organization", "organizations"])
  /// A session: spotkanie.
  public static let session = Noun(
    ["spotkanie", "spotkania", "spotkań"], fraction: "spotkania", .neuter, en: ["session", "sessions"])
  /// A topic: temat.
  public static let topic = Noun(
    ["temat", "tematy", "tematów"], fraction: "tematu", .masculine, en: ["topic", "topics"])
  /// A token: żeton.
  public static let token = Noun(
    ["żeton", "żetony", "żetonów"], fraction: "żetonu", .masculine, en: ["token", "tokens"])
  /// A row of a file: wiersz.
  public static let row = Noun(["wiersz", "wiersze", "wierszy"], fraction: "wiersza", .masculine, en: ["row", "rows"])
  /// A record: wpis.
  public static let entry = Noun(["wpis", "wpisy", "wpisów"], fraction: "wpisu", .masculine, en: ["entry", "entries"])
  /// A change: zmiana.
  public static let change = Noun(
    ["zmiana", "zmiany", "zmian"], fraction: "zmiany", .feminine, en: ["change", "changes"])
  /// A character: znak.
  public static let character = Noun(
    ["znak", "znaki", "znaków"], fraction: "znaku", .masculine, en: ["character", "characters"])
  /// A digit: cyfra.
  public static let digit = Noun(["cyfra", "cyfry", "cyfr"], fraction: "cyfry", .feminine, en: ["digit", "digits"])
  /// A word: słowo.
  public static let word = Noun(["słowo", "słowa", "słów"], fraction: "słowa", .neuter, en: ["word", "words"])
  /// A file: plik.
  public static let file = Noun(["plik", "pliki", "plików"], fraction: "pliku", .masculine, en: ["file", "files"])
}
