"""Small concurrent programs without processes, to prove and tune strategies at full speed.

How it works: a program is a function of a `World`. It makes objects (`world.cell`, `world.lock` …), starts
tasks and yields requests; each task is a Python generator, each yield one point. `execute` asks a strategy
at every point which task moves, exactly as the conductor does with real processes: a task begins with
`begin` and ends with `exit`, shared reads and writes, acquisitions and releases are points, starting a
task is none.

`benchmarks` holds the published programs, `patterns` programs of our own, one per kind of mistake, and
`right` programs without a mistake. `random_programs` makes others by the hundred; `enumeration` knows all
that can come of a small one. `python -m grader.engine.simulation`
prints how many executions each strategy needs to the first bug.
"""
