"""Whether a lead-in in the account's words says what the report's own verb says.

"Ann Ray will: sell the pier" is true of "Ray vowed to sell the pier" and no longer of "Ray is
reluctant to sell it", "agreed to briefly sell it" or "would be selling it": there the report's own
clause is told.
"""

import re

from variorum.account.positions.holders import before_action, place_of_subject
from variorum.account.positions.modality_words import POINTING
from variorum.account.positions.of_speakers import is_of_speaker
from variorum.annotate.positions.plan_verbs import any_plan_verb
from variorum.annotate.positions.tokens import is_adverb
from variorum.lang import word_list
from variorum.model import PositionTelling

PASSED = r"(?:(?:also|then|now|still|soon|all|both|again|therefore|further|[Mm]r|[Mm]s)\s+)*"
"""Adverbs that a reader does not miss."""
PROMISED = (
    r"(?:will|would|shall|[’']ll|[’']d|"
    r"(?:going|set|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|"
    r"promis(?:es?|ed|ing)|agree(?:s|d|ing)?|committed|sw(?:ears?|ore|orn)|"
    r"threat(?:s|en(?:s|ed|ing)?)?|decided|plans?|intentions?|commitments?|intent|vows?)"
    r"(?:\s+(?:himself|herself|itself|themselves))?\s+to)"
)
WISHED = (
    r"(?:want(?:s|ed|ing)?|hop(?:es?|ed|ing)|wish(?:es|ed)?|seek(?:s|ing)?|look(?:s|ing)|"
    r"aim(?:s|ed|ing)?|eager|keen|proposals?|propos(?:es?|ed|ing)|desire|goal(?:\s+is)?)\s+to"
)
ASKED = re.compile(
    r"\b(?:ask|urg|press(?:ur)?|push|want|tell|told|order|direct|instruct|encourag|implor|beg|"
    r"request|lobb|call|advis|invit|plead|appeal|warn|propos|demand|recommend|insist|"
    r"suggest)\w*\s+(?:on\s+|for\s+|that\s+)?$"
)
MUST = r"(?:must|should|(?:need|ought|ha(?:s|ve))s?\s+to)"
ALLOWED = re.compile(
    r"(?<!\bonly )\b(?:allow|permit|entitl|authori[sz]|requir|oblig)\w*\s+(?:the\s)?$"
)
"""Before those who are allowed or bound to do something by a rule."""
ALLOWED_BY_SOME = re.compile(
    r"\b(?:that|which)\s(?:allow|permit|entitl|authori[sz])\w*\s+(?:the\s)?$"
)
"""Not by all, as in "the crimes that allow officials to": the noun before limits the rule."""
OWNED = re.compile(
    r"(?:[’']s?|\b(?:his|her|its|their))\s+(?:\w+\s+)?(?:plan|pledge|promise|vow|intention|commitment|"
    r"threat)s?\s+to\s+\W?$"
)
"""Whose plan it is: "despite the mayor's pledge to"."""
PLAIN = {
    "will": re.compile(rf"(?:^|[\s’'“\"]){PROMISED}\s+{PASSED}\W?$"),
    "will not": re.compile(
        rf"\b(?:will|would)\s+{PASSED}(?:not|never|no longer)\s+{PASSED}\W?$"
        rf"|\bwo(?:n[’']t|uldn[’']t)\s+{PASSED}\W?$"
    ),
    "wants": re.compile(rf"\b{WISHED}\s+{PASSED}\W?$"),
    "opposes": re.compile(r"\b(?:does|do|did)(?:n[’']t|\snot)\s+want\s+to\s+\W?$"),
    "must": re.compile(rf"(?:\b{MUST}|^\s*to)\s+{PASSED}\W?$"),
    "must not": re.compile(rf"\b(?:must|should)(?:n[’']t|\s+(?:not|never))\s+{PASSED}\W?$"),
    "may": re.compile(r"(?:\b(?:may|can)|^\s*to|\b(?:allowed|entitled|permitted)\s+to)\s+\W?$"),
}
UNSURE = re.compile(
    r"\b(?:not|never|no|nor|neither|without|if|whether|unless|apparently|reportedly|reluctan\w+|"
    r"refus\w+|fail\w*|declin\w+|stop\w*|can|could|might|may|only|hardly|barely|just|likely|"
    r"perhaps|rather|instead|less|more|almost|nearly|temporar\w+|"
    rf"{any_plan_verb()})\b|n[’']t\b"
)
"""What turns or limits what a verb says, and would be lost with it."""
DEED = re.compile(r"\b\w{3,}(?:ment|[ts]ion|ance)s?\b(?=\sof\b|$)")
"""What is ordered to be done, and nobody who is asked: "the deployment of troops"."""
BEFOREHAND = re.compile(
    r"(?:But |And )?(?:Prior to|Before) (?:his|her|its|their|the|[a-z]+ing)\b[^.;]{0,60},\s"
)
"""What was asked before something else is no wish of today."""
RULES = frozenset(["must", "must not", "may"])
OWN = frozenset(["i", "we"])


def is_led_in(telling: PositionTelling, *, whom: str = "") -> bool:
    """Whether who and the modality can lead in to the action in place of the report's own verb.
    ``whom`` is who is asked, where the report only has "him".
    """
    if is_of_speaker(telling):
        return False
    before = before_action(telling)
    if before is None or (telling.who and not re.search(r"\w", before)):
        return True  # an item of a list: its verb stands above
    if not telling.who or not _is_infinitive(telling.action):
        return False
    if telling.modality == "wants" and BEFOREHAND.match(before):
        return False
    if telling.modality == "will" and OWNED.search(before):
        return True
    begin, end = place_of_subject(telling, before)
    if begin >= len(before) or before[begin:end].lower() in OWN:
        return False  # what somebody says of themselves is told in their words
    if telling.to_whom:
        known = whom or telling.to_whom.lower() not in POINTING
        return bool(known) and _is_asked(telling, before)
    between = before[end:]
    found = PLAIN[telling.modality].search(between) if telling.modality in PLAIN else None
    if found is None or UNSURE.search(between[: found.start()]):
        return False
    if telling.modality in RULES and between.strip() == "to":
        if telling.modality != "may" and telling.said_by:
            return False  # "a rule that requires ships to wait, Ray said": no wish of hers
        rule = before[:begin]
        return bool(ALLOWED.search(rule)) and not ALLOWED_BY_SOME.search(rule)
    return True


def _is_infinitive(action: str) -> bool:
    """Whether an action opens with what is most likely a plain verb: "sell", not "be selling"."""
    first, *rest = (word.strip("“”\"'‘’,") for word in action.split())
    closed = word_list("determiners", "prepositions", "subject_words")
    if not first.islower() or first in closed or is_adverb(first):
        return False
    being = first == "be" and next((w for w in rest if not is_adverb(w)), "").endswith("ing")
    return not being and not first.endswith("ing")


def _is_asked(telling: PositionTelling, before: str) -> bool:
    """Whether somebody is asked in plain words: "urged the mayor to"."""
    whom = " ".join(telling.to_whom.split())
    at = before.rfind(whom)
    marked = any(mark in whom for mark in '“”"()')
    if telling.modality != "wants" or at < 0 or marked or DEED.search(whom):
        return False
    ahead, between = before[:at], before[at + len(whom) :]
    shall = re.fullmatch(rf",?\s+(?:to|{MUST})?\s*{PASSED}\W?", between)
    limits = UNSURE.search(ahead[place_of_subject(telling, ahead)[1] :])
    return bool(shall and ASKED.search(ahead)) and limits is None
