"""w3m in a terminal of the test's own: a person who reads the clients' pages as text and moves by keys."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ROWS, COLUMNS = 120, 160
REDRAW, SEARCH, BEFORE, ENTER, TOP = b"\x0c", b"/", b"\x1b\t", b"\r", b"g"
MOVES_RIGHT = re.compile(rb"\x1b\[(\d*)C")
MOVES = re.compile(rb"\x1b\[[0-9;]*H")
OTHERS = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>]|[\x0e\x0f]")


def as_text(drawn):
    """What a terminal would show of it, a line for each place that is written to."""
    spaced = MOVES_RIGHT.sub(lambda move: b" " * int(move[1] or 1), drawn)
    return OTHERS.sub(b"", MOVES.sub(b"\n", spaced)).decode(errors="replace")


class TextBrowser:
    """Trusts that authority's certificates alone."""

    def __init__(self, address, home, authority):
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ.update(HOME=str(home), TERM="xterm", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            os.execvp("w3m", ["w3m", "-cookie", "-o", "confirm_qq=0", "-o", "auto_image=0", "-o", "ssl_verify_server=1",
                               "-o", "ssl_ca_default=0", "-o", f"ssl_ca_file={authority.certificate}", address])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.kill(self.child, signal.SIGWINCH)

    def press(self, *keys):
        for key in keys:
            os.write(self.terminal, key)

    def _drawn(self):
        """What the terminal has been sent since the last look."""
        drawn = b""
        while select.select([self.terminal], [], [], 0.2)[0]:
            drawn += os.read(self.terminal, 65536)
        return as_text(drawn)

    def read(self, words, seconds=60):
        """The whole screen, once it shows `words`."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.press(REDRAW)
            shown = self._drawn()
            if words in shown:
                return shown
        raise AssertionError(f'the text browser does not show "{words}" but:\n{shown}')

    def press_button(self, name):
        """The cursor goes to the button of that name, and on it."""
        self.press(TOP, SEARCH, name.encode(), ENTER, ENTER)

    def choose(self, label):
        """The radio button before that label; the cursor finds the label."""
        self.press(TOP, SEARCH, label.encode(), ENTER, BEFORE, ENTER)

    def close(self):
        self.press(b"Q")
        os.waitpid(self.child, 0)
        os.close(self.terminal)
