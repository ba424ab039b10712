/// The recognition of whoever was given with an act: for whom it takes them, where a known person has that e-mail or
/// telephone.
public enum Recognition: Hashable, Sendable {
  /// The known person of that name; one of another name is somebody else. Where something known of the person was given
  /// otherwise the act is refused, with both: nothing that was typed is dropped, and nothing known is overwritten.
  case asking
  /// The known person as by `asking`, but what is known of the person stays.
  case keepingKnown
  /// The known person as by `asking`, but what was given takes the place of what was known.
  case takingGiven
  /// The person is new, whoever is known.
  case newPerson
}
