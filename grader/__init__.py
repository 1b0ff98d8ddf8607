"""Grades concurrent programs: judges exercises in `multiprocessing` by deciding, repeating and witnessing.

How it works: the *trusted* side (commands, pytest, suites, results) never imports a submission. It asks
`grader.sandbox` for a runner process; inside it `grader.inside` loads the student's file and runs one
probe of the suite per request, in a forked process, and answers with plain JSON facts. The suite, back on
the trusted side, judges the facts.
"""
