/// That nobody knows whether something is so, or how much it is: how it is told, and by which words people say it.
public enum NobodyKnows {
  /// How it is told.
  public static let label = Label(pl: "nie wiadomo", en: "not known")

  /// The words by which people say it.
  public static let words = [label.pl, label.en, "unknown", "?"]
}
