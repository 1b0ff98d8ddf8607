"""Attacks on the grader itself, kept so that every change is held against them.

How it works: each file in `corpus/` is a submission for one exercise whose docstring says what it tries
and on which rungs of isolation that is known to be open. The attacker is told everything that it could
find out: where hidden material lies, the pid of a process of the grader's, an address where somebody
listens. Each attack is graded as any submission is, and `criteria` look at what came of it: no point
gained, a complete result in time, nobody and nothing left, no secret told, no file changed. `naive` is a
grader without any defence: the attacks must still forge it, or they have become harmless.
"""
