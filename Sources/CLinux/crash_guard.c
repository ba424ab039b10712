#define _GNU_SOURCE
#include "crash_guard.h"

#include <signal.h>
#include <stddef.h>
#include <string.h>

static const int deadly[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
enum { DEADLY_COUNT = sizeof deadly / sizeof deadly[0] };

static crash_recovery recovery;
static void (*farewell)(void);

// A stack of its own: the usual one may be what overflowed.
static char stack_for_crashes[64 * 1024];

static void crashed(int signal_number, siginfo_t *information, void *context) {
  if (recovery != NULL && recovery(signal_number, information, context)) return;
  void (*last_words)(void) = farewell;
  farewell = NULL;
  if (last_words != NULL) last_words();
  // As if nobody had handled it: whoever started the process learns what it died of.
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

static void stand_guard(void) {
  static int stands;
  if (stands) return;
  stands = 1;
  stack_t stack = {.ss_sp = stack_for_crashes, .ss_size = sizeof stack_for_crashes};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_ONSTACK | SA_SIGINFO};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < DEADLY_COUNT; i++) sigaction(deadly[i], &action, NULL);
}

void crash_guard_recover_with(crash_recovery mend) {
  recovery = mend;
  stand_guard();
}

void crash_guard_say_farewell(void (*last_words)(void)) {
  farewell = last_words;
  stand_guard();
}
