import CivicDomain
import Words

/// A file of GeoJSON (RFC 7946) as a table: a row for each feature, a column for each property, and the place of its point.
///
/// The domain knows places, no areas: of an outline a position inside is taken, and of any other shape that is no point the row
/// is read and the shape is not. Both are said.
struct MapFile {
  /// The rows, numbered as the features are.
  let rows: CSVReader
  /// What is not taken.
  let notes: MapNotes

  /// Whether a value looks like GeoJSON.
  static func isOne(_ value: JsonValue) -> Bool {
    guard let type = value[path: "type"]?.text else { return false }
    return type == collection || type == feature
  }

  private static let (collection, feature, point) = ("FeatureCollection", "Feature", "Point")
  private static let latitude = Organization.name(of: \.latitude)
  private static let longitude = Organization.name(of: \.longitude)

  init(_ value: JsonValue) throws(ImportError) {
    guard MapFile.isOne(value) else { throw .document(.noFeatures) }
    if let name = MapFile.foreignSystem(value) { throw .document(.foreignCoordinates(name)) }
    let features: [JsonValue]
    if value[path: "type"]?.text == MapFile.feature {
      features = [value]
    } else {
      guard let items = value[path: "features"]?.items else { throw .document(.noFeatures) }
      features = items
    }
    if features.isEmpty { throw .document(.emptyMap) }
    let ids = features.compactMap { $0[path: "id"]?.cell }
    let areOurs = ids.allSatisfy {
      if case .text(let text) = $0 { Schema.kind(of: RecordID(text)) != nil } else { false }
    }
    let idName = areOurs ? "id" : ImportKey.externalId.rawValue
    var notes = MapNotes()
    for (index, feature) in features.enumerated() {
      guard feature[path: "type"]?.text == MapFile.feature, feature.members != nil else {
        throw .document(.noFeature(index + 1))
      }
      MapFile.note(feature, in: &notes)
    }
    rows = try ObjectTable.rows(features.count) { MapFile.cells(of: features[$0], idNamed: idName) }
    self.notes = notes
  }

  /// The reference system that a file of the older GeoJSON (2008) names, where that is none of degrees.
  private static func foreignSystem(_ value: JsonValue) -> String? {
    guard let system = value[path: "crs"], system != .null else { return nil }
    let name = system[path: "properties", "name"]?.text ?? "?"
    let isOfDegrees = name.hasSuffix("CRS84") || name.hasSuffix(":4326")
    return isOfDegrees ? nil : String(name.prefix(longestName))
  }

  private static let longestName = 60

  // MARK: - One feature

  private static func cells(of feature: JsonValue, idNamed idName: String) -> [ObjectTable.Cell] {
    var cells: [ObjectTable.Cell] = []
    if case .text(let text)? = feature[path: "id"]?.cell, !text.isEmpty { cells.append((idName, text)) }
    let place = place(of: feature)
    for property in feature[path: "properties"]?.members ?? [] {
      guard case .text(let text) = property.value.cell else { continue }
      let name = HeadWords.plainForm(property.name)
      // The shape says it better than a property of that name.
      if place != nil, name == latitude || name == longitude { continue }
      let isTaken = cells.contains { HeadWords.plainForm($0.name) == name }
      if isTaken, cells.contains(where: { $0.text == text }) { continue }
      cells.append((isTaken ? "properties.\(property.name)" : property.name, text))
    }
    if let place { cells += [(latitude, place.latitude), (longitude, place.longitude)] }
    return cells
  }

  /// The place of a feature: its point, else a position inside its outline.
  private static func place(of feature: JsonValue) -> (latitude: String, longitude: String)? {
    if let point = pointPlace(of: feature) { return point }
    guard let inside = feature[path: "geometry"].flatMap(Outline.init)?.positionInside else { return nil }
    return (Outline.Position.text(inside.latitude), Outline.Position.text(inside.longitude))
  }

  /// The place of a point, in the digits in which it is written: longitude comes first (RFC 7946, 3.1.1).
  private static func pointPlace(of feature: JsonValue) -> (latitude: String, longitude: String)? {
    guard feature[path: "geometry", "type"]?.text == point,
      let numbers = feature[path: "geometry", "coordinates"]?.items,
      numbers.count >= 2, case .number(let longitude) = numbers[0], case .number(let latitude) = numbers[1]
    else { return nil }
    return (plain(latitude), plain(longitude))
  }

  /// The digits of a number that is written with a power of ten, `1.91e1`.
  private static func plain(_ number: String) -> String {
    guard number.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), let value = Double(number) else {
      return number
    }
    return "\(value)"
  }

  private static let knownShapes: Set<String> = [
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
  ]

  private static func note(_ feature: JsonValue, in notes: inout MapNotes) {
    if let geometry = feature[path: "geometry"], geometry != .null {
      if place(of: feature) == nil {
        let type = geometry[path: "type"]?.text ?? "?"
        if type == point {
          notes.unplaced += 1
        } else {
          notes.shapes[knownShapes.contains(type) ? type : "?", default: 0] += 1
        }
      } else if pointPlace(of: feature) == nil {
        notes.outlines += 1
      } else if geometry[path: "coordinates"]?.items?.count ?? 0 > 2 {
        notes.heights += 1
      }
    }
    for property in feature[path: "properties"]?.members ?? [] {
      if case .text = property.value.cell { continue }
      let name = String(property.name.prefix(longestName))
      if !notes.nested.contains(name), notes.nested.count < InterchangeLimits.findingsOfSort {
        notes.nested.append(name)
      }
    }
  }
}
