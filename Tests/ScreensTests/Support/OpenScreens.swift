@testable import Screens

/// What a test asks of the program by its type; the program itself asks none.
extension App {
  var map: ResourceMapScreen { tabs.lazy.compactMap { $0 as? ResourceMapScreen }.first ?? ResourceMapScreen() }
  var calendar: CalendarScreen { tabs.lazy.compactMap { $0 as? CalendarScreen }.first ?? CalendarScreen() }
  var consultations: ConsultationsScreen {
    tabs.lazy.compactMap { $0 as? ConsultationsScreen }.first ?? ConsultationsScreen()
  }
  var registers: RegistersScreen { tabs.lazy.compactMap { $0 as? RegistersScreen }.first ?? RegistersScreen() }
  /// The forms that are open, the topmost last.
  var openForms: [Form] { layers.compactMap { $0 as? Form } }
  /// The key of the tab that is shown.
  var tabKey: Character { Tab.all[tab].key }
}
