import CivicDomain

extension Store {
  /// Removes the kept files that are erased, and of the personal ones those that nobody was ever told of, together with
  /// what killed programs left on its way. Before the lines: as long as a file is there, a line says whose it was.
  /// - Parameter isWhole: nothing is damaged or out of reach, so that a file that no line names was never acknowledged.
  /// - Returns: how many files were removed, and the personal ones that stay though no line that can be read names them.
  func dropFiles(isWhole: Bool) throws(FileFailure) -> (dropped: Int, doubtful: [String]) {
    let files = NamedFiles(reading.registerIndex)
    var dropped = 0
    var doubtful: [String] = []
    for isPersonal in [false, true] {
      let folder = self.files.keptFiles(personal: isPersonal)
      let names: [String]
      do throws(FileFailure) { names = try fileSystem.names(in: folder) } catch {
        if error.isMissing { continue }
        throw error
      }
      try removeStagedFiles(names, in: folder)
      for file in names.compactMap({ FileDigest($0) }).map({ KeptFile($0, isPersonal: isPersonal) }) {
        if files.named[file] != nil { continue }
        if files.erased[file] != nil || isPersonal && isWhole {
          try fileSystem.remove(self.files.path(of: file))
          dropped += 1
        } else if isPersonal {
          doubtful.append(self.files.path(of: file))
        }
      }
      // Even if nothing was removed now: whoever did so before may not have lived to save it.
      try fileSystem.synchronizeFolder(of: "\(folder)/.")
    }
    return (dropped, doubtful)
  }
}
