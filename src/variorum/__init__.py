"""Many reports of one story in; one account out, every line resting on words that can be opened."""

from importlib.metadata import version

# The rooms `read` and `annotate` come first: importing a room binds its name here, and the
# functions of the same names must have the last word.
import variorum.annotate
import variorum.read  # noqa: F401
from variorum.face import OpenCase, OpenStory, annotate, open, read  # noqa: A004
from variorum.model import Account, Annotation, Report
from variorum.store.errors import CaseError, NewerCase, NotACase

__version__ = version("variorum")

__all__ = [
    "Account",
    "Annotation",
    "CaseError",
    "NewerCase",
    "NotACase",
    "OpenCase",
    "OpenStory",
    "Report",
    "__version__",
    "annotate",
    "open",
    "read",
]
