"""One check as a student's page shows it: what was found, what it means, what to try, the evidence."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from grader.results.model import Check, Evidence, Verdict
from reports.facts.counting import Key
from reports.facts.interleaving import Interleaving, interleaving
from reports.facts.waits import waits_of
from reports.figures.bars import Outcomes, outcomes_of
from reports.figures.interleaving import draw_interleaving
from reports.figures.scene import Scene
from reports.figures.timeline import draw_timeline, events_of
from reports.figures.wait_graph import draw_wait_graph, sentences
from reports.language import MESSAGES, Text, text
from reports.marks import Mark, mark_of
from reports.pages.site import check_anchor
from reports.text import Excerpt, block, line, number

TABLE_LIMIT = 400
CAPTION_LIMIT = 3
REPLAY_LIMIT = 4_000
MESSAGE_LIMIT = 1_000


@dataclass(frozen=True, slots=True)
class TraceRow:
    """One step as a row of the table that says the same as the drawing."""

    number: int
    process: str
    operation: str
    object: str
    detail: str
    location: str
    failing: bool


@dataclass(frozen=True, slots=True)
class InterleavingView:
    """An interleaving three ways: drawn, in sentences, as a table."""

    scene: Scene | None
    too_many: Text | None
    told: tuple[str, ...]
    """Sentences that came with the evidence: the pattern, the swap that mends it."""
    captions: tuple[Text, ...]
    rows: tuple[TraceRow, ...]
    left_out: Text | None


@dataclass(frozen=True, slots=True)
class GraphView:
    """Who waits for whom: drawn, and in sentences."""

    scene: Scene | None
    captions: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Witnessed events: drawn, and as rows of (seconds, process, event)."""

    scene: Scene | None
    rows: tuple[tuple[str, str, str], ...]
    left_out: Text | None


@dataclass(frozen=True, slots=True)
class CheckView:
    """Everything that a page says about one check."""

    anchor: str
    title: str
    mark: Mark
    score: Text
    message: str
    means: Text | None
    advice: Text | None
    evidence: Text | None
    replay: str
    interleaving: InterleavingView | None
    wait_graph: GraphView | None
    outcomes: Outcomes | None
    timeline: TimelineView | None
    detail: Excerpt | None
    detail_open: bool
    """True when the text is the only evidence there is."""
    detail_left_out: Text | None


def check_view(key: Key, check: Check, explain: bool) -> CheckView:
    """Make the view of one check; `explain` adds what its verdict means and what to try."""
    evidence = check.evidence
    verdict = check.verdict.value
    detail = block(check.detail) if check.detail.strip() else None
    return CheckView(
        anchor=check_anchor(key, check.name),
        title=line(check.title or check.name),
        mark=mark_of(check.verdict),
        score=text("score_of", score=number(check.score), max=number(check.max_score)),
        message=line(check.message, MESSAGE_LIMIT),
        means=_known(f"means_{verdict}") if explain else None,
        advice=_known(f"try_{verdict}") if explain else None,
        evidence=evidence_sentence(evidence),
        replay=replay_command(evidence.replay),
        interleaving=_interleaving_view(check),
        wait_graph=_graph_view(evidence),
        outcomes=outcomes_of(evidence.extra),
        timeline=_timeline_view(evidence),
        detail=detail,
        detail_open=not evidence.trace and not evidence.extra,
        detail_left_out=text("truncated", count=detail.left_out) if detail and detail.left_out else None,
    )


def evidence_sentence(evidence: Evidence) -> Text | None:
    """Say how much was run; None when nothing was."""
    if evidence.schedules <= 0:
        return None
    if evidence.complete and evidence.failed:
        return text("evidence_complete_failed", failed=evidence.failed, count=evidence.schedules)
    if evidence.complete:
        return text("evidence_complete", count=evidence.schedules)
    if evidence.failed:
        return text("evidence_failed", failed=evidence.failed, count=evidence.schedules)
    return text("evidence_clean", count=evidence.schedules)


def replay_command(token: str) -> str:
    """Return the command that runs the failure again; empty without a token, or with one too long to copy."""
    if not token or len(token) > REPLAY_LIMIT:
        return ""
    plain = re.fullmatch(r"[A-Za-z0-9_.:,+/=@%-]+", token)
    return line(f"nox -s replay -- {token if plain else shlex.quote(token)}", REPLAY_LIMIT + 40)


def _known(key: str) -> Text | None:
    return text(key) if key in MESSAGES else None


def _interleaving_view(check: Check) -> InterleavingView | None:
    """Show the interleaving of a failure; a check that passed has none worth reading."""
    trace = check.evidence.trace
    if not trace or check.verdict is Verdict.PASSED:
        return None
    facts = interleaving(trace, check.evidence.extra)
    scene = draw_interleaving(facts)
    left_out = len(trace) - min(len(facts.steps), TABLE_LIMIT)
    return InterleavingView(
        scene=scene,
        too_many=None if scene else text("too_many_lanes", count=len(facts.processes)),
        told=tuple(_told(check.evidence.extra)),
        captions=_captions(facts),
        rows=_trace_rows(facts),
        left_out=text("truncated_steps", count=left_out) if left_out else None,
    )


def _told(extra: Mapping[str, Any]) -> Iterator[str]:
    for key in ("pattern", "swap"):
        sentence = extra.get(key)
        if isinstance(sentence, str) and sentence:
            yield line(sentence, MESSAGE_LIMIT)


def _captions(facts: Interleaving) -> tuple[Text, ...]:
    """Say in words what the drawing marks: lost updates, else accesses without a common lock."""
    told = [
        text(
            "stale_write",
            write=stale.write + 1,
            read=stale.read + 1,
            lost=stale.lost + 1,
            process=facts.processes[facts.steps[stale.write].lane],
            other=facts.processes[facts.steps[stale.lost].lane],
            object=facts.steps[stale.write].object,
        )
        for stale in facts.stale_writes
    ]
    told += [
        text(
            "unlocked",
            step=one.step + 1,
            process=facts.processes[facts.steps[one.step].lane],
            object=facts.steps[one.step].object,
            lock=one.lock,
        )
        for one in facts.unlocked
    ]
    return tuple((told or _unguarded(facts))[:CAPTION_LIMIT])


def _unguarded(facts: Interleaving) -> list[Text]:
    return [
        text(
            "unguarded",
            first=one.first + 1,
            second=one.second + 1,
            process=facts.processes[facts.steps[one.first].lane],
            other=facts.processes[facts.steps[one.second].lane],
            object=facts.steps[one.first].object,
        )
        for one in facts.conflicts
        if not one.guarded
    ]


def _trace_rows(facts: Interleaving) -> tuple[TraceRow, ...]:
    return tuple(
        TraceRow(
            index + 1,
            facts.processes[step.lane],
            step.operation,
            step.object,
            step.detail,
            step.location,
            index in facts.failing,
        )
        for index, step in enumerate(facts.steps[:TABLE_LIMIT])
    )


def _graph_view(evidence: Evidence) -> GraphView | None:
    waits = waits_of(evidence.extra)
    return GraphView(draw_wait_graph(waits), sentences(waits)) if waits else None


def _timeline_view(evidence: Evidence) -> TimelineView | None:
    witnessed = events_of(evidence.extra)
    if witnessed is None:
        return None
    rows = tuple((f"{event.at:.3f}", event.process, event.label) for event in witnessed.events)
    left_out = text("more_events", count=witnessed.left_out) if witnessed.left_out else None
    return TimelineView(draw_timeline(witnessed), rows, left_out)
