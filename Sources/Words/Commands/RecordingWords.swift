/// The words of what records a sitting as a scene.
extension Words {
  /// The refusal to record where real people are.
  public var recordsTrainingOnly: Sentences {
    said(
      pl: Sentences(
        "Nagrywać można tylko w rejestrze szkoleniowym, bo klawisze to nazwiska i telefony.", kept: "Nic nie nagrano.",
        wayOut: "Na rejestrze pokazowym: wspolnie demo --record PLIK."),
      en: Sentences(
        "Only a training register is recorded, for keys are names and telephones.", kept: "Nothing was recorded.",
        wayOut: "On the demo: wspolnie demo --record FILE."))
  }

  /// The refusal to record where there is no window, or onto the screen that is recorded.
  public var recordsIntoFile: Sentences {
    said(
      pl: Sentences(
        "Nagrywa się okno programu, do pliku.", kept: "Nic nie nagrano.",
        wayOut: "Bez --run, z nazwą pliku: wspolnie demo --record PLIK."),
      en: Sentences(
        "The interface is recorded, into a file.", kept: "Nothing was recorded.",
        wayOut: "Without --run, with a file's name: wspolnie demo --record FILE."))
  }

  /// The refusal to record into a file that cannot be made.
  public func cannotRecord(_ trouble: SystemTrouble, at path: String) -> Sentences {
    if case .inTheWay = trouble {
      return said(
        pl: Sentences("Plik już jest: \(path).", kept: "Nic nie nagrano.", wayOut: "Podaj inną nazwę."),
        en: Sentences(
          "The file is there already: \(path).", kept: "Nothing was recorded.", wayOut: "Give another name."))
    }
    return systemTrouble(trouble, at: path)
  }

  /// The notice that a sitting is recorded no further.
  public func recordingStopped(_ trouble: SystemTrouble, at path: String) -> String {
    let why = systemTrouble(trouble, at: path).line
    return said(
      pl: "Nagrywanie przerwano; to, co zapisano, jest w pliku. \(why)",
      en: "Recording has stopped; what was written is in the file. \(why)")
  }
}
