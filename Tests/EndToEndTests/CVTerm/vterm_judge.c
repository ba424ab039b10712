#define _GNU_SOURCE
#include "vterm_judge.h"

#if __has_include(<vterm.h>)

#include <dlfcn.h>
#include <string.h>
#include <vterm.h>

// Found at run time, so that the tests link where it is missing.
#define EACH_CALL(X)                                                                                                    \
  X(vterm_new) X(vterm_free) X(vterm_set_utf8) X(vterm_set_size) X(vterm_input_write) X(vterm_output_set_callback)      \
  X(vterm_obtain_screen) X(vterm_screen_enable_altscreen) X(vterm_screen_reset) X(vterm_screen_set_callbacks)           \
  X(vterm_screen_set_unrecognised_fallbacks) X(vterm_screen_get_cell) X(vterm_obtain_state)                             \
  X(vterm_state_get_cursorpos)

#define DECLARE(name) static __typeof__(name) *p_##name;
EACH_CALL(DECLARE)

struct vterm_judge {
  VTerm *terminal;
  VTermScreen *screen;
  int is_visible, unknown, titles, answers;
  uint8_t last_unknown;
};

static int load(void) {
  void *library = dlopen("libvterm.so.0", RTLD_NOW);
  if (!library) return 0;
#define FIND(name)                                                                                                      \
  p_##name = (__typeof__(name) *)dlsym(library, #name);                                                                 \
  if (!p_##name) return 0;
  EACH_CALL(FIND)
  return 1;
}

int vterm_judge_is_there(void) {
  static int is_there = -1;
  if (is_there < 0) is_there = load();
  return is_there;
}

static int on_property(VTermProp property, VTermValue *value, void *of) {
  vterm_judge *judge = of;
  if (property == VTERM_PROP_CURSORVISIBLE) judge->is_visible = value->boolean;
  if (property == VTERM_PROP_TITLE || property == VTERM_PROP_ICONNAME) judge->titles++;
  return 1;
}

static int unknown(void *of, uint8_t last) {
  vterm_judge *judge = of;
  judge->unknown++;
  judge->last_unknown = last;
  return 1;
}

static int on_control(unsigned char control, void *of) { return unknown(of, control); }

static int on_sequence(const char *leader, const long *arguments, int count, const char *between, char final, void *of) {
  (void)leader, (void)arguments, (void)count, (void)between;
  return unknown(of, (uint8_t)final);
}

static void on_answer(const char *bytes, size_t count, void *of) {
  (void)bytes, (void)count;
  ((vterm_judge *)of)->answers++;
}

vterm_judge *vterm_judge_new(int columns, int rows) {
  static const VTermScreenCallbacks callbacks = {.settermprop = on_property};
  static const VTermParserCallbacks fallbacks = {.control = on_control, .csi = on_sequence};
  if (!vterm_judge_is_there()) return 0;
  vterm_judge *judge = calloc(1, sizeof *judge);
  judge->is_visible = 1;
  judge->terminal = p_vterm_new(rows, columns);
  p_vterm_set_utf8(judge->terminal, 1);
  p_vterm_output_set_callback(judge->terminal, on_answer, judge);
  judge->screen = p_vterm_obtain_screen(judge->terminal);
  p_vterm_screen_enable_altscreen(judge->screen, 1);
  p_vterm_screen_set_callbacks(judge->screen, &callbacks, judge);
  p_vterm_screen_set_unrecognised_fallbacks(judge->screen, &fallbacks, judge);
  p_vterm_screen_reset(judge->screen, 1);
  judge->titles = 0;
  return judge;
}

void vterm_judge_free(vterm_judge *judge) {
  p_vterm_free(judge->terminal);
  free(judge);
}

void vterm_judge_resize(vterm_judge *judge, int columns, int rows) { p_vterm_set_size(judge->terminal, rows, columns); }

void vterm_judge_feed(vterm_judge *judge, const uint8_t *bytes, size_t count) {
  p_vterm_input_write(judge->terminal, (const char *)bytes, count);
}

static int32_t colour(const VTermColor *colour) {
  if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour)) return -1;
  if (VTERM_COLOR_IS_INDEXED(colour)) return colour->indexed.idx;
  return 1 << 24 | colour->rgb.red << 16 | colour->rgb.green << 8 | colour->rgb.blue;
}

void vterm_judge_read(vterm_judge *judge, int column, int row, vterm_judge_cell *cell) {
  VTermScreenCell found;
  memset(&found, 0, sizeof found);
  p_vterm_screen_get_cell(judge->screen, (VTermPos){.row = row, .col = column}, &found);
  memcpy(cell->signs, found.chars, sizeof cell->signs);
  cell->width = found.width;
  cell->bold = found.attrs.bold;
  cell->underlined = found.attrs.underline != 0;
  cell->italic = found.attrs.italic;
  cell->blinking = found.attrs.blink;
  cell->reversed = found.attrs.reverse;
  cell->foreground = colour(&found.fg);
  cell->background = colour(&found.bg);
}

void vterm_judge_cursor(vterm_judge *judge, int *column, int *row, int *is_visible) {
  VTermPos place;
  p_vterm_state_get_cursorpos(p_vterm_obtain_state(judge->terminal), &place);
  *column = place.col;
  *row = place.row;
  *is_visible = judge->is_visible;
}

int vterm_judge_unknown(const vterm_judge *judge, uint8_t *last) {
  *last = judge->last_unknown;
  return judge->unknown;
}

int vterm_judge_titles(const vterm_judge *judge) { return judge->titles; }

int vterm_judge_answers(const vterm_judge *judge) { return judge->answers; }

#else

int vterm_judge_is_there(void) { return 0; }
vterm_judge *vterm_judge_new(int columns, int rows) { return (void)columns, (void)rows, (vterm_judge *)0; }
void vterm_judge_free(vterm_judge *judge) { (void)judge; }
void vterm_judge_resize(vterm_judge *judge, int columns, int rows) { (void)judge, (void)columns, (void)rows; }
void vterm_judge_feed(vterm_judge *judge, const uint8_t *bytes, size_t count) { (void)judge, (void)bytes, (void)count; }
void vterm_judge_read(vterm_judge *judge, int column, int row, vterm_judge_cell *cell) {
  (void)judge, (void)column, (void)row, (void)cell;
}
void vterm_judge_cursor(vterm_judge *judge, int *column, int *row, int *is_visible) {
  (void)judge, *column = 0, *row = 0, *is_visible = 0;
}
int vterm_judge_unknown(const vterm_judge *judge, uint8_t *last) { return (void)judge, *last = 0, 0; }
int vterm_judge_titles(const vterm_judge *judge) { return (void)judge, 0; }
int vterm_judge_answers(const vterm_judge *judge) { return (void)judge, 0; }

#endif
