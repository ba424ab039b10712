import CivicDomain
import Testing

@testable import FlatFileStore

/// What older programs wrote as a text where there are choices now is read as the words beside them, and no line is rewritten.
@Suite("Texts of older programs in the place of choices")
struct FormerTextTests {
  let folder: TemporaryFolder
  let store: Store
  let id = ErasureScene.jan.registration

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
    try ErasureScene.open(store)
    try #require(store.addPerson(2, name: "Jan Nowak").isDone)
    try put([
      "session": .text(ErasureScene.session.raw), "person": .text(Sample.person(2).raw), "channel": .text("phone"),
    ])
    try write("Jan potrzebuje windy")
  }

  private func put(_ set: [String: FieldValue?], erased: [String] = []) throws {
    let stamp = Store.Stamp(name: "register", because: "", author: Sample.anna, at: ErasureScene.now)
    let outcome = store.carryOut(stamp) { [id] _ in Decision(changes: [Change(id: id, set: set, erased: erased)]) }
    try #require(outcome.isDone)
  }

  /// What an older program says is needed; nil: it cleared that.
  private func write(_ needs: String?) throws { try put(["needs": needs.map { .text($0) }]) }

  /// Both as the whole record, an excerpt, a list and the JSON of a command have them.
  private func readings() throws -> [[FieldValue?]] {
    try [store, Store(folder.path)].flatMap { store -> [[FieldValue?]] in
      let row = try #require(store.register.stored(id)).values
      let excerpt: Registration = store.register.excerpt(
        Identifier(id.raw), of: FieldList(\Registration.needs, \.needsNote))
      let columns = store.register.columns(of: ["needs", "needsNote"], in: Query(Registration.kind))
      let words = excerpt.needs.map(\.rawValue)
      return [
        [row["needs"], row["needsNote"]],
        [words.isEmpty ? nil : .list(words), excerpt.needsNote.isEmpty ? nil : .text(excerpt.needsNote)],
        columns.map { $0.values[Int($0.indexes[0])] },
      ]
    }
  }

  private func expect(_ needs: FieldValue?, _ note: FieldValue?, _ comment: Comment = "") throws {
    for reading in try readings() { #expect(reading == [needs, note], comment) }
  }

  @Test func itIsTheNoteAndTheLineStays() throws {
    let before = try folder.text(of: Sample.personalLog)
    try expect(nil, .text("Jan potrzebuje windy"))
    #expect(try folder.text(of: Sample.personalLog) == before)
    #expect(before.contains(#""needs":"Jan potrzebuje windy""#))
  }

  @Test func choicesComeBesideIt() throws {
    try put(["needs": .list(["ramp"])])
    try expect(.list(["ramp"]), .text("Jan potrzebuje windy"))
    try put(["needs": nil])
    try expect(nil, .text("Jan potrzebuje windy"), "the choices alone were cleared")
    try put(["needsNote": .text("winda przy wejściu B")])
    try expect(nil, .text("winda przy wejściu B"))
    try put(["needsNote": nil])
    try expect(nil, nil)
  }

  @Test func whatAnOlderProgramClearedStaysCleared() throws {
    try write(nil)
    try expect(nil, nil)
    try put(["needs": .list(["diet"])])
    try expect(.list(["diet"]), nil)
    try write("Jan potrzebuje asystenta")
    try expect(nil, .text("Jan potrzebuje asystenta"))
  }

  @Test func anEditOfTheNoteIsToldFromWhatItWas() throws {
    let edit = FieldEdit(field: "needsNote", was: .text("Jan potrzebuje windy"), becomes: .text("winda"))
    #expect(store.transact(EditRecord(id, [edit]), by: Sample.anna, at: ErasureScene.now).isDone)
    try expect(nil, .text("winda"))
  }

  @Test func historyTellsItAsTheNote() throws {
    let told = store.history(of: id).flatMap(\.changes).compactMap { $0.set["needsNote"] }
    #expect(told == [.text("Jan potrzebuje windy")])
    #expect(store.history(of: id).flatMap(\.changes).allSatisfy { $0.set["needs"] == nil })
  }

  @Test func redactedItLeavesTheFiles() throws {
    try put(["needs": .list(["ramp"])])
    let outcome = store.erase(
      .redact(id, field: "needsNote", because: "wniosek"), by: Sample.anna, at: ErasureScene.now)
    #expect(outcome.act.isDone)
    #expect(try !folder.text(of: Sample.personalLog).contains("potrzebuje windy"))
    try expect(.list(["ramp"]), .text(Redaction.mark))
    #expect(try store.check() == [])
  }

  @Test func erasedItLeavesTheFiles() throws {
    #expect(store.erase(.erase([id], because: "wniosek"), by: Sample.anna, at: ErasureScene.now).act.isDone)
    #expect(try !folder.text(of: Sample.personalLog).contains("potrzebuje windy"))
    try expect(nil, nil)
  }
}
