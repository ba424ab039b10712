/// The checks of official numbers, as a field calls them: digits alone are kept.
enum RegisterNumbers {
  static func nip(_ text: String) throws(FieldError) -> String {
    guard let number = TaxNumber(text) else { throw .wrongRegisterNumber(.nip) }
    return number.digits
  }

  static func regon(_ text: String) throws(FieldError) -> String {
    guard let number = StatisticalNumber(text) else { throw .wrongRegisterNumber(.regon) }
    return number.digits
  }

  static func krs(_ text: String) throws(FieldError) -> String {
    guard let number = CourtRegisterNumber(text) else { throw .wrongRegisterNumber(.krs) }
    return number.digits
  }
}
