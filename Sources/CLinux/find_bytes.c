// memmem(3) is asked for under _GNU_SOURCE.
#define _GNU_SOURCE
#include "find_bytes.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static ptrdiff_t find_plainly(const char *haystack, size_t from, size_t length, const char *needle, size_t needle_length) {
  const char *found = memmem(haystack + from, length - from, needle, needle_length);
  return found == NULL ? -1 : found - haystack;
}

ptrdiff_t find_bytes(const void *haystack_bytes, size_t length, const void *needle_bytes, size_t needle_length) {
  const char *haystack = haystack_bytes, *needle = needle_bytes;
  if (needle_length == 0) return 0;
  if (length < needle_length) return -1;
  size_t from = 0;
#if defined(__SSE2__)
  // Sixteen places at a time: only where both the first and the last byte of the needle stand is it looked for at all.
  // memmem(3) makes a table for every call, and between two records of a register there are few bytes.
  const __m128i first = _mm_set1_epi8(needle[0]), last = _mm_set1_epi8(needle[needle_length - 1]);
  for (; from + needle_length - 1 + 16 <= length; from += 16) {
    const __m128i firsts = _mm_loadu_si128((const __m128i *)(haystack + from));
    const __m128i lasts = _mm_loadu_si128((const __m128i *)(haystack + from + needle_length - 1));
    unsigned places = (unsigned)_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(firsts, first), _mm_cmpeq_epi8(lasts, last)));
    for (; places != 0; places &= places - 1) {
      const size_t place = from + (size_t)__builtin_ctz(places);
      if (needle_length <= 2 || memcmp(haystack + place + 1, needle + 1, needle_length - 2) == 0) return (ptrdiff_t)place;
    }
  }
#endif
  return find_plainly(haystack, from, length, needle, needle_length);
}
