import CivicDomain

/// Numbers with their nouns.
public protocol CountWords {
  /// `3 zasoby`, `1 resource`.
  func count(_ number: Int, of forms: PluralForms) -> String
}

extension Polish {
  /// One only for 1; few when n mod 10 is 2–4 and n mod 100 is not 12–14; else many.
  public func count(_ number: Int, of forms: PluralForms) -> String {
    let form: String
    switch (number.magnitude % 10, number.magnitude % 100) {
    case _ where number == 1: form = forms.one
    case (2...4, let rest) where !(12...14).contains(rest): form = forms.few
    case _: form = forms.many
    }
    return "\(number) \(form)"
  }
}

extension English {
  /// One only for 1.
  public func count(_ number: Int, of forms: PluralForms) -> String {
    "\(number) \(number == 1 ? forms.one : forms.few)"
  }
}
