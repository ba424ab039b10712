import CivicDomain
import FlatFileStore
import Glibc

/// How long colleagues wait who save once a second while a large list is imported.
struct ImportFigures {
  let folder: String
  /// The program that imports.
  let program: String
  let rows: Int

  private struct Problem: Error {}

  /// Whether the arguments ask for these figures alone: `import PROGRAM [NUMBER…]`.
  static func asked(_ arguments: [String]) -> (program: String, sizes: [Int])? {
    guard arguments.count > 2, arguments[1] == "import" else { return nil }
    let sizes = arguments.dropFirst(3).compactMap { Int($0) }
    return (arguments[2], sizes.isEmpty ? [150_000] : sizes)
  }

  func measure(into table: inout ResultTable) throws {
    let list = "\(folder).csv"
    try write(to: list)
    for isDisturbed in [false, true] {
      let data = "\(folder)-\(isDisturbed)"
      let store = try Folder.store(at: data)
      let command = "'\(program)' --data '\(data)' import organizations '\(list)' > /dev/null 2>&1; echo $?"
      guard let pipe = popen(command, "r") else { throw Problem() }
      var (longest, saved, refused) = (0.0, 0, 0)
      let all = Stopwatch.seconds {
        var watched = pollfd(fd: fileno(pipe), events: Int16(POLLIN), revents: 0)
        while poll(&watched, 1, 1_000) == 0 {
          guard isDisturbed else { continue }
          let other = AddRecord(
            GeneratedRegister.id(10_000_000 + saved),
            ["name": .text("Obok \(saved)"), "legalForm": .text("foundation"), "city": .text("Dąbrowa Górnicza")])
          let seconds = Stopwatch.seconds {
            let outcome = store.transact(other, by: GeneratedRegister.clerk, at: GeneratedRegister.instant)
            if case .done = outcome { saved += 1 } else { refused += 1 }
          }
          longest = max(longest, seconds)
        }
      }
      guard pclose(pipe) == 0 else { throw Problem() }
      let size = ResultTable.text(Double(rows), digits: 0)
      let beside = isDisturbed ? ", a colleague saving each second" : ""
      table.add("\(size) organizations imported\(beside)", ours: ResultTable.text(all, digits: 1) + " s", target: "")
      guard isDisturbed else { continue }
      table.add(
        "… the longest that one of \(saved) saves took (refused: \(refused))",
        ours: ResultTable.text(longest, digits: 2) + " s", target: "≤ 2 s")
    }
  }

  private func write(to path: String) throws {
    guard let file = fopen(path, "w") else { throw Problem() }
    defer { fclose(file) }
    let fields = ["name", "legalForm", "city", "address", "postalCode", "email", "phone", "website", "externalId"]
    fputs(fields.joined(separator: ";") + "\n", file)
    for number in 0..<rows {
      let values = GeneratedRegister.values(number)
      fputs(fields.map { values[$0]?.plain ?? "" }.joined(separator: ";") + "\n", file)
    }
  }
}
