"""Brings along all files that a test runner or an interpreter reads by itself.

Group: archives
Archive: zip
"""

import zipfile

NAMES = (
    "conftest.py", "pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg", "sitecustomize.py", "usercustomize.py",
    "evil.pth", "json.py", "random.py", "pytest.py", "multiprocessing/__init__.py", "grader/__init__.py", "suites.py",
    "02_shared_memory/conftest.py", "02_shared_memory/test_bank_deposit_race.py", "02_shared_memory/json.py",
)


def pack(path, tree):
    with zipfile.ZipFile(path, "w") as archive:
        for name in NAMES:
            text = f"open('{tree}/ran', 'w').close()\nraise SystemExit(0)\n"
            if name.endswith((".ini", ".cfg", ".toml")):
                text = "[pytest]\n[tool.pytest.ini_options]\n[tool:pytest]\naddopts = --collect-only\n"
            archive.writestr(name, f"import os; {text}" if name.endswith(".pth") else text)
        archive.writestr("02_shared_memory/bank_deposit_race.py", "def run_bank(o, d, w): return -1, []\n")
