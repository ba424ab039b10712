import CivicDomain

/// The words of saved views: pinned lists, saved filters, saved counts.
extension Words {
  /// The title of the line in which a view gets its name.
  public func viewTitle(onTab tab: Int?) -> String {
    guard let tab else { return said(pl: "Zapisz ten widok, nazwa:", en: "Save this view, name:") }
    return said(pl: "Przypnij pod klawiszem \(tab), nazwa:", en: "Pin it to the key \(tab), name:")
  }
  /// The title of the list of tabs one of which gives way.
  public var whichTabGivesWay: String {
    said(pl: "Klawisze 5–9 są zajęte. Który zwolnić?", en: "The keys 5–9 are taken. Which one gives way?")
  }
  /// The message that a name is missing.
  public var nameMissing: String { said(pl: "Wpisz nazwę.", en: "Type a name.") }
  /// The message that there is no list here that could be pinned.
  public var nothingToPin: String {
    said(pl: "Tu nie ma listy, którą można przypiąć.", en: "There is no list here that could be pinned.")
  }
  /// The message that nothing is pinned to a key.
  public func nothingPinned(_ digit: Int) -> String {
    said(
      pl: "Pod \(digit) nie ma jeszcze listy. P na liście przypina to, co widać.",
      en: "There is no list on \(digit) yet. P on a list pins what is shown.")
  }
  /// The message that something cannot be kept as a view, and why.
  public func notSavedAsView(_ why: String) -> String {
    said(pl: "Tego nie można zapisać: \(why).", en: "This cannot be saved: \(why).")
  }
  /// The name of a view, with what of it was not understood and left out.
  public func viewName(_ name: String, without parts: [String]) -> String {
    if parts.isEmpty { return name }
    let left = parts.joined(separator: said(pl: "”, „", en: "”, “"))
    return said(pl: "\(name) (pominięto: „\(left)”)", en: "\(name) (left out: “\(left)”)")
  }
  /// The message that a view shows records of a kind that this program does not know.
  public func unknownViewKind(_ name: String, of kind: String) -> String {
    said(
      pl:
        "„\(name)” pokazuje rodzaj „\(kind)”, którego ten program nie zna. Widok jest w rejestrach (4), na liście widoków.",
      en:
        "“\(name)” shows the kind “\(kind)”, which this program does not know. The view is in the registers (4), in the "
        + "list of views.")
  }
  /// The item that saves the filter under a name.
  public var saveFilter: String { said(pl: "zapisz ten filtr pod nazwą…", en: "save this filter under a name…") }
  /// The item that saves the count under a name.
  public var saveCount: String { said(pl: "zapisz to liczenie pod nazwą…", en: "save this count under a name…") }
  /// The item of a saved filter or count: `zapisane: sale w Redenie`.
  public func saved(_ name: String) -> String { said(pl: "zapisane: \(name)", en: "saved: \(name)") }
}
