// The figures that were promised, taken on this machine in one run: ours beside a bare file's and a peer's.
//
//   swift run -c release --package-path Tests/Benchmarks [SIZE…]

if try !WriterProcess.isOne(CommandLine.arguments), try !WatchedProcess.isOne(CommandLine.arguments) {
  let asked = CommandLine.arguments.dropFirst().compactMap { Int($0) }
  let folder = try Folder.make()
  defer { Folder.remove(folder) }
  var table = ResultTable()
  try CommitFigures(folder: folder).measure(into: &table)
  for size in asked.isEmpty ? [1_500, 15_000, 150_000] : asked {
    try SizeFigures(folder: "\(folder)/\(size)", organizations: size).measure(into: &table)
  }
  print(table.text)
}
