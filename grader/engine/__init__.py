"""The engine: decides the interleaving of real processes, finds races and deadlocks, shows and replays them.

How it works
    A *warm host* (`inside.host`, or any process that called `inside.install()`) has hooks in place of the
    library's operations and forks one main process per execution. In it, every thread of every process is a
    *task*: before each operation that another process could notice it writes what it is about to do on its
    own channel and sleeps until told to go on. The *conductor* (this side, trusted) keeps the models of what
    can block, asks a *strategy* which of the enabled tasks moves, tells that one task, and listens to it
    until it asks again, ends, or dies. So at most one task of the whole program is between two points.

Who waits for whom
    Tasks wait for the conductor, in `recv` on their channels. The conductor waits for the task that moves.
    Nobody else waits: where a real primitive would block, its task is not enabled, and the real call is made
    only when it must succeed; if it does not, the execution has *diverged* and counts for nothing.
    Descriptors are asked of the task that holds them, sleeping tasks move virtual time.

What it says
    Nothing enabled and somebody unfinished: a deadlock, with who waits for what and who holds it. Nothing
    shared changes for long: a livelock. What blocks where no hook sees it, disagrees with the model, or was
    started as another program is not controlled, and then no verdict of *clean* is given.

The rooms
    `explore` is the front door; `explorer` runs executions; `conductor`, `choices`, `needs`, `listening`,
    `channels`, `signals`, `descriptors` and `state` conduct one; `deadlock`, `patterns`, `swap`, `minimise`,
    `trace` and `story` explain it; `token` and `player` replay it. `strategies` sees tasks, operations and
    schedules (`schedule`), never the machinery. `inside` runs in the program's processes: standard library
    only. The engine knows no exercise and no pytest.
"""
