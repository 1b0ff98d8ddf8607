"""Runs a submission's code in processes of its own and returns facts; trusted, never imports a submission.

How it works: a `Session` starts one runner (`grader/inside/runner.py`) behind the strongest isolation the
host allows and keeps a control socket to it. A request becomes an execution: a process that connects to
the session's Unix socket (`SO_PEERCRED` tells its pid), reports one frame of facts, and waits for leave
to exit. Probes that run in any process of the submission connect to the same socket: the session records
their events, lets them meet, and answers. One loop waits for all of it, with a deadline that lives
here. At a deadline the stacks of all processes are collected, everything is killed, and that it is dead
is checked. Facts come back as a frozen `Run`; what they mean for marks is the suite's business.
"""
