import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie setting [NAME [VALUE]]`: what the numbers of the law and of the house are, and another one.
struct SettingCommand: PastReading {
  static var configuration: CommandConfiguration {
    let language = HelpLanguage.current
    let settings = Setting.all.map { "\($0.name)  \($0.rules[language])" }.joined(separator: "\n")
    return .said(
      "setting", pl: "Pokazuje i zmienia ustawienia: liczby z przepisów i ze zwyczaju centrum, teksty o centrum.",
      en: "Shows and changes settings: numbers of the law and of the house, texts about the centre.",
      more: (
        pl: """
        Bez nazwy wymienia wszystkie: co obowiązuje, od kiedy, skąd to wiadomo i co będzie potem. Z nazwą pokazuje jedno \
        w czasie. Z wartością zapisuje nową i podaje jej identyfikator; dni wcześniejsze program nadal ocenia według tego, \
        co wtedy obowiązywało. Pomyłkę usuwa: wspolnie remove ID --because POWÓD.
        \(settings)
        """,
        en: """
        Without a name it lists all: what holds, since when, where it comes from, and what is to come. With a name it shows \
        one in time. With a value it saves a new one and prints its id; the days before are judged by what held then. A \
        slip is taken out by: wspolnie remove ID --because REASON.
        \(settings)
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  var readsPast: Bool { value == nil }

  @Argument(
    help: .said(pl: "nazwa ustawienia", en: "the setting's name", value: (pl: "NAZWA", en: "NAME")),
    completion: .list(Setting.all.map(\.name)))
  var name: String?

  @Argument(help: .said(pl: "nowa wartość", en: "the new value", value: (pl: "WARTOŚĆ", en: "VALUE")))
  var value: String?

  @Option(
    help: .said(
      pl: "od którego dnia obowiązuje; bez tego od dziś", en: "from which day it holds; without it from today",
      value: (pl: "DZIEŃ", en: "DAY")))
  var from: String?

  @Option(
    help: .said(
      pl: "ostatni dzień, jeśli potem wraca to, co było", en: "the last day, where what held before comes back then",
      value: (pl: "DZIEŃ", en: "DAY")))
  var to: String?

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "z czego to wynika, np. uchwała nr XII/34/26", en: "what it follows from, such as a resolution",
      value: (pl: "TEKST", en: "TEXT")))
  var source: String?

  @Flag(
    help: .said(
      pl: "zapisz bez pytania, choć dane będą przechowywane krócej",
      en: "save without asking, though data are kept for a shorter time"))
  var yes = false

  @Flag(help: .said(pl: "jeden obiekt JSON w wierszu", en: "one JSON object a line"))
  var json = false

  var right: Right { value == nil ? .reading : .keeping }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let setting: Setting?
    if let name { setting = try Setting.meant(by: name) } else { setting = nil }
    guard let setting, let value else {
      if let idle = [("--from", from), ("--to", to), ("--source", source)].first(where: { $1 != nil }) {
        throw .problem(setting == nil ? .unexpectedArgument(idle.0) : .missingArgument(desk.words.settingValue))
      }
      return show(setting, at: try desk.open())
    }
    if json { throw .problem(.unexpectedArgument("--json")) }
    let store = try desk.open()
    var changed = SettingValue(blank: store.draw())
    changed.name = setting.name
    if setting.isText { changed.text = try store.text(value) } else { changed.value = try store.number(value) }
    changed.from = try store.day(from, for: \.from)
    changed.to = try store.day(to, for: \.to)
    changed.source = try desk.line(source, for: "--source")
    let change = ChangeSetting(changed)
    if let keeping = change.shorterKeeping(
      in: Situation(register: store.register, author: store.author, at: store.now))
    {
      // A script that names one setting and its number need not say it twice.
      if !yes, desk.isAnswered {
        guard desk.saysYes(to: desk.words.askKeepShorter(keeping)) else {
          desk.output.line(desk.words.settingStays)
          return .refused
        }
      } else {
        desk.errors.line(SafeLine.made(of: desk.words.keptShorter(keeping)))
      }
    }
    let changes = try store.ask(for: change)
    if !changes.isEmpty { desk.output.line(changed.id.raw) }
    store.confirm(changes)
    return .done
  }

  private func show(_ setting: Setting?, at store: OpenStore) -> ExitCode {
    store.warnOfDamage()
    let printer = SettingPrinter(store: store)
    switch (setting, json) {
    case (let setting?, true): printer.printJson(store.register.terms(of: setting), of: setting)
    case (let setting?, false): printer.printOne(setting)
    case (nil, true):
      for setting in Setting.all {
        let terms = store.register.terms(of: setting)
        printer.printJson(terms.filter { $0.state(on: store.today) != .over }, of: setting)
      }
    case (nil, false): printer.printAll()
    }
    return .done
  }
}

extension Setting {
  /// The setting that a word names: by its name, or by its label in either language.
  fileprivate static func meant(by typed: String) throws(CommandFailure) -> Setting {
    let found = all.first { setting in
      [setting.name, setting.label.pl, setting.label.en].contains { SpokenName.isMeant(typed, by: $0) }
    }
    if let found { return found }
    let near = NearWords.nearest(to: typed, amongAll: all.map { [$0.name, $0.label.pl, $0.label.en] })
    throw .problem(.unknownSetting(typed, near: near.map { all[$0].name }))
  }
}

extension OpenStore {
  /// Reads a number as the field of a value reads it.
  fileprivate func number(_ typed: String) throws(CommandFailure) -> Int? {
    guard case .number(let number)? = try value(of: FieldAssignment(SettingValue.field(\.value).declaration, typed))
    else { return nil }
    return number
  }

  /// Reads a text as the field of a value reads it.
  fileprivate func text(_ typed: String) throws(CommandFailure) -> String {
    try value(of: FieldAssignment(SettingValue.field(\.text).declaration, typed))?.text ?? ""
  }

  /// Reads a day as the field of a value reads it; nil where the option is not given.
  fileprivate func day(
    _ typed: String?, for path: WritableKeyPath<SettingValue, Day?>
  ) throws(CommandFailure) -> Day? {
    guard let typed else { return nil }
    return try value(of: FieldAssignment(SettingValue.field(path).declaration, typed))?.text.flatMap { try? Day($0) }
  }
}

/// Prints settings, as they are and in time.
private struct SettingPrinter {
  let store: OpenStore

  private var words: Words { store.desk.words }

  /// A row for each: its name for commands, what holds, since when, what it is called, where it comes from, what follows.
  func printAll() {
    print(
      Setting.all.map { setting in
        let terms = store.register.terms(of: setting)
        let now = store.register.term(of: setting, on: store.today)
        let ahead = terms.filter { $0.state(on: store.today) == .ahead }
        return [
          setting.name, words.number(of: now, of: setting), words.days(of: now), words.text(setting.label),
          words.source(of: now, on: store.register), words.toCome(ahead, of: setting),
        ]
      }, headed: words.settingHeadings, elastic: [3, 4])
  }

  /// What it rules, and what it was, is and will be, the oldest first.
  func printOne(_ setting: Setting) {
    store.desk.output.line("\(words.capitalized(words.text(setting.label))): \(words.text(setting.rules))")
    store.desk.output.line(words.range(of: setting))
    print(
      store.register.terms(of: setting).map { term in
        var id = ""
        if case .record(let record) = term.origin { id = record.raw }
        return [
          words.days(of: term), words.number(of: term, of: setting), words.label(term.state(on: store.today)),
          words.source(of: term, on: store.register), id,
        ]
      }, headed: nil, elastic: [3])
  }

  private func print(_ rows: [[String]], headed headings: [String]?, elastic: [Int]) {
    let output = store.desk.output
    var table = TextTable(
      (rows.first ?? []).indices.map { index in
        TextTable.Column(heading: headings?[index] ?? "", isElastic: elastic.contains(index))
      })
    for row in rows { table.add(row) }
    let lines = table.lines(
      headings: headings != nil && output.isTerminal, width: output.isTerminal ? output.columns : nil)
    for line in lines { output.line(line) }
  }

  /// An object for each term, with the keys of the record's fields.
  func printJson(_ terms: [SettingTerm], of setting: Setting) {
    for term in terms {
      var values = SettingValue(blank: Identifier(""))
      (values.name, values.from, values.to) = (setting.name, term.from, term.to)
      if setting.isText { values.text = term.text } else { values.value = term.number }
      switch term.origin {
      case .record(let id): values.source = store.register.value(of: \.source, in: id)
      case .declared(let source): values.source = words.text(source)
      case .olderProgram: break
      }
      var writer = JsonWriter()
      writer.object { object in
        if case .record(let id) = term.origin {
          object.key(.id)
          object.text(id.raw)
        }
        for field in SettingValue.fields.map(\.declaration) where field.isStored {
          guard let value = values.values[field.name] else { continue }
          object.key(field.name)
          object.value(value)
        }
        for (field, word) in [
          (SettingValue.unit, setting.unit.rawValue), (SettingValue.state, term.state(on: store.today).rawValue),
        ] {
          object.key(field.name)
          object.text(word)
        }
      }
      store.desk.output.line(utf8: writer.bytes)
    }
  }
}
