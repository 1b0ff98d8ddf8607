"""`replay`: runs one recorded interleaving again, step by step."""

from __future__ import annotations

import argparse
from pathlib import Path

from grader.engine.execution import Execution
from grader.engine.explore import replay
from grader.engine.launcher import LaunchError
from grader.engine.player import ReplayDiverged
from grader.engine.story import tell_execution, visible
from grader.engine.token import Token, TokenError, identity_of
from grader.errors import GraderError, UserError
from grader.progress import full_token
from grader.replaying import belongs_to_exercise, file_of, replay_exercise
from grader.sandbox.facts import End

HELP = "run one recorded interleaving again, step by step"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument("token", metavar="TOKEN", help="what `explore` printed")
    parser.add_argument("--program", type=Path, metavar="FILE.py", help="the program, if it has moved")
    parser.add_argument("--submission", type=Path, metavar="DIR", help="for a check's token; else exercises/")
    parser.add_argument("--step", action="store_true", help="show one step at a time, on Enter")
    parser.add_argument("--times", type=int, default=1, metavar="N", help="repeat and say how often it held")


def run(arguments: argparse.Namespace) -> int:
    """Replay; 0 the program passes now, 1 it fails as recorded, 2 it could not be replayed."""
    try:
        token = Token.decode(full_token(arguments.token))
    except TokenError as error:
        raise UserError(str(error)) from None
    if belongs_to_exercise(token):
        return _replay_check(token, arguments)
    program = arguments.program or Path(token.program)
    if not program.is_file():
        raise UserError(f"There is no program `{program}` here: say where it is with `--program`.")
    changed = identity_of(program) != token.identity
    try:
        execution = replay(token, program)
        for _ in range(arguments.times - 1):
            replay(token, program)
    except LaunchError as error:
        raise UserError(str(error)) from None
    except ReplayDiverged as error:
        if changed:
            print(f"`{program}` has changed, and the recorded interleaving is no longer possible: {error}.")
            return 0
        raise GraderError(f"The replay diverged: {error}.") from None
    if changed:
        print(
            f"`{program}` has changed since the recording, but the recorded interleaving is still possible."
        )
    if arguments.step:
        _step_through(execution)
    told = tell_execution(execution)
    print(told.partition("\n")[0] if arguments.step else told)
    if arguments.times > 1:
        print(f"{arguments.times} of {arguments.times} replays were the same.")
    return 1 if execution.failed else 0


def _replay_check(token: Token, arguments: argparse.Namespace) -> int:
    """Replay what a check of an exercise has recorded; the call's result is shown, not judged."""
    try:
        for _ in range(arguments.times):
            replayed = replay_exercise(token, arguments.submission)
    except LaunchError as error:
        raise UserError(str(error)) from None
    except ReplayDiverged as error:
        file = file_of(token, arguments.submission)
        if identity_of(file) == token.identity:
            raise GraderError(f"The replay diverged: {error}.") from None
        print(f"`{file}` has changed, and the recorded interleaving is no longer possible: {error}.")
        return 0
    if arguments.step:
        _step_through(replayed.execution)
    else:
        print(tell_execution(replayed.execution))
    if replayed.run.end is End.RETURNED:
        print(visible(f"The call returned {replayed.run.value!r}."))
    elif replayed.run.error is not None:
        print(visible(f"The call raised {replayed.run.error.type}: {replayed.run.error.text}"))
    if replayed.changed:
        print("The file has changed since; grade it again to learn whether the result is right now.")
    return 1 if replayed.failed else 0


def _step_through(execution: Execution) -> None:
    """Show the interleaving row by row, on Enter; without more input, all at once."""
    for number, row in enumerate(execution.trace, 1):
        line = f"{number:4}  {row.process}: {row.operation} {row.object} {row.detail} {row.location}"
        print(visible(line.rstrip()), end="", flush=True)
        try:
            input()
        except EOFError:
            print()
