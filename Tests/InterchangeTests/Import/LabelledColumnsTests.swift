import CivicDomain
import Testing

@testable import Interchange

/// What a table for people is headed with is understood when it comes back.
@Suite struct LabelledColumnsTests {
  @Test(arguments: [Language.polish, .english]) func everyLabelMeansItsField(language: Language) throws {
    for kind in Schema.kinds {
      let stored = kind.fields.filter(\.isStored)
      let header = (["id"] + stored.map { $0.label[language] }).enumerated().map {
        TableCell(text: $0.element, line: 1, column: $0.offset + 1)
      }
      let mapping = try ColumnMapping(header: header, of: kind)
      #expect(mapping.columns == [.id] + stored.map { .field($0) }, "\(kind.kind.name)")
    }
  }
}
