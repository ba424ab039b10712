import CivicDomain

/// The manifest of a store, `wspolnie.json`: changed by rename only.
public struct Manifest: Equatable, Sendable {
  /// The number of the files' format. One that is greater than `Manifest.newestFormat` is read, but never written to.
  public var format: Int
  /// The office whose log this store writes; the name of its folder under `log/`.
  public var office: String
  /// The centre's name, for the first row of the screen.
  public var name: String
  /// The group whose members share the store; nil: only its owner uses it.
  public var group: String?
  /// The group whose members may read what is not personal; nil: there are no readers.
  public var readers: String?
  /// The group of those of the staff who alone may do what is the keepers'; nil: all of them may.
  public var keepers: String?
  /// The user as whom the kiosk runs; nil: no kiosk was admitted.
  public var kiosk: String?
  /// Whether the clock may be set by hand and nothing in it is real.
  public var isTraining: Bool
  /// The settings that older programs wrote here, by name: kept, and read where no record of a setting says otherwise, but
  /// never added to (`Register.olderSettings`).
  public var settings: [String: FieldValue]

  /// The format whose segments are still being exchanged for those of `format`; nil but in an unfinished migration.
  var migratingFrom: Int?

  /// The offices whose public log came from a damaged backup that does not say how far it reached, each with the number of the
  /// last line that was there; empty once `repair` recorded it.
  var endsUnknown: [String: Int] = [:]

  /// The newest format that this program writes.
  public static let newestFormat = Limits.format

  /// Creates the manifest of a new store.
  public init(
    office: String, name: String, group: String? = nil, readers: String? = nil, keepers: String? = nil,
    isTraining: Bool = false, settings: [String: FieldValue] = [:]
  ) {
    format = Self.newestFormat
    self.office = office
    self.name = name
    self.group = group
    self.readers = readers
    self.keepers = keepers
    self.isTraining = isTraining
    self.settings = settings
  }

  /// Whether a text can be an office's name.
  public static func isOffice(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 40 else { return false }
    return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
  }

  func encoded() -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      object.key("format")
      object.integer(format)
      if let migratingFrom {
        object.key("migratingFrom")
        object.integer(migratingFrom)
      }
      if !endsUnknown.isEmpty {
        object.key("endsUnknown")
        object.object { ends in
          for (office, sequence) in endsUnknown.sorted(by: { $0.key < $1.key }) {
            ends.key(office)
            ends.integer(sequence)
          }
        }
      }
      object.key("office")
      object.text(office)
      object.key("name")
      object.text(name)
      for (key, name) in [("group", group), ("readers", readers), ("keepers", keepers), ("kiosk", kiosk)] {
        guard let name else { continue }
        object.key(key)
        object.text(name)
      }
      object.key("training")
      object.boolean(isTraining)
      object.key("settings")
      object.object { settings in
        for (name, value) in self.settings.sorted(by: { $0.key < $1.key }) {
          settings.key(name)
          settings.value(value)
        }
      }
    }
    return writer.bytes + [LineEnvelope.newline]
  }

  /// Reads a manifest; nil if it is not one.
  init?(_ bytes: [UInt8]) {
    self.init(office: "", name: "")
    format = -1
    let fault = bytes.withUnsafeBytes { content -> JsonFault? in
      var reader = JsonReader(content)
      do throws(JsonFault) {
        try read(&reader)
        try reader.end()
        return nil
      } catch {
        return error
      }
    }
    guard fault == nil, format >= 0, Self.isOffice(office) else { return nil }
  }

  private mutating func read(_ reader: inout JsonReader) throws(JsonFault) {
    try reader.enterObject()
    while let key = try reader.nextKey() {
      switch reader.text(key) {
      case "format": format = try reader.integer()
      case "migratingFrom": migratingFrom = try reader.integer()
      case "endsUnknown":
        try reader.enterObject()
        while let name = try reader.nextKey() { endsUnknown[reader.text(name)] = try reader.integer() }
      case "office": office = try reader.text()
      case "name": name = try reader.text()
      case "group": group = try reader.text()
      case "readers": readers = try reader.text()
      case "keepers": keepers = try reader.text()
      case "kiosk": kiosk = try reader.text()
      case "training": isTraining = try reader.boolean()
      case "settings":
        try reader.enterObject()
        while let setting = try reader.nextKey() { settings[reader.text(setting)] = try reader.value() }
      default: try reader.skipValue()
      }
    }
  }
}

extension Manifest {
  /// What whoever runs this process may do, if they are of the staff: root whatever there is, for nothing could hinder it.
  var roleOfStaff: AccessRole {
    guard let keepers, !Accounts.isRoot else { return .keeper }
    let isKeeper = Accounts.group(named: keepers).map(Accounts.isMember) ?? false
    return isKeeper ? .keeper : .staff(keepers: keepers)
  }
}
