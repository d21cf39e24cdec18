#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What servers can do to us: test-hostile.py NET_DRIVER

Every answer here must end in its error within the deadline and half a second, without the main loop standing still for more than 50 ms, in no more
memory than three times what an answer may have, and with a sentence for the user."""

import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import https_server  # noqa: E402  pylint: disable=wrong-import-position
import tap  # noqa: E402  pylint: disable=wrong-import-position
from https_server import head, whole  # noqa: E402  pylint: disable=wrong-import-position

DRIVER = sys.argv[1]
DEADLINE = 1000
CAP = 256 * 1024
CODES = ["offline", "unreachable", "timeout", "certificate", "redirect", "denied", "busy", "service", "not-found", "cut", "too-large",
         "answer", "not-allowed", "missing"]
PLACE = {"cep": "01001-000", "logradouro": "Praça da Sé", "complemento": "lado ímpar", "unidade": "", "bairro": "Sé",
         "localidade": "São Paulo", "uf": "SP", "estado": "São Paulo", "regiao": "Sudeste", "ibge": "3550308", "gia": "1004", "ddd": "11",
         "siafi": "7107"}
GOOD = json.dumps(PLACE, ensure_ascii=False).encode()

ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "G_DEBUG": "fatal-warnings",
               **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}}
# The search for leaks stumbles over threads that end while the program does; test-links searches the same code.
if "ASAN_OPTIONS" in ENVIRONMENT:
    ENVIRONMENT["ASAN_OPTIONS"] += ":detect_leaks=0"
FOLDER = tempfile.TemporaryDirectory()
CERTIFICATES = https_server.Certificates(FOLDER.name)
CONTEXTS = {name: CERTIFICATES.context(name) for name in ("good", "expired", "wrong", "unknown", "selfsigned")}


# ---- What the server does ----

def say(*parts):
    def answer(server, connection, number):
        for part in parts:
            connection.sendall(part)
    return answer


def say_and_wait(*parts):
    def answer(server, connection, number):
        say(*parts)(server, connection, number)
        server.wait()
    return answer


def drip(start, byte, pause=0.02):
    """One byte after the other, without end."""
    def answer(server, connection, number):
        connection.sendall(start)
        while not server.stopped.wait(pause):
            connection.sendall(byte)
    return answer


def pour(start, block):
    """As fast as it goes, without end."""
    def answer(server, connection, number):
        connection.sendall(start)
        while not server.stopped.is_set():
            connection.sendall(block)
    return answer


def drop(start):
    """Ends the connection without saying so, as whoever cuts the wire does."""
    def answer(server, connection, number):
        connection.sendall(start)
        time.sleep(0.05)
        os.close(connection.detach())
    return answer


def keep_bare(server, connection, number):
    """Takes the connection, and then nothing."""
    server.wait()
    return False


def close_bare(server, connection, number):
    return False


def talk_bare(server, connection, number):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
    return False


def chunk(data):
    return b"%x\r\n%s\r\n" % (len(data), data)


CHUNKED = "Transfer-Encoding: chunked"
LENGTH = f"Content-Length: {len(GOOD)}"


def place(**members):
    return whole(json.dumps({**PLACE, **members}).encode())


def redirect(status, target):
    return say(head(status, f"Location: {target}", "Content-Length: 0"))


# Name, what is answered, what must come out; further: certificate, plain.
ANSWERS = [
    ("a head that drips", drip(b"HTTP/1.1 200 OK\r\nX: ", b"x"), "timeout"),
    ("headers without end", drip(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", 0.01), "timeout"),
    ("a flood of headers", pour(b"HTTP/1.1 200 OK\r\n", b"X-Flood: " + b"y" * 4000 + b"\r\n"), "cut answer"),
    ("one header without end", pour(b"HTTP/1.1 200 OK\r\nX-Flood: ", b"y" * 4096), "cut answer"),
    ("first answers without end", pour(b"", b"HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n"), "timeout answer cut"),
    ("a body that drips", drip(head("200 OK", "Content-Length: 100000"), b" "), "timeout"),
    ("a chunked body that drips", drip(head("200 OK", CHUNKED), b"1\r\n \r\n"), "timeout"),
    ("silence after the request", say_and_wait(), "timeout"),
    ("silence after the head", say_and_wait(head("200 OK", LENGTH)), "timeout"),
    ("silence after half of the body", say_and_wait(head("200 OK", LENGTH), GOOD[:40]), "timeout"),
    ("silence before the last chunk", say_and_wait(head("200 OK", CHUNKED), chunk(GOOD)), "timeout"),
    ("shorter than its length", say(head("200 OK", f"Content-Length: {len(GOOD) + 1}"), GOOD), "cut"),
    ("shorter than its length, and the connection closes", say(head("200 OK", "Connection: close", f"Content-Length: {len(GOOD) + 9}"), GOOD),
     "cut"),
    ("cut within a chunk", say(head("200 OK", CHUNKED), b"%x\r\n" % len(GOOD), GOOD[:40]), "cut"),
    ("cut between chunks, all of the JSON there", say(head("200 OK", CHUNKED), chunk(GOOD)), "cut"),
    ("cut between chunks, and the connection closes", say(head("200 OK", CHUNKED, "Connection: close"), chunk(GOOD)), "cut"),
    ("cut after the last chunk's size", say(head("200 OK", CHUNKED), chunk(GOOD), b"0\r\n"), "cut"),
    ("the wire is cut in a body without length", drop(head("200 OK", "Connection: close") + GOOD), "cut"),
    ("the wire is cut in the body", drop(head("200 OK", LENGTH) + GOOD[:40]), "cut"),
    ("the wire is cut in the head", drop(b"HTTP/1.1 200 O"), "cut unreachable"),
    ("nothing, and the connection closes", say(b""), "cut unreachable"),
    ("no HTTP", say(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), "answer"),
    ("half a status line", say(b"HTTP/1.1\r\n\r\n"), "answer"),
    ("a length that is too large", say_and_wait(head("200 OK", f"Content-Length: {CAP + 1}")), "too-large"),
    ("a length beyond 64 bits", say_and_wait(head("200 OK", "Content-Length: 99999999999999999999")), "answer"),
    ("a negative length", say_and_wait(head("200 OK", "Content-Length: -1")), "answer"),
    ("a chunk that is too large", say_and_wait(head("200 OK", CHUNKED), b"7fffffff\r\n"), "too-large"),
    ("a chunk beyond 64 bits", say_and_wait(head("200 OK", CHUNKED), b"fffffffffffffffff1\r\n"), "answer"),
    ("a chunk longer than its size", say(head("200 OK", CHUNKED), b"2\r\n", GOOD), "answer"),
    ("a chunk without a size", say(head("200 OK", CHUNKED), b"\r\n", GOOD), "answer"),
    ("chunks without end", pour(head("200 OK", CHUNKED), chunk(b" " * 4096)), "too-large"),
    ("a body without end", pour(head("200 OK", "Connection: close"), b" " * 4096), "too-large"),
    ("trailers without end", pour(head("200 OK", CHUNKED) + b"0\r\n", b"X: " + b"y" * 500 + b"\r\n"), "answer"),
    ("a gzip bomb", say(head("200 OK", "Content-Encoding: gzip", "Connection: close"), gzip.compress(b" " * 50_000_000)), "answer"),
    ("a gzip bomb in transfer", say(head("200 OK", "Transfer-Encoding: gzip, chunked"), chunk(gzip.compress(b" " * 50_000_000))), "answer"),
    ("two lengths", say(head("200 OK", LENGTH, "Content-Length: 2"), GOOD), "answer"),
    ("a length and chunks", say(head("200 OK", LENGTH, CHUNKED), chunk(GOOD), b"0\r\n\r\n"), "answer"),
    ("NUL in a header", say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-\0Y: z\0\r\n" + LENGTH.encode() + b"\r\n\r\n", GOOD), "answer"),
    ("NUL in the type", say(b"HTTP/1.1 200 OK\r\nContent-Type: application/js\0on\r\n" + LENGTH.encode() + b"\r\n\r\n", GOOD), "answer"),
    ("204", say(head("204 No Content")), "service"),
    ("206", say(whole(GOOD, "206 Partial Content", f"Content-Range: bytes 0-{len(GOOD) - 1}/{len(GOOD) + 5}")), "service"),
    ("304", say(head("304 Not Modified")), "redirect"),
    ("301 to http", redirect("301 Moved Permanently", "http://viacep.com.br/ws/01001000/json/"), "redirect"),
    ("302 to a file", redirect("302 Found", "file:///etc/passwd"), "redirect"),
    ("307 to itself", redirect("307 Temporary Redirect", "https://viacep.com.br/ws/01001000/json/"), "redirect"),
    ("308 to another host", redirect("308 Permanent Redirect", "https://example.org/"), "redirect"),
    ("400", say(whole(b"<h1>Http 400</h1>", "400 Bad Request", content_type="text/html")), "service"),
    ("401", say(whole(b"{}", "401 Unauthorized", 'WWW-Authenticate: Basic realm="x"')), "denied"),
    ("403", say(whole(b"{}", "403 Forbidden")), "denied"),
    ("407", say(whole(b"{}", "407 Proxy Authentication Required", 'Proxy-Authenticate: Basic realm="x"')), "denied"),
    ("404", say(whole(b"{}", "404 Not Found")), "service"),
    ("429", say(whole(b"{}", "429 Too Many Requests", "Retry-After: 3600")), "busy"),
    ("500", say(whole(b"{}", "500 Internal Server Error")), "service"),
    ("503", say(whole(b"{}", "503 Service Unavailable")), "busy"),
    ("511", say(whole(b"<html>", "511 Network Authentication Required", content_type="text/html")), "redirect"),
    ("a sign-in page", say(whole(b"<html>Welcome to our Wi-Fi</html>", content_type="text/html")), "answer"),
    ("no type", say(whole(GOOD, content_type=None)), "answer"),
    ("another type", say(whole(GOOD, content_type="application/json-seq")), "answer"),
    ("another charset", say(whole(json.dumps(PLACE, ensure_ascii=False).encode("latin-1"), content_type="application/json; charset=iso-8859-1")),
     "answer"),
    ("another charset than it says", say(whole(json.dumps(PLACE, ensure_ascii=False).encode("latin-1"))), "answer"),
    ("nothing", say(whole(b"")), "answer"),
    ("half of the JSON", say(whole(GOOD[:-1])), "answer"),
    ("more than the JSON", say(whole(GOOD + b"{}")), "answer"),
    ("a comment in the JSON", say(whole(b"/* */" + GOOD)), "answer"),
    ("deep JSON", say(whole(b"[" * 100_000)), "answer"),
    ("deep JSON, closed", say(whole(b'{"a":' * 20_000 + b"1" + b"}" * 20_000)), "answer"),
    ("a key twice", say(whole(GOOD[:-1] + b', "uf": "RJ"}')), "answer"),
    ("a list", say(whole(b"[" + GOOD + b"]")), "answer"),
    ("a number for a text", say(place(localidade=7)), "answer"),
    ("a list for a text", say(place(uf=["SP"])), "answer"),
    ("null for the town", say(place(localidade=None)), "answer"),
    ("a state that is none", say(place(uf="São Paulo")), "answer"),
    ("another post code", say(place(cep="20040-002")), "answer"),
    ("lines in a text", say(place(logradouro="Praça\r\nda Sé")), "answer"),
    ("text that turns around", say(place(bairro="S\u202eé")), "answer"),
    ("NUL in a text", say(place(bairro="S\0é")), "answer"),
    ("a street without end", say(place(logradouro="a" * 10_000)), "answer"),
    ("an unknown post code", say(whole(b'{"erro": "true"}')), "not-found"),
    ("an unknown post code, as of 2022", say(whole(b'{"erro": true}')), "not-found"),
    ("an expired certificate", say(whole(GOOD)), "certificate", "expired"),
    ("a certificate that signed itself", say(whole(GOOD)), "certificate", "selfsigned"),
    ("a certificate of a stranger", say(whole(GOOD)), "certificate", "unknown"),
    ("a certificate for another host", say(whole(GOOD)), "certificate", "wrong"),
    ("silence instead of TLS", None, "timeout", "good", keep_bare),
    ("an end instead of TLS", None, "unreachable cut", "good", close_bare),
    ("HTTP instead of TLS", None, "unreachable", "good", talk_bare),
]


# ---- How it is judged ----

def drive(*args):
    result = subprocess.run([DRIVER, *map(str, args)], capture_output=True, text=True, timeout=60, check=False,
                            env=ENVIRONMENT)
    if result.returncode != 0 or result.stderr:
        raise RuntimeError(f"{result.returncode}: {result.stderr}")
    return json.loads(result.stdout)


def judge_effort(report, deadline, warm_up=True):
    if report["sanitized"]:
        return
    if report["ms"] > deadline + 500:
        yield f"it took {report['ms']:.0f} ms"
    if report["gap"] > 50:
        yield f"the main loop stood still for {report['gap']:.0f} ms"
    # Without a warm-up, what is loaded with the first request would count.
    if warm_up and report["memory"] > 3 * CAP:
        yield f"it took {report['memory']} bytes"


def judge(report, expected, deadline, warm_up=True):
    yield from judge_effort(report, deadline, warm_up)
    if report.get("domain") != "ouv-net-error-quark":
        yield f"no error of ours: {report}"
    elif CODES[report["code"]] not in expected.split():
        yield f"{CODES[report['code']]} instead of {expected}: {report['detail']}"
    elif len(report["sentence"]) < 20:
        yield f"no sentence: {report}"


def warm(answer):
    """The first connection gets what it asked for, so that what is loaded once is not counted."""
    def serve(server, connection, number):
        (answer if number > 0 else say(whole(GOOD)))(server, connection, number)
    return serve


class Asked:
    """A driver's run against a server of its own. The second service fails at once, so that all the time is the first one's."""

    def __init__(self, answer, *args, context="good", plain=None):
        def bare(server, connection, number):
            return number == 0 or plain is None or plain(server, connection, number)

        def choose(server, connection, number):
            if server.requests[-1].startswith(b"GET /api/"):
                connection.sendall(whole(b"{}", "500 Internal Server Error"))
            else:
                warm(answer)(server, connection, number)
        self.server = https_server.Server(choose, CONTEXTS["good"], bare)
        if context != "good":
            self.server.plain = self.spoil(context)
        try:
            self.report = drive("--port", self.server.port, "--authority", CERTIFICATES.authority, "--deadline", DEADLINE, "--warm-up", *args,
                                "cep", "01001000")
        finally:
            self.server.stop()

    def spoil(self, context):
        def bare(server, connection, number):
            server.context = CONTEXTS[context if number > 0 else "good"]
            return True
        return bare


def check_answer(answer, expected, context="good", plain=None):
    # A second service that does not answer at all has its own time.
    report = Asked(answer, context=context, plain=plain).report
    yield from judge(report, expected, DEADLINE * (2 if plain is keep_bare else 1))


def check_good():
    asked = Asked(say(whole(GOOD)))
    expected = {"address": "Praça da Sé, Sé, CEP 01001-000", "city": "São Paulo", "state": "SP", "host": "viacep.com.br"}
    for name, value in expected.items():
        if asked.report.get(name) != value:
            yield f"{name}: {asked.report.get(name)} instead of {value}"
    yield from judge_effort(asked.report, DEADLINE)
    if set(asked.server.protocols) != {"http/1.1"}:
        yield f"it spoke {asked.server.protocols}"


def check_chunked():
    parts = [GOOD[at:at + 7] for at in range(0, len(GOOD), 7)]
    report = Asked(say(head("200 OK", CHUNKED), *map(chunk, parts), b"0;x=y\r\nX-Trailer: z\r\n\r\n")).report
    if report.get("city") != "São Paulo":
        yield f"a good chunked answer is refused: {report}"


def check_until_close():
    report = Asked(say(head("200 OK", "Connection: close"), GOOD)).report
    if report.get("city") != "São Paulo":
        yield f"an answer that ends with the connection is refused: {report}"


def check_requests():
    """What is sent, to the byte."""
    asked = Asked(say(whole(b"{}", "500 Internal Server Error")))
    port = asked.server.port

    # The order of the headers is libsoup's.
    def request(path, host):
        return [f"GET {path} HTTP/1.1", "", "", "Accept: application/json", "Connection: close", f"Host: {host}:{port}",
                "User-Agent: Ouvidor"]

    def in_order(data):
        first, *lines = data.decode("ascii").split("\r\n")
        return [first, *sorted(lines)]
    asked_for = [in_order(data) for data in asked.server.requests]
    expected = [request("/ws/01001000/json/", "viacep.com.br")] * 2 + [request("/api/cep/v2/01001000", "brasilapi.com.br")]
    if asked_for != expected:
        yield f"{asked_for} instead of {expected}"


def check_nobody_there():
    with https_server.socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    report = drive("--port", port, "--deadline", DEADLINE, "cep", "01001000")
    yield from judge(report, "unreachable", DEADLINE, False)


def check_unknown_name():
    yield from judge(drive("--names=fail", "--deadline", DEADLINE, "cep", "01001000"), "offline", DEADLINE, False)


def check_slow_name():
    yield from judge(drive("--names=hang", "--deadline", DEADLINE, "cep", "01001000"), "timeout", 2 * DEADLINE, False)


def check_offline():
    """In a network of its own that has nothing, not even a loopback that is up."""
    command = ["unshare", "--user", "--map-root-user", "--net"]
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode != 0:
        print("# no network of its own can be made here")
        return
    result = subprocess.run([*command, DRIVER, "--port=9", f"--deadline={DEADLINE}", "cep", "01001000"], capture_output=True, text=True,
                            check=False, timeout=60, env=ENVIRONMENT)
    yield from judge(json.loads(result.stdout), "offline unreachable", DEADLINE, False)


def check_program_deadline():
    """Without an own deadline of the test: both services together have ten seconds."""
    server = https_server.Server(say_and_wait(), CONTEXTS["good"])
    report = drive("--port", server.port, "--authority", CERTIFICATES.authority, "--deadline=0", "cep", "01001000")
    server.stop()
    yield from judge(report, "timeout", 10_000, False)
    if report["ms"] < 9_900:
        yield f"it gave up after {report['ms']:.0f} ms"


CANCELLED = {
    "while the name is looked up": ("--names=hang", None, None),
    "before TLS": ("--names=local", None, keep_bare),
    "before the head": ("--names=local", say_and_wait(), None),
    "in the head": ("--names=local", say_and_wait(b"HTTP/1.1 200 OK\r\nX: "), None),
    "before the body": ("--names=local", say_and_wait(head("200 OK", LENGTH)), None),
    "in the body": ("--names=local", say_and_wait(head("200 OK", LENGTH), GOOD[:40]), None),
    "in a chunk": ("--names=local", say_and_wait(head("200 OK", CHUNKED), b"fff\r\n{"), None),
}


def check_cancel(names, answer, plain):
    server = https_server.Server(answer, CONTEXTS["good"], plain)
    report = drive("--port", server.port, "--authority", CERTIFICATES.authority, "--deadline=5000", names, "--cancel-after=200", "cep", "01001000")
    server.stop()
    yield from judge_effort(report, 200, False)
    if (report.get("domain"), report.get("code")) != ("g-io-error-quark", 19):
        yield f"not cancelled: {report}"


def check_not_allowed(address):
    server = https_server.Server(say(whole(GOOD)), CONTEXTS["good"])
    report = drive("--port", server.port, "--authority", CERTIFICATES.authority, "get", address)
    server.stop()
    yield from judge(report, "not-allowed", 0, False)
    if server.protocols:
        yield "it connected"


def check_sizes():
    for size, fine in ((CAP, True), (CAP + 1, False)):
        for headers in ((f"Content-Length: {size}",), ("Connection: close",)):
            server = https_server.Server(say(head("200 OK", *headers), b"x" * size), CONTEXTS["good"])
            report = drive("--port", server.port, "--authority", CERTIFICATES.authority, "get", "https://viacep.com.br/")
            server.stop()
            if (report.get("size") == size) != fine:
                yield f"{size} bytes, {headers}: {report}"


def test_all():
    yield "a good answer", check_good
    yield "a good answer in chunks", check_chunked
    yield "a good answer that ends with the connection", check_until_close
    yield "what is sent", check_requests
    for name, answer, expected, *more in ANSWERS:
        yield name, lambda answer=answer, expected=expected, more=more: check_answer(answer, expected, *more)
    yield "nobody there", check_nobody_there
    yield "an unknown name", check_unknown_name
    yield "a name that is looked up without end", check_slow_name
    yield "no network", check_offline
    yield "ten seconds for both", check_program_deadline
    for name, how in CANCELLED.items():
        yield f"cancelled {name}", lambda how=how: check_cancel(*how)
    for address in ("http://viacep.com.br/", "https://example.org/", "https://viacep.com.br.example.org/", "https://x@viacep.com.br/",
                    "https://viacep.com.br:8443/", "file:///etc/passwd", "viacep.com.br"):
        yield f"not asked: {address}", lambda address=address: check_not_allowed(address)
    yield "as large as it may be, and one byte more", check_sizes


tap.run(list(test_all()))
