// Whoever lands the real types deletes this file.
struct TaxNumber { let digits: String; init?(_ text: String) { digits = text } }
struct StatisticalNumber { let digits: String; init?(_ text: String) { digits = text } }
struct CourtRegisterNumber { let digits: String; init?(_ text: String) { digits = text } }
struct EmailAddress { let normalized: String; init?(_ text: String) { normalized = text } }
struct TelephoneNumber { let normalized: String; init?(_ text: String) { normalized = text } }
