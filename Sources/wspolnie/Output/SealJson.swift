import CivicDomain
import FlatFileStore

extension SealState {
  /// Whether everything is as it was when the seal was taken.
  var holds: Bool { if case .holds = self { true } else { false } }

  /// The name of the state for scripts.
  private var name: String {
    switch self {
    case .holds: "holds"
    case .broken: "broken"
    case .unknown: "unknown"
    }
  }

  /// The state as one JSON object, with how much else of the register is damaged.
  func json(damages: Int) -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      object.key(.holds)
      object.boolean(holds)
      object.key(.state)
      object.text(name)
      switch self {
      case .holds(let vouched):
        object.transaction(vouched.transaction, at: vouched.since)
        object.key(.rewritten)
        object.integer(vouched.rewritten)
        object.key(.notVouchedFor)
        object.array { array in for thing in vouched.notVouchedFor { array.text(thing.name) } }
        for thing in vouched.notVouchedFor { thing.put(into: &object) }
      case .broken(let since, let transaction): object.transaction(transaction, at: since)
      case .unknown: break
      }
      object.key(.damages)
      object.integer(damages)
    }
    return writer.bytes
  }
}

extension JsonWriter {
  fileprivate mutating func transaction(_ number: Int, at instant: Instant) {
    key(.transactionNumber)
    integer(number)
    key(.at)
    text(instant.text)
  }
}

extension SealState.Unvouched {
  /// The name of what is not vouched for, for scripts.
  fileprivate var name: String {
    switch self {
    case .earlierLines: "earlierLines"
    case .recordedLoss: "recordedLoss"
    case .personalData: "personalData"
    case .otherOffices: "otherOffices"
    case .laterTransactions: "laterTransactions"
    }
  }

  /// Writes how much of it there is.
  fileprivate func put(into object: inout JsonWriter) {
    switch self {
    case .earlierLines(let first):
      object.key(.from)
      object.integer(first)
    case .recordedLoss(let loss):
      object.key(.lost)
      object.integer(loss.transactions)
      object.key(.touched)
      object.integer(loss.touched)
      object.key(.unknownEnds)
      object.integer(loss.unknownEnds)
    case .laterTransactions(let count):
      object.key(.later)
      object.integer(count)
    case .otherOffices(let names):
      object.key(.otherOffices)
      object.array { array in for name in names { array.text(name) } }
    case .personalData: break
    }
  }
}
