"""Two desktops, two therapists, one attuned over TLS: each sees their own clients alone, an edit by one reaches the
other, and an edit of the same field is shown with both texts. Then what must not lose a word: the database stopped
while somebody types, and a sign-in that ends meanwhile.

Usage: two_desktops.py BINARIES   (inside on-one-screen)
"""
import os
import pathlib
import socket
import subprocess
import sys

from authority import Authority
from practice import PASSWORD, Api, Home, Server, Therapist, with_open_note
from screen_reader import NotSeen, wait_for

PROGRAMS = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def write_config(home, folder, port):
    """With a certificate of an authority of the test's own, which the desktops and the phones are told to trust."""
    authority = Authority(home.path / "authority")
    config = home.path / "attuned.toml"
    config.write_text(f"""data_folder = "{folder}"
[listen]
address = "127.0.0.1"
port = {port}
[tls]
certificate = "{authority.issued}"
key = "{authority.issued_key}"
[practice]
demonstration = true
""")
    return config, authority


class Database:
    """The private cluster below the running server, handled from outside as its own account would."""

    def __init__(self, folder):
        self.folder = folder

    def run(self, *command):
        as_owner = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] if os.geteuid() == 0 else []
        return subprocess.run([*as_owner, *map(str, command)], check=True, cwd="/", capture_output=True, text=True)

    def stop(self):
        self.run(PROGRAMS / "pg_ctl", "-D", self.folder / "postgres", "-m", "immediate", "-w", "stop")

    def start(self):
        self.run(PROGRAMS / "pg_ctl", "-D", self.folder / "postgres", "-l", self.folder / "postgres.log", "-w", "start")

    def execute(self, sql):
        self.run(PROGRAMS / "psql", "-h", self.folder, "-U", "attune", "-d", "attune", "-v", "ON_ERROR_STOP=1", "-c", sql)


def names_on(desktop):
    """The names in the caseload's own column, as a screen reader finds them."""
    table = desktop.find("Caseload", "table").get_table_iface()
    return {table.get_accessible_at(row, 0).get_name() for row in range(table.get_n_rows())}


def each_sees_their_own(maren, tomas, records):
    seen = {}
    for desktop in (maren, tomas):
        own = {row["legal_name"] for row in records[desktop.person]}
        seen[desktop.person] = wait_for(f"the caseload of {desktop.person}",
                                        lambda: names if len(names := names_on(desktop)) == len(own) else None)
        whole = desktop.everything()
        others = {row["legal_name"] for person in records for row in records[person]} - own
        assert not [name for name in others if name in whole], f"{desktop.person} sees clients of somebody else"
    shared = {row["legal_name"] for row in records["maren"]} & {row["legal_name"] for row in records["tomas"]}
    assert shared, "the demonstration has nobody whom both see"
    print(f"each sees their own: {len(seen['maren'])} and {len(seen['tomas'])} clients, {len(shared)} shared")
    return sorted(shared)[0]


def open_details(desktop, name):
    desktop.open_client(name)
    desktop.key("ctrl+7")
    desktop.field("Phone")


def an_edit_reaches_the_other(maren, tomas, name):
    for desktop in (maren, tomas):
        come_to_front(desktop)
        open_details(desktop, name)
    come_to_front(maren)
    maren.write("Phone", "0700 900111")
    maren.press("Save details", "push button")
    wait_for("Maren's new number at Tomas's", lambda: tomas.content("Phone") == "0700 900111", 40)
    print("an edit reached the other desktop")


def phone_of(api, name):
    return next(row["phone"] for row in api.caseload() if row["legal_name"] == name)


def an_edit_of_the_same_field_shows_both(maren, tomas, api, name):
    come_to_front(tomas)
    tomas.write("Phone", "0700 900222")
    come_to_front(maren)
    maren.write("Phone", "0700 900333")
    maren.press("Save details", "push button")
    wait_for("Maren's number in the record", lambda: phone_of(api, name) == "0700 900333")
    tomas.press("Save details", "push button")
    tomas.read("Yours: 0700 900222")
    tomas.read("In the record now: 0700 900333")
    tomas.press("Save what is chosen")
    wait_for("Tomas's number at Maren's", lambda: maren.content("Phone") == "0700 900222", 40)
    print("an edit of the same field was shown with both texts")


def nothing_is_lost_without_the_database(maren, api, database, client):
    come_to_front(maren)
    maren.key("alt+Home")
    maren.open_client(client["legal_name"])
    maren.press("Write note", "push button")
    maren.come_to("Since last time")
    maren.key("ctrl+End")
    maren.keys(" written before it stopped")
    database.stop()
    maren.keys(" and while it was away")
    sentence = maren.read("What you write is kept on this computer and goes when it is back", 40)
    database.start()
    wait_for("the note in the record", lambda: "and while it was away" in last_note(api, client), 60)
    print(f"without the database: {sentence}\n  and the whole note was there when it was back")


def nothing_is_lost_when_the_sign_in_ends(maren, api, database, client):
    maren.keys(" before the sign-in ended")
    database.execute("UPDATE sign_in SET started_at = started_at - interval '13 hours' WHERE user_id = "
                     "(SELECT id FROM user_account WHERE username = 'maren')")
    maren.keys(" and after it")
    maren.read("Your sign-in has ended", 40)
    assert "and after it" not in maren.everything(), "the cover shows what it covers"
    password = next(node.get_name() for node in maren.all() if node.get_name().startswith("Password of "))
    maren.write(password, PASSWORD)
    maren.press("Unlock", "push button")
    assert maren.content("Since last time").endswith("and after it")
    fresh = Api(api.address, "maren", api.ca)
    wait_for("the note in the record", lambda: "and after it" in last_note(fresh, client), 40)
    print("the sign-in ended while typing: the cover asked for the password, and not a word was lost")


def last_note(api, client):
    try:
        notes = api.call("GET", f"/clients/{client['client_id']}")["notes"]
    except AssertionError:  # the database is on its way back
        return ""
    return "\n".join(section["text"] for note in notes for section in note["text"]["sections"])


def come_to_front(desktop):
    windows = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(desktop.process.pid)], check=True,
                             capture_output=True, text=True).stdout.split()
    subprocess.run(["xdotool", "windowactivate", "--sync", windows[-1]], check=True, stderr=subprocess.DEVNULL)


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    home = Home()
    folder = home.folder_of_practice()
    config, authority = write_config(home, folder, free_port())
    server = Server(binaries, ["--config", str(config)], home.path / "server.log")
    address = server.address.replace("127.0.0.1", "localhost")
    database = Database(folder)
    desktops = []
    try:
        apis = {person: Api(address, person, authority.certificate) for person in ("maren", "tomas")}
        for person in apis:
            desktops.append(Therapist(binaries, address, home, person, authority.certificate))
            desktops[-1].sign_in()
        maren, tomas = desktops
        shared = each_sees_their_own(maren, tomas, {person: api.caseload() for person, api in apis.items()})
        an_edit_reaches_the_other(maren, tomas, shared)
        an_edit_of_the_same_field_shows_both(maren, tomas, apis["maren"], shared)
        client = with_open_note(apis["maren"])
        nothing_is_lost_without_the_database(maren, apis["maren"], database, client)
        nothing_is_lost_when_the_sign_in_ends(maren, apis["maren"], database, client)
    except (NotSeen, AssertionError) as fault:
        print(fault)
        print((home.path / "server.log").read_text()[-2000:])
        for desktop in desktops:
            print(f"--- {desktop.person}\n{desktop.everything()}")
        return 1
    finally:
        for desktop in desktops:
            desktop.kill()
        server.stop()
        home.remove()
    return 0


if __name__ == "__main__":
    sys.exit(main())
