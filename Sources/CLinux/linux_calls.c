#define _GNU_SOURCE
#include "linux_calls.h"

#include "crash_guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>

static int answer(int result) { return result < 0 ? -errno : result; }

int linux_open(const char *path, int flags, unsigned mode) { return answer(open(path, flags | O_CLOEXEC, (mode_t)mode)); }

static int set_lock(int descriptor, short type) {
  // l_pid must be 0 for open-file-description locks (fcntl(2)).
  struct flock whole_file = {.l_type = type, .l_whence = SEEK_SET, .l_start = 0, .l_len = 0, .l_pid = 0};
  int result = answer(fcntl(descriptor, F_OFD_SETLK, &whole_file));
  return result == -EACCES ? -EAGAIN : result;
}

int linux_try_lock(int descriptor) { return set_lock(descriptor, F_WRLCK); }

int linux_unlock(int descriptor) { return set_lock(descriptor, F_UNLCK); }

int linux_sync_file_system(int descriptor) { return answer(syncfs(descriptor)); }

int linux_signal_descriptor(const int *signals, size_t count) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < count; i++) sigaddset(&set, signals[i]);
  if (sigprocmask(SIG_BLOCK, &set, NULL) < 0) return -errno;
  return answer(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
}

int linux_ignores_signal(int number) {
  struct sigaction now;
  return sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

void linux_forget_signal(int number) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  const struct timespec now = {0, 0};
  while (sigtimedwait(&one, NULL, &now) == number) continue;
}

int linux_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  ssize_t count = read(descriptor, &info, sizeof info);
  if (count == (ssize_t)sizeof info) return (int)info.ssi_signo;
  if (count < 0 && errno != EAGAIN) return -errno;
  return 0;
}

int64_t linux_end_of_data(int descriptor, int64_t size, int most) {
  off_t end = 0;
  for (int i = 0; i < most; i++) {
    // ENXIO: no data behind this place.
    off_t data = lseek(descriptor, end, SEEK_DATA);
    if (data < 0) return errno == ENXIO ? end : size;
    end = lseek(descriptor, data, SEEK_HOLE);
    if (end < 0 || end >= size) return size;
  }
  return size;
}

int linux_stop_process_group(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL}, kept;
  sigset_t stop, mask, pending;
  sigemptyset(&usual.sa_mask);
  sigaction(SIGTSTP, &usual, &kept);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  if (kill(0, SIGTSTP) < 0) return -errno;
  // Here the process stops, until somebody continues it.
  sigprocmask(SIG_UNBLOCK, &stop, &mask);
  sigprocmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &kept, NULL);
  sigpending(&pending);
  return sigismember(&pending, SIGCONT) == 1;
}

int linux_forbid_core_dumps(void) {
  crash_guard_forget_others();
  signal(SIGQUIT, SIG_DFL);
  struct rlimit limit;
  if (getrlimit(RLIMIT_CORE, &limit) < 0) return -errno;
  limit.rlim_cur = 0;
  if (setrlimit(RLIMIT_CORE, &limit) < 0) return -errno;
  return answer(prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
}

void linux_clear_stack(void) {
  // Deeper than any call of the program goes between two keys; explicit, so that it is not left out as useless.
  char behind[1 << 18];
  explicit_bzero(behind, sizeof behind);
}

int linux_spawn_without(void *actions, int first) { return -posix_spawn_file_actions_addclosefrom_np(actions, first); }

ptrdiff_t linux_attribute(const char *path, const char *name, void *value, size_t size) {
  ssize_t length = lgetxattr(path, name, value, size);
  return length < 0 ? -errno : length;
}

int linux_set_attribute(const char *path, const char *name, const void *value, size_t size) {
  return answer(value == NULL ? lremovexattr(path, name) : lsetxattr(path, name, value, size, 0));
}

int linux_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) < 0) return -errno;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

ptrdiff_t linux_find_last(const void *haystack, size_t haystack_length, uint8_t byte) {
  if (haystack_length == 0) return -1;
  const char *found = memrchr(haystack, byte, haystack_length);
  return found == NULL ? -1 : found - (const char *)haystack;
}
