/// A domain as mail programs take it: labels with other letters than those of ASCII in the form `xn--…` (IDNA, RFC 5890;
/// Punycode, RFC 3492).
enum DomainName {
  /// A domain in letters of ASCII; nil where it is none, or where it is not sure which was meant.
  static func ascii(_ domain: String) -> String? {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false).map { ascii(label: String($0)) }
    let known = labels.compactMap { $0 }
    let name = known.joined(separator: ".")
    return known.count == labels.count && !name.isEmpty && name.utf8.count <= longest ? name : nil
  }

  /// The most bytes of a domain, and of a label (RFC 1035, 2.3.4).
  private static let longest = 253
  private static let longestLabel = 63

  private static func ascii(label: String) -> String? {
    let isPlain = label.utf8.allSatisfy { $0 < 0x80 }
    // Two spellings of one letter (a letter and a mark over it) are two domains: only the usual one is taken.
    let lower = label.lowercased()
    let isWhole = lower.unicodeScalars.allSatisfy(isPlain ? isOfPlainLabel : isOfLabel)
    guard !lower.isEmpty, isWhole, lower.first != "-", lower.last != "-" else { return nil }
    if isPlain { return lower.utf8.count <= longestLabel ? lower : nil }
    // What begins so is a label in this form already, and has no other letters.
    guard !lower.hasPrefix(prefix), let code = punycode(lower) else { return nil }
    return prefix.utf8.count + code.utf8.count <= longestLabel ? prefix + code : nil
  }

  private static let prefix = "xn--"

  private static func isOfPlainLabel(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "-" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static func isOfLabel(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar != "_" && isOfPlainLabel(scalar) }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .decimalNumber: return !scalar.properties.isFullCompositionExclusion
    default: return false
    }
  }

  // MARK: - Punycode

  /// A label's letters in Punycode (RFC 3492, 6.3); nil where its numbers grow too large.
  private static func punycode(_ label: String) -> String? {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    let basic = scalars.filter { $0 < firstCode }
    var code = basic.compactMap { Unicode.Scalar(UInt32($0)) }.map(Character.init)
    if !basic.isEmpty { code.append("-") }
    var (next, delta, bias, handled) = (firstCode, 0, firstBias, basic.count)
    while handled < scalars.count {
      guard let least = scalars.filter({ $0 >= next }).min() else { return nil }
      let (step, overflow) = (least - next).multipliedReportingOverflow(by: handled + 1)
      guard !overflow, step < .max - delta - scalars.count else { return nil }
      delta += step
      next = least
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        code += digits(of: delta, bias)
        bias = adapted(delta, points: handled + 1, isFirst: handled == basic.count)
        (delta, handled) = (0, handled + 1)
      }
      (delta, next) = (delta + 1, next + 1)
    }
    return String(code)
  }

  // The parameters of Punycode (RFC 3492, 5).
  private static let (base, least, most, skew, damp) = (36, 1, 26, 38, 700)
  private static let (firstBias, firstCode) = (72, 0x80)

  /// A number in digits of growing worth, of which each says whether it is the last (RFC 3492, 3.3).
  private static func digits(of number: Int, _ bias: Int) -> [Character] {
    var (digits, rest, place) = ([Character](), number, base)
    while true {
      let threshold = min(max(place - bias, least), most)
      if rest < threshold { return digits + [letters[rest]] }
      digits.append(letters[threshold + (rest - threshold) % (base - threshold)])
      rest = (rest - threshold) / (base - threshold)
      place += base
    }
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")

  /// The bias for the next number (RFC 3492, 3.4).
  private static func adapted(_ delta: Int, points: Int, isFirst: Bool) -> Int {
    var (delta, bias) = (isFirst ? delta / damp : delta / 2, 0)
    delta += delta / points
    while delta > (base - least) * most / 2 {
      delta /= base - least
      bias += base
    }
    return bias + (base - least + 1) * delta / (delta + skew)
  }
}
