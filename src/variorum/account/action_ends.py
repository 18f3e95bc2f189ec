"""Where the action of a position ends in the account: before the next main clause."""

import re

MAIN_CLAUSE = re.compile(
    r",\s+(?:(?:and|but|while|as|so)\s+)?"
    r"(?:(?!(?:which|who|whom|whose|that|where|including|such|if|when|than|or)\b)[\w’'.-]+\s+){1,7}?"
    r"(?:is|are|was|were|has|had|have|said|says)\s"
)
COORDINATED = re.compile(r"(?:,\s+and|\sand)\s+(?:\w+ly\s+)?[a-z]+ing\s")
"""Another form of the reporter's verb: "refusing to answer, and changing subjects"."""
GERUND = re.compile(r"\b[a-z]+ing\s+(?:to\s+|on\s+|for\s+)?\W?$")
LEFT_OVER = re.compile(r"[,;\s]+(?:such|and|or|but|as|&)$")
BROKEN = re.compile(r"\b(?:the|an?|of|to|with|by|for|his|her|its|their|from|into|who|which)$")
RUNS_ON = re.compile(r"[”\"]\s+[A-Za-z]|\.?-?\w|\.-")
"""What follows where a quotation ends inside a clause: “use the vote to challenge” the mayor."""


def whole_action(action: str, before: str) -> str:
    """The action up to where another main clause or another verb of the reporter begins."""
    kept = action
    if (found := MAIN_CLAUSE.search(kept)) is not None:
        kept = kept[: found.start()]
    if GERUND.search(before) and (found := COORDINATED.search(kept)) is not None:
        kept = kept[: found.start()]
    return LEFT_OVER.sub("", kept)


def breaks_off(action: str, behind: str) -> bool:
    """Whether an action ends inside a clause: behind a small word, or in a cut quotation."""
    kept = LEFT_OVER.sub("", action)
    if BROKEN.search(kept):
        return True
    opened = action.count("“") > action.count("”") or action.count('"') % 2 == 1
    runs_on = RUNS_ON.match(behind)
    quoted = behind[:1] in {"”", '"'}
    return bool(runs_on) and (opened if quoted else True)
