import Foundation
import SeededRandom
import Testing

@testable import Interchange

/// A position inside an outline (RFC 7946, 3.1.6), held against the angle under which each ring is seen from there.
@Suite("Of an outline a position inside is taken, in none of its holes")
struct OutlineTests {
  private func outline(_ text: String) -> Outline? {
    (try? JsonValue(Array(text.utf8))).flatMap(Outline.init)
  }

  private func isWithin(_ ring: [Outline.Position], _ at: Outline.Position) -> Bool {
    var turned = 0.0
    for (from, to) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
      let (x, y) = (from.longitude - at.longitude, from.latitude - at.latitude)
      let (nextX, nextY) = (to.longitude - at.longitude, to.latitude - at.latitude)
      turned += atan2(x * nextY - y * nextX, x * nextX + y * nextY)
    }
    return abs(turned) > .pi
  }

  private func star(
    _ longitude: Double, _ latitude: Double, reach: ClosedRange<Double>, _ random: inout SeededGenerator
  )
    -> [Outline.Position]
  {
    let corners = Int.random(in: 3...24, using: &random)
    return (0..<corners).map { corner in
      let angle = Double(corner) / Double(corners) * 2 * .pi
      let far = Double.random(in: reach, using: &random)
      return Outline.Position(longitude: longitude + far * cos(angle), latitude: latitude + far * sin(angle))
    }
  }

  private func written(_ ring: [Outline.Position], isClosed: Bool) -> String {
    let corners = isClosed ? ring + ring.prefix(1) : ring
    return "[\(corners.map { "[\($0.longitude),\($0.latitude)]" }.joined(separator: ","))]"
  }

  @Test func randomStarsWithHoles() throws {
    var random = SeededGenerator(seed: Thoroughness.seed)
    for round in 0..<Thoroughness.rounds(300, full: 20_000) {
      let (longitude, latitude) = (
        Double.random(in: -170...170, using: &random), Double.random(in: -80...80, using: &random)
      )
      let outer = star(longitude, latitude, reach: 0.5...1, &random)
      let hole = star(longitude, latitude, reach: 0.05...0.2, &random)
      let isClosed = Bool.random(using: &random)
      // Whichever way the rings run.
      let rings = [outer, Bool.random(using: &random) ? hole : hole.reversed()].map { written($0, isClosed: isClosed) }
      let text = #"{"type":"Polygon","coordinates":[\#(rings.joined(separator: ","))]}"#
      let inside = try #require(outline(text)?.positionInside)
      #expect(isWithin(outer, inside), "seed \(Thoroughness.seed), round \(round)")
      #expect(!isWithin(hole, inside), "seed \(Thoroughness.seed), round \(round)")
    }
  }

  @Test func ofSeveralTheWidestIsTaken() throws {
    let text =
      #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,1],[0,0]]],[[[5,0],[9,0],[9,1],[5,1],[5,0]]]]}"#
    #expect(outline(text)?.positionInside?.longitude == 7)
  }

  @Test(arguments: [
    ("[[19.0,50.3],[19.002,50.3],[19.002,50.301],[19.0,50.301],[19.0,50.3]]", 19.001, 50.3005),
    ("[[19,50],[20,50],[20,51],[19,51],[19,50]]", 19.5, 50.5),
    // Across the meridian of 180 degrees, uncut.
    ("[[179,-1],[-179,-1],[-179,1],[179,1],[179,-1]]", 180, 0),
  ]) func ofAPlainShapeItIsTheMiddle(ring: String, longitude: Double, latitude: Double) throws {
    let inside = try #require(outline(#"{"type":"Polygon","coordinates":[\#(ring)]}"#)?.positionInside)
    #expect(abs(inside.longitude - longitude) < 1e-6 && abs(inside.latitude - latitude) < 1e-6, "\(inside)")
  }

  @Test(arguments: [
    #"{"type":"LineString","coordinates":[[0,0],[1,1]]}"#, #"{"type":"Polygon","coordinates":[]}"#,
    #"{"type":"Polygon","coordinates":[[[0,0],[1,1]]]}"#, #"{"type":"Polygon","coordinates":[[[0,0],["1",1],[1,0]]]}"#,
    #"{"type":"Polygon","coordinates":[[[0,0],[181,1],[1,0]]]}"#, #"{"type":"Polygon","coordinates":7}"#,
    #"{"type":"Polygon"}"#, #"{"type":"MultiPolygon","coordinates":[[[0,0],[1,0],[1,1]]]}"#,
  ]) func whatIsNoOutlineHasNoPosition(text: String) { #expect(outline(text) == nil) }

  @Test(arguments: [
    #"{"type":"Polygon","coordinates":[[[3,3],[3,3],[3,3],[3,3]]]}"#,
    #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[2,0],[0,0]]]}"#,
    #"{"type":"Polygon","coordinates":[[[0,0],[0,1],[0,2],[0,0]]]}"#,
  ]) func whatEnclosesNothingHasNoneInside(text: String) { #expect(outline(text)?.positionInside == nil) }

  @Test func degreesHaveSevenDigits() {
    #expect(
      [19.208765449, -0.00000004, 50, -0.5, 0.0000001].map(Outline.Position.text)
        == ["19.2087654", "0", "50", "-0.5", "0.0000001"])
  }
}
