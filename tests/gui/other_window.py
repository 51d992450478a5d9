"""A small window of another program, for tests that switch to it. Usage: other_window.py TITLE"""
import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gtk  # noqa: E402

window = Gtk.Window(title=sys.argv[1])
window.set_default_size(320, 200)
window.add(Gtk.Label(label="Nothing of Attune is here."))
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
