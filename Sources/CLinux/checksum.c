#include "checksum.h"

#include <string.h>

#if defined(__x86_64__)
#include <nmmintrin.h>
#elif defined(__aarch64__) && defined(__linux__)
#include <arm_acle.h>
#include <asm/hwcap.h>
#include <sys/auxv.h>
#endif

// One entry for each half byte of the reflected polynomial 0x82f63b78: slow, small, and only for old processors.
static const uint32_t half_byte_table[16] = {
    0x00000000, 0x105ec76f, 0x20bd8ede, 0x30e349b1, 0x417b1dbc, 0x5125dad3, 0x61c69362, 0x7198540d,
    0x82f63b78, 0x92a8fc17, 0xa24bb5a6, 0xb21572c9, 0xc38d26c4, 0xd3d3e1ab, 0xe330a81a, 0xf36e6f75,
};

static uint32_t by_table(uint32_t crc, const uint8_t *next, size_t length) {
  for (; length > 0; length--, next++) {
    crc ^= *next;
    crc = (crc >> 4) ^ half_byte_table[crc & 15];
    crc = (crc >> 4) ^ half_byte_table[crc & 15];
  }
  return crc;
}

uint32_t checksum_crc32c_by_table(const void *bytes, size_t length) { return ~by_table(~0u, bytes, length); }

#if defined(__x86_64__)

__attribute__((target("sse4.2"))) static uint32_t by_instruction(uint32_t begun, const uint8_t *next, size_t length) {
  uint64_t crc = begun;
  for (; length >= 8; length -= 8, next += 8) {
    uint64_t word;
    memcpy(&word, next, 8);
    crc = _mm_crc32_u64(crc, word);
  }
  for (; length > 0; length--, next++) crc = _mm_crc32_u8((uint32_t)crc, *next);
  return (uint32_t)crc;
}

static int has_instruction(void) { return __builtin_cpu_supports("sse4.2"); }

#elif defined(__aarch64__) && defined(__linux__)

__attribute__((target("crc"))) static uint32_t by_instruction(uint32_t begun, const uint8_t *next, size_t length) {
  uint32_t crc = begun;
  for (; length >= 8; length -= 8, next += 8) {
    uint64_t word;
    memcpy(&word, next, 8);
    crc = __crc32cd(crc, word);
  }
  for (; length > 0; length--, next++) crc = __crc32cb(crc, *next);
  return crc;
}

static int has_instruction(void) { return (getauxval(AT_HWCAP) & HWCAP_CRC32) != 0; }

#else

static uint32_t by_instruction(uint32_t begun, const uint8_t *next, size_t length) { return by_table(begun, next, length); }

static int has_instruction(void) { return 0; }

#endif

uint32_t checksum_crc32c_more(uint32_t checksum, const void *bytes, size_t length) {
  return ~(has_instruction() ? by_instruction(~checksum, bytes, length) : by_table(~checksum, bytes, length));
}

uint32_t checksum_crc32c(const void *bytes, size_t length) { return checksum_crc32c_more(0, bytes, length); }
