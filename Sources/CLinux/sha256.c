#include "sha256.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// FIPS 180-4, section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t rotated(uint32_t word, int bits) { return word >> bits | word << (32 - bits); }

static uint32_t big_endian(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static void plainly(uint32_t hash[8], const uint8_t *next, size_t blocks) {
  for (; blocks > 0; blocks--, next += 64) {
    uint32_t schedule[64];
    for (int t = 0; t < 16; t++) schedule[t] = big_endian(next + 4 * t);
    for (int t = 16; t < 64; t++) {
      uint32_t early = schedule[t - 15], late = schedule[t - 2];
      schedule[t] = schedule[t - 16] + schedule[t - 7] + (rotated(early, 7) ^ rotated(early, 18) ^ early >> 3) +
                    (rotated(late, 17) ^ rotated(late, 19) ^ late >> 10);
    }
    uint32_t a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4], f = hash[5], g = hash[6], h = hash[7];
    for (int t = 0; t < 64; t++) {
      uint32_t one = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + ((e & f) ^ (~e & g)) + constants[t] + schedule[t];
      uint32_t two = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g, g = f, f = e, e = d + one, d = c, c = b, b = a, a = one + two;
    }
    hash[0] += a, hash[1] += b, hash[2] += c, hash[3] += d, hash[4] += e, hash[5] += f, hash[6] += g, hash[7] += h;
  }
}

#if defined(__x86_64__)

// Two rounds an instruction (Intel, "Intel SHA Extensions", 2013). The words of the hash stand as ABEF and CDGH.
__attribute__((target("sha,sse4.1"))) static void by_instruction(uint32_t hash[8], const uint8_t *next, size_t blocks) {
  const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)hash), 0xb1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(hash + 4)), 0x1b);
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xf0);
  for (; blocks > 0; blocks--, next += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i words[4];
    for (int quad = 0; quad < 16; quad++) {
      __m128i *now = &words[quad & 3];
      if (quad < 4) {
        *now = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(next + 16 * quad)), order);
      } else {
        const __m128i last = words[(quad + 3) & 3];
        const __m128i early = _mm_sha256msg1_epu32(*now, words[(quad + 1) & 3]);
        const __m128i middle = _mm_alignr_epi8(last, words[(quad + 2) & 3], 4);
        *now = _mm_sha256msg2_epu32(_mm_add_epi32(early, middle), last);
      }
      __m128i added = _mm_add_epi32(*now, _mm_loadu_si128((const __m128i *)(constants + 4 * quad)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, added);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(added, 0x0e));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  const __m128i feba = _mm_shuffle_epi32(abef, 0x1b), dchg = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)hash, _mm_blend_epi16(feba, dchg, 0xf0));
  _mm_storeu_si128((__m128i *)(hash + 4), _mm_alignr_epi8(dchg, feba, 8));
}

static int has_instruction(void) { return __builtin_cpu_supports("sha") && __builtin_cpu_supports("sse4.1"); }

#else

static void by_instruction(uint32_t hash[8], const uint8_t *next, size_t blocks) { plainly(hash, next, blocks); }

static int has_instruction(void) { return 0; }

#endif

static void add(struct sha256 *digest, const uint8_t *next, size_t length,
                void (*take)(uint32_t[8], const uint8_t *, size_t)) {
  size_t filled = digest->length % 64;
  digest->length += length;
  if (filled > 0) {
    size_t part = length < 64 - filled ? length : 64 - filled;
    memcpy(digest->block + filled, next, part);
    next += part, length -= part;
    if (filled + part < 64) return;
    take(digest->hash, digest->block, 1);
  }
  take(digest->hash, next, length / 64);
  if (length % 64 > 0) memcpy(digest->block, next + length / 64 * 64, length % 64);
}

struct sha256 sha256_begin(void) {
  // Section 5.3.3: the same of the square roots of the first eight primes.
  struct sha256 digest = {.hash = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
                                   0x5be0cd19}};
  return digest;
}

void sha256_add(struct sha256 *digest, const void *bytes, size_t length) {
  if (length > 0) add(digest, bytes, length, has_instruction() ? by_instruction : plainly);
}

void sha256_add_plainly(struct sha256 *digest, const void *bytes, size_t length) {
  if (length > 0) add(digest, bytes, length, plainly);
}

void sha256_end(struct sha256 *digest) {
  // Section 5.1.1: a bit 1, zeros, and the length in bits in the last eight bytes of a block.
  uint64_t bits = digest->length * 8;
  uint8_t padding[72] = {0x80};
  size_t zeros = (119 - digest->length % 64) % 64;
  for (int place = 0; place < 8; place++) padding[1 + zeros + place] = (uint8_t)(bits >> (56 - 8 * place));
  sha256_add(digest, padding, 1 + zeros + 8);
}
