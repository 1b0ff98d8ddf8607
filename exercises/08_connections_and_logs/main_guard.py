"""A script with child processes that begin as new interpreters.

This exercise is a whole program. It is run as

    python main_guard.py N

and prints the squares of the numbers 0, 1 … N-1, one per line, in this order. The squares are computed in
child processes (one or several, as you like) that are started with the method `spawn`.

- The script chooses `spawn` itself, whatever the default of the Python in use is.
- A spawned child is a new interpreter. It finds its code by importing this file, under another name than
  `__main__`. So importing the file must start nothing and print nothing: guard what only the main program is
  to do.
- What the children are to call stands at the top level of the file, for it is sent to them by name.
- `N` may be 0; then nothing is printed. It is always there, and never negative.
- The script ends with exit status 0 when all its children have ended. Nothing goes to standard error, and
  nothing is left: no process, no file, no semaphore.

Graded: the output; that the children are spawned and do the work; what happens when the file is imported;
what is left behind.

Example:
    $ python main_guard.py 4
    0
    1
    4
    9

The functions below are a suggestion; names and number are yours.
"""

from __future__ import annotations


def square(number: int) -> int:
    """Return the square. This runs in a child."""
    raise NotImplementedError


def main() -> None:
    """Read N, start the children, print what they have found."""
    raise NotImplementedError
