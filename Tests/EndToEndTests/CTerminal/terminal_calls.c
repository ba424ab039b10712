#define _GNU_SOURCE
#include "terminal_calls.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <locale.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <wchar.h>

int terminal_open(char *name, size_t size) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (master < 0) return -errno;
  if (grantpt(master) != 0 || unlockpt(master) != 0 || ptsname_r(master, name, size) != 0) {
    int problem = errno;
    close(master);
    return -problem;
  }
  return master;
}

int terminal_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : -errno; }

static int put_in_place(posix_spawn_file_actions_t *actions, const char *slave, const int descriptors[3]) {
  int problem = 0;
  for (int place = 0; place < 3 && problem == 0; place++) {
    if (slave)
      problem = place == 0 ? posix_spawn_file_actions_addopen(actions, 0, slave, O_RDWR, 0)
                           : posix_spawn_file_actions_adddup2(actions, 0, place);
    else
      problem = posix_spawn_file_actions_adddup2(actions, descriptors[place], place);
  }
  return problem ? problem : posix_spawn_file_actions_addclosefrom_np(actions, 3);
}

int terminal_start(pid_t *process, char *const arguments[], char *const environment[], const char *folder,
                   const char *slave, const int descriptors[3]) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  int problem = posix_spawn_file_actions_addchdir_np(&actions, folder);
  if (problem == 0) problem = put_in_place(&actions, slave, descriptors);
  if (problem == 0) problem = posix_spawn(process, arguments[0], &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return -problem;
}

int terminal_is_locked(const char *path) {
  int file = open(path, O_RDWR | O_CLOEXEC);
  if (file < 0) return -errno;
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  int answer = fcntl(file, F_OFD_GETLK, &lock) == 0 ? lock.l_type != F_UNLCK : -errno;
  close(file);
  return answer;
}

int terminal_lock(const char *path) {
  int file = open(path, O_RDWR | O_CLOEXEC);
  if (file < 0) return -errno;
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  if (fcntl(file, F_OFD_SETLK, &lock) == 0) return file;
  int problem = -errno;
  close(file);
  return problem;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status, (void)kind, (void)place;
  return remove(path);
}

int terminal_remove_folder(const char *path) {
  return nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS) == 0 ? 0 : -errno;
}

int terminal_columns_of(uint32_t sign) {
  // For this thread alone: other tests go on in the locale of the process.
  static __thread locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) return -2;
  locale_t before = uselocale(utf8);
  int columns = wcwidth((wchar_t)sign);
  uselocale(before);
  return columns;
}
