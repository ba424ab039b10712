import CivicDomain

/// The reason why a store cannot be made or opened.
public enum StoreFailure: Error, Equatable, Sendable {
  /// There is no store in this folder.
  case noStore(folder: String)
  /// The folder has a `wspolnie.json`, but no program of ours wrote it.
  case foreign(file: String)
  /// An older program wrote the store, or a migration of it was interrupted: it must be migrated before it is opened.
  case olderFormat(Int, folder: String)
  /// A new store needs an empty folder.
  case notEmpty(folder: String)
  /// An office's name becomes a folder's: small letters, digits and hyphens, at most 40, beginning with a letter.
  case unfitOffice(String)
  /// The system knows no such group.
  case unknownGroup(String)
  /// Readers and keepers are told from the staff, who are a group: there is none.
  case groupNeeded
  /// The group of the readers is that of the staff or the keepers as well.
  case sameGroup(String)
  /// The disk keeps no access lists, so that nobody but the owner and the group can have access.
  case noAccessLists(path: String)
  /// The register does not tell how it stood at the moment that was asked for.
  case noSuchState(AsOfFault)
  /// The operating system refused something.
  case system(FileFailure)
}
