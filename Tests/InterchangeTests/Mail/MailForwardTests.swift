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
