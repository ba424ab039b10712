import TerminalCanvas
import Testing

/// The names of keys, as scenes write them.
@Suite struct KeyNameTests {
  @Test(arguments: [
    ("Enter", Key.enter), ("PgDn", .pageDown), ("Space", .character(" ")), ("F12", .function(12)),
    ("Ctrl-s", .control("s")), ("Alt-4", .alt("4")), ("BackTab", .backTab), ("Insert", .insert),
  ]) func aNameIsReadAndWritten(_ name: String, _ key: Key) {
    #expect(Key(named: name) == key)
    #expect(key.name == name)
  }

  @Test func aLetterIsItsOwnNameAndSomeKeysHaveNone() {
    #expect(Key.character("a").name == nil && Key.paste("a").name == nil)
    #expect(Key.modified(.up, .shift).name == nil)
    for text in ["", "a", "F", "Fx", "Ctrl-", "enter", "F02"] { #expect(Key(named: text) == nil, "\(text)") }
  }
}
