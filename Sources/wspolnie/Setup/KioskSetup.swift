extension SystemPlaces {
  /// The kiosk in the hall, and what takes in what it hands over.
  func kiosk() -> SetupPart {
    let people = people
    let folders = folders
    return SetupPart(
      files: [people, folders, kioskUnit, intakeUnit],
      steps: [
        .makeUsers(people), .makeFolders(folders), .readUnits, .admitKiosk(data: data, user: SystemNames.kiosk),
      ])
  }

  /// A terminal of the machine that is a kiosk and nothing else. The program ends by a signal alone and is started again at once; the
  /// terminal is wiped in between, its scrollback too.
  private var kioskUnit: SetupFile {
    SetupFile(
      "\(units)/wspolnie-kiosk@.service",
      """
      [Unit]
      Description=Wspólnie, kiosk on %I
      Documentation=man:wspolnie(1)
      ConditionPathExists=/dev/%I
      After=systemd-user-sessions.service plymouth-quit-wait.service getty-pre.target
      Conflicts=getty@%i.service
      Before=getty.target
      StartLimitIntervalSec=0

      [Service]
      # The usual fonts of a console have no Ukrainian letters.
      ExecStartPre=-+/usr/bin/setfont -C /dev/%I \(Self.consoleFont)
      ExecStart=\(program) --data \(data) kiosk
      User=\(SystemNames.kiosk)
      Group=\(SystemNames.kiosk)
      Environment=TERM=linux
      # Memory that is given back is overwritten.
      Environment=\(Self.forgetting)
      Restart=always
      RestartSec=1
      StandardInput=tty-force
      StandardOutput=tty
      StandardError=journal
      TTYPath=/dev/%I
      TTYReset=yes
      TTYVHangup=yes
      TTYVTDisallocate=yes
      IgnoreSIGPIPE=no
      SendSIGHUP=yes
      TimeoutStopSec=5
      \(Self.confined)
      RestrictSUIDSGID=yes
      ReadWritePaths=-\(data)/inbox
      PrivateNetwork=yes
      DevicePolicy=closed
      DeviceAllow=char-tty rw
      DeviceAllow=char-4 rw
      MemoryMax=256M
      TasksMax=8

      [Install]
      WantedBy=getty.target
      DefaultInstance=tty1
      """)
  }

  /// The font that has the letters of all languages of the kiosk.
  static let consoleFont = "Uni2-Terminus16"

  private var intakeUnit: SetupFile {
    SetupFile(
      "\(units)/wspolnie-intake.service",
      """
      [Unit]
      Description=Wspólnie, takes in what kiosks hand over
      Documentation=man:wspolnie(1)
      ConditionPathExists=\(data)/wspolnie.json

      [Service]
      ExecStart=\(program) --data \(data) intake --watch
      User=\(SystemNames.staff)
      Group=\(SystemNames.staff)
      Restart=always
      RestartSec=5
      \(Self.confined)
      ReadWritePaths=\(data)
      PrivateNetwork=yes
      PrivateDevices=yes
      MemoryMax=1G

      [Install]
      WantedBy=multi-user.target
      """)
  }

  /// What no service of the program needs. What makes folders in a register must be let give them the bit by which what
  /// comes into them is of their group (RestrictSUIDSGID); whoever runs it gains nothing by such a bit (NoNewPrivileges).
  static let confined = """
    UMask=0007
    LimitCORE=0
    NoNewPrivileges=yes
    CapabilityBoundingSet=
    AmbientCapabilities=
    ProtectSystem=strict
    ProtectHome=yes
    PrivateTmp=yes
    ProtectClock=yes
    ProtectHostname=yes
    ProtectControlGroups=yes
    ProtectKernelLogs=yes
    ProtectKernelModules=yes
    ProtectKernelTunables=yes
    ProtectProc=invisible
    RestrictAddressFamilies=AF_UNIX
    RestrictNamespaces=yes
    RestrictRealtime=yes
    LockPersonality=yes
    MemoryDenyWriteExecute=yes
    RemoveIPC=yes
    SystemCallArchitectures=native
    SystemCallFilter=@system-service
    """
}
