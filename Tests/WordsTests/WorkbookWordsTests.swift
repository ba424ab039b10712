import CivicDomain
import Testing
import Words

@Suite struct WorkbookWordsTests {
  private let polish = Language.polish.words
  private let english = Language.english.words

  private static let faults: [WorkbookFault] = [
    .damaged(part: "xl/workbook.xml"), .zip64, .encrypted, .packedOtherwise, .tooLarge, .tooManyRows(limit: 9),
    .documentType, .noSheet,
    .noSuchSheet("x", sheets: ["Lista", "Opis"]), .emptySheet("x", others: []), .emptySheet("x", others: ["Lista"]),
    .noWorkbook(asking: .sheet), .noWorkbook(asking: .format), .noWorkbook(asking: .all),
  ]

  @Test("each fault of a workbook says what happened, what was kept and what to do", arguments: faults)
  func isTold(fault: WorkbookFault) {
    for words in [polish, english] {
      let told = words.unreadable(fault)
      #expect(told.lines.count == 3 && told.lines.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("?") }, "\(told)")
    }
  }

  @Test("of sheets the near ones are offered, else all")
  func sheets() {
    let near = polish.unreadable(.noSuchSheet("lsita", sheets: ["Opis", "Lista"]))
    #expect(near.wayOut == "Czy chodzi o: „Lista”?")
    #expect(polish.unreadable(.noSuchSheet("x", sheets: ["Opis", "Lista"])).wayOut == "Są w nim: „Opis”, „Lista”.")
  }

  @Test("how a sheet was understood is said, the hidden and the merged too")
  func notes() {
    var notes = SheetNotes("Lista", others: ["Opis"], isHidden: true)
    notes.hiddenRowCount = 5
    notes.firstHiddenRows = [2, 3, 9]
    notes.mergedCount = 2
    notes.firstMerged = "A3:A5"
    #expect(
      polish.sheet(notes) == [
        "arkusz „Lista”, ukryty; inny wybierze --sheet NAZWA: „Opis”",
        "wczytano też to, co w arkuszu jest ukryte: wiersze 2, 3, 9 i inne (razem 5 wierszy)",
        "scalone komórki (A3:A5 i inne): wartość ma tylko pierwsza z nich, pozostałe są puste",
      ])
    #expect(english.sheet(SheetNotes("List", others: [], isHidden: false)) == ["sheet “List”"])
  }

  @Test("what is found in cells has a phrase of its own")
  func cells() {
    for words in [polish, english] {
      let phrases = [words.formulaWithoutValue, words.failedFormula("#N/A"), words.noDate("60")]
      #expect(Set(phrases).count == 3 && phrases.allSatisfy { !$0.hasSuffix(".") })
    }
    #expect(polish.cutTexts(2).contains("2,") && english.cutTexts(1).contains("1 text is cut"))
  }
}
