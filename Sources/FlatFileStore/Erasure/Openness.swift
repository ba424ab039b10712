extension Store {
  /// The permission bits of the personal data's folder if people outside the centre's group may go into it; nil if they
  /// may not, whatever the files in it allow. Looked at anew at each call: one look at the disk. `check` looks at every
  /// file.
  public var opennessOfPersonalData: (folder: String, permissions: UInt32)? {
    // A link has all bits, and says nothing of where it leads.
    guard let status = try? fileSystem.status(at: files.personalLogs), status.form == .folder,
      status.permissions & 0o7 != 0
    else { return nil }
    return (files.personalLogs, status.permissions)
  }
}
