import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The way through a long form: to a field by its letters, to what is to be mended, to what a field means.
@Suite struct FindingTheWayTests {
  private var desk: Desk

  init() throws {
    desk = Desk(try TestRegister.dabrowa(), drawn: 1_000)
    try desk.press(.character("1"), .character("n"), .enter)
  }

  private func form() throws -> Form { try #require(desk.app.openForms.last) }

  @Test mutating func `F3 goes to a field by its letters, also to one that is folded away`() throws {
    #expect(try form().state.fields.first { $0.name == "website" }?.isFolded == true)
    try desk.press(.function(3))
    try desk.type("stro")
    try desk.press(.enter)
    #expect(try form().state.focusedName == "website")
    #expect(try form().state.foldedCount == 0)
    try desk.press(.function(3), .escape)
    #expect(try form().state.focusedName == "website")
  }

  @Test mutating func `a form that cannot be saved says how much is to be mended, and F3 lists it first`() throws {
    try desk.press(.function(3))
    try desk.type("nip")
    try desk.press(.enter)
    try desk.type("123")
    try desk.press(.function(2))
    let text = try desk.screen().text
    #expect(text.contains("Nazwa: to pole trzeba wypełnić. Do poprawienia też: Forma prawna, NIP."), "\(text)")
    #expect(try form().state.focusedName == "name")
    try desk.press(.function(3))
    let rows = try desk.screen().text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " || $0 == "▌" } }
    let first = rows.filter { "123".contains($0.first ?? "-") }.prefix(3)
    #expect(first.count == 3 && first.allSatisfy { $0.contains(": ") }, "\(first)")
    try desk.press(.character("3"))
    #expect(try form().state.focusedName == "nip")
  }

  @Test mutating func `F1 explains the field in which one is, and Esc leads back to it`() throws {
    try desk.press(.function(3))
    try desk.type("stat")
    try desk.press(.enter)
    #expect(try form().state.focusedName == "publicBenefitStatus")
    try desk.press(.function(1))
    let text = try desk.screen().text
    #expect(text.contains("Pole: Status OPP"))
    let said = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("Można je pominąć: puste znaczy „nie wiadomo”.") && said.contains("Widzą je wszyscy"))
    try desk.press(.escape)
    #expect(try form().state.focusedName == "publicBenefitStatus")
  }

  @Test mutating func `what is about to be saved is summed up once something is typed`() throws {
    #expect(try form().state.summary == nil)
    try desk.type("Koło Szachowe")
    #expect(try form().state.summary == "Koło Szachowe")
    try desk.press(.function(3))
    try desk.type("dzielnica")
    try desk.press(.enter)
    try desk.type("Reden")
    #expect(try form().state.summary == "Koło Szachowe · Reden")
  }

  /// `field` and its explanation: whether each kind's every field says something, in both languages.
  @Test func `every field that a form asks for is explained`() {
    for language in [Language.polish, .english] {
      for kind in Schema.kinds {
        for field in kind.fields where field.isStored {
          let said = language.words.explanation(of: field, isRequired: field.isRequired)
          #expect(said.count >= 2 && said.allSatisfy { $0.hasSuffix(".") }, "\(kind.kind.name).\(field.name): \(said)")
        }
      }
    }
  }
}

/// What F1 says of how much a field holds is so: a text as long as it says goes in, whatever its letters.
@Suite struct WhatAFieldHoldsTests {
  @Test func `whoever is told how many characters go in can type as many, and no more`() throws {
    for kind in Schema.kinds {
      for field in kind.fields where field.isStored {
        let said = Language.english.words.explanation(of: field, isRequired: false, in: kind.kind)
        let told = said.lazy.compactMap { try? /It holds ([0-9,]+) characters/.firstMatch(in: $0)?.1 }.first
        guard let limit = told.flatMap({ Int($0.filter(\.isNumber)) }) else { continue }
        func fault(_ length: Int) -> FieldError? {
          let text = FieldValue.text(String(repeating: "a", count: length))
          return kind.faults(in: Row([field.name: text], of: kind))[field.name]
        }
        #expect(fault(limit) == nil, "\(kind.kind.name).\(field.name): \(said)")
        #expect(fault(limit + 1) != nil, "\(kind.kind.name).\(field.name): \(said)")
      }
    }
  }

  @Test func `of a list of which something must be chosen it says that Enter opens it`() {
    let words = Language.polish.words
    let form = Organization.field(\.legalForm).declaration
    #expect(words.explanation(of: form, isRequired: true).first == "Enter, spacja albo litera otwiera listę.")
    #expect(
      words.explanation(of: form, isRequired: false).first
        == "Spacja albo litera otwiera listę, Enter przechodzi dalej.")
  }
}

/// What F1 says of a field is true of the kind, too.
@Suite struct WhoSeesAFieldTests {
  @Test(arguments: Schema.kinds.filter(\.kind.isForStaffAlone).map(\.kind.name))
  func `of what is the staff's alone nobody is told that residents see it`(name: String) throws {
    let kind = try #require(Schema.kind(named: name))
    for language in Language.allCases {
      for field in kind.fields where field.isStored {
        let said = language.words.explanation(of: field, isRequired: false, in: kind.kind).joined()
        #expect(!said.contains("także mieszkańcy") && !said.contains("residents too"), "\(name).\(field.name)")
      }
    }
  }

  @Test func `F1 in the form of a sign-up asks its kind`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.type(":")
    try desk.press(.escape)
    let form = try #require(Form(RegistrationForm(for: Identifier("ses-1"), in: desk.world()), in: desk.world()))
    desk.app.layers.append(form)
    try desk.press(.function(3))
    try desk.type("organizacja")
    try desk.press(.enter, .function(1))
    let canvas = try desk.screen()
    let said = (0..<canvas.size.height).flatMap { canvas.rowText($0).split(separator: " ") }.joined(separator: " ")
    #expect(!said.contains("także mieszkańcy") && said.contains("Te wpisy widzą tylko pracownicy"), "\(said)")
  }
}

/// Days and ends as they are typed into a form.
@Suite struct TypedDayFormTests {
  private var desk: Desk

  init() throws {
    desk = Desk(try TestRegister.dabrowa())
    try desk.press(.end, .up)
    try desk.type("b")
    try desk.press(.enter)
    try desk.type("krok")
    try desk.press(.enter)
  }

  private func field(_ name: String) throws -> FormField {
    try #require(desk.app.openForms.last?.state.fields.first { $0.name == name })
  }

  @Test mutating func `a weekday is understood, and the day that it means stands beside it`() throws {
    try desk.type("czw 15")
    try desk.press(.tab)
    #expect(try field("start").aside == "czw. 10.09.2026")
    try desk.type("17")
    #expect(try field("end").aside == "2 godz. = 8 żetonów")
    #expect(
      desk.app.openForms.last?.state.summary
        == "Sala warsztatowa · KROKUS · czw. 10.09, 15:00–17:00 · 2 godz. = 8 żetonów")
  }

  @Test mutating func `an end typed as a clock waits for a start that cannot be read yet`() throws {
    try desk.type("czwartek")
    try desk.press(.tab)
    try desk.type("20")
    try desk.press(.tab)
    #expect(try field("start").notes.count == 1)
    #expect(try field("end").notes.isEmpty)
    try desk.press(.function(2))
    #expect(try !desk.screen().text.contains("Do poprawienia też"))
    // Where the program leads one to it is selected: End keeps what was typed.
    try desk.press(.end)
    try desk.type(" 18")
    #expect(try field("end").aside == "2 godz. = 8 żetonów")
  }
}
