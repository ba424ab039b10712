import CFormats

/// What an XML text says to expat: its elements, and what stands in its attributes. Whatever is not well-formed is a fault.
final class XMLJudge {
  /// The names of elements, with their prefixes.
  private(set) var elements: Set<String> = []
  /// The attributes, as `element name`, with all their values.
  private(set) var attributes: [String: Set<String>] = [:]
  /// The texts between elements, in one.
  private(set) var text: [UInt8] = []
  /// Whether it is well-formed to its end.
  private(set) var isWhole = false

  init(_ bytes: [UInt8]) {
    var events = formats_events(
      start: { context, name, attributes in
        guard let judge = XMLJudge.at(context), let name else { return }
        let element = String(cString: name)
        judge.elements.insert(element)
        var next = attributes
        while let pair = next, let name = pair[0], let value = pair[1] {
          judge.attributes["\(element) \(String(cString: name))", default: []].insert(String(cString: value))
          next = pair + 2
        }
      }, end: { _, _ in },
      text: { context, bytes, length in
        guard let judge = XMLJudge.at(context), let bytes else { return }
        bytes.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
          judge.text += UnsafeBufferPointer(start: $0, count: Int(length))
        }
      })
    guard let parser = formats_xml_begin(&events, Unmanaged.passUnretained(self).toOpaque()) else { return }
    defer { formats_xml_free(parser) }
    isWhole = bytes.withUnsafeBytes { formats_xml_parse(parser, $0.baseAddress, $0.count, 1) } == FORMATS_WHOLE
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> XMLJudge? {
    context.map { Unmanaged<XMLJudge>.fromOpaque($0).takeUnretainedValue() }
  }
}
