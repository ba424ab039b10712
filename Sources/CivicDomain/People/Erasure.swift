/// The plan of an erasure: what goes when the personal data of people, or of single registrations, are erased; and what
/// stays.
///
/// Records stay as rows, so that what was counted stays counted: of a person the mark in the place of the name, for as long as
/// something names them. A person whom nothing names, and what said nothing but what they were to others
/// (`Kind.goesWithPerson`), goes as a whole: it is listed and counted no more.
public struct ErasurePlan: Equatable, Sendable {
  /// The changes of the erasure, record by record: the fields that go are named in `erased`.
  public private(set) var changes: [Change] = []
  /// The submissions of these people, whose very words stay, for the case file is archived as a whole (national
  /// archival resources act of 14 July 1983, art. 5). A single text is redacted.
  public private(set) var submissions: [RecordID] = []
  /// Other records that name one of these people, and stay without saying who it is.
  public private(set) var others: [RecordID] = []
  /// What goes as a whole with one of these people.
  private var going: Set<RecordID> = []

  /// Kinds whose personal words belong to a case file.
  private static let archival = [Submission.kind]

  /// The plan for some people and registrations. What was erased before and says nothing new is left out.
  /// - Throws: `unknown`, or `notErasable` for a record of another kind.
  public init(of ids: [RecordID], on register: any Register) throws(Refusal) {
    var seen: Set<RecordID> = []
    for id in ids where seen.insert(id).inserted {
      guard let kind = Schema.kind(of: id), let stored = register.stored(id) else { throw .unknown(id) }
      // What was taken back with its import never was a part of a case file.
      let isArchival = Self.archival.contains(kind.kind) && !stored.isGone
      guard kind.hasPersonalFields, !isArchival, !kind.tellsWhatWentOut else {
        throw .notErasable(id)
      }
      if kind.kind == Person.kind {
        addPerson(stored, on: register, seen: &seen)
      } else {
        changes.append(Self.erasing(stored, kind))
        addAttachments(of: id, wasErased: false, on: register, seen: &seen)
      }
    }
    assert(Set(changes.map(\.id)).count == changes.count, "two erasures of one record")
  }

  /// Registrations of these people for sessions that are still to come: nobody will be able to reach them.
  public func registrationsToCome(at now: LocalTime, on register: any Register) -> [RecordID] {
    others.filter { id in
      guard id.prefix == Registration.kind.idPrefix,
        let registration = register.record(Identifier<Registration>(id.raw))
      else {
        return false
      }
      return registration.status.isInForce
        && register.record(registration.session).map { $0.isToCome(at: now) } ?? false
    }
  }

  private mutating func addPerson(_ stored: StoredRecord, on register: any Register, seen: inout Set<RecordID>) {
    let wasErased = Person.isErased(stored)
    let place = changes.count
    defer {
      // Known only once it is known what goes with the person.
      let goes = !stored.isGone && !isNamed(stored.id, on: register)
      if !wasErased || goes {
        changes.insert(Self.erasing(stored, Schema.kind(of: Person.self), gone: goes ? true : nil), at: place)
      }
    }
    addAttachments(of: stored.id, wasErased: wasErased, on: register, seen: &seen)
    for (kind, field) in Schema.referrers(to: Person.kind) where kind != PersonalAttachment.kind {
      // What was removed says as before what the person was.
      let gone = kind.goesWithPerson ? register.removedIds(of: kind, whose: field, is: stored.id.raw) : []
      for id in register.ids(of: kind, whose: field, is: stored.id.raw) + gone where !seen.contains(id) {
        guard let referring = Schema.kind(named: kind.name), let record = register.stored(id) else { continue }
        if kind.goesWithPerson {
          seen.insert(id)
          if !record.isGone || !wasErased || referring.hasTexts(record) {
            changes.append(Self.erasing(record, referring, gone: true))
            going.insert(id)
          }
          addAttachments(of: id, wasErased: wasErased, on: register, seen: &seen)
          continue
        }
        if Self.archival.contains(kind) {
          submissions.append(id)
        } else if referring.hasPersonalFields {
          seen.insert(id)
          // Older lines may hold what was cleared since, unless an erasure has been there.
          if !wasErased || referring.hasPersonalValues(record) { changes.append(Self.erasing(record, referring)) }
          addAttachments(of: id, wasErased: wasErased, on: register, seen: &seen)
        }
        if kind != Submission.kind { others.append(id) }
      }
    }
  }

  /// Whether something names a person that does not go.
  private func isNamed(_ person: RecordID, on register: any Register) -> Bool {
    Schema.referrers(to: Person.kind).contains { kind, field in
      register.ids(of: kind, whose: field, is: person.raw).contains { !going.contains($0) }
    }
  }

  /// Adds the erasure of a record's attachments, also of those of which a damaged line tells nothing any more.
  private mutating func addAttachments(
    of id: RecordID, wasErased: Bool, on register: any Register, seen: inout Set<RecordID>
  ) {
    let kind = Schema.kind(of: PersonalAttachment.self)
    for attachment in register.personalAttachments(of: id).map(\.any) {
      guard seen.insert(attachment).inserted, let record = register.stored(attachment) else { continue }
      if !wasErased || kind.hasPersonalValues(record) { changes.append(Self.erasing(record, kind)) }
      addAttachments(of: attachment, wasErased: wasErased, on: register, seen: &seen)
    }
  }

  /// All that is personal of one record (of one that goes as a whole, all that was written freely), and whatever a newer
  /// program put beside it, which we must take for personal.
  private static func erasing(_ stored: StoredRecord, _ kind: AnyKind, gone: Bool? = nil) -> Change {
    let isWhole = kind.kind.goesWithPerson && gone == true
    let fields = kind.fields.filter { isWhole ? kind.isRedactable($0) : $0.audience == .personal && $0.isStored }
    let undeclared = stored.values.undeclared.keys.sorted()
    var set: [String: FieldValue?] = [:]
    for name in fields.map(\.name) + undeclared { set.updateValue(nil, forKey: name) }
    for field in fields where field.isRequired { set[field.name] = kind.redacted(field) }
    // Nobody owes a notice to somebody of whom nothing is left, whoever told of them.
    let owed = kind.kind == Person.kind ? Person.names(of: \.withoutNoticeSince, \.source) : []
    for name in owed where stored.values[name] != nil { set.updateValue(nil, forKey: name) }
    return Change(id: stored.id, set: set, gone: gone, erased: fields.map(\.name) + undeclared)
  }
}

extension AnyKind {
  /// Whether personal data are stored of its records.
  public var hasPersonalFields: Bool { fields.contains { $0.audience == .personal && $0.isStored } }

  /// Whether a record holds any words that are not the mark.
  fileprivate func hasTexts(_ record: StoredRecord) -> Bool {
    fields.contains { isRedactable($0) && record.values[$0.name]?.isRedactionMark == false }
  }

  /// Whether a record says anything personal that is not the mark.
  fileprivate func hasPersonalValues(_ record: StoredRecord) -> Bool {
    record.values.indexes.contains { index in
      fields[index].audience == .personal && record.values[index]?.isRedactionMark == false
    } || record.values.undeclared.values.contains { !$0.isRedactionMark }
  }
}

extension Register {
  /// Whether a person is named by a record, living or removed, that is none of these.
  public func isNamed(_ person: RecordID, elsewhereThan these: Set<RecordID>) -> Bool {
    Schema.referrers(to: Person.kind).contains { kind, field in
      ids(of: kind, whose: field, is: person.raw).contains { !these.contains($0) }
        || removedIds(of: kind, whose: field, is: person.raw).contains { !these.contains($0) }
    }
  }
}

extension Person {
  /// Whether nothing is left of a person but the row.
  static func isErased(_ stored: StoredRecord) -> Bool {
    stored.values[\Person.name]?.isRedactionMark == true && !Schema.kind(of: Person.self).hasPersonalValues(stored)
  }
}

/// The rules of erasure.
enum ErasureRules {
  static func erase(_ ids: [RecordID], because: String, in situation: Situation) throws(Refusal) -> Decision {
    let plan = try ErasurePlan(of: ids, on: situation.register)
    try ReasonRule.mustBeGiven(because)
    // What is gone for good has no counter.
    return plan.changes.isEmpty ? .alreadyDone : Decision(changes: plan.changes)
  }
}
