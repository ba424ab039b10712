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
    if rings.isEmpty { return nil }
    self.rings = rings
  }

  /// A position inside, in no hole, where there is much room: the middle of the longest way from west to east on a few lines
  /// of equal latitude. Nil of an outline that encloses nothing.
  var positionInside: Position? {
    let latitudes = rings.joined().map(\.latitude)
    guard let south = latitudes.min(), let north = latitudes.max(), south < north else { return nil }
    var widest: (width: Double, position: Position)?
    for line in 0..<Self.lines {
      let latitude = south + (Double(line) + 0.5) / Double(Self.lines) * (north - south)
      let crossings = crossings(at: latitude)
      for index in stride(from: 0, to: crossings.count - 1, by: 2) {
        let width = crossings[index + 1] - crossings[index]
        guard width > max(Self.least, widest?.width ?? 0) else { continue }
        let middle = crossings[index] + width / 2
        widest = (width, Position(longitude: middle, latitude: latitude))
      }
    }
    return widest?.position
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
