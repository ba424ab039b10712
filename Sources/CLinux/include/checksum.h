// CRC-32C (Castagnoli), the checksum of every line of the store: RFC 3720, appendix B.4.
#ifndef CHECKSUM_H
#define CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

/// The CRC-32C of `length` bytes. With the processor's own instruction where it has one (seen at run time), else by table.
uint32_t checksum_crc32c(const void *bytes, size_t length);

/// The CRC-32C of some bytes and `length` more behind them, from that of the first; 0 is that of none.
uint32_t checksum_crc32c_more(uint32_t checksum, const void *bytes, size_t length);

/// The same by table alone; here so that a test can hold both against each other.
uint32_t checksum_crc32c_by_table(const void *bytes, size_t length);

#endif
