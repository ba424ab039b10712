// The few system calls that Swift cannot make by itself: variadic ones, and those that glibc declares only under
// _GNU_SOURCE. That macro is defined in the .c files alone, never here, because Swift imports this header.
//
// Every function answers a negative errno value when the call failed, so that nobody has to read `errno` afterwards.
#ifndef LINUX_CALLS_H
#define LINUX_CALLS_H

#include <stddef.h>
#include <stdint.h>

/// open(2) with O_CLOEXEC. The descriptor, or -errno. `mode` is cut by the process's umask, as open(2) does.
int linux_open(const char *path, int flags, unsigned mode);

/// Tries to take the exclusive open-file-description lock on the whole file, without waiting.
/// 0 taken; -EAGAIN somebody holds it; another -errno: the file system has no such locks, or worse.
int linux_try_lock(int descriptor);

/// Lets go of the lock that `linux_try_lock` took. 0 or -errno.
int linux_unlock(int descriptor);

/// syncfs(2): everything on the file system of `descriptor`. 0 or -errno.
int linux_sync_file_system(int descriptor);

/// Blocks `count` signals for this thread and answers a descriptor from which they are read, or -errno.
/// The descriptor is closed on exec and never blocks.
int linux_signal_descriptor(const int *signals, size_t count);

/// Whether the process was told not to hear a signal (SIG_IGN): 1 or 0.
int linux_ignores_signal(int number);

/// Forgets a blocked signal that waits to be taken.
void linux_forget_signal(int number);

/// The number of the next signal waiting on a descriptor of `linux_signal_descriptor`; 0 when there is none; or -errno.
int linux_next_signal(int descriptor);

/// Where the last data of a file of `size` bytes end, behind which there is but a hole (lseek(2)); `size` where that is not
/// known, or where the file has more than `most` holes.
int64_t linux_end_of_data(int descriptor, int64_t size, int most);

/// Stops this process and all of its process group, as Ctrl-Z does where the terminal sees to it (SIGTSTP), until
/// somebody continues them. SIGTSTP and SIGCONT must be blocked (`linux_signal_descriptor`).
/// 1 stopped and continued; 0 the kernel stopped nothing, for nobody could continue the group (POSIX: it is orphaned);
/// or -errno.
int linux_stop_process_group(void);

/// From now on a crash leaves no image of the memory, which holds names: neither as a file (RLIMIT_CORE, which is soft)
/// nor with a program that the system hands images to (PR_SET_DUMPABLE). What /proc says of the process belongs to root
/// from then on; the process itself reads its own as before. 0 or -errno.
int linux_forbid_core_dumps(void);

/// Overwrites what calls that have returned left behind on the stack.
void linux_clear_stack(void);

/// A program that is started with these actions (`posix_spawn_file_actions_t`) gets no descriptor from `first` on. 0 or -errno.
int linux_spawn_without(void *actions, int first);

/// lgetxattr(2): reads an attribute of what is at a path, and answers its length; 0 for `size` asks for the length alone. Or -errno.
ptrdiff_t linux_attribute(const char *path, const char *name, void *value, size_t size);

/// lsetxattr(2), or lremovexattr(2) where there is no value. 0 or -errno.
int linux_set_attribute(const char *path, const char *name, const void *value, size_t size);

/// The terminal's size in cells. 0 or -errno.
int linux_window_size(int descriptor, int *columns, int *rows);

/// memrchr(3): where `byte` last stands in `haystack`, counted in bytes from its start, or -1.
ptrdiff_t linux_find_last(const void *haystack, size_t haystack_length, uint8_t byte);

#endif
