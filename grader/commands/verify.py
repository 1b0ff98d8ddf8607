"""`verify`: proves the kit on its own stubs, references and specimens."""

from __future__ import annotations

import argparse
import os
import random
import statistics
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from grader.catalogue import Exercise, load_catalogue
from grader.catalogue.exercise import ROOT
from grader.errors import UserError
from grader.grading import GradeOptions
from grader.plugin.student import Effort
from grader.results.model import Verdict
from grader.sandbox.ladder import rung_named, try_rung, word_of
from grader.verification.claims import Claim, Proof, claims_about, try_claim
from grader.verification.house import missing_parts, stray_files

HELP = "prove the kit on its own material: stubs, references, specimens; say what is missing"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="exercises or chapters; all when none is named"
    )
    parser.add_argument("--thorough", action="store_true", help="ten seeds for everything")
    parser.add_argument("--seeds", type=int, metavar="N", help="seeds for everything, instead of 3 and 1")
    parser.add_argument("--sample", type=int, metavar="N", help="N specimens per exercise, drawn at random")
    parser.add_argument(
        "--second-look",
        action="store_true",
        help="try once more, one at a time, what does not hold; for machines that others use, too",
    )
    parser.add_argument(
        "--effort",
        type=Effort,
        choices=list(Effort),
        help="for everything; else normal for references, and quick for specimens",
    )
    parser.add_argument("--rung", default="", metavar="L4", help="isolate so, instead of as well as possible")
    parser.add_argument(
        "--no-sandbox", action="store_true", help="the lowest rung: verdicts must be the same"
    )
    parser.add_argument(
        "--jobs",
        type=int,
        default=0,
        metavar="N",
        help="gradings at once, beside those that only wait; default: two more than cores",
    )


def run(arguments: argparse.Namespace) -> int:
    """Try every claim, print what does not hold and how strong each suite is; 0 when all holds."""
    console = Console(highlight=False, emoji=False)
    catalogue = load_catalogue()
    exercises = catalogue.select(arguments.names)
    gaps = [f"{each.name}: {gap}" for each in exercises for gap in missing_parts(each)]
    if not arguments.names:
        gaps += stray_files(ROOT, catalogue)
    proofs = _prove(_claims(exercises, arguments), arguments, console)
    for each in exercises:
        _print_power(console, each, [proof for proof in proofs if proof.claim.exercise == each])
    for gap in gaps:
        console.print(Text(f"missing  {gap}", style="yellow"))
    failed = [proof for proof in proofs if not proof.holds]
    if arguments.second_look:
        failed = _look_again(failed, arguments, console)
    for proof in failed:
        console.print(Text(_sentence(proof), style="red"))
    console.print(
        Text(
            f"{len(proofs) - len(failed)} claims hold, {len(failed)} do not; {len(gaps)} gaps.", style="bold"
        )
    )
    return 1 if failed or gaps else 0


def _claims(exercises: Sequence[Exercise], arguments: argparse.Namespace) -> list[Claim]:
    many = arguments.seeds or (10 if arguments.thorough else 0)
    seeds, specimen_seeds = range(1, (many or 3) + 1), range(1, (many or 1) + 1)
    claims = [claim for each in exercises for claim in claims_about(each, seeds, specimen_seeds)]
    chance = random.Random(arguments.sample or 0)
    if arguments.sample:
        claims = _sample(claims, exercises, arguments.sample, chance)
    chance.shuffle(claims)  # those that compute, and those that start many processes, side by side
    return claims


def _sample(
    claims: Sequence[Claim], exercises: Sequence[Exercise], number: int, chance: random.Random
) -> list[Claim]:
    """Return the claims about stubs and references, and about `number` specimens of each exercise."""
    chosen = [claim for claim in claims if claim.file in (claim.exercise.stub, claim.exercise.reference)]
    for each in exercises:
        specimens = [claim for claim in claims if claim.exercise == each and claim not in chosen]
        chosen += chance.sample(specimens, min(number, len(specimens)))
    return chosen


def _rung(arguments: argparse.Namespace) -> str:
    """Return the word of the rung that was asked for, tried once for all claims; empty: none was."""
    if not arguments.rung:
        return ""
    trial = try_rung(rung_named(arguments.rung))
    if trial.obstacle:
        raise UserError(f"`{trial.rung.name}` does not hold on this host: {trial.obstacle}")
    return word_of(trial.rung)


def _prove(claims: Sequence[Claim], arguments: argparse.Namespace, console: Console) -> list[Proof]:
    options = GradeOptions(rung=_rung(arguments), sandbox=not arguments.no_sandbox)
    proofs = []
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    jobs = arguments.jobs or len(os.sched_getaffinity(0)) + 2
    with (
        Progress(*columns, console=console, transient=True) as progress,
        ThreadPoolExecutor(jobs) as computing,
        ThreadPoolExecutor(jobs) as waiting,  # wrong answers that sit out a deadline keep nobody else waiting
    ):
        task = progress.add_task("verifying", total=len(claims))
        work = [
            (waiting if Verdict.TIMEOUT in claim.verdicts else computing).submit(
                _try, claim, options, arguments
            )
            for claim in claims
        ]
        for future in as_completed(work):
            proof = future.result()
            proofs.append(proof)
            progress.update(task, advance=1, description=f"verifying {proof.claim.exercise.name}")
            if not console.is_terminal and len(proofs) % 20 == 0:
                print(f"{len(proofs)} of {len(claims)} claims tried", flush=True)
            if not proof.holds:
                progress.console.print(Text(_sentence(proof), style="red"))
    return proofs


def _try(claim: Claim, options: GradeOptions, arguments: argparse.Namespace) -> Proof:
    wanted = Effort.NORMAL if arguments.thorough or claim.file == claim.exercise.reference else Effort.QUICK
    return try_claim(claim, replace(options, effort=arguments.effort or wanted))


def _look_again(failed: Sequence[Proof], arguments: argparse.Namespace, console: Console) -> list[Proof]:
    """Try claims that did not hold once more, alone, and say of each what came of it."""
    again = []
    for proof in failed:
        second = _try(proof.claim, GradeOptions(), arguments)
        outcome = "holds, alone" if second.holds else "does not hold again"
        console.print(Text(f"second look: {outcome}. First: {_sentence(proof)}", style="yellow"))
        if not second.holds:
            again.append(second)
    return again


def _print_power(console: Console, exercise: Exercise, proofs: Sequence[Proof]) -> None:
    wrong = [proof for proof in proofs if _is_wrong(proof.claim)]
    right = [proof for proof in proofs if Verdict.PASSED in proof.claim.verdicts]
    firsts = [
        proof.check.evidence.schedules
        for proof in wrong
        if proof.check and proof.check.evidence.schedules > 1
    ]
    line = f"{exercise.name:<22} refused {sum(p.holds for p in wrong)}/{len(wrong)} wrong"
    line += f", accepted {sum(p.holds for p in right)}/{len(right)} right"
    if firsts:
        line += f", first failure in execution {statistics.median(firsts):g} (median of {len(firsts)})"
    if right:
        line += f", {max(p.seconds for p in right):.1f} s at the most"
    console.print(Text(line), soft_wrap=True)


def _is_wrong(claim: Claim) -> bool:
    return not claim.verdicts & {Verdict.PASSED, Verdict.NOT_STARTED}


def _sentence(proof: Proof) -> str:
    wanted = " or ".join(sorted(verdict.value for verdict in proof.claim.verdicts))
    by = f" by `{proof.check.name}`: {proof.check.message}" if proof.check else ""
    return (
        f"wrong    {proof.claim.exercise.name}/{proof.claim.file.name} (seed {proof.claim.seed}): "
        f"must get {wanted}, got {proof.found.value}{by}"
    )
