// The few system calls that Swift cannot make by itself.
#ifndef LINUX_CALLS_H
#define LINUX_CALLS_H
#endif
