/// The screens that have a help page.
public enum HelpSubject: CaseIterable, Hashable, Sendable {
  /// The resource map.
  case map
  /// The calendar.
  case calendar
  /// A session with its people.
  case session
  /// What is due today.
  case today
  /// The consultations.
  case consultations
  /// Who is calling.
  case caller
  /// A form.
  case form
}

/// What each screen is for, in a few sentences.
extension Words {
  /// The title of the page.
  public func helpTitle(_ subject: HelpSubject) -> String {
    switch subject {
    case .map: said(pl: "Pomoc: mapa zasobów", en: "Help: resource map")
    case .calendar: said(pl: "Pomoc: kalendarz", en: "Help: calendar")
    case .session: said(pl: "Pomoc: spotkanie", en: "Help: session")
    case .today: said(pl: "Pomoc: dziś", en: "Help: today")
    case .consultations: said(pl: "Pomoc: konsultacje", en: "Help: consultations")
    case .caller: said(pl: "Pomoc: kto dzwoni?", en: "Help: who is calling?")
    case .form: said(pl: "Pomoc: formularz", en: "Help: form")
    }
  }
  /// Three sentences.
  public func helpSentences(_ subject: HelpSubject) -> [String] {
    switch subject {
    case .map:
      [
        said(
          pl: "Tu widać, jakie organizacje działają w mieście i co mogą pożyczyć: sale, sprzęt, pomoc. "
            + "Obok listy widać wszystko o zaznaczonej organizacji i najbliższe rezerwacje jej zasobu. "
            + "Własne zmiany od uruchomienia programu cofa u, dopóki nikt nie zmienił tego samego; czego nie da się cofnąć (uwagi, stanowiska), o tym program mówi.",
          en: "Here are the city's organizations and what they can lend: rooms, equipment, help. "
            + "Beside the list stands all about the selected organization, with the next bookings of its resource. "
            + "Your changes since the start can be undone with u while nobody has changed the same since; what cannot be undone, a remark or an answer, says so."
        )
      ]
    case .calendar:
      [
        said(
          pl: "Tu widać spotkania i warsztaty: miesiąc, a obok wszystko, co przypada w zaznaczonym dniu. "
            + "• to jedno spotkanie, : kilka, ! to ostatni dzień zapisów albo uwag; dzisiejszy dzień jest w nawiasie. "
            + "Esc wraca z dnia do miesiąca, Tab przechodzi między nimi; v pokazuje zamiast miesiąca tydzień albo listę spotkań.",
          en: "Here are the sessions: a month, and beside it all that falls on the selected day. "
            + "• is one session, : several, ! the last day to register or to remark; today stands in brackets. "
            + "Esc goes from the day back to the month, Tab goes between them; v shows a week or a list of sessions instead."
        )
      ]
    case .session:
      [
        said(
          pl: "Tu widać zapisanych w kolejności zgłoszeń: najpierw osoby z miejscem, potem listę rezerwową. "
            + "Gdy ktoś zrezygnuje, miejsce dostaje pierwsza osoba z listy, dla której ono wystarczy; program mówi, do kogo zadzwonić. "
            + "Od dnia spotkania spacja zaznacza, kto przyszedł.",
          en: "Here are the registrations in their order: first who has a seat, then the waiting list. "
            + "When somebody cancels, the seat goes to the first on the list whom it suffices; the program says whom to ring. "
            + "From the session's day on, Space marks who came.")
      ]
    case .today:
      [
        said(
          pl:
            "Tu widać, co dziś i w najbliższych dniach wymaga uwagi: spotkania, zapisy, uwagi bez odpowiedzi, rezerwacje. "
            + "Enter na rezerwacji pozwala ją potwierdzić, wydać, przyjąć zwrot albo pokazać na mapie. "
            + "Na pozostałych otwiera ich ekran.",
          en:
            "Here is what needs attention today and in the next days: sessions, registrations, unanswered remarks, bookings. "
            + "Enter on a booking lets you confirm it, hand over, take back, or show it on the map. "
            + "On the others it opens their screen.")
      ]
    case .consultations:
      [
        said(
          pl: "Tu widać, o co pyta miasto: tekst fragment po fragmencie, a przy każdym uwagi, które do niego wpłynęły. "
            + "Żadna uwaga nie znika: te bez miejsca w tekście są na końcu, pod „cały dokument”. "
            + "Przy każdej widać, jak długo czeka na odpowiedź albo jak ją rozpatrzono.",
          en: "Here is what the city asks: the text unit by unit, each with the remarks that came on it. "
            + "No remark disappears: those without a place in the text stand last, under “the whole document”. "
            + "Each says how long it has waited for an answer, or how it was answered.")
      ]
    case .caller:
      [
        said(
          pl:
            "Tu widać, kto dzwoni i co nas z nim łączy: zgłoszenia, rezerwacje jego organizacji i uwagi z odpowiedziami. "
            + "Telefon i e-mail można wpisać w dowolnej postaci. "
            + "Enter otwiera zaznaczoną rzecz, w ponownie pokazuje tę samą osobę, a Esc wraca tam, gdzie się było.",
          en:
            "Here is who calls and what we have with them: registrations, their organization's bookings, remarks and answers. "
            + "A telephone or an e-mail address may be typed in any form. "
            + "Enter opens the selected thing, w then shows the same caller again, and Esc goes back to where you were."
        )
      ]
    case .form:
      [
        said(
          pl:
            "Po dwóch sekundach bez klawisza program zachowuje wpisany tekst jako szkic i proponuje go przy następnym uruchomieniu; szkicu nie mają tylko krótkie pola z powodem. "
            + "O błędzie w polu mówi, gdy się z niego wychodzi. "
            + "Zanim wyrzuci wpisany tekst, pyta.",
          en:
            "After two seconds without a key the typed text is kept as a draft and offered at the next start; only the short fields for a reason have none. "
            + "What is wrong with a field is said when you leave it. "
            + "Before typed text is thrown away, you are asked.")
      ]
    }
  }
}
