"""What reads as a position and is none: a question put, an offer that was accepted, an effect, what
others thought, a need, a rule that somebody wants gone, words without a holder.
"""

import re

from variorum.account.positions.holders import before_action
from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.lang import word_list
from variorum.model import PositionTelling
from variorum.model.modalities import DUTIES

ASKED = re.compile(r"\bask(?:s|ed|ing)?\b[^.;:]*\bto\W*$")
ANSWER = re.compile(r"(?:respond|reply|react|comment|elaborate|weigh in)\b")
"""What somebody asks of another who only puts a question: "asked Ray to comment on the fire"."""
ACCEPTED = re.compile(
    r"\b(?:accept(?:s|ed|ing)?|(?:take|takes|took|taken|taking) up)\b[^.;:]*\boffer\s+to\W*$"
)
"""Words before what an accepted offer was about, which is then another's act."""
EFFECT = re.compile(
    r"(?:^|[.;:—–“\"]\s*)By\s+(?:not\s+)?\w+ing\b[^.;:]*,[^,.;:]*\b(?:would|will)(?:\s+not)?\s*$"
)
"""Words before what an act brings about: "By closing the pier, the port would push"."""
OTHERS = re.compile(
    r"\b(?:people|critics|others|some|many|opponents|supporters|observers|everyone|everybody|"
    r"someone|somebody)\s+(?:\w+ly\s+|also\s+|had\s+|have\s+|may\s+|might\s+)?"
    r"(?:think|thinks|thought|believed?|feel|felt|hoped|argued?|sa(?:y|id)|suggest(?:ed)?)\s+"
    r"(?:that\s+)?(?:he|she|I|we|it)\s+(?:\w+ly\s+)?"
    r"(?:should|must|ought|needs?|needed|has|have|had)\b[^,.;:]*$"
)
"""Words before what others, whom the holder tells of, think that the holder must do."""
NEED = re.compile(
    r"\b(?:(?:going to|gonna) have|(?:badly|desperately|sorely|urgently)\s+needs?)\s+to\s*$"
)
"""Words by which somebody tells how another stands, and demands nothing."""
ENDED = (
    r"\b(?:do(?:es|ing|ne)?\s+away\s+with|did\s+away\s+with|(?:repeal|overturn|abolish|dismantl|"
    r"eliminat|rescind|revok|scrap|lift|end)\w*|(?:strike|strikes|struck|striking)\s+down|"
    r"(?:roll|rolls|rolled|rolling)\s+back)\b"
)
BINDING = (
    r"\b(?:prohibit|bar|bann?|forbid|block|prevent|stop|requir|oblig|forc|allow|permit|let)\w*\b"
)
UNSIGNED = frozenset(["tweet", "tweets", "post", "posts", "message", "messages", "caption"])
"""What is put up and read on, behind which a reader looks for whoever wrote it."""
CLAUSE = re.compile(
    r"(?:[Tt]he|[Tt]hese|[Tt]hose)\s[a-z]+s\s(?P<verb>[a-z]+)\s"
    r"(?:the\s|an?\s|(?:[A-Z]\S*\s)*[A-Z]\S*(?:[’']s\s|$))"
)
ACT = re.compile(
    r"(?:[Tt]he\s|[Aa]n?\s|\S+[’']s\s)?(?:[a-z]+\s)?\w+\s(?:not\s)?to\s(?P<verb>[a-z]+)\b"
)


def is_no_stand(telling: PositionTelling) -> bool:
    """Whether the words around what somebody is to do make it no promise, demand or rule."""
    before = before_action(telling) or ""
    return (
        _is_clause_or_act(telling.who)
        or _is_unsigned(telling)
        or _is_question(telling, before)
        or ACCEPTED.search(before) is not None
        or EFFECT.search(before) is not None
        or (OTHERS if telling.said_by == telling.who else NEED).search(before) is not None
        or _is_rule_to_end(telling, before)
    )


def _is_question(telling: PositionTelling, before: str) -> bool:
    asked = telling.modality == "wants" and not telling.by_when and ASKED.search(before)
    return bool(asked and ANSWER.match(telling.action))


def _is_rule_to_end(telling: PositionTelling, before: str) -> bool:
    """Whether a duty is that of a rule which somebody does away with: "asks to scrap a law barring
    the port from".
    """
    if not telling.who or telling.modality not in {*DUTIES, "may"}:
        return False
    holder = rf"{re.escape(telling.who.split()[-1])}\W+(?:from|to)?\W*$"
    bound = re.search(rf"{ENDED}(?P<rule>[^.;:]*?){BINDING}[^.;:]*{holder}", before)
    words = re.findall(r"[a-z]+", bound["rule"]) if bound else []
    return not word_list("measure_nouns").isdisjoint(words)


def _is_unsigned(telling: PositionTelling) -> bool:
    """Whether a demand of nobody named stands in words whose writer is lost."""
    source = telling.said_by.split()
    lost = bool(source) and source[-1] in UNSIGNED and source[0].lower() in {"a", "an", "the"}
    return lost and not telling.who


def _is_clause_or_act(who: str) -> bool:
    """Whether a clause or an act was taken for a holder: "The memos fulfil Ray's campaign",
    "Failure to mend the pier".
    """
    found = CLAUSE.match(who) or ACT.match(who)
    verb = found["verb"] if found else ""
    return is_plain_verb(verb) and verb not in word_list("prepositions")
