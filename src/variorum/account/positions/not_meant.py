"""What a sentence tells of somebody and does not mean: an idea that is spoken of, what is denied
above the verb, a decision that was taken.
"""

import re

from variorum.account.positions.forecasts import SAID
from variorum.account.positions.holders import place_of_subject
from variorum.account.positions.inferences import is_inferred
from variorum.annotate.positions.plan_verbs import any_plan_verb
from variorum.lang import word_list
from variorum.model import PositionTelling

OPENS = r"\s+(?:that\s+)?[“\"'‘]?(?:(?:the|an?)\s+)?$"
SPOKEN_OF = re.compile(
    r"\b(?:notion|idea|claim|suggestion|fact|possibility|prospect|rumou?r|myth|argument|"
    r"perception|belief|theory|accusation|allegation|assertion|assumption|speculation|illusion|sign|signal|hint|indication)s?,?"
    + OPENS,
    re.IGNORECASE,
)
"""Behind it a clause that nobody needs to hold: "the idea that the port must pay is absurd"."""
DENIED = re.compile(
    r"(?:\b(?:not|never|hardly|nothing|nobody|no\sone)\b|n[’']t\b)\s+(?:\w+\s+)?"
    r"(?:like|as\sif|as\sthough|means?|meaning|true|clear|certain|because|say(?:s|ing)?|said|"
    r"suggest\w*|think|believe|expect\w*|necessarily)\b[^.;,]{0,40}$"
)
UNTRUE = re.compile(
    r"\b(?:lies?|false|untrue|wrong|unlikely|doubtful|doubt(?:s|ed)?|nonsense|laughable|absurd|"
    r"fears?|feared|worr(?:y|ies|ied))[”\"’']?\s+(?:\w+\s+){0,3}?that\s[^.;,]{0,40}$"
)
UNDONE = re.compile(
    rf"\b(?:{any_plan_verb('undone')}|(?:overrul|undo|undid|toss)\w*|t(?:ear|ore)\sup|struck\sdown)"
    r"\b[^.;,]{0,80}\b(?:that|which)\s+(?:had\s+)?"
    r"(?:said|says?|stated|told|tells?|requir\w+|call\w+|ask\w+)\b[^.;,]*$"
)
"""What a rule said that is done away with: "she rescinded the rules that said schools should"."""
TAKEN = re.compile(
    r"\b(?:decision|choice|move)s?\s+(?:(?:by|of|from|on)\s[^.;,]{3,50}\s)?"
    r"(?:not\s+)?to\s+(?:not\s+|\w+ly\s+)?\W?$"
    r"|[’']s?\s+(?:\w+\s+)?decision\s+to\s[^.;,]*$"
)
"""Who decides has decided: what a report tells beside "the decision to sell" has come of it."""
MOTIVE = re.compile(r",\s+(?:hoping|seeking|wanting|looking)\b[^.;,]*$")
"""Why something was done: "they sold the pier, hoping that it would close"."""
TESTIFIED = re.compile(r"\b(?:testif\w+|testimony|recall(?:ed|s|ing)|remember(?:ed|s))\b")
ASKED_THEN = re.compile(r"\b(?:asked|urged|told|ordered|pressed|wanted|encouraged)\b")
"""What a witness tells of is of a time before."""
BY_CHANCE = re.compile(
    r"\b(?:(?:might|may|could)\s+be|were|was)\s+(?:\w+\s+)?(?:willing|open|ready|prepared)\s+to\s+\W?$"
)
MAKES_ROOM = re.compile(
    r"\b(?:would|could|might|may)\s+(?:\w+\s+)?(?:allow|permit|enable|let)\b[^.;]*$"
    r"|^\W?[A-Z]\w+ing\b"
)
"""What could come of something is no leave that a rule gives."""
BRINGS = re.compile(
    r"\b(\w+)\s+(?:that|which)\s+will\s+(?:\w+\s+)?(?:allow|permit|enable|let)\b[^.;]*$"
)
"""What somebody is to do will make room for something; it gives nobody leave as a law does."""
SHOWN = re.compile(r"\b(?:show|shows|showed|shown|proves?|proved)\s+(?:that\s+)?\W?$")
"""What a report makes of a deed: "the move shows that they intend to"."""
COMES_TO_PASS = re.compile(r"(?:leave|enter|take) office\b|leave (?:\w+ ){1,4}(?:\w+ing|behind)\b")
"""Nobody promises it: "she will leave office in May", "he will leave many more waiting"."""
PRAISED = re.compile(
    r"(?:do (?:an? )?(?:[a-z]+[ -]){0,2}job\b|do (?:great|fine|(?:very )?well)\b|succeed\b|"
    r"thrive\b|"
    r"(?:be|make) (?:an? )?(?:[a-z]+ly )?(?:great|good|fine|fantastic|wonderful|terrific|excellent|"
    r"outstanding|superb)\b)"
)
"""What others foretell of somebody is no promise of theirs: "Ray will do a fine job", said Orr."""
LISTED = re.compile(
    r"\b(?:includ|cover|touch|featur|mention)\w*\s+(?:on\s+)?[^.;,]{1,40}\bplans?\s+to\s+\W?$"
)
"""Of what was spoken: "the interview also covered her plan to"."""
COULD_HAVE = re.compile(r"\b(?:could|might|would|should|must)(?:n[’']t|\snot)?\shave\s[a-z]+")
"""What somebody did not do: "she could have tried to, by demanding a vote"."""
IN_THE_PAST = re.compile(r"\bin the past\b(?! (?:few|two|three|\d+))")
IN_OFFICE = re.compile(r",\s+as\s+[^,;.]{2,60},\s+would\s+(?:\w+ly\s+|also\s+)?\W?$")
"""What goes with an office: "Ray, as secretary, would oversee the ports"."""
PROMISED = frozenset(["will", "will not", "considers"])


def is_not_meant(telling: PositionTelling, before: str) -> bool:
    """Whether the words ``before`` the action show that it is no stand of the holder's."""
    begin = place_of_subject(telling, before)[0] if telling.who else len(before)
    ahead = before[:begin]
    if any(p.search(ahead) for p in (SPOKEN_OF, DENIED, UNTRUE)) or is_inferred(ahead):
        return True
    if COULD_HAVE.search(before, begin) and telling.said_by in {"", telling.who}:
        return True
    if UNDONE.search(before) or MOTIVE.search(before) or _is_of_the_past(before):
        return True
    witness = TESTIFIED.search(before)
    if witness and ASKED_THEN.search(before, witness.end()):
        return True
    if telling.modality == "may" and (MAKES_ROOM.search(before) or _is_brought_about(before)):
        return True
    if not telling.said_by and (SHOWN.search(ahead) or COMES_TO_PASS.match(telling.action)):
        return True
    if not telling.said_by and IN_OFFICE.search(before):
        return True
    if IN_THE_PAST.search(telling.action) or LISTED.search(before):
        return True
    if telling.said_by not in {"", telling.who} and PRAISED.match(telling.action):
        return True
    return telling.modality in PROMISED and TAKEN.search(before) is not None


def _is_brought_about(before: str) -> bool:
    brings = BRINGS.search(before)
    return brings is not None and brings[1].lower() not in word_list("measure_nouns")


def _is_of_the_past(before: str) -> bool:
    """Whether somebody only was, or might be, willing, and that is not how they put it."""
    found = BY_CHANCE.search(before)
    return found is not None and SAID.search(before[: found.start()]) is None
