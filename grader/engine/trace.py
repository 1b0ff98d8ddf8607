"""The told trace: what every step did, in the program's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .execution import TraceRow
from .inside import protocol
from .schedule import Option
from .state import ProcessState, Request, TaskState

if TYPE_CHECKING:
    from .conductor import Conductor

_UNTOLD = frozenset(
    {
        "begin",
        "count waiters",
        "let go",
        "await wake-up",
        "count wake-ups",
        "wake up",
        "end of get",
        "end of put",
        "end of feed",
        "free a place",
        "reserve a place",
    }
)
"""The library's own steps inside an operation that is told already."""
_REST = " the rest"


class Trace:
    """Collects the rows of one execution; without `told` it keeps only names."""

    def __init__(self, conductor: Conductor, *, told: bool) -> None:
        self._conductor = conductor
        self._told = told
        self._rows: list[tuple[list[str], int]] = []
        self._last: dict[str, list[str]] = {}
        """Per task its last row."""
        self._candidates: dict[str, list[str]] = {}
        """The program's names for each object, in the order in which they were met."""

    def add(self, task: TaskState, request: Request, chosen: Option, answer: str) -> None:
        """Write down one step that is about to be done."""
        if not self._told:
            return
        operation = chosen.operation
        self.learn(request)
        part = request.hidden and not operation.kind.startswith("wait")
        if operation.kind in _UNTOLD or part or (task.helper and operation.kind == "exit"):
            return
        if operation.kind.endswith(_REST) and self._conductor.steps[-2].chosen.task == task.identity:
            return  # nobody came in between
        detail = "timed out" if answer[0] == protocol.GIVE_UP else ""
        row = [task.identity, operation.kind, operation.object, detail, request.location]
        self._append(row, len(self._conductor.steps) - 1)

    def _append(self, row: list[str], step: int = -1) -> None:
        self._rows.append((row, step))
        self._last[row[0]] = row

    def add_step(self, task: TaskState, fields: list[str]) -> None:
        """Write down something that was no point."""
        if self._told:
            kind, key, location, names = (field[:300] for field in fields)
            self._remember(key, names)
            self._append([task.identity, kind, key, "", location])

    def learn(self, request: Request) -> None:
        """Remember how the program calls the object of a request."""
        self._remember(request.option.operation.object, request.name)

    def _remember(self, key: str, names: str) -> None:
        if names:
            known = self._candidates.setdefault(key.partition("[")[0], [])
            known.extend(name for name in names.split(protocol.INNER_SEPARATOR) if name not in known)

    def born(self, parent: TaskState, child: TaskState, *, thread: bool) -> None:
        """Write down the start of a process or thread."""
        if self._told and not (thread and child.helper):
            kind = "start thread" if thread else "start"
            location = self._last[parent.identity][4] if parent.identity in self._last else ""
            self._rows.append(([parent.identity, kind, f"end of {child.identity}", "", location], -1))

    def detail(self, task: TaskState, text: str) -> None:
        """Add what the last step of a task read or wrote."""
        row = self._last.get(task.identity)
        if row is not None and not row[3]:
            row[3] = text[:120]

    def process_name(self, process: ProcessState) -> str:
        """What a process is called: as `multiprocessing` does, the main process `main`."""
        if process.parent is None:
            return "main"
        return self._conductor.tasks[process.first].name or f"process {process.first}"

    def task_name(self, task: TaskState) -> str:
        """What a task is called: its process, and its thread if it is not the first one."""
        name = self.process_name(task.process)
        return name if task.identity == task.process.first else f"{name}, {task.name or task.identity}"

    def object_name(self, key: str) -> str:
        """The program's name for an object."""
        key = key.removeprefix(protocol.REST_OF)
        if key.startswith("end of "):
            task = self._conductor.tasks.get(key.removeprefix("end of "))
            return key if task is None else self.task_name(task)
        base, bracket, rest = key.partition("[")
        return self._chosen_name(base) + bracket + rest

    def _chosen_name(self, key: str) -> str:
        """A name that no other object has; workers often call all their locks the same."""
        mine = self._candidates.get(key)
        if not mine:
            return key
        for name in mine:
            if not any(name in others for other, others in self._candidates.items() if other != key):
                return name
        return f"{mine[0]} ({key})"

    def rows(self) -> tuple[TraceRow, ...]:
        """All rows, with the names known at the end."""
        tasks = self._conductor.tasks
        return tuple(
            TraceRow(self.task_name(tasks[task]), kind, self.object_name(key), detail, location, step)
            for (task, kind, key, detail, location), step in self._rows
        )
