import CivicDomain

/// The questions of a form, and what is said between them.
extension KioskWords {
  /// Is the person old enough to give data of their own?
  public var areYouSixteen: String {
    said(pl: "Czy masz ukończone 16 lat?", en: "Are you 16 or older?", uk: "Вам уже виповнилося 16 років?")
  }
  /// Yes.
  public var yesSixteen: String {
    said(pl: "Tak, mam 16 lat lub więcej", en: "Yes, I am 16 or older", uk: "Так, мені 16 років або більше")
  }
  /// No.
  public var notSixteen: String {
    said(pl: "Nie, mam mniej niż 16 lat", en: "No, I am under 16", uk: "Ні, мені менше 16 років")
  }
  /// Why the question is asked.
  public var whySixteen: String {
    said(
      pl: "Pytamy, bo od młodszych osób nie zbieramy danych.",
      en: "We ask because we collect no data from anyone younger.",
      uk: "Питаємо, бо не збираємо даних про молодших.")
  }
  /// The title for the younger.
  public var comeWithSomebody: String {
    said(pl: "Przyjdź z kimś dorosłym", en: "Come with an adult", uk: "Прийдіть із дорослим")
  }
  /// The title for the younger where a remark needs no name.
  public var aloneOrWithSomebody: String {
    said(
      pl: "Napisz bez nazwiska albo przyjdź z kimś dorosłym", en: "Write without a name, or come with an adult",
      uk: "Напишіть без імені або прийдіть із дорослим")
  }
  /// What somebody under 16 does to sign up.
  public func underSixteen(contact: String) -> String {
    said(
      pl:
        "Od osób, które nie mają 16 lat, nie zbieramy tu danych. Zapisze Cię rodzic albo opiekun: tutaj lub u pracownika. \(askStaff(at: contact))",
      en:
        "We collect no data from people under 16 here. A parent or guardian can sign you up: here or with our staff. \(askStaff(at: contact))",
      uk:
        "Тут ми не збираємо даних осіб до 16 років. Вас може записати хтось із батьків або опікун: тут або через працівника. \(askStaff(at: contact))"
    )
  }
  /// What somebody under 16 does to say what they think.
  public func underSixteenRemark(contact: String, anonymous: Bool) -> String {
    let without = said(
      pl: "Możesz napisać bez nazwiska. Taka uwaga liczy się tak samo.",
      en: "You can write without a name. Such a remark counts just the same.",
      uk: "Можна написати без імені. Таке зауваження має таку саму вагу.")
    let grown = said(
      pl: "Uwagę z nazwiskiem może zgłosić z Tobą rodzic albo opiekun.",
      en: "A remark with a name can be made together with a parent or guardian.",
      uk: "Зауваження з іменем можна подати разом із батьками або опікуном.")
    return [
      said(
        pl: "Od osób, które nie mają 16 lat, nie zbieramy tu danych.",
        en: "We collect no data from people under 16 here.",
        uk: "Тут ми не збираємо даних осіб до 16 років."), anonymous ? without : grown, askStaff(at: contact),
    ].joined(separator: " ")
  }
  /// The row by which whoever gives no name writes all the same.
  public var writeWithoutName: String {
    said(pl: "Napisz bez nazwiska", en: "Write without a name", uk: "Написати без імені")
  }
  /// The title where nobody is asked for data.
  public var noDataHere: String {
    said(pl: "Tu nie zbieramy danych", en: "We collect no data here", uk: "Тут ми не збираємо даних")
  }
  /// The centre has no notice.
  public func noNotice(contact: String) -> String {
    said(
      pl:
        "Centrum nie ma jeszcze informacji o tym, jak chroni dane, więc o żadne tu nie pyta. \(askStaff(at: contact))",
      en: "The centre has no privacy notice yet, so it asks for no data here. \(askStaff(at: contact))",
      uk: "Центр ще не має повідомлення про захист даних, тому тут про них не питає. \(askStaff(at: contact))")
  }
  /// The title of the notice.
  public var yourData: String {
    said(pl: "Zanim podasz swoje dane", en: "Before you give your data", uk: "Перш ніж надати свої дані")
  }
  /// That the notice is a text of the centre, in its language; nothing where that is the reader's.
  public var noticeIsInPolish: [String] {
    said(
      pl: [], en: ["This text of the city is in Polish. Our staff can explain it."],
      uk: ["Цей текст міста написано польською. Працівник його пояснить."])
  }
  /// Why somebody who signs up is asked for data, who sees them, and for how long they are kept.
  public func registrationNotice(days: Int) -> String {
    let kept = daysAfter(days)
    return said(
      pl: "Prosimy o dane, żeby Cię zapisać. Zobaczą je tylko pracownicy. Usuniemy je \(kept) po spotkaniu.",
      en: "We ask for your data to sign you up. Only our staff see them. They are removed \(kept) after the meeting.",
      uk:
        "Ми просимо ваші дані, щоб вас записати. Їх побачать лише працівники. Видалимо їх через \(kept) після зустрічі."
    )
  }
  /// The same, of somebody who says what they think under their name.
  public func remarkNotice(days: Int) -> String {
    let kept = daysAfter(days)
    return said(
      pl:
        "Prosimy o dane, żeby podpisać uwagę. Zobaczą je tylko pracownicy. Usuniemy je \(kept) po przekazaniu sprawy do akt.",
      en:
        "We ask for your data to sign your remark. Only our staff see them. They are removed \(kept) after the matter goes to the files.",
      uk:
        "Ми просимо ваші дані, щоб підписати зауваження. Їх побачать лише працівники. Видалимо їх через \(kept) після передання справи до архіву."
    )
  }
  /// What a person should know before they give data: for what and for how long, which the notice of the centre tells of all
  /// purposes together; and whoever does not read its language, what it means.
  public func noticeInShort(keeping: String, contact: String) -> [String] {
    said(
      pl: [keeping],
      en: [
        "The city’s notice is in Polish, below. In short:",
        "\(keeping) The law allows it. You need not give them, but without them we cannot reach you.",
        "You may see your data, have them corrected or erased, object, and complain to the data protection office (UODO). The"
          + " Polish text names who is responsible for them. Our staff can explain it. \(askStaff(at: contact))",
      ],
      uk: [
        "Повідомлення міста написано польською, воно нижче. Коротко:",
        "\(keeping) Закон це дозволяє. Надавати їх не обов’язково, але без них ми не зможемо вас повідомити.",
        "Ви можете побачити свої дані, виправити чи видалити їх, заперечити й поскаржитися до органу захисту даних"
          + " (UODO). Хто за них відповідає, сказано в польському тексті. Працівник його пояснить. \(askStaff(at: contact))",
      ])
  }
  /// The row that goes on behind the notice. Nobody says that they understand what is not in their language.
  public var understood: String { said(pl: "Rozumiem, dalej", en: "Go on", uk: "Далі") }
  /// The row that shows the whole notice.
  public var wholeNotice: String {
    said(pl: "Pokaż całą informację (F1)", en: "Show the whole notice (F1)", uk: "Показати все повідомлення (F1)")
  }
  /// What the sign beside a name of a field means.
  public var starIsNeeded: String {
    said(pl: "* trzeba wypełnić", en: "* please fill in", uk: "* треба заповнити")
  }
  /// The name.
  public var yourName: String { said(pl: "Imię i nazwisko *", en: "Your name *", uk: "Ім’я та прізвище *") }
  /// Which way to reach somebody.
  public var howToReachYou: String {
    said(pl: "Jak mamy Cię zawiadomić?", en: "How can we reach you?", uk: "Як вас повідомити?")
  }
  /// By e-mail.
  public var byEmail: String { said(pl: "e-mailem", en: "by e-mail", uk: "електронною поштою") }
  /// By telephone.
  public var byPhone: String { said(pl: "telefonicznie", en: "by telephone", uk: "телефоном") }
  /// Not at all.
  public var notAtAll: String {
    said(pl: "wcale, wystarczy mi kod", en: "not at all, the code is enough", uk: "ніяк, мені вистачить коду")
  }
  /// The address.
  public var yourEmail: String { said(pl: "Adres e-mail *", en: "E-mail address *", uk: "Електронна пошта *") }
  /// What becomes of the address.
  public var emailIsKept: String {
    said(
      pl: "Nie opublikujemy twojego e-maila. Zobaczą go tylko pracownicy prowadzący sprawę.",
      en: "We do not publish your e-mail address. Only the staff handling this see it.",
      uk: "Ми не опублікуємо вашої адреси. Її побачать лише працівники, які ведуть справу.")
  }
  /// The telephone.
  public var yourPhone: String { said(pl: "Numer telefonu *", en: "Telephone number *", uk: "Номер телефону *") }
  /// What becomes of the telephone.
  public var phoneIsKept: String {
    said(
      pl: "Nie opublikujemy twojego numeru. Zobaczą go tylko pracownicy prowadzący sprawę.",
      en: "We do not publish your number. Only the staff handling this see it.",
      uk: "Ми не опублікуємо вашого номера. Його побачать лише працівники, які ведуть справу.")
  }
  /// How many come.
  public var howMany: String {
    said(
      pl: "Ile osób przyjdzie, licząc Ciebie?", en: "How many people are coming, including you?",
      uk: "Скільки людей прийде, включно з вами?")
  }
  /// What is counted.
  public var withYou: String {
    said(
      pl: "Tylko Ty: wystarczy Enter. Dwie osoby: wpisz 2.", en: "Just you: press Enter. Two people: type 2.",
      uk: "Якщо прийдете самі: натисніть Enter. Якщо вас двоє: впишіть 2.")
  }
  /// How somebody takes part.
  public var whichMode: String {
    said(pl: "Jak weźmiesz udział?", en: "How will you take part?", uk: "Як братимете участь?")
  }
  /// What somebody needs.
  public var whatDoYouNeed: String {
    said(
      pl: "Czego potrzebujesz, żeby wziąć udział?", en: "What do you need to take part?",
      uk: "Що вам потрібно, щоб узяти участь?")
  }
  /// Several can be chosen.
  public var chooseSeveral: String {
    said(
      pl: "Można zaznaczyć kilka odpowiedzi albo żadnej.", en: "Choose as many as you like, or none.",
      uk: "Можна позначити кілька відповідей або жодної.")
  }
  /// Something else is needed.
  public var anythingElse: String {
    said(
      pl: "Coś jeszcze, o czym powinniśmy wiedzieć?", en: "Anything else we should know?",
      uk: "Чи є ще щось, про що нам варто знати?")
  }
  /// The field may be left empty.
  public var mayBeEmpty: String {
    said(pl: "Można zostawić puste.", en: "You can leave this empty.", uk: "Можна залишити порожнім.")
  }
  /// With a name or without?
  public var withName: String {
    said(pl: "Z nazwiskiem czy bez?", en: "With your name or without?", uk: "З іменем чи без?")
  }
  /// Without a name.
  public var withoutName: String { said(pl: "Bez nazwiska", en: "Without my name", uk: "Без імені") }
  /// With a name.
  public var givingName: String {
    said(pl: "Podam imię i nazwisko", en: "I will give my name", uk: "Вкажу ім’я та прізвище")
  }
  /// Both count the same.
  public var bothCount: String {
    said(
      pl: "Uwaga bez nazwiska liczy się tak samo i też dostanie odpowiedź.",
      en: "A remark without a name counts just the same, and is answered too.",
      uk: "Зауваження без імені має таку саму вагу і теж отримає відповідь.")
  }
  /// On which part it is.
  public var onWhat: String {
    said(pl: "Czego dotyczy uwaga?", en: "What is the remark about?", uk: "Чого стосується зауваження?")
  }
  /// The whole.
  public var theWhole: String { said(pl: "Całości", en: "The whole", uk: "Усього загалом") }
  /// A chosen part.
  public func thePart(_ unit: String) -> String {
    said(pl: "Fragmentu: \(unit)", en: "This part: \(unit)", uk: "Фрагмента: \(unit)")
  }
  /// The remark.
  public var yourRemark: String {
    said(pl: "Co o tym myślisz? *", en: "What do you think? *", uk: "Яка ваша думка? *")
  }
  /// How it is written.
  public var ownWords: String {
    said(
      pl: "Własnymi słowami. Nie wpisuj tu nazwisk ani numerów telefonu.",
      en: "In your own words. Leave out names and telephone numbers.",
      uk: "Своїми словами. Не вписуйте тут імен і номерів телефону.")
  }
  /// The justification.
  public var why: String { said(pl: "Dlaczego?", en: "Why?", uk: "Чому?") }
  /// The proposal.
  public var howInstead: String {
    said(pl: "Jak powinno być zamiast tego?", en: "What should it say instead?", uk: "Як має бути натомість?")
  }
}

/// Before and after sending.
extension KioskWords {
  /// The title of the summary.
  public var whatIsStored: String {
    said(pl: "Sprawdź, co wyślesz", en: "Check what you are sending", uk: "Перевірте, що надсилаєте")
  }
  /// A line of the summary.
  public func line(_ name: String, _ value: String) -> String {
    let name = name.hasSuffix(" *") ? String(name.dropLast(2)) : name
    // Behind a question there is its mark already.
    return name.hasSuffix("?") ? "\(name) \(value)" : "\(name): \(value)"
  }
  /// The name of the line that tells the session.
  public var lineSession: String { said(pl: "Spotkanie", en: "Meeting", uk: "Зустріч") }
  /// The name of the line that tells how many come.
  public var linePeople: String { said(pl: "Osób", en: "People", uk: "Осіб") }
  /// The name of the line that tells the needs.
  public var lineNeeds: String { said(pl: "Potrzeby", en: "Needs", uk: "Потреби") }
  /// The name of the line that tells what else was said.
  public var lineNote: String { said(pl: "Inne", en: "Other", uk: "Інше") }
  /// The name of the line that tells the part.
  public var lineMode: String { said(pl: "Udział", en: "Taking part", uk: "Участь") }
  /// The name of the line that tells the place in the text.
  public var linePlace: String { said(pl: "Dotyczy", en: "About", uk: "Стосується") }
  /// The name of the line of the remark.
  public var lineRemark: String { said(pl: "Uwaga", en: "Remark", uk: "Зауваження") }
  /// The name of the line of the wording.
  public var lineWording: String { said(pl: "Propozycja", en: "Proposal", uk: "Пропозиція") }
  /// The beginning of a long text, and how long it is.
  public func beginning(_ text: String, of count: Int) -> String {
    "\(text)… (\(characters(count)))"
  }
  private func characters(_ count: Int) -> String {
    counted(count, pl: ["znak", "znaki", "znaków"], en: ["character", "characters"], uk: ["знак", "знаки", "знаків"])
  }
  /// Who sees it, and how long it is kept: a registration.
  public func keepsRegistration(days: Int, needsDays: Int, hasNeeds: Bool) -> String {
    let kept = daysAfter(days)
    let data = said(
      pl: "Zobaczą to tylko pracownicy. Twoje dane usuniemy \(kept) po spotkaniu.",
      en: "Only our staff see it. Your data are removed \(kept) after the meeting.",
      uk: "Це побачать лише працівники. Ваші дані видалимо через \(kept) після зустрічі.")
    guard hasNeeds else { return data }
    let needs = daysAfter(needsDays)
    return data + " "
      + said(
        pl: "To, czego potrzebujesz, usuniemy już \(needs) po nim.", en: "What you need is removed \(needs) after it.",
        uk: "Дані про те, що вам потрібно, видалимо вже через \(needs) після неї.")
  }
  /// Who sees it, and how long it is kept: a remark. Its text stays with the case file, whoever wrote it.
  public func keepsRemark(days: Int, named: Bool) -> String {
    let kept = said(
      pl:
        "Uwagę przechowujemy tak długo jak akta sprawy. Opublikujemy ją z odpowiedzią, bez nazwisk, jeśli nie narusza prawa.",
      en:
        "The remark is kept as long as the case file. It is published with its answer, without names, unless it breaks the law.",
      uk:
        "Зауваження зберігаємо так довго, як матеріали справи. Опублікуємо його з відповіддю, без імен, якщо воно не порушує закону."
    )
    guard named else { return kept }
    let term = daysAfter(days)
    return kept + " "
      + said(
        pl: "Twoje dane zobaczą tylko pracownicy. Usuniemy je \(term) po przekazaniu sprawy do akt.",
        en: "Only our staff see your data. They are removed \(term) after the matter goes to the files.",
        uk: "Ваші дані побачать лише працівники. Видалимо їх через \(term) після передання справи до архіву.")
  }
  private func daysAfter(_ count: Int) -> String {
    counted(count, pl: ["dzień", "dni", "dni"], en: ["day", "days"], uk: ["день", "дні", "днів"])
  }
  /// The row that sends.
  public var send: String { said(pl: "Wyślij", en: "Send", uk: "Надіслати") }
  /// The row that goes back to correct.
  public var correct: String { said(pl: "Popraw", en: "Correct it", uk: "Виправити") }
  /// The row that stops.
  public var stop: String {
    said(pl: "Nie wysyłaj, usuń wszystko", en: "Do not send, erase everything", uk: "Не надсилати, видалити все")
  }
  /// The question before what was typed goes.
  public var reallyLeave: String { said(pl: "Przerwać?", en: "Stop here?", uk: "Перервати?") }
  /// What goes then.
  public var leavingRemoves: String {
    said(
      pl: "To, co wpisano, zniknie i niczego nie wyślemy.", en: "What you typed will be erased, and nothing is sent.",
      uk: "Уписане зникне, і нічого не буде надіслано.")
  }
  /// The row that stays.
  public var stay: String { said(pl: "Wróć do pytania", en: "Back to the question", uk: "Повернутися до питання") }
  /// The row that leaves.
  public var leave: String { said(pl: "Przerwij i usuń", en: "Stop and erase", uk: "Перервати й видалити") }
  /// It was handed in: a registration.
  public var registrationTaken: String {
    said(pl: "Przyjęto zgłoszenie", en: "Your sign-up was received", uk: "Запис прийнято")
  }
  /// It was handed in: a remark.
  public var remarkTaken: String {
    said(pl: "Przyjęto uwagę", en: "Your remark was received", uk: "Зауваження прийнято")
  }
  /// What happens next: a registration. Nobody rings to say that there is a seat.
  public var nextForRegistration: String {
    said(
      pl: "Przepisz kod. Czy masz miejsce, sprawdzisz nim tutaj, zwykle już po chwili.",
      en: "Copy the code. With it you can see here whether you have a seat, usually within moments.",
      uk: "Перепишіть код. З ним тут можна перевірити, чи є для вас місце, зазвичай уже за хвилину.")
  }
  /// What happens next: a remark.
  public func nextForRemark(by day: Day?) -> String {
    let code = said(
      pl: "Przepisz kod: z nim przeczytasz tutaj odpowiedź.",
      en: "Copy the code: with it you can read the answer here.",
      uk: "Перепишіть код: з ним тут можна прочитати відповідь.")
    guard let day else {
      return said(
        pl: "Odpowiemy na nią z uzasadnieniem. ", en: "We will answer it and say why. ",
        uk: "Ми відповімо на нього з обґрунтуванням. ") + code
    }
    return said(
      pl: "Odpowiemy na nią z uzasadnieniem, najpóźniej: \(self.day(day)). ",
      en: "We will answer it and say why, by \(self.day(day)). ",
      uk: "Ми відповімо на нього з обґрунтуванням не пізніше \(self.day(day)). ") + code
  }
  /// The row that ends.
  public var finish: String {
    said(pl: "Mam kod, zakończ", en: "I have the code, finish", uk: "Код записано, завершити")
  }
  /// It could not be handed in.
  public func notTaken(contact: String) -> String {
    said(
      pl: "Nie udało się wysłać, niczego nie przyjęto. Spróbuj jeszcze raz. \(askStaff(at: contact))",
      en: "It could not be sent: nothing was received. Please try again. \(askStaff(at: contact))",
      uk: "Не вдалося надіслати, нічого не прийнято. Спробуйте ще раз. \(askStaff(at: contact))")
  }
  /// The box of what was handed in is full.
  public func boxFull(contact: String) -> String {
    said(
      pl: "Skrzynka na zgłoszenia jest pełna, niczego nie przyjęto. Spróbuj za chwilę. \(askStaff(at: contact))",
      en: "The box is full: nothing was received. Try again in a moment. \(askStaff(at: contact))",
      uk: "Скринька заповнена, нічого не прийнято. Спробуйте за хвилину. \(askStaff(at: contact))")
  }
  /// The field must be filled in.
  public var required: String {
    said(pl: "To pole jest potrzebne.", en: "Please fill this in.", uk: "Це поле треба заповнити.")
  }
  /// No name looks so.
  public var notAName: String {
    said(
      pl: "To nie wygląda na imię i nazwisko. O telefon i e-mail zapytamy za chwilę.",
      en: "This does not look like a name. We ask for telephone and e-mail in a moment.",
      uk: "Це не схоже на ім’я та прізвище. Про телефон і пошту запитаємо далі.")
  }
  /// No address looks so.
  public var notAnEmail: String {
    said(
      pl: "To nie wygląda na adres e-mail, np. jan@poczta.pl.",
      en: "This does not look like an e-mail address, such as jan@poczta.pl.",
      uk: "Це не схоже на адресу електронної пошти, наприклад jan@poczta.pl.")
  }
  /// No telephone looks so.
  public var notAPhone: String {
    said(
      pl: "To nie wygląda na numer telefonu, np. 600 100 200.",
      en: "This does not look like a telephone number, such as 600 100 200.",
      uk: "Це не схоже на номер телефону, наприклад 600 100 200.")
  }
  /// No such number of people.
  public func peopleFrom(_ range: ClosedRange<Int>) -> String {
    said(
      pl: "Wpisz liczbę od \(range.lowerBound) do \(range.upperBound). Większą grupę zapisze pracownik.",
      en: "Type a number from \(range.lowerBound) to \(range.upperBound). Our staff sign up larger groups.",
      uk: "Впишіть число від \(range.lowerBound) до \(range.upperBound). Більшу групу запише працівник.")
  }
  /// The text is full.
  public func full(limit: Int) -> String {
    let most = characters(limit)
    return said(
      pl: "Więcej się tu nie zmieści (\(most)). Nic nie przepadło.",
      en: "There is no room for more (\(most)). Nothing was lost.",
      uk: "Більше тут не вміститься (\(most)). Нічого не пропало.")
  }
  /// The three texts together are full.
  public var fullTogether: String {
    said(
      pl: "Więcej tekstu się tu nie zmieści. Nic nie przepadło. Dłuższe pismo przyjmie pracownik.",
      en: "There is no room for more here. Nothing was lost. Our staff take longer letters.",
      uk: "Більше тексту тут не вміститься. Нічого не пропало. Довший лист прийме працівник.")
  }
}
