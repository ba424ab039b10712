import CivicDomain

/// The card of somebody in an address book, vCard 3.0 (RFC 2426): what telephones and mail programs take.
public struct VCard {
  /// The bytes of the card; its lines end in CR LF.
  public let bytes: [UInt8]

  /// A card. What is empty is left out.
  public init(_ card: ReportPage.Card) {
    let (surname, given) = card.isOfPerson ? PersonName.parted(card.name) : ("", "")
    var lines = ["BEGIN:VCARD", "VERSION:3.0", "UID:\(VCard.escaped(card.id))", "FN:\(VCard.escaped(card.name))"]
    lines.append("N:\(VCard.escaped(surname));\(VCard.escaped(given));;;")
    for (property, text) in [
      ("ORG", card.isOfPerson ? card.organization : card.name), ("ROLE", card.role), ("TEL;TYPE=VOICE", card.telephone),
      ("EMAIL;TYPE=INTERNET", card.email),
    ] where !text.isEmpty { lines.append("\(property):\(VCard.escaped(text))") }
    // Post office box and more, street, town, region, postal code, country (RFC 2426, 3.2.1).
    let address = [card.street, card.town, "", card.postalCode, ""].map(VCard.escaped)
    if address.contains(where: { !$0.isEmpty }) { lines.append("ADR;TYPE=WORK:;;" + address.joined(separator: ";")) }
    lines.append("END:VCARD")
    bytes = lines.flatMap { VCard.folded(Array($0.utf8)) }
  }

  /// A text without what parts values and lines (RFC 2426, 5); signs that steer something are left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The most bytes of a line (RFC 2425, 5.8.1).
  private static let line = 75

  /// A line on as many as it needs; one that goes on begins with a blank, and no letter is cut.
  private static func folded(_ text: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    var length = 0
    for (index, byte) in text.enumerated() {
      let next = text[(index + 1)...].prefix { $0 & 0xC0 == 0x80 }.count
      if byte & 0xC0 != 0x80, length + 1 + next > line {
        folded += [0x0D, 0x0A, 0x20]
        length = 1
      }
      folded.append(byte)
      length += 1
    }
    return folded + [0x0D, 0x0A]
  }
}
