import CivicDomain

/// The words of all forms.
extension Words {
  /// The title of the form of a new record: `Dodawanie: zasób`.
  public func addTitle(_ kind: Kind) -> String {
    said(pl: "Dodawanie: \(kind.forms(in: language).one)", en: "New \(kind.forms(in: language).one)")
  }
  /// The title of the form in which a record is edited: `Zmiana: KROKUS`.
  public func editTitle(_ name: String) -> String { said(pl: "Zmiana: \(name)", en: "Edit: \(name)") }
  /// The title of the form of a booking: `Rezerwacja: Sala warsztatowa (Aktywna Dąbrowa)`.
  public func bookTitle(_ resource: String, of organization: String) -> String {
    said(pl: "Rezerwacja: \(resource) (\(organization))", en: "Booking: \(resource) (\(organization))")
  }
  /// The button that saves the form.
  public var saveButton: String { said(pl: "Zapisz", en: "Save") }
  /// The button that leaves the form.
  public var cancelButton: String { said(pl: "Anuluj", en: "Cancel") }
  /// The button that leaves the form of an act that cancels something itself.
  public var backButton: String { said(pl: "Wróć", en: "Go back") }
  /// The help for an input of this shape: what to type; nil where it is plain.
  public func help(_ shape: FieldShape) -> String? {
    switch shape {
    case .day:
      said(pl: "Dzień: 9.09, 9.09.2026, jutro, czw, za 2 tyg", en: "A day: 9.09, 2026-09-09, tomorrow, Thu, in 2 weeks")
    case .time:
      said(
        pl: "Dzień i godzina: 10.09 10:00, jutro 17, czw 17", en: "Day and time: 10.09 10:00, tomorrow 17, Thu 17")
    case .words: said(pl: "Kilka pozycji rozdziel znakiem |", en: "Part several items by |")
    case .references:
      said(
        pl: "Wpisz kilka liter, wybierz strzałką i Enterem; Backspace zabiera ostatnie",
        en: "Type some letters, choose with an arrow and Enter; Backspace takes the last away")
    case .reference:
      said(pl: "Wpisz kilka liter, wybierz strzałką i Enterem", en: "Type some letters, choose with an arrow and Enter")
    case .choice, .yes:
      said(
        pl: "Spacja albo litera otwiera listę, Enter przechodzi dalej",
        en: "Space or a letter opens the list, Enter goes on")
    case .choices: said(pl: "Spacja zaznacza", en: "Space marks")
    case .decimal: said(pl: "Liczba, np. 50,3214", en: "A number, e.g. 50.3214")
    case .openingHours:
      said(pl: "Np. pn-pt 8-20; sob 9-15; święta: zamknięte", en: "E.g. Mo-Fr 8-20; Sa 9-15; PH closed")
    case .line, .text, .count, .anyReference, .file: nil
    }
  }
  /// The help for a list of which something must be chosen, and nothing is yet.
  public var awaitedChoiceHelp: String {
    said(pl: "Enter, spacja albo litera otwiera listę", en: "Enter, Space or a letter opens the list")
  }
  /// What stands in a list of which nothing need be chosen, and nothing is.
  public var nothingChosen: String { said(pl: "nie wybrano", en: "not chosen") }

  /// What is to be known of a field before one fills it in, in a sentence each: what to type, whether it must be, how much
  /// it takes, what nothing means, who sees it, whether it can be changed.
  ///
  /// - Parameter kind: the kind whose form asks for it, where that is known: of some nobody outside sees anything.
  public func explanation(of field: FieldDeclaration, isRequired: Bool, in kind: Kind? = nil) -> [String] {
    let isChosen = field.shape.family == .text && (!field.shape.options.isEmpty || field.schemaTerm == .kind)
    let typing =
      isChosen
      ? (isRequired ? awaitedChoiceHelp : help(.choice([])))
      : field.wholeDay.map { help($0, isRequired: isRequired) } ?? help(field.shape)
    return [
      typing.map { $0 + "." }, extent(of: field), isRequired ? mustBeFilled : mayBeLeft(field),
      field.liesInPast
        ? said(
          pl: "To już się stało: dzień, który dopiero będzie, nie przejdzie.",
          en: "It has happened: a day that is yet to come is refused.") : nil,
      isPriced(field, in: kind) ? tokensExplained : nil, seen(by: field.audience, in: kind), changed(field),
    ].compactMap { $0 }
  }

  /// Whether it is a price, or has one beside it.
  private func isPriced(_ field: FieldDeclaration, in kind: Kind?) -> Bool {
    if kind == Booking.kind { return field == Booking.field(\.end).declaration }
    return kind == Resource.kind
      && [Resource.field(\.tokensPerHour), Resource.field(\.tokensPerDay)].contains { field == $0.declaration }
  }

  /// What the sign behind a price means.
  public var tokensExplained: String {
    said(
      pl: "ż to żetony: nie pieniądze, tylko cena, którą właściciel podał za każdą zaczętą godzinę albo dobę.",
      en: "t are tokens: no money, but the price that the owner named for each started hour or day.")
  }

  private var mustBeFilled: String { said(pl: "Trzeba je wypełnić.", en: "It must be filled in.") }

  private func mayBeLeft(_ field: FieldDeclaration) -> String {
    guard let value = field.toldWhereAbsent, let word = plainWord(value, of: field.shape) else {
      return field.isUnknownWhereAbsent
        ? said(pl: "Można je pominąć: puste znaczy „nie wiadomo”.", en: "It can be left: empty means “not known”.")
        : said(pl: "Można je pominąć.", en: "It can be left empty.")
    }
    return said(pl: "Można je pominąć: znaczy to „\(word)”.", en: "It can be left: that means “\(word)”.")
  }

  private func plainWord(_ value: FieldValue, of shape: FieldShape) -> String? {
    if case .yes(let answer) = value { return yes(answer) }
    if case .number(let number) = value { return self.number(number) }
    return shape.options.first { $0.word == value.text }?.label[language]
  }

  /// What goes in: of what has a form of its own that, else how much.
  private func extent(of field: FieldDeclaration) -> String? {
    if let form = form(of: field) { return form }
    return switch field.shape {
    // One of the kinds that there are.
    case .line where field.schemaTerm == .kind: nil
    case .line(let limit), .text(let limit):
      said(pl: "Mieści \(number(limit)) znaków.", en: "It holds \(number(limit)) characters.")
    case .choice, .choices, .yes, .words, .count, .decimal, .day, .time, .openingHours, .reference, .references,
      .anyReference, .file:
      nil
    }
  }

  /// What the numbers and addresses are of which not every text is one, and what they are for.
  private func form(of field: FieldDeclaration) -> String? {
    if field.keyForm == .telephone {
      return said(
        pl: "Polski numer ma 9 cyfr (z kierunkowym), zagraniczny zaczyna się od +. Po nim widać, kto dzwoni.",
        en: "A Polish number has 9 digits, a foreign one begins with +. By it one sees who is calling.")
    }
    if field.keyForm == .email {
      return said(
        pl: "Jeden adres, np. biuro@example.org. Na niego idą wiadomości, po nim widać, kto pisze.",
        en: "One address, such as office@example.org. Messages go there, and by it one sees who writes.")
    }
    if field == Organization.field(\.krs).declaration {
      return said(
        pl: "10 cyfr z Krajowego Rejestru Sądowego. Po nim program rozpoznaje odpis i tę samą organizację na listach.",
        en: "10 digits of the court register. By it the program knows an extract, and the same organization in lists.")
    }
    if field == Organization.field(\.nip).declaration {
      return said(
        pl: "10 cyfr numeru podatkowego; ostatnia sprawdza pozostałe.",
        en: "The 10 digits of the tax number; the last one checks the others.")
    }
    if field == Organization.field(\.regon).declaration {
      return said(
        pl: "9 albo 14 cyfr z urzędu statystycznego; ostatnia sprawdza pozostałe.",
        en: "9 or 14 digits of the statistical office; the last one checks the others.")
    }
    return nil
  }

  private func seen(by audience: Audience, in kind: Kind?) -> String {
    switch audience {
    case .everyone where kind?.isForStaffAlone ?? false:
      said(
        pl: "Te wpisy widzą tylko pracownicy; na zewnątrz wychodzi z nich najwyżej to, co ogłasza raport.",
        en: "Only the staff see these records; outside there is at most what a published report tells of them.")
    case .everyone: said(pl: "Widzą je wszyscy, także mieszkańcy.", en: "Everyone sees it, residents too.")
    case .staff: said(pl: "Widzą je tylko pracownicy.", en: "Only the staff see it.")
    case .personal:
      said(
        pl: "To dane osobowe: widzą je tylko pracownicy, a każde ich wyniesienie zostaje w dzienniku.",
        en: "Personal data: only the staff see it, and whenever it leaves the program the log says so.")
    }
  }

  private func changed(_ field: FieldDeclaration) -> String? {
    switch field.changeability {
    case .once where field.isCorrectable:
      said(
        pl: "Podaje się je raz; poprawić może je dziś ten, kto wpisał.",
        en: "It is given once; today whoever typed it can correct it.")
    case .once: said(pl: "Podaje się je raz, potem już się nie zmienia.", en: "It is given once and never changed.")
    case .anyone, .rule, .derived: nil
    }
  }

  /// The title of the page that explains a field.
  public func fieldTitle(_ label: String) -> String { said(pl: "Pole: \(label)", en: "Field: \(label)") }

  /// That a fragment is that of the remark before.
  public var asInTheOneBefore: String { said(pl: "z poprzedniej uwagi", en: "from the one before") }

  /// What a choice was before another was made: `było: fundacja`.
  public func wasBefore(_ value: String) -> String { said(pl: "było: \(value)", en: "was: \(value)") }

  /// Whom a remark is from that nobody signed.
  public var nobodyNamed: String { said(pl: "bez nazwiska", en: "not signed") }
  /// The same where it must be signed.
  public var signatureMissing: String {
    said(pl: "brak podpisu: podaj imię i nazwisko albo organizację", en: "not signed: give a name or an organization")
  }
  /// What can be done with a paper that nobody signed, where remarks must be.
  public var unsignedPaper: String {
    said(
      pl:
        "Pismo bez podpisu: F8 odkłada je na biurko. Uwagi anonimowe można dopuścić w konsultacjach: e, „uwagi anonimowe”.",
      en:
        "A paper that nobody signed: F8 puts it aside. Anonymous remarks can be admitted in the consultation: e, “anonymous remarks admitted”."
    )
  }
  /// What becomes of a word for nobody in the place of a name.
  public var namesNobody: String {
    said(
      pl: "To nie jest nazwisko: uwaga zostanie zapisana bez nazwiska.", en: "That is no name: it is saved unsigned.")
  }

  /// The heading over the fields of a form, one of which is gone to.
  public var goToField: String { said(pl: "Do którego pola?", en: "To which field?") }

  /// Which fields must still be filled in, and the way to each.
  public func toFillIn(_ labels: [String]) -> String {
    said(
      pl: "Trzeba jeszcze wypełnić: \(firstLabels(labels)). F3 prowadzi do każdego.",
      en: "Still to be filled in: \(firstLabels(labels)). F3 leads to each.")
  }
  /// Which others are to be mended, and the way to each.
  public func alsoToMend(_ labels: [String]) -> String {
    said(
      pl: "Do poprawienia też: \(firstLabels(labels)). F3 prowadzi do każdego.",
      en: "Also to be mended: \(firstLabels(labels)). F3 leads to each.")
  }
  /// The first of some labels, the others counted.
  private func firstLabels(_ labels: [String]) -> String {
    let told = 5
    let more = labels.count - told
    return labels.prefix(told).joined(separator: ", ")
      + (more > 0 ? said(pl: " i jeszcze \(number(more))", en: " and \(number(more)) more") : "")
  }
  /// A phrase as a sentence: with a full stop, unless it has one.
  public func sentence(_ phrase: String) -> String { phrase.hasSuffix(".") ? phrase : phrase + "." }

  /// Where a number stands now that was typed in the place of a name.
  public func stands(in label: String) -> String {
    said(
      pl: "to, co wpisano, jest już w polu „\(label)”; tu wpisz imię i nazwisko",
      en: "what was typed is in the field “\(label)” now; enter the name here")
  }
  /// Who else has a number or an address.
  public func sharedWith(_ names: [String], of count: Int) -> String {
    let more = count > names.count ? said(pl: " i inni", en: " and others") : ""
    let list = names.joined(separator: ", ") + more
    return said(pl: "Ma to też: \(list).", en: "Others have it, too: \(list).")
  }
  /// The warning that two people could not be told apart.
  public var namesakeUntold: String {
    said(
      pl: "Bez telefonu i e-maila nikt nie odróżni tej osoby od drugiej o tym nazwisku: dopisz jedno z nich.",
      en: "Without a telephone or an e-mail nobody can tell this person from the other of the name: enter one of them.")
  }
  /// The logins that are known here: those of whoever wrote lately, or is named.
  public func knownLogins(_ logins: [String]) -> String {
    let few = logins.prefix(8).joined(separator: ", ") + (logins.count > 8 ? "…" : "")
    return said(pl: "Znane loginy: \(few).", en: "Known logins: \(few).")
  }
  /// The warning that somebody can be told nothing of what they were signed up for.
  public var noWayToTell: String {
    said(
      pl: "Nie ma jak zawiadomić tej osoby: nie ma telefonu ani e-maila.",
      en: "There is no way to tell this person anything: no telephone and no e-mail.")
  }
  /// The note beside a time of today that is over, though something is planned there: `dziś, ale jest już 14:32`.
  public func alreadyPast(at now: LocalTime) -> String {
    said(pl: "dziś, ale jest już \(clock(now))", en: "today, but it is \(clock(now)) already")
  }
  /// The warning that what was typed in a list of choices is none of them.
  public func notAmongChoices(_ typed: String) -> String {
    said(
      pl: "Na tej liście nic nie zaczyna się od „\(shortened(typed))”. Backspace usuwa literę, strzałki wybierają.",
      en: "Nothing in this list begins with “\(shortened(typed))”. Backspace takes a letter away, arrows choose.")
  }
  /// The warning that what was typed in a list of choices was not taken.
  public func typedNotTaken(_ typed: String) -> String {
    said(
      pl: "„\(shortened(typed))” to nic z listy; w tym polu nic nie zmieniono.",
      en: "“\(shortened(typed))” is none of the list; nothing was changed in this field.")
  }
  /// That there is an organization of the name already.
  public func organizationKnown(_ name: String, at place: String) -> String {
    let found = place.isEmpty ? name : "\(name) (\(place))"
    return said(
      pl: "Organizacja o tej nazwie już jest: \(found).", en: "There is an organization of this name: \(found).")
  }
  /// The question whether somebody new is one who is called nearly so, and the way to either.
  public func askIfSame(_ known: String, _ kind: Kind) -> String {
    let one = kind.forms(in: language).one
    return said(
      pl: "Jest już: \(known) (\(one)). To ta sama? Jeśli nie, zapisz jeszcze raz; jeśli tak, Esc.",
      en: "There is already \(known) (\(one)). Is it the same? If not, save once more; if so, Esc.")
  }
  /// What is most likely a slip, though it may be meant so.
  public func doubt(_ doubt: FieldDoubt) -> String {
    switch doubt {
    case .telephoneOf(let digits):
      said(
        pl:
          "ten numer ma \(count(digits, of: .digit)), a polski ma ich 9 (z kierunkowym), zagraniczny zaczyna się od +",
        en: "this number has \(count(digits, of: .digit)); a Polish one has 9, a foreign one begins with +")
    case .foreignTelephoneOf(let digits):
      said(
        pl: "ten zagraniczny numer ma tylko \(count(digits, of: .digit))",
        en: "this foreign number has only \(count(digits, of: .digit))")
    case .addressesInOne:
      said(
        pl: "wygląda to na dwa adresy wpisane jeden za drugim",
        en: "this looks like two addresses typed one behind the other")
    case .strangeEnding(let ending):
      said(
        pl: "na „.\(shortened(ending))” nie kończy się żaden adres e-mail",
        en: "no e-mail address ends in “.\(shortened(ending))”")
    }
  }

  /// The line behind which the fields stand that few records need.
  public var moreFields: String { said(pl: "więcej pól", en: "more fields") }
  /// How to see them.
  public var moreFieldsHelp: String {
    said(
      pl: "Enter pokazuje pola, które wypełnia się rzadziej", en: "Enter shows the fields that are filled in less often"
    )
  }
  /// The help for a text that is selected: what typing does to it.
  public var selectedHelp: String {
    said(
      pl: "Zaznaczone: pisanie zastąpi, strzałka zostawi do poprawki",
      en: "Selected: typing replaces it, an arrow keeps it to be mended")
  }
  /// The help while a list is open: what Enter and Tab do.
  public var openListHelp: String {
    said(
      pl: "↑ ↓ wskazuje, Enter wybiera i przechodzi do następnego pola",
      en: "↑ ↓ point, Enter chooses and goes to the next field")
  }
  /// The note that a question stands elsewhere in the form, which must be answered before it is saved.
  public func questionWaits(_ label: String) -> String {
    said(
      pl: "Doszło pytanie „\(label)”: trzeba odpowiedzieć przed zapisaniem (F3 prowadzi do niego).",
      en: "There is a question now, “\(label)”: it must be answered before saving (F3 leads to it).")
  }
  /// The help for a required input: what the asterisk means.
  public var requiredHelp: String {
    said(pl: "Pola z gwiazdką (*) trzeba wypełnić", en: "Fields with an asterisk (*) must be filled in")
  }
  /// The help for the end of a session or booking: a clock time is enough.
  public var endHelp: String {
    said(
      pl: "Godzina tego samego dnia: 16:00, albo dzień i godzina: 11.09 9:30",
      en: "A time on the same day: 16:00, or day and time: 11.09 9:30")
  }
  /// The help for a time of which a day alone is the first or the last that counts.
  public func help(_ meaning: WholeDay, isRequired: Bool) -> String {
    switch meaning {
    case .first:
      said(
        pl: "Pierwszy dzień: 22.11 (albo 22.11 8:00)" + (isRequired ? "" : ". Puste: od razu"),
        en: "The first day: 22.11 (or 22.11 8:00)" + (isRequired ? "" : ". Empty: at once"))
    case .last:
      said(
        pl: "Ostatni dzień, cały się liczy: 22.11 (albo 22.11 12:00)" + (isRequired ? "" : ". Puste: dzień przed"),
        en: "The last day, counted to its end: 22.11 (or 22.11 12:00)"
          + (isRequired ? "" : ". Empty: the day before"))
    }
  }
  /// A day as it is typed into an input: `9.09.2026`, `2026-09-09`.
  public func typed(_ day: Day) -> String { said(pl: self.day(day), en: day.text) }
  /// A time as it is typed into an input: `9.09.2026 17:00`.
  public func typed(_ time: LocalTime) -> String {
    said(pl: "\(day(time.day)) \(clock(time))", en: "\(time.day.text) \(clock(time))")
  }
  /// The count of records that a picker offers: `pasuje: 3`.
  public func offered(_ number: Int) -> String {
    said(pl: "pasuje: \(self.number(number))", en: "matching: \(self.number(number))")
  }
  /// The fault of a text that chooses no record.
  public var notChosen: String {
    said(pl: "wybierz z listy (strzałka, Enter)", en: "choose from the list (arrow, Enter)")
  }
  /// The fault of a text that no record is called by.
  public func nothingToChoose(_ typed: String) -> String {
    said(
      pl: "nic nie pasuje do „\(typed)”: popraw litery albo wyczyść pole",
      en: "nothing matches “\(typed)”: mend the letters, or clear the field")
  }
  /// The message that an input takes no more characters.
  public func full(_ limit: Int) -> String {
    said(
      pl: "Nie dopisano: to pole mieści najwyżej \(count(limit, of: .character)).",
      en: "Not added: this field holds \(count(limit, of: .character)) at most.")
  }
  /// The question when Esc leaves a form into which something was typed.
  public var askLeaveForm: String {
    said(
      pl: "Formularz nie jest zapisany. Co z wpisanym tekstem?", en: "The form is not saved. What about the typed text?"
    )
  }
  /// The message that nothing differs from what is saved.
  public var nothingToSave: String {
    said(
      pl: "Nic nie zmieniono, więc niczego nie zapisano; formularz zamknięty.",
      en: "Nothing was changed, so nothing was saved; the form is closed.")
  }

  /// The choice that adds what was looked for in vain: `dodaj organizację „Klub Nowy”`.
  public func addMissing(_ kind: Kind, called name: String) -> String {
    said(pl: "dodaj: \(kind.pl.one) „\(name)”", en: "add: \(kind.en.one) “\(name)”")
  }
  /// The length and price of a booking: `6 godz. = 24 żetony`.
  public func lengthAndPrice(minutes: Int, tokens: Int?) -> String {
    duration(minutes: minutes) + (tokens.map { " = \(count($0, of: .token))" } ?? "")
  }
  /// How the tokens of a booking are counted.
  public var tokensCounted: String {
    said(
      pl:
        "Obok widać, ile to trwa i ile kosztuje w żetonach (ż). Liczy się każdą rozpoczętą godzinę po cenie za godzinę "
        + "albo każdą rozpoczętą dobę po cenie za dobę, zależnie od tego, co taniej, razy liczba sztuk. Za własne rzeczy "
        + "i za rzeczy miasta nie płaci się.",
      en:
        "Beside it stands how long that is and what it costs in tokens (t). Each hour begun counts at the price of an "
        + "hour, or each day begun at that of a day, whichever is less, times the quantity. Nobody pays for what is their "
        + "own or the city's.")
  }
  /// The quantity that can be booked: `z 120`; where the time is known `wolne: 80 z 120`.
  public func available(_ free: Int?, of all: Int) -> String {
    said(
      pl: free.map { "wolne: \(number($0)) z \(number(all))" } ?? "z \(number(all))",
      en: free.map { "free: \(number($0)) of \(number(all))" } ?? "of \(number(all))")
  }
  /// The free times that are proposed, each with the key that takes it.
  public func freeTimes(_ offers: [(key: String, span: String)]) -> String {
    said(pl: "Wolne: ", en: "Free: ") + offers.map { unbroken("\($0.key) \($0.span)") }.joined(separator: " · ")
  }
  /// The message that there is no free time nearby.
  public var noFreeTimes: String {
    said(
      pl: "W najbliższych dniach nie ma wolnego czasu tej długości.",
      en: "There is no free time of that length in the next days.")
  }
  /// The message that a booking clashes, where the form itself shows with what.
  public var timeIsTaken: String {
    said(
      pl: "Nie zapisano: ten czas jest zajęty. Wybierz wolny termin albo inne godziny.",
      en: "Not saved: that time is taken. Take a free one or type other hours.")
  }
  /// The warning that must be confirmed by saving once more.
  public func askSaveAnyway(_ warning: String) -> String {
    said(pl: "\(warning) Jeśli tak ma być, zapisz jeszcze raz.", en: "\(warning) If it is meant so, save once more.")
  }

  /// The title of the conflicts of an edit: who saved first, and when.
  public func conflictTitle(by login: String, at moment: String) -> String {
    said(pl: "Te same pola zmienił(a) \(login), \(moment)", en: "\(login) changed the same fields, \(moment)")
  }
  /// The message that a conflict is not resolved yet, with its field.
  public func conflictOpen(_ field: String) -> String {
    said(
      pl: "Nie zapisano: wybierz, co zostaje w polu „\(field)”.",
      en: "Not saved: choose what stays in the field “\(field)”.")
  }
  /// The help on resolving conflicts.
  public var conflictHelp: String {
    said(
      pl: "← moje, → zapisane, spacja zmienia. F2: zapisz. Esc: wróć do formularza.",
      en: "← mine, → saved, Space changes it. F2: save. Esc: back to the form.")
  }
  /// The label of the value that was typed here.
  public var mine: String { said(pl: "moje", en: "mine") }
  /// The label of the value that is saved.
  public var theirs: String { said(pl: "zapisane", en: "saved") }
  /// The message that somebody else has just changed the same fields.
  public var changedMeanwhile: String {
    said(
      pl: "Nie zapisano: ktoś przed chwilą zmienił te same pola. Twój tekst został.",
      en: "Not saved: somebody has just changed the same fields. Your text is kept.")
  }
}

/// Makes the spaces of a text unbreakable, so that no line breaks in it.
private func unbroken(_ text: String) -> String { String(text.map { $0 == " " ? "\u{A0}" : $0 }) }
