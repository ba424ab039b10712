import CFormats
import Words

extension ImportError {
  /// Why a part of a workbook could not be read, by what C said of it; nil: it was read, or the reader had enough of it.
  init?(_ result: formats_result, of part: String) {
    switch result {
    case FORMATS_WHOLE, FORMATS_STOPPED: return nil
    case FORMATS_DOCUMENT_TYPE: self = .workbook(.documentType)
    case FORMATS_TOO_LARGE, FORMATS_NO_MEMORY: self = .workbook(.tooLarge)
    // Broken; and Swift sees no end of what C may answer.
    default: self = .workbook(.damaged(part: part))
    }
  }
}
