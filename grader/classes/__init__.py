"""Grades a whole class: many submissions at once, killed at any moment, resumed with nothing lost or doubled.

How it works: `runner.py` is the main path. It asks `grader.submissions` for the submissions, plans each in
the `Store` (a database), and hands those that need grading to `pool.py`, which runs one fresh process per
submission (`worker.py`) and watches it from outside. A worker leaves its result as a JSON file and ends; the
runner writes it down in one transaction before it does anything else. All workers hold the reading end of one
pipe, the *lifeline*, whose other end only the runner has: when the runner dies, however it dies, they see the
end of it, kill what they started and go. With `--scheduler` the workers are a Dask cluster's (`cluster.py`).
What makes the grader stumble becomes an *incident*, beside the results and never over them.

This module imports nothing: the server that workers are forked from should not pay for the database.
"""
