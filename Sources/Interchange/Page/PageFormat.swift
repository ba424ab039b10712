import CivicDomain

/// A format in which a page is given out: the one list of them, with the rendering and the words of each.
public enum PageFormat: String, CaseIterable, Sendable {
  case text, md, html, docx, csv, xlsx, eml, vcf, geojson

  /// The formats in which a page goes out of a screen, the usual first.
  public static let ofPages: [PageFormat] = [.html, .docx, .text]
  /// The formats in which its tables alone do, the usual first.
  public static let ofTables: [PageFormat] = [.xlsx, .csv]

  /// The formats in which a letter does beside those of pages.
  public static let ofLetters: [PageFormat] = [.eml]

  /// The formats in which cards for an address book do.
  public static let ofCards: [PageFormat] = [.vcf]

  /// The formats in which the places of records do, as points.
  public static let ofPlaces: [PageFormat] = [.geojson]

  /// The formats in which a report can be asked for: it has no cards, and no places.
  public static let ofReports = allCases.filter { !ofCards.contains($0) && !ofPlaces.contains($0) }

  /// The formats in which a page has something to say, those of pages last.
  public static func formats(of page: ReportPage) -> [PageFormat] {
    (page.places.isEmpty ? [] : ofPlaces) + (page.cards.isEmpty ? [] : ofCards) + (page.letter == nil ? [] : ofLetters)
      + (page.tables.isEmpty ? [] : ofTables)
      + ofPages
  }

  /// What one gets, in a word or two.
  public var label: Label {
    switch self {
    case .text: Label(pl: "tekst", en: "text")
    case .md: Label(pl: "Markdown", en: "Markdown")
    case .html: Label(pl: "do druku", en: "for print")
    case .docx: Label(pl: "Word", en: "Word")
    case .csv: Label(pl: "tabela CSV", en: "CSV table")
    case .xlsx: Label(pl: "Excel", en: "Excel")
    case .eml: Label(pl: "szkic wiadomości e-mail", en: "draft of an e-mail")
    case .vcf: Label(pl: "vCard", en: "vCard")
    case .geojson: Label(pl: "GeoJSON", en: "GeoJSON")
    }
  }

  /// The ending of its files.
  public var ending: String {
    switch self {
    case .text: "txt"
    case .md, .html, .docx, .csv, .xlsx, .eml, .vcf, .geojson: rawValue
    }
  }

  /// Whether it is text, which can be read as it is.
  public var isText: Bool {
    switch self {
    case .text, .md, .html, .csv, .geojson: true
    case .docx, .xlsx, .eml, .vcf: false
    }
  }

  /// The content of a page; nil where the format has nothing to say of it: no table for CSV. The page was made safe
  /// (`ReportPage.mapped`). A map is made of the records themselves, by whoever has them.
  /// - Parameter width: the columns of a terminal; nil: those of a letter.
  public func content(of page: ReportPage, width: Int? = nil) -> PageContent? {
    switch self {
    case .text:
      return .lines(
        PlainTextPage(page, width: min(width ?? Self.letterWidth, Self.widest)).lines.map { Array($0.utf8) })
    case .md: return .lines(MarkdownPage(page).lines.map { Array($0.utf8) })
    case .html: return .lines([Array(HTMLPage(page).text.utf8.dropLast())])
    case .docx: return .file(DOCXPage(page).bytes)
    case .csv:
      let bytes = CSVPage(page).bytes
      return bytes.isEmpty ? nil : .lines([bytes.dropLast()])
    case .xlsx:
      let bytes = XLSXPage(page).bytes
      return bytes.isEmpty ? nil : .file(bytes)
    case .eml: return page.letter.map { .file(MailDraft($0).bytes) }
    case .geojson: return nil
    case .vcf: return page.cards.isEmpty ? nil : .file(page.cards.flatMap { VCard($0).bytes })
    }
  }

  /// The columns of a line where no terminal says how wide it is.
  static let letterWidth = 80
  /// The widest line that is read with ease.
  private static let widest = 160
}

/// The content of a page in a format.
public enum PageContent: Equatable, Sendable {
  /// Text in lines, each without its end.
  case lines([[UInt8]])
  /// A file that only a program opens.
  case file([UInt8])
}
