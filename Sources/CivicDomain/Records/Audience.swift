/// The audience of a field: who may see it.
public enum Audience: Hashable, Sendable {
  /// The field is for everyone: kiosk, portal, exports.
  case everyone
  /// The staff: internal notes, joining links.
  case staff
  /// Personal data: lives only under `personal/`, shown to the staff, exported only on request.
  case personal
}

/// The changeability of a field: who may change it, and when.
public enum Changeability: Hashable, Sendable {
  /// Anyone on the staff, at any time.
  case anyone
  /// Given once, at creation: a remark's words, its sender, channel, date.
  case once
  /// Only by the acts that it belongs to (`FieldDeclaration.changingActs`): a booking's status.
  case rule
  /// Never: it is worked out from other things and not stored.
  case derived
}
