import CivicDomain

extension Words {
  func notErasable(_ id: RecordID, in here: Circumstances) -> Sentences {
    let what =
      Schema.kind(of: id).map { capitalized($0.kind.forms(in: language).one) } ?? said(pl: "Wpis", en: "Record")
    return said(
      pl: Sentences(
        "\(what) \(name(of: id, in: here)): dane osobowe usuwa się osobom i zgłoszeniom, tu nie można usunąć wszystkich.",
        wayOut: "Pojedynczy tekst usuwa: wspolnie redact \(id.raw) POLE --because POWÓD."),
      en: Sentences(
        "\(what) \(name(of: id, in: here)): personal data are erased from people and registrations, not all of it here.",
        wayOut: "A single text is taken out by: wspolnie redact \(id.raw) FIELD --because REASON."))
  }

  func notRedactable(_ field: String, of id: RecordID) -> Sentences {
    let label = Schema.kind(of: id)?.field(field)?.label[language]
    return said(
      pl: Sentences(
        "Z tego wpisu nie można usunąć pola „\(label ?? field)”: można usuwać tylko teksty.",
        wayOut: label == nil ? "" : "Inną wartość zmień w formularzu albo poleceniem: wspolnie set."),
      en: Sentences(
        "The field “\(label ?? field)” cannot be taken out of this record: only texts can.",
        wayOut: label == nil ? "" : "Change another value in its form or by: wspolnie set."))
  }
}
