// libvterm (Debian's libvterm-dev) as a second terminal, written by others: what stands on it after the same bytes is compared
// with our own model. Where its header or its library is missing, nothing is judged, and vterm_judge_is_there says so.
#ifndef VTERM_JUDGE_H
#define VTERM_JUDGE_H

#include <stddef.h>
#include <stdint.h>

typedef struct vterm_judge vterm_judge;

enum { VTERM_JUDGE_SIGNS = 6 };

typedef struct {
  // The scalars of the cell, the rest 0; none at all in an empty cell, UINT32_MAX in the right half of a wide one.
  uint32_t signs[VTERM_JUDGE_SIGNS];
  int width;
  int bold, underlined, italic, blinking, reversed;
  // -1 the terminal's own, 0 to 255 of its palette, from 1 << 24 on red, green and blue.
  int32_t foreground, background;
} vterm_judge_cell;

int vterm_judge_is_there(void);

vterm_judge *vterm_judge_new(int columns, int rows);
void vterm_judge_free(vterm_judge *judge);
void vterm_judge_resize(vterm_judge *judge, int columns, int rows);
void vterm_judge_feed(vterm_judge *judge, const uint8_t *bytes, size_t count);

void vterm_judge_read(vterm_judge *judge, int column, int row, vterm_judge_cell *cell);
void vterm_judge_cursor(vterm_judge *judge, int *column, int *row, int *is_visible);

// How many controls it did not know, and the final byte of the last of them.
int vterm_judge_unknown(const vterm_judge *judge, uint8_t *last);
// How often a window title was set, and how often the terminal had an answer to send.
int vterm_judge_titles(const vterm_judge *judge);
int vterm_judge_answers(const vterm_judge *judge);

#endif
