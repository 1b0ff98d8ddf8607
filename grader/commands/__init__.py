"""One module per command: `HELP`, `add_arguments(parser)`, `run(arguments) -> exit status`.

Existence is registration. A name that Python reserves or the standard library uses ends in `_`.
"""
