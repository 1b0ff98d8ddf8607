"""Sort words into lists that live inside a managed dictionary."""

from __future__ import annotations

from collections.abc import Mapping, MutableSequence, Sequence
from multiprocessing import Manager, Process


def group_by_initial(words: Sequence[str], workers: int) -> dict[str, list[str]]:
    if workers < 1:
        raise ValueError(f"grouping needs at least 1 worker, not {workers}")
    with Manager() as manager:
        # The lists are proxies and there before anybody starts: one `append` is one message, so no lock.
        groups = manager.dict({initial: manager.list() for initial in sorted({word[0] for word in words})})
        errors = manager.list()
        exit_codes = run_all(
            [
                Process(target=sort_in, args=(words[first::workers], groups, errors))
                for first in range(workers)
            ]
        )
        if errors:
            raise errors[0]
        if any(exit_codes):
            raise RuntimeError(f"a worker died; the exit codes are {exit_codes}")
        return {initial: sorted(group) for initial, group in groups.items()}


def sort_in(
    words: Sequence[str],
    groups: Mapping[str, MutableSequence[str]],
    errors: MutableSequence[Exception],
) -> None:
    """Append each of `words` to the list of its initial; leave an error in `errors`."""
    try:
        for word in words:
            groups[word[0]].append(word)
    except Exception as error:
        errors.append(error)
        raise


def run_all(processes: Sequence[Process]) -> list[int | None]:
    """Start all, wait for all, and return their exit codes."""
    started: list[Process] = []
    try:
        for process in processes:
            process.start()
            started.append(process)
        for process in started:
            process.join()
        return [process.exitcode for process in started]
    finally:
        for process in started:
            process.kill()  # alive only when starting or waiting was cut short
            process.join()
            process.close()
