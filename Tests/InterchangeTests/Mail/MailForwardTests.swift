import Testing

@testable import Interchange

/// A letter that was passed on within a text is known by its line and its head.
@Suite struct MailForwardTests {
  @Test(arguments: [
    ("Prosze.\n\n---------- Forwarded message ---------\nFrom: Jan Lis <jan@lis.example>\nDate: x\n\nPark", true),
    ("-------- Wiadomość przekazana --------\nTemat: Park\nData: 1.09\nNadawca: Jan Lis <jan@lis.example>\n\nx", true),
    ("Begin forwarded message:\n\n*From:* Jan Lis <jan@lis.example>\n*Subject:* Park\n\nx", true),
    ("---------- Przekazana wiadomość ----------\nOd: Jan Lis <jan@lis.example>\n\nx", true),
    ("Wiadomość przekazana\nnie wiem od kogo\n", false), ("Od: Jan Lis <jan@lis.example>\n\nx", false),
    ("---------- Forwarded message ---------\nDate: x\n\nFrom: Jan Lis <jan@lis.example>", false), ("", false),
  ]) func senders(text: String, isFound: Bool) {
    let found = MailForward(in: text)?.sender
    #expect(found == (isFound ? MailMessage.Mailbox(name: "Jan Lis", address: "jan@lis.example") : nil))
  }

  @Test(arguments: [
    ("-----Wiadomość oryginalna-----\nOd: Jan Lis <jan@lis.example>\nWysłano: środa\nDo: CAO\nTemat: Park\n\nx", true),
    (
      "Prosze przyjąć.\n\n-----Original Message-----\nFrom: Jan Lis [mailto:jan@lis.example]\nSent: x\nTo: y\n\nx", true
    ),
    ("________\nFrom: Jan Lis <jan@lis.example>\nSent: Wednesday\nTo: CAO\nSubject: Park\n\nx", true),
    ("*Od:* Jan Lis <jan@lis.example>\n*Data:* x\n*Temat:* Park\n\nx", true),
    ("Popieram!\n\nOd: Jan Lis <jan@lis.example>\nWysłano: x\nDo: CAO\nTemat: Park\n\nx", false),
    ("Popieram!\n-----Original Message-----\nFrom: Jan Lis <jan@lis.example>\nSent: x\n\nx", false),
    ("Od: Jan Lis <jan@lis.example>\nDo: rana\n\nx", false), ("Wiadomość oryginalna\nOd: Jan Lis\n", false),
  ]) func `outlook's head is that of a letter passed on where nothing is said above it`(text: String, isAll: Bool) {
    let found = MailForward(in: text)
    #expect(found?.sender == (isAll ? MailMessage.Mailbox(name: "Jan Lis", address: "jan@lis.example") : nil))
    #expect(found?.isAll == (isAll ? true : nil))
  }

  @Test(
    "whoever writes more above it than that it is passed on writes themselves, and so does whoever quotes it",
    arguments: [
      ("", true), ("Przekazuję uwagę mieszkańca do konsultacji programu.\n\n", true),
      ("Proszę.\n\n-- \nAnna Lis\nurząd\n\n", true),
      ("Jestem przeciw wycince drzew w parku, bo ptaki mają tu gniazda, a miasto obiecało co innego.\n\n", false),
      ("Nie zgadzam się.\n\n", false), ("Popieram, jak niżej!\n\n", false), ("Dzień dobry, proszę o ławki.\n\n", false),
      ("> ", false), ("> Wcześniejszy list.\n\n", false),
    ]) func alone(above: String, isAll: Bool)
  {
    let found = MailForward(
      in: above + "---------- Forwarded message ---------\nFrom: Jan Lis <jan@lis.example>\n\nPark")
    #expect(found?.sender.address == "jan@lis.example" && found?.isAll == isAll)
  }
}
