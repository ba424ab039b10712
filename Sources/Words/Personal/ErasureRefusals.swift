import CivicDomain

extension Polish {
  func notErasable(_ id: RecordID, in here: Circumstances) -> Sentences {
    let what = Schema.kind(of: id).map { capitalized($0.kind.pl.one) } ?? "Wpis"
    return Sentences(
      "\(what) \(name(of: id, in: here)): dane osobowe usuwa się osobom i zgłoszeniom, tu nie można usunąć wszystkich.",
      wayOut: "Pojedynczy tekst usuwa: wspolnie redact \(id.raw) POLE --because POWÓD.")
  }

  func notRedactable(_ field: String, of id: RecordID) -> Sentences {
    let label = Schema.kind(of: id)?.field(field)?.label.pl
    return Sentences(
      "Z tego wpisu nie można usunąć pola „\(label ?? field)”: można usuwać tylko teksty.",
      wayOut: label == nil ? "" : "Inną wartość zmień w formularzu albo poleceniem: wspolnie set.")
  }
}

extension English {
  func notErasable(_ id: RecordID, in here: Circumstances) -> Sentences {
    let what = Schema.kind(of: id).map { capitalized($0.kind.en.one) } ?? "Record"
    return Sentences(
      "\(what) \(name(of: id, in: here)): personal data are erased from people and registrations, not all of it here.",
      wayOut: "A single text is taken out by: wspolnie redact \(id.raw) FIELD --because REASON.")
  }

  func notRedactable(_ field: String, of id: RecordID) -> Sentences {
    let label = Schema.kind(of: id)?.field(field)?.label.en
    return Sentences(
      "The field “\(label ?? field)” cannot be taken out of this record: only texts can.",
      wayOut: label == nil ? "" : "Change another value in its form or by: wspolnie set.")
  }
}
