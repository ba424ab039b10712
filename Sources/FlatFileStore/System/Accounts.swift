import Glibc

/// The users and groups of the system. Who names one may give its name or its number.
public enum Accounts {
  /// The number of a user; nil: there is none of that name.
  public static func user(named name: String) -> UInt32? {
    if let entry = getpwnam(name) { return entry.pointee.pw_uid }
    return number(name)
  }

  /// The number of a group; nil: there is none of that name.
  public static func group(named name: String) -> UInt32? {
    if let entry = getgrnam(name) { return entry.pointee.gr_gid }
    return number(name)
  }

  /// What a user is called; its number where it has no name.
  public static func name(ofUser number: UInt32) -> String {
    getpwuid(number).map { PathText.text(cString: $0.pointee.pw_name) } ?? String(number)
  }

  /// What a group is called; its number where it has no name.
  public static func name(ofGroup number: UInt32) -> String {
    getgrgid(number).map { PathText.text(cString: $0.pointee.gr_name) } ?? String(number)
  }

  /// The numbers of all groups of a user, its own among them; none where the system knows no such user.
  public static func groups(ofUser number: UInt32) -> Set<UInt32> {
    guard let entry = getpwuid(number) else { return [] }
    let own = entry.pointee.pw_gid
    var count: Int32 = 64
    while true {
      var groups = [gid_t](repeating: own, count: Int(count))
      let room = count
      if getgrouplist(entry.pointee.pw_name, own, &groups, &count) >= 0 {
        return Set(groups.prefix(Int(count)))
      }
      // It says how many there are.
      guard count > room else { return Set(groups) }
    }
  }

  /// The user as whom this process acts.
  public static var user: UInt32 { geteuid() }

  /// Whether this process is root's, whom no permission bits bind.
  public static var isRoot: Bool { user == 0 }

  /// Whether this process acts as a member of a group.
  public static func isMember(ofGroup number: UInt32) -> Bool {
    if getegid() == number { return true }
    var groups = [gid_t](repeating: 0, count: Int(max(0, getgroups(0, nil))))
    let count = getgroups(Int32(groups.count), &groups)
    return groups.prefix(Int(max(0, count))).contains(number)
  }

  /// The last number is the system's word for none (chown(2)).
  private static func number(_ text: String) -> UInt32? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt32(text), number != .max
    else { return nil }
    return number
  }
}
