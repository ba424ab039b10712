import ArgumentParser
import CivicDomain
import FlatFileStore
import Glibc
import Words

/// The commands `wspolnie setup kiosk|ssh|backup`, and `wspolnie setup --check`.
struct SetupGroup: CommandGroup {
  static var configuration: CommandConfiguration {
    .said(
      "setup", pl: "Przygotowuje komputer: kiosk, dostęp przez SSH, kopie zapasowe.",
      en: "Sets a machine up: the kiosk, access over SSH, backups.",
      more: (
        pl: """
        Każde z poleceń wypisuje pliki, które są do tego potrzebne: konta i grupy, jednostki systemd, część ustawień \
        sshd. Z --install (jako root) umieszcza je na miejscu; można je uruchomić ponownie. Pliku, w którym ktoś coś \
        zmienił, nie zastępuje: nowy zapisuje obok, z końcówką .wspolnie-new. Rejestr: --data, inaczej \
        /var/lib/wspolnie. Z --check mówi, co nie jest takie, jak powinno, i co z tym zrobić: 0 – wszystko w porządku.
        """,
        en: """
        Each command prints the files that are needed: accounts and groups, units of systemd, a part of sshd's \
        configuration. With --install (as root) it puts them in place; it may be run again. A file in which somebody \
        changed something is never replaced: the new one is written beside it, its name ending in .wspolnie-new. The \
        register: --data, else /var/lib/wspolnie. With --check it says what is not as it should be, and what to do: 0 \
        when all is right.
        """
      ),
      subcommands: [SetupKioskCommand.self, SetupSshCommand.self, SetupBackupCommand.self])
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Flag(help: .said(pl: "powiedz, co nie jest takie, jak powinno", en: "say what is not as it should be"))
  var check = false

  /// It is of the machine, and asks the system who may change that.
  var right: Right { .nothing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    guard check else {
      throw .problem(
        .commandMissing(
          group: "setup",
          known: Self.configuration.subcommands.compactMap { $0.configuration.commandName } + ["--check"]))
    }
    return try SetupCheck(of: try desk.systemPlaces(), at: desk).run()
  }
}

/// What every part of a setup may be asked for.
struct SetupOptions: ParsableArguments {
  @Flag(help: .said(pl: "umieść na miejscu (jako root)", en: "put it in place (as root)"))
  var install = false

  @Option(
    help: .said(
      pl: "zapisz pliki paczki w tym folderze jako korzeniu, nic więcej nie rób",
      en: "write a package's files below this folder as their root, and do nothing else",
      value: (pl: "FOLDER", en: "DIR")))
  var into: String?
}

/// A command that sets up one part.
protocol SetupPartCommand: ShellCommand {
  var options: SetupOptions { get }
  /// The part, as it is to be on a machine.
  func part(on places: SystemPlaces, at desk: Desk) throws(CommandFailure) -> SetupPart
  /// What an admin does next.
  func next(on places: SystemPlaces, in words: Words) -> [String]
}

extension SetupPartCommand {
  var right: Right { .nothing }

  var paths: [String] { options.into.map { [$0] } ?? [] }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if options.install, options.into != nil { throw .problem(.unexpectedArgument("--into")) }
    var places = try desk.systemPlaces()
    if let root = options.into {
      places.isPackage = true
      places.program = "/usr/bin/wspolnie"
      places.group = SystemNames.staff
      for file in try part(on: places, at: desk).files { try SetupInstallation.write(file, below: root, at: desk) }
      return .done
    }
    let part = try part(on: places, at: desk)
    if options.install {
      var installation = SetupInstallation(of: part, at: desk)
      try installation.run()
      desk.output.lines(next(on: places, in: desk.words))
      if places.group != SystemNames.staff { desk.output.line(desk.words.setupForGroup(places.group)) }
      return .done
    }
    for file in part.files {
      desk.output.line("### \(file.path)")
      desk.output.lines(file.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
    desk.errors.lines(desk.words.setupOnlyPrinted.lines)
    return .done
  }
}

extension Desk {
  /// Where things are on this machine: the program as it runs, the register as it was named.
  func systemPlaces() throws(CommandFailure) -> SystemPlaces {
    var places = SystemPlaces()
    if let own = realpath("/proc/self/exe", nil) {
      places.program = PathText.text(cString: own)
      free(own)
    }
    if let given = givenDataFolder { places.data = given }
    for path in [places.data, places.program] where !SystemPlaces.isPlain(path) {
      throw .message(words.setupNeedsPlainPath(path).lines, .usage)
    }
    if let store = try? Store(places.data), let group = store.manifest.group { places.group = group }
    return places
  }

  /// Refuses what no service would see.
  fileprivate func mustBeSeenByServices(_ paths: String...) throws(CommandFailure) {
    for path in paths where !SystemPlaces.isSeenByServices(path) {
      throw .message(words.setupPlaceUnseen(path).lines, .usage)
    }
  }
}

struct SetupKioskCommand: SetupPartCommand {
  static var configuration: CommandConfiguration {
    .said(
      "kiosk", pl: "Kiosk na terminalu tego komputera i odbiór tego, co kioski przekazują.",
      en: "A kiosk on a terminal of this machine, and the intake of what kiosks hand over.")
  }
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var options: SetupOptions

  func part(on places: SystemPlaces, at desk: Desk) throws(CommandFailure) -> SetupPart {
    if options.install { try desk.mustBeSeenByServices(places.data) }
    return places.kiosk()
  }
  func next(on places: SystemPlaces, in words: Words) -> [String] { words.afterKioskSetup }
}

struct SetupSshCommand: SetupPartCommand {
  static var configuration: CommandConfiguration {
    .said(
      "ssh", pl: "Dostęp innych biur przez SSH: do programu i do niczego więcej.",
      en: "Access of other offices over SSH: to the program and to nothing else.",
      more: (
        pl: """
        Konto w grupie wspolnie-remote uruchamia po zalogowaniu program i nic innego nie może: żadnych przekierowań, \
        innych poleceń ani zmiennych prócz języka. Polecenie dopisane do ssh jest pomijane: skryptów przez SSH nie ma. \
        Zmiany stamtąd mają w dzienniku nazwę biura: --office golonog=10.8.2.0/24; z innych adresów: ssh. \
        Pliki zapisane klawiszem x pobiera konto o tym samym numerze w grupie wspolnie-files, przez sftp, tylko do \
        odczytu.
        """,
        en: """
        An account in the group wspolnie-remote gets the program when it logs in, and can do nothing else: no \
        forwarding, no other command, no variables but the language. A command given to ssh is passed over: there are \
        no scripts over SSH. What is changed from there has the name of the office in the log: --office \
        golonog=10.8.2.0/24; from other addresses: ssh. Files written by x are fetched by an account of the same number in the group \
        wspolnie-files, by sftp, for reading alone.
        """
      ))
  }
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var options: SetupOptions

  @Flag(
    inversion: .prefixedNo,
    help: .said(
      pl: "także kioski, każdy z własnym kluczem; raz włączone zostaje",
      en: "kiosks too, each with a key of its own; stays"))
  var kiosk: Bool?

  @Option(
    help: .said(
      pl:
        "biuro i adresy, z których się łączy; można podać kilka razy; bez tego zostają te, które już są w ustawieniach, \"\" odbiera wszystkie",
      en:
        "an office and the addresses from which it comes; may be given again; without it those stay that are set, \"\" takes all away",
      value: (pl: "NAZWA=ADRESY", en: "NAME=ADDRESSES")))
  var office: [String] = []

  func part(on places: SystemPlaces, at desk: Desk) throws(CommandFailure) -> SetupPart {
    let offices = try office.filter { !$0.isEmpty }.map { (text) throws(CommandFailure) -> RemoteOffice in
      guard let office = RemoteOffice(typed: text) else { throw .message(desk.words.noOffice(text).lines, .usage) }
      return office
    }
    let there = options.into == nil ? SetupInstallation.text(of: SystemPlaces.sshd) ?? "" : ""
    return places.ssh(
      withKiosk: kiosk ?? SystemPlaces.namesKiosk(there),
      offices: office.isEmpty ? RemoteOffice.named(in: there) : offices)
  }
  func next(on places: SystemPlaces, in words: Words) -> [String] {
    words.afterSshSetup(
      keys: SystemPlaces.keys, remote: SystemNames.remote, files: SystemNames.files,
      kiosk: kiosk == true ? SystemNames.kiosk : nil)
  }
}

struct SetupBackupCommand: SetupPartCommand {
  static var configuration: CommandConfiguration {
    .said(
      "backup", pl: "Codzienne sprawdzenie i zaszyfrowana kopia, co miesiąc próba jej odtworzenia.",
      en: "A daily examination and encrypted backup, a monthly trial of restoring it.",
      more: (
        pl: """
        Kopię szyfruje age dla klucza --recipient (wypisuje go age-keygen; klucz tajny przechowuj gdzie indziej). \
        Bez --identity, czyli bez klucza tajnego na tym komputerze, próbuje się co miesiąc kopii niezaszyfrowanej, \
        którą potem usuwa; zaszyfrowaną wypróbuj tam, gdzie jest klucz.
        """,
        en: """
        The backup is encrypted by age for the key --recipient (age-keygen prints it; keep the secret key elsewhere). \
        Without --identity, that is without the secret key on this machine, a plain backup is tried each month and \
        removed again; try an encrypted one where the key is.
        """
      ))
  }
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var options: SetupOptions

  @Option(
    parsing: .unconditional,
    help: .said(pl: "klucz publiczny age albo SSH", en: "a public key of age or SSH", value: (pl: "KLUCZ", en: "KEY")))
  var recipient: String?

  @Option(help: .said(pl: "folder kopii", en: "the folder of backups", value: (pl: "FOLDER", en: "DIR")))
  var folder: String?

  @Option(
    help: .said(
      pl: "plik klucza tajnego do comiesięcznej próby", en: "the file of the secret key, for the monthly trial",
      value: (pl: "PLIK", en: "FILE")))
  var identity: String?

  func part(on places: SystemPlaces, at desk: Desk) throws(CommandFailure) -> SetupPart {
    if options.install { try desk.mustBeSeenByServices(places.data) }
    guard let settings = try settings(at: desk) else {
      // A package knows nobody's key, and an admin may have written it down before.
      if options.into != nil { return places.backup(nil) }
      let found = SetupInstallation.text(of: SystemPlaces.backupSettings).map { BackupSettings(in: $0) }
      if options.install, found == nil { throw .message(desk.words.recipientMissing.lines, .usage) }
      if let found { try mustFit(found, at: desk) }
      return places.backup(found, areWritten: true)
    }
    try mustFit(settings, at: desk)
    return places.backup(settings)
  }

  /// What was asked for; nil where no key is named.
  private func settings(at desk: Desk) throws(CommandFailure) -> BackupSettings? {
    guard let recipient else {
      if folder != nil || identity != nil { throw .message(desk.words.recipientMissing.lines, .usage) }
      return nil
    }
    guard BackupSettings.isRecipient(recipient) else {
      throw .message(desk.words.noRecipient(recipient).lines, .usage)
    }
    return BackupSettings(
      recipient: recipient, folder: folder ?? SystemPlaces.backups, identity: identity ?? "")
  }

  private func mustFit(_ settings: BackupSettings, at desk: Desk) throws(CommandFailure) {
    for path in [settings.folder, settings.identity] where !path.isEmpty {
      guard SystemPlaces.isPlain(path) else {
        throw .message(desk.words.setupNeedsPlainPath(path).lines, .usage)
      }
      try desk.mustBeSeenByServices(path)
    }
  }

  func next(on places: SystemPlaces, in words: Words) -> [String] { words.afterBackupSetup }
}
