/// What clerks type after `:` without the manual, over the demo on Wednesday, 9 September 2026, 14:32; and what the first row
/// must be. A line is a phrase and what is meant, parted by `|`; several meanings are parted by `/`, and what the row must tell
/// stands behind `~`.
enum PhraseCorpus {
  static let polish = """
    usuń rezerwację sali na jutro | act booking-cancel ~Sala warsztatowa
    zamknij salę na remont | act resource-close
    zamknij salę gimnastyczną | act resource-close ~Sala gimnastyczna
    które organizacje są w Mydlicach | list organization ~mydlic
    organizacje z Mydlic | list organization ~mydlic
    stowarzyszenia w Gołonogu | list organization ~gołon
    ile organizacji w Mydlicach | list organization ~mydlic
    wypisz listę uczestników | report sign-in-sheet / report attendance-list / list registration
    lista uczestników SWOT | report sign-in-sheet ~SWOT / list registration ~SWOT
    odwołaj Imago | act booking-cancel / act registration-cancel
    odwołaj rezerwację Imago | act booking-cancel
    zwrot projektora dziś | act booking-return ~Projektor
    zwrot projektora | act booking-return ~Projektor
    oddali projektor | act booking-return ~Projektor
    przyjmij zwrot nagłośnienia | act booking-return ~Nagłośnienie
    ile zgłoszeń na warsztat | list registration
    ile zgłoszeń na SWOT | list registration ~SWOT / report sign-in-sheet ~SWOT
    ile uwag | list submission ~17
    ile organizacji | list organization ~35
    ile mamy spotkań | list session
    ile rezerwacji jutro | days booking
    ilu zapisanych na SWOT | list registration ~SWOT
    ile osób przyszło na SWOT | list registration / report attendance-list
    Jan Jaworski jutro | record ~Jan Jaworski / caller signUp ~Jan Jaworski
    Jan Kowalski jutro | unknown / record ~Kowalski / caller signUp
    Piątek Magdalena w piątek | record ~Magdalena Piątek
    zapisz na warsztaty | caller signUp ~SWOT
    zapisz na warsztat | caller signUp ~SWOT
    zapisz na spotkanie | caller signUp
    zapisz Marka Jaworskiego na śniadanie | caller signUp ~Marek Jaworski ~Śniadanie
    chcę zapisać panią na warsztat | caller signUp ~SWOT
    dopisz osobę do warsztatu | caller signUp
    wypisz Marcina Wronę | act registration-cancel ~Marcin Wrona
    wypisz z warsztatu | act registration-cancel
    Wrona rezygnuje z warsztatu | act registration-cancel ~Wrona
    nie przyjdzie na warsztat | act registration-cancel / act registration-absent
    drukuj listę | report sign-in-sheet ~SWOT
    wydrukuj listę obecności | report sign-in-sheet / report attendance-list
    drukuj listę obecności na śniadanie | report sign-in-sheet ~Śniadanie
    lista do podpisu na jutro | report sign-in-sheet / days session
    nowy numer telefonu | editing person / editing organization
    zmienił się telefon Krokusa | editing organization ~KROKUS
    popraw mejl Krokusa | editing organization ~KROKUS
    zmień nazwisko Marii Jaworskiej | editing person ~Maria Jaworska
    zmień adres Teatru Elsynor | editing organization ~Elsynor
    zgubione klucze | list booking / caller noteCall / act booking-hand-over / absent
    klucz do sali | act booking-hand-over ~Sala / list booking
    wydaj klucz do sali | act booking-hand-over ~Sala
    kto ma klucz | list booking
    kto ma projektor | record ~Projektor / list booking ~projektor / act booking-return ~Projektor
    gdzie jest projektor | record ~Projektor
    co zmieniono dziś | changes
    co się zmieniło wczoraj | changes
    kto zmienił rezerwację | changes
    kto to zmienił | changes
    ostatnie zmiany | changes
    nowa osoba | new person
    dodaj osobę | new person / key new
    dodaj człowieka | new person
    chcę dodać nową osobę | new person
    nowa organizacja | new organization
    dodaj stowarzyszenie | new organization
    nowe spotkanie | new session
    dodaj warsztat w piątek | new session
    zaplanuj spotkanie | new session
    utwórz cykl | new series
    nowy zasób | new resource
    dodaj salę | new resource
    nowe konsultacje | new consultation
    nowa rezerwacja | new booking / need / key book
    nowa rozmowa | new phoneCall / caller noteCall
    raport za rok | report year-end
    raport za 2025 | report year-end ~2025
    sprawozdanie za 2025 rok | report year-end ~2025
    raport roczny | report year-end
    raport za miesiąc | absent
    raport z konsultacji | report remarks / act consultation-report
    sprawozdanie ze spotkania | report session-report
    protokół z warsztatu | report session-report
    przekaż sprawy | report handover / act assign / new substitute
    przekaż sprawę Janowi | act assign-booking / report handover / new substitute
    kto mnie zastępuje | list substitute
    zastępstwo za Annę | list substitute / new substitute
    mam urlop | new substitute
    od poniedziałku mnie nie ma | new substitute
    zadzwoń do KROKUS-a | record ~KROKUS
    zadzwoń do Krokusa | record ~KROKUS
    telefon do Imago | record ~Imago
    numer do Jaworskiej | record ~Jaworska
    do kogo mam zadzwonić | due call
    kto dzwonił | key searchEverything / list phoneCall
    oddzwonić do Śliwy | record ~Śliw / act phoneCall-done / list phoneCall
    zadzwoniłem do pani Jaworskiej | record ~Jaworska / caller noteCall ~Jaworska
    przenieś spotkanie na piątek | editing session
    przenieś śniadanie na piątek | editing session ~Śniadanie ~11.09 / caller edit ~Śniadanie ~11.09
    przesuń SWOT na czwartek | editing session ~SWOT ~10.09 / caller edit ~SWOT ~10.09
    przełóż śniadanie obywatelskie na sobotę | editing session ~Śniadanie ~12.09 / caller edit ~Śniadanie ~12.09
    odwołaj spotkanie | removing session
    odwołaj śniadanie | act remove ~Śniadanie / removing session ~Śniadanie
    skasuj warsztat SWOT | removing session ~SWOT
    odwołaj jutrzejszą rezerwację sali warsztatowej | act booking-cancel ~Sala warsztatowa
    anuluj rezerwację projektora | act booking-cancel ~Projektor
    potwierdź rezerwację | act booking-confirm
    potwierdź rezerwację Forum | act booking-confirm ~Forum
    odrzuć prośbę | act booking-refuse
    odmów wypożyczenia | act booking-refuse
    zarezerwuj salę na czwartek | need
    potrzebna sala na 30 osób | need
    sala na jutro | need
    wolna sala w piątek po południu | need
    rzutnik | nothing
    potrzebuję 50 krzeseł | need / record ~Krzesła
    pożycz projektor | need ~Projektor / caller book ~Projektor
    kiedy wolna sala warsztatowa | need
    co jest zajęte jutro | days booking
    rezerwacje na jutro | days booking
    rezerwacje Krokusa | list booking ~krokus
    kto pożyczył projektor | list booking ~projektor / act booking-return ~Projektor
    co dziś | tab 0
    co mam do zrobienia | tab 0
    moje zadania | tab 0
    zaległe | tab 0
    co jutro | tab 0
    co w piątek | days
    spotkania w przyszłym tygodniu | days session
    kiedy jest śniadanie | record ~Śniadanie
    kiedy spotkanie w Łosieniu | record ~Łosień / list session ~łosie
    gdzie jest śniadanie obywatelskie | record ~Śniadanie
    kiedy warsztat SWOT | record ~SWOT
    następne spotkanie | record / list session / days session
    kto przyjdzie na SWOT | report sign-in-sheet ~SWOT / list registration ~SWOT
    kto się zapisał na SWOT | list registration ~SWOT / report sign-in-sheet ~SWOT
    kto był na warsztacie | report attendance-list
    zaznacz obecność | act registration-attended
    lista rezerwowa | list registration / report waiting-list-letter
    napisz do zapisanych na SWOT | report participants-letter ~SWOT
    wyślij mail do organizacji | act organization-write
    mail do Imago | act organization-write ~Imago / record ~Imago
    wyślij zaproszenie | act organization-write / report participants-letter
    przyjmij uwagę | caller takeSubmission / key takeSubmission
    wpisz uwagę z papieru | caller takeSubmission
    uwagi bez odpowiedzi | due answer
    odpowiedz na uwagi | due answer
    odpowiedz Jaworskiej | record ~odpowiedź
    zatwierdź stanowisko | act response-approve
    opublikuj stanowisko | act response-publish
    tabela uwag | report remarks
    uwagi Krokusa | list submission ~krokus
    konsultacje programu współpracy | record ~Program współpracy / list consultation ~program
    kiedy kończą się konsultacje | list consultation / tab 3
    notatka z rozmowy | caller noteCall / list phoneCall
    zanotuj rozmowę z Imago | caller noteCall ~Imago
    co obiecaliśmy | list phoneCall / act phoneCall-done
    dane osobowe Jaworskiej | report person ~Jaworska / record ~Jaworska / list person ~jaworsk
    kopia danych Marii Jaworskiej | report person ~Maria Jaworska
    usuń Marię Jaworską | absent
    zgłoś wyciek danych | act breach-notify / new breach / list breach
    naruszenie RODO | list breach / new breach
    lista sal | report catalogue / list resource
    wykaz zasobów | report catalogue
    co można wypożyczyć | report catalogue / list resource / need
    mapa | tab 1
    pokaż mapę organizacji | tab 1
    geojson | absent / key export / importing / whole organization
    kopia zapasowa | list backup
    zrób kopię zapasową | list backup / absent
    kiedy ostatnia kopia | list backup
    drukarka | key export / key settings
    hasło | absent
    zmień hasło | absent
    kiosk | list kioskCase
    eksport | key export
    wyeksportuj organizacje do Excela | whole organization
    wczytaj organizacje z Excela | importing organization
    import z pliku | importing
    cofnij import | takingBack
    cofnij | key undo
    pomyliłem się | key undo
    motyw | key settings
    zmień kolory | key settings
    większe litery | absent / key settings
    język angielski | key settings
    ustawienia | key settings / list setting
    ile dni na sprawozdanie | setting ~sprawozdanie
    statystyka spotkań | key count / list session
    klawisze | key help
    pomoc | key help
    wyjdź z programu | key leave
    prezes Imago | record ~Anna Wierzbicka / record ~Imago / list contact ~imago
    kontakt do Krokusa | record ~KROKUS
    kto jest z Imago | list contact ~imago / record ~Imago / list person
    organizacje sportowe | list organization ~sport
    żetony | need / list resource
    dołącz plik | list attachment / new attachment
    wizytówki | cards
    koperta awaryjna | report envelope
    faktura | absent / unknown
    zwort projektora | act booking-return ~Projektor
    zwrot projektoar | act booking-return ~Projektor
    rezrwacje jutro | days booking
    orgnizacje | list organization
    nowe sptkanie | new session
    kalendaz | tab 2
    konslutacje | tab 3 / list consultation
    zapis maria jaw śniad | caller signUp ~Maria Jaworska
    odw rez proj | act booking-cancel ~Projektor
    nowa org | new organization
    lis obec | report attendance-list / report sign-in-sheet
    tel krok | record ~KROKUS
    zam sale | act resource-close
    konsultacje program | list consultation ~program / record ~Program
    usuń dane osoby | absent
    ile osób na warsztacie | list registration / list person / report attendance-list / report sign-in-sheet
    usuń rezerwację krokus | act booking-cancel ~KROKUS
    skasuj rezerwację | act booking-cancel
    zgłoszenia na SWOT | list registration ~SWOT
    do kiedy uwagi | list consultation / record ~Program / tab 3
    oddaj klucz | act booking-return
    """

  static let english = """
    cancel the room booking tomorrow | act booking-cancel ~Sala warsztatowa
    close the room for repairs | act resource-close
    which organizations are in Mydlice | list organization ~Mydlice
    list of participants | report sign-in-sheet / report attendance-list / list registration
    return the projector | act booking-return ~Projektor
    return Projektor today | act booking-return ~Projektor
    how many remarks | list submission ~17
    how many organizations | list organization ~35
    sign up for a workshop | caller signUp
    sign up Maria Jaworska | caller signUp ~Maria Jaworska
    print the list | report sign-in-sheet
    new phone number | editing person / editing organization
    lost keys | list booking / caller noteCall / act booking-hand-over / absent
    what changed today | changes
    who changed it | changes
    new person | new person
    add an organization | new organization
    yearly report | report year-end
    report for 2025 | report year-end ~2025
    call KROKUS | record ~KROKUS
    who is calling | key searchEverything
    who do I have to ring | due call
    book a room for Thursday | need
    bookings tomorrow | days booking
    sessions next week | days session
    I am on holiday | new substitute
    hand over my cases | report handover / act assign / new substitute
    export to Excel | key export
    undo | key undo
    backup | list backup
    password | absent
    map | tab 1
    answer a remark | due answer
    minutes of the meeting | report session-report
    who came to the workshop | report attendance-list
    move Śniadanie to Friday | editing session ~Śniadanie ~11 Sep / caller edit ~Śniadanie ~11 Sep
    theme | key settings
    """

  /// A second set, written before it was tried: 29 of its 40 were right at once, these.
  static let blind = """
    chcę wypożyczyć laptopy | need / record ~Laptopy / caller book ~Laptopy
    oddano nagłośnienie | act booking-return ~Nagłośnienie
    które sale są wolne jutro | need
    dopisz panią Jaworską na śniadanie | caller signUp ~Jaworska ~Śniadanie
    nowy e-mail Teatru Elsynor | editing organization ~Elsynor
    raport roczny za 2024 | report year-end ~2024
    organizacje z Ząbkowic | list organization ~ząbkow
    adres Viking | record ~Viking
    kiedy jest dyżur konsultacyjny | record ~Dyżur
    usuń spotkanie w Łosieniu | removing session ~Łosień
    anuluj rezerwację Krokusa na jutro | act booking-cancel ~KROKUS
    kto przyszedł na warsztat | report attendance-list / act registration-attended
    kto nie przyszedł | act registration-absent / report attendance-list / list registration
    przyjmij uwagę od Krokusa | caller takeSubmission ~KROKUS
    wszystkie uwagi | list submission
    napisz do Krokusa | act organization-write ~KROKUS
    spotkania w październiku | days session / list session
    jak wydrukować listę | report sign-in-sheet / key export
    ile jest osób | list person
    zamknij salę prób od poniedziałku | act resource-close ~Sala prób
    wyślij wiadomość do uczestników śniadania | report participants-letter ~Śniadanie
    pokaż konsultacje | tab 3 / list consultation
    nowa uwaga z listu | caller takeSubmission / new submission
    dodaj nowy sprzęt | new resource
    rezerwacja projektora | list booking ~projektor / need / caller book ~Projektor / record ~Projektor
    wczytaj uwagi z pliku | importing submission
    kopia bezpieczeństwa | list backup
    wyciek danych osobowych | list breach / new breach
    zapomniałem hasła | absent
    """

  /// A third set, written before it was tried: of its 60 phrases 31 were right at once. What it showed was mended, and 40 more
  /// were written, of which 34 were right at once. These are right now, tried as they were typed.
  static let third = """
    wydaj Imago projektor | act booking-hand-over ~Projektor
    oddali nam sztalugi | list booking / record ~Sztalugi / act booking-return ~Sztalugi
    Aikido chce przełożyć trening | list booking ~aikido / record ~Aikido / caller edit ~Aikido / editing booking ~Aikido
    czy sala prób jest wolna w sobotę | need ~Sala prób / need ~prób
    ile krzeseł mamy | record ~Krzesła / list resource ~krzes / need
    bus na wtorek rano | need
    potrzebny bus z windą 15 września | need ~Bus
    kto zarezerwował kuchnię społeczną | list booking ~kuchni / record ~Kuchnia
    zapisz Gajdę na spotkanie w Łosieniu | caller signUp ~Gajda ~Łosień
    Żurek odwołuje udział w SWOT | act registration-cancel ~Żurek
    wypisz Annę Wierzbicką ze śniadania | act registration-cancel ~Wierzbicka
    przyszła Ewa Ćwik | act registration-attended ~Ćwik
    Ćwikowie nie przyszli | act registration-absent ~Ćwik / list registration ~ćwik
    ile wolnych miejsc na SWOT | record ~SWOT / list registration ~SWOT / report sign-in-sheet ~SWOT / caller signUp ~SWOT
    kiedy następny warsztat PRSO | record ~PRSO / list session ~prso / days session
    o której zaczyna się spacer | record ~Spacer
    gdzie odbywa się spotkanie w Tucznawie | record ~Tucznawa / list session ~tucznaw
    odwołaj dyżur konsultacyjny | removing session ~Dyżur / act remove ~Dyżur
    ile uwag do programu współpracy | list submission
    uwagi od mieszkańców | list submission
    uwaga od Pszczelarzy | caller takeSubmission ~Pszczelarz / list submission
    pokaż U-12 | record ~U-12
    kto napisał U-7 | record ~U-7
    odpowiedz na U-9 | record ~U-9
    przedłuż konsultacje do 30 września | editing consultation / caller edit / act consultation-extend
    kiedy mija termin uwag | list consultation / record ~Program / tab 3
    ogłoś wyniki konsultacji | act response-publish / act consultation-report / report remarks / record ~Program
    statut Imago | list attachment / new attachment / record ~Imago
    prezeska Imago | record ~Wierzbicka / record ~Imago / list contact ~imago
    e-mail do Wrony | record ~Wrona
    zadzwoń do Ćwika | record ~Ćwik
    dzwonił Śliwa | record ~Śliwa / caller noteCall ~Śliwa
    nie odebrał Sokołowski | act registration-call ~Sokołowski / record ~Sokołowski / caller noteCall ~Sokołowski / act phoneCall-note
    co obiecaliśmy Śliwie | list phoneCall ~śliw / record ~Śliwa / list phoneCall
    organizacje z Gołonoga | list organization ~gołon
    ile fundacji jest w Mydlicach | list organization
    nowa fundacja | new organization
    zmienił się prezes Krokusa | editing contact / caller edit ~KROKUS / editing organization ~KROKUS / record ~KROKUS
    laptopy | record ~Laptopy
    sala z lustrami jutro po południu | need ~lustrami
    zwrot laptopów w piątek | act booking-return / list booking ~laptop
    kto jutro odbiera klucze | days booking
    co jest do oddania | list booking / tab 0
    przypomnij Imago o zwrocie projektora | record ~Imago / act organization-write ~Imago / caller noteCall ~Imago / act booking-return ~Projektor
    wydrukuj plakat | report invitation / absent / report session-notice / list attachment
    wyślij przelew | absent
    budżet obywatelski | record ~budżet / absent / list series / list session
    pogoda | nothing
    kod pocztowy Imago | record ~Imago
    spotkanai w przyszłym tygodniu | days session
    rezerwacja Pogori Biega | list booking ~biega / record ~Pogoria Biega
    zapomnij o tym panu Kowalskim | absent / unknown / list person
    przyjmij zwrot nagłośnienia od Elsynora | act booking-return ~Nagłośnienie
    wydaj wystawę | act booking-hand-over ~Wystawa / list booking ~wystaw / record ~Wystawa
    Forum chce salę na czwartek | need / record ~Forum / list booking ~forum
    czy Civitas ma rezerwację | list booking ~civitas / record ~CIVITAS
    zgoda na krzesła dla Bloku | act booking-confirm ~Krzesła
    które prośby czekają | list booking / due decision / tab 0
    kto śpi w namiocie | record ~Namiot / unknown / nothing / list booking ~namiot
    boisko w niedzielę od 16 | need
    potrzebny tłumacz migowego | need / record ~PJM
    zapisz Teresę Zawadzką na spacer | caller signUp ~Zawadzka ~Spacer
    Tadeusz Ćwik nie przyjdzie w piątek | act registration-cancel ~Ćwik / act registration-absent ~Ćwik
    wydrukuj listę na wózki | report sign-in-sheet / report attendance-list / key export / unknown
    kto potrzebuje pętli | list registration ~pętl / record ~Pętla / need ~pętl
    gdzie jest spotkanie w Błędowie | record ~Błęd / list session ~błęd
    zmień salę warsztatu SWOT | editing session ~SWOT / caller edit ~SWOT
    przełóż spotkanie w Mydlicach na 22 września | editing session ~Mydlice ~22.09 / caller edit ~Mydlice ~22.09
    nowy warsztat 1 października | new session
    uwagi Śliwy | list submission ~śliw
    ile uwag bez odpowiedzi | due answer
    tabela uwag do Worda | report remarks
    co napisała Jaworska | record ~U-1 / list submission ~jaworsk / record ~Jaworska
    zatwierdź odpowiedź na U-2 | act response-approve ~U-2
    opublikuj U-1 | act response-publish ~U-1
    do kiedy trwają konsultacje | list consultation / tab 3
    wyślij odpowiedź mailem | act organization-write / report participants-letter / list response / due answer / record ~odpowiedź
    telefon do Motoserca | record ~Motoserce
    adres mailowy Zielonych | record ~Zielone
    kto jest prezesem Imago | record ~Wierzbicka / record ~Imago / list contact ~imago
    zmienili adres w Vikingu | editing organization ~Viking
    organizacje z Mydlic na mapie | tab 1 / list organization ~mydlic
    usuń Viking | removing organization ~Viking / act remove ~Viking
    Zuzanna Nowak | unknown
    dzwonił pan z Linii | record ~Linia / caller noteCall ~Linia / list phoneCall ~lini
    kopia na pendrive | list backup / absent
    zapomniałam hasła do poczty | absent
    raprot roczny | report year-end
    """

  /// What two people typed who saw the program for the first time.
  static let strangers = """
    usuń uwagę U-23 | unknown ~U-23 / absent
    gdzie jest lista obecności | report sign-in-sheet / report attendance-list
    kto dziś pracuje | absent / unknown
    przyszedł mail z uwagą | caller takeSubmission
    kto zmienił telefon Motoserca | changes / record ~Motoserce
    termin konsultacji do kiedy | list consultation / record ~Program / tab 3
    zgubiony pendrive | record ~pendrive / list breach
    wydaj projektor Grupie Plastycznej | act booking-hand-over ~Projektor
    przenieś śniadanie obywatelskie na poniedziałek | editing session ~Śniadanie ~14.09 / caller edit ~Śniadanie ~14.09
    przesuń śniadanie obywatelskie o dwa dni | editing session ~Śniadanie / caller edit ~Śniadanie
    zawiadom zapisanych o zmianie | report participants-letter / act organization-write
    do kiedy można składać uwagi | list consultation / record ~Program / tab 3
    kto ma teraz nagłośnienie | record ~Nagłośnienie / list booking ~nagłośnienie
    raport dla zmiennika na jutro | report handover / report envelope
    co zostało na jutro | tab 0 / days
    tabela uwag w Wordzie | report remarks
    dodaj panią Zofię Maj do osób | new person
    komu oddać projektor | record ~Projektor / act booking-return ~Projektor / list booking
    kiedy jest następne spotkanie | record / days session / list session
    ile osób przyjdzie na śniadanie | report sign-in-sheet ~Śniadanie / list registration / record ~Śniadanie
    uwagi pani Malinowskiej | unknown / list submission
    sala z windą na 20 osób w piątek po południu | need
    lista obecności na warsztat SWOT | report sign-in-sheet ~SWOT / report attendance-list ~SWOT
    przekaż sprawy Annie | report handover / act assign / new substitute
    co zrobiłam dzisiaj | changes
    wyślij sms | absent
    klauzula | list notice
    etykiety | absent
    idę do domu | key leave / tab 0
    nowa uwaga na papierze | caller takeSubmission / new submission
    laptopy wracają | act booking-return ~Laptopy
    zamknij konsultacje | editing consultation / act consultation-report / list consultation / tab 3
    przedłuż termin uwag | editing consultation / list consultation / caller edit ~Program
    dzwoniłam do Żurek, nie odebrała | record ~Żurek / caller noteCall ~Żurek / act registration-call ~Żurek
    nikt nie odbiera | act registration-call / caller noteCall / key noteCall
    opublikuj odpowiedzi | act response-publish
    koniec dnia | key leave / tab 0
    co na jutro | tab 0 / days
    kto dzisiaj był | days session / report attendance-list / list registration
    ile mamy żetonów | absent
    odpowiedz U-2 | record ~U-2
    odpowiedz na U-2 | record ~U-2
    wydaj projektor | act booking-hand-over ~Projektor
    wydaj Imago projektor | act booking-hand-over ~Projektor
    wydaj projektor Imago | act booking-hand-over ~Projektor
    """

  /// What is still read otherwise; what comes to be right is moved up.
  static let unmet = """
    organizacje bez telefonu | list organization
    remont sali | act resource-close / list closure
    skreśl Wronę z warsztatu | act registration-cancel ~Wrona
    pokaż rezerwacje na piątek | days booking
    ile osób na śniadaniu | list registration ~śniad / report sign-in-sheet ~Śniadanie
    wydrukuj tabelę uwag | report remarks
    kto prowadzi sprawy Anny | list substitute / report handover
    co było zmieniane w tym tygodniu | changes
    zmień godzinę śniadania | editing session ~Śniadanie / caller edit ~Śniadanie
    lista organizacji | list organization
    gdzie są ustawienia | key settings
    potwierdź rezerwację sali | act booking-confirm ~Sala
    spis telefonów | list contact
    zmień miejsce spaceru | editing session ~Spacer / caller edit ~Spacer
    popraw odpowiedź na U-3 | editing response ~U-3 / caller edit ~U-3
    kluby sportowe | list organization
    dopisz panią Gajdę do PTTK | new contact / caller edit ~PTTK / record ~Gajda / editing contact / caller edit ~Gajda
    karta spotkania z kodem QR | absent
    ankieta po warsztacie | absent / list consultation / list attachment / report session-report
    ile osób było na PRSO | report attendance-list ~PRSO / list registration ~prso / list session ~prso
    dane do raportu za 2026 | report year-end ~2026
    odmów Biegaczom krzeseł | act booking-refuse ~Krzesła
    ile osób na Sprawozdaniu bez strachu | report sign-in-sheet ~Sprawozdanie / list registration ~sprawozdan / record ~Sprawozdanie
    powtórz spotkanie za tydzień | new session / list session / record / caller edit / unknown / editing session
    stowarzyszenia bez telefonu | list organization
    kogo muszę zawiadomić o zmianie terminu | report participants-letter / act organization-write / list registration
    do kogo mam oddzwonić | due call / list phoneCall
    usuń uwagę U-3 | absent / removing submission ~U-3 / act remove ~U-3 / record ~U-3
    rezerwacje projektor Imago | list booking ~projektor
    """
}
