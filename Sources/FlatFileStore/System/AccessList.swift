/// A list of those who may do something with a file or folder beside its permission bits, as the system keeps it: POSIX.1e,
/// acl(5).
///
/// Where somebody is named, the group's permission bits are the mask: nobody but the owner and others may do more than it
/// says. So a list is always read together with it.
public struct AccessList: Equatable, Sendable {
  /// What one of them may do.
  public struct Rights: OptionSet, Hashable, Sendable {
    /// The three bits, as those of a mode.
    public let rawValue: UInt16
    /// Rights of these bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// To read a file, or list a folder.
    public static let read = Rights(rawValue: 4)
    /// To change a file, or the names in a folder.
    public static let write = Rights(rawValue: 2)
    /// To run a file, or go through a folder.
    public static let pass = Rights(rawValue: 1)
    /// All three.
    public static let all: Rights = [.read, .write, .pass]
  }

  /// The owner of the file.
  public var owner: Rights
  /// The group of the file.
  public var group: Rights
  /// Everybody who is not named.
  public var others: Rights
  /// Users who are named, by their numbers.
  public var users: [UInt32: Rights] = [:]
  /// Groups that are named, by their numbers.
  public var groups: [UInt32: Rights] = [:]
  /// The most that the group and all who are named may do; nil: no bound, as where nobody is named.
  public var mask: Rights?

  /// The list of nobody but those whom permission bits know.
  public init(permissions: UInt32) {
    owner = Rights(rawValue: UInt16(permissions >> 6 & 7))
    group = Rights(rawValue: UInt16(permissions >> 3 & 7))
    others = Rights(rawValue: UInt16(permissions & 7))
  }

  /// Whether anybody is named.
  public var namesSomebody: Bool { !users.isEmpty || !groups.isEmpty }

  /// What is left of rights under the mask.
  public func effective(_ rights: Rights) -> Rights { mask.map(rights.intersection) ?? rights }
}

extension AccessList {
  /// The version of the system's own form.
  private static let version: UInt32 = 2
  private static let headLength = 4
  private static let entryLength = 8
  /// The number of an entry that needs none.
  private static let noNumber = UInt32.max

  /// The tags of entries, in the order in which the system wants them.
  private enum Tag: UInt16 {
    case owner = 0x01
    case user = 0x02
    case groupOfFile = 0x04
    case group = 0x08
    case mask = 0x10
    case others = 0x20
  }

  /// The system's own form: the version, and entries of tag, rights and number, all little-endian.
  public func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    func add<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    func entry(_ tag: Tag, _ rights: Rights, _ number: UInt32 = Self.noNumber) {
      add(tag.rawValue)
      add(rights.rawValue)
      add(number)
    }
    add(Self.version)
    entry(.owner, owner)
    for (number, rights) in users.sorted(by: { $0.key < $1.key }) { entry(.user, rights, number) }
    entry(.groupOfFile, group)
    for (number, rights) in groups.sorted(by: { $0.key < $1.key }) { entry(.group, rights, number) }
    if let mask { entry(.mask, mask) }
    entry(.others, others)
    return bytes
  }

  /// Reads the system's own form; nil for anything that is none: another version, a part of an entry, an unknown tag or right,
  /// somebody twice, one of the three missing, or somebody named without a mask.
  public init?(_ bytes: [UInt8]) {
    func number<Number: FixedWidthInteger>(at offset: Int, _ type: Number.Type) -> Number {
      var number: Number = 0
      withUnsafeMutableBytes(of: &number) { $0.copyBytes(from: bytes[offset..<offset + MemoryLayout<Number>.size]) }
      return Number(littleEndian: number)
    }
    guard bytes.count >= Self.headLength, (bytes.count - Self.headLength).isMultiple(of: Self.entryLength),
      number(at: 0, UInt32.self) == Self.version
    else { return nil }
    var single: [Tag: Rights] = [:]
    var (users, groups): ([UInt32: Rights], [UInt32: Rights]) = ([:], [:])
    for offset in stride(from: Self.headLength, to: bytes.count, by: Self.entryLength) {
      let rights = Rights(rawValue: number(at: offset + 2, UInt16.self))
      let id = number(at: offset + 4, UInt32.self)
      guard let tag = Tag(rawValue: number(at: offset, UInt16.self)), Rights.all.isSuperset(of: rights) else {
        return nil
      }
      switch tag {
      case .user: if id == Self.noNumber || users.updateValue(rights, forKey: id) != nil { return nil }
      case .group: if id == Self.noNumber || groups.updateValue(rights, forKey: id) != nil { return nil }
      case .owner, .groupOfFile, .mask, .others: if single.updateValue(rights, forKey: tag) != nil { return nil }
      }
    }
    guard let owner = single[.owner], let group = single[.groupOfFile], let others = single[.others] else { return nil }
    self.init(permissions: 0)
    (self.owner, self.group, self.others) = (owner, group, others)
    (self.users, self.groups, mask) = (users, groups, single[.mask])
    if namesSomebody, mask == nil { return nil }
  }
}
