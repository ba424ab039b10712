import ArgumentParser
import CivicDomain
import Screens
import Words

/// One run of the program: arguments in, an exit code out.
struct Invocation {
  let surroundings: Surroundings
  /// How the person wants the program.
  private let personal: PersonalSettings
  /// The file that says so, and what is wrong with it first of all; nil: nothing.
  private let fault: (file: PersonalFile, what: PersonalFile.Fault)?

  init(in surroundings: Surroundings) {
    self.surroundings = surroundings
    let file = PersonalFile(in: surroundings)
    let read = file.read()
    personal = read.settings
    fault = read.faults.first.map { (file, $0) }
  }

  /// Parses the arguments, runs the command, and prints what went wrong if something did.
  func run(_ arguments: [String]) -> ExitCode {
    let (own, handedOn) = DemoCommand.parted(arguments)
    let language = Settings.language(
      option: Settings.languageOption(in: own), personal: personal, in: surroundings)
    let behindTerminator = own.firstIndex(of: "--").map { own.count - $0 - 1 } ?? 0
    return ActArguments.$behindTerminator.withValue(behindTerminator) { run(own, handedOn, language) }
  }

  private func run(_ own: [String], _ handedOn: [String], _ language: Language) -> ExitCode {
    HelpLanguage.$current.withValue(language) {
      switch ActCommand.reading(own) {
      case .problem(let problem, of: let kind):
        let code = tell(problem, language: language)
        surroundings.errors.line(language.words.seeHelp(of: "wspolnie \(kind.kind.name)"))
        return code
      case .version:
        surroundings.output.line(ProgramVersion.line)
        return .done
      case .act(let words, let rest):
        return ActCommand.$current.withValue(words) { run(act: rest, own: own, language: language) }
      case .help(let kind):
        ActCommand.help(of: kind, in: language.words).forEach { surroundings.output.line($0) }
        return .done
      case nil: break
      }
      var command: any ParsableCommand
      do {
        command = try Wspolnie.parseAsRoot(ProcessArguments.parted(own))
        if let fault = ProcessArguments.fault(in: own, of: command) {
          return tell(fault, language: language)
        }
        if var demo = command as? DemoCommand {
          demo.command = handedOn
          return run(demo, own, language: language)
        }
        if let command = command as? any ShellCommand { return run(command, own, language: language) }
        // ArgumentParser's own `help`, which does nothing but throw the page.
        try command.run()
        return .done
      } catch {
        return tell(error, of: Wspolnie.self, language: language, shell: ActCompletions.shell(in: own))
      }
    }
  }

  /// Runs an act's command, with the arguments after the words that name it.
  private func run(act arguments: [String], own: [String], language: Language) -> ExitCode {
    if AsOfOption.isTyped(in: own) { return tell(CommandProblem.notOfPast, language: language) }
    do {
      let command = try ActCommand.parse(ProcessArguments.parted(arguments))
      if let fault = ProcessArguments.fault(in: own, of: command) {
        return tell(fault, language: language)
      }
      return run(command, own, language: language)
    } catch {
      return tell(error, of: ActCommand.self, language: language)
    }
  }

  private func run(_ command: any ShellCommand, _ arguments: [String], language: Language) -> ExitCode {
    let reading = command as? any PastReading
    let desk = Desk(
      command.everywhere, asOf: reading?.past.asOf, right: command.right, language: language, personal: personal,
      in: surroundings)
    // The interface says it where it is seen.
    if let fault, !(command is Wspolnie || command is DemoCommand) {
      surroundings.errors.line(SafeLine.made(of: fault.file.sentence(fault.what, in: desk.words)))
    }
    do throws(CommandFailure) {
      try command.everywhere.data?.mustNameFolder("--data")
      if command.paths.contains("") { throw .problem(.missingArgument(desk.words.nameOfFileOrFolder)) }
      if AsOfOption.isTyped(in: arguments), reading?.readsPast != true { throw .problem(.notOfPast) }
      let code = try command.run(at: desk)
      surroundings.output.flush()
      // A command that did what it was asked for must not end with nothing but a number because nobody could be told.
      guard code == .done, case .failed(let number) = surroundings.output.state else { return code }
      surroundings.errors.lines(desk.words.outputFailed(systemError: Int(number)).lines)
      return .inputOutput
    } catch {
      surroundings.output.flush()
      surroundings.errors.lines(error.lines(in: desk.words).map { SafeLine.made(of: $0) })
      return error.exitCode
    }
  }

  /// Prints the fault that the parser found, or the help page or completion script that was asked for.
  private func tell(
    _ error: any Error, of command: any ParsableCommand.Type, language: Language, shell: String? = nil
  ) -> ExitCode {
    if command.exitCode(for: error) == .success {
      let page = command.fullMessage(for: error)
      print(page: shell.map { ActCompletions.added(to: page, of: $0) } ?? page, language: language)
      return .done
    }
    let fault = ArgumentFault(
      message: command.message(for: error), wholeMessage: command.fullMessage(for: error))
    surroundings.errors.lines(language.words.problem(fault.problem).map { SafeLine.made(of: $0) })
    surroundings.errors.line(language.words.seeHelp(of: fault.command))
    return ExitCode(fault.problem)
  }

  private func tell(_ problem: CommandProblem, language: Language) -> ExitCode {
    surroundings.errors.lines(language.words.problem(problem).map { SafeLine.made(of: $0) })
    return ExitCode(problem)
  }

  private func print(page: String, language: Language) {
    for line in HelpPage.translated(page, into: language).split(separator: "\n", omittingEmptySubsequences: false) {
      surroundings.output.line(String(line))
    }
  }
}
