import CivicDomain

/// Whether something can be printed now.
public enum PrinterStanding: Hashable, CaseIterable, Sendable {
  /// Nobody switched it on.
  case off
  /// It can.
  case ready
  /// The computer has no program that takes what is to be printed.
  case noProgram
  /// The terminal has no printer that could be told of.
  case noPrinterAtTerminal
}

/// Why something was not printed, or not all of it.
public enum PrintingTrouble: Error, Hashable, Sendable {
  /// It could not be begun.
  case notReady(PrinterStanding)
  /// The program that takes it could not be started.
  case notStarted(SystemTrouble)
  /// The program refused, with its exit code and its words.
  case refused(code: Int, words: String)
  /// A signal ended the program.
  case programEnded
  /// The program did not end in time, and was ended.
  case programHung
  /// The terminal takes nothing more.
  case lineStalled
  /// The terminal is gone, or it cannot be written to.
  case lineGone
  /// Somebody stopped it.
  case stopped
}

/// The sentences about what is printed from a screen.
extension Words {
  /// The way to a printer, in a row of the choice: `lista obecności (na drukarkę)`.
  public var toPrinter: String { said(pl: "na drukarkę", en: "to the printer") }

  /// Why nothing can be printed, as sentences; nil: it can be.
  public func hindrance(_ standing: PrinterStanding) -> String? {
    switch standing {
    case .ready: nil
    case .off:
      said(
        pl: "Drukowanie jest wyłączone. Włącza je klawisz „,” (przecinek), wiersz „Drukarka”.",
        en: "Printing is off. Switch it on with the key “,” (comma), in the row “Printer”.")
    case .noProgram:
      said(
        pl: "Na tym komputerze nie ma lp. W ustawieniach (,) jest też drukarka terminala.",
        en: "This computer has no lp. The settings (,) also have the terminal’s printer.")
    case .noPrinterAtTerminal:
      said(
        pl: "Ten terminal nie ma drukarki (mc5, mc4 w terminfo). W ustawieniach (,) jest też lp.",
        en: "This terminal has no printer (mc5, mc4 of terminfo). The settings (,) also have lp.")
    }
  }

  /// What is said while something is sent.
  public var sendingToPrinter: String {
    said(pl: "Wysyłam do drukarki…  Ctrl-C: przerwij", en: "Sending to the printer…  Ctrl-C: stop")
  }

  /// The message that something was sent: what comes of it only the printer knows.
  /// - Parameters:
  ///   - isTerminals: whether it was handed to the terminal, of whose printer nothing is known here.
  ///   - reply: what the program that took it said; empty: nothing.
  public func sentToPrinter(_ what: String, sheets: Int, isTerminals: Bool, reply: String) -> String {
    let sheets = count(sheets, of: .sheet)
    // What another program says is in its own language, and told as its words.
    let reply =
      reply.isEmpty ? "" : said(pl: " Program lp odpowiedział: „\(reply)”.", en: " The program lp said: “\(reply)”.")
    let to =
      isTerminals
      ? said(pl: "Przekazano terminalowi do wydruku", en: "Handed to the terminal for printing")
      : said(pl: "Wysłano do drukarki", en: "Sent to the printer")
    return "\(to): \(what), \(sheets).\(reply)"
  }

  /// The message that something was not sent to the printer, or not all of it.
  public func notSentToPrinter(_ trouble: PrintingTrouble) -> Sentences {
    let instead = said(
      pl: "Ten sam raport można zapisać do pliku: x.", en: "The same report can be saved to a file: x.")
    let part = said(
      pl: "Do drukarki mogła pójść część albo nic.", en: "A part may have gone to the printer, or nothing.")
    switch trouble {
    case .notReady(let standing):
      let why = hindrance(standing) ?? ""
      return said(
        pl: Sentences("Nie wysłano do drukarki. \(why)", wayOut: instead),
        en: Sentences("Not sent to the printer. \(why)", wayOut: instead))
    case .notStarted(let system):
      let why = systemTrouble(system, at: "lp").fact
      return said(
        pl: Sentences("Nie wysłano do drukarki, lp nie da się uruchomić. \(why)", wayOut: instead),
        en: Sentences("Not sent to the printer: lp cannot be started. \(why)", wayOut: instead))
    case .refused(let code, let words):
      let words = words.isEmpty ? "." : words.hasSuffix(".") ? ": \(words)" : ": \(words)."
      return said(
        pl: Sentences("lp nie przyjęło wydruku (kod \(code))\(words)", wayOut: instead),
        en: Sentences("lp did not take it (code \(code))\(words)", wayOut: instead))
    case .programEnded:
      return said(
        pl: Sentences("lp zostało przerwane z zewnątrz.", kept: part, wayOut: instead),
        en: Sentences("Something ended lp.", kept: part, wayOut: instead))
    case .programHung:
      return said(
        pl: Sentences("lp nie odpowiada, więc program je zakończył.", kept: part, wayOut: instead),
        en: Sentences("lp does not answer, so it was ended.", kept: part, wayOut: instead))
    case .lineStalled:
      return said(
        pl: Sentences("Terminal przestał odbierać, więc wydruk przerwano.", kept: part, wayOut: instead),
        en: Sentences("The terminal takes nothing more, so the printing was stopped.", kept: part, wayOut: instead))
    case .lineGone:
      return said(
        pl: Sentences("Nie wysłano do drukarki: do terminala nie da się pisać.", kept: part, wayOut: instead),
        en: Sentences("Not sent to the printer: the terminal cannot be written to.", kept: part, wayOut: instead))
    case .stopped:
      return said(
        pl: Sentences("Przerwano wysyłanie do drukarki.", kept: part),
        en: Sentences("Sending to the printer was stopped.", kept: part))
    }
  }

  // MARK: The settings

  /// No printer.
  public var printerOff: String { said(pl: "wyłączona", en: "off") }
  /// The queue of the computer.
  public var printerOfComputer: String { said(pl: "lp (kolejka tego komputera)", en: "lp (the computer’s queue)") }
  /// The printer of the terminal.
  public var printerOfTerminal: String {
    said(pl: "drukarka mojego terminala", en: "the printer of my terminal")
  }
  /// The queue that lp takes by itself.
  public var usualQueue: String { said(pl: "zwykła", en: "the usual one") }
  /// The code page without marks.
  public var withoutMarks: String { said(pl: "ascii (bez ogonków)", en: "ascii (without marks)") }
  /// What the queue is.
  public var queueExplained: String {
    said(
      pl: "Nazwa kolejki, którą wypisuje lpstat -a. Puste: ta, którą lp wybiera samo.",
      en: "The name of a queue, as lpstat -a lists it. Empty: the one that lp takes by itself.")
  }
  /// That a queue cannot be called so.
  public func noQueueName(_ typed: String) -> String {
    said(
      pl: "Nazwa kolejki to litery, cyfry, _ . i -, bez odstępów, i nie zaczyna się od -: „\(typed)”.",
      en: "The name of a queue is letters, digits, _ . and -, without blanks, and does not begin with -: “\(typed)”.")
  }
  /// The title of the trial.
  public var trialPrint: String { said(pl: "wydruk próbny", en: "trial print") }
  /// Where the trial would go; nil: nowhere.
  public func trialGoes(toTerminal: Bool, queue: String?) -> String {
    let queue = queue.map { said(pl: ", kolejka \($0)", en: ", queue \($0)") } ?? ""
    return toTerminal
      ? said(pl: "Poszedłby na drukarkę tego terminala.", en: "It would go to the printer of this terminal.")
      : said(pl: "Poszedłby do lp\(queue).", en: "It would go to lp\(queue).")
  }
  /// What the letters of a printer are tried on.
  public var trialLetters: String {
    said(
      pl: "Zażółć gęślą jaźń. ĄĆĘŁŃÓŚŹŻ „2026” – §", en: "Zażółć gęślą jaźń. ĄĆĘŁŃÓŚŹŻ “2026” – §")
  }
  /// How the trial is made.
  public var trialKey: String { said(pl: "x: wydrukuj próbę", en: "x: print the trial") }
}
