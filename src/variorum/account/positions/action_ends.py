"""Where the action of a position ends in the account: before the next main clause, and not
before what it needs.
"""

import re

from variorum.account.positions.rest_of_clause import rest_of_clause, without_speaker

MAIN_CLAUSE = re.compile(
    r",\s+(?:(?:and|but|while|as|so)\s+)?"
    r"(?:(?!(?:which|who|whom|whose|that|where|including|such|if|when|than|or)\b)[\w’'.-]+\s+){1,7}?"
    r"(?:is|are|was|were|has|had|have|said|says)\s"
)
CLAIM_CLAUSE = re.compile(
    r",\s+(?:and|but|while)\s+[^,;]{3,80}?\b(?:holds|says|means|shows|argues|finds|requires|provides|"
    r"states|believes|suggests|insists|warns)\s+that\b"
)
COORDINATED = re.compile(r"(?:,\s+and|\sand)\s+(?:\w+ly\s+)?[a-z]+ing\s")
"""Another form of the reporter's verb: "refusing to answer, and changing subjects"."""
GERUND = re.compile(r"\b[a-z]+ing\s+(?:to\s+|on\s+|for\s+)?\W?$")
LEFT_OVER = re.compile(
    r"(?:[,;\s]+(?:such|and|or|but|as|&|[“\"]?(?:just|even|much|rather)|in\s(?:large\s)?part|https?)"
    r"|,\s(?:known|called|dubbed|nicknamed))$"
)
TORN = re.compile(r"\s(?:after|before|until|once|when|because)\s+(?:[\w’'-]+\s*){1,4}$")
"""A clause that was cut before its verb: "after eight members", "who were named, left"."""

LEADS_ON = re.compile(r",\s+(?:at|in|for|by|on|with|under|as)\s+(?:[\w’'-]+\s*){1,4}$")
NEXT_CLAUSE = re.compile(r",\s+(?:there|it|this|I|we|you|he|she|they)\s")
"""Before it stands what belongs to that clause: "review it, at this point|, there are doubts"."""
BROKEN = re.compile(r"\b(?:the|an?|of|to|with|by|for|his|her|its|their|from|into|who|which)$")
ASIDE = re.compile(
    r"\s\([^()]*\b(?:is|are|was|were|has|have|had|will|would|may|might|say|says|said)\b[^()]*\)$"
)
"""What the reporter puts in behind: "keep them guessing (some papers say he may send boats)"."""
OWNS, FOLLOWS = re.compile(r"[’']s$"), re.compile(r"\s[a-z]")
"""What is owned stands behind: "mend everyone’s | nets"."""
RUNS_ON = re.compile(r"[”\"]\s+[A-Za-z]|\.?-?\w|\.-")
"""What follows where a quotation ends inside a clause: “use the vote to challenge” the mayor."""

COMPLEMENT = re.compile(r",?[”\"]?,?\s+[a-z]+ed\s+(?:and\s+[a-z]+\s+)?[^;:!?”\"—–]{3,160}$")
"""What is wanted of a thing, behind what is said of it: "the list, also known as “rules,”
completed before Friday".
"""
SAID_OF = re.compile(r",\s+(?:also|which|known|called|named|or|the)\b[^,]*$")


def run_on(action: str, behind: str, modality: str, before: str = "") -> str:
    """The action with the rest of its clause, where that was cut off."""
    if NEXT_CLAUSE.match(behind):
        action = LEADS_ON.sub("", action)
    found = COMPLEMENT.match(behind.rstrip(". ")) if modality == "wants" else None
    if found and SAID_OF.search(action):
        return action + found.group().rstrip()
    whole = LEFT_OVER.sub("", action + rest_of_clause(action, behind, before))
    if len(whole) > len(action) and not breaks_off(whole, behind[len(whole) - len(action) :]):
        return whole
    return _without_torn(action, behind)


def _without_torn(action: str, behind: str) -> str:
    """The action without a clause at its end whose verb stands behind an insertion."""
    closed = re.match(r"(?:,|\(|\s?(?:--|—|–))[^.;]*?(?:,|\)|--|—|–)\s+[a-z]+", behind)
    return TORN.sub("", action) if closed else action


def whole_action(action: str, before: str) -> str:
    """The action up to where another main clause or another verb of the reporter begins."""
    kept = action
    for clause in (MAIN_CLAUSE, CLAIM_CLAUSE):
        if (found := clause.search(kept)) is not None:
            kept = kept[: found.start()]
    if GERUND.search(before) and (found := COORDINATED.search(kept)) is not None:
        kept = kept[: found.start()]
    return LEFT_OVER.sub("", ASIDE.sub("", without_speaker(kept)))


def breaks_off(action: str, behind: str) -> bool:
    """Whether an action ends inside a clause: behind a small word, or in a cut quotation."""
    kept = LEFT_OVER.sub("", action)
    if BROKEN.search(kept) or (OWNS.search(kept) and FOLLOWS.match(behind)):
        return True
    opened = action.count("“") > action.count("”") or action.count('"') % 2 == 1
    runs_on = RUNS_ON.match(behind)
    quoted = behind[:1] in {"”", '"'}
    return bool(runs_on) and (opened if quoted else True)
