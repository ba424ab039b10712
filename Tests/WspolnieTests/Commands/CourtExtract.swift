/// An extract of the court register, as somebody saved it.
enum CourtExtract {
  static let text = """
    {"odpis":{"naglowekA":{"numerKRS":"0000030898","stanZDnia":"21.11.2026"},"dane":{"dzial1":{"danePodmiotu":
    {"formaPrawna":"STOWARZYSZENIE","nazwa":"KOŁO \\"PRZYJACIÓŁ\\""},"siedzibaIAdres":{"adres":
    {"ulica":"UL. POLNA","nrDomu":"1","miejscowosc":"DĄBROWA GÓRNICZA","kodPocztowy":"41-300"}}}}}}
    """
}
