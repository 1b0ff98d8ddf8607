"""A thread patches the modules of whoever called, a moment later.

Group: patching
"""

import builtins, json, sys, threading, time

def patch():
    time.sleep(0.01)
    for module in list(sys.modules.values()):
        for name in ("encode", "dumps", "describe"):
            if hasattr(module, name):
                try:
                    setattr(module, name, lambda *a, **k: '{"value": true}')
                except (AttributeError, TypeError):
                    pass

threading.Thread(target=patch, daemon=True).start()

def run_bank(opening, deposits, withdrawals):
    time.sleep(0.05)
    return -1, []
