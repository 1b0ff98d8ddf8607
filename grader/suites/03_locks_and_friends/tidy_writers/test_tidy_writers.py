"""Hidden suite for `tidy_writers`: whole blocks in any interleaving, by processes that overlap."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from grader.plugin.judging import judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import GatherChildren, KillNewborns

BUFFER = 8192
"""Bytes that a file object collects before it writes; a block must be longer to show what comes late."""


def complaint_about(text: str, authors: Mapping[str, int]) -> str:
    """Return what is wrong with a file as the end of a sentence, empty when it is right.

    Lines may be counted from 0 or from 1: the same for all.
    """
    faults = [_fault(text.splitlines(keepends=True), authors, first) for first in (0, 1)]
    return min(faults, key=len) if "" in faults else faults[0]


def _fault(lines: list[str], authors: Mapping[str, int], first: int) -> str:
    """Walk through the file block by block."""
    left = dict(authors)
    place = 0
    while place < len(lines):
        author, _, number = lines[place].rpartition(" ")
        if author not in left:
            again = "has a second block or more lines than asked for" if author in authors else "is no author"
            return f"line {place + 1} is {shorten(lines[place], 60)}: `{author[:20]}` {again}"
        if number != f"{first}\n":
            return f"the block that begins at line {place + 1} begins with {shorten(lines[place], 60)}"
        count = left.pop(author)
        block = [f"{author} {index}\n" for index in range(first, first + count)]
        found = lines[place : place + count]
        if found != block:
            at = next(i for i, line in enumerate(block) if i >= len(found) or found[i] != line)
            seen = shorten(found[at], 60) if at < len(found) else "the end of the file"
            return f"the block of `{author[:20]}` is broken: in place of its line {at + 1} comes {seen}"
        place += count
    missing = [author[:20] for author, count in left.items() if count]
    return f"nothing is there of {missing}" if missing else ""


def read_produced(path: Path) -> str:
    """Return what a submission wrote; nothing when there is no regular file."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return ""
    with os.fdopen(descriptor, encoding="utf-8", errors="replace") as file:
        return file.read(1 << 20)


def expect_blocks(student: Student, *cases: Mapping[str, int]) -> None:
    """Refuse any file but one of whole blocks."""
    found = student.value("write_several", {"cases": cases}, seconds=30)
    for authors, text in zip(cases, found, strict=True):
        complaint = complaint_about(text, authors)
        if complaint:
            refuse(Verdict.WRONG_RESULT, f"With {shorten(authors)} {complaint}.")


@pytest.mark.points(1)
def test_all_lines_are_there(student: Student) -> None:
    """every author's lines are in the file"""
    draw = student.random.randint
    expect_blocks(student, {"Ann": draw(2, 5), "Bob": draw(2, 5), "Cleo": draw(2, 5)})


@pytest.mark.points(1)
@pytest.mark.needs("all_lines_are_there")
def test_edges(student: Student) -> None:
    """no author, one, no line, one line, names with blanks and digits"""
    expect_blocks(student, {}, {"Ann": 1}, {"Ann": 0}, {"Ann Lee 7": 2, " Ann Lee 7 ": 1, "Bob": 0, "7": 3})


@pytest.mark.points(2)
@pytest.mark.needs("all_lines_are_there")
def test_authors_overlap(student: Student) -> None:
    """all authors are there at the same time"""
    count = GatherChildren(4)
    arguments = {"authors": {"Ann": 2, "Bob": 2, "Cleo": 2, "Dan": 2}}
    run = student.run("write", arguments, script=count, options={"hold_newborns": True}, seconds=40)
    if run.error is not None:
        judge_error(run.error, "write_blocks")
    if count.peak < 4:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"Of 4 authors at most {count.peak} had a live process at the same time; start all processes "
            "before you wait for one.",
        )


@pytest.mark.points(1)
@pytest.mark.needs("authors_overlap")
def test_authors_write(student: Student) -> None:
    """the authors write, not the caller"""
    path, authors = student.folder / "unwritten.txt", {"Ann": 2, "Bob": 2}
    arguments = {"path": str(path), "authors": authors}
    student.observe("write_to", arguments, script=KillNewborns(), options={"hold_newborns": True})
    # Without its authors a right answer raises, writes nothing, or waits for those who never answer.
    if not complaint_about(read_produced(path), authors):
        refuse(
            Verdict.NOT_CONCURRENT,
            "All processes were killed before they did anything, and all lines were in the file all the "
            "same: the calling process writes; let every author's process do it.",
        )


def explore_blocks(student: Student, authors: Mapping[str, int]) -> None:
    """Explore writing; refuse any interleaving that breaks a block."""

    def judge(run: Run) -> str | None:
        if not isinstance(run.value, str):
            return f"made the file unreadable: {shorten(run.value)}."
        complaint = complaint_about(run.value, authors)
        return f"broke a block: {complaint}." if complaint else None

    student.explore("write", {"authors": authors}, judge)


@pytest.mark.points(4)
@pytest.mark.needs("all_lines_are_there")
def test_no_block_is_broken(student: Student) -> None:
    """no block longer than a buffer is broken, in any interleaving"""
    explore_blocks(student, {"A" * (BUFFER // 3): 4, "B" * (BUFFER // 3): 4})


@pytest.mark.points(2)
@pytest.mark.needs("all_lines_are_there")
def test_no_block_is_broken_among_three(student: Student) -> None:
    """no block of three authors is broken, in any interleaving"""
    explore_blocks(student, {"Ann": 2, "B" * BUFFER: 2, "Cleo": 2})


@pytest.mark.points(1)
@pytest.mark.needs("no_block_is_broken_among_three")
def test_long_blocks(student: Student) -> None:
    """blocks of thousands of lines"""
    authors = {"Ann": 3000, "Bob": 2500}
    complaint = complaint_about(student.value("write", {"authors": authors}, seconds=30), authors)
    if complaint:
        refuse(Verdict.RACE, f"With {authors} {complaint}.")


@pytest.mark.points(2)
@pytest.mark.needs("all_lines_are_there")
def test_failure_is_raised(student: Student) -> None:
    """authors that cannot write make the call raise, after all have ended"""
    path, authors = student.folder / "no such folder" / "blocks.txt", {"Ann": 2, "Bob": 3, "Cleo": 1}
    run = student.run("write_to", {"path": str(path), "authors": authors})
    judge_clean(run)
    if run.error is None and complaint_about(read_produced(path), authors):
        refuse(
            Verdict.WRONG_RESULT,
            "The folder of the file does not exist, and the call returned as if all had been written; look "
            "at the exit codes of all processes.",
        )


@pytest.mark.points(1)
@pytest.mark.needs("failure_is_raised")
def test_one_failure_is_enough(student: Student) -> None:
    """a single author that cannot write makes the call raise, be it the first or the last"""
    for found in student.value("write_where_one_fails", {"bad": "B\udcff", "good": ["Ann", "Cleo"]}):
        if found["children"]:
            refuse(Verdict.LEAK, "One author could not write; the call raised and left processes behind.")
        if not found["raised"] and not found["written"]:
            refuse(
                Verdict.WRONG_RESULT,
                "One author's name could not be written, and the call returned as if it had been; look at "
                "the exit codes of all processes.",
            )


@pytest.mark.points(1)
@pytest.mark.needs("one_failure_is_enough")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor, semaphore or further file is left"""
    judge_growth(student.value("write_again_and_again"))
