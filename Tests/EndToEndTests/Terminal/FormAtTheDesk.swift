/// Ways to a form that several stories go.
enum FormAtTheDesk {
  /// From the map of the demo to the form of a new resource, the cursor in its name.
  static func openNewResource(at terminal: PseudoTerminal) throws {
    try terminal.press(.text("n"))
    try terminal.waitUntil("nowy zasób organizacji")
    try terminal.press(.down, .enter)
    try terminal.waitUntil("Dodawanie: zasób")
  }

  /// From the map of the demo to the booking of the workshop room, the cursor in *for whom*.
  static func openRoomBooking(at terminal: PseudoTerminal) throws {
    try terminal.press(.text("/"))
    try terminal.type("dabrowa akt")
    try terminal.waitUntil("2 z 35")
    try terminal.waitUntil("▹ Sala warsztatowa")
    try terminal.press(.enter, .enter)
    try terminal.waitUntil("Enter rezerwacje")
    try terminal.press(.text("b"))
    try terminal.waitUntil("Rezerwacja: Sala warsztatowa (Aktywna Dąbrowa)")
  }

  /// Finds the borrower by typing; the choice made, the cursor goes on to *from*.
  static func choose(borrower typed: String, _ name: String, at terminal: PseudoTerminal) throws {
    try terminal.type(typed)
    try terminal.waitUntil("▌\(name)")
    try terminal.press(.enter)
    try terminal.waitUntil("\(name) ·")
  }

  /// Types from when and until when; the cursor stays in *until*.
  static func type(from start: String, to end: String, at terminal: PseudoTerminal) throws {
    try terminal.type(start)
    try terminal.press(.tab)
    try terminal.type(end)
  }
}
