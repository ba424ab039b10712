import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie access`, which says who may do what in a register, and gives it other groups and another user of the kiosk.
struct AccessCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "access", pl: "Mówi, kto co może w rejestrze, i zmienia to.",
      en: "Says who may do what in the register, and changes it.",
      more: (
        pl: """
        Program nie ma własnych haseł: pyta system o użytkowników i grupy. Bez opcji wymienia grupy i mówi, kim jesteś tutaj. \
        Z opcjami nadaje prawa wszystkim folderom i plikom; zrobi to ich właściciel albo administrator. Pusta wartość odbiera \
        prawa: --readers "". Nowa grupa obowiązuje od następnego zalogowania. Opiekuna od innych pracowników odróżnia tylko \
        program: prawa do plików mają te same.
        """,
        en: """
        The program has no passwords: it asks the system for users and groups. Without options it lists the groups and says \
        what you are here. With options it gives the rights to all folders and files; their owner does that, or the \
        administrator. An empty value takes rights away: --readers "". A new group holds from the next login on. Keepers \
        are told from other staff by the program alone: they have the same rights to the files.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @OptionGroup var groups: GroupOptions

  @Option(
    help: .said(
      pl: "użytkownik systemu, jako który działa kiosk", en: "the system's user as whom the kiosk runs",
      value: (pl: "UŻYTKOWNIK", en: "USER")))
  var kiosk: String?

  @Flag(
    help: .said(
      pl: "nadaj jeszcze raz prawa, które rejestr ma mieć",
      en: "give once more the rights that the register should have"
    ))
  var repair = false

  var right: Right { isChange ? .keeping : .reading }

  private var isChange: Bool { repair || kiosk != nil || groups.isAnyNamed }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let open = try desk.open()
    if isChange {
      var sharing = open.store.sharing
      // What is not said stays as it is.
      func becomes(_ typed: String?, _ now: String?) -> String? { typed.map { $0.isEmpty ? nil : $0 } ?? now }
      sharing.group = becomes(groups.group, sharing.group)
      sharing.readers = becomes(groups.readers, sharing.readers)
      sharing.keepers = becomes(groups.keepers, sharing.keepers)
      sharing.kiosk = becomes(kiosk, sharing.kiosk)
      do throws(AccessFailure) {
        try open.store.share(with: sharing, by: open.author, at: open.now)
      } catch {
        throw desk.failure(error)
      }
      if desk.errors.isTerminal { desk.errors.line(desk.words.accessSet) }
    }
    let sharing = open.store.sharing
    let lines = desk.words.access(
      group: sharing.group, readers: sharing.readers, keepers: sharing.keepers, kiosk: sharing.kiosk,
      login: open.author.login, role: open.store.role)
    desk.output.lines(lines.map { SafeLine.made(of: $0) })
    return .done
  }
}

/// The groups of the system that may do something with a register.
struct GroupOptions: ParsableArguments {
  @Option(
    help: .said(
      pl: "grupa systemu, która współdzieli rejestr", en: "the system's group that shares it",
      value: (pl: "GRUPA", en: "GROUP")))
  var group: String?

  @Option(
    help: .said(
      pl: "grupa, która tylko czyta, bez danych osobowych", en: "the group that only reads, without personal data",
      value: (pl: "GRUPA", en: "GROUP")))
  var readers: String?

  @Option(
    help: .said(
      pl: "grupa tych pracowników, którzy usuwają dane, zmieniają ustawienia i odtwarzają kopie",
      en: "the group of those staff who erase, change settings and restore", value: (pl: "GRUPA", en: "GROUP")))
  var keepers: String?

  /// Whether one of them is named.
  var isAnyNamed: Bool { group != nil || readers != nil || keepers != nil }
}
