"""Wrong: no processes at all."""


def run_all(target, arguments):
    codes = []
    for each in arguments:
        try:
            target(*each)
            codes.append(0)
        except SystemExit as error:
            codes.append(error.code or 0)
        except Exception:
            codes.append(1)
    return codes
