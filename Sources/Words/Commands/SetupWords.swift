import CivicDomain

/// Something on a machine that is not as a setup leaves it.
public enum SetupFinding: Equatable, Sendable {
  /// There is no register in the folder.
  case noRegister(String)
  /// The register in the folder cannot be read by whoever looks.
  case registerNotRead(String)
  /// It has no group: its owner alone uses it, though others are to.
  case registerOfOwnerAlone(String)
  /// So many damages are in it.
  case registerDamaged(Int)
  /// People outside the group may go into this folder of it, by these permissions.
  case openToOthers(String, Int)
  /// What is not well with it, as the desk says it; whether units make backups.
  case unwell(String, isBackedUp: Bool)
  /// Its readers lack rights that they should have.
  case readersShutOut(String)
  /// It belongs to another user than the one as whom the services work with it.
  case registerOfAnother(String, user: String)
  /// A group is missing.
  case groupMissing(String)
  /// A user is missing.
  case userMissing(String)
  /// A part is not set up.
  case notSetUp(String)
  /// The register does not let the kiosk's user in as it must.
  case kioskNotAdmitted(String)
  /// The kiosk's user is in a group that may read the register.
  case kioskInGroup(String, group: String)
  /// A login stands on the terminal of a kiosk.
  case gettyBeside(String)
  /// The font is missing that has the letters of all languages of the kiosk.
  case lettersMissing
  /// Keys lead from a kiosk to other terminals.
  case otherTerminals
  /// Keys restart the machine.
  case restartByKeys
  /// Keys give orders to the kernel.
  case kernelByKeys
  /// The disk of the register has no access lists.
  case noAccessLists(String)
  /// Something is wrong with a unit of systemd.
  case unit(Unit)
  /// The file of settings is missing.
  case settingsMissing(String)
  /// A program is missing that backups need.
  case programMissing(String)
  /// A file or folder is missing that the settings of backups name.
  case placeMissing(String)
  /// The key that opens backups can be read by others, by these permissions.
  case keyOpenToOthers(String, Int)
  /// A file lets a unit say more or less than its own file does.
  case saysMore(String)
  /// A file says otherwise than the part would write it.
  case fileOtherwise(String, part: String)
  /// Something is to be known of sshd.
  case ssh(Ssh)
  /// A terminal that everybody has is not described.
  case terminalUnknown(String)
  /// Less usual terminals are not described.
  case terminalsFew
  /// The locale of the machine is not to be had.
  case localeUnknown(String)

  /// What is wrong with a unit.
  public enum Unit: Equatable, Sendable {
    /// One of a part is missing.
    case missing(String, part: String)
    /// It is there and not switched on.
    case off(String)
    /// It is switched on and does not run.
    case notRunning(String)
    /// It can never start: somebody masked it.
    case masked(String)
    /// What a timer starts failed the last time.
    case failed(String)
  }

  /// What is to be known of sshd.
  public enum Ssh: Equatable, Sendable {
    /// Only root can ask it.
    case rootNeeded
    /// There is none.
    case noSshd
    /// It never ran since the machine started, and cannot be asked.
    case notStarted
    /// An account has no shell, by which sshd starts what it is led to.
    case noShell(String)
    /// It refuses its configuration, with these words.
    case refuses(String)
    /// It does not lead an account to the program alone.
    case notLed(String)
    /// It leaves something open to an account, by this line of its answer.
    case open(String, String)
    /// Others than root may write the keys there.
    case keysNotLocked(String)
    /// An account may come in and has no role.
    case withoutRole(String)
    /// The home of an account is not root's.
    case homeNotLocked(String, home: String)
  }

  /// Whether it is to be known, and nothing is wrong.
  public var isNote: Bool {
    switch self {
    case .notSetUp, .terminalsFew, .otherTerminals, .restartByKeys, .kernelByKeys, .saysMore, .ssh(.rootNeeded): true
    case .noRegister, .registerNotRead, .registerOfOwnerAlone, .registerDamaged, .openToOthers, .unwell,
      .registerOfAnother, .readersShutOut, .groupMissing, .userMissing, .kioskNotAdmitted, .kioskInGroup, .gettyBeside,
      .noAccessLists, .lettersMissing,
      .unit, .settingsMissing, .programMissing, .placeMissing, .keyOpenToOthers, .fileOtherwise, .ssh, .terminalUnknown,
      .localeUnknown:
      false
    }
  }
}

/// What is said while a machine is set up.
extension Words {
  /// That nothing was changed.
  public var setupOnlyPrinted: Sentences {
    said(
      pl: Sentences(
        "Niczego na komputerze nie zmieniono.", wayOut: "Jako root z --install: umieszcza te pliki na miejscu."),
      en: Sentences("Nothing on the machine was changed.", wayOut: "As root with --install: puts these files in place.")
    )
  }

  /// That a path cannot stand in a configuration.
  public func setupNeedsPlainPath(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "Ścieżka „\(path)” nie nadaje się do ustawień systemu.",
        wayOut: "Podaj pełną ścieżkę z liter bez ogonków, cyfr i znaków . _ - / (bez ..)."),
      en: Sentences(
        "The path “\(path)” cannot stand in a configuration of the system.",
        wayOut: "Give a full path of plain letters, digits and . _ - / (and no ..)."))
  }

  /// That only root can do it.
  public var setupNeedsRoot: Sentences {
    said(
      pl: Sentences(
        "Tylko root może zmieniać ustawienia komputera.", kept: "Niczego nie zmieniono.",
        wayOut: "Uruchom z sudo; bez --install polecenie wypisuje pliki."),
      en: Sentences(
        "Only root may change the machine.", kept: "Nothing was changed.",
        wayOut: "Run it with sudo; without --install it prints the files."))
  }

  /// That a file was made.
  public func setupFileMade(_ path: String) -> String { said(pl: "zapisano: \(path)", en: "written: \(path)") }

  /// That a file which nobody had changed was brought up to date.
  public func setupFileReplaced(_ path: String) -> String {
    said(pl: "zastąpiono nowszym: \(path)", en: "brought up to date: \(path)")
  }

  /// That a file was so already.
  public func setupFileSame(_ path: String) -> String { said(pl: "bez zmian: \(path)", en: "unchanged: \(path)") }

  /// That a package brought the unit.
  public func setupFromPackage(_ path: String) -> String {
    said(pl: "jest z paczki, bez zmian: \(path)", en: "from the package, unchanged: \(path)")
  }

  /// That somebody changed a file, which stays.
  public func setupFileKept(_ path: String, new: String) -> Sentences {
    said(
      pl: Sentences(
        "Plik \(path) ktoś zmienił: pozostał, jaki był.", wayOut: "Nowy jest obok, w \(new): porównaj i zdecyduj."),
      en: Sentences(
        "Somebody changed the file \(path): it stays as it was.",
        wayOut: "The new one is beside it, in \(new): compare them and decide."))
  }

  /// That a program of the system is missing.
  public func setupProgramMissing(_ name: String, package: String) -> Sentences {
    said(
      pl: Sentences("Na tym komputerze nie ma programu \(name).", wayOut: "Zainstaluj paczkę \(package) i powtórz."),
      en: Sentences("This machine has no \(name).", wayOut: "Install the package \(package) and try again."))
  }

  /// That a program of the system failed.
  public func setupProgramFailed(_ name: String, _ words: String) -> Sentences {
    said(
      pl: Sentences(
        "Program \(name) odmówił: \(words)", kept: "Ustawienia kopii są, jakie były.",
        wayOut: "Usuń przyczynę i powtórz."),
      en: Sentences(
        "\(name) refused: \(words)", kept: "The settings of backups are as they were.",
        wayOut: "Mend that and try again."))
  }

  /// That sshd refused the configuration.
  public func sshdRefused(_ path: String, _ words: String) -> Sentences {
    said(
      pl: Sentences(
        "sshd nie przyjmuje ustawień: \(words)", kept: "Plik \(path) jest, jaki był.",
        wayOut: "Popraw adresy biur (--office) albo /etc/ssh/sshd_config i powtórz."),
      en: Sentences(
        "sshd refuses its configuration: \(words)", kept: "The file \(path) is as it was.",
        wayOut: "Mend the addresses of offices (--office) or /etc/ssh/sshd_config, and try again."))
  }

  /// That a backup needs a key.
  public var recipientMissing: Sentences {
    said(
      pl: Sentences(
        "Brakuje klucza, dla którego szyfrować kopie.",
        wayOut: "Podaj --recipient age1…; klucz tworzy age-keygen, tajny przechowuj poza tym komputerem."),
      en: Sentences(
        "The key is missing for which backups are encrypted.",
        wayOut: "Give --recipient age1…; age-keygen makes one, whose secret half belongs on another machine."))
  }

  /// That a text is no public key.
  public func noRecipient(_ text: String) -> Sentences {
    said(
      pl: Sentences(
        "„\(text)” to nie jest klucz publiczny age ani SSH.", wayOut: "Klucz zaczyna się od age1 albo ssh-ed25519."),
      en: Sentences("“\(text)” is no public key of age or SSH.", wayOut: "One begins with age1 or ssh-ed25519."))
  }

  /// That services do not see what is at a path.
  public func setupPlaceUnseen(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "Usługi nie widzą niczego w /home, /root, /run/user, /tmp ani /var/tmp, a tam jest \(path).",
        kept: "Niczego nie zmieniono.", wayOut: "Podaj inne miejsce, np. w /srv, a dla klucza w /etc/wspolnie."),
      en: Sentences(
        "Services see nothing of /home, /root, /run/user, /tmp and /var/tmp, where \(path) is.",
        kept: "Nothing was changed.", wayOut: "Name another place, such as one in /srv, or for a key in /etc/wspolnie.")
    )
  }

  /// That backups cannot be put into a folder.
  public func backupFolderClosed(_ folder: String, to user: String) -> Sentences {
    let command = "install -d -o \(user) -g \(user) -m 0700 \(folder)"
    return said(
      pl: Sentences(
        "Folderu na kopie \(folder) nie ma albo konto \(user) nie może w nim pisać.",
        kept: "Ustawienia kopii są, jakie były.",
        wayOut: "Jeśli to inny dysk, najpierw go zamontuj. Potem: \(command) i powtórz."),
      en: Sentences(
        "The folder for backups \(folder) is not there, or the account \(user) may not write into it.",
        kept: "The settings of backups are as they were.",
        wayOut: "Where it is another disk, mount that first. Then: \(command), and try again."))
  }

  /// That the trial could not read the key.
  public func backupKeyClosed(_ path: String, to user: String) -> Sentences {
    let command = "chown \(user) \(path) && chmod 400 \(path)"
    return said(
      pl: Sentences(
        "Pliku z kluczem \(path) nie ma albo konto \(user) nie może go odczytać.",
        kept: "Ustawienia kopii są, jakie były.",
        wayOut: "Umieść go tam, potem: \(command) i powtórz."),
      en: Sentences(
        "The file of the key \(path) is not there, or the account \(user) may not read it.",
        kept: "The settings of backups are as they were.", wayOut: "Put it there, then: \(command), and try again."))
  }

  /// That commands which are told name another group than the register's.
  public func setupForGroup(_ group: String) -> String {
    said(
      pl: "Rejestr ma własną grupę: w tych poleceniach zamiast grupy wspolnie wpisz \(group).",
      en: "The register has a group of its own: in these commands write \(group) in the place of the group wspolnie.")
  }

  /// That a text names no office with its addresses.
  public func noOffice(_ text: String) -> Sentences {
    said(
      pl: Sentences(
        "„\(text)” nie jest nazwą biura z jego adresami.",
        wayOut: "Podaj NAZWA=ADRESY: małe litery bez ogonków, cyfry i -, potem adresy sieci: golonog=10.8.2.0/24."),
      en: Sentences(
        "“\(text)” is no office with its addresses.",
        wayOut: "Give NAME=ADDRESSES: small plain letters, digits and -, then networks: golonog=10.8.2.0/24."))
  }

  /// That there is no register yet into which the kiosk could be let.
  public func kioskBeforeRegister(_ folder: String) -> Sentences {
    said(
      pl: Sentences(
        "W \(folder) nie ma jeszcze rejestru, więc kiosk nie ma do czego wejść.",
        wayOut: "Załóż go (wspolnie init \(folder) --group wspolnie --name \"…\") i powtórz to polecenie."),
      en: Sentences(
        "There is no register in \(folder) yet, so that there is nothing to let the kiosk into.",
        wayOut: "Make one (wspolnie init \(folder) --group wspolnie --name \"…\") and repeat this command."))
  }

  /// That the register lets the kiosk in from now on.
  public func kioskAdmitted(_ folder: String) -> String {
    said(
      pl: "kiosk może czytać public i pisać do inbox: \(folder)",
      en: "the kiosk may read public and write to inbox: \(folder)")
  }

  /// That it did so already.
  public func kioskIsAdmitted(_ folder: String) -> String {
    said(pl: "dostęp kiosku bez zmian: \(folder)", en: "the kiosk's access unchanged: \(folder)")
  }

  /// What an admin does once the kiosk's part is in place.
  public var afterKioskSetup: [String] {
    said(
      pl: [
        "Dalej: systemctl enable --now wspolnie-intake.service wspolnie-kiosk@tty1.service",
        "Logowanie na tym terminalu niech się już nie uruchamia: systemctl disable getty@tty1.service",
        "Żeby z kiosku nie dało się przejść na inny terminal: NAutoVTs=0 i ReserveVT=0 w /etc/systemd/logind.conf;",
        "żeby Ctrl-Alt-Del nie uruchamiało ponownie: systemctl mask ctrl-alt-del.target i CtrlAltDelBurstAction=none",
        "w /etc/systemd/system.conf; żeby klawisze nie wydawały poleceń jądru: kernel.sysrq=0 w /etc/sysctl.d;",
        "a po ponownym uruchomieniu nikt nie zmieni startu systemu, gdy GRUB ma hasło.",
      ],
      en: [
        "Next: systemctl enable --now wspolnie-intake.service wspolnie-kiosk@tty1.service",
        "So that no login is started on that terminal: systemctl disable getty@tty1.service",
        "So that nobody goes to another terminal: NAutoVTs=0 and ReserveVT=0 in /etc/systemd/logind.conf;",
        "so that Ctrl-Alt-Del restarts nothing: systemctl mask ctrl-alt-del.target and CtrlAltDelBurstAction=none",
        "in /etc/systemd/system.conf; so that no keys give orders to the kernel: kernel.sysrq=0 in /etc/sysctl.d;",
        "and after a restart nobody changes how the system begins where GRUB has a password.",
      ])
  }

  /// What an admin does once sshd's part is in place.
  /// - Parameter kiosk: the kiosks' account, where they come too.
  public func afterSshSetup(keys: String, remote: String, files: String, kiosk: String?) -> [String] {
    let account = [
      "  useradd --no-create-home --shell /bin/sh --groups \(remote),wspolnie anna",
      "  install -d -o root -g root -m 0755 /home/anna",
      "  install -d -o anna -g anna -m 0700 /home/anna/wspolnie /home/anna/.config /home/anna/.local",
      "  echo 'restrict,pty ssh-ed25519 AAAA… anna' >\(keys)/anna",
    ]
    let fetching = [
      "  useradd --non-unique --uid $(id -u anna) --no-create-home --home-dir /home/anna --shell /bin/sh \\",
      "    --groups \(files) anna-pliki",
      "  cp \(keys)/anna \(keys)/anna-pliki",
    ]
    return said(
      pl: ["Dalej: systemctl reload ssh. Konto innego biura (do odczytu: wspolnie-readers zamiast wspolnie):"],
      en: ["Next: systemctl reload ssh. An account of another office (for reading: wspolnie-readers, not wspolnie):"])
      + account
      + said(pl: ["Żeby pobierała swoje pliki przez sftp:"], en: ["So that she fetches her files by sftp:"]) + fetching
      + (kiosk.map { name in
        said(
          pl: ["Konto kiosku (z nologin sshd nie uruchomi dla niego programu):"],
          en: ["The kiosk's account (sshd needs its shell):"])
          + ["  usermod --shell /bin/sh \(name)", "  echo 'restrict,pty ssh-ed25519 AAAA… kiosk' >\(keys)/\(name)"]
      } ?? [])
  }

  /// What an admin does once the part of backups is in place.
  public var afterBackupSetup: [String] {
    said(
      pl: [
        "Dalej: systemctl enable --now wspolnie-check.timer wspolnie-backup.timer wspolnie-trial.timer",
        "Pierwsza kopia, jej próba i sprawdzenie od razu:",
        "  systemctl start wspolnie-backup.service wspolnie-check.service && systemctl start wspolnie-trial.service",
      ],
      en: [
        "Next: systemctl enable --now wspolnie-check.timer wspolnie-backup.timer wspolnie-trial.timer",
        "A first backup, its trial and an examination at once:",
        "  systemctl start wspolnie-backup.service wspolnie-check.service && systemctl start wspolnie-trial.service",
      ])
  }
}
