"""What runs next to the student's code: standard library only, untrusted once a submission is loaded.

How it works: the trusted side starts `runner.py` with one end of a socket pair. The runner compiles the
submission and the suite's probes but never executes them; for every request it forks an *execution*
(`execution.py`), which loads both afresh, runs one probe, reports plain facts over a Unix socket of its
own (so that the trusted side learns its pid from the kernel), waits until it may go, and exits. The
runner adopts and kills whatever an execution leaves behind.
"""
