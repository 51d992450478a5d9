"""A demonstration practice of a test's own: starts attuned on it, talks to its API, and opens desktops on it."""
import contextlib
import http.client
import json
import os
import pathlib
import pwd
import re
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import uuid

from screen_reader import Desktop, children, showing, text_of, wait_for

PASSWORD = "compassion-demo-2026"


class Home:
    """A temporary folder that PostgreSQL's own account may enter, with what the desktops keep below it."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="attune-gui-"))
        self.path.chmod(0o755)

    def folder_of_practice(self):
        folder = self.path / "practice"
        folder.mkdir(mode=0o700)
        if os.geteuid() == 0:
            postgres = pwd.getpwnam("postgres")
            os.chown(folder, postgres.pw_uid, postgres.pw_gid)
        return folder

    def environment_of(self, person):
        """Everything a desktop writes goes below HOME/PERSON."""
        own = self.path / person
        for name in ("config", "data", "cache"):
            (own / name).mkdir(parents=True, exist_ok=True)
        return {"HOME": str(own), "XDG_CONFIG_HOME": str(own / "config"), "XDG_DATA_HOME": str(own / "data"),
                "XDG_CACHE_HOME": str(own / "cache")}

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


class Server:
    """attuned, from its first "ready" line to its end."""

    def __init__(self, binaries, arguments, log):
        self.log = open(log, "ab")
        self.process = subprocess.Popen([str(binaries / "attuned"), *arguments], stdout=subprocess.PIPE,
                                        stderr=self.log, text=True)
        for line in self.process.stdout:
            if line.startswith("attuned: ready on "):
                self.address = line.removeprefix("attuned: ready on ").strip()
                return
        raise AssertionError(f"attuned ended with code {self.process.wait()}; see {log}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)
        self.log.close()


class UnixConnection(http.client.HTTPConnection):
    def __init__(self, path):
        super().__init__("attune")
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(self.path)


class Api:
    """One user's calls, apart from any desktop."""

    def __init__(self, address, username, ca=None):
        self.address, self.ca = address, ca
        self.token = None
        self.token = self.call("POST", "/sign-ins", {"username": username, "password": PASSWORD})["token"]

    def call(self, method, path, body=None, row_version=None):
        if self.address.startswith("unix:"):
            connection = UnixConnection(self.address.removeprefix("unix:"))
        elif self.address.startswith("http:"):
            connection = http.client.HTTPConnection(self.address.removeprefix("http://"))
        else:
            host = re.fullmatch(r"https://(.*)", self.address)[1]
            connection = http.client.HTTPSConnection(host, context=ssl.create_default_context(cafile=self.ca))
        headers = {"Content-Type": "application/json", "Idempotency-Key": uuid.uuid4().hex}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if row_version is not None:
            headers["If-Match"] = f'"{row_version}"'
        with contextlib.closing(connection):
            connection.request(method, "/api/v1" + path, None if body is None else json.dumps(body), headers)
            reply = connection.getresponse()
            content = json.loads(reply.read() or "{}")
        assert reply.status == 200, f"{method} {path}: {reply.status} {content}"
        return content

    def caseload(self):
        return self.call("GET", "/caseload")["rows"]


def with_open_note(api):
    """The caseload's first client whose latest held session has a note that may be written still."""
    for row in api.caseload():
        record = api.call("GET", f"/clients/{row['client_id']}")
        held = next(one for one in record["sessions"] if one["state"] == "attended")
        signed = [note for note in record["notes"]
                  if note["session_id"] == held["session_id"] and note["kind"] == "progress" and note.get("signed_at")]
        if not signed:
            return row
    raise AssertionError("every note of the caseload is signed")


class Therapist(Desktop):
    """A desktop with somebody at it, who types with real keys."""

    def __init__(self, binaries, address, home, person, ca=None, options=()):
        self.command = [str(binaries / "attune"), "--connect", address, *(["--ca", ca] if ca else [])]
        self.environment = home.environment_of(person)
        super().__init__([*self.command, *options], str(home.path), environment=self.environment)
        self.person = person

    def all(self, role=None, name=None, contains=None, starts=None):
        """As a reader would, but without walking every cell of every table at each look."""
        def outside_tables(node):
            yield node
            if node.get_role_name() != "table":
                for child in children(node):
                    if showing(child):
                        yield from outside_tables(child)

        for node in outside_tables(self.application):
            if role is not None and node.get_role_name() != role:
                continue
            if name is not None and (node.get_name() or "") != name:
                continue
            if contains is not None and contains not in text_of(node):
                continue
            if starts is None or text_of(node).startswith(starts):
                yield node

    def read(self, contains, deadline=60):
        return self._text(contains, deadline)

    def sign_in(self, resumes=False):
        """To the caseload; with `resumes`, to whatever opens by itself because work stopped there."""
        self.write("Username", self.person)
        self.write("Password", PASSWORD)
        self.press("Sign in", "push button")
        if resumes:
            self.gone("Sign in", "push button")
            return
        self.find("Waiting for you", "label")
        self.key("alt+Home")
        self.find("Caseload", "table")

    def field(self, name):
        """The widget inside that takes text."""
        def inner():
            for node in self.all():
                if node.get_name() == name and node.get_editable_text_iface():
                    return node
            return None
        return wait_for(f'a field named "{name}"', inner)

    def come_to(self, name):
        from gi.repository import Atspi

        def here():
            """A dialog that has just come up loses the focus that it was given before it was shown."""
            node = self.field(name)
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node
            node.grab_focus()
            return None
        return wait_for(f'the focus in "{name}"', here)

    def write(self, name, text):
        """In place of what the field holds."""
        node = self.come_to(name)
        self.key("ctrl+a")
        self.keys(text)
        # A password is read back as dots.
        wait_for(f"{len(text)} characters in {name}", lambda: node.get_text_iface().get_character_count() == len(text))

    def content(self, name):
        node = self.field(name)
        text = node.get_text_iface()
        return text.get_text(0, text.get_character_count())

    def open_client(self, name):
        self.write("Find a client", name)
        wait_for(f"{name} alone in the caseload", lambda: self.counted() == 1)
        self.key("Return")
        self.find("Write note", "push button")
        wait_for(f"{name}'s record", lambda: any(text_of(node).startswith("Write note") and ready(node)
                                                for node in self.all("push button")))

    def counted(self):
        table = self.find("Caseload", "table")
        rows = table.get_table_iface()
        return rows.get_n_rows() if rows else 0

    def kill(self):
        self.process.kill()
        self.process.wait()

    def leave(self):
        self.process.terminate()
        self.process.wait(timeout=20)


def ready(node):
    from gi.repository import Atspi
    return node.get_state_set().contains(Atspi.StateType.SENSITIVE)
