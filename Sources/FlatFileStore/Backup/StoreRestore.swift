import CivicDomain

extension Store {
  /// Restores a store from a backup, in a folder that is empty or not there yet.
  ///
  /// Everything is written, checked against the backup's own checksums and synchronized before the folder gets its
  /// manifest: until then it is no store. When this returns, the store will still be there after a power cut.
  /// - Parameter isTrial: whether it goes again once it was compared: that any of the staff may do.
  /// - Throws: why there is none.
  public static func restore(
    from source: any ByteSource, to folder: String, forTrial isTrial: Bool = false,
    fileSystem: any FileSystem = LinuxFileSystem()
  ) throws(RestoreFailure) -> BackupSummary {
    var restoration = Restoration(
      folder: Path.settled(folder, fileSystem), isTrial: isTrial, fileSystem: fileSystem)
    return try restoration.run(TarReader(source))
  }

  /// Restores a store from a file.
  public static func restore(
    fromFile path: String, to folder: String, fileSystem: any FileSystem = LinuxFileSystem()
  ) throws(RestoreFailure) -> BackupSummary {
    let source: FileSource
    do throws(FileFailure) { source = try FileSource(path, fileSystem) } catch { throw .system(error) }
    return try restore(from: source, to: folder, fileSystem: fileSystem)
  }
}

/// One restoration, from the first member of the archive to the manifest.
private struct Restoration {
  let folder: String
  let isTrial: Bool
  let fileSystem: any FileSystem
  /// The checksum and size of each file, by its name in the archive.
  private var found: [String: (checksum: Checksum, size: Int)] = [:]
  /// The member that was read last, to name it when what follows is damaged.
  private var lastName = BackupFormat.heading
  private var files = 0
  private var bytes = 0

  init(folder: String, isTrial: Bool, fileSystem: any FileSystem) {
    self.folder = folder
    self.isTrial = isTrial
    self.fileSystem = fileSystem
  }

  mutating func run(_ reader: TarReader) throws(RestoreFailure) -> BackupSummary {
    let heading: BackupHeading
    let content: [UInt8]
    do throws(RestoreFailure) {
      heading = try self.heading(reader)
      _ = try whole(BackupFormat.page, reader)
      content = try whole(StoreFolder.manifestName, reader)
    } catch {
      // Of a register without its manifest nothing else stands before it that could be put back.
      throw error == .cutShort ? .cutBeforeData : error
    }
    guard let manifest = Manifest(content) else { throw .damaged(name: StoreFolder.manifestName) }
    var place = try RestorationPlace(folder, of: manifest, forTrial: isTrial, fileSystem)
    do throws(RestoreFailure) {
      try takeFiles(reader, &place)
      return try finish(manifest, content, heading, place)
    } catch {
      place.takeAway(files: found.keys, office: manifest.office)
      throw error
    }
  }

  /// The first member tells a backup from any other archive.
  private mutating func heading(_ reader: TarReader) throws(RestoreFailure) -> BackupHeading {
    let header: TarHeader?
    do throws(TarReader.Failure) { header = try reader.next() } catch {
      if case .system(let failure) = error { throw .system(failure) }
      throw .notABackup
    }
    guard let header, header.name == BackupFormat.heading, header.size <= Limits.smallFile else { throw .notABackup }
    let content = try content(of: header, reader)
    guard let heading = BackupHeading(content) else { throw .notABackup }
    guard heading.number <= BackupFormat.number else { throw .newerBackup(heading.number) }
    return heading
  }

  /// A small member that must come next.
  private mutating func whole(_ name: String, _ reader: TarReader) throws(RestoreFailure) -> [UInt8] {
    guard let header = try next(reader) else { throw .cutShort }
    guard header.name == name, header.form == .file else { throw .damaged(name: name) }
    return try content(of: header, reader)
  }

  private mutating func content(of header: TarHeader, _ reader: TarReader) throws(RestoreFailure) -> [UInt8] {
    do throws(TarReader.Failure) {
      let bytes = try reader.wholeContent()
      found[header.name] = (bytes.withUnsafeBytes { Checksum(of: $0) }, bytes.count)
      return bytes
    } catch {
      throw Self.failure(error, at: header.name)
    }
  }

  private func next(_ reader: TarReader) throws(RestoreFailure) -> TarHeader? {
    do throws(TarReader.Failure) { return try reader.next() } catch { throw Self.failure(error, at: lastName) }
  }

  private static func failure(_ failure: TarReader.Failure, at name: String) -> RestoreFailure {
    switch failure {
    case .cutShort: .cutShort
    case .notTar: .damaged(name: name)
    case .system(let failure): .system(failure)
    }
  }

  /// Takes all files up to the checksums, which come last and must agree.
  private mutating func takeFiles(_ reader: TarReader, _ place: inout RestorationPlace) throws(RestoreFailure) {
    while let header = try next(reader) {
      lastName = header.name
      if header.name == BackupFormat.checksums, header.form == .file {
        return try compare(with: try content(of: header, reader))
      }
      guard BackupFormat.isFit(header.name), found[header.name] == nil else { throw .damaged(name: header.name) }
      switch header.form {
      case .folder: try place.makeFolders(to: header.name)
      case .file where header.name.contains("/"): try take(header, reader, &place)
      case .file: throw .damaged(name: header.name)
      case .extended: throw .damaged(name: header.name)
      }
    }
    throw .cutShort
  }

  private mutating func take(
    _ header: TarHeader, _ reader: TarReader, _ place: inout RestorationPlace
  ) throws(RestoreFailure) {
    try place.makeFolders(to: Path.folder(of: header.name))
    // From now on it may be there.
    found[header.name] = (.ofNothing, 0)
    var checksum = Checksum.ofNothing
    var failure: FileFailure?
    let file: StagedFile
    do throws(FileFailure) {
      file = try StagedFile("\(folder)/\(header.name)", permissions: place.builder.folder.filePermissions, fileSystem)
    } catch {
      throw .system(error)
    }
    do throws(TarReader.Failure) {
      while failure == nil {
        let isMore = try reader.content { bytes in
          checksum = checksum.followed(by: bytes)
          do throws(FileFailure) { try file.write(bytes) } catch { failure = error }
        }
        if !isMore { break }
      }
      if let failure { throw .system(failure) }
      do throws(FileFailure) { try file.finish(modified: header.keptTime) } catch { throw .system(error) }
    } catch {
      file.abandon()
      throw Self.failure(error, at: header.name)
    }
    found[header.name] = (checksum, header.size)
    files += 1
    bytes += header.size
  }

  /// Compares the files with each line of the list: checksum, size, name.
  private func compare(with list: [UInt8]) throws(RestoreFailure) {
    var missing = Set(found.keys)
    missing.remove(BackupFormat.checksums)
    for line in list.split(separator: LineEnvelope.newline) {
      guard let (name, checksum, size) = BackupFormat.listed(line) else {
        throw .damaged(name: BackupFormat.checksums)
      }
      guard let known = found[name], known == (checksum, size) else { throw .damaged(name: name) }
      missing.remove(name)
    }
    if let name = missing.min() { throw .damaged(name: name) }
  }

  private func finish(
    _ manifest: Manifest, _ content: [UInt8], _ heading: BackupHeading, _ place: RestorationPlace
  ) throws(RestoreFailure) -> BackupSummary {
    do throws(FileFailure) {
      for name in place.madeFolders.sorted() { try fileSystem.synchronizeFolder(of: "\(folder)/\(name)/.") }
      // What cannot be read as a register must be known before anybody takes it for one.
      var reading = try LogReading(place.builder.folder, office: manifest.office, fileSystem)
      if let failure = reading.failures.first { throw failure }
      reading.compare(with: heading.head.map { [$0] } ?? [], manifest)
      let summary = BackupSummary(of: reading, named: heading, files: files, bytes: bytes, damages: reading.damages)
      let head = reading.lostEnds.isEmpty ? reading.end : heading.head
      try place.builder.finish(office: manifest.office, manifest: content, head: head)
      return summary
    } catch {
      throw .system(error)
    }
  }
}
