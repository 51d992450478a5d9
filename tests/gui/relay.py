"""A mail relay of the test's own, which keeps whatever mail comes, and a server's configuration that sends through it."""
import email
import email.policy
import socketserver
import threading


class Relay(socketserver.ThreadingTCPServer):
    """`mails` are those that came, the first one first."""

    daemon_threads = True

    def __init__(self):
        self.mails = []
        super().__init__(("127.0.0.1", 0), Conversation)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Conversation(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.say("220 relay")
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"DATA":
                self.say("354 go on")
                message = b"".join(iter(self.rfile.readline, b".\r\n"))
                self.server.mails.append(email.message_from_bytes(message, policy=email.policy.default))
            self.say("221 good bye" if word == b"QUIT" else "250 fine")
            if word == b"QUIT":
                return


def send_mails_through(relay, config, port):
    """`port` is where the clients' pages are served."""
    config.write_text(config.read_text() + f"""[pages]
address = "https://localhost:{port}"
[mail]
relay = "smtp://127.0.0.1:{relay.server_address[1]}"
from = "post@practice.test"
""")
