#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "curses_shim.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

// term.h makes macros of these everyday words.
#undef columns
#undef lines

// One pair of colours after another, as they are first used; curses numbers them from 1.
enum { PAIRS_AT_MOST = 255 };
static struct { short foreground, background; } pairs[PAIRS_AT_MOST + 1];
static int pair_count;

static SCREEN *screen;
static int has_paste;
static struct termios found;
static int found_is_known;

// What a crash writes to give the terminal back: made at the start, because a crashing process must not allocate.
static char farewell[256];
static size_t farewell_length;

// What switches the terminal's printer on and off, without the padding that terminals of today do not need.
static char printer[2][32];
static int is_printing;
// How the terminal's device could be written to before a paper (mesg), where that was changed; 0: it was not.
static mode_t found_mode;

// What clears the screen and what it scrolled away, for a terminal that strangers share; empty where nothing is to be hidden.
static char wiping[64];
static size_t wiping_length;

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

// Reports of the buttons and the wheel, with coordinates as numbers (xterm's 1000 and 1006).
static int hears_mouse;
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";

static void write_all(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, length);
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

// What the terminal reports beside keys goes off before it is given back.
static void stop_reports(void) {
  if (hears_mouse) write_all(mouse_off, sizeof mouse_off - 1);
  if (has_paste) write_all(paste_off, sizeof paste_off - 1);
}

static void add_farewell(const char *capability) {
  char *text = tigetstr(capability);
  if (text == NULL || text == (char *)-1) return;
  size_t length = strlen(text);
  if (farewell_length + length > sizeof farewell) return;
  memcpy(farewell + farewell_length, text, length);
  farewell_length += length;
}

// Behind all else that gives the terminal back: what stands on its plain screen goes too.
static void add_wiping(const char *capability) {
  char *text = tigetstr(capability);
  if (text == NULL || text == (char *)-1) return;
  // Padding, which only terminals of old need, is left out.
  while (*text != '\0' && wiping_length < sizeof wiping) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end != NULL) text += end + 1 - text;
    else wiping[wiping_length++] = *text++;
  }
}

void screen_leave_nothing(void) {
  wiping_length = 0;
  add_wiping("clear");
  add_wiping("E3");
  screen_wipe();
}

static void remember_farewell(void) {
  farewell_length = 0;
  add_farewell("sgr0");
  add_farewell("cnorm");
  add_farewell("rmkx");
  add_farewell("rmcup");
}

static void remember_printer(void) {
  static const char *const names[] = {"mc4", "mc5"};
  for (int i = 0; i < 2; i++) {
    const char *text = tigetstr(names[i]);
    size_t length = 0;
    while (text != NULL && text != (char *)-1 && *text != '\0') {
      const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
      if (end != NULL) {
        text = end + 1;
      } else if (length + 1 < sizeof printer[i]) {
        printer[i][length++] = *text++;
      } else {
        // Longer than any that there is: none.
        length = 0;
        break;
      }
    }
    printer[i][length] = '\0';
  }
}

const char *screen_printer(int on) { return printer[on ? 1 : 0]; }

// What others write to the terminal (write, wall) would stand on the paper. The system's own words (root's) come all the
// same; killed outright, the program leaves the terminal as `mesg n` does.
static void hear_others(int is_heard) {
  struct stat device;
  if (is_heard) {
    if (found_mode != 0) fchmod(STDOUT_FILENO, found_mode);
    found_mode = 0;
  } else if (found_mode == 0 && fstat(STDOUT_FILENO, &device) == 0 && S_ISCHR(device.st_mode) &&
             (device.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    mode_t mode = device.st_mode & 07777;
    if (fchmod(STDOUT_FILENO, mode & ~(mode_t)(S_IWGRP | S_IWOTH)) == 0) found_mode = mode;
  }
}

void screen_printing(int is_on) {
  is_printing = is_on;
  hear_others(!is_on);
}

// Whatever is written while the printer is on would be printed.
static void end_printing(void) {
  if (!is_printing) return;
  is_printing = 0;
  write_all(printer[0], strlen(printer[0]));
  hear_others(1);
}

void screen_wipe(void) {
  end_printing();
  write_all(wiping, wiping_length);
  if (screen != NULL) clearok(curscr, TRUE);
}

void screen_give_back_in_a_crash(void) {
  if (screen == NULL) return;
  end_printing();
  stop_reports();
  write_all(farewell, farewell_length);
  write_all(wiping, wiping_length);
  if (found_is_known) tcsetattr(STDIN_FILENO, TCSANOW, &found);
}

int screen_choose_characters(void) {
  setlocale(LC_CTYPE, "");
  const char *codeset = nl_langinfo(CODESET);
  if (strcmp(codeset, "UTF-8") == 0) return 0;
  int is_other = strcmp(codeset, "ANSI_X3.4-1968") != 0;
  setlocale(LC_CTYPE, "C.UTF-8");
  return is_other;
}

int screen_is_described(const char *name) {
  int found_entry = 0;
  int result = setupterm(name, STDOUT_FILENO, &found_entry);
  // A hardcopy terminal is an error with 1: it is described, though it cannot be painted on.
  if (result == OK) del_curterm(cur_term);
  return result == OK || found_entry == 1;
}

// The size is given: what a terminal reports may be more than curses can count, which would crash it. What these variables
// say beats the report. It must be the true one from the beginning, for curses tells the terminal to scroll within it.
static SCREEN *with_size(const char *name, int rows, int columns) {
  static const char *const sides[] = {"LINES", "COLUMNS"};
  char *said[2];
  for (int i = 0; i < 2; i++) {
    const char *value = getenv(sides[i]);
    said[i] = value ? strdup(value) : NULL;
    char side[16];
    snprintf(side, sizeof side, "%d", i == 0 ? rows : columns);
    setenv(sides[i], side, 1);
  }
  SCREEN *made = newterm(name, stdout, stdin);
  for (int i = 0; i < 2; i++) {
    if (said[i]) {
      setenv(sides[i], said[i], 1);
      free(said[i]);
    } else {
      unsetenv(sides[i]);
    }
  }
  return made;
}

int screen_start(const char *name, int rows, int columns, int paste) {
  found_is_known = tcgetattr(STDIN_FILENO, &found) == 0;
  // newterm and not initscr: an unknown terminal is an answer here, not the end of the process.
  screen = with_size(name, rows, columns);
  if (screen == NULL) return SCREEN_UNKNOWN_TERMINAL;
  char *move_cursor = tigetstr("cup");
  if (move_cursor == NULL || move_cursor == (char *)-1) {
    screen_stop(0);
    return SCREEN_CANNOT_MOVE;
  }
  raw();
  noecho();
  nonl();
  typeahead(-1);
  idlok(stdscr, TRUE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  remember_farewell();
  remember_printer();
  has_paste = paste;
  if (has_paste) write_all(paste_on, sizeof paste_on - 1);
  return SCREEN_STARTED;
}

void screen_ask(const char *question) {
  end_printing();
  write_all(question, strlen(question));
}

void screen_hear_mouse(int is_heard) {
  if (hears_mouse == is_heard) return;
  end_printing();
  hears_mouse = is_heard;
  if (hears_mouse) {
    write_all(mouse_on, sizeof mouse_on - 1);
  } else {
    write_all(mouse_off, sizeof mouse_off - 1);
  }
}

int screen_colours(void) { return has_colors() ? COLORS : 0; }

static short pair_of(int foreground, int background) {
  if (foreground < 0 && background < 0) return 0;
  for (int i = 1; i <= pair_count; i++)
    if (pairs[i].foreground == foreground && pairs[i].background == background) return (short)i;
  if (pair_count >= PAIRS_AT_MOST || pair_count + 1 >= COLOR_PAIRS) return 0;
  pair_count++;
  pairs[pair_count].foreground = (short)foreground;
  pairs[pair_count].background = (short)background;
  init_pair((short)pair_count, (short)foreground, (short)background);
  return (short)pair_count;
}

void screen_put(int row, int column, const char *text, int length, unsigned attributes, int foreground, int background) {
  attr_t look = A_NORMAL;
  if (attributes & SCREEN_BOLD) look |= A_BOLD;
  if (attributes & SCREEN_DIM) look |= A_DIM;
  if (attributes & SCREEN_REVERSE) look |= A_REVERSE;
  if (attributes & SCREEN_UNDERLINE) look |= A_UNDERLINE;
  attr_set(look, pair_of(foreground, background), NULL);
  mvaddnstr(row, column, text, length);
}

void screen_show(int row, int column, int visible) {
  end_printing();
  curs_set(visible ? 1 : 0);
  move(row, column);
  refresh();
}

void screen_resize(int rows, int columns) {
  resizeterm(rows, columns);
  clearok(curscr, TRUE);
}

void screen_forget(void) { clearok(curscr, TRUE); }

void screen_pause(void) {
  end_printing();
  stop_reports();
  curs_set(1);
  endwin();
}

void screen_resume(void) {
  if (has_paste) write_all(paste_on, sizeof paste_on - 1);
  if (hears_mouse) write_all(mouse_on, sizeof mouse_on - 1);
  clearok(curscr, TRUE);
  refresh();
}

void screen_stop(int drop_input) {
  if (screen == NULL) return;
  end_printing();
  stop_reports();
  curs_set(1);
  endwin();
  write_all(wiping, wiping_length);
  if (found_is_known) tcsetattr(STDIN_FILENO, drop_input ? TCSAFLUSH : TCSADRAIN, &found);
  delscreen(screen);
  screen = NULL;
}
