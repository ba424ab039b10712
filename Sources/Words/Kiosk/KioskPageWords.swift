import CivicDomain

/// What is on.
extension KioskWords {
  /// The question of the page.
  public var whichSession: String {
    said(pl: "Co Cię interesuje?", en: "What are you interested in?", uk: "Що вас цікавить?")
  }
  /// Nothing is planned.
  public var noSessions: String {
    said(
      pl:
        "Tu będą warsztaty i spotkania, na które można przyjść. Teraz żadnego nie zaplanowano. Pracownik powie, co się szykuje.",
      en:
        "Workshops and meetings that you can come to will be shown here. None is planned now. Our staff know what is coming.",
      uk:
        "Тут будуть майстер-класи й зустрічі, на які можна прийти. Зараз нічого не заплановано. Працівник скаже, що готується."
    )
  }
  /// Nobody signs up.
  public var openToAll: String {
    said(pl: "wstęp wolny", en: "no sign-up needed", uk: "вхід вільний")
  }
  /// Nobody signs up, in a sentence.
  public var openToAllSentence: String {
    said(
      pl: "Wstęp wolny: zapisywać się nie trzeba, wystarczy przyjść.", en: "No sign-up is needed: just come.",
      uk: "Вхід вільний: записуватися не треба, просто приходьте.")
  }
  /// The free seats as they were, of a mode where there are two.
  public func seats(free: Int?, of mode: SessionMode?) -> String {
    let where_ = mode.map { "\(self.mode($0)): " } ?? ""
    guard let free else {
      return where_ + said(pl: "bez limitu miejsc", en: "no limit on seats", uk: "без обмеження місць")
    }
    if free <= 0 { return where_ + said(pl: "brak wolnych miejsc", en: "no free seats", uk: "вільних місць немає") }
    return where_
      + counted(
        free, pl: ["wolne miejsce", "wolne miejsca", "wolnych miejsc"], en: ["free seat", "free seats"],
        uk: ["вільне місце", "вільні місця", "вільних місць"])
  }
  /// How many wait.
  public func waiting(_ count: Int) -> String {
    said(pl: "lista rezerwowa: \(count)", en: "waiting list: \(count)", uk: "резервний список: \(count)")
  }
  /// Nobody knows how many seats there are.
  public var seatsUnknown: String {
    said(pl: "wolne miejsca: nie wiadomo", en: "free seats: not known", uk: "вільні місця: невідомо")
  }
  /// When signing up closes: a last day, or a moment.
  public func closes(at moment: LocalTime) -> String {
    if let last = lastWholeDay(before: moment) {
      return said(
        pl: "Zapisy do: \(day(last)) włącznie.", en: "Sign up until \(day(last)) inclusive.",
        uk: "Запис до \(day(last)) включно.")
    }
    return said(
      pl: "Zapisy do: \(self.moment(moment)).", en: "Sign up until \(self.moment(moment)).",
      uk: "Запис до \(self.moment(moment)).")
  }
  /// Signing up is over.
  public var closed: String {
    said(
      pl: "Zapisy już zamknięto. Pracownik powie, czy da się jeszcze coś zrobić.",
      en: "Signing up is closed. Our staff can say whether anything can still be done.",
      uk: "Запис уже закрито. Працівник скаже, чи можна ще щось зробити.")
  }
  /// Signing up is over, beside a row.
  public var closedBriefly: String { said(pl: "zapisy zamknięte", en: "sign-up closed", uk: "запис закрито") }
  /// Signing up begins later.
  public func opens(at moment: LocalTime) -> String {
    said(
      pl: "Zapisy od: \(self.moment(moment)).", en: "Sign-up opens \(self.moment(moment)).",
      uk: "Запис відкриється: \(self.moment(moment)).")
  }
  /// The row that begins to sign up.
  public var signUp: String { said(pl: "Zapisz mnie", en: "Sign me up", uk: "Записатися") }
  /// For whom it is.
  public func audience(_ text: String) -> String {
    said(pl: "Dla kogo: \(text)", en: "For whom: \(text)", uk: "Для кого: \(text)")
  }
  /// Who leads it.
  public func leaders(_ names: String) -> String {
    said(pl: "Prowadzenie: \(names)", en: "Led by: \(names)", uk: "Хто проводить: \(names)")
  }
  /// Whom to ask about it.
  public func contact(_ text: String) -> String {
    said(pl: "Kontakt: \(text)", en: "Contact: \(text)", uk: "Контакт: \(text)")
  }
  /// What can be signed up for is gone.
  public var sessionGone: String {
    said(
      pl:
        "Na to spotkanie nie można się już zapisać: właśnie je odwołano, zmieniono albo zamknięto zapisy. Niczego nie wysłano.",
      en:
        "You can no longer sign up for this meeting: it was just called off or changed, or sign-up has closed. Nothing was sent.",
      uk: "На цю зустріч уже не можна записатися: її щойно скасовано, змінено або закрито запис. Нічого не надіслано.")
  }
}

/// What can be lent.
extension KioskWords {
  /// The question of the page.
  public var whatIsNeeded: String { said(pl: "Czego szukasz?", en: "What are you looking for?", uk: "Що ви шукаєте?") }
  /// Nothing is on offer.
  public var noThings: String {
    said(
      pl:
        "Tu będą sale, sprzęt i pomoc, które organizacje mogą pożyczyć. Teraz lista jest pusta. Powiedz pracownikowi, czego potrzebujesz.",
      en:
        "Rooms, things and help that organizations can borrow will be shown here. The list is empty now. Tell our staff what you need.",
      uk:
        "Тут будуть зали, речі й допомога, які організації можуть позичити. Зараз список порожній. Скажіть працівникові, що вам потрібно."
    )
  }
  /// How many people it holds.
  public func holds(_ people: Int) -> String {
    said(pl: "do \(people) os.", en: "up to \(people) people", uk: "до \(people) осіб")
  }
  /// How many there are.
  public func pieces(_ count: Int) -> String { said(pl: "\(count) szt.", en: "\(count) pieces", uk: "\(count) шт.") }
  /// Where it is.
  public func place(_ text: String) -> String {
    said(pl: "Miejsce: \(text)", en: "Place: \(text)", uk: "Місце: \(text)")
  }
  /// On what conditions.
  public func conditions(_ text: String) -> String {
    said(pl: "Warunki: \(text)", en: "Conditions: \(text)", uk: "Умови: \(text)")
  }
  /// What makes it usable for everyone.
  public func accessible(_ features: [Accessibility]) -> String {
    let list = features.map(accessibility).joined(separator: ", ")
    return said(pl: "Dostępność: \(list)", en: "Accessibility: \(list)", uk: "Доступність: \(list)")
  }
  /// When it can be had in general.
  public func available(_ availability: Availability) -> String {
    let told = hours(availability)
    return said(pl: "Kiedy: \(told)", en: "When: \(told)", uk: "Коли: \(told)")
  }
  /// The heading above the coming days.
  public var comingDays: String {
    said(pl: "Najbliższe dni:", en: "The coming days:", uk: "Найближчі дні:")
  }
  /// How a thing stands at a time.
  public func standing(_ standing: NeedStanding) -> String {
    switch standing {
    case .free: said(pl: "wolne", en: "free", uk: "вільно")
    case .taken: said(pl: "zajęte", en: "taken", uk: "зайнято")
    case .closed: said(pl: "zamknięte", en: "closed", uk: "зачинено")
    case .untimed: unknown
    }
  }
  /// Nobody booked it; whether it can be had then is not known.
  public var notBooked: String { said(pl: "bez rezerwacji", en: "not booked", uk: "не заброньовано") }
  /// A part of a day by its hours: `8–12 wolne`, `12–13:30 zajęte`.
  public func part(_ span: TimeSpan, _ told: String) -> String { "\(hour(span.start))–\(hour(span.end)) \(told)" }
  private func hour(_ time: LocalTime) -> String {
    let (hours, minutes) = time.minutesSinceMidnight.quotientAndRemainder(dividingBy: LocalTime.minutesInHour)
    return minutes == 0 ? String(hours) : clock(time)
  }
  /// How it is borrowed.
  public var howToBorrow: String {
    said(
      pl: "Organizacja, która chce to pożyczyć, zgłasza się do pracownika.",
      en: "An organization that wants to borrow this turns to our staff.",
      uk: "Організація, яка хоче це позичити, звертається до працівника.")
  }
}

/// What the city asks.
extension KioskWords {
  /// The question of the page.
  public var whichSubject: String {
    said(pl: "O czym chcesz powiedzieć?", en: "What would you like to speak about?", uk: "Про що хочете сказати?")
  }
  /// Nothing is asked.
  public var noSubjects: String {
    said(
      pl:
        "Tu będą sprawy, o które miasto pyta mieszkańców. Teraz nie pyta o żadną. Swoje zdanie możesz zawsze powiedzieć pracownikowi.",
      en:
        "Matters on which the city asks its residents will be shown here. There are none now. You can always tell our staff what you think.",
      uk:
        "Тут будуть справи, про які місто питає мешканців. Зараз немає жодної. Свою думку завжди можна сказати працівникові."
    )
  }
  /// Until when remarks count.
  public func remarksUntil(_ day: Day) -> String {
    said(
      pl: "uwagi do: \(self.day(day)) włącznie", en: "remarks until \(self.day(day)) inclusive",
      uk: "зауваження до \(self.day(day)) включно")
  }
  /// From when remarks are taken.
  public func remarksFrom(_ day: Day) -> String {
    said(
      pl: "uwagi od: \(self.day(day))", en: "remarks from \(self.day(day))",
      uk: "зауваження приймаємо з \(self.day(day))")
  }
  /// Nobody told what it means.
  public var noStory: String {
    said(
      pl: "Nikt jeszcze nie opisał, co ta sprawa znaczy dla mieszkańca. Zapytaj o to pracownika.",
      en: "Nobody has described yet what this means for residents. Ask our staff.",
      uk: "Ще ніхто не описав, що ця справа означає для мешканця. Запитайте про це працівника.")
  }
  /// The title above what is not decided.
  public var whatIsNotDecided: String {
    said(pl: "Czego ta sprawa nie rozstrzyga", en: "What is not decided here", uk: "Чого ця справа не вирішує")
  }
  /// Nobody wrote what is not decided.
  public var nothingSaidOfNotDecided: String {
    said(
      pl: "Nie zapisano, czego ta sprawa nie rozstrzyga. Jeśli nie masz pewności, zapytaj pracownika.",
      en: "Nobody wrote down what is not decided here. If you are not sure, ask our staff.",
      uk: "Не записано, чого ця справа не вирішує. Якщо не певні, запитайте працівника.")
  }
  /// The row that reads the text.
  public var readTheText: String { said(pl: "Czytaj projekt", en: "Read the draft", uk: "Читати проєкт") }
  /// The row that reads it from its beginning.
  public var fromTheBeginning: String {
    said(pl: "Od początku, po kolei", en: "From the beginning, in order", uk: "Від початку, по черзі")
  }
  /// The question of the list of places.
  public var whichPlace: String { said(pl: "Który fragment?", en: "Which part?", uk: "Який фрагмент?") }
  /// There is no text; remarks may be taken all the same.
  public func noText(takesRemarks: Bool) -> String {
    let none = said(
      pl: "W tej sprawie nie ma tu projektu do czytania.", en: "There is no draft to read here.",
      uk: "У цій справі тут немає проєкту для читання.")
    guard takesRemarks else { return none }
    return none
      + said(
        pl: " Można napisać o całości.", en: " You can write about the whole.", uk: " Можна написати про все загалом.")
  }
  /// The row that goes to the next part.
  public var nextPart: String { said(pl: "Następny fragment", en: "The next part", uk: "Наступний фрагмент") }
  /// The row that goes to the part before.
  public var previousPart: String {
    said(pl: "Poprzedni fragment", en: "The part before", uk: "Попередній фрагмент")
  }
  /// The row that begins a remark.
  public var sayWhatYouThink: String {
    said(pl: "Powiedz, co o tym myślisz", en: "Say what you think", uk: "Сказати, що я про це думаю")
  }
  /// Organizations alone are asked; their remarks are taken by staff, for nobody says here for whom they speak.
  public func organizationsAlone(contact: String) -> String {
    said(
      pl: "W tych konsultacjach głos mają organizacje. Ich uwagi przyjmuje pracownik. \(askStaff(at: contact))",
      en: "In this consultation organizations have a say. Our staff take their remarks. \(askStaff(at: contact))",
      uk: "У цих консультаціях висловлюються організації. Їхні зауваження приймає працівник. \(askStaff(at: contact))")
  }
  /// Remarks without a name are not admitted.
  public var namedAlone: String {
    said(
      pl: "W tej sprawie przyjmujemy tylko uwagi z imieniem i nazwiskiem.",
      en: "On this matter we take only remarks with a name.",
      uk: "У цій справі ми приймаємо лише зауваження з іменем та прізвищем.")
  }
  /// What stands before the first paragraph.
  public var opening: String { said(pl: "początek", en: "the beginning", uk: "початок") }
  /// The time for remarks is over.
  public var subjectGone: String {
    said(
      pl: "W tej sprawie nie można już zgłosić uwagi. Niczego nie wysłano.",
      en: "Remarks on this are no longer taken. Nothing was sent.",
      uk: "У цій справі вже не можна подати зауваження. Нічого не надіслано.")
  }
}

/// What became of what was sent.
extension KioskWords {
  /// The question of the page.
  public var whichCode: String {
    said(
      pl: "Wpisz kod potwierdzenia", en: "Type your receipt code", uk: "Впишіть код підтвердження")
  }
  /// What a code looks like.
  public var whatACodeIs: String {
    said(
      pl: "Ma jedenaście znaków, na przykład 7K2M-9XQ4-W1C. Wielkość liter i kreski nie mają znaczenia.",
      en: "It has eleven characters, such as 7K2M-9XQ4-W1C. Small letters or capitals, with or without dashes.",
      uk: "Він має одинадцять знаків, наприклад 7K2M-9XQ4-W1C. Великі чи малі літери, з рисками чи без.")
  }
  /// What is wrong with a code.
  public func wrongCode(_ error: ReceiptCodeError) -> String {
    switch error {
    case .unknownSign(let sign):
      said(
        pl: "Znaku „\(sign)” nie ma w żadnym kodzie.", en: "No code has the character “\(sign)”.",
        uk: "Знака „\(sign)” немає в жодному коді.")
    case .wrongLength(let count):
      said(
        pl: "Kod ma 11 znaków, a tu jest ich \(count).", en: "A code has 11 characters, and here there are \(count).",
        uk: "Код має 11 знаків, а тут їх \(count).")
    case .wrongCheckSign:
      said(
        pl: "W kodzie jest pomyłka: zły znak albo dwa zamienione miejscami.",
        en: "There is a mistake in the code: a wrong character, or two that changed places.",
        uk: "У коді помилка: неправильний знак або два переставлені місцями.")
    }
  }
  /// No code like it is known.
  public var unknownCode: String {
    said(
      pl: "Takiego kodu jeszcze tu nie ma. Świeże zgłoszenie widać po chwili; o starsze zapytaj pracownika.",
      en: "This code is not here yet. What was just sent is here after a while; about anything older, ask our staff.",
      uk: "Такого коду тут ще немає. Щойно надіслане видно згодом; про давніше запитайте працівника.")
  }
  /// Too many codes were tried.
  public func waitForCode(seconds: Int) -> String {
    said(
      pl: "Za dużo prób. Następny kod za \(seconds) s.", en: "Too many tries. The next code in \(seconds) s.",
      uk: "Забагато спроб. Наступний код за \(seconds) с.")
  }
  /// The number of a remark and when it came.
  public func remark(_ number: String, receivedOn day: Day?) -> String {
    let when = day.map { ", \(self.day($0))" } ?? ""
    return said(pl: "Uwaga \(number)\(when)", en: "Remark \(number)\(when)", uk: "Зауваження \(number)\(when)")
  }
  /// It came after the last day.
  public var late: String {
    said(pl: "Wpłynęła po terminie.", en: "It came after the last day.", uk: "Надійшло після терміну.")
  }
  /// On what it is.
  public func about(_ subject: String, unit: String) -> String { unit.isEmpty ? subject : "\(subject), \(unit)" }
  /// It waits for its answer.
  public func awaitsAnswer(until day: Day?) -> String {
    guard let day else {
      return said(
        pl: "Czeka na odpowiedź. Nie zapisano, do kiedy będzie.",
        en: "It is waiting for its answer. Nobody has said by when that will be here.",
        uk: "Чекає на відповідь. Не записано, до коли вона буде.")
    }
    return said(
      pl: "Czeka na odpowiedź. Będzie najpóźniej: \(self.day(day)).",
      en: "It is waiting for its answer, due by \(self.day(day)).",
      uk: "Чекає на відповідь. Вона буде не пізніше \(self.day(day)).")
  }
  /// It was answered.
  public func answered(_ disposition: Disposition?, on day: Day?) -> String {
    let what = disposition.map(self.disposition) ?? unknown
    let when = day.map { " (\(self.day($0)))" } ?? ""
    return said(pl: "Odpowiedź\(when): \(what)", en: "The answer\(when): \(what)", uk: "Відповідь\(when): \(what)")
  }
  /// How a registration stands.
  public func registration(_ standing: PublicReceipt.Standing) -> String {
    switch standing {
    case .seated: said(pl: "Masz miejsce.", en: "You have a seat.", uk: "У вас є місце.")
    case .waiting(let place):
      said(
        pl: "Jesteś na liście rezerwowej, miejsce \(place). Zadzwonimy lub napiszemy, gdy coś się zwolni.",
        en: "You are on the waiting list, at place \(place). We will call or write when a seat becomes free.",
        uk: "Ви в резервному списку, місце \(place). Ми зателефонуємо або напишемо, коли щось звільниться.")
    case .cancelled: said(pl: "Zgłoszenie odwołano.", en: "The sign-up was called off.", uk: "Запис скасовано.")
    case .atStaff(let settled): atStaff(settledOn: settled, reached: true)
    }
  }
  /// What no rule took is seen to by the staff, or was.
  /// - Parameter reached: whether everybody to whom it is said left a telephone or an e-mail.
  public func atStaff(settledOn day: Day?, reached: Bool) -> String {
    if day == nil, reached {
      return said(
        pl: "Zgłoszenie dotarło. Wyjaśnia je pracownik: zadzwoni albo napisze. Możesz też zapytać na miejscu.",
        en:
          "The sign-up has arrived. Our staff are looking into it, and will call or write. You can also ask them here.",
        uk: "Запис отримано. Його розглядає працівник: він зателефонує або напише. Можна також запитати на місці.")
    }
    guard let day else {
      return said(
        pl: "To, co wysłano, dotarło i wyjaśnia to pracownik. Zapytaj go o to na miejscu.",
        en: "What you sent has arrived, and our staff are looking into it. Ask them here.",
        uk: "Надіслане отримано, його розглядає працівник. Запитайте про це на місці.")
    }
    return said(
      pl: "Pracownik wyjaśnił to (\(self.day(day))). Szczegóły poda na miejscu.",
      en: "Our staff settled it (\(self.day(day))). They can tell you more.",
      uk: "Працівник це вирішив (\(self.day(day))). Подробиці розповість на місці.")
  }
  /// To which session it belongs, where that is no longer shown.
  public var sessionOver: String {
    said(
      pl: "Spotkania nie ma już na liście.", en: "The meeting is no longer on the list.",
      uk: "Зустрічі вже немає в списку.")
  }
}
