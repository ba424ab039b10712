// What files of offices are packed and written in, behind plain functions: zlib's checksum and inflation, expat's XML.
// Whatever a file says of itself, memory stays within what is asked for here.
#ifndef FORMATS_H
#define FORMATS_H

#include <stddef.h>
#include <stdint.h>

/// How a file was gone through.
typedef enum {
  /// To its end.
  FORMATS_WHOLE,
  /// It is cut, or says what its format does not.
  FORMATS_BROKEN,
  /// It is more than may be.
  FORMATS_TOO_LARGE,
  /// It declares a document type, which may define entities: nothing of it is read.
  FORMATS_DOCUMENT_TYPE,
  /// Whoever was handed the content wants no more.
  FORMATS_STOPPED,
  /// The memory does not suffice.
  FORMATS_NO_MEMORY,
} formats_result;

/// Takes a piece of content; answers whether more is wanted.
typedef int (*formats_take)(void *context, const void *bytes, size_t length);

/// The CRC-32 of zip files (ISO 3309) of some bytes, after what it was of the bytes before them; of none it is 0.
uint32_t formats_crc32(uint32_t before, const void *bytes, size_t length);

/// Inflates raw deflated bytes (RFC 1951), and hands on at most `most` bytes, in pieces. What is behind the last block does
/// not count.
formats_result formats_inflate(const void *bytes, size_t length, uint64_t most, formats_take take, void *context);

/// What is told of an XML file while it is parsed. Names have their prefix, texts come in pieces, attributes are names and
/// values in turn, ended by NULL.
typedef struct {
  void (*start)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const char *bytes, int length);
} formats_events;

/// A parser of one XML file (expat), which gets it in pieces. It reads no document type and no entity of one, and no
/// deeper, and no longer a tag, than `formats.c` says.
typedef struct formats_xml formats_xml;

/// A parser; NULL where the memory does not suffice. The context must be there until it is freed.
formats_xml *formats_xml_begin(const formats_events *events, void *context);

/// Parses a piece; the last one ends the file. After anything but `FORMATS_WHOLE` it answers the same for ever.
formats_result formats_xml_parse(formats_xml *xml, const void *bytes, size_t length, int is_last);

/// Called from within an event: nothing more is told.
void formats_xml_stop(formats_xml *xml);

/// Frees a parser.
void formats_xml_free(formats_xml *xml);

#endif
