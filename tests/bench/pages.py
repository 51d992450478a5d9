"""Measures the clients' pages: how large they are, how many a second, and a thousand phones filling in forms at once.
Usage: pages.py BIN [SECONDS]

Each simulated phone holds a connection and a link of its own, answers an item every two seconds and loads the page that
follows; its figure is the time from the press of "Continue" to that page.
"""
import asyncio
import base64
import hashlib
import os
import pathlib
import pwd
import re
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "gui"))
from practice import Api, Home, Server  # noqa: E402
from server_and_desktop import free_port, row  # noqa: E402

PHONES = 1000
BETWEEN_ANSWERS = 2.0  # seconds
ITEMS = 9


def write_config(home, folder, port):
    """All phones come from one address here."""
    config = home.path / "attuned.toml"
    config.write_text(f"""data_folder = "{folder}"
[listen]
address = "127.0.0.1"
port = {port}
[practice]
demonstration = true
[limits]
connections = {PHONES + 100}
connections_per_address = {PHONES + 100}
""")
    if os.geteuid() == 0:
        os.chown(config, pwd.getpwnam("postgres").pw_uid, -1)
    return config


def new_link(api, client, **more):
    token = base64.urlsafe_b64encode(os.urandom(32)).decode().rstrip("=")
    api.call("POST", f"/clients/{client}/links", {
        "client_id": client, "token_hash": hashlib.blake2b(token.encode(), digest_size=32).hexdigest(), "days": 14,
        "forms": [{"instrument": "phq9", "language": "en-GB"}], **more})
    return f"/q/open/{token}"


class Phone:
    """One connection, one cookie. Whatever is not as it should be is an error."""

    def __init__(self, port):
        self.port, self.cookie = port, ""

    async def connect(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)

    async def ask(self, method, path, body=""):
        self.writer.write((f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-attune={self.cookie}\r\n"
                           "Content-Type: application/x-www-form-urlencoded\r\n"
                           f"Content-Length: {len(body)}\r\n\r\n{body}").encode())
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode()
        content = await self.reader.readexactly(int(re.search(r"(?i)content-length: (\d+)", head)[1]))
        return int(head[9:12]), head, content

    async def open(self, link):
        await self.connect()
        status, head, _ = await self.ask("POST", link)
        assert status == 303, head
        self.cookie = re.search(r"__Host-attune=([^;]+)", head)[1]

    async def page(self, path):
        status, head, content = await self.ask("GET", path)
        assert status == 200, head
        return content

    async def answer(self, item):
        """Seconds until the page that follows is there; None when anything went wrong."""
        began = time.perf_counter()
        try:
            status, head, _ = await self.ask("POST", f"/q/form/1/{item}", "answer=0")
            if status != 303:
                return None
            status, _, _ = await self.ask("GET", re.search(r"(?i)location: (\S+)", head)[1])
            return time.perf_counter() - began if status == 200 else None
        except (OSError, asyncio.IncompleteReadError):
            return None

    async def fill_in(self, after, until, taken):
        await asyncio.sleep(after)
        answers = 0
        while time.monotonic() < until:
            due = time.monotonic() + BETWEEN_ANSWERS
            taken.append(await self.answer(answers % ITEMS + 1))
            answers += 1
            await asyncio.sleep(max(0.0, due - time.monotonic()))


async def opened(port, link):
    phone = Phone(port)
    await phone.open(link)
    return phone


async def sizes(port, link, homework):
    phone = await opened(port, link)
    style = await phone.page("/q/style.css")
    pages = [await phone.page(path) for path in ("/q", "/q/form/1/1", "/q/form/1/check", f"/q/homework/{homework}")]
    return max(len(page) for page in pages) + len(style), phone.cookie


async def thousand_phones(port, links, seconds):
    phones = []
    for begin in range(0, len(links), 50):
        phones += await asyncio.gather(*(opened(port, link) for link in links[begin:begin + 50]))
    taken, until = [], time.monotonic() + BETWEEN_ANSWERS + seconds
    await asyncio.gather(*(phone.fill_in(BETWEEN_ANSWERS * place / PHONES, until, taken)
                           for place, phone in enumerate(phones)))
    return taken


def pages_a_second(address, cookie, seconds):
    out = subprocess.run(["wrk", "-t1", "-c16", f"-d{seconds}s", "-H", f"Cookie: __Host-attune={cookie}",
                          f"{address}/q/form/1/1"], check=True, text=True, stdout=subprocess.PIPE).stdout
    assert "Non-2xx" not in out and "Socket errors" not in out, out
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))


def ratio(figure, limit):
    return f"ratio {figure / limit:.2f}"


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    home = Home()
    folder, port = home.folder_of_practice(), free_port()
    server = Server(binaries, ["--config", str(write_config(home, folder, port))], home.path / "attuned.log")
    try:
        api = Api(f"http://127.0.0.1:{port}", "maren")
        api.call("POST", "/practice-safety", {
            "text": "Call the night line.", "read_by": "Maren reads on weekdays.",
            "hours": {"days": [1, 2, 3, 4, 5], "from": 540, "until": 1020}, "cover": "maren", "escalate_after_hours": 4})
        clients = [line["client_id"] for line in api.caseload()]
        homework = api.call("POST", f"/clients/{clients[0]}/assignments", {
            "exercise": "soothing_rhythm_breathing", "minutes": 5, "days_per_week": 7, "reason": "",
            "set_on": time.strftime("%Y-%m-%d")})["assignment_id"]
        size, cookie = asyncio.run(sizes(port, new_link(api, clients[0], homework=True), homework))
        met = row("largest page of a client, with its style", f"{size / 1024:.1f} KB, {ratio(size, 30 * 1024)}", "≤ 30 KB",
                  size <= 30 * 1024)
        rate = statistics.median(pages_a_second(api.address, cookie, seconds) for _ in range(3))
        met &= row("clients' pages, 16 connections", f"{rate:,.0f}/s, {ratio(rate, 2000)}", "≥ 2,000/s", rate >= 2000)
        links = [new_link(api, clients[place % len(clients)]) for place in range(PHONES)]
        taken = asyncio.run(thousand_phones(port, links, 4 * seconds))
        errors = taken.count(None)
        p99 = 1000 * statistics.quantiles([one for one in taken if one is not None], n=100)[98]
        met &= row(f"{PHONES:,} phones, {len(taken):,} answers", f"{errors} errors", "0 errors", errors == 0)
        met &= row("from Continue to the next page, p99", f"{p99:.1f} ms, {ratio(p99, 250)}", "< 250 ms", p99 < 250)
    finally:
        server.stop()
        home.remove()
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
