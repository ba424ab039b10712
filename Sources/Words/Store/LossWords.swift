import CivicDomain

/// What is said of losses that were recorded.
extension Words {
  /// What was lost, each sort of it in a few words: `2 zapisy utracone`, `1 miejsce zmienione ręcznie`.
  func whatWasLost(_ loss: RecordedLoss) -> [String] {
    let lost: PluralForms = said(
      pl: ["zapis utracony", "zapisy utracone", "zapisów utraconych"],
      en: ["transaction lost", "transactions lost"])
    let touched: PluralForms = said(
      pl: ["miejsce zmienione ręcznie", "miejsca zmienione ręcznie", "miejsc zmienionych ręcznie"],
      en: ["place changed by hand", "places changed by hand"])
    let ends: PluralForms = said(
      pl: ["dziennik o niepewnym końcu", "dzienniki o niepewnym końcu", "dzienników o niepewnym końcu"],
      en: ["log of unknown end", "logs of unknown end"])
    return [(loss.transactions, lost), (loss.touched, touched), (loss.unknownEnds, ends)].filter { $0.0 > 0 }
      .map { count($0.0, of: $0.1) }
  }

  /// The days on which it was recorded, each once.
  func daysOfRecording(_ loss: RecordedLoss) -> [Day] {
    loss.recordedAt.map { WarsawTime.day($0) }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
