// What becomes of the signals that say that the process itself is broken: SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT,
// SIGFPE, SIGSYS. The one place that handles them: first whoever can mend the fault is asked, then the terminal is given
// back, then the process dies of the same signal.
//
// Everything that is called here runs inside a signal handler: only what signal-safety(7) allows.
#ifndef CRASH_GUARD_H
#define CRASH_GUARD_H

/// Mends what a signal told of, for instance by mapping something where a file has become shorter.
/// `information` is a `siginfo_t *`. Not 0: mended, the process goes on where it was; 0: not mine.
typedef int (*crash_recovery)(int signal_number, void *information, void *context);

/// From now on `recovery` is asked about SIGBUS, before anything else. One at a time; NULL for none.
void crash_guard_recover_with(crash_recovery recovery);

/// From now on `farewell` is called on a stack of its own before the process dies of one of those signals. NULL for none.
void crash_guard_say_farewell(void (*farewell)(void));

/// Whoever else handles those signals (the Swift runtime, which prints registers and what lies in the memory that they
/// point to) handles them no more; what was asked for above stays as it is.
void crash_guard_forget_others(void);

#endif
