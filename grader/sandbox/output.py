"""What an execution's processes print: bounded, whatever they do."""

from __future__ import annotations

from dataclasses import dataclass

_KEPT_HEAD, _KEPT_TAIL = 48 << 10, 16 << 10


@dataclass
class Output:
    """What the execution's processes printed: the start and the end of it, and how much there was."""

    total: int = 0
    head: bytes = b""
    tail: bytes = b""

    def add(self, data: bytes) -> None:
        """Take in `data`, keeping only the first and the last part of everything."""
        self.total += len(data)
        room = _KEPT_HEAD - len(self.head)
        self.head += data[:room]
        self.tail = (self.tail + data[max(room, 0) :])[-_KEPT_TAIL:]

    def text(self) -> str:
        """Return it as text, with a note where something was left out."""
        left_out = self.total - len(self.head) - len(self.tail)
        gap = f"\n… {left_out} bytes left out …\n".encode() if left_out else b""
        return (self.head + gap + self.tail).decode("utf-8", errors="replace")
