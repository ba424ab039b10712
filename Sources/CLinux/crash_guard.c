#define _GNU_SOURCE
#include "crash_guard.h"

#include <pthread.h>
#include <signal.h>
#include <stddef.h>

static const int deadly[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
enum { DEADLY_COUNT = sizeof deadly / sizeof deadly[0] };

static crash_recovery recovery;
static void (*farewell)(void);
static struct sigaction before[DEADLY_COUNT];
static int is_guarded[DEADLY_COUNT];
// Held by whoever changes what becomes of the signals; the handler itself takes no lock.
static pthread_mutex_t changing = PTHREAD_MUTEX_INITIALIZER;

// A stack of its own: the usual one may be what overflowed.
static char stack_for_crashes[64 * 1024];

static void crashed(int signal_number, siginfo_t *information, void *context) {
  // A file that was cut off is told of by this signal alone.
  if (signal_number == SIGBUS && recovery != NULL && recovery(signal_number, information, context)) return;
  void (*last_words)(void) = farewell;
  farewell = NULL;
  if (last_words != NULL) last_words();
  // As if nobody had handled it here: whoever started the process learns what it died of.
  for (size_t i = 0; i < DEADLY_COUNT; i++)
    if (deadly[i] == signal_number) sigaction(signal_number, &before[i], NULL);
  raise(signal_number);
}

static void guard(size_t place) {
  if (is_guarded[place]) return;
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_ONSTACK | SA_SIGINFO};
  sigemptyset(&action.sa_mask);
  sigaction(deadly[place], &action, &before[place]);
  is_guarded[place] = 1;
}

void crash_guard_recover_with(crash_recovery mend) {
  pthread_mutex_lock(&changing);
  recovery = mend;
  for (size_t i = 0; i < DEADLY_COUNT; i++)
    if (deadly[i] == SIGBUS) guard(i);
  pthread_mutex_unlock(&changing);
}

void crash_guard_say_farewell(void (*last_words)(void)) {
  pthread_mutex_lock(&changing);
  farewell = last_words;
  if (last_words != NULL) {
    stack_t stack = {.ss_sp = stack_for_crashes, .ss_size = sizeof stack_for_crashes};
    sigaltstack(&stack, NULL);
    for (size_t i = 0; i < DEADLY_COUNT; i++) guard(i);
  }
  pthread_mutex_unlock(&changing);
}

void crash_guard_forget_others(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL};
  sigemptyset(&usual.sa_mask);
  pthread_mutex_lock(&changing);
  for (size_t i = 0; i < DEADLY_COUNT; i++) {
    if (is_guarded[i])
      before[i] = usual;
    else
      sigaction(deadly[i], &usual, NULL);
  }
  pthread_mutex_unlock(&changing);
}
