import CivicDomain
import Words

/// Parses options whose text is a word of a choice, a day or a time, as forms parse them, in either language.
extension OpenStore {
  /// Parses the word of a choice; nil where the option is not given.
  func choice<C: Choice>(_ typed: String?, option: String, _ choice: C.Type = C.self) throws(CommandFailure) -> C? {
    guard let typed else { return nil }
    let known = C.allCases.map { desk.words.label($0) }
    let value: FieldValue?
    do throws(FieldError) { value = try FieldShape.choice(C.options).value(typed: typed, today: today) } catch {
      throw .problem(.invalidValue(typed, option: option, known: known))
    }
    guard let found = value?.text.flatMap({ C(rawValue: $0) }) else {
      throw .problem(.invalidValue(typed, option: option, known: known))
    }
    return found
  }

  /// Parses a day on which something happened; nil where the option is not given.
  func day(_ typed: String?, option: String) throws(CommandFailure) -> Day? {
    guard let typed else { return nil }
    do throws(CalendarError) { return try Day(typed: typed, near: today, lying: .past) } catch {
      throw .problem(.invalidValue(typed, option: option, known: []))
    }
  }

  /// Parses a local time of something to come.
  func time(_ typed: String, option: String) throws(CommandFailure) -> LocalTime {
    do throws(CalendarError) { return try LocalTime(typed: typed, near: today, lying: .ahead) } catch {
      throw .problem(.invalidValue(typed, option: option, known: []))
    }
  }
}
