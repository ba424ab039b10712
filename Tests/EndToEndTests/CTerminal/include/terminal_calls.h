// What a test needs from the system to sit down at a terminal, and Swift cannot call by itself.
// Each answers 0 or a descriptor, or -errno.
#ifndef TERMINAL_CALLS_H
#define TERMINAL_CALLS_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// Opens a pseudo-terminal: its master, not blocking and closed on exec. The slave's name goes into name.
int terminal_open(char *name, size_t size);

// Both ends are closed on exec.
int terminal_pipe(int ends[2]);

// Starts a program with default signals and nothing open but 0, 1 and 2: the slave, which becomes its controlling
// terminal in a session of its own, or else the three descriptors given.
int terminal_start(pid_t *process, char *const arguments[], char *const environment[], const char *folder,
                   const char *slave, const int descriptors[3]);

// Whether somebody else holds a write lock on a file: 1 or 0.
int terminal_is_locked(const char *path);

// Takes the write lock on a file, and answers the descriptor that holds it until it is closed; or -errno.
int terminal_lock(const char *path);

// Removes a folder with all that is in it, following no link.
int terminal_remove_folder(const char *path);

// How many columns the C library gives a sign in a UTF-8 locale: -1 for what it does not print, -2 without that locale.
int terminal_columns_of(uint32_t sign);

#endif
