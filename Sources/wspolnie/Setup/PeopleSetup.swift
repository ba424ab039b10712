extension SystemPlaces {
  /// The users and groups (sysusers.d(5)), which every part of a setup needs.
  var people: SetupFile {
    SetupFile(
      sysusers,
      """
      # Who may what in Wspólnie: members of a group are added by the admin (adduser NAME GROUP).
      u \(SystemNames.staff) - "Wspólnie, the register" / /usr/sbin/nologin
      g \(SystemNames.readers) -
      g \(SystemNames.keepers) -
      g \(SystemNames.remote) -
      g \(SystemNames.files) -
      u \(SystemNames.kiosk) - "Wspólnie, the kiosk" / /usr/sbin/nologin
      """ + (group == SystemNames.staff ? "" : "\n# The register is of another group.\nm \(SystemNames.staff) \(group)")
    )
  }

  /// The folders (tmpfiles.d(5)). An empty one for the register, which is made into it by whoever names the centre. One that is
  /// there keeps whose it is (`:`, of systemd 250): nobody's register is taken away from its group.
  var folders: SetupFile {
    SetupFile(
      tmpfiles,
      """
      # The register's folder, for `wspolnie init`, and that of its encrypted backups.
      d \(data) :2770 :\(SystemNames.staff) :\(SystemNames.staff) -
      d \(Self.backups) 0700 \(SystemNames.staff) \(SystemNames.staff) -
      d \(Self.keys) 0755 root root -
      """)
  }
}
