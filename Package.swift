// swift-tools-version: 6.2
import PackageDescription

/// Every room of the house is compiled with the same strictness: Swift 6, and a warning is an error.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The canvas is optimized in tests, too: they paint some hundred thousand pictures, cell by cell.
let optimized: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "wspolnie",
  products: [
    .executable(name: "wspolnie", targets: ["wspolnie"]),
    // For Tests/Benchmarks, a package of its own.
    .library(name: "CivicDomain", targets: ["CivicDomain"]),
    .library(name: "FlatFileStore", targets: ["FlatFileStore"]),
    .library(name: "Screens", targets: ["Screens", "Words", "TerminalCanvas"]),
    .library(name: "Interchange", targets: ["Interchange"]),
    .library(name: "CrowdedRegister", targets: ["CrowdedRegister"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .target(name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CLinux"),
    .target(name: "CFormats", linkerSettings: [.linkedLibrary("z"), .linkedLibrary("expat")]),
    .target(name: "CivicDomain", swiftSettings: strict),
    .target(name: "Words", dependencies: ["CivicDomain"], swiftSettings: strict),
    .target(name: "FlatFileStore", dependencies: ["CivicDomain", "CLinux"], swiftSettings: strict),
    .target(name: "Interchange", dependencies: ["CivicDomain", "Words", "CFormats"], swiftSettings: strict),
    .target(name: "Reports", dependencies: ["CivicDomain", "Words", "Interchange"], swiftSettings: strict),
    .target(name: "TerminalCanvas", swiftSettings: optimized),
    .target(
      name: "Screens", dependencies: ["CivicDomain", "Words", "TerminalCanvas", "Reports", "Interchange"],
      swiftSettings: strict),
    .executableTarget(
      name: "wspolnie",
      dependencies: [
        "CCurses", "CLinux", "CivicDomain", "Words", "FlatFileStore", "Interchange", "Reports", "TerminalCanvas",
        "Screens",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      resources: [.embedInCode("Demo/Register")],
      swiftSettings: strict,
      // TOMLKit and the argument parser name all of Foundation and call its essentials alone: where it is linked
      // dynamically, what nobody calls is not loaded at each start.
      linkerSettings: [
        .unsafeFlags(["-Xlinker", "--as-needed"]),
        // Nobody loads the program as a library: no table of its names, and of functions that are alike byte by byte and
        // whose address nobody takes, one. That is two megabytes of what is shipped.
        .unsafeFlags(
          ["-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=safe"], .when(configuration: .release)),
      ]),
    .testTarget(name: "CivicDomainTests", dependencies: ["CivicDomain", "SeededRandom"], swiftSettings: strict),
    .testTarget(name: "WordsTests", dependencies: ["Words"], swiftSettings: strict),
    .testTarget(name: "FlatFileStoreTests", dependencies: ["FlatFileStore", "SeededRandom"], swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange", "CFormats", "SeededRandom"], swiftSettings: strict),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "CrowdedRegister"], swiftSettings: strict),
    .testTarget(
      name: "TerminalCanvasTests", dependencies: ["TerminalCanvas", "SeededRandom", "CTerminal"],
      swiftSettings: strict),
    .testTarget(
      name: "WspolnieTests",
      dependencies: ["wspolnie", "Interchange", "CFormats", "CrowdedRegister", "SeededRandom", "CTerminal"],
      exclude: ["Pollution"], swiftSettings: strict),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "CivicDomain", "Screens", "TerminalCanvas", "Words", "Interchange", "Reports", "CrowdedRegister",
        "SeededRandom",
      ],
      exclude: ["Scenes"],
      swiftSettings: strict),
    .testTarget(name: "TidyTests", dependencies: ["CivicDomain"], swiftSettings: strict),
    // Random numbers that come again, for whatever is tested at random.
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    // What tests and benchmarks of growth are played on.
    .target(
      name: "CrowdedRegister", dependencies: ["CivicDomain"], path: "Tests/CrowdedRegister", swiftSettings: strict),
    .target(name: "CTerminal", path: "Tests/EndToEndTests/CTerminal"),
    .target(name: "CVTerm", path: "Tests/EndToEndTests/CVTerm"),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "wspolnie", "CivicDomain", "FlatFileStore", "CrowdedRegister", "CTerminal", "CVTerm", "SeededRandom",
      ],
      exclude: ["CTerminal", "CVTerm", "Recorded"],
      swiftSettings: strict),
  ]
)
