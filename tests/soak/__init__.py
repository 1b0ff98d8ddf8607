"""A class of hundreds, made from specimens, graded, killed again and again, and compared with a calm run.

How it works: `making.py` writes a class of made-up students at random from one seed; `running.py` grades it
with the command that instructors use, in a process of its own that is ended with SIGKILL at random moments
and started again; `comparing.py` reads both databases and says where they differ. `python -m tests.soak` does
all of it (`nox -s soak`), a test does it with a few students.
"""
