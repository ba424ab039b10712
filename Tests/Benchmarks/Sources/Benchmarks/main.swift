// The figures that were promised, taken on this machine in one run: ours beside a bare file's and a peer's.
//
//   swift run -c release --package-path Tests/Benchmarks Benchmarks [SIZE…]
//   swift run -c release --package-path Tests/Benchmarks Benchmarks paths
//   swift run -c release --package-path Tests/Benchmarks Benchmarks past [NUMBER…]
//   swift run -c release --package-path Tests/Benchmarks Benchmarks sheets [NUMBER…]
//   swift run -c release --package-path Tests/Benchmarks Benchmarks desk [SESSIONS REMARKS]
//   swift run -c release --package-path Tests/Benchmarks Benchmarks siblings .build/release/wspolnie [NUMBER…]
//   swift run -c release --package-path Tests/Benchmarks Benchmarks import .build/release/wspolnie [NUMBER…]

if try !WriterProcess.isOne(CommandLine.arguments), try !WatchedProcess.isOne(CommandLine.arguments) {
  let folder = try Folder.make()
  defer { Folder.remove(folder) }
  var table = ResultTable()
  if let siblings = SiblingFigures.asked(CommandLine.arguments) {
    for size in siblings.sizes {
      try SiblingFigures(folder: "\(folder)/\(size)", program: siblings.program, size: size).measure(into: &table)
    }
  } else if let imports = ImportFigures.asked(CommandLine.arguments) {
    for size in imports.sizes {
      try ImportFigures(folder: "\(folder)/\(size)", program: imports.program, rows: size).measure(into: &table)
    }
  } else if let sizes = PastFigures.asked(CommandLine.arguments) {
    for size in sizes { try PastFigures(folder: "\(folder)/\(size)", organizations: size).measure(into: &table) }
  } else if let sizes = SheetFigures.asked(CommandLine.arguments) {
    for size in sizes { try SheetFigures(folder: "\(folder)/\(size)", rows: size).measure(into: &table) }
  } else if let (sessions, remarks) = DeskFigures.asked(CommandLine.arguments) {
    try DeskFigures(folder: "\(folder)/desk", sessions: sessions, remarks: remarks).measure(into: &table)
  } else if PathFigures.areAsked(CommandLine.arguments) {
    try PathFigures.measure(into: &table)
  } else {
    let asked = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    ReadingFigures.measure(into: &table)
    try CommitFigures(folder: folder).measure(into: &table)
    for size in asked.isEmpty ? [1_500, 15_000, 150_000] : asked {
      try SizeFigures(folder: "\(folder)/\(size)", organizations: size).measure(into: &table)
    }
  }
  print(table.text)
}
