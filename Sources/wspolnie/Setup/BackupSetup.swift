extension SystemPlaces {
  /// The daily examination, the daily backup, encrypted for whoever has the key, and the monthly trial.
  /// - Parameter settings: for whom it is encrypted, where it is put; nil: the admin says so in the file of settings.
  func backup(_ settings: BackupSettings?) -> SetupPart {
    let people = people
    let folders = folders
    let files =
      [people, folders, backupScript, trialScript] + daily + (settings.map { [$0.file] } ?? [])
    return SetupPart(files: files, steps: [.makeUsers(people), .makeFolders(folders), .readUnits])
  }

  private var daily: [SetupFile] {
    [
      service("wspolnie-check", "every line of the register is examined", "\(program) --data \(data) check"),
      timer("wspolnie-check", "daily", "*-*-* 05:30"),
      service("wspolnie-backup", "encrypted backup", "\(scripts)/backup", needing: Self.backupSettings),
      timer("wspolnie-backup", "daily", "*-*-* 21:00"),
      service("wspolnie-trial", "trial restore of a backup", "\(scripts)/trial", needing: Self.backupSettings),
      timer("wspolnie-trial", "monthly", "*-*-02 04:00"),
    ]
  }

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
      ExecStart=\(command)
      User=\(SystemNames.staff)
      Group=\(SystemNames.staff)
      Nice=10
      IOSchedulingClass=idle
      \(Self.confined)
      ReadWritePaths=\(data)\(file == nil ? "" : "\nEnvironmentFile=\(Self.backupSettings)\nReadWritePaths=-\(Self.backups) -/media -/mnt -/srv")
      PrivateNetwork=yes
      PrivateDevices=yes
      """)
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

  private var backupScript: SetupFile {
    SetupFile(
      "\(scripts)/backup", permissions: 0o755,
      """
      #!/bin/bash
      # Puts an encrypted backup of the register into FOLDER, under its real name only once it is whole, and takes
      # away those older than KEEP_DAYS, but for the three newest. RECIPIENT, FOLDER and KEEP_DAYS: \(Self.backupSettings).
      set -euo pipefail
      umask 077
      : "${RECIPIENT:?}" "${FOLDER:?}" "${KEEP_DAYS:=400}"
      name=$FOLDER/wspolnie-$(date +%Y-%m-%d-%H%M%S).tar.age
      trap 'rm -f -- "$name.part"' EXIT
      \(program) --data \(data) backup - | age --recipient "$RECIPIENT" >"$name.part"
      sync -- "$name.part"
      mv -- "$name.part" "$name"
      sync -- "$FOLDER"
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
      # Restores a backup for a trial and compares it with the register. With IDENTITY, the file of the key that opens
      # it, it is the newest encrypted one. Without it no machine can open that: then a plain backup is made beside
      # the encrypted ones, tried and taken away again, and somebody tries an encrypted one where the key is.
      set -euo pipefail
      umask 077
      : "${FOLDER:?}" "${IDENTITY:=}"
      aside=$(mktemp -d "$FOLDER/.trial-XXXXXX")
      trap 'rm -rf -- "$aside"' EXIT
      if [ -n "$IDENTITY" ]; then
        newest=$(find "$FOLDER" -maxdepth 1 -type f -name 'wspolnie-*.tar.age' | sort | tail -n 1)
        [ -n "$newest" ] || { echo "no backup in $FOLDER" >&2; exit 66; }
        age --decrypt --identity "$IDENTITY" --output "$aside/trial.tar" "$newest"
      else
        \(program) --data \(data) backup "$aside/trial.tar"
      fi
      \(program) --data \(data) backup --try "$aside/trial.tar"
      """)
  }
}

/// For whom backups are encrypted and where they are put.
struct BackupSettings: Equatable {
  /// The public key of age(1), or of an SSH key.
  var recipient: String
  /// The folder of the encrypted backups.
  var folder = SystemPlaces.backups
  /// The file of the key that opens them, where it may lie on this machine; empty: it does not.
  var identity = ""

  /// The file that the scripts read.
  fileprivate var file: SetupFile {
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
