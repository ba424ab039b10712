/// How far two words are from one another.
public enum EditDistance {
  /// Returns how many letters must be inserted, deleted, replaced or swapped with their neighbour to make one word the other
  /// (optimal string alignment, after Damerau, 1964).
  public static func between(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var row = [index + 1]
      for (column, otherLetter) in other.enumerated() {
        var cost = min(last[column] + (letter == otherLetter ? 0 : 1), last[column + 1] + 1, row[column] + 1)
        if index > 0, column > 0, letter == other[column - 1], one[index - 1] == otherLetter {
          cost = min(cost, before[column - 1] + 1)
        }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[other.count]
  }
}
