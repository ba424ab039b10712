import CivicDomain
import Words

/// What the keys do while a list comes in.
extension KeyAct {
  static let columnsOfFile = KeyAct(
    .edit, hint: Label(pl: "kolumny", en: "columns"),
    help: Label(
      pl: "powiedz, czym jest kolumna: którym polem, albo że ma być pominięta",
      en: "say what a column is: which field, or that it is left out"))
  static let takeAlike = KeyAct(
    .new, hint: Label(pl: "podobne", en: "alike"),
    help: Label(
      pl: "o wierszach, które tylko wyglądają jak coś, co już jest, powiedz, czy to to samo, czy coś nowego",
      en: "say of rows that only look like something that there is whether they are the same or new"))
  static let passOver = KeyAct(
    .remove, hint: Label(pl: "pomiń wiersz", en: "pass over"),
    help: Label(pl: "pomiń ten wiersz, albo jednak nie", en: "pass this row over, or not any more"))
  static let takeAgain = KeyAct(
    .remove, hint: Label(pl: "jednak weź", en: "take again"), help: passOver.help)
  static let whoComesIn = KeyAct(
    .view, hint: Label(pl: "kto wejdzie", en: "who comes"),
    help: Label(pl: "pokaż osoby, które wejdą, albo znów wiersze", en: "show the people who come in, or the rows again")
  )
}
