"""The way into L3: does what bubblewrap does, with the kernel's own calls.

Run by path, standard library only: `enclose.py PLAN FILTER CONTROL COMMAND…`. PLAN is a descriptor with
arguments in bubblewrap's words (`grader.sandbox.shown`), separated by NUL; FILTER one with a seccomp
filter. Three processes: this one goes into new namespaces and waits; its child is the first process of the
new pid namespace, lays out the file system, gives up all rights, and reaps; *its* child becomes COMMAND.
Each dies with its parent, and with the first process the kernel ends the whole namespace. None keeps CONTROL
open but COMMAND: so its end is seen.
"""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import struct
import sys
from collections.abc import Callable, Iterator

if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))  # noqa: PTH100, PTH120

from grader.sandbox import kernel

_ROOT = "/tmp"  # always there; becomes `/`
_ALL = (
    kernel.NEW_USER | kernel.NEW_MOUNTS | kernel.NEW_PIDS | kernel.NEW_NETWORK
    | kernel.NEW_IPC | kernel.NEW_NAMES | kernel.NEW_CGROUP
)  # fmt: skip
_PLAIN = kernel.NO_SUID | kernel.NO_DEV
_DEVICES = ("null", "zero", "full", "random", "urandom", "tty")
_SET_PARENT_DEATH_SIGNAL = 1
_GET_FLAGS, _SET_FLAGS, _UP = 0x8913, 0x8914, 1
"""Of a network interface."""


def main(arguments: list[str]) -> None:
    """Do as the module says; ends this process as COMMAND ended."""
    plan, syscalls, control, *command = arguments
    words, program = _read(int(plan)).decode().split("\0")[:-1], _read(int(syscalls))
    _die_with_parent()
    user, group = os.getuid(), os.getgid()
    kernel.unshare(_ALL, "new namespaces")
    settings = dict(_settings(words))
    _map_ids(int(settings["--uid"]), user, int(settings["--gid"]), group)
    first = os.fork()
    if first == 0:
        _be_first(words, settings, program, int(control), command)
    os.close(int(control))
    _end_like(os.waitpid(first, 0)[1])


def _be_first(
    words: list[str], settings: dict[str, str], program: bytes, control: int, command: list[str]
) -> None:
    """Be the first process of the namespace: it ends when COMMAND does, and all others with it."""
    status = 1 << 8
    try:
        _die_with_parent()
        signal.signal(
            signal.SIGINT, signal.SIG_DFL
        )  # from inside, the first process feels only what it handles
        _start_loopback()
        socket.sethostname(settings["--hostname"])
        _Layout(words).make()
        os.chdir(settings["--chdir"])
        kernel.give_up_rights()
        kernel.filter_calls(program)
        child = os.fork()
        if child == 0:
            os.execv(command[0], command)
        os.close(control)
        while (ended := os.wait())[0] != child:
            continue
        status = ended[1]
    except OSError as error:
        print(f"`{command[0]}`: {error}", file=sys.stderr, flush=True)
    _end_like(status)


class _Layout:
    """The file system that bubblewrap's words describe, made below `_ROOT`, then all that there is."""

    def __init__(self, words: list[str]) -> None:
        self._words = iter(words)
        self._sources: dict[str, int] = {}
        self._size = ""
        paths = [words[at + 1] for at, word in enumerate(words) if word in ("--bind", "--ro-bind")]
        devices = [f"/dev/{name}" for name in _DEVICES]
        kernel.make_mounts_private()
        # Opened first: what lies below `_ROOT` is covered from then on.
        self._sources = {path: os.open(path, os.O_PATH) for path in (*paths, *devices)}
        kernel.mount("tmpfs", _ROOT, _PLAIN, "mode=755,size=4m")

    def make(self) -> None:
        """Carry out one word after the other."""
        for word in self._words:
            carry_out: Callable[[], None] | None = getattr(self, word[2:].replace("-", "_"), None)
            if word.startswith("--") and carry_out is not None:
                carry_out()
        for descriptor in self._sources.values():
            os.close(descriptor)
        kernel.change_root(_ROOT)

    def ro_bind(self) -> None:
        """`--ro-bind SOURCE TARGET`."""
        self._bind(_PLAIN | kernel.READ_ONLY)

    def bind(self) -> None:
        """`--bind SOURCE TARGET`."""
        self._bind(_PLAIN)

    def _bind(self, flags: int) -> None:
        source, target = next(self._words), _ROOT + next(self._words)
        kernel.bind(self._sources[source], target)
        kernel.restrict(target, flags, recursive=True)

    def size(self) -> None:
        """`--size BYTES`, of the next `--tmpfs`."""
        self._size = f",size={next(self._words)}"

    def tmpfs(self) -> None:
        """`--tmpfs TARGET`."""
        target = _ROOT + next(self._words)
        os.makedirs(target, 0o755, exist_ok=True)  # noqa: PTH103
        kernel.mount("tmpfs", target, _PLAIN, f"mode=755{self._size}")
        self._size = ""

    def symlink(self) -> None:
        """`--symlink TEXT TARGET`."""
        text, target = next(self._words), _ROOT + next(self._words)
        os.symlink(text, target)  # noqa: PTH211

    def setenv(self) -> None:
        """`--setenv NAME VALUE`."""
        name, value = next(self._words), next(self._words)
        os.environ[name] = value

    def remount_ro(self) -> None:
        """`--remount-ro TARGET`."""
        kernel.restrict(_ROOT + next(self._words), kernel.READ_ONLY, recursive=False)

    def proc(self) -> None:
        """`--proc TARGET`; the last chance to say that there are no more user namespaces below this one."""
        target = _ROOT + next(self._words)
        os.mkdir(target)  # noqa: PTH102
        kernel.mount("proc", target, _PLAIN | kernel.NO_EXEC)
        with open(f"{target}/sys/user/max_user_namespaces", "w") as file:  # noqa: PTH123
            file.write("0")

    def dev(self) -> None:
        """`--dev TARGET`: the devices that do no harm, pseudo-terminals, names for open files."""
        target = _ROOT + next(self._words)
        os.mkdir(target)  # noqa: PTH102
        kernel.mount("tmpfs", target, kernel.NO_SUID, "mode=755,size=1m")
        for name in _DEVICES:
            kernel.bind(self._sources[f"/dev/{name}"], f"{target}/{name}")
        for number, name in enumerate(("stdin", "stdout", "stderr")):
            os.symlink(f"/proc/self/fd/{number}", f"{target}/{name}")  # noqa: PTH211
        for text, name in (("/proc/self/fd", "fd"), ("pts/ptmx", "ptmx")):
            os.symlink(text, f"{target}/{name}")  # noqa: PTH211
        os.mkdir(f"{target}/pts")  # noqa: PTH102
        kernel.mount(
            "devpts", f"{target}/pts", kernel.NO_SUID | kernel.NO_EXEC, "newinstance,ptmxmode=0666,mode=620"
        )


def _settings(words: list[str]) -> Iterator[tuple[str, str]]:
    wanted = ("--uid", "--gid", "--hostname", "--chdir")
    return ((word, words[at + 1]) for at, word in enumerate(words) if word in wanted)


def _map_ids(user: int, outer_user: int, group: int, outer_group: int) -> None:
    maps = (
        ("setgroups", "deny"),
        ("uid_map", f"{user} {outer_user} 1"),
        ("gid_map", f"{group} {outer_group} 1"),
    )
    for name, text in maps:
        with open(f"/proc/self/{name}", "w") as file:  # noqa: PTH123
            file.write(text)


def _start_loopback() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = fcntl.ioctl(any_socket, _GET_FLAGS, struct.pack("16s24x", b"lo"))
        flags = struct.unpack_from("H", request, 16)[0]
        fcntl.ioctl(any_socket, _SET_FLAGS, struct.pack("16sH22x", b"lo", flags | _UP))


def _die_with_parent() -> None:
    kernel.check(
        kernel.libc.prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0), "to die with the parent"
    )


def _read(descriptor: int) -> bytes:
    with os.fdopen(descriptor, "rb") as file:
        return file.read()


def _end_like(status: int) -> None:
    os._exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))


if __name__ == "__main__":
    main(sys.argv[1:])
