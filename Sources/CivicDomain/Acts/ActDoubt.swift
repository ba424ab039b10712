/// What is most likely a slip in what an act is asked to do, though no rule refuses it: a form asks about it
/// once before it is done, a command says so afterwards.
public enum ActDoubt: Hashable, Sendable {
  /// A thing is handed over on a day that is none of its booking's.
  case handedOverOnAnotherDay(Identifier<Booking>)
  /// A thing comes back before the time of its booking begins, which is free for others from then on.
  case returnedBeforeStart(Identifier<Booking>)
  /// A setting gives more than the law: its number by the law on that day.
  case beyondLaw(Setting, most: Int)
}
