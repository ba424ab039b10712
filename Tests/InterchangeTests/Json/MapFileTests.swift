import CivicDomain
import Testing
import Words

@testable import Interchange

/// Maps of others (GeoJSON, RFC 7946) as tables.
@Suite struct MapFileTests {
  private func file(_ text: String, as format: ImportFile.Format? = nil) throws(ImportError) -> ImportFile {
    try ImportFile(Array(text.utf8), as: format)
  }

  private func table(_ file: ImportFile) -> [[String]] {
    var rows = file.rows
    var all: [[String]] = []
    while let row = rows.next() { all.append(row.cells.map(\.text)) }
    return all
  }

  private func collection(_ features: String...) -> String {
    "{\"type\":\"FeatureCollection\",\"bbox\":[1,2,3,4],\"features\":[\(features.joined(separator: ","))]}"
  }

  @Test func featuresAreRowsAndPropertiesColumns() throws {
    let map = collection(
      #"{"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[19.2087654,50.32]},"properties":{"name":"Lis","activities":["sport","kultura"]}}"#,
      #"{"type":"Feature","geometry":null,"properties":{"name":"Ryś","publicBenefitStatus":true}}"#,
      #"{"type":"Feature","geometry":null,"properties":null}"#)
    let file = try file(map)
    #expect(
      table(file) == [
        ["externalId", "name", "activities", "latitude", "longitude", "publicBenefitStatus"],
        ["7", "Lis", "sport|kultura", "50.32", "19.2087654", ""], ["", "Ryś", "", "", "", "true"],
      ])
    #expect(file.understanding(headRow: 0) == .map(MapNotes()))
  }

  /// No square of them: a table of so many columns is never made.
  @Test func objectsOfMoreNamesThanAListHasColumnsAreNone() throws {
    let most = InterchangeLimits.cellsInRow
    func features(_ count: Int) -> String {
      let all = (0..<count).map { #"{"type":"Feature","geometry":null,"properties":{"p\#($0)":"x"}}"# }
      return "{\"type\":\"FeatureCollection\",\"features\":[\(all.joined(separator: ","))]}"
    }
    let fault = ImportError.document(.tooManyNames(limit: most))
    #expect(throws: fault) { try file(features(most + 1)) }
    #expect(table(try file(features(most))).count == most + 1)
    let lines = (0...most).map { #"{"p\#($0)":"x"}"# }.joined(separator: "\n")
    #expect(throws: fault) { try file(lines, as: .json) }
  }

  @Test func ourOwnIdIsTheRecord() throws {
    let one = #"{"type":"Feature","id":"org-0000000001","geometry":null,"properties":{"name":"Lis","id":"other"}}"#
    #expect(table(try file(one)) == [["id", "name", "properties.id"], ["org-0000000001", "Lis", "other"]])
  }

  @Test func whatIsNotTakenIsToldAndCounted() throws {
    let map = collection(
      #"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]],[[0.1,0.1],[0.2,0.1],[0.2,0.2],[0.1,0.1]]]},"properties":{"name":"A","adr":{"ul":"x"}}}"#,
      #"{"type":"Feature","geometry":{"type":"Point","coordinates":[19,50,312]},"properties":{"name":"B","latitude":"zła"}}"#,
      #"{"type":"Feature","geometry":{"type":"Point","coordinates":["19","50"]},"properties":{"name":"C","n":[1,2]}}"#,
      #"{"type":"Feature","geometry":{"type":"Krzywa"},"properties":{"name":"D"}}"#)
    let file = try file(map)
    var notes = MapNotes()
    notes.shapes = ["?": 1]
    notes.unplaced = 1
    notes.outlines = 1
    notes.heights = 1
    notes.nested = ["adr", "n"]
    #expect(file.understanding(headRow: 0) == .map(notes))
    #expect(table(file)[2].suffix(2) == ["50", "19"])
    for words in [Language.polish.words, Language.english.words] { #expect(words.notTaken(notes).count == 5) }
  }

  @Test(arguments: [
    ("{\"type\":\"FeatureCollection\",\"features\":[1]}", ImportError.document(.noFeature(1))),
    ("{\"type\":\"FeatureCollection\",\"features\":{}}", .document(.noFeatures)),
    ("{\"type\":\"Point\",\"coordinates\":[1,2]}", .document(.noFeatures)), ("[]", .document(.noFeatures)),
    (
      "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::2180\"}},"
        + "\"features\":[]}", .document(.foreignCoordinates("urn:ogc:def:crs:EPSG::2180"))
    ), ("{\"type\":\"FeatureCollection\",\"features\":[", .json(JsonFault(.cut, line: 1, column: 41))),
  ]) func whatIsNoMapIsToldSo(text: String, error: ImportError) {
    #expect(throws: error) { try file(text, as: .geojson) }
  }

  @Test func aMapOfDegreesByItsOldNameIsRead() throws {
    let one = #"{"type":"Feature","geometry":null,"properties":{"name":"A"}}"#
    let old =
      #"{"type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[\#(one)]}"#
    #expect(throws: Never.self) { try file(old) }
  }

  @Test func aCutMapIsToldAndOtherJsonStaysWhatItIs() {
    #expect(throws: ImportError.json(JsonFault(.cut, line: 1, column: 53))) {
      try file(#"{"type":"FeatureCollection","features":[{"type":"Fea"#)
    }
    #expect(throws: ImportError.foreign(.json)) { try file(#"{"a":1}"#) }
    #expect(throws: ImportError.foreign(.json)) { try file("{\"type\":\"Feature\"}\n{\"type\":\"Feature\"}") }
  }

  @Test func aMapInAnotherCodePageIsReadAsTheTextItIs() throws {
    let text = #"{"type":"Feature","geometry":null,"properties":{"name":"Dąbrowa"}}"#
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    #expect(table(try ImportFile(wide)).last == ["Dąbrowa"])
    let windows: [UInt8] = text.unicodeScalars.map { $0 == "ą" ? 0xB9 : UInt8($0.value) }
    #expect(table(try ImportFile(windows)).last == ["Dąbrowa"])
  }
}
