/// Why a file is no JSON that is read here, and where. The facts only; the sentence is in `JsonWords`.
public struct JsonFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// This is not JSON (RFC 8259).
    case syntax
    /// The file ends before its value does.
    case cut
    /// There is more behind the value.
    case behindTheEnd
    /// There are bytes that are not UTF-8, or half a sign.
    case notUTF8
    /// There are more objects and lists in each other than are read.
    case tooDeep
    /// There are more values than are read.
    case tooMany
    /// A text or a number is longer than any is.
    case tooLong
    /// An object has two members of one name: two programs would read two things.
    case repeated(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// The line, from 1.
  public let line: Int
  /// The column of the line, in signs from 1.
  public let column: Int

  /// A fault at its place.
  public init(_ reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}

/// Why a file of JSON is none of those that are imported.
public enum UnfitDocument: Hashable, Sendable {
  /// It is no GeoJSON: neither a `FeatureCollection` nor a `Feature`.
  case noFeatures
  /// It is a map without a single feature.
  case emptyMap
  /// The feature of this number is none.
  case noFeature(Int)
  /// Its coordinates are not degrees of WGS 84, but of this reference system.
  case foreignCoordinates(String)
  /// Its objects have more different names than a list has columns.
  case tooManyNames(limit: Int)
  /// It holds nothing.
  case nothing
  /// It is a web page: what a site answers that has nothing else.
  case webPage
  /// It is no extract of the court register.
  case noExtract
  /// The extract has no name or no number, by which it would be matched.
  case emptyExtract
  /// It is an extract, which is one organization, and another kind is asked for.
  case extractOfOrganization
}

/// What of a map file is not taken.
public struct MapNotes: Hashable, Sendable {
  /// The shapes that are no point, and how many there are of each.
  public var shapes: [String: Int] = [:]
  /// How many points have no place in degrees.
  public var unplaced = 0
  /// How many outlines there are of which a position inside was taken.
  public var outlines = 0
  /// How many points have a height.
  public var heights = 0
  /// The names of properties that are no value of a cell.
  public var nested: [String] = []

  /// All of it is taken.
  public init() {}
}
