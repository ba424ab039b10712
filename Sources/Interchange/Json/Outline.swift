/// The outline of a place in GeoJSON: the rings of a `Polygon` or a `MultiPolygon` with its holes (RFC 7946, 3.1.6).
///
/// In whatever direction the rings run, for older files say it otherwise (RFC 7946, 3.1.6: not to be refused), and whether or
/// not they are closed.
struct Outline {
  /// A position in degrees.
  struct Position: Equatable {
    let longitude: Double
    let latitude: Double
  }

  /// All rings, outer ones and holes; what lies within an odd number of them is inside.
  let rings: [[Position]]

  /// Nil of any other shape, and of one that is none: without a ring of three positions, or with one that is no position.
  init?(_ geometry: JsonValue) {
    guard let items = geometry[path: "coordinates"]?.items else { return nil }
    let polygons: [JsonValue]
    switch geometry[path: "type"]?.text {
    case "Polygon": polygons = [.list(items)]
    case "MultiPolygon": polygons = items
    default: return nil
    }
    var rings: [[Position]] = []
    for polygon in polygons {
      for ring in polygon.items ?? [] {
        var positions: [Position] = []
        for item in ring.items ?? [] {
          guard let position = Position(item) else { return nil }
          positions.append(position)
        }
        guard positions.count > 2 else { return nil }
        rings.append(positions)
      }
    }
    let longitudes = rings.joined().map(\.longitude)
    guard let west = longitudes.min(), let east = longitudes.max() else { return nil }
    // Wider than half of the earth is what crosses the meridian of 180 degrees (RFC 7946, 3.1.9).
    let isCut = east - west > 180
    self.rings =
      isCut
      ? rings.map { ring in
        ring.map { Position(longitude: $0.longitude < 0 ? $0.longitude + 360 : $0.longitude, latitude: $0.latitude) }
      } : rings
  }

  /// A position inside, in no hole, where there is much room: of the middles of the longest ways from west to east on a few
  /// lines of equal latitude the one that is farthest from every edge. Nil of an outline that encloses nothing.
  var positionInside: Position? {
    let latitudes = rings.joined().map(\.latitude)
    guard let south = latitudes.min(), let north = latitudes.max(), south < north else { return nil }
    // Towards the poles a degree of longitude is shorter: the cosine, by Bhaskara's approximation (error below 0.002).
    let square = (south + north) * (south + north) / 4
    let scale = max(0.001, (32_400 - 4 * square) / (32_400 + square))
    var found: [(room: Double, position: Position)] = []
    for line in 0..<Self.lines {
      let latitude = south + (Double(line) + 0.5) / Double(Self.lines) * (north - south)
      let crossings = crossings(at: latitude)
      let ways = stride(from: 0, to: crossings.count - 1, by: 2).map { crossings[$0]...crossings[$0 + 1] }
      let longest = ways.max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
      guard let longest, longest.upperBound - longest.lowerBound > Self.least else { continue }
      let position = Position(
        longitude: (longest.lowerBound + longest.upperBound) / 2, latitude: latitude)
      found.append((room(around: position, scale), position))
    }
    guard let most = found.map(\.room).max() else { return nil }
    // Where several are as far from the edges, the one in their midst.
    let farthest = found.filter { $0.room >= most * 0.999 }
    let position = farthest[farthest.count / 2].position
    return position.longitude > 180
      ? Position(longitude: position.longitude - 360, latitude: position.latitude) : position
  }

  /// How far the nearest edge is from a position, squared, in degrees of latitude.
  ///
  /// - Parameter scale: how many of these one of longitude is.
  private func room(around position: Position, _ scale: Double) -> Double {
    func offset(_ other: Position) -> SIMD2<Double> {
      SIMD2((other.longitude - position.longitude) * scale, other.latitude - position.latitude)
    }
    var nearest = Double.infinity
    for ring in rings {
      guard var from = ring.last.map(offset) else { continue }
      for to in ring.lazy.map(offset) {
        let edge = to - from
        let length = (edge * edge).sum()
        let part = length == 0 ? 0 : min(1, max(0, -(from * edge).sum() / length))
        let near = from + edge * part
        nearest = min(nearest, (near * near).sum())
        from = to
      }
    }
    return nearest
  }

  /// The longitudes at which rings cross a latitude, from west to east.
  private func crossings(at latitude: Double) -> [Double] {
    var crossings: [Double] = []
    for ring in rings {
      guard var from = ring.last else { continue }
      for to in ring {
        // A corner belongs to one of its two edges.
        if (from.latitude <= latitude) != (to.latitude <= latitude) {
          let part = (latitude - from.latitude) / (to.latitude - from.latitude)
          crossings.append(from.longitude + part * (to.longitude - from.longitude))
        }
        from = to
      }
    }
    return crossings.sorted()
  }

  private static let lines = 15
  /// Less than the digits in which a position is kept tell apart encloses nothing.
  private static let least = 4e-7
}

extension Outline.Position {
  fileprivate init?(_ item: JsonValue) {
    guard let numbers = item.items, numbers.count >= 2, case .number(let first) = numbers[0],
      case .number(let second) = numbers[1], let longitude = Double(first), let latitude = Double(second),
      abs(longitude) <= 180, abs(latitude) <= 90
    else { return nil }
    self.init(longitude: longitude, latitude: latitude)
  }

  /// Degrees in seven digits, a centimetre (RFC 7946, 11.2).
  static func text(_ degrees: Double) -> String {
    let units = Int((degrees * 1e7).rounded())
    let (whole, rest) = abs(units).quotientAndRemainder(dividingBy: 10_000_000)
    var digits = String(rest)
    digits = String(repeating: "0", count: 7 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "\(units < 0 ? "-" : "")\(whole)\(digits.isEmpty ? "" : "." + digits)"
  }
}
