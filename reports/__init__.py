"""Turns results into pages that open from disk: what a teacher asks, and what a student asks.

How it works: `write_report` takes the results in hand, plans which pages there are (`pages.site`), makes the
data of each page with plain functions (`pages`, standing on `facts` for what results say together and on
`figures` for coordinates), and renders it with a template that only shows (`rendering`). One process, no
server, no network: every page is one file with its styles, scripts and both languages inside.

What is drawn comes from `Evidence.trace` and from these keys of `Evidence.extra`, each optional; what does
not have the shape named here is passed over, never an error:

- `waits_for`: edges `[waiter, object, holder]`, or with the lines of the wait and of the taking as well; an
  empty holder means nobody has it, an object that is `join …` of the holder means waiting for its end;
- `lines`: one location (`bank.py:31`) per row of the trace; `failing`: indices of the rows where it breaks;
- `pattern`, `swap`: sentences that name the fault and the swap of two steps that mends it;
- `outcomes`: text of an outcome to how many runs had it; `expected`: the right outcome, or several;
- `events`: what was witnessed, `[seconds, process, label]` each; `enter`/`leave`, `start`/`end` … make bars.
"""

from reports.pages.site import Incident
from reports.writing import write_report

__all__ = ["Incident", "write_report"]
