import CivicDomain
import FlatFileStore

/// The form of records as a map, GeoJSON (RFC 7946), which our own import reads: a feature each, a point where its place is
/// known, the other fields as properties. One feature a line.
struct RecordMap {
  let shown: ShownFields

  /// The fields of a place; nil for a kind whose records have none.
  struct Place {
    let latitude: String
    let longitude: String

    init?(of kind: AnyKind) {
      latitude = Organization.name(of: \.latitude)
      longitude = Organization.name(of: \.longitude)
      guard kind.hasPlace else { return nil }
    }
  }

  /// Whether a record has a place.
  static func isPlaced(_ record: StoredRecord, at place: Place) -> Bool {
    degrees(record, place.latitude) != nil && degrees(record, place.longitude) != nil
  }

  /// The corners of all points (RFC 7946, 5).
  private struct Box {
    var west, south, east, north: Double
  }

  /// Writes the whole map, as long as it is wanted.
  func write(_ records: some Sequence<StoredRecord>, at place: Place, to printer: Printer) {
    var box: Box?
    var writer = JsonWriter()
    writer.object { map in
      map.key(.type)
      map.text("FeatureCollection")
      map.key(.features)
      map.array { features in
        for record in records {
          features.object { feature in write(record, at: place, to: &feature, in: &box) }
          printer.line(utf8: features.handOver())
          if printer.state != .open { return }
        }
      }
      guard let box else { return }
      map.key(.bbox)
      map.array { corners in
        for corner in [box.west, box.south, box.east, box.north] { corners.fraction(corner) }
      }
    }
    printer.line(utf8: writer.bytes)
  }

  private func write(_ record: StoredRecord, at place: Place, to feature: inout JsonWriter, in box: inout Box?) {
    feature.key(.type)
    feature.text("Feature")
    feature.key(.id)
    feature.text(record.id.raw)
    feature.key(.geometry)
    if let latitude = Self.degrees(record, place.latitude), let longitude = Self.degrees(record, place.longitude) {
      box = Box(
        west: min(box?.west ?? longitude, longitude), south: min(box?.south ?? latitude, latitude),
        east: max(box?.east ?? longitude, longitude), north: max(box?.north ?? latitude, latitude))
      feature.object { geometry in
        geometry.key(.type)
        geometry.text("Point")
        geometry.key(.coordinates)
        geometry.array { point in
          point.fraction(longitude)
          point.fraction(latitude)
        }
      }
    } else {
      feature.null()
    }
    feature.key(.properties)
    feature.object { properties in
      for field in shown.fields where field.name != place.latitude && field.name != place.longitude {
        guard let value = shown.value(of: field, in: record) else { continue }
        properties.key(field.name)
        properties.value(value)
      }
    }
  }

  /// Degrees in seven digits, a centimetre (RFC 7946, 11.2).
  private static func degrees(_ record: StoredRecord, _ field: String) -> Double? {
    let degrees: Double? =
      switch record.values[field] {
      case .decimal(let degrees): degrees
      case .number(let degrees): Double(degrees)
      case .text, .yes, .list, nil: nil
      }
    return degrees.map { ($0 * Self.digits).rounded() / Self.digits }
  }

  private static let digits = 1e7
}
