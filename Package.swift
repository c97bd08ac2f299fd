// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.enableUpcomingFeature("InternalImportsByDefault")]

let package = Package(
  name: "silin",
  products: [
    .executable(name: "silin", targets: ["silin"]),
    .library(name: "Algebra", targets: ["Algebra"]),
    .library(name: "Derivations", targets: ["Derivations", "Kinetics"]),
  ],
  targets: [
    // The two towers: exact mathematics, and ink on paper.
    .target(name: "Algebra", swiftSettings: settings),
    .target(name: "Notation", swiftSettings: settings),

    // What follows from what; the physics; the second path.
    .target(name: "Derivations", dependencies: ["Algebra", "Notation"], swiftSettings: settings),
    .target(
      name: "Kinetics", dependencies: ["Algebra", "Notation", "Derivations"],
      swiftSettings: settings),
    .target(name: "Witness", dependencies: ["Notation"], swiftSettings: settings),
    .target(
      name: "Examination", dependencies: ["Algebra", "Notation", "Derivations", "Witness"],
      swiftSettings: settings),
    .target(
      name: "Export",
      dependencies: ["Algebra", "Notation", "Derivations", "Witness", "Examination"],
      swiftSettings: settings),

    // The doors.
    .executableTarget(
      name: "silin",
      dependencies: ["Notation", "Derivations", "Kinetics", "Examination", "Export"],
      swiftSettings: settings),
    .executableTarget(name: "benchmark", dependencies: ["Algebra"], swiftSettings: settings),
    .executableTarget(
      name: "fuzz", dependencies: ["Notation", "Derivations", "Kinetics", "Examination"],
      swiftSettings: settings,
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux, .android]))]),

    .testTarget(name: "AlgebraTests", dependencies: ["Algebra"]),
    .testTarget(name: "NotationTests", dependencies: ["Notation"]),
    .testTarget(name: "DerivationsTests", dependencies: ["Derivations", "Kinetics"]),
    .testTarget(name: "DocumentTests", dependencies: ["Derivations", "Kinetics", "Notation"]),
    .testTarget(
      name: "KineticsTests", dependencies: ["Kinetics", "Derivations", "Notation", "Algebra"]),
    .testTarget(
      name: "CommandTests", dependencies: ["silin", "Notation", "Derivations", "Kinetics"]),
    .testTarget(name: "FuzzTests", dependencies: ["fuzz"]),
    .testTarget(name: "WitnessTests", dependencies: ["Witness", "Notation"]),
    .testTarget(
      name: "ExaminationTests",
      dependencies: ["Examination", "Algebra", "Notation", "Derivations", "Kinetics", "Witness"]),
    .testTarget(
      name: "ExportTests",
      dependencies: ["Export", "Algebra", "Notation", "Derivations", "Kinetics"]),
  ],
  swiftLanguageModes: [.v6]
)
