#define _GNU_SOURCE
#include "mapping_guard.h"

#include "crash_guard.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// A store has a handful of mapped segments.
enum { most = 4096 };

struct mapping {
  // 0: free; 1: taken, but not complete yet.
  atomic_uintptr_t start;
  atomic_size_t length;
  atomic_bool has_lost;
};

static struct mapping mappings[most];
// How many entries were ever used: the handler need not look further.
static atomic_size_t used;
static uintptr_t page_size;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// Only calls that a signal handler may make: mmap is one system call, though POSIX does not list it.
static int page_is_mended(int signal, void *information, void *context) {
  (void)signal, (void)context;
  const siginfo_t *info = information;
  uintptr_t place = (uintptr_t)info->si_addr;
  for (size_t i = 0; info->si_code > 0 && i < atomic_load(&used); i++) {
    uintptr_t start = atomic_load(&mappings[i].start);
    size_t length = atomic_load(&mappings[i].length);
    // The length of another mapping, if the entry was given away meanwhile.
    if (atomic_load(&mappings[i].start) != start) continue;
    if (start <= 1 || place < start || place - start >= length) continue;
    uintptr_t from = place & ~(page_size - 1);
    size_t rest = start + length - from;
    int flags = MAP_FIXED | MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    if (mmap((void *)from, rest, PROT_READ, flags, -1, 0) == MAP_FAILED) break;
    atomic_store(&mappings[i].has_lost, true);
    return 1;
  }
  return 0;
}

static void install(void) {
  page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
  crash_guard_recover_with(page_is_mended);
}

bool mapping_guard_add(const void *start, size_t length) {
  pthread_once(&once, install);
  for (size_t i = 0; i < most; i++) {
    uintptr_t free_entry = 0;
    if (!atomic_compare_exchange_strong(&mappings[i].start, &free_entry, 1)) continue;
    atomic_store(&mappings[i].length, length);
    atomic_store(&mappings[i].has_lost, false);
    atomic_store(&mappings[i].start, (uintptr_t)start);
    size_t known = atomic_load(&used);
    while (known < i + 1 && !atomic_compare_exchange_weak(&used, &known, i + 1)) {
    }
    return true;
  }
  return false;
}

static struct mapping *find(const void *start) {
  for (size_t i = 0; i < atomic_load(&used); i++) {
    if (atomic_load(&mappings[i].start) == (uintptr_t)start) return &mappings[i];
  }
  return NULL;
}

void mapping_guard_remove(const void *start) {
  struct mapping *mapping = find(start);
  if (mapping != NULL) atomic_store(&mapping->start, 0);
}

bool mapping_guard_has_lost(const void *start) {
  struct mapping *mapping = find(start);
  return mapping != NULL && atomic_load(&mapping->has_lost);
}
