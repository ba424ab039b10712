/// The checks of official numbers, as a field calls them: digits alone are kept.
enum RegisterNumbers {
  static func nip(_ text: String) throws(FieldError) -> String {
    do throws(RegisterNumberError) { return try TaxNumber(text).digits } catch {
      throw .wrongRegisterNumber(.nip, why: error)
    }
  }

  static func regon(_ text: String) throws(FieldError) -> String {
    do throws(RegisterNumberError) { return try StatisticalNumber(text).digits } catch {
      throw .wrongRegisterNumber(.regon, why: error)
    }
  }

  static func krs(_ text: String) throws(FieldError) -> String {
    do throws(RegisterNumberError) { return try CourtRegisterNumber(text).digits } catch {
      throw .wrongRegisterNumber(.krs, why: error)
    }
  }
}
