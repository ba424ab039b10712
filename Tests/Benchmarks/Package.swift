// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that nobody who builds or tests the program needs SQLite (Debian: libsqlite3-dev).
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "wspolnie", path: "../..")],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CSQLite", .product(name: "CivicDomain", package: "wspolnie"),
        .product(name: "FlatFileStore", package: "wspolnie"), .product(name: "Screens", package: "wspolnie"),
        .product(name: "CrowdedRegister", package: "wspolnie"), .product(name: "Interchange", package: "wspolnie"),
      ],
      swiftSettings: [
        .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
  ]
)
