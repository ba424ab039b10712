import CFormats
import Words

/// Reads what an XML part tells, element by element. A class, for C hands back a pointer to it.
protocol XMLReading: AnyObject {
  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes)
  /// An element ends.
  func end(_ name: XMLName)
  /// A piece of text within an element.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Why nothing more is wanted; nil: it is.
  var fault: ImportError? { get }
}

/// The name of an element or attribute. It is compared without its prefix, which writers choose as they like.
struct XMLName {
  fileprivate let whole: UnsafePointer<CChar>
  private let local: UnsafePointer<CChar>

  init(_ whole: UnsafePointer<CChar>) {
    self.whole = whole
    var (next, local) = (whole, whole)
    while next.pointee != 0 {
      next += 1
      if next.pointee == CChar(0x3A) { local = next + 1 }
    }
    self.local = local
  }

  /// Whether the name has a prefix.
  var hasPrefix: Bool { local != whole }

  static func == (name: XMLName, word: StaticString) -> Bool {
    let word = word.utf8Start
    var index = 0
    while word[index] != 0 {
      if UInt8(bitPattern: name.local[index]) != word[index] { return false }
      index += 1
    }
    return name.local[index] == 0
  }
}

/// The attributes of an element.
struct XMLAttributes: Sequence {
  private let first: UnsafePointer<UnsafePointer<CChar>?>?

  fileprivate init(_ first: UnsafePointer<UnsafePointer<CChar>?>?) { self.first = first }

  func makeIterator() -> AnyIterator<(name: XMLName, value: XMLValue)> {
    var next = first
    return AnyIterator {
      guard let pair = next, let name = pair[0], let value = pair[1] else { return nil }
      next = pair + 2
      return (XMLName(name), XMLValue(value))
    }
  }

  /// Calls with each name and value; for elements of which there are millions.
  @inline(__always)
  func each(_ body: (XMLName, XMLValue) -> Void) {
    guard var next = first else { return }
    while let name = next[0], let value = next[1] {
      body(XMLName(name), XMLValue(value))
      next += 2
    }
  }

  /// The value of an attribute; nil where it is not there.
  subscript(name: StaticString) -> String? { first { $0.name == name }?.value.text }

  /// Whether an attribute says yes.
  func says(_ name: StaticString) -> Bool { self[name].map { $0 == "1" || $0 == "true" } ?? false }
}

/// The value of an attribute.
struct XMLValue {
  fileprivate let first: UnsafePointer<CChar>

  fileprivate init(_ first: UnsafePointer<CChar>) { self.first = first }

  var text: String { String(cString: first) }

  /// The whole number that it is; nil for anything else, and for more than nine digits.
  var number: Int? {
    var number = 0
    var index = 0
    while first[index] != 0 {
      guard case let digit = UInt8(bitPattern: first[index]), 0x30...0x39 ~= digit, index < 9 else { return nil }
      number = number * 10 + Int(digit - 0x30)
      index += 1
    }
    return index > 0 ? number : nil
  }

  subscript(index: Int) -> UInt8 { UInt8(bitPattern: first[index]) }
}

extension ZipArchive {
  /// Parses an XML part.
  /// - Parameter goesOn: told how many bytes more were unpacked; whether more is wanted.
  /// - Throws: what is wrong with the part, or with what it tells; that it was stopped.
  func parse(
    _ part: Part, most: Int, into reading: some XMLReading, goesOn: (Int) -> Bool = { _ in true }
  ) throws(ImportError) {
    let sink = XMLSink(reading)
    var events = formats_events(
      start: { context, name, attributes in
        guard let sink = XMLSink.at(context), let name else { return }
        sink.reading.start(XMLName(name), XMLAttributes(attributes))
        sink.stopIfDone()
      },
      end: { context, name in
        guard let sink = XMLSink.at(context), let name else { return }
        sink.reading.end(XMLName(name))
        sink.stopIfDone()
      },
      text: { context, bytes, length in
        guard let sink = XMLSink.at(context), let bytes else { return }
        bytes.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
          sink.reading.text(UnsafeBufferPointer(start: $0, count: Int(length)))
        }
      })
    guard let parser = formats_xml_begin(&events, Unmanaged.passUnretained(sink).toOpaque()) else {
      throw .workbook(.tooLarge)
    }
    defer { formats_xml_free(parser) }
    sink.parser = parser
    var result = FORMATS_WHOLE
    var isStopped = false
    try read(part, most: most) { piece in
      isStopped = !goesOn(piece.count)
      if isStopped { return false }
      result = formats_xml_parse(parser, piece.baseAddress, piece.count, 0)
      return result == FORMATS_WHOLE
    }
    if isStopped { throw .stopped }
    if result == FORMATS_WHOLE { result = formats_xml_parse(parser, nil, 0, 1) }
    withExtendedLifetime(sink) {}
    if let fault = reading.fault { throw fault }
    if let fault = ImportError(result, of: part.name) { throw fault }
  }

  /// The error of a part that does not say what it must.
  func damaged(_ part: Part) -> ImportError { .workbook(.damaged(part: part.name)) }
}

/// What C calls: a reader, and the parser that it may stop.
private final class XMLSink {
  let reading: any XMLReading
  var parser: OpaquePointer?

  init(_ reading: any XMLReading) { self.reading = reading }

  static func at(_ context: UnsafeMutableRawPointer?) -> XMLSink? {
    context.map { Unmanaged<XMLSink>.fromOpaque($0).takeUnretainedValue() }
  }

  @inline(__always)
  func stopIfDone() {
    if reading.fault != nil, let parser { formats_xml_stop(parser) }
  }
}
