"""The clauses of a sentence."""

from variorum.annotate.clauses.kinds import Clause, Clauses, Kind
from variorum.annotate.clauses.reader import find_clauses

__all__ = ["Clause", "Clauses", "Kind", "find_clauses"]
