import ArgumentParser
import CivicDomain

/// `wspolnie book RESOURCE --for ORGANIZATION --from TIME --to TIME`.
struct BookCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "book", pl: "Rezerwuje zasób dla organizacji i podaje identyfikator rezerwacji.",
      en: "Books a resource for an organization and prints the booking's id.")
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(help: .said(pl: "identyfikator zasobu", en: "the resource's id", value: (pl: "ZASÓB", en: "RESOURCE")))
  var resource: String

  @Option(
    name: .customLong("for"),
    help: .said(pl: "dla której organizacji", en: "the borrower's id", value: (pl: "ORGANIZACJA", en: "ORGANIZATION")))
  var borrower: String

  @Option(help: .said(pl: "od, np. 2026-09-10T10:00", en: "such as 2026-09-10T10:00", value: (pl: "CZAS", en: "TIME")))
  var from: String

  @Option(help: .said(pl: "do", en: "up to", value: (pl: "CZAS", en: "TIME")))
  var to: String

  @Option(help: .said(pl: "ile sztuk", en: "how many", value: (pl: "N", en: "N")))
  var quantity: Int?

  @Option(parsing: .unconditional, help: .said(pl: "cel", en: "what for", value: (pl: "TEKST", en: "TEXT")))
  var purpose = ""

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    var booking = Booking(blank: store.draw())
    booking.resource = try store.identifier(resource)
    booking.borrower = try store.identifier(borrower)
    booking.start = try store.time(from, option: "--from")
    booking.end = try store.time(to, option: "--to")
    booking.quantity = quantity
    booking.purpose = purpose
    try store.ask(for: .book(booking))
    desk.output.line(booking.id.raw)
    return .done
  }
}
