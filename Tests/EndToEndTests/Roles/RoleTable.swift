import CivicDomain

/// Who may do what: every command and every act, each said once more by hand, so that nothing new comes without somebody's having
/// thought of whose it is.
enum RoleTable {
  /// The least that somebody must be.
  enum Who: String, CaseIterable {
    /// Whoever starts the program: no register is opened.
    case anybody
    case reader
    case staff
    case keeper

    /// The right that a command of theirs declares.
    var right: Right {
      switch self {
      case .anybody: .nothing
      case .reader: .reading
      case .staff: .changing
      case .keeper: .keeping
      }
    }
  }

  /// A command with its arguments, as somebody types it on the register of Dąbrowa Górnicza; `@` begins what the desk fills in.
  struct Row {
    let command: String
    let arguments: [String]
    let who: Who

    init(_ command: String, _ arguments: [String] = [], _ who: Who) {
      (self.command, self.arguments, self.who) = (command, arguments, who)
    }

    /// How the table calls it: as far as it tells one from another.
    var name: String {
      let said = arguments.prefix(3).map { $0.hasPrefix("@") ? $0.dropFirst().uppercased() : $0 }
      return ([command] + said).joined(separator: " ")
    }
  }

  /// The whole command line. A command may stand here more than once, where its options ask for more.
  static let commands: [Row] = [
    Row("init", ["@new"], .anybody),
    Row("demo", ["--run", "today"], .anybody),
    Row("kiosk", [], .anybody),
    Row("setup kiosk", [], .anybody),
    Row("setup ssh", [], .anybody),
    Row("setup backup", [], .anybody),
    Row("access", [], .reader),
    Row("list", ["organizations"], .reader),
    Row("list", ["person", "--personal"], .staff),
    Row("count", ["organizations", "--by", "district"], .reader),
    Row("show", ["@organization"], .reader),
    Row("show", ["@person", "--personal"], .staff),
    Row("find", ["sala"], .reader),
    Row("find", ["Zofia", "--personal"], .staff),
    Row("add", ["organization", "name=Sowa", "legalForm=association"], .staff),
    Row("attachment", ["@attachment", "--personal", "--output", "@file"], .staff),
    Row("set", ["@organization", "phone=32 111 22 33"], .staff),
    Row("remove", ["@added", "--because", "Wpisane dwa razy."], .staff),
    Row("log", [], .reader),
    Row("import", ["organizations", "@table"], .staff),
    Row("import", ["organizations", "@table", "--dry-run"], .staff),
    Row("export", ["organizations"], .reader),
    Row("export", ["organizations", "--staff"], .reader),
    Row("export", ["people", "--personal"], .staff),
    Row("report", ["remarks", "@consultation"], .reader),
    Row("report", ["person", "@person", "--personal"], .staff),
    Row(
      "book", ["@resource", "--for", "@organization", "--from", "2027-03-01T10:00", "--to", "2027-03-01T12:00"], .staff),
    Row("register", ["@session", "--name", "Zofia Nowa", "--phone", "600 700 800", "--late", "Z ulicy."], .staff),
    Row("comment", ["@consultation", "--remark", "Więcej drzew."], .staff),
    Row("respond", ["@submission", "--disposition", "noted"], .staff),
    Row("answers approve", ["@consultation", "--all", "--by", "Prezydent Miasta"], .staff),
    Row("answers publish", ["@consultation", "--all"], .staff),
    Row("acts", ["@organization"], .reader),
    Row("receipt", ["@receipt"], .reader),
    Row("today", [], .reader),
    Row("setting", [], .reader),
    Row("setting", ["bookingDays"], .reader),
    Row("setting", ["bookingDays", "45"], .keeper),
    Row("check", [], .reader),
    Row("intake", [], .staff),
    Row("seal", [], .reader),
    Row("diagnose", ["-"], .anybody),
    Row("repair", ["--dry-run"], .reader),
    Row("repair", [], .staff),
    Row("backup", ["@file"], .staff),
    Row("backup", ["--try", "@backup"], .staff),
    Row("restore", ["@backup", "@new"], .keeper),
    Row("migrate", [], .staff),
    Row("erase", ["--due"], .staff),
    Row("erase", ["@person", "--dry-run"], .staff),
    Row("erase", ["@person", "--because", "Wniosek z 1.09.2026.", "--yes"], .keeper),
    Row("erase", ["--due", "--yes"], .keeper),
    Row("erase", ["--again"], .keeper),
    Row("redact", ["@organization", "notes", "--because", "Numer prywatny.", "--yes"], .keeper),
  ]

  /// The acts that are the keepers' alone, by their words in the log.
  static let keepersActs: Set = ["setting-change", "erase", "redact"]

  /// The acts of the staff: all others that there are. A new one must be written down here or there.
  static let staffActs: Set = [
    "add", "edit", "remove", "restore", "together", "import", "undo", "repair", "rechain", "attendance", "book",
    "booking-confirm", "booking-hand-over", "booking-return", "booking-cancel", "booking-refuse", "booking-step-back",
    "person-add", "register", "registration-reinstate", "registration-wait-again", "registration-cancel",
    "registration-attended", "registration-absent", "registration-unmark", "registration-call", "comment", "respond",
    "response-approve", "response-publish", "consultation-hand-over", "consultation-report", "organization-write",
    "resource-close", "personal-export", "personal-export-break", "phoneCall-done", "breach-notify",
    "breach-leave-unnotified", "breach-step-back", "breach-correct", "backup-make", "backup-try", "person-notice",
    "person-notice-step-back",
    "notice-renew", "personRequest-answer", "personRequest-extend", "personRequest-step-back", "kioskCase-settle",
    "kioskCase-step-back",
    "kioskCase-keep",
  ]

  /// The acts that many kinds share, by their names.
  static let sharedStaffActs: Set = ["assign", "take", "release"]

  /// The kinds of which the keepers alone make, change and remove records.
  static let keepersKinds: Set = ["setting"]
}
