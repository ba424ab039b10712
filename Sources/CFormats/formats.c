#include "formats.h"

#include <expat.h>
#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

// The deepest nesting of elements: a worksheet has seven levels. Each costs the parser memory.
static const int deepest = 64;
// The longest tag or comment in bytes: the parser keeps it whole until it ends. A cell's tag has some thirty.
static const XML_Index longest_token = 1 << 20;
// What is inflated at once.
enum { piece = 1 << 16 };

uint32_t formats_crc32(uint32_t before, const void *bytes, size_t length) {
  return (uint32_t)crc32_z(before, bytes, length);
}

formats_result formats_inflate(const void *bytes, size_t length, uint64_t most, formats_take take, void *context) {
  z_stream stream = {0};
  // A negative window: raw, without zlib's own head and checksum.
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return FORMATS_NO_MEMORY;
  const Bytef *next = bytes;
  uint64_t inflated = 0;
  formats_result result = FORMATS_BROKEN;
  Bytef out[piece];
  for (;;) {
    if (stream.avail_in == 0 && length > 0) {
      const uInt fed = length > UINT_MAX ? UINT_MAX : (uInt)length;
      // zlib only reads it.
      stream.next_in = (Bytef *)next;
      stream.avail_in = fed;
      next += fed;
      length -= fed;
    }
    stream.next_out = out;
    stream.avail_out = sizeof out;
    const int status = inflate(&stream, Z_NO_FLUSH);
    const size_t count = sizeof out - stream.avail_out;
    inflated += count;
    if (inflated > most) {
      result = FORMATS_TOO_LARGE;
      break;
    }
    if (count > 0 && !take(context, out, count)) {
      result = FORMATS_STOPPED;
      break;
    }
    if (status == Z_STREAM_END) {
      result = FORMATS_WHOLE;
      break;
    }
    if (status == Z_MEM_ERROR) {
      result = FORMATS_NO_MEMORY;
      break;
    }
    // Without progress the bytes ended too early.
    if (status != Z_OK) break;
  }
  inflateEnd(&stream);
  return result;
}

struct formats_xml {
  XML_Parser parser;
  formats_events events;
  void *context;
  XML_Index parsed;
  int depth;
  formats_result result;
};

static void stop(formats_xml *xml, formats_result why) {
  if (xml->result == FORMATS_WHOLE) xml->result = why;
  XML_StopParser(xml->parser, XML_FALSE);
}

static void on_start(void *data, const XML_Char *name, const XML_Char **attributes) {
  formats_xml *xml = data;
  // After a stop the parser may still tell what it has in hand.
  if (xml->result != FORMATS_WHOLE) return;
  if (++xml->depth > deepest) {
    stop(xml, FORMATS_BROKEN);
    return;
  }
  xml->events.start(xml->context, name, (const char *const *)attributes);
}

static void on_end(void *data, const XML_Char *name) {
  formats_xml *xml = data;
  if (xml->result != FORMATS_WHOLE) return;
  xml->depth--;
  xml->events.end(xml->context, name);
}

static void on_text(void *data, const XML_Char *bytes, int length) {
  formats_xml *xml = data;
  if (xml->result == FORMATS_WHOLE) xml->events.text(xml->context, bytes, length);
}

static void on_document_type(void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public, int inside) {
  (void)name, (void)system, (void)public, (void)inside;
  stop(data, FORMATS_DOCUMENT_TYPE);
}

formats_xml *formats_xml_begin(const formats_events *events, void *context) {
  formats_xml *xml = calloc(1, sizeof *xml);
  if (xml == NULL) return NULL;
  xml->parser = XML_ParserCreate(NULL);
  if (xml->parser == NULL) {
    free(xml);
    return NULL;
  }
  xml->events = *events;
  xml->context = context;
  xml->result = FORMATS_WHOLE;
  XML_SetUserData(xml->parser, xml);
  XML_SetElementHandler(xml->parser, on_start, on_end);
  XML_SetCharacterDataHandler(xml->parser, on_text);
  XML_SetStartDoctypeDeclHandler(xml->parser, on_document_type);
  return xml;
}

formats_result formats_xml_parse(formats_xml *xml, const void *bytes, size_t length, int is_last) {
  const char *next = bytes;
  do {
    if (xml->result != FORMATS_WHOLE) return xml->result;
    const int fed = length > piece ? piece : (int)length;
    length -= (size_t)fed;
    const enum XML_Status status = XML_Parse(xml->parser, next, fed, is_last && length == 0);
    next += fed;
    xml->parsed += fed;
    if (xml->result != FORMATS_WHOLE) return xml->result;
    if (status != XML_STATUS_OK) {
      xml->result = XML_GetErrorCode(xml->parser) == XML_ERROR_NO_MEMORY ? FORMATS_NO_MEMORY : FORMATS_BROKEN;
    } else if (length > 0 || !is_last) {
      // What is fed and not yet told is the beginning of one tag.
      if (xml->parsed - XML_GetCurrentByteIndex(xml->parser) > longest_token) xml->result = FORMATS_TOO_LARGE;
    }
  } while (length > 0);
  return xml->result;
}

void formats_xml_stop(formats_xml *xml) { stop(xml, FORMATS_STOPPED); }

void formats_xml_free(formats_xml *xml) {
  XML_ParserFree(xml->parser);
  free(xml);
}
