import CivicDomain

extension Store {
  /// What the files and the disk say of themselves, as of the last reading; nil in the past, of which they do not tell. Asks
  /// the disk once for its free room, and reads once what the last examination found.
  public var machine: Health.Machine? {
    guard past == nil else { return nil }
    let lineTable = reading.registerIndex.lineTable
    let last = reading.transactions.last.map { LineHeading(lineTable.bytes(of: lineTable.lines[$0.open])).at }
    let memory = self.memory
    let new = memory?.offices.map { known in otherOffices.filter { !known.contains($0) } }
    return Health.Machine(
      isDamaged: findings.contains(where: \.isDamage), lastCheck: memory.flatMap(believed), newOffices: new ?? [],
      spaceLeft: fileSystem.roomLeft(at: folder), lastChange: last, refusedHandIns: refusedHandIns,
      stuckHandIns: stuckHandIns, failedJobs: failedJobs)
  }

  /// The jobs of the night that failed when they ran last.
  private var failedJobs: [NightJob] {
    let names = (try? fileSystem.names(in: files.caches)) ?? []
    return NightJob.allCases.filter { names.contains(StoreFolder.failedName(of: $0)) }
  }
}
