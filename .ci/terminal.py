#!/usr/bin/env python3
"""A program at a pseudo-terminal, and what stands on its screen: for scripts that sit down at one. As a command it is a resident at a
kiosk: `.ci/terminal.py TEXT -- COMMAND…` starts the kiosk, hands in a remark without a name, reads that it was accepted, goes back to the
first page and ends the kiosk by a signal. Exit 1 where any of that is not so; the screen is printed then."""

import errno, fcntl, os, pty, re, select, signal, struct, sys, termios, time, unicodedata

SEQUENCE = re.compile(r"\x1b\[([?>=]?)([0-9;:]*)[ -/]*([@-~])|\x1b[()*+][ -~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[PX^_].*?\x1b\\|\x1b([0-9=>A-Zc])")
UNFINISHED = re.compile(r"\x1b(\[[0-9;:?>=]*|[()*+]|\][^\x07\x1b]*|[PX^_][^\x1b]*|)?$")


class Screen:
    """What a terminal shows: characters, no colours."""

    def __init__(self, columns, rows):
        self.columns, self.rows, self.rest = columns, rows, ""
        self.clear()

    def clear(self):
        self.lines = [[" "] * self.columns for _ in range(self.rows)]
        self.row = self.column = 0
        self.top, self.bottom, self.kept, self.last = 0, self.rows - 1, (0, 0), " "

    @property
    def text(self):
        return "\n".join("".join(line).rstrip() for line in self.lines)

    def take(self, text):
        text, self.rest = self.rest + text, ""
        place = 0
        while place < len(text):
            if text[place] == "\x1b":
                found = SEQUENCE.match(text, place)
                if not found:
                    if UNFINISHED.match(text, place):
                        self.rest = text[place:]
                        return
                    place += 1
                    continue
                self.obey(found)
                place = found.end()
            else:
                self.show(text[place])
                place += 1

    def show(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self.down()
        elif character == "\b":
            self.column = max(0, self.column - 1)
        elif character >= " " and not unicodedata.combining(character):
            width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            if self.column + width > self.columns:
                self.column = 0
                self.down()
            self.lines[self.row][self.column] = self.last = character
            if width == 2 and self.column + 1 < self.columns:
                self.lines[self.row][self.column + 1] = ""
            self.column += width

    def down(self):
        if self.row == self.bottom:
            self.scroll(1)
        else:
            self.row = min(self.rows - 1, self.row + 1)

    def scroll(self, count, top=None):
        top = self.top if top is None else top
        for _ in range(min(abs(count), self.rows)):
            if count > 0:
                del self.lines[top]
                self.lines.insert(self.bottom, [" "] * self.columns)
            else:
                del self.lines[self.bottom]
                self.lines.insert(top, [" "] * self.columns)

    def obey(self, found):
        private, numbers, order, plain = found.groups()
        if plain:
            if plain == "c":
                self.clear()
            elif plain == "7":
                self.kept = (self.row, self.column)
            elif plain == "8":
                self.row, self.column = self.kept
            elif plain == "M":
                if self.row == self.top:
                    self.scroll(-1)
                else:
                    self.row = max(0, self.row - 1)
            elif plain == "D":
                self.down()
            return
        if order is None:
            return
        values = [int(number or 0) for number in re.split("[;:]", numbers)] if numbers else []
        first = values[0] if values else 0
        many = max(1, first)
        line = self.lines[self.row]
        self.column = min(self.column, self.columns)
        if private:
            if order in "hl" and first in (47, 1047, 1049):
                self.clear()
        elif order in "Hf":
            self.row = min(self.rows, many) - 1
            self.column = min(self.columns, max(1, values[1] if len(values) > 1 else 1)) - 1
        elif order == "d":
            self.row = min(self.rows, many) - 1
        elif order in "G`":
            self.column = min(self.columns, many) - 1
        elif order == "A":
            self.row = max(0, self.row - many)
        elif order == "B":
            self.row = min(self.rows - 1, self.row + many)
        elif order == "C":
            self.column = min(self.columns - 1, self.column + many)
        elif order == "D":
            self.column = max(0, self.column - many)
        elif order == "J":
            for row in range(self.rows):
                for column in range(self.columns):
                    before = (row, column) < (self.row, self.column)
                    if first == 2 or (first == 0 and not before) or (first == 1 and (before or (row, column) == (self.row, self.column))):
                        self.lines[row][column] = " "
        elif order == "K":
            ends = {0: range(self.column, self.columns), 1: range(0, self.column + 1), 2: range(self.columns)}
            for column in ends.get(first, ()):
                if column < self.columns:
                    line[column] = " "
        elif order == "X":
            for column in range(self.column, min(self.columns, self.column + many)):
                line[column] = " "
        elif order == "P":
            del line[self.column:self.column + many]
            line.extend(" " * (self.columns - len(line)))
        elif order == "@":
            line[self.column:self.column] = " " * many
            del line[self.columns:]
        elif order == "L":
            self.scroll(-many, self.row)
        elif order == "M":
            self.scroll(many, self.row)
        elif order == "S":
            self.scroll(many)
        elif order == "T":
            self.scroll(-many)
        elif order == "b":
            for _ in range(many):
                self.show(self.last)
        elif order == "r":
            self.top = many - 1
            self.bottom = (values[1] if len(values) > 1 and values[1] else self.rows) - 1
            self.row = self.column = 0


class Terminal:
    """A program at a pseudo-terminal of its own."""

    DOWN, UP, ENTER, ESCAPE, F2, TAB, DELETE = "\x1bOB", "\x1bOA", "\r", "\x1b", "\x1bOQ", "\t", "\x1b[3~"

    def __init__(self, command, environment, columns=100, rows=30):
        self.screen, self.rest = Screen(columns, rows), b""
        self.process, self.master = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            try:
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)
        os.set_inheritable(self.master, False)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, wait):
        """Takes in what comes within so many seconds; whether anything did."""
        came = False
        while select.select([self.master], [], [], 0 if came else wait)[0]:
            try:
                piece = os.read(self.master, 1 << 16)
            except OSError:
                return came
            if not piece:
                return came
            came = True
            # What it asks of the terminal: its attributes, which tell that there is no more to say.
            if b"\x1b[>c" in piece:
                os.write(self.master, b"\x1b[>41;354;0c")
            whole = self.rest + piece
            cut = len(whole)
            # A letter that is cut in the middle comes whole with the next piece.
            for back in range(1, min(4, cut) + 1):
                if whole[cut - back] >= 0xC0:
                    length = 2 if whole[cut - back] < 0xE0 else 3 if whole[cut - back] < 0xF0 else 4
                    cut -= back if back < length else 0
                    break
                if whole[cut - back] < 0x80:
                    break
            self.screen.take(whole[:cut].decode("utf-8", "replace"))
            self.rest = whole[cut:]
        return came

    def press(self, text):
        self.read(0)
        try:
            os.write(self.master, text.encode())
        except OSError as problem:
            if problem.errno != errno.EIO:
                raise

    def until(self, *words, wait=20.0):
        """Waits until one of some words stands on the screen; which one, or None."""
        ends = time.monotonic() + wait
        while True:
            for word in words:
                if word in self.screen.text:
                    return word
            if time.monotonic() > ends:
                return None
            self.read(0.2)

    def has_ended(self):
        ended, self.status = os.waitpid(self.process, os.WNOHANG)
        return ended != 0

    def leave(self, wait=10.0):
        """Ends it by a signal; its code, or None where it does not go."""
        os.kill(self.process, signal.SIGTERM)
        ends = time.monotonic() + wait
        while time.monotonic() < ends:
            self.read(0.05)
            if self.has_ended():
                os.close(self.master)
                return os.waitstatus_to_exitcode(self.status)
        return None


class NotSo(Exception):
    """Something that should have come did not."""


FIRST, ACCEPTED, REFUSED = "W czym możemy pomóc?", "Przyjęto uwagę", "Nie udało się wysłać"


def go(kiosk, key, *words):
    """Presses a key and waits for what it leads to."""
    kiosk.press(key)
    found = kiosk.until(*words)
    if not found:
        raise NotSo(f"after {key!r} none of {words}:\n{kiosk.screen.text}")
    return found


def read_on(kiosk, word):
    """Reads a page to its end, where something is offered."""
    for _ in range(40):
        if kiosk.until(word, wait=0.3):
            return
        kiosk.press(Terminal.ENTER)
    raise NotSo(f"never {word!r}:\n{kiosk.screen.text}")


def look(kiosk, seconds=0.9):
    """Somebody reads, before they press the next key: what they are about to send, the code that they are given. A kiosk takes no key
    there that comes at once behind another; and Esc with a key at once behind it is another key."""
    ends = time.monotonic() + seconds
    while (left := ends - time.monotonic()) > 0:
        kiosk.read(min(0.1, left))


def hand_in(kiosk, remark):
    """A resident says what they think of the first thing that the city asks, without a name. Whether it was said to be accepted."""
    look(kiosk)
    go(kiosk, "4", "O czym chcesz powiedzieć?")
    go(kiosk, "1", "uwagi do:")
    read_on(kiosk, "Czytaj projekt")
    place, words = "Czego dotyczy uwaga?", "Co o tym myślisz?"
    asked = go(kiosk, "2", "Z nazwiskiem czy bez?", place, words)
    if asked == "Z nazwiskiem czy bez?":
        asked = go(kiosk, "1", place, words)
    if asked == place:
        go(kiosk, "1", words)
    kiosk.press(remark)
    go(kiosk, Terminal.DOWN + Terminal.ENTER, "Dlaczego?")
    go(kiosk, Terminal.DOWN + Terminal.ENTER, "Jak powinno być zamiast tego?")
    go(kiosk, Terminal.DOWN + Terminal.ENTER, "Sprawdź, co wyślesz")
    read_on(kiosk, "1 Wyślij")
    look(kiosk)
    said = go(kiosk, "1", ACCEPTED, REFUSED)
    look(kiosk)
    go(kiosk, Terminal.ENTER if said == ACCEPTED else Terminal.ESCAPE, FIRST, "Co o tym myślisz?", "Sprawdź, co wyślesz")
    return said == ACCEPTED


if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[2] != "--":
        sys.exit("what is said, and to which kiosk? .ci/terminal.py TEXT -- COMMAND…")
    kiosk = Terminal(sys.argv[3:], dict(os.environ, TERM="linux"), columns=80, rows=24)
    try:
        if not kiosk.until(FIRST):
            raise NotSo(f"no first page:\n{kiosk.screen.text}")
        if not hand_in(kiosk, sys.argv[1]):
            raise NotSo(f"not accepted:\n{kiosk.screen.text}")
        if not kiosk.until(FIRST):
            raise NotSo(f"it does not go back:\n{kiosk.screen.text}")
        code = kiosk.leave()
        if code != 0:
            raise NotSo(f"it ended with {code}")
        if kiosk.screen.text.strip():
            raise NotSo(f"something is left on the screen:\n{kiosk.screen.text}")
    except NotSo as problem:
        sys.exit(str(problem))
