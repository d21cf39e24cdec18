# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server of this computer that answers byte by byte as it is told, with certificates made on the spot."""

import pathlib
import socket
import ssl
import subprocess
import threading

HOSTS = ["viacep.com.br", "brasilapi.com.br", "api.bcb.gov.br"]


def openssl(*args):
    subprocess.run(["openssl", *map(str, args)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Certificates:
    """An authority, and what it and others have signed: good, expired, wrong (for another host), selfsigned, unknown (signed by an authority
    that nobody trusts)."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.authority = self.make_authority("authority")
        stranger = self.make_authority("stranger")
        names = ",".join(f"DNS:{host}" for host in HOSTS)
        self.sign("good", self.authority, names)
        self.sign("wrong", self.authority, "DNS:example.org")
        self.sign("unknown", stranger, names)
        self.sign_expired("expired", self.authority, names)
        self.make_authority("selfsigned", "-addext", f"subjectAltName={names}")

    def path(self, name, suffix):
        return self.folder / f"{name}.{suffix}"

    def make_authority(self, name, *more):
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", 30, "-subj", f"/CN=Test {name}",
                "-keyout", self.path(name, "key"), "-out", self.path(name, "pem"), *more)
        return self.path(name, "pem")

    def sign_expired(self, name, authority, alternative_names):
        """Since OpenSSL 3.4 by its dates, before that by a number of days below none."""
        try:
            self.sign(name, authority, alternative_names, "-not_before", "20200101000000Z", "-not_after", "20200102000000Z")
        except subprocess.CalledProcessError:
            self.sign(name, authority, alternative_names, "-days", -1)

    def sign(self, name, authority, alternative_names, *validity):
        extensions = self.path(name, "ext")
        extensions.write_text(f"subjectAltName={alternative_names}\n", encoding="ascii")
        openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", f"/CN=Test {name}",
                "-keyout", self.path(name, "key"), "-out", self.path(name, "csr"))
        openssl("x509", "-req", "-in", self.path(name, "csr"), "-CA", authority, "-CAkey", authority.with_suffix(".key"), "-CAcreateserial",
                *(validity or ("-days", 30)), "-extfile", extensions, "-out", self.path(name, "pem"))

    def context(self, name):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.path(name, "pem"), self.path(name, "key"))
        context.set_alpn_protocols(["h2", "http/1.1"])
        return context


class Server:
    """Calls `answer (connection)` in a thread for every connection; closes it afterwards. What was asked stands in `requests`."""

    def __init__(self, answer, context, plain=None):
        self.answer = answer
        self.context = context
        self.plain = plain  # called with the bare socket; where it returns False, nothing more is done
        self.requests = []
        self.protocols = []
        self.stopped = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        number = 0
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(connection, number), daemon=True).start()
            number += 1

    def serve(self, connection, number):
        try:
            connection.settimeout(30)
            if self.plain is not None and not self.plain(self, connection, number):
                connection.close()
                return
            with self.context.wrap_socket(connection, server_side=True) as tls:
                self.protocols.append(tls.selected_alpn_protocol())
                request = b""
                while b"\r\n\r\n" not in request:
                    block = tls.recv(4096)
                    if not block:
                        return
                    request += block
                self.requests.append(request)
                self.answer(self, tls, number)
                tls.settimeout(2)
                tls.unwrap()
        except (OSError, ValueError):
            pass

    def wait(self):
        """Until the test is over: the connection stays open."""
        self.stopped.wait(30)

    def stop(self):
        self.stopped.set()
        self.socket.close()


def head(status="200 OK", *headers, content_type="application/json"):
    lines = [f"HTTP/1.1 {status}", *([f"Content-Type: {content_type}"] if content_type else []), *headers]
    return "".join(f"{line}\r\n" for line in lines).encode("latin-1") + b"\r\n"


def whole(body, status="200 OK", *headers, content_type="application/json"):
    """An answer as it should be."""
    return head(status, *headers, f"Content-Length: {len(body)}", content_type=content_type) + body
