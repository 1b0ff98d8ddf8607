"""Wrong: the server, an interpreter of its own, is told its key in an environment variable, as text; a key
of arbitrary bytes that is no UTF-8 (os.urandom(16), say) raises UnicodeDecodeError.
"""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from multiprocessing.managers import BaseManager
from typing import Any

Address = tuple[str, int]

PROGRAM = """
import os, threading
from collections import deque
from multiprocessing.managers import BaseManager

class Mailbox:
    def __init__(self):
        self.items = deque()
        self.changed = threading.Condition()
        self.doors = []

    def push(self, items):
        with self.changed:
            self.items.extend(items)
            self.changed.notify_all()

    def pull(self, count, timeout):
        with self.changed:
            seconds = max(0.0, min(timeout, threading.TIMEOUT_MAX))
            self.changed.wait_for(lambda: len(self.items) >= count, seconds)
            return [self.items.popleft() for _ in range(min(count, len(self.items)))]

    def open_door(self):
        # A new object for every caller, and none is thrown away: a manager that counts the references to one
        # and the same object down to 0 while another caller asks for it may lose that caller's.
        door = Door()
        self.doors.append(door)
        return door

class Door:
    def push(self, items):
        mailbox.push(items)

    def pull(self, count, timeout):
        return mailbox.pull(count, timeout)

class Manager(BaseManager):
    pass

mailbox = Mailbox()
Manager.register("door", callable=mailbox.open_door, exposed=("push", "pull"))
server = Manager(("127.0.0.1", 0), authkey=os.environ["QUEUE_KEY"].encode()).get_server()
print(server.address[1], flush=True)
server.serve_forever()
"""


class ServerHandle:
    """What a Process can do, as far as it is needed."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self._child = child
        atexit.register(self._end)  # also keeps the child from being forgotten

    def _end(self) -> None:
        self._child.kill()
        self._child.wait()

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def exitcode(self) -> int | None:
        return self._child.poll()

    def is_alive(self) -> bool:
        return self._child.poll() is None

    def terminate(self) -> None:
        self._child.terminate()

    def join(self, timeout: float | None = None) -> None:
        try:
            self._child.wait(timeout)
        except subprocess.TimeoutExpired:
            return
        atexit.unregister(self._end)


def serve_queue(authkey: bytes) -> tuple[Any, Address]:
    child = subprocess.Popen(
        [sys.executable, "-I", "-c", PROGRAM],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "QUEUE_KEY": authkey.decode()},
    )
    try:
        with child.stdout:
            port = int(child.stdout.readline())
    except BaseException:
        child.kill()
        child.wait()
        raise
    return ServerHandle(child), ("127.0.0.1", port)


class _Remote(BaseManager):
    pass


_Remote.register("door")


def _door(address: Address, authkey: bytes) -> Any:
    remote = _Remote(tuple(address), authkey=authkey)
    remote.connect()
    return remote.door()


def push(address: Address, authkey: bytes, items: Sequence[Any]) -> None:
    _door(address, authkey).push([pickle.dumps(item) for item in items])


def pull(address: Address, authkey: bytes, count: int, timeout: float) -> list[Any]:
    return [pickle.loads(item) for item in _door(address, authkey).pull(count, timeout)]
