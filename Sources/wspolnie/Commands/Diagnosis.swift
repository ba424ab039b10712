import CivicDomain
import FlatFileStore
import Glibc
import Interchange
import TerminalCanvas
import Words

/// What somebody who helps from afar must know: program, system, terminal, and the register by its sizes, its counts and
/// what is found in it. Nothing that anybody typed is read into it, so that nothing of it can leak.
struct Diagnosis {
  private let desk: Desk
  /// The language that the command was asked for in an option.
  private let languageOption: Language?
  private let survey: StoreSurvey
  /// The register, or why it cannot be opened.
  private let store: Result<Store, StoreFailure>
  /// What `check` finds, or why it could not look.
  private let findings: Result<[Finding], FileFailure>

  /// Looks at everything, and changes nothing.
  init(of desk: Desk, language: Language?) {
    self.desk = desk
    languageOption = language
    survey = StoreSurvey(of: desk.dataFolder)
    do throws(StoreFailure) {
      let store = try Store(desk.dataFolder)
      self.store = .success(store)
      do throws(FileFailure) { findings = .success(try store.check()) } catch { findings = .failure(error) }
    } catch {
      store = .failure(error)
      findings = .success([])
    }
  }

  /// All of it as a page.
  func page(in words: Words) -> ReportPage {
    let setting = Setting(words: words)
    return ReportPage(
      title: words.diagnosisTitle, language: words.language,
      blocks: [.paragraph(words.diagnosisHoldsNothing)] + program(setting) + terminal(setting) + register(setting)
        + parts(setting) + records(setting) + check(setting))
  }

  /// How a line of the page is made.
  private struct Setting {
    let words: Words

    func heading(pl: String, en: String) -> ReportPage.Block { .heading(said(Label(pl: pl, en: en))) }

    func fact(_ text: String, pl: String, en: String) -> ReportPage.Fact {
      ReportPage.Fact(said(Label(pl: pl, en: en)), text.isEmpty ? words.notKnown : text)
    }

    func column(_ alignment: ReportPage.Alignment = .leading, pl: String, en: String) -> ReportPage.Column {
      ReportPage.Column(said(Label(pl: pl, en: en)), alignment)
    }

    func said(_ label: Label) -> String { label[words.language] }
  }

  // MARK: Program and system

  private func program(_ say: Setting) -> [ReportPage.Block] {
    let system = SystemFacts(of: desk.dataFolder)
    let room = system.room.map { "\($0.free) / \($0.whole)" } ?? ""
    let memory = [system.memory.free, system.memory.whole].compactMap { $0.map(String.init) }.joined(separator: " / ")
    return [
      say.heading(pl: "Program i system", en: "Program and system"),
      .facts([
        say.fact(ProgramVersion.line, pl: "wersja", en: "version"),
        say.fact("\(Manifest.newestFormat)", pl: "format, który zapisuje", en: "format that it writes"),
        say.fact(desk.surroundings.clock().text, pl: "zegar (UTC)", en: "clock (UTC)"),
        say.fact(system.distribution, pl: "system", en: "system"),
        say.fact(system.kernel, pl: "jądro", en: "kernel"),
        say.fact("\(system.processors)", pl: "procesory", en: "processors"),
        say.fact(memory, pl: "pamięć wolna / cała (B)", en: "memory free / whole (B)"),
        say.fact(system.fileSystem ?? "", pl: "system plików rejestru", en: "file system of the register"),
        say.fact(room, pl: "dysk wolny / cały (B)", en: "disk free / whole (B)"),
        say.fact(say.words.yes(getuid() == 0), pl: "uruchomił administrator", en: "run by the administrator"),
      ]),
    ]
  }

  private func terminal(_ say: Setting) -> [ReportPage.Block] {
    let environment = desk.surroundings.environment
    let abilities = TerminalAbilities(environment: environment)
    let codeset = TerminalCodeset(environment: environment)
    let size = desk.surroundings.rows.flatMap { rows in desk.output.columns.map { "\($0) × \(rows)" } }
    return [
      say.heading(pl: "Terminal i język", en: "Terminal and language"),
      .facts([
        say.fact(named("TERM", where: /[a-z0-9]+([-.+][a-z0-9]+)*/), pl: "terminal (TERM)", en: "terminal (TERM)"),
        say.fact(size ?? "", pl: "rozmiar", en: "size"),
        say.fact("\(codeset)", pl: "zestaw znaków", en: "character set"),
        say.fact("\(abilities.signs)", pl: "znaki, których używa program", en: "signs that the program uses"),
        say.fact(say.words.yes(abilities.hasBracketedPaste), pl: "oznacza wklejony tekst", en: "marks pasted text"),
        say.fact(say.words.yes(abilities.answersQuestions), pl: "odpowiada na pytania", en: "answers questions"),
        say.fact(say.words.yes(!abilities.isColourUnwanted), pl: "kolory", en: "colours"),
        say.fact(set(), pl: "zmienne, które są ustawione", en: "variables that are set"),
        say.fact(locale(), pl: "ustawienia regionalne", en: "locale"),
        say.fact("\(desk.language.rawValue) (\(languageSource))", pl: "język programu", en: "language of the program"),
      ]),
    ]
  }

  /// The variables whose presence explains something; what they say is nobody's business.
  private func set() -> String {
    let set = [
      "WSPOLNIE_DATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "WSPOLNIE_LANG", "WSPOLNIE_NOW", "WSPOLNIE_ASCII",
      "NO_COLOR",
      "COLORTERM", "TMUX", "STY", "SSH_CONNECTION", "PAGER", "TMPDIR",
    ].filter { desk.surroundings.variable($0) != nil }
    return set.isEmpty ? "–" : set.joined(separator: ", ")
  }

  private func locale() -> String {
    let locale = /(C|POSIX|[a-z]{2,3}(_[A-Z]{2})?)(\.[A-Za-z0-9-]{1,12})?(@(euro|latin|cyrillic))?/
    return ["LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG"].filter { desk.surroundings.variable($0) != nil }
      .map { "\($0)=\(named($0, where: locale))" }.joined(separator: " ")
  }

  /// The value of a variable that names a terminal or a locale. Whatever is no such name is told by its length.
  private func named(_ variable: String, where name: Regex<some Any>) -> String {
    guard let value = desk.surroundings.variable(variable) else { return "" }
    let isName = value.utf8.count <= 32 && (try? name.wholeMatch(in: value)) != nil
    return isName ? value : "‹\(value.utf8.count)›"
  }

  private var languageSource: String {
    languageOption == nil ? Settings.languageOfEnvironment(in: desk.surroundings)?.variable ?? "–" : "--lang"
  }

  // MARK: Register

  private func register(_ say: Setting) -> [ReportPage.Block] {
    let place = say.fact(folderSource, pl: "folder wskazuje", en: "folder named by")
    let heading = say.heading(pl: "Rejestr", en: "Register")
    switch store {
    case .failure(let failure):
      return [
        heading,
        .facts([place, say.fact("\(say.words.yes(false)): \(failure.name)", pl: "otwarty", en: "opened")]),
      ]
    case .success(let store):
      let shape = store.shape
      return [
        heading,
        .facts([
          place, say.fact(say.words.yes(true), pl: "otwarty", en: "opened"),
          say.fact("\(store.manifest.format)", pl: "format", en: "format"),
          say.fact(say.words.yes(store.manifest.isTraining), pl: "ćwiczebny", en: "training"),
          say.fact(say.words.yes(store.manifest.group != nil), pl: "wspólny dla grupy", en: "shared by a group"),
          say.fact(say.words.yes(store.hasPersonalData), pl: "dane osobowe czytelne", en: "personal data readable"),
          say.fact(say.words.yes(store.readOnlyReason == nil), pl: "można zapisywać", en: "can be saved to"),
          say.fact("\(shape.offices)", pl: "biura", en: "offices"),
          say.fact("\(shape.segments.open) + \(shape.segments.personal)", pl: "pliki dzienników", en: "segments"),
          say.fact("\(shape.lines.open) + \(shape.lines.personal)", pl: "wiersze", en: "lines"),
          say.fact("\(shape.lastTransaction)", pl: "ostatni zapis nr", en: "last transaction no."),
          say.fact(shape.lastAt?.text ?? "", pl: "jego chwila (UTC)", en: "its moment (UTC)"),
          say.fact(say.said(shape.cache.label), pl: "pamięć podręczna", en: "cache"),
        ]),
      ]
    }
  }

  /// What named the folder of the data; the path may hold the name of a person or of the centre.
  private var folderSource: String {
    guard let given = desk.givenDataFolder else {
      return desk.surroundings.variable("XDG_DATA_HOME") == nil ? "~/.local/share/wspolnie" : "XDG_DATA_HOME"
    }
    return given == desk.surroundings.variable("WSPOLNIE_DATA") ? "WSPOLNIE_DATA" : "--data"
  }

  private func parts(_ say: Setting) -> [ReportPage.Block] {
    let rows = StoreSurvey.Part.allCases.compactMap { part -> [String]? in
      guard let measure = survey.parts[part] else { return nil }
      let modes = measure.permissions.sorted().map { String($0, radix: 8) }.joined(separator: " ")
      let name = part == .foreign ? say.words.diagnosisForeign : part.rawValue
      return [name]
        + [measure.files, measure.folders, measure.others, measure.unreadable, measure.bytes].map(String.init)
        + [modes]
    }
    return [
      .table(
        ReportPage.Table(
          say.said(Label(pl: "Części folderu", en: "Parts of the folder")),
          columns: [
            say.column(pl: "część", en: "part"), say.column(.trailing, pl: "pliki", en: "files"),
            say.column(.trailing, pl: "foldery", en: "folders"), say.column(.trailing, pl: "inne", en: "others"),
            say.column(.trailing, pl: "nieczyt.", en: "unread."), say.column(.trailing, pl: "bajty", en: "bytes"),
            say.column(pl: "prawa", en: "modes"),
          ], rows: rows))
    ]
  }

  private func records(_ say: Setting) -> [ReportPage.Block] {
    guard case .success(let store) = store else { return [] }
    let shape = store.shape
    let rows = shape.records.map { [$0.kind.name, String($0.living), String($0.removed)] }
    let unknown = shape.unknownKinds == 0 ? [] : [[say.words.diagnosisForeign, "\(shape.unknownKinds)", ""]]
    return [
      .table(
        ReportPage.Table(
          say.said(Label(pl: "Wpisy", en: "Records")),
          columns: [
            say.column(pl: "rodzaj", en: "kind"), say.column(.trailing, pl: "są", en: "living"),
            say.column(.trailing, pl: "usunięte", en: "removed"),
          ], rows: rows + unknown))
    ]
  }

  // MARK: Check

  /// How many findings are told one by one.
  private static let listed = 200
  private static let damage = Label(pl: "USZKODZENIE", en: "DAMAGE")
  private static let note = Label(pl: "spostrzeżenie", en: "note")
  private static let known = Label(pl: "znane", en: "known")

  private func check(_ say: Setting) -> [ReportPage.Block] {
    let findings: [Finding]
    switch (store, self.findings) {
    case (.failure, _): return []
    case (.success, .failure(let failure)):
      return [.facts([say.fact("\(failure.call), errno \(failure.errno)", pl: "wspolnie check", en: "wspolnie check")])]
    case (.success, .success(let found)): findings = found
    }
    let damages = findings.count(where: \.isDamage)
    let code = (damages > 0 ? ExitCode.badData : .done).rawValue
    let rows = findings.prefix(Self.listed).map { finding in
      [
        say.said(finding.isDamage ? Self.damage : finding.isKnown ? Self.known : Self.note),
        finding.name + finding.detail,
        StorePathText.shown(finding.file), finding.line.map(String.init) ?? "",
      ]
    }
    let facts = ReportPage.Block.facts([
      say.fact("\(damages)", pl: "uszkodzenia", en: "damages"),
      say.fact("\(findings.count - damages)", pl: "spostrzeżenia", en: "notes"),
      say.fact("\(code)", pl: "kod wyjścia", en: "exit code"),
    ])
    let heading = say.heading(pl: "Co znalazło wspolnie check", en: "What wspolnie check found")
    guard !rows.isEmpty else { return [heading, facts] }
    return [
      heading, facts,
      .table(
        ReportPage.Table(
          say.said(Label(pl: "Ustalenia (najwyżej \(Self.listed))", en: "Findings (at most \(Self.listed))")),
          columns: [
            say.column(pl: "co", en: "what"), say.column(pl: "ustalenie", en: "finding"),
            say.column(pl: "plik", en: "file"), say.column(.trailing, pl: "wiersz", en: "line"),
          ], rows: rows)),
    ]
  }
}

extension Finding {
  /// The facts of a finding that are the file's and nobody's value: what is wrong with a line, the system's number, permissions.
  fileprivate var detail: String {
    if case .damagedLine(let fault) = kind { return " \(fault)" }
    if case .unreadable(let number) = kind { return " errno \(number)" }
    if case .notWritable(let number) = kind { return " errno \(number)" }
    if case .openToOthers(let permissions) = kind { return " \(String(permissions, radix: 8))" }
    if case .missingLines(let numbers) = kind { return " \(numbers.lowerBound)-\(numbers.upperBound)" }
    if case .lostTransactions(let numbers) = kind { return " \(numbers.lowerBound)-\(numbers.upperBound)" }
    if case .more(let number) = kind { return " \(number)" }
    return ""
  }
}

extension StoreFailure {
  /// The failure's name for scripts, with no path and no name of anything.
  fileprivate var name: String {
    switch self {
    case .noStore: "noStore"
    case .foreign: "foreign"
    case .olderFormat(let format, _): "olderFormat \(format)"
    case .notEmpty: "notEmpty"
    case .unfitOffice: "unfitOffice"
    case .unknownGroup: "unknownGroup"
    case .groupNeeded: "groupNeeded"
    case .sameGroup: "sameGroup"
    case .noAccessLists: "noAccessLists"
    case .noSuchState: "noSuchState"
    case .system(let failure): "\(failure.call), errno \(failure.errno)"
    }
  }
}

extension StoreShape.Cache {
  fileprivate var label: Label {
    switch self {
    case .none: Label(pl: "nie ma jej", en: "there is none")
    case .used: Label(pl: "użyta", en: "used")
    case .foreign: Label(pl: "obca albo zepsuta, pominięta", en: "foreign or spoiled, passed over")
    case .outdated: Label(pl: "nieaktualna, pominięta", en: "outdated, passed over")
    }
  }
}
