"""One execution: a freshly forked process that loads the submission, runs one probe and reports facts."""

from __future__ import annotations

import functools
import gc
import json
import os
import signal
import sys
import traceback
import types
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from grader.inside import channel, observe, witness
from grader.inside.codec import decode, encode
from grader.inside.inject import Injector
from grader.inside.perturb import Perturbation

MAX_FRAME_BYTES = 2 << 20


@dataclass(frozen=True, slots=True)
class Program:
    """A module compiled once in the runner, executed afresh in every execution."""

    name: str
    file: str
    code: types.CodeType

    def load(self) -> types.ModuleType:
        """Execute the module's body; it is importable under its name from then on."""
        module = sys.modules[self.name] = self.name_only()
        exec(self.code, module.__dict__)
        return module

    def name_only(self) -> types.ModuleType:
        """Return a module that knows its file, and has executed nothing of it."""
        module = types.ModuleType(self.name)
        module.__file__ = self.file
        return module


def run(
    request: dict[str, Any],
    socket_path: str,
    conductor_path: str,
    submission: Program,
    probes: Program | None,
) -> None:
    """Carry out `request` in this forked process; report over a connection of its own; never return."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    line = channel.connect(socket_path)
    line.send({"event": "execution", "id": request["id"]})
    me = os.getpid()
    mode = request["options"].get("controlled")
    if mode:
        # The runner has imported it: other sessions start sooner without the engine.
        from grader.inside import controlled

        controlled.take_part(conductor_path, told=mode == "told")
    frame = _Attempt(request, submission, probes).frame()
    if mode:
        # The report is nobody's business but ours; then this task ends in the engine's eyes, too.
        controlled.leave(lambda: _report(line, request, frame))
    if os.getpid() != me:
        # A child that the submission forked came back through its caller's code.
        channel.connect(socket_path).send({"event": "fell_through"})
        os._exit(86)
    sys.settrace(None)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            pass  # the submission closed or replaced it; what it printed is only data
    _report(line, request, frame)
    line.receive()  # the trusted side looks at this process before it may go
    os._exit(0)


def _report(line: channel.Channel, request: dict[str, Any], frame: dict[str, Any]) -> None:
    """Send the frame; one that is too large is only named."""
    text = json.dumps(frame)
    if len(text) > MAX_FRAME_BYTES:
        frame = {"limit": "result", "size": len(text)}
    line.send({"event": "frame", "id": request["id"], **frame})


class _Attempt:
    """The request's probe, run once between two looks at this process."""

    def __init__(self, request: dict[str, Any], submission: Program, probes: Program | None) -> None:
        self._request = request
        self._submission = submission
        self._probes = probes

    def frame(self) -> dict[str, Any]:
        """Return the facts: a value or an error, and what was left behind."""
        if "controlled" in self._request["options"]:
            return self._controlled_frame()
        before = observe.snapshot()
        frame: dict[str, Any] = {"stage": "probes"}
        try:
            observe.record_segments()
            call = self._load(frame)
            perturbation = self._perturb()
            if self._request["options"].get("hold_newborns"):
                os.register_at_fork(after_in_child=lambda: witness.hold("hold: newborn"))
            value = call()
            frame["children"] = observe.children()
            if perturbation:
                perturbation.stop()
            frame["value"] = encode(value)
        except BaseException as error:  # noqa: BLE001 - whatever a submission raises is a fact about it
            sys.settrace(None)
            frame["children"] = observe.children()
            frame["error"] = describe(error, self._submission.file)
            value = None
        finally:
            sys.settrace(None)
        del value
        gc.collect()
        frame["left"] = observe.differences(before, observe.snapshot())
        return frame

    def _controlled_frame(self) -> dict[str, Any]:
        """The same under the engine, where an execution must cost little: leftovers but children wait."""
        frame: dict[str, Any] = {"stage": "probes"}
        try:
            frame["value"] = encode(self._load(frame)())
        except BaseException as error:  # noqa: BLE001 - as above
            frame["error"] = describe(error, self._submission.file)
        from grader.inside.controlled import out_of_sight

        with out_of_sight():
            frame["children"] = observe.children()
        return frame

    def _load(self, frame: dict[str, Any]) -> Callable[[], Any]:
        """Load the probes, then the submission; return the call of the probe that was asked for.

        In this order: whatever goes wrong with the probes is none of the submission's doing. The frame's
        stage says how far it came. Probes with a true `SCRIPT` run the file themselves.
        """
        probes = self._probes.load() if self._probes else None
        frame["stage"] = "load"
        module = self._submission.name_only() if getattr(probes, "SCRIPT", False) else self._submission.load()
        probe, arguments = self._find_probe(probes or module)
        frame["stage"] = "call"
        return functools.partial(probe, module, **arguments)

    def _find_probe(self, source: types.ModuleType) -> tuple[Any, dict[str, Any]]:
        arguments = {name: decode(value) for name, value in self._request["arguments"].items()}
        options = self._request["options"]
        if "inject" in options:
            wanted = options["inject"]
            arguments["injector"] = Injector(self._submission.file, wanted["signal"], wanted["position"])
        return getattr(source, self._request["probe"]), arguments

    def _perturb(self) -> Perturbation | None:
        seed = self._request["options"].get("perturb")
        if seed is None:
            return None
        perturbation = Perturbation(self._submission.file, seed)
        perturbation.start()
        return perturbation


def describe(error: BaseException, file: str) -> dict[str, Any]:
    """Return what an exception says, as plain data: its types, text, and the submission's own frames."""
    try:
        text = str(error)[:2000]
    except BaseException:  # noqa: BLE001 - a student's __str__ may raise anything
        text = ""
    frames = traceback.extract_tb(error.__traceback__, limit=-64)
    own = [
        f"{os.path.basename(f.filename)}:{f.lineno} in {f.name}: {f.line}"
        for f in frames
        if f.filename == file
    ]
    if isinstance(error, SyntaxError) and error.lineno:
        own.append(f"{os.path.basename(error.filename or '')}:{error.lineno}: {(error.text or '').strip()}")
    return {
        "type": type(error).__name__,
        "types": [kind.__name__ for kind in type(error).__mro__],
        "text": text,
        "errno": getattr(error, "errno", None) if isinstance(error, OSError) else None,
        "frames": own[-12:],
    }
