// Painting through ncursesw behind plain functions. No curses type or macro reaches Swift.
//
// curses only paints: keys are read as bytes by our own parser, so that no sequence is taken apart by a wrong table.
#ifndef CURSES_SHIM_H
#define CURSES_SHIM_H

/// The outcome of `screen_start`.
enum screen_outcome { SCREEN_STARTED = 0, SCREEN_UNKNOWN_TERMINAL = 1, SCREEN_CANNOT_MOVE = 2 };

/// Attribute bits of `screen_put`, the same as those of the canvas's styles.
enum screen_attribute { SCREEN_BOLD = 1, SCREEN_DIM = 2, SCREEN_REVERSE = 4, SCREEN_UNDERLINE = 8 };

/// Chooses a UTF-8 character set whatever the locale says, so that curses counts columns rightly. Call it first.
/// 1 where the locale has another character set than UTF-8 and ASCII: the terminal then hardly understands UTF-8.
int screen_choose_characters(void);

/// Whether terminfo describes a terminal of this name.
int screen_is_described(const char *name);

/// Takes the terminal of this size over, as terminfo describes that of this name: alternate screen, raw keys, no echo, bracketed
/// paste where `paste` says so. `screen_resize` must follow.
int screen_start(const char *name, int rows, int columns, int paste);

/// What must be done before the process dies of a crash, so that the terminal is as it was found. Safe in a signal
/// handler; harmless where the terminal is not taken.
void screen_give_back_in_a_crash(void);

/// Writes a question to the terminal, at once. The answer comes between the keys.
void screen_ask(const char *question);

/// What switches the terminal's printer on (mc5) or off (mc4): between the two it prints what it gets, and shows nothing of
/// it. Empty where terminfo names none.
const char *screen_printer(int on);

/// Says whether the printer is on. Where it is, others may not write to the terminal (mesg), and whatever is written next,
/// the last words of a crash too, switches it off first.
void screen_printing(int is_on);

/// Whether the terminal reports the mouse between the keys (1) or not (0). It goes off whenever the terminal is given back, and
/// on again when it is taken.
void screen_hear_mouse(int is_heard);

/// How many colours the terminal has; 0 if none.
int screen_colours(void);

/// Writes `length` bytes of UTF-8 from a cell on. Colours are -1 for the terminal's own, else 0–255.
void screen_put(int row, int column, const char *text, int length, unsigned attributes, int foreground, int background);

/// Sends what differs to the terminal and leaves the cursor in a cell, seen or unseen.
void screen_show(int row, int column, int visible);

/// Tells curses the new size.
void screen_resize(int rows, int columns);

/// Everything will be drawn anew at the next `screen_show`.
void screen_forget(void);

/// Gives the terminal back for a while (suspension); `screen_resume` takes it again.
void screen_pause(void);

/// Takes the terminal again after `screen_pause`.
void screen_resume(void);

/// Clears the screen and, where terminfo says how (E3), what it scrolled away, now and whenever the terminal is given back: for
/// a terminal that strangers share. Call it after `screen_start`.
void screen_leave_nothing(void);

/// Clears them once more, after `screen_leave_nothing`; all is drawn anew at the next `screen_show`.
void screen_wipe(void);

/// Gives the terminal back as it was found, and forgets what came from it and was not read where `drop_input` says so.
/// Harmless if it was never taken.
void screen_stop(int drop_input);

#endif
