"""What pipes and sockets are called: tasks know inodes, reports and strategies need stable names."""

from __future__ import annotations

from .inside import protocol
from .state import TaskState

_PREFIX = "descriptor "
_REST = f"{protocol.REST_OF}{_PREFIX}"
_BY_FIRST_USE = ("proxy ", "listener ", "file ", "memory ")


class Descriptors:
    """Stable names for inodes: by creator and ordinal where it was told, else by first use."""

    def __init__(self) -> None:
        self.used = False
        """Whether the program uses pipes or sockets at all."""
        self._names: dict[str, tuple[str, str]] = {}
        """Per inode the object that is read and the object that is written through it."""
        self._told: set[str] = set()
        """Inodes whose objects are known at both ends; a name by first use is of one end only."""
        self._first_uses: dict[str, int] = {}
        self._aliases: dict[str, str] = {}
        """Stable names of addresses and proxies."""
        self._unaccepted: dict[str, list[str]] = {}
        """Per address the connections that nobody accepted yet, the eldest first."""

    def introduce(self, inode: int, other: int, name: str) -> None:
        """Learn the two ends of a new pipe or socket pair; each direction is an object of its own."""
        self.used = True
        if inode == other:
            self._learn(str(inode), name, name)
        else:
            self._learn(str(inode), f"{name}<", f"{name}>")
            self._learn(str(other), f"{name}>", f"{name}<")

    def _learn(self, inode: str, read: str, written: str) -> None:
        self._names[inode] = (read, written)
        self._told.add(inode)

    def hear(self, letter: str, fields: list[str]) -> None:
        """Learn what an address is called, or that the two ends of a connection exist."""
        if letter == protocol.NAMED and len(fields) == 3:
            self._aliases[fields[0]] = fields[1]
            self._learn(fields[2], fields[1], fields[1])
        elif letter == protocol.CONNECTED and len(fields) == 3:
            self._learn(fields[1], f"{fields[2]}<", f"{fields[2]}>")
            self._unaccepted.setdefault(fields[0], []).append(fields[2])
        elif letter == protocol.ACCEPTED and len(fields) == 2:
            waiting = self._unaccepted.get(fields[0])
            if waiting:
                name = waiting.pop(0)
                self._learn(fields[1], f"{name}>", f"{name}<")

    def rename(self, task: TaskState, fields: list[str]) -> str:
        """Give a point's object its name and put the names of its further objects in place."""
        if len(fields) > 5 and _PREFIX in fields[5]:
            parts = fields[5].split(protocol.INNER_SEPARATOR)
            fields[5] = protocol.INNER_SEPARATOR.join(self._name(task, part) for part in parts)
        if len(fields) < 2 or not fields[1].startswith((_PREFIX, _REST, *_BY_FIRST_USE)):
            return ""
        self.used = True
        return self._name(task, fields[1])

    def listener(self, address: str) -> frozenset[str]:
        """Return what those watch who accept at an address; empty if nobody is known to listen there."""
        return frozenset({self._aliases[address]}) if address in self._aliases else frozenset()

    def watched(self, text: str) -> frozenset[str]:
        """Return the names of watched descriptors; empty if one has none: then anything may change it."""
        names = set()
        for key in text.split(protocol.INNER_SEPARATOR):
            words = key.split(" ")
            if len(words) != 3 or words[1] not in self._told:
                return frozenset()
            names.add(self._names[words[1]][words[2] == "w"])
        return frozenset(names)

    def _name(self, task: TaskState, key: str) -> str:
        if key.startswith(_REST):
            return protocol.REST_OF + self._name(task, key.removeprefix(protocol.REST_OF))
        if key.startswith(_BY_FIRST_USE):
            if key not in self._aliases:
                self._aliases[key] = f"{task.identity}@{self._count_use(task)}"
            return self._aliases[key]
        words = key.split(" ")
        if not key.startswith(_PREFIX) or len(words) != 3:
            return key
        _word, inode, direction = words
        if inode not in self._names:
            name = f"{task.identity}@{self._count_use(task)}"
            self._names[inode] = (name, name)
        return self._names[inode][direction == "w"]

    def _count_use(self, task: TaskState) -> int:
        ordinal = self._first_uses[task.identity] = self._first_uses.get(task.identity, 0) + 1
        return ordinal
