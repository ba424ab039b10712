extension SystemPlaces {
  /// The daily examination, the daily backup, encrypted for whoever has the key, and the monthly trial.
  /// - Parameters:
  ///   - settings: for whom it is encrypted, where it is put; nil: the admin says so in the file of settings.
  ///   - areWritten: whether the file of settings says so already, and stays as it is.
  func backup(_ settings: BackupSettings?, areWritten: Bool = false) -> SetupPart {
    let people = people
    let folders = folders
    let files =
      [people, folders, backupScript, trialScript, endedScript] + daily
      + (settings.map { reach(to: $0.folder) + (areWritten ? [] : [$0.file]) } ?? [])
    return SetupPart(
      files: files,
      steps: [.makeUsers(people), .makeFolders(folders), .readUnits] + (settings.map { [.tryBackups($0)] } ?? []))
  }

  private var daily: [SetupFile] {
    [
      service("wspolnie-check", "every line of the register is examined", "\(program) check"),
      timer("wspolnie-check", "daily", "*-*-* 05:30"),
      service("wspolnie-backup", "encrypted backup", "\(scripts)/backup", needing: Self.backupSettings),
      timer("wspolnie-backup", "daily", "*-*-* 21:00"),
      service("wspolnie-trial", "trial restore of a backup", "\(scripts)/trial", needing: Self.backupSettings),
      timer("wspolnie-trial", "monthly", "*-*-02 04:00"),
    ]
  }

  /// Where the units of a package may put backups; another folder is a part of its own.
  private static let reach = [backups, "/media", "/mnt", "/srv"]

  private func service(_ name: String, _ what: String, _ command: String, needing file: String? = nil) -> SetupFile {
    SetupFile(
      "\(units)/\(name).service",
      """
      [Unit]
      Description=Wspólnie, \(what)
      Documentation=man:wspolnie(1)
      ConditionPathExists=\(data)/wspolnie.json
      \(file.map { "ConditionPathExists=\($0)\n" } ?? "")
      [Service]
      Type=oneshot
      Environment=WSPOLNIE_DATA=\(data)
      ExecStart=\(command)
      ExecStopPost=\(scripts)/ended %N
      User=\(SystemNames.staff)
      Group=\(SystemNames.staff)
      Nice=10
      IOSchedulingClass=idle
      \(Self.confined)
      ReadWritePaths=\(data)\(file == nil ? "" : "\nEnvironmentFile=\(Self.backupSettings)\nReadWritePaths=-" + Self.reach.joined(separator: " -"))
      PrivateNetwork=yes
      PrivateDevices=yes
      """)
  }

  /// What lets the units write into a folder that they do not reach as they are.
  private func reach(to folder: String) -> [SetupFile] {
    if Self.reach.contains(where: { folder == $0 || folder.hasPrefix($0 + "/") }) { return [] }
    return ["wspolnie-backup", "wspolnie-trial"].map {
      SetupFile(
        "\(units)/\($0).service.d/folder.conf",
        """
        # The folder of backups, which \(Self.backupSettings) names.
        [Service]
        ReadWritePaths=-\(folder)
        """)
    }
  }

  private func timer(_ name: String, _ often: String, _ when: String) -> SetupFile {
    SetupFile(
      "\(units)/\(name).timer",
      """
      [Unit]
      Description=Wspólnie, \(often): \(name).service

      [Timer]
      OnCalendar=\(when)
      RandomizedDelaySec=15min
      Persistent=yes

      [Install]
      WantedBy=timers.target
      """)
  }

  /// Takes away what a run of the scripts left that was cut off: a plain backup, or the beginning of an encrypted one. What
  /// cannot be taken away is said, and hinders nothing.
  private static let sweep = """
    find "$FOLDER" -maxdepth 1 \\( -name '.trial-*' -o -name 'wspolnie-*.tar.age.part' \\) -mmin +60 \\
      -exec rm -rf -- {} + || :
    """

  private var backupScript: SetupFile {
    SetupFile(
      "\(scripts)/backup", permissions: 0o755,
      """
      #!/bin/bash
      # Puts an encrypted backup of the register WSPOLNIE_DATA into FOLDER, under its real name only once it is whole, and
      # takes away those older than KEEP_DAYS, but for the three newest. RECIPIENT, FOLDER and KEEP_DAYS:
      # \(Self.backupSettings); the register: the unit.
      set -euo pipefail
      umask 077
      : "${WSPOLNIE_DATA:?}" "${RECIPIENT:?}" "${FOLDER:?}" "${KEEP_DAYS:=400}"
      \(Self.sweep)
      name=$FOLDER/wspolnie-$(date +%Y-%m-%d-%H%M%S).tar.age
      aside=$(mktemp -d /var/tmp/wspolnie-backup-XXXXXX)
      trap 'rm -rf -- "$aside" "$name.part"' EXIT
      \(program) backup --receipt "$aside/receipt" - | age --recipient "$RECIPIENT" >"$name.part"
      sync -- "$name.part"
      mv -- "$name.part" "$name"
      sync -- "$FOLDER"
      # Only now the register knows of it: it is there.
      \(program) backup --kept "$aside/receipt"
      find "$FOLDER" -maxdepth 1 -type f -name 'wspolnie-*.tar.age' -printf '%f\\n' | sort -r | tail -n +4 |
        while IFS= read -r old; do
          find "$FOLDER/$old" -maxdepth 0 -mtime +"$KEEP_DAYS" -delete
        done
      """)
  }

  private var trialScript: SetupFile {
    SetupFile(
      "\(scripts)/trial", permissions: 0o755,
      """
      #!/bin/bash
      # Restores a backup for a trial and compares it with the register WSPOLNIE_DATA. With IDENTITY, the file of the key
      # that opens it, it is the newest encrypted one. Without it no machine can open that: then a plain backup is made,
      # tried and taken away again, and somebody tries an encrypted one where the key is. What is plain lies in the
      # unit's own folder, which goes with it, and never beside the encrypted ones.
      set -euo pipefail
      umask 077
      : "${WSPOLNIE_DATA:?}" "${FOLDER:?}" "${IDENTITY:=}"
      \(Self.sweep)
      aside=$(mktemp -d /var/tmp/wspolnie-trial-XXXXXX)
      trap 'rm -rf -- "$aside"' EXIT
      if [ -n "$IDENTITY" ]; then
        newest=$(find "$FOLDER" -maxdepth 1 -type f -name 'wspolnie-*.tar.age' | sort | tail -n 1)
        [ -n "$newest" ] || { echo "no backup in $FOLDER" >&2; exit 66; }
        age --decrypt --identity "$IDENTITY" --output "$aside/trial.tar" "$newest"
      else
        \(program) backup --rehearse "$aside/trial.tar"
        exit
      fi
      \(program) backup --try "$aside/trial.tar"
      """)
  }

  /// A job that fails leaves its name in the register's cache, until it goes well again: that the desk says.
  private var endedScript: SetupFile {
    SetupFile(
      "\(scripts)/ended", permissions: 0o755,
      """
      #!/bin/sh
      # Notes for the desk whether the unit $1 of the register WSPOLNIE_DATA failed: SERVICE_RESULT is systemd's.
      set -eu
      umask 007
      mark=${WSPOLNIE_DATA:?}/cache/failed-$1
      if [ "${SERVICE_RESULT:?}" = success ]; then rm -f -- "$mark"; else mkdir -p -- "${mark%/*}"; : >"$mark"; fi
      """)
  }
}

/// For whom backups are encrypted and where they are put.
struct BackupSettings: Equatable {
  /// The public key of age(1), or of an SSH key.
  var recipient: String
  /// The folder of the encrypted backups.
  var folder: String
  /// The file of the key that opens them, where it may lie on this machine; empty: it does not.
  var identity: String

  /// For whom backups are encrypted, where they are put, and what opens them.
  init(recipient: String, folder: String = SystemPlaces.backups, identity: String = "") {
    self.recipient = recipient
    self.folder = folder
    self.identity = identity
  }

  /// What a file of settings says, as it was written or as an admin changed it.
  init(in text: String) {
    var values: [Substring: String] = [:]
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2 { values[halves[0]] = halves[1].filter { $0 != "\"" && $0 != "'" } }
    }
    self.init(
      recipient: values["RECIPIENT"] ?? "", folder: values["FOLDER"] ?? "", identity: values["IDENTITY"] ?? "")
  }

  /// The file that the scripts read.
  var file: SetupFile {
    SetupFile(
      SystemPlaces.backupSettings, permissions: 0o640,
      """
      # For whom backups are encrypted (age-keygen prints it), where they are put, and for how many days they are kept.
      RECIPIENT="\(recipient)"
      FOLDER="\(folder)"
      KEEP_DAYS=400
      # The file of the key that opens them, for the monthly trial; empty: it is kept elsewhere, as it should be.
      IDENTITY="\(identity)"
      """)
  }

  /// Whether a text can be a recipient: what age and ssh-keygen print, and nothing that a shell would read otherwise.
  static func isRecipient(_ text: String) -> Bool {
    let isKnown = ["age1", "ssh-ed25519 ", "ssh-rsa "].contains { text.hasPrefix($0) }
    return isKnown && text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && !"\"'\\$`".utf8.contains($0) }
  }
}
