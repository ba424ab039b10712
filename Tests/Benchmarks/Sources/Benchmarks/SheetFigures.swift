import CivicDomain
import Glibc
import Interchange

/// What it costs to write organizations as a workbook, and to read them again as an import does, beside openpyxl where
/// Python has it.
struct SheetFigures {
  let folder: String
  let rows: Int

  /// Whether the arguments ask for these figures alone: `sheets [NUMBER…]`.
  static func asked(_ arguments: [String]) -> [Int]? {
    guard arguments.count > 1, arguments[1] == "sheets" else { return nil }
    let sizes = arguments.dropFirst(2).compactMap { Int($0) }
    return sizes.isEmpty ? [5_000, 150_000] : sizes
  }

  private struct Problem: Error {}

  func measure(into table: inout ResultTable) throws {
    let path = "\(folder).xlsx"
    guard let kind = Schema.kind(named: "organization") else { throw Problem() }
    let written = try Stopwatch.seconds { try write(kind, to: path) }
    var file: [UInt8] = []
    var (content, judged) = (0, 0)
    let parsed = try Stopwatch.seconds {
      file = try read(path)
      let sheet = try ImportFile(file).rows
      var rows = sheet
      while rows.next() != nil { content += 1 }
    }
    let taken = try Stopwatch.seconds {
      let plan = ImportPlan(
        try ImportTable(ImportFile(file).rows, of: kind), on: MemoryRegister(), by: GeneratedRegister.clerk,
        at: GeneratedRegister.instant, drawing: { 1 })
      for row in plan { if case .added = row.verdict { judged += 1 } }
    }
    guard content == rows + 1, judged == rows else { throw Problem() }
    let size = ResultTable.text(Double(rows), digits: 0)
    let peer = Peer(path)
    func add(_ what: String, _ seconds: Double, _ other: Double?, target: String) {
      table.add(
        "\(size) organizations, XLSX \(what)", ours: ResultTable.text(seconds, digits: 2) + " s",
        other: other.map { ResultTable.text($0, digits: 2) + " s" } ?? "no openpyxl", ratio: other.map { seconds / $0 },
        target: rows == 5_000 ? target : "")
    }
    add("out", written, peer?.write, target: "≤ 1 s")
    add("in: its rows", parsed, peer?.read, target: "")
    add("in: judged as an import", taken, nil, target: "≤ 1 s")
    table.add(
      "\(size) organizations, XLSX of \(ResultTable.text(Double(file.count) / 1e6, digits: 1)) MB: the most memory",
      ours: ResultTable.text(Double(SheetFigures.mostMemory()) / 1e6, digits: 0) + " MB",
      other: peer.map { ResultTable.text($0.memory, digits: 0) + " MB" } ?? "", target: "≤ 300 MB")
  }

  private func write(_ kind: AnyKind, to path: String) throws {
    let fields = kind.fields.filter { GeneratedRegister.values(0)[$0.name] != nil }
    let rows = (0..<rows).lazy.map { number in
      let values = GeneratedRegister.values(number)
      return fields.map { field in SheetCell(values[field.name], of: field) { $0?.plain ?? "" } }
    }
    guard let file = fopen(path, "w") else { throw Problem() }
    defer { fclose(file) }
    let sheet = WrittenSheet("organizacje", headings: fields.map(\.name), rows: rows)
    let written = WorkbookWriter([sheet], in: .polish).write { fwrite($0, 1, $0.count, file) == $0.count }
    guard written.isWhole else { throw Problem() }
  }

  private func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Problem() }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { $1 = fread($0.baseAddress, 1, size, file) }
  }

  /// The most memory that this process ever had in use, in bytes.
  private static func mostMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1_024
  }

  /// The same file read, and the same rows written, by openpyxl in its fastest modes; nil where Python has it not.
  private struct Peer {
    var (read, write, memory) = (0.0, 0.0, 0.0)

    init?(_ path: String) {
      let script = """
        import openpyxl, resource, time
        start = time.time()
        rows = list(openpyxl.load_workbook('\(path)', read_only=True).active.iter_rows(values_only=True))
        read = time.time() - start
        start = time.time()
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet()
        for row in rows: sheet.append(row)
        book.save('\(path).peer.xlsx')
        print(read, time.time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
        """
      guard let pipe = popen("python3 -c \"\(script)\" 2>/dev/null", "r") else { return nil }
      defer { pclose(pipe) }
      var line = [CChar](repeating: 0, count: 200)
      guard fgets(&line, 200, pipe) != nil else { return nil }
      let text = String(decoding: line.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let figures = text.split(separator: " ").compactMap { Double($0) }
      guard figures.count == 3 else { return nil }
      (read, write, memory) = (figures[0], figures[1], figures[2])
    }
  }
}
