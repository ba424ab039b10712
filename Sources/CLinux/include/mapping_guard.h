// Mapped files that somebody may cut off, or whose disk may fail, while they are being read: touching a page that is gone
// is a signal that kills (SIGBUS). Here it is a page of zeros, and a mark that the file was not what it seemed.
#ifndef MAPPING_GUARD_H
#define MAPPING_GUARD_H

#include <stdbool.h>
#include <stddef.h>

/// Guards a mapping from now on. False if there are too many of them.
bool mapping_guard_add(const void *start, size_t length);

/// Guards it no more: to be called before it is unmapped.
void mapping_guard_remove(const void *start);

/// Whether a page of it was gone when it was touched: from there on it holds zeros.
bool mapping_guard_has_lost(const void *start);

#endif
