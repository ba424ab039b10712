/// That something is not there yet, and how whoever may change the register brings it there.
///
/// The way is told to nobody who may not go it: a screen asks `World.told(_:)`, which knows that from the same fact as the row of
/// keys.
public struct Absence: Hashable, Sendable {
  private let fact: String
  private let way: String

  /// - Parameters:
  ///   - fact: what is not there, without its full stop.
  ///   - way: by what it comes there.
  init(_ fact: String, _ way: String) { (self.fact, self.way) = (fact, way) }

  /// The sentence.
  /// - Parameter offering: whether whoever reads it may change the register.
  public func told(offering: Bool) -> String { offering ? "\(fact). \(way)" : "\(fact)." }
}
