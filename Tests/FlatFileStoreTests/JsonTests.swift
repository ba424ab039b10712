import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

@Suite("JSON as the store reads and writes it")
struct JsonTests {
  private func read<Result>(
    _ text: String, _ body: (inout JsonReader) throws(JsonFault) -> Result
  ) throws(JsonFault) -> Result {
    try read(Array(text.utf8), body)
  }

  private func read<Result>(
    _ bytes: [UInt8], _ body: (inout JsonReader) throws(JsonFault) -> Result
  ) throws(JsonFault) -> Result {
    // A copy whose end is the end of its memory, so that reading beyond it is noticed.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    defer { memory.deallocate() }
    memory.copyBytes(from: bytes)
    var reader = JsonReader(UnsafeRawBufferPointer(memory))
    let result = try body(&reader)
    try reader.end()
    return result
  }

  private func text(_ json: String) throws(JsonFault) -> String {
    try read(json) { (reader) throws(JsonFault) in try reader.text() }
  }

  private func fault(_ json: String) -> JsonFault.Reason? {
    do throws(JsonFault) {
      _ = try read(json) { (reader) throws(JsonFault) in try reader.skipValue() }
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [
    (#""""#, ""), (#""a""#, "a"), (#""Ząbkowice, Łódź""#, "Ząbkowice, Łódź"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0105\u0141""#, "ąŁ"), (#""\ud83c\udf33 drzewo""#, "🌳 drzewo"), (#""🌳 drzewo""#, "🌳 drzewo"),
    (#""dłuższy niż osiem bajtów \u017Ar""#, "dłuższy niż osiem bajtów źr"), ("\"\u{7F}\"", "\u{7F}"),
  ])
  func textsMeanWhatTheySay(json: String, meaning: String) throws {
    #expect(try text(json) == meaning)
  }

  @Test(arguments: [
    ("", JsonFault.Reason.syntax), ("\"", .syntax), ("\"abcdefghijkl", .syntax), ("\"\\", .syntax), (#""\x""#, .syntax),
    (#""\u12""#, .syntax), (#""\u12g4""#, .syntax), (#""\u0000""#, .nul), ("\"\u{0}\"", .nul), ("\"\n\"", .syntax),
    (#""\ud800""#, .notUnicode), (#""\ud800\u0041""#, .notUnicode), (#""\udc00""#, .notUnicode),
    ("tru", .syntax), ("nul", .syntax), ("+1", .syntax), ("01", .syntax), ("1.", .syntax), (".5", .syntax),
    ("1e", .syntax),
    ("-", .syntax), ("[1,]", .syntax), ("[,1]", .syntax), ("[1 2]", .syntax), ("{\"a\":1,}", .syntax),
    ("{\"a\" 1}", .syntax),
    ("{a:1}", .syntax), ("{\"a\":}", .syntax), ("[", .syntax), ("{", .syntax), ("{\"a\":1", .syntax), ("1 2", .syntax),
    ("[1}", .syntax), (#"{"\u0061":1}"#, .unexpected), (String(repeating: "[", count: 10_000), .tooDeep),
  ])
  func whatIsNotJsonIsRefusedWithItsReason(json: String, reason: JsonFault.Reason) {
    #expect(fault(json) == reason)
  }

  @Test func numbersAreWholeOrNotAsTheyAreWritten() throws {
    func number(_ json: String) throws(JsonFault) -> JsonReader.Number {
      try read(json) { (reader) throws(JsonFault) in try reader.number() }
    }
    #expect(try number("-0") == .whole(0))
    #expect(try number("9223372036854775807") == .whole(.max))
    #expect(try number("50.3275") == .fraction(50.3275))
    #expect(try number("1E2") == .fraction(100))
    #expect(throws: JsonFault(reason: .tooGreat, offset: 19)) { try number("9223372036854775808") }
    #expect(throws: JsonFault(reason: .tooGreat, offset: 5)) { try number("1e999") }
  }

  @Test func skippingIsAsStrictAsReading() throws {
    let json = #" { "a" : [ 1 , "ź" , { } , [ ] , null , true , false , -1.5e3 ] , "b" : "c" } "#
    let skipped = try read(json) { (reader) throws(JsonFault) in try reader.skipValue() }
    #expect(skipped == 1..<json.utf8.count - 1)
  }

  @Test func aValueIsReadAsItWasWritten() throws {
    let values: [FieldValue?] = [
      .text("Koło \"Róża\"\n\u{1B}"), .number(-17), .decimal(50), .decimal(0.1), .decimal(1e-9), .decimal(1e300),
      .yes(true),
      .yes(false), .list([]), .list(["a", "ą\\"]), nil,
    ]
    for value in values {
      var writer = JsonWriter()
      writer.value(value)
      let back = try read(writer.bytes) { (reader) throws(JsonFault) in try reader.value() }
      #expect(back == value)
    }
  }

  @Test func aShapeThatOnlyANewerProgramKnowsIsPassedOver() throws {
    for json in [#"{"a":[1]}"#, #"[1,2]"#, #"["a",{"b":1}]"#] {
      #expect(try read(json) { (reader) throws(JsonFault) in try reader.value() } == nil)
    }
  }

  @Test func theSignThatNoTextMayHoldIsWrittenAsUnreadable() throws {
    var writer = JsonWriter()
    writer.text("a\u{0}b")
    #expect(try read(writer.bytes) { (reader) throws(JsonFault) in try reader.text() } == "a\u{FFFD}b")
  }

  @Test func randomTextsComeBackAsTheyWere() throws {
    var random = SeededGenerator(seed: Thoroughness.seed)
    for round in 0..<Thoroughness.rounds(2_000, full: 100_000) {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        let range: ClosedRange<UInt32> = Bool.random(using: &random) ? 1...0x17F : 1...0x10FFFF
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.append(scalar) }
      }
      var writer = JsonWriter()
      writer.text(String(text))
      let back = try read(writer.bytes) { (reader) throws(JsonFault) in try reader.text() }
      #expect(Array(back.unicodeScalars) == Array(text), "seed \(Thoroughness.seed), round \(round)")
    }
  }

  @Test func mutatedJsonNeverCrashesAndWhatIsTakenIsUnicode() throws {
    var random = SeededGenerator(seed: Thoroughness.seed)
    let seeds = [
      #"{"seq":1,"turn":1,"at":"2026","by":"anna","put":[{"kind":"organization","id":"org-1","set":{"name":"Ząb\u0142 \"x\" 🌳","n":-12.5e3,"l":["a","b"],"y":true,"z":null}}]}"#
    ].map { Array($0.utf8) }
    for _ in 0..<Thoroughness.rounds(5_000, full: 200_000) {
      var bytes = seeds[0]
      for _ in 0...Int.random(in: 0..<4, using: &random) { ByteMutation.mutate(&bytes, using: &random) }
      let taken = try? read(bytes) { (reader) throws(JsonFault) in try reader.skipValue() }
      if taken != nil {
        #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(Thoroughness.seed): \(bytes)")
      }
    }
  }
}
