"""The filter of system calls, run by an interpreter of classic BPF as the kernel runs it."""

from __future__ import annotations

import errno
import struct

import pytest

from grader.sandbox.seccomp import deny_list

ALLOW, KILL, ERROR = 0x7FFF0000, 0x80000000, 0x00050000
AUDIT = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
NAMES = {
    "x86_64": {
        "read": 0,
        "ptrace": 101,
        "mount": 165,
        "unshare": 272,
        "clone": 56,
        "ioctl": 16,
        "socket": 41,
    },
    "aarch64": {
        "read": 63,
        "ptrace": 117,
        "mount": 40,
        "unshare": 97,
        "clone": 220,
        "ioctl": 29,
        "socket": 198,
    },
}
NAMES["x86_64"] |= {"kill": 62, "keyctl": 250, "process_vm_writev": 311}
NAMES["aarch64"] |= {"kill": 129, "keyctl": 219, "process_vm_writev": 271}
NAMES["x86_64"] |= {"shmget": 29, "semget": 64, "msgget": 68, "mq_open": 240, "inotify_add_watch": 254}
NAMES["aarch64"] |= {"shmget": 194, "semget": 190, "msgget": 186, "mq_open": 180, "inotify_add_watch": 27}
NAMES["x86_64"] |= {"setpriority": 141, "prlimit64": 302, "sched_setaffinity": 203, "sched_setattr": 314}
NAMES["aarch64"] |= {"setpriority": 140, "prlimit64": 261, "sched_setaffinity": 122, "sched_setattr": 274}
SAME = {"clone3": 435, "io_uring_setup": 425, "pidfd_getfd": 438, "pidfd_open": 434, "mount_setattr": 442}


def decide(machine: str, number: int, *arguments: int, audit: int | None = None) -> int:
    """Return what the filter answers to a system call."""
    data = struct.pack("=IIQ6Q", number, audit or AUDIT[machine], 0, *arguments, *(0,) * (6 - len(arguments)))
    program = list(struct.iter_unpack("=HBBI", deny_list(machine)))
    accumulator = at = 0
    while True:
        code, if_true, if_false, constant = program[at]
        at += 1
        if code == 0x20:
            accumulator = struct.unpack_from("=I", data, constant)[0]
        elif code == 0x06:
            return int(constant)
        else:
            true = {
                0x15: accumulator == constant,
                0x35: accumulator >= constant,
                0x45: bool(accumulator & constant),
            }
            at += if_true if true[code] else if_false


@pytest.mark.parametrize("machine", AUDIT)
class TestFilter:
    @pytest.mark.parametrize("name", ["read", "kill", "pidfd_open"])
    def test_what_exercises_need_is_allowed(self, machine: str, name: str) -> None:
        assert decide(machine, {**NAMES[machine], **SAME}[name]) == ALLOW

    @pytest.mark.parametrize(
        "name",
        [
            *("ptrace", "mount", "unshare", "keyctl", "process_vm_writev"),
            *("io_uring_setup", "pidfd_getfd", "mount_setattr"),
            *("shmget", "semget", "msgget", "mq_open", "inotify_add_watch"),
        ],
    )
    def test_what_nobody_needs_is_refused(self, machine: str, name: str) -> None:
        assert decide(machine, {**NAMES[machine], **SAME}[name]) == ERROR | errno.EPERM

    def test_clone3_does_not_exist(self, machine: str) -> None:
        assert decide(machine, SAME["clone3"]) == ERROR | errno.ENOSYS

    @pytest.mark.parametrize(
        ("flags", "answer"),
        [(17, ALLOW), (0x4111, ALLOW), (0x10000011, ERROR | errno.EPERM), (0x20011, ERROR | errno.EPERM)],
    )
    def test_forks_are_allowed_and_namespaces_are_not(self, machine: str, flags: int, answer: int) -> None:
        assert decide(machine, NAMES[machine]["clone"], flags) == answer

    @pytest.mark.parametrize(
        ("request_", "answer"), [(0x5401, ALLOW), (0x5412, ERROR | 1), (0x541C, ERROR | 1)]
    )
    def test_terminals_take_no_input_from_programs(self, machine: str, request_: int, answer: int) -> None:
        assert decide(machine, NAMES[machine]["ioctl"], 0, request_) == answer

    @pytest.mark.parametrize("family", [1, 2, 10, 16])
    def test_usual_sockets_are_allowed(self, machine: str, family: int) -> None:
        assert decide(machine, NAMES[machine]["socket"], family) == ALLOW

    @pytest.mark.parametrize("family", [17, 38, 40])
    def test_sockets_that_leave_the_namespace_are_not(self, machine: str, family: int) -> None:
        assert decide(machine, NAMES[machine]["socket"], family) == ERROR | errno.EAFNOSUPPORT

    @pytest.mark.parametrize("name", ["prlimit64", "sched_setaffinity", "sched_setattr"])
    def test_limits_and_scheduling_are_changed_for_oneself_only(self, machine: str, name: str) -> None:
        assert decide(machine, NAMES[machine][name], 0, 7) == ALLOW
        assert decide(machine, NAMES[machine][name], 4711, 7) == ERROR | errno.EPERM

    @pytest.mark.parametrize(
        ("which", "who", "answer"),
        [(0, 0, ALLOW), (0, 4711, ERROR | 1), (1, 0, ERROR | 1), (2, 0, ERROR | 1)],
        ids=["own process", "another process", "own group", "own user"],
    )
    def test_priority_is_taken_from_nobody(self, machine: str, which: int, who: int, answer: int) -> None:
        assert decide(machine, NAMES[machine]["setpriority"], which, who, 19) == answer

    def test_another_architecture_is_killed(self, machine: str) -> None:
        assert decide(machine, 0, audit=0x40000003) == KILL


def test_the_x32_convention_is_refused() -> None:
    assert decide("x86_64", 0x40000000 + 101) == ERROR | errno.EPERM
