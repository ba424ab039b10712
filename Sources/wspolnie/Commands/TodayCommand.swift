import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// `wspolnie today`.
struct TodayCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "today", pl: "Co jest do zrobienia dziś i w najbliższych dniach.",
      en: "What is due today and in the next days.",
      more: (
        pl: """
        Spotkania dziś i jutro, kończące się zapisy, uwagi bez opublikowanej odpowiedzi (najstarsze najpierw), rzeczy do \
        wydania i do zwrotu, konsultacje kończące się w ciągu 7 dni. W każdym wierszu: co, kiedy i identyfikator dla \
        wspolnie show. Z --json klucze id, kind (session, registration, answer, handOver, takeBack, consultation), due \
        (dla odpowiedzi: dzień, od którego uwaga czeka) i what.
        """,
        en: """
        Sessions today and tomorrow, registrations that close, remarks without a published answer (the oldest first), \
        things to hand over and to take back, consultations that close within 7 days. Each row has what, when, and the \
        id for wspolnie show. With --json the keys id, kind (session, registration, answer, handOver, takeBack, \
        consultation), due (of an answer the day since which the remark waits) and what.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Flag(help: .said(pl: "jeden obiekt JSON w wierszu", en: "one JSON object a line"))
  var json = false

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    store.warnOfDamage()
    let things = DueThings(on: store.register, at: store.localNow).things
    if json {
      for thing in things { desk.output.line(utf8: thing.json(what: desk.words.what(thing, in: store.circumstances))) }
    } else if things.isEmpty {
      desk.output.line(desk.words.nothingDue)
    } else {
      printRows(of: things, at: store)
    }
    return .done
  }

  private func printRows(of things: [DueThing], at store: OpenStore) {
    let (words, output) = (store.desk.words, store.desk.output)
    var table = TextTable([
      TextTable.Column(heading: ""), TextTable.Column(heading: "", isElastic: true), TextTable.Column(heading: ""),
      TextTable.Column(heading: words.columnId),
    ])
    for thing in things {
      table.add([
        words.label(thing), words.what(thing, in: store.circumstances), words.when(thing, today: store.today),
        thing.id.raw,
      ])
    }
    let width = output.isTerminal ? output.columns : nil
    for line in table.lines(headings: false, width: width) { output.line(line) }
  }
}

extension DueThing {
  /// One object, the id first.
  fileprivate func json(what: String) -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      for (key, text) in [("id", id.raw), ("kind", name), ("due", due ?? ""), ("what", what)] where !text.isEmpty {
        object.key(key)
        object.text(text)
      }
    }
    return writer.bytes
  }
}
