"""What the tests ask of the window manager: which window the keys go to, another one, and what a task bar would ask."""
import ctypes
import subprocess

from screen_reader import wait_for


def active_window():
    """Which window the keys go to."""
    return subprocess.run(["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True).stdout.strip()


def switch_to(desktop, title):
    if active_window() != title:
        desktop.key("alt+Tab")
    wait_for(f'the keys to go to "{title}"', lambda: active_window() == title, 10)


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("room", ctypes.c_long * 12)]


def send_to_root_window(message, window):
    """A client message about this window, to the window manager."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    for call in (x11.XDefaultRootWindow, x11.XInternAtom):
        call.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    event = ClientMessage(type=33, send_event=1, window=window, format=32,
                          message_type=x11.XInternAtom(display, message.encode(), 0))
    substructure = (1 << 19) | (1 << 20)
    x11.XSendEvent(display, ctypes.c_ulong(x11.XDefaultRootWindow(display)), 0, ctypes.c_long(substructure),
                   ctypes.byref(event))
    x11.XCloseDisplay(display)
