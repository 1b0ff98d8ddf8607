"""`attacks`: the attack corpus on every rung of isolation that this host has."""

from __future__ import annotations

import argparse
import ctypes
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from grader.attacks.announced import table
from grader.attacks.corpus import Attack, read_corpus
from grader.attacks.criteria import Outcome, try_attack
from grader.attacks.ground import Ground, prepared
from grader.catalogue import load_catalogue
from grader.errors import GraderError, UserError
from grader.plugin import process
from grader.sandbox.isolation import Rung
from grader.sandbox.ladder import RUNGS, rung_named, try_rung, word_of

HELP = "try the attack corpus on every rung of isolation that this host has"
_HONEST = "a00__honest_wrong"
_SET_SUBREAPER = 36


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument("names", nargs="*", metavar="NAME", help="attacks, by the beginning of their names")
    parser.add_argument("--rung", action="append", metavar="L4", help="only this rung; may be repeated")
    parser.add_argument(
        "--table", action="store_true", help="only print what the README says beforehand, from the corpus"
    )


def run(arguments: argparse.Namespace) -> int:
    """Try every attack on every rung; 1 when one achieves what its rung does not announce."""
    attacks = read_corpus(tuple(arguments.names))
    if arguments.table:
        print("\n".join(table(attacks, [word_of(rung) for rung in RUNGS])))
        return 0
    if not attacks:
        raise UserError(f"No attack's name begins with `{'` or `'.join(arguments.names)}`.")
    # Whatever a submission orphans must become visible here, not somewhere else on the host.
    ctypes.CDLL(None).prctl(_SET_SUBREAPER, 1, 0, 0, 0)
    load_catalogue()
    process.warm_up()
    console = Console(highlight=False, emoji=False)
    rungs = list(_rungs(arguments.rung, console))
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory(prefix="attacks-") as folder, prepared(Path(folder)) as ground:
        for rung in rungs:
            for outcome in _try_all(attacks, rung, ground):
                outcomes.append(outcome)
                console.print(_line(outcome))
    console.print(_summary(rungs, outcomes))
    return 0 if all(outcome.is_announced for outcome in outcomes) else 1


def _rungs(wanted: list[str] | None, console: Console) -> Iterator[Rung]:
    for rung in map(rung_named, wanted) if wanted else RUNGS:
        trial = try_rung(rung)
        if not trial.obstacle:
            yield rung
        elif wanted:
            raise GraderError(f"`{rung.name}` does not hold on this host: {trial.obstacle}")
        else:
            console.print(Text(f"{rung.name} is not tried: {' '.join(trial.obstacle.split())}", style="dim"))


def _try_all(attacks: tuple[Attack, ...], rung: Rung, ground: Ground) -> Iterator[Outcome]:
    """Try all attacks on one rung, the honest wrong answer first: it sets the measure."""
    honest = read_corpus((_HONEST,))[0]
    yield try_attack(honest, rung, ground, 0.0)
    for attack in attacks:
        if attack.name != _HONEST and attack.is_tried_on(word_of(rung)):
            yield try_attack(attack, rung, ground, 0.0)


def _line(outcome: Outcome) -> Text:
    text = Text(f"{outcome.rung}  {outcome.attack.name:<36}{outcome.verdict:<14}{outcome.seconds:5.1f} s  ")
    if not outcome.breaks:
        text.append("held", style="green")
    elif outcome.is_announced:
        text.append(f"open, as announced: {'; '.join(outcome.breaks)}", style="yellow")
    else:
        text.append(f"BREAKS: it {'; '.join(outcome.breaks)}", style="red")
    return text


def _summary(rungs: list[Rung], outcomes: list[Outcome]) -> Table:
    table = Table(box=None, header_style="bold")
    for title in ("rung", "attacks", "held", "open, as announced", "breaks", "median seconds"):
        table.add_column(title, justify="left" if title == "rung" else "right")
    for rung in rungs:
        here = [outcome for outcome in outcomes if outcome.rung == word_of(rung)]
        held = sum(not outcome.breaks for outcome in here)
        announced = sum(outcome.is_announced for outcome in here) - held
        median = sorted(outcome.seconds for outcome in here)[len(here) // 2]
        numbers = (len(here), held, announced, len(here) - held - announced)
        table.add_row(rung.name, *map(str, numbers), f"{median:.1f}")
    return table
