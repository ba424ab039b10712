extension PublicEdition {
  /// The fields that a page of the kiosk shows, or by which it judges what to show, of each kind by the prefix of its ids. Nothing
  /// else of a record goes into an edition, and nothing of a kind that is not here: a field that is new is nobody's outside until
  /// somebody writes it down here.
  static let shown: [String: Set<Int>] = {
    var shown: [String: Set<Int>] = [:]
    func show<R: Record>(_ fields: FieldList<R>) { shown[R.kind.idPrefix] = Set(fields.indexes) }
    show(
      FieldList(
        \Session.title, \.start, \.end, \.mode, \.place, \.address, \.entry, \.registrationOpens, \.registrationCloses,
        \.contact, \.audience, \.agenda, \.leaders, \.status))
    show(
      FieldList(
        \Resource.organization, \.name, \.category, \.description, \.quantity, \.capacity, \.availability, \.location,
        \.accessibility, \.conditions, \.status))
    // Whose the resource is, and no more: an informal group's address is somebody's home.
    show(FieldList(\Organization.name))
    // What takes a thing and when, not for whom nor what for; and when it is closed, not why.
    show(FieldList(\Booking.resource, \.start, \.end, \.quantity, \.status))
    show(FieldList(\Closure.resource, \.from, \.to))
    show(
      FieldList(
        \Consultation.subject, \.entitled, \.opens, \.closes, \.anonymousAdmitted, \.story, \.notDecided, \.contact,
        \.reportDue))
    show(FieldList(\Document.consultation, \.title))
    show(FieldList(\Version.document, \.number, \.text))
    show(FieldList(\SettingValue.name, \.value, \.text, \.from, \.to))
    return shown
  }()
}
