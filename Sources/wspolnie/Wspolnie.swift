import ArgumentParser

/// The whole command line: the interface when no command is named, else one of the commands.
@main
struct Wspolnie: PastReading {
  static var configuration: CommandConfiguration {
    .said(
      "wspolnie", pl: "Mapa zasobów, kalendarz i konsultacje centrum aktywności obywatelskiej.",
      en: "Resource map, calendar and consultations of a civic-activity centre.",
      more: (
        pl: """
        Bez polecenia otwiera okno programu. Rejestr jest w folderze --data, inaczej w WSPOLNIE_DATA, \
        $XDG_DATA_HOME/wspolnie albo ~/.local/share/wspolnie. Co się dzieje z wpisem: wspolnie RODZAJ CZYNNOŚĆ ID…, \
        np. wspolnie booking confirm ID; wszystkie czynności wymienia: wspolnie acts.
        """,
        en: """
        Without a command it opens the interface. The register lies in --data, else in WSPOLNIE_DATA, \
        $XDG_DATA_HOME/wspolnie or ~/.local/share/wspolnie. What is done with a record: wspolnie KIND ACT ID…, \
        such as wspolnie booking confirm ID; all acts are listed by: wspolnie acts.
        """
      ),
      version: ProgramVersion.line,
      subcommands: [
        DemoCommand.self, InitCommand.self, AccessCommand.self, ListCommand.self, CountCommand.self, ShowCommand.self,
        FindCommand.self,
        AddCommand.self,
        AttachmentCommand.self, SetCommand.self, RemoveCommand.self, LogCommand.self, ImportCommand.self,
        ExportCommand.self, ReportCommand.self,
        BookCommand.self, RegisterCommand.self, CommentCommand.self, IntakeCommand.self, KioskCommand.self,
        RespondCommand.self, ResponsesGroup.self, ActsCommand.self, ReceiptCommand.self, TodayCommand.self,
        SettingCommand.self,
        CheckCommand.self, SealCommand.self, DiagnoseCommand.self,
        RepairCommand.self, BackupCommand.self, RestoreCommand.self, MigrateCommand.self, EraseCommand.self,
        RedactCommand.self, SetupGroup.self,
      ])
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption
  @OptionGroup var recording: Recording.Options

  /// A scene begins with a register as it is.
  var readsPast: Bool { recording.record == nil }

  /// Runs the program: whatever happens, the process ends with an exit code of its own and a few plain lines.
  static func main() {
    var surroundings = Surroundings.ofThisProcess()
    let arguments = ProcessArguments.ofThisProcess()
    if KioskEnvironment.isMeant(by: arguments) {
      surroundings.environment = KioskEnvironment.narrowed(surroundings.environment)
      surroundings.home = "/"
    }
    let code = Invocation(in: surroundings).run(arguments)
    surroundings.end(with: code)
  }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if desk.asOf == nil, let end = try FirstStart.answer(at: desk) { return end }
    try desk.open(sayingMoment: false).openInterface(theme: everywhere.theme, recording: recording.recording())
    return .done
  }
}
