// SHA-256, by which the store names files: FIPS 180-4, sections 4.1.2, 5.1.1, 5.3.3 and 6.2.
#ifndef SHA256_H
#define SHA256_H

#include <stddef.h>
#include <stdint.h>

/// A digest in the making. Bytes are taken in pieces of any length.
struct sha256 {
  /// The eight words of the hash so far.
  uint32_t hash[8];
  /// The beginning of a block that is not full yet.
  uint8_t block[64];
  /// How many bytes have been taken in all.
  uint64_t length;
};

/// That of no bytes at all.
struct sha256 sha256_begin(void);

/// Takes in `length` more bytes. With the processor's own instructions where it has them (seen at run time).
void sha256_add(struct sha256 *digest, const void *bytes, size_t length);

/// The same without them; here so that a test can hold both against each other.
void sha256_add_plainly(struct sha256 *digest, const void *bytes, size_t length);

/// Makes `hash` the digest of all that was taken in. Nothing may be taken in after that.
void sha256_end(struct sha256 *digest);

#endif
