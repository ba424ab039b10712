// What is to be done with consultations: remarks are taken and answered, a report is made.

extension DueReading {
  /// The consultations that take remarks up to the end of some days.
  func closingConsultations(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let fields = FieldList(\Consultation.opens, \.closes)
    let closing = excerpts(by: \Consultation.closes, from: days.lowerBound, of: fields) { consultation in
      consultation.closes.map { $0 <= days.upperBound } ?? true
    }
    return DueList(
      closing.compactMap { consultation in
        consultation.closes.map {
          DueThing(duty, consultation.id.any, .through($0), begins: consultation.opens)
        }
      })
  }

  /// The consultations without a report. The newest first: where there are more than anybody looks at, the old ones are
  /// left to the archive.
  var unreportedConsultations: [RecordID] {
    register.first(DueReading.window, of: Query(orderedBy: \Consultation.closes, descending: true)) { id in
      register.value(of: \Consultation.reportedOn, in: Identifier(id.raw)) == nil
    }
  }

  /// The consultations that are over and have no report, by the day on which it is due: the one that somebody named, which
  /// never moves, else the end of the term.
  func consultationReports(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let owed = unreported.compactMap { id in endOfAnswers(of: id).map { DueThing(duty, id, $0) } }
    return DueList(
      owed.filter { $0.lastDay.map(days.contains) ?? false }
        .sorted { ($0.lastDay ?? .earliest) < ($1.lastDay ?? .earliest) })
  }

  /// The end of the term for the answers and the report of a consultation that is over; nil: it has none.
  private func endOfAnswers(of id: RecordID) -> DueThing.Moment? {
    let fields = FieldList(\Consultation.closes, \.reportDue, \.remarksKnown, \.handedToFileOn)
    let consultation: Consultation = register.excerpt(Identifier(id.raw), of: fields)
    // Of an old one nobody may know whether it had a report; and what is in the case file is finished.
    guard let closes = consultation.closes, closes < today, consultation.remarksKnown,
      consultation.handedToFileOn == nil
    else { return nil }
    if let named = consultation.reportDue { return .fixed(named) }
    let term = register.number(of: .answerConsultationDays, on: closes)
    return .through(WorkingDays.endOfTerm(days: term, after: closes))
  }

  /// The submissions that wait for the next step of their response, which is in some state or not there yet: first those whose
  /// consultation's term for answers is over or ends this week, by that; then the others, the one that has waited longest first;
  /// of one day in the order of their consultations and then of the log.
  func responses(of duty: Duty, in state: ResponseState?) -> DueList {
    let consultations = consultation.map { [$0.any] } ?? unreported
    let (tally, owed) = Submission.owedResponses(of: logins, in: state)
    let endOfWeek = DueGroup.endOfWeek(at: today)
    var days: [(term: DueThing.Moment?, last: Day, day: Int, index: Int, handlers: [String: Int])] = []
    for (index, consultation) in consultations.enumerated() {
      var counts: [Int: [String: Int]] = [:]
      for (standing, count) in register.counts(in: Submission.handledResponses, of: consultation.raw) {
        guard let login = Submission.login(handling: standing.word, in: state), logins?.contains(login) ?? true else {
          continue
        }
        counts[standing.measure, default: [:]][login, default: 0] += count
      }
      if counts.isEmpty { continue }
      let end = endOfAnswers(of: consultation)
      let last = end.flatMap { DueThing(duty, nil, $0).lastDay } ?? .latest
      let term = last <= endOfWeek ? end : nil
      days += counts.map {
        (term: term, last: term == nil ? .latest : last, day: $0.key, index: index, handlers: $0.value)
      }
    }
    let inOrder = days.sorted { ($0.last, $0.day, $0.index) < ($1.last, $1.day, $1.index) }
      .map { term, _, day, index, handlers in
        OwedDay(
          due: term ?? .since(day == Submission.undated ? nil : Day(number: day)), handlers: handlers,
          records: Siblings(tally, of: consultations[index].raw, at: owed, measures: day...day))
      }
    return DueList(inOrder, of: duty, on: register)
  }
}
