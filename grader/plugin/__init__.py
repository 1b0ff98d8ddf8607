"""The pytest plugin: fixtures and markers that suites use, and the reports that leave pytest.

How it works: a suite is an ordinary pytest module. Its checks ask the `student` fixture for *evidence*
(`run`, `repeat`, `inject`: facts from the sandbox) and judge it; `refuse` turns a fact into a verdict with
a sentence for the student. Probes, which run next to the student's code, stand in `<name>_probes.py`
beside the suite. The plugin turns every outcome into one JSON line on a pipe that `grader.grading` reads.
A refusal and a failed `assert` with a message are the student's; every other exception is the grader's
own fault and is reported as that.
"""
