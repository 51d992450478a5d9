"""A certificate authority of a test's own, what it issues, and a browser that trusts it as a person's computer would."""
import os
import pathlib
import pwd
import subprocess


def make_certificate(subject, certificate, key, *options):
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-subj", f"/CN={subject}", "-days", "2", "-keyout", key, "-out", certificate, *options],
                   check=True, capture_output=True)


class Authority:
    """Its own certificate, which is what others are told to trust, and the one that it issued for localhost."""

    def __init__(self, folder):
        folder.mkdir()
        self.certificate, key = str(folder / "authority.pem"), str(folder / "authority-key.pem")
        make_certificate("An authority of the test", self.certificate, key, "-addext", "keyUsage=critical,keyCertSign")
        self.issued, self.issued_key = str(folder / "localhost.pem"), str(folder / "localhost-key.pem")
        make_certificate("localhost", self.issued, self.issued_key, "-CA", self.certificate, "-CAkey", key,
                         "-addext", "basicConstraints=critical,CA:FALSE", "-addext", "extendedKeyUsage=serverAuth",
                         "-addext", "subjectAltName=DNS:localhost")
        if os.geteuid() == 0:
            os.chown(self.issued_key, pwd.getpwnam("postgres").pw_uid, -1)

    def trusted_from(self, home):
        """The environment of a Node and a Chromium whose home is that folder, and which trust this authority."""
        store = pathlib.Path(home) / ".pki/nssdb"
        store.mkdir(parents=True)
        for command in (["-N", "--empty-password"], ["-A", "-n", "test", "-t", "C,,", "-i", self.certificate]):
            subprocess.run(["certutil", "-d", f"sql:{store}", *command], check=True, capture_output=True)
        return {**os.environ, "HOME": str(home), "NODE_EXTRA_CA_CERTS": self.certificate}
