"""Whether a telling is somebody's present stand: no past deed, no claim of others about them."""

import re

from variorum.account.positions.forecasts import is_forecast
from variorum.account.positions.holders import (
    before_action,
    behind_action,
    is_holder,
    is_subject,
    place_of_holder,
)
from variorum.account.positions.not_meant import is_not_meant
from variorum.account.positions.quoted_others import is_of_another
from variorum.account.positions.unheld import is_unheld
from variorum.annotate.positions.plan_verbs import any_plan_verb
from variorum.model import PositionTelling
from variorum.model.modalities import AGAINST, WILLED

SPEECH = (
    r"(?:sa(?:id|ys?)|told|add(?:ed|s)|announc\w+|confirm\w+|insist\w+|acknowledg\w+|wrote|writes)"
)
REPORTED = re.compile(rf"\b{SPEECH}\b[^.;]{{0,90}}$")
HAD = re.compile(
    r"\bhad\s+(?:\w+ly\s+|also\s+|already\s+|once\s+|never\s+|long\s+)?"
    r"(?:been\s+(?:\w+ly\s+)?(?:[a-z]+(?:ed|ing)|set|due)|[a-z]+ed|sought|sworn|begun|gone)"
    r"\b[^.;,]{0,60}$"
)
"""What somebody had offered, wanted or supported belongs to a time before."""
DECIDED = re.compile(
    r"(?<!has )(?<!have )(?<!has also )(?<!have also )"
    r"\b(?:decided|chose|opted|managed|went on|used|offered)\s+(?:not\s+)?to\s+\W?$|"
    r"(?<!has )(?<!have )(?<!['’]s )(?<!['’]ve )\brefused\s+(?:\w+\s+){0,3}?to\s+\W?$"
)
"""Deeds: "decided to change the phrase" tells that it was changed."""
PLANNED = re.compile(
    r"\b(?:planned|intended|meant|hoped|vowed|promised|pledged|agreed|threatened|would|(?:was|were)\s+(?:\w+ly\s+)?"
    r"(?:going|set|due|about|planning|preparing|hoping|scheduled|supposed))\s+(?:to\s+)?\W?$"
)
CAME_TO_NOTHING = re.compile(
    rf"[^.;]{{0,120}}\b(?:but|until|before|only\sto)\b[^.;]{{0,60}}\b(?:{any_plan_verb('undone')}|"
    r"call(?:ed|ing)?\s(?:it|that|them)\soff|fell\sthrough|collapsed|never\sdid|thought\sbetter|"
    r"chang\w+\s(?:his|her|its|their)\sminds?|(?:was|were|been|be)\s(?:blocked|stopped|prevented|"
    r"turned\saway|unable|not\sable|thwarted|overruled|told\snot))\b"
)
"""What did not come of a plan: "planned to attend but was turned away"."""
CAME_ABOUT = re.compile(
    r"[^.;]{0,80}\b(?:ma[dk]es? good on|ke(?:pt|eps) (?:his|her|its|their) (?:word|promises?|vow)|"
    r"delivered on|follow(?:ed|s) through|did (?:so|just that))\b"
)
"""What has been done by now: "threatened to quit, and made good on it"."""
REFUSING = re.compile(r"\b(?:refusing|declining|failing|choosing|deciding)\s+to\s+\W?$")
IS_REFUSING = re.compile(
    r"\b(?:is|are|was|were|am|been|[’']re|[’']s|keeps?)\s+(?:\w+ly\s+|still\s+)?$"
)
WISHED = re.compile(
    r"(?<!has )(?<!have )(?<!have long )(?<!has long )"
    r"\b(?:wanted|hoped|sought|tried|wished|needed)\b[^.;,“\"]{0,40}$"
)
FAVOURED = re.compile(
    r"\b(?:supported|backed|favou?red|advocated|campaigned|lobbied|fought|pushed|objected|resisted"
    r"|opposed|rejected|declined|turned down|spurned|vetoed)\b[^.;,“\"]{0,30}\W?$"
)
PERFECT = re.compile(
    r"\b(?:has|have|is|are|am|be|[’']s|[’']ve|[’']re|remains?|stays?|stands?)\s+"
    r"(?:\w+ly\s+|also\s+|long\s+|strongly\s+|always\s+|never\s+)*$"
)
TURNED_AWAY = re.compile(r"\b(?:rejected|declined|turned down|spurned|vetoed)\b")
ONCE = re.compile(
    r"\b(?:once|previously|formerly|initially|originally|at first|in the past|years ago|"
    r"as a student)\b[^.;,]{0,60}$|\bfirst\s+[a-z]+ed\b[^.;,]{0,60}$"
)
UNMEANT = re.compile(
    r"\b(?:do|does|did)(?:n[’']t|\s+not)\s+(?:\w+ly\s+|even\s+)?"
    r"(?:feel|think|believe|say|mean|know|see|agree|understand)\b[^.;,]{0,70}$"
)
MISLED = re.compile(r"\b(?:led|made) to (?:believe|think)\b[^.;]{0,40}$")
IN_THE_MOUTH = re.compile(
    r"\b(?:[Yy]ou|[Tt]hey|people|critics|opponents)\s+(?:say|says|said|claim\w*|keep saying)\s+"
    r"(?:that\s+)?[“\"]?(?:I|we)\b[^.;]{0,40}$"
)
ALLEGED = re.compile(
    r"\b(?:accus|alleg|insinuat)\w*\b|\b(?:suggest|impl|claim|complain|charg|warn)(?:s|ed|ies|ied|ing)\b"
    r"(?!\s+(?:of|by|against))"
)
ASKED_FOR = re.compile(r"\b(?:ask|press|beg|petition)\w*\s[^;,]{1,40}\sfor\s[^;,]{1,40}\sto\s+$")
MUST_BE = re.compile(r"\b(?:must|should|ought to|needs? to|ha(?:s|ve) to)\s+be\s+\w+\s+to\s+\W?$")
HELD_DEEDS = re.compile(r"(?:having|being (?:forced|required|made))\b|rather\b", re.IGNORECASE)
NOT_ONLY = re.compile(r"(?:n[’']t|not)\s+(?:only|just|merely|simply)\s+\W?$")
NEVER = re.compile(r"\b(?:will|would)\s+never\s+\W?$")
FAVOURS = re.compile(r"\bfavou?r\w*\s+\W?$")
ABBREVIATED = re.compile(r"\b(Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.")


def is_stand(telling: PositionTelling) -> bool:
    """Whether somebody who can hold it takes this stand now, in the report's words.

    Held back are past deeds ("decided to change the phrase"), what others allege of the
    holder, what is denied above the verb ("I don't feel that I should"), and holders that
    are no subject of the verb. A telling whose action does not stand in its evidence is
    not judged.
    """
    before = before_action(telling)
    if before is None:
        return True
    if HELD_DEEDS.match(telling.action) or ASKED_FOR.search(before) or MUST_BE.search(before):
        return False
    if MISLED.search(before) or is_unheld(telling, before) or is_not_meant(telling, before):
        return False
    if is_forecast(telling, before) or is_of_another(telling):
        return False
    behind = behind_action(telling)
    if PLANNED.search(before) and (CAME_TO_NOTHING.match(behind) or CAME_ABOUT.match(behind)):
        return False
    if NOT_ONLY.search(before) or (FAVOURS.search(before) and " over " in telling.action):
        return False
    if telling.modality not in AGAINST and UNMEANT.search(before):
        return False
    if telling.modality in WILLED and (_is_deed(before) or _is_alleged(telling, before)):
        return False
    return is_holder(telling) and is_subject(telling, before)


def _is_deed(before: str) -> bool:
    before = ABBREVIATED.sub(r"\1", before)
    if HAD.search(before) or DECIDED.search(before) or ONCE.search(before):
        return True
    if (refusing := REFUSING.search(before)) is not None:
        return not IS_REFUSING.search(before[: refusing.start()])
    wished, favoured = WISHED.search(before), FAVOURED.search(before)
    found = wished or favoured
    if found is None or PERFECT.search(before[: found.start()]):
        return False
    if TURNED_AWAY.match(before, found.start()):
        return True
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    quoted = quoted and not found.group().startswith(("“", '"')) and "“" not in found.group()
    return quoted or not REPORTED.search(before[: found.start()])


def _is_alleged(telling: PositionTelling, before: str) -> bool:
    """Whether another than the holder tells it of them, and not as their spokesman would."""
    if IN_THE_MOUTH.search(before):
        return True
    told = before[: place_of_holder(telling, before)[0]]
    return telling.said_by != telling.who and bool(
        ALLEGED.search(told) or (telling.said_by and NEVER.search(before))
    )
