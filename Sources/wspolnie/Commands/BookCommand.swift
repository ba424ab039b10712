import ArgumentParser
import CivicDomain
import Words

/// The command `wspolnie book RESOURCE --for ORGANIZATION --from TIME --to TIME`, which makes a booking.
struct BookCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "book", pl: "Rezerwuje zasób dla organizacji i podaje identyfikator rezerwacji.",
      en: "Books a resource for an organization and prints the booking's id.",
      more: (
        pl: """
        Poza godzinami, w których można to mieć, w czasie zamknięcia albo na więcej dni, niż mówi ustawienie bookingDays, \
        rezerwuje tylko z powodem: outsideBecause="powód".
        """,
        en: """
        Outside the hours in which it can be had, inside a closure, or for more days than the setting bookingDays, it \
        books with a reason alone: outsideBecause="reason".
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(help: .said(pl: "identyfikator zasobu", en: "the resource's id", value: (pl: "ZASÓB", en: "RESOURCE")))
  var resource: String

  @Argument(
    help: .said(
      pl: "inne pola rezerwacji", en: "other fields of the booking", value: (pl: "POLE=WARTOŚĆ", en: "FIELD=VALUE")))
  var inputs: [String] = []

  @Option(
    help: .said(pl: "dla której organizacji", en: "the borrower's id", value: (pl: "ORGANIZACJA", en: "ORGANIZATION")))
  var `for`: String

  @Option(help: .said(pl: "od, np. 2026-09-10T10:00", en: "such as 2026-09-10T10:00", value: (pl: "CZAS", en: "TIME")))
  var from: String

  @Option(help: .said(pl: "do", en: "up to", value: (pl: "CZAS", en: "TIME")))
  var to: String

  @Option(help: .said(pl: "ile sztuk", en: "how many", value: (pl: "N", en: "N")))
  var quantity: Int?

  @Option(parsing: .unconditional, help: .said(pl: "cel", en: "what for", value: (pl: "TEKST", en: "TEXT")))
  var purpose = ""

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    guard let kind = Schema.kind(named: Booking.kind.name) else { return .unavailable }
    let assignments = try FieldAssignment.all(inputs, of: kind)
    if let named = assignments.first(where: {
      Self.inOptions.contains($0.field.name) || $0.field.changeability != .anyone
    }) {
      throw .problem(.unexpectedArgument("\(named.field.name)="))
    }
    let store = try desk.open()
    var given: [String: FieldValue] = [:]
    for assignment in assignments { given[assignment.field.name] = try store.value(of: assignment) }
    let id: Identifier<Booking> = store.draw()
    var booking = Booking.lenient(id: id, Row(given, of: Booking.self))
    booking.resource = try store.identifier(resource)
    booking.borrower = try store.identifier(`for`)
    booking.start = try store.time(from, option: "--from")
    booking.end = try store.time(to, option: "--to")
    booking.quantity = quantity
    if !purpose.isEmpty { booking.purpose = purpose }
    try store.ask(for: BookResource(booking))
    desk.output.line(booking.id.raw)
    store.printConcerns(of: booking.id)
    return .done
  }

  /// The fields that are given by options alone; the other fields are given as FIELD=VALUE.
  private static let inOptions = Set(Booking.names(of: \.resource, \.borrower, \.start, \.end, \.quantity))
}

extension OpenStore {
  /// Prints the concerns about a booking that was saved.
  func printConcerns(of id: Identifier<Booking>) {
    guard let booking = register.record(id) else { return }
    let concerns = BookingConcern.all(of: booking, on: register, at: localNow)
    for concern in concerns where !concern.needsReason {
      desk.errors.line(SafeLine.made(of: desk.words.savedNevertheless(concern, id, near: today)))
    }
  }
}
