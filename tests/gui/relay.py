"""A mail relay of the test's own, which speaks TLS and keeps whatever mail comes, and a server's configuration that
sends through it."""
import email
import email.policy
import socketserver
import ssl
import threading


class Relay(socketserver.ThreadingTCPServer):
    """`mails` are those that came, the first one first."""

    daemon_threads = True

    def __init__(self, certificate, key):
        self.mails = []
        self.proof = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.proof.load_cert_chain(certificate, key)
        super().__init__(("127.0.0.1", 0), Conversation)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Conversation(socketserver.StreamRequestHandler):
    def setup(self):
        self.request = self.server.proof.wrap_socket(self.request, server_side=True)
        super().setup()

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


def send_mails_through(relay, config, port, authority):
    """`port` is where the clients' pages are served; the authority is whose certificates prove the relay."""
    config.write_text(config.read_text() + f"""[pages]
address = "https://localhost:{port}"
[mail]
relay = "smtps://localhost:{relay.server_address[1]}"
authority = "{authority}"
from = "post@practice.test"
""")
