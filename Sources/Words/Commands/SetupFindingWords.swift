import CivicDomain

/// What is said of what a look at a machine finds.
extension Words {
  /// How a look at the machine ended.
  public func setupChecked(findings: Int) -> String {
    findings == 0
      ? said(pl: "Wszystko w porządku.", en: "All is right.")
      : said(
        pl: "Do poprawienia: \(findings).", en: findings == 1 ? "1 thing to mend." : "\(findings) things to mend.")
  }

  /// A finding, and what to do.
  public func setup(_ finding: SetupFinding) -> Sentences {
    switch finding {
    case .noRegister(let folder):
      said(
        pl: Sentences(
          "W folderze \(folder) nie ma rejestru.",
          wayOut: "sudo -u wspolnie wspolnie init \(folder) --group wspolnie --name \"…\", albo podaj --data."),
        en: Sentences(
          "There is no register in \(folder).",
          wayOut: "sudo -u wspolnie wspolnie init \(folder) --group wspolnie --name \"…\", or give --data."))
    case .registerNotRead(let folder):
      said(
        pl: Sentences(
          "Nie można odczytać rejestru w folderze \(folder).", wayOut: "Uruchom jako root; potem wspolnie check."),
        en: Sentences("The register in \(folder) cannot be read.", wayOut: "Run it as root; then wspolnie check."))
    case .registerOfOwnerAlone(let folder):
      said(
        pl: Sentences(
          "Rejestr w \(folder) jest dla samego właściciela.",
          wayOut: "sudo wspolnie --data \(folder) access --group wspolnie"),
        en: Sentences(
          "The register in \(folder) is for its owner alone.",
          wayOut: "sudo wspolnie --data \(folder) access --group wspolnie"))
    case .registerDamaged(let count):
      said(
        pl: Sentences(
          "Uszkodzone miejsca rejestru: \(count).", wayOut: "wspolnie check wymienia je i mówi, co zrobić."),
        en: Sentences(
          "Damaged places of the register: \(count).", wayOut: "wspolnie check names them and says what to do."))
    case .openToOthers(let folder, let permissions):
      said(
        pl: Sentences(
          "Do danych osobowych mają dostęp osoby spoza grupy: \(folder), \(String(permissions, radix: 8)).",
          wayOut: "chmod o= \(folder)"),
        en: Sentences(
          "People outside the group may read personal data: \(folder), \(String(permissions, radix: 8)).",
          wayOut: "chmod o= \(folder)"))
    case .unwell(let text, let isBackedUp):
      said(
        pl: Sentences(
          "Rejestr: \(text).",
          wayOut: isBackedUp
            ? "systemctl start wspolnie-backup wspolnie-check, potem wspolnie-trial; wspolnie today mówi to samo."
            : "wspolnie setup backup; wspolnie today mówi to samo."),
        en: Sentences(
          "The register: \(text).",
          wayOut: isBackedUp
            ? "systemctl start wspolnie-backup wspolnie-check, then wspolnie-trial; wspolnie today says the same."
            : "wspolnie setup backup; wspolnie today says the same."))
    case .readersShutOut(let folder):
      said(
        pl: Sentences(
          "Osoby, które mają czytać rejestr, nie mogą otworzyć wszystkiego, co powinny.",
          wayOut: "sudo wspolnie --data \(folder) access --repair; wspolnie check wymienia miejsca."),
        en: Sentences(
          "The readers of the register cannot open all that they should.",
          wayOut: "sudo wspolnie --data \(folder) access --repair; wspolnie check names the places."))
    case .registerOfAnother(let folder, let user):
      said(
        pl: Sentences(
          "Folder \(folder) nie należy do konta \(user), na którym działają kopie i odbiór z kiosków.",
          wayOut: "chown -R \(user):\(user) \(folder); potem wspolnie check"),
        en: Sentences(
          "The folder \(folder) is not that of the account \(user), as which backups and the intake run.",
          wayOut: "chown -R \(user):\(user) \(folder); then wspolnie check"))
    case .groupMissing(let group):
      said(
        pl: Sentences("Brakuje grupy \(group).", wayOut: "sudo wspolnie setup ssh --install ją zakłada."),
        en: Sentences("The group \(group) is missing.", wayOut: "sudo wspolnie setup ssh --install makes it."))
    case .userMissing(let user):
      said(
        pl: Sentences("Brakuje konta \(user).", wayOut: "sudo wspolnie setup kiosk --install je zakłada."),
        en: Sentences("The account \(user) is missing.", wayOut: "sudo wspolnie setup kiosk --install makes it."))
    case .notSetUp(let part):
      said(
        pl: Sentences("Nie przygotowano: \(part) (wspolnie setup \(part))."),
        en: Sentences("Not set up: \(part) (wspolnie setup \(part))."))
    case .kioskNotAdmitted(let user):
      said(
        pl: Sentences(
          "Rejestr nie wpuszcza konta kiosku \(user) tam, gdzie trzeba.",
          wayOut: "sudo wspolnie setup kiosk --install"),
        en: Sentences(
          "The register does not let the kiosk's account \(user) in where it must.",
          wayOut: "sudo wspolnie setup kiosk --install"))
    case .kioskInGroup(let user, let group):
      said(
        pl: Sentences(
          "Konto kiosku jest w grupie \(group): może czytać więcej, niż powinno.",
          wayOut: "deluser \(user) \(group)"),
        en: Sentences(
          "The kiosk's account is in the group \(group): it may read more than it should.",
          wayOut: "deluser \(user) \(group)"))
    case .gettyBeside(let unit):
      said(
        pl: Sentences(
          "Na terminalu kiosku włączone jest też logowanie (\(unit)).", wayOut: "systemctl disable --now \(unit)"),
        en: Sentences(
          "A login is switched on for the kiosk's terminal too (\(unit)).", wayOut: "systemctl disable --now \(unit)"))
    case .lettersMissing:
      said(
        pl: Sentences(
          "Konsola nie pokaże liter ukraińskich: brakuje kroju Uni2-Terminus16 albo programu setfont.",
          wayOut: "apt install kbd console-setup-linux"),
        en: Sentences(
          "The console will show no Ukrainian letters: the font Uni2-Terminus16 or setfont is missing.",
          wayOut: "apt install kbd console-setup-linux"))
    case .otherTerminals:
      said(
        pl: Sentences(
          "Z kiosku da się przejść na inny terminal (Alt-F2).",
          wayOut: "NAutoVTs=0 i ReserveVT=0 w /etc/systemd/logind.conf, jeżeli terminali nikt inny nie potrzebuje."),
        en: Sentences(
          "Keys lead from the kiosk to another terminal (Alt-F2).",
          wayOut: "NAutoVTs=0 and ReserveVT=0 in /etc/systemd/logind.conf, if nobody else needs terminals."))
    case .restartByKeys:
      said(
        pl: Sentences(
          "Ctrl-Alt-Del na kiosku uruchamia komputer ponownie.",
          wayOut: "systemctl mask ctrl-alt-del.target; CtrlAltDelBurstAction=none w /etc/systemd/system.conf"),
        en: Sentences(
          "Ctrl-Alt-Del at the kiosk restarts the machine.",
          wayOut: "systemctl mask ctrl-alt-del.target; CtrlAltDelBurstAction=none in /etc/systemd/system.conf"))
    case .kernelByKeys:
      said(
        pl: Sentences(
          "Klawisze kiosku wydają polecenia jądru (Alt-SysRq).", wayOut: "kernel.sysrq=0 w pliku w /etc/sysctl.d"),
        en: Sentences(
          "Keys of the kiosk give orders to the kernel (Alt-SysRq).",
          wayOut: "kernel.sysrq=0 in a file of /etc/sysctl.d"))
    case .noAccessLists(let folder):
      said(
        pl: Sentences(
          "Dysk, na którym jest \(folder), nie zna list dostępu (ACL): kiosk na nim nie zadziała.",
          wayOut: "Przenieś rejestr na ext4, xfs albo btrfs."),
        en: Sentences(
          "The disk of \(folder) has no access lists (ACL): a kiosk cannot work on it.",
          wayOut: "Move the register to ext4, xfs or btrfs."))
    case .unit(let finding): setup(finding)
    case .ssh(let finding): setup(finding)
    case .settingsMissing(let path):
      said(
        pl: Sentences("Brakuje pliku \(path).", wayOut: "sudo wspolnie setup backup --install --recipient KLUCZ"),
        en: Sentences("The file \(path) is missing.", wayOut: "sudo wspolnie setup backup --install --recipient KEY"))
    case .programMissing(let name):
      said(
        pl: Sentences("Nie ma programu \(name), który szyfruje kopie.", wayOut: "apt install \(name)"),
        en: Sentences("There is no \(name), which encrypts backups.", wayOut: "apt install \(name)"))
    case .placeMissing(let path):
      said(
        pl: Sentences(
          "Nie ma \(path), choć ustawienia kopii to podają.", wayOut: "Przywróć albo popraw /etc/wspolnie/backup.conf."),
        en: Sentences(
          "There is no \(path), which the settings of backups name.",
          wayOut: "Bring it back, or mend /etc/wspolnie/backup.conf."))
    case .keyOpenToOthers(let path, let permissions):
      said(
        pl: Sentences(
          "Klucz, który otwiera kopie, mogą czytać inni: \(path), \(String(permissions, radix: 8)).",
          wayOut: "chmod 400 \(path), a najlepiej przechowuj go na innym komputerze."),
        en: Sentences(
          "Others may read the key that opens backups: \(path), \(String(permissions, radix: 8)).",
          wayOut: "chmod 400 \(path), or better keep it on another machine."))
    case .saysMore(let path):
      said(
        pl: Sentences("Ktoś zmienia jednostkę plikiem \(path)."), en: Sentences("Somebody changes a unit by \(path)."))
    case .fileOtherwise(let path, let part):
      said(
        pl: Sentences(
          "Plik \(path) jest inny, niż zapisałby go ten program.", wayOut: "Porównaj: wspolnie setup \(part)"),
        en: Sentences(
          "The file \(path) is other than this program would write it.", wayOut: "Compare: wspolnie setup \(part)"))
    case .terminalUnknown(let name):
      said(
        pl: Sentences("System nie zna terminala \(name).", wayOut: "apt install ncurses-base"),
        en: Sentences("The system does not know the terminal \(name).", wayOut: "apt install ncurses-base"))
    case .terminalsFew:
      said(
        pl: Sentences(
          "System zna niewiele terminali (nie zna putty-256color): program maluje wtedy jak na xterm.",
          wayOut: "apt install ncurses-term"),
        en: Sentences(
          "The system knows few terminals (not putty-256color): the program paints as on xterm then.",
          wayOut: "apt install ncurses-term"))
    case .localeUnknown(let name):
      said(
        pl: Sentences("Ustawień językowych \(name) nie ma w systemie.", wayOut: "dpkg-reconfigure locales"),
        en: Sentences("The locale \(name) is not to be had.", wayOut: "dpkg-reconfigure locales"))
    }
  }

  private func setup(_ finding: SetupFinding.Unit) -> Sentences {
    switch finding {
    case .missing(let unit, let part):
      said(
        pl: Sentences("Brakuje jednostki \(unit).", wayOut: "sudo wspolnie setup \(part) --install"),
        en: Sentences("The unit \(unit) is missing.", wayOut: "sudo wspolnie setup \(part) --install"))
    case .off(let unit):
      said(
        pl: Sentences("Jednostka \(unit) nie jest włączona.", wayOut: "systemctl enable --now \(unit)"),
        en: Sentences("The unit \(unit) is not switched on.", wayOut: "systemctl enable --now \(unit)"))
    case .masked(let unit):
      said(
        pl: Sentences("Jednostka \(unit) jest zablokowana.", wayOut: "systemctl unmask \(unit)"),
        en: Sentences("The unit \(unit) is masked.", wayOut: "systemctl unmask \(unit)"))
    case .failed(let unit):
      said(
        pl: Sentences("Jednostka \(unit) ostatnio się nie udała.", wayOut: "journalctl -u \(unit) mówi, dlaczego."),
        en: Sentences("The unit \(unit) failed the last time.", wayOut: "journalctl -u \(unit) says why."))
    case .notRunning(let unit):
      said(
        pl: Sentences("Jednostka \(unit) nie działa.", wayOut: "systemctl status \(unit) mówi, dlaczego."),
        en: Sentences("The unit \(unit) does not run.", wayOut: "systemctl status \(unit) says why."))
    }
  }

  private func setup(_ finding: SetupFinding.Ssh) -> Sentences {
    switch finding {
    case .rootNeeded:
      said(
        pl: Sentences("Czy sshd przyjmuje ustawienia, widzi tylko root.", wayOut: "sudo wspolnie setup --check"),
        en: Sentences(
          "Whether sshd accepts its configuration only root can see.", wayOut: "sudo wspolnie setup --check"))
    case .noSshd:
      said(
        pl: Sentences("Na tym komputerze nie ma sshd.", wayOut: "apt install openssh-server"),
        en: Sentences("This machine has no sshd.", wayOut: "apt install openssh-server"))
    case .notStarted:
      said(
        pl: Sentences("sshd jeszcze się nie uruchomił, więc nie można go zapytać.", wayOut: "systemctl start ssh"),
        en: Sentences("sshd has not started yet, and cannot be asked.", wayOut: "systemctl start ssh"))
    case .noShell(let account):
      said(
        pl: Sentences(
          "Konto \(account) nie może niczego uruchamiać (nologin), więc sshd nie uruchomi dla niego programu.",
          wayOut: "usermod --shell /bin/sh \(account)"),
        en: Sentences(
          "The account \(account) has no shell, so that sshd cannot start the program for it.",
          wayOut: "usermod --shell /bin/sh \(account)"))
    case .refuses(let words):
      said(
        pl: Sentences("sshd nie przyjmuje ustawień: \(words)", wayOut: "Popraw je; sshd -t mówi, co jest nie tak."),
        en: Sentences("sshd refuses its configuration: \(words)", wayOut: "Mend it; sshd -t says what is wrong."))
    case .notLed(let account):
      said(
        pl: Sentences(
          "Konto \(account) nie trafia po zalogowaniu tylko do programu.",
          wayOut:
            "Sprawdź, czy sshd_config ma Include /etc/ssh/sshd_config.d/*.conf na początku: sshd -T -C user=\(account)"),
        en: Sentences(
          "sshd does not lead the account \(account) to the program alone.",
          wayOut:
            "See whether sshd_config begins with Include /etc/ssh/sshd_config.d/*.conf: sshd -T -C user=\(account)"))
    case .open(let account, let line):
      said(
        pl: Sentences(
          "sshd nie zamyka wszystkiego dla konta \(account): \(line)",
          wayOut: "Sprawdź, który plik w /etc/ssh to ustawia: sshd -T -C user=\(account)"),
        en: Sentences(
          "sshd leaves something open to the account \(account): \(line)",
          wayOut: "See which file in /etc/ssh says so: sshd -T -C user=\(account)"))
    case .keysNotLocked(let path):
      said(
        pl: Sentences(
          "Klucze w \(path) może zmieniać ktoś inny niż root.", wayOut: "chown root:root \(path) && chmod go-w \(path)"),
        en: Sentences(
          "Others than root may change the keys in \(path).", wayOut: "chown root:root \(path) && chmod go-w \(path)"))
    case .withoutRole(let account):
      said(
        pl: Sentences(
          "Konto \(account) może się zalogować, ale nie czyta rejestru.",
          wayOut: "adduser \(account) wspolnie-readers, a pracownika: adduser \(account) wspolnie"),
        en: Sentences(
          "The account \(account) may log in and cannot read the register.",
          wayOut: "adduser \(account) wspolnie-readers, or for the staff: adduser \(account) wspolnie"))
    case .homeNotLocked(let account, let home):
      said(
        pl: Sentences(
          "Folder domowy \(home) (konto \(account)) nie należy do root: można w nim umieścić klucze i polecenia.",
          wayOut: "chown root:root \(home) && chmod 755 \(home); dla plików jest \(home)/wspolnie"),
        en: Sentences(
          "The home \(home) (account \(account)) is not root's: keys and commands can be put there.",
          wayOut: "chown root:root \(home) && chmod 755 \(home); for files there is \(home)/wspolnie"))
    }
  }
}
