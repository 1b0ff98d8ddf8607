"""The two ways a command can stop early: the user can mend it, or the grader is at fault."""


class UserError(Exception):
    """Something the caller of a command can mend: the message says what was found, where, what to do."""


class GraderError(Exception):
    """The grader could not do its job; never the student's fault and never booked on the student."""
