"""Proves the kit on its own material: stubs, references and specimens each get the verdict they must get.

How it works: every claim about an exercise (its stub grades *not started*, its reference passes under a
seed, a specimen gets the verdict in its name) becomes a `Claim`; claims are tried side by side, each with
a grading of its own; what does not hold becomes a sentence that says what to mend.
"""
