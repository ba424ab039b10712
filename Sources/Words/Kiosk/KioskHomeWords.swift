import CivicDomain

/// The first page of the kiosk, and the language.
extension KioskWords {
  /// The greeting.
  public var greeting: String {
    said(
      pl: "Dzień dobry. W czym możemy pomóc?", en: "Hello. How can we help?",
      uk: "Добрий день. Чим можемо допомогти?")
  }
  /// The question of the page of languages.
  public var whichLanguage: String { said(pl: "Który język?", en: "Which language?", uk: "Яка мова?") }
  /// The page of sessions.
  public var whatIsOn: String { said(pl: "Co się tu dzieje", en: "What is happening here", uk: "Що тут відбувається") }
  /// The page of what is lent.
  public var whatIsLent: String {
    said(
      pl: "Co organizacje mogą pożyczyć", en: "What organizations can borrow", uk: "Що організації можуть позичити")
  }
  /// The page of consultations.
  public var whatIsAsked: String {
    said(pl: "O co pyta miasto", en: "What the city is asking", uk: "Про що питає місто")
  }
  /// The page of receipts.
  public var whatBecame: String {
    said(
      pl: "Co z moją uwagą lub zgłoszeniem", en: "What became of my remark or sign-up",
      uk: "Що з моїм зауваженням чи записом")
  }
  /// How many sessions are to come.
  public func sessionsToCome(_ count: Int) -> String {
    if count == 0 {
      return said(pl: "teraz nic nie zaplanowano", en: "nothing is planned now", uk: "зараз нічого не заплановано")
    }
    return counted(
      count, pl: ["spotkanie", "spotkania", "spotkań"], en: ["meeting", "meetings"],
      uk: ["зустріч", "зустрічі", "зустрічей"])
  }
  /// How many things can be lent.
  public func thingsOnOffer(_ count: Int) -> String {
    if count == 0 { return said(pl: "lista jest pusta", en: "the list is empty", uk: "список порожній") }
    return said(
      pl: "sale, sprzęt, pomoc: \(count)", en: "rooms, things, help: \(count)", uk: "зали, речі, допомога: \(count)")
  }
  /// How many subjects the city asks about, and until when the first.
  public func subjectsAsked(_ count: Int, until day: Day?) -> String {
    if count == 0 { return said(pl: "teraz o nic", en: "nothing at present", uk: "зараз ні про що") }
    let subjects = counted(
      count, pl: ["temat", "tematy", "tematów"], en: ["subject", "subjects"], uk: ["тема", "теми", "тем"])
    guard let day else { return subjects }
    return said(
      pl: "\(subjects), do: \(self.day(day))", en: "\(subjects), until \(self.day(day))",
      uk: "\(subjects), до \(self.day(day))")
  }
  /// What the page of receipts wants.
  public var typeTheCode: String {
    said(pl: "wpisz kod potwierdzenia", en: "type your receipt code", uk: "впишіть код підтвердження")
  }
}
