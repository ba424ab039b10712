// Where some bytes stand among others: the inner loop of every search.
#ifndef FIND_BYTES_H
#define FIND_BYTES_H

#include <stddef.h>

/// Where `needle` first stands in `haystack`, counted in bytes from its start, or -1.
ptrdiff_t find_bytes(const void *haystack, size_t length, const void *needle, size_t needle_length);

#endif
