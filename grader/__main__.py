"""`python -m grader COMMAND …`: finds the command's module and turns its outcome into an exit status."""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import select
import sys

from grader import commands
from grader.errors import GraderError, UserError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0: all is well, 1: something did not pass, 2: it could not be done."""
    parser = argparse.ArgumentParser(prog="grader", description="Grades exercises in multiprocessing.")
    parsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    wanted = (arguments if arguments is not None else sys.argv[1:])[:1]
    for name in sorted(module.name for module in pkgutil.iter_modules(commands.__path__)):
        word = name.removesuffix("_")
        if wanted and wanted[0] not in (word, "-h", "--help"):
            continue  # only the module that is asked for is imported: start-up time
        module = importlib.import_module(f"grader.commands.{name}")
        chosen = parsers.add_parser(word, help=module.HELP, description=module.HELP)
        module.add_arguments(chosen)
        chosen.set_defaults(run=module.run)
    if not parsers.choices and wanted:
        names = ", ".join(sorted(m.name.removesuffix("_") for m in pkgutil.iter_modules(commands.__path__)))
        print(f"There is no command `{wanted[0]}`; there are: {names}.", file=sys.stderr)
        return 2
    parsed, rest = parser.parse_known_args(arguments)
    if rest and (any(word.startswith("-") for word in rest) or not hasattr(parsed, "names")):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        # argparse takes names only where the first of them stand; options may come between.
        parsed.names = [*parsed.names, *rest]
    try:
        status = int(parsed.run(parsed))
        sys.stdout.flush()
        return status
    except SystemExit:  # so the console ends when its reader has gone
        return 2
    except BrokenPipeError:
        if not _reader_has_gone():
            raise
        # The interpreter's last flush must not fail, too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except UserError as error:
        print(error, file=sys.stderr)
        return 2
    except GraderError as error:
        print(f"The grader could not do its job: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 2


def _reader_has_gone() -> bool:
    """Say whether nobody reads any more what this command prints, as with `| head`."""
    poll = select.poll()
    poll.register(sys.stdout.fileno(), 0)  # errors are reported unasked
    return bool(poll.poll(0))


if __name__ == "__main__":
    sys.exit(main())
