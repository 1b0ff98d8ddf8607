"""Small escapes, tried through the real launcher: what one achieves, a submission could.

How it works: a program is run as if it were a submission, on the rung in question. It is told where a
file lies that it must not read, which process must not feel its signals, and at which address of this
host somebody listens; it reports what it could do, and the trusted side looks whether that is true.
"""

from __future__ import annotations

import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from grader.errors import GraderError
from grader.sandbox.facts import End, Limits
from grader.sandbox.isolation import Rung
from grader.sandbox.session import Session
from grader.sandbox.stage import Material

READ, SIGNAL, CONNECT = "read a hidden file", "signal the grader", "connect to this host"
ALL = (READ, SIGNAL, CONNECT)
_PROGRAM = """
import os, socket

def main(_module, hidden, pid, address, port):
    escaped = []
    try:
        open(hidden).close()
        escaped.append("read a hidden file")
    except OSError:
        pass
    try:
        os.kill(pid, 0)
        escaped.append("signal the grader")
    except OSError:
        pass
    try:
        socket.create_connection((address, port), 1.0).close()
        escaped.append("connect to this host")
    except OSError:
        pass
    return escaped
"""
_LIMITS = Limits(wall_seconds=20.0)


def release(rung: Rung) -> tuple[str, ...]:
    """Return which escapes succeed on `rung`, of those in `ALL`.

    Raises:
        GraderError: nothing can be run on this rung.
    """
    with tempfile.TemporaryDirectory(prefix="canary-") as name, listen_on_own_address() as listener:
        folder = Path(name)
        program, hidden = folder / "canary.py", folder / "hidden"
        program.write_text(_PROGRAM)
        hidden.write_text("hidden")
        address, port = listener.getsockname()
        # Not the grader's own id: inside a sandbox some process may well have the same.
        with _bystander() as bystander, Session(Material("canary", program), _LIMITS, rung) as session:
            arguments = {"hidden": str(hidden), "pid": bystander.pid, "address": address, "port": port}
            run = session.run("main", arguments)
    if run.end is not End.RETURNED or not isinstance(run.value, list):
        raise GraderError(f"A harmless program ended with `{run.end}`: {run.output[-300:].strip()}")
    return tuple(what for what in ALL if what in run.value)


@contextmanager
def _bystander() -> Iterator[subprocess.Popen[bytes]]:
    """A process of the grader's that has nothing to do with the submission."""
    with subprocess.Popen(["/bin/sleep", "60"], stdin=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


def listen_on_own_address() -> socket.socket:
    """Return a listener on an address of this host that is not the loopback's, where it has one."""
    listener = socket.socket()
    listener.bind((_own_address(), 0))
    listener.listen()
    return listener


def _own_address() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent: this only asks for the route
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"
