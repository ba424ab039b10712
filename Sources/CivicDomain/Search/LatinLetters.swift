/// The folding of Unicode's Latin letters to plain ASCII: `ą` → `a`, `Ł` → `l`, `ß` → `ss`.
///
/// The tables were made from the canonical decompositions of the Unicode Character Database (15.0), with the letters that
/// have none (`ł`, `đ`, `ø`, `ß`, `æ`…) set by hand. One sign for one code point: a small letter is the answer, a capital
/// names two letters, `-` means "not a letter of this table".
enum LatinLetters {
  /// The one or two lower-case ASCII letters (the second 0 when there is one) for a code point, if it is a Latin letter
  /// beyond ASCII.
  @inline(__always)
  static func plain(_ scalar: UInt32) -> (UInt8, UInt8)? {
    let sign: UInt8
    switch scalar {
    case 0x80...0x24F: sign = supplementAndExtended.utf8Start[Int(scalar - 0x80)]
    case 0x1E00...0x1EFF: sign = extendedAdditional.utf8Start[Int(scalar - 0x1E00)]
    default: return nil
    }
    if sign >= UInt8(ascii: "a") { return (sign, 0) }
    return pair(sign)
  }

  private static func pair(_ sign: UInt8) -> (UInt8, UInt8)? {
    switch sign {
    case UInt8(ascii: "A"): (UInt8(ascii: "a"), UInt8(ascii: "e"))
    case UInt8(ascii: "O"): (UInt8(ascii: "o"), UInt8(ascii: "e"))
    case UInt8(ascii: "S"): (UInt8(ascii: "s"), UInt8(ascii: "s"))
    case UInt8(ascii: "T"): (UInt8(ascii: "t"), UInt8(ascii: "h"))
    case UInt8(ascii: "I"): (UInt8(ascii: "i"), UInt8(ascii: "j"))
    case UInt8(ascii: "D"): (UInt8(ascii: "d"), UInt8(ascii: "z"))
    case UInt8(ascii: "L"): (UInt8(ascii: "l"), UInt8(ascii: "j"))
    case UInt8(ascii: "N"): (UInt8(ascii: "n"), UInt8(ascii: "j"))
    default: nil
    }
  }

  /// U+0080…U+024F. A static string lies in the program's constant data: nothing is built at the first use.
  private static let supplementAndExtended: StaticString = """
    ------------------------------------------a---------------o-----\
    aaaaaaAceeeeiiiidnooooo-ouuuuyTSaaaaaaAceeeeiiiidnooooo-ouuuuyTy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll\
    lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb---cc-ddd----ffg---ikkl--nnooo--pp-----ttttuu-vyyzz---------\
    ----DDDLLLNNNaaiioouuuuuuuuuu-aaaa--ggggkkoooo--jDDDgg--nnaa--oo\
    aaaaeeeeiiiioooorrrruuuusstt--hhnd--zzaaeeooooooooyylnt---acclts\
    z--b--eejj-qrryy
    """

  /// U+1E00…U+1EFF.
  private static let extendedAdditional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyas--S-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy----yy
    """
}
