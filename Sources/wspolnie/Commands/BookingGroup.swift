import ArgumentParser
import CivicDomain

/// `wspolnie booking confirm|hand-over|return|cancel|refuse|step-back ID`.
struct BookingGroup: CommandGroup {
  static var configuration: CommandConfiguration {
    .said(
      "booking", pl: "Potwierdza, wydaje, przyjmuje zwrot, odwołuje.", en: "Confirms, hands over, takes back, cancels.",
      subcommands: [
        BookingConfirm.self, BookingHandOver.self, BookingReturn.self, BookingCancel.self, BookingRefuse.self,
        BookingStepBack.self,
      ])
  }

  @OptionGroup var everywhere: OptionsEverywhere
}

/// What the steps of a booking have in common.
struct BookingStepArguments: ParsableArguments {
  @Argument(help: .said(pl: "identyfikator rezerwacji", en: "the booking's id", value: (pl: "ID", en: "ID")))
  var id: String

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "powód, a przy wydaniu i zwrocie stan rzeczy", en: "the reason; on hand-over and return the condition",
      value: (pl: "TEKST", en: "TEXT")))
  var because = ""
}

/// One step of a booking.
protocol BookingStepCommand: ShellCommand {
  var arguments: BookingStepArguments { get }
  static var step: BookingStep { get }
}

extension BookingStepCommand {
  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    let id: Identifier<Booking> = try store.identifier(arguments.id)
    store.confirm(try store.ask(for: .advanceBooking(id, Self.step, because: arguments.because)))
    return .done
  }
}

struct BookingConfirm: BookingStepCommand {
  static var configuration: CommandConfiguration { .said("confirm", pl: "Potwierdza.", en: "Confirms it.") }
  static let step = BookingStep.confirm
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: BookingStepArguments
}

struct BookingHandOver: BookingStepCommand {
  static var configuration: CommandConfiguration {
    .said("hand-over", pl: "Wydaje rzecz.", en: "Hands the thing over.")
  }
  static let step = BookingStep.handOver
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: BookingStepArguments
}

struct BookingReturn: BookingStepCommand {
  static var configuration: CommandConfiguration {
    .said("return", pl: "Przyjmuje zwrot.", en: "Takes the thing back.")
  }
  static let step = BookingStep.takeBack
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: BookingStepArguments
}

struct BookingCancel: BookingStepCommand {
  static var configuration: CommandConfiguration { .said("cancel", pl: "Odwołuje.", en: "Calls it off.") }
  static let step = BookingStep.cancel
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: BookingStepArguments
}

struct BookingRefuse: BookingStepCommand {
  static var configuration: CommandConfiguration { .said("refuse", pl: "Odrzuca prośbę.", en: "Refuses the request.") }
  static let step = BookingStep.refuse
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: BookingStepArguments
}

struct BookingStepBack: BookingStepCommand {
  static var configuration: CommandConfiguration {
    .said("step-back", pl: "Cofa ostatni krok.", en: "Takes the last step back.")
  }
  static let step = BookingStep.stepBack
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: BookingStepArguments
}
