"""Whether a day named without its year or week lies behind or ahead, from the words around."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, zip_longest

from variorum.annotate.words import LETTERS
from variorum.lang import word_list
from variorum.model import Span

TOKEN = re.compile(rf"{LETTERS}(?:['’-]{LETTERS})*|[;:—–\"“”]|(?<=[a-z]{{4}})(?<!Sept)\.")
"""A stop behind three letters or fewer ends a "Mr." or a "Gov.", and no clause."""
STOPS = frozenset(";:—–.")
CLAUSE_OPENERS = frozenset(
    ["once", "when", "after", "while", "because", "although", "though", "which",
     "who", "whose", "where", "that", "as", "if", "whether"]
)  # fmt: skip
SURE_FUTURE = frozenset(["will", "won't", "won’t", "shall"])
BEFORE_PAST = frozenset(["since", "last", "past", "previous"])
BEFORE_FUTURE = frozenset(["until", "till", "next", "coming", "upcoming"])
UNTIL = frozenset(["until", "till"])
MONTH = "may-month"
STARTS = frozenset(["starting", "beginning"])
"""These lead on to a day ahead where no verb says otherwise."""
NOT_PAST = frozenset(
    ["need", "hundred", "indeed", "speed", "feed", "seed", "red", "breed", "exceed", "proceed"]
)
EVENTS = frozenset(["plan", "plans", "hearing", "deadline", "vote", "votes", "visits", "hopes"])
"""Words of things to come that as nouns may be told as past: "approved the plan Friday"."""
DETERMINERS = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "any", "no"]
)
POINTING = frozenset(["this", "that"])
SET_FOR = frozenset(
    ["set", "scheduled", "slated", "planned", "due", "billed", "called", "forecast", "projected"]
)
IS_TO = SET_FOR | frozenset(["is", "are", "was", "were"])
IS = frozenset(["is", "are"])
NOT_TO_COME = DETERMINERS | frozenset(["", "blame", "date", "what", "how", "whom"])
"""Behind "is to" no verb of what is to come: "is to blame", "is to date the largest"."""
ASKS = frozenset(
    ["call", "calls", "called", "calling", "urge", "urges", "urged", "urging", "wants", "want",
     "running", "seeking", "vying", "hoping", "vowed", "vows", "pledged", "pledges", "promised",
     "promises", "threatened", "threatens", "agreed", "agrees", "invited", "intended", "intends",
     "pressed", "pressing", "poised", "ready", "bidding"]
)  # fmt: skip
DECIDES = frozenset(
    ["voted", "vote", "votes", "decided", "decides", "decision", "resolved", "opted", "chose",
     "elected", "ruling", "ruled"]
)  # fmt: skip
PRETERITES = frozenset(
    ["began", "came", "went", "took", "gave", "saw", "wrote", "spoke", "fell", "rose", "grew",
     "became", "broke", "chose", "drove", "flew", "knew", "swore", "threw", "withdrew", "shook"]
)  # fmt: skip
"""Forms that are no participles: what they tell lies behind."""
WOULD = frozenset(["would", "could", "might", "should"])
SEEMS = frozenset(["appear", "appears", "seem", "seems"])
"""Before "to" these tell how something looks: "appears to be slowing down"."""
LIKELY = frozenset(["likely", "probably", "possibly", "perhaps"])
"""Right before a day: "a second landfall, likely on | Wednesday"."""
ANSWERS = frozenset(["response", "reaction", "answer", "reply", "rebuke"])
"""Behind these "to" leads to what was before: "in its reaction to the speech on Tuesday"."""
UNPLANNED = frozenset(
    ["attack", "attacks", "shooting", "shootings", "massacre", "bombing", "bombings", "crash",
     "explosion", "explosions", "blast", "blasts", "killing", "killings", "murder", "murders",
     "death", "deaths", "riot", "riots", "earthquake", "quake", "collapse", "rampage", "violence",
     "ambush", "slaying", "stabbing", "loss", "defeat", "victory", "carnage", "bloodshed"]
)  # fmt: skip
"""Of a day these are told behind it alone: "the survivors of Sunday's massacre"."""
OF_A_DAY = re.compile(r"['’]s\s(?:[a-z-]+\s){0,2}?(?P<thing>[a-z]+)\b")
COUNTED_WITH = frozenset(["in", "at", "on", "during", "with", "by", "for", "from", "again", "more"])
"""Behind these "once" is a count: "met twice, once at the fair in July"."""
AS_SOON_AS, AS_EARLY_AS = ["as", "soon", "as"], ["as", "early", "as"]
"""Before a day, from the right."""
NOT_BEFORE_PRESENT = frozenset(["to", "not", "her", "him", "them", "it", "us", "me", "he", "she"])
UNSAID = frozenset(["say", "comment", "discuss", "confirm", "elaborate", "disclose", "reveal",
    "specify", "identify", "answer", "provide", "release"])  # fmt: skip
"""What somebody refused who "would not" do it: nothing of it is to come."""
UNDERGONE = frozenset(["was", "were"])
UNDERGONE_ON = frozenset(["on", "in"])
BEFORE_VERBS = frozenset(["on", "in", "late", "early", "but", "and"])
"""Between a subject and its verb these lead to a time: "but in May said she would go"."""
LEADING_ON = frozenset(
    ["told", "said", "asked", "extended", "postponed", "delayed", "moved", "rescheduled", "ordered",
     "announced", "based", "expected", "allowed", "required", "supposed", "offered", "elected"]
)  # fmt: skip
"""What was told or put off may be of a day ahead."""
BESIDE = 4
POSSESSIVE = re.compile(r"['’]s\b")
MODAL_BEHIND = re.compile(r"\s[“\"]?(?:may|might|should|must)\s")
MEANT_THEN = re.compile(r",? (?P<but>but)\b|\s(?:has|have|is|are|will)\b")
"""Behind the day of what "was to be": it came otherwise, or is given up by now."""
PERFECT = frozenset(["been", "has", "have"])
NEXT_WORD = re.compile(r"\s([a-z]+)\b")
FAR = 2000
REACH = 240
"""How many characters on either side are looked at; FAR for an opening quotation mark."""


def find_direction(text: str, sentence: Span, begin: int, end: int) -> str:
    """Where an expression lies: "past" or "future" where "since" or "will" says so, "past?" or
    "future?" where another tense makes it likely, else "".

    The nearest telling word to the left in the same clause decides, then the nearest to the
    right. What stands in quotation marks beside the expression is passed over.
    """
    left_begin = max(sentence.begin, begin - REACH)
    left = _tokens(text, left_begin, begin)[::-1]
    first = left[0] if left else ""
    possessive = bool(POSSESSIVE.match(text, end))
    if first in BEFORE_PAST or (first in BEFORE_FUTURE and not (possessive and first in UNTIL)):
        return "past" if first in BEFORE_PAST else "future"
    if first in UNTIL:
        left = left[1:]  # "until Friday's speech she was unknown": the verb decides
    if (of_it := OF_A_DAY.match(text, end)) is not None and of_it["thing"] in UNPLANNED:
        return "past"
    inside = text.count('"', max(sentence.begin, begin - FAR), begin) % 2 == 1
    if _was_meant(left) and (then := MEANT_THEN.match(text, end)) is not None:
        return "past?" if then["but"] else "future?"
    if first in UNDERGONE_ON and _was_done(left[1:]):
        return "past"
    if first in LIKELY or (first in BEFORE_VERBS and left[1:2] and left[1] in LIKELY):
        return "future?"
    if first in BEFORE_VERBS and SET_FOR.isdisjoint(left[1:2]) and _is_told_next(text, end):
        return "past?"
    if MODAL_BEHIND.match(text, end) or (first == "for" and left[1:2] and left[1] in SET_FOR):
        return "future?"
    if (not possessive and _is_then(left)) or left[:3] == AS_SOON_AS:
        return "future?"
    if left[:3] == AS_EARLY_AS:
        left = left[3:]
    found = _nearest(left, closing="”", inside=inside)
    if not found and first in STARTS:
        return "future"
    if not found and (not possessive or first in UNTIL):
        right = _tokens(text, end, min(sentence.end, end + REACH))
        found = _nearest(right, closing="“", inside=inside)
    return found or ("future?" if first == "by" else "")


def _was_meant(left: Sequence[str]) -> bool:
    """Whether the nearest words to the left, the nearest first, tell what was to be: "was to open
    on", "were due to meet on".
    """
    clause = _clause(left)
    place = next((n for n, token in enumerate(clause) if token == "to"), len(clause))
    before = [token for token in clause[place + 1 : place + 3] if token not in SET_FOR]
    return before[:1] == ["was"] or before[:1] == ["were"]


def _is_told_next(text: str, end: int) -> bool:
    """Whether a form of the past that is surely a verb stands right behind an expression."""
    behind = NEXT_WORD.match(text, end)
    if behind is None or behind.group(1) in UNDERGONE:
        return False
    word = behind.group(1)
    if word in word_list("past_verbs"):
        return word not in PERFECT
    thing = NEXT_WORD.match(text[behind.end() : behind.end() + REACH].lower())
    done_to = thing is not None and thing.group(1) not in word_list("prepositions")
    return word.endswith("ed") and word not in NOT_PAST and done_to


def _tokens(text: str, begin: int, end: int) -> list[str]:
    """The words and stops of a stretch, in small letters; May is the month."""
    found = (m.group() for m in TOKEN.finditer(text, begin, end))
    return [MONTH if token == "May" else token.lower() for token in found]


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    return word_list("past_verbs"), word_list("future_words")


def _nearest(tokens: list[str], *, closing: str, inside: bool) -> str:
    """The direction of the first telling word of a list that begins beside the expression."""
    _, future = _lists()
    quoted, to_left = False, closing == "”"
    for place, (token, behind) in enumerate(zip_longest(tokens, tokens[1:], fillvalue="")):
        if token == '"' and inside:
            return ""
        if token in ('"', "“", "”"):
            quoted = not quoted if token == '"' else token == closing
            continue
        if quoted:
            continue
        if token == "once" and to_left and place and tokens[place - 1] in COUNTED_WITH:
            continue
        if token == "as" and to_left and place and tokens[place - 1] in ("a", "an", "well"):
            continue  # "may reach the coast as a storm by Sunday"
        if token in SEEMS and _next_word(tokens, place, to_left=to_left) == "to":
            continue
        if token in STOPS or token in CLAUSE_OPENERS:
            return "future?" if token == "once" else ""
        if token in SURE_FUTURE or token.endswith(("'ll", "’ll")):
            return "future"
        if to_left and (behind in SURE_FUTURE or behind.endswith(("'ll", "’ll"))):
            return "future"  # "they'll hit it this week"
        before = tokens[place + 1 : place + 6]
        if to_left and token == "for" and behind in SET_FOR - {"called"}:
            return "past?" if _was_planned(tokens[place + 2 : place + 6]) else "future?"
        if to_left and token == "for" and _is_done(tokens, place):
            return "past?"
        if to_left and token == "to" and behind in ANSWERS:
            return "past?"
        if to_left and behind in DETERMINERS - POINTING and _is_past(token):
            continue  # "will open the rebuilt slip"
        if token == "going" and place and tokens[place - 1] == "into":
            continue
        if token in WOULD and (
            _have_done(tokens, place, to_left=to_left) or _refused(tokens, place, to_left=to_left)
        ):
            return "past?"
        if not to_left and token in IS | UNDERGONE and _is_planned(tokens, place):
            return "future?"
        if token in future and not (token in EVENTS and _is_noun(before)):
            over = _was_planned(before) or (to_left and behind == "to" and _was_led_to(before[1:]))
            return "past?" if over else "future?"
        if to_left and token == "go" and _is_usual(tokens, place):
            return "future?"
        if to_left and token == "to" and _is_asked(tokens, place):
            return "past?" if _was_planned(tokens[place + 1 : place + 9]) else "future?"
        if to_left and token == "to" and _is_decided(tokens, place):
            return ""
        if _is_past(token) and behind != "be":
            since = "since" in _clause(tokens[place:])
            return "past" if since or (token in PRETERITES and place <= BESIDE) else "past?"
    return ""


def _is_then(left: Sequence[str]) -> bool:
    """Whether something is said to be on a day, in the present: "the vote is on Thursday"."""
    behind = left[1:] if left[:1] and left[0] in UNDERGONE_ON else left
    return behind[:1] == ["is"] or behind[:1] == ["are"]


def _was_done(before: Sequence[str]) -> bool:
    """Whether the nearest verb to the left tells what was done to somebody: "was shot in a car on
    June 16". Of another day of June than the last nobody would tell so.
    """
    future = word_list("future_words")
    plain = word_list("plain_verbs")
    for token, behind in pairwise(before):
        if token in STOPS or token in CLAUSE_OPENERS or token in '"“”' or token.endswith("ing"):
            return False
        if token in future or token in plain or token in SET_FOR or token in LEADING_ON:
            return False
        if _is_past(token):
            return behind in UNDERGONE
    return False


def _is_done(tokens: Sequence[str], place: int) -> bool:
    """Whether the "for" at a place, the words given from the right, opens a deed that somebody is
    paid for, and not a plan: "would pay for firing it on Tuesday", "plans for opening on Tuesday".
    """
    deed = tokens[place - 1] if place else ""
    if not deed.endswith("ing") or deed in word_list("ing_nouns"):
        return False
    if not (word_list("future_words") - WOULD).isdisjoint(_clause(tokens[place + 1 : place + 9])):
        return False  # "preparing to show their plan for mending the road"
    return (SET_FOR | ASKS).isdisjoint(tokens[place + 1 : place + 5])


def _next_word(tokens: Sequence[str], place: int, *, to_left: bool) -> str:
    """The word behind a place in the text."""
    if to_left:
        return tokens[place - 1] if place else ""
    return tokens[place + 1] if place + 1 < len(tokens) else ""


def _was_led_to(before: Sequence[str]) -> bool:
    """Whether the words before "to", the nearest first, tell that it came to what follows, or not:
    "refused | to attend", "the row that led him | to testify"; not "was asked | to testify".
    """
    open_plans = word_list("future_words") | ASKS | SET_FOR | LEADING_ON | DECIDES | IS_TO
    for word, behind in zip_longest(_clause(before), _clause(before)[1:], fillvalue=""):
        if word in open_plans or word.endswith("ing"):
            return False
        if _is_past(word):
            return behind not in PERFECT  # "have signed up to attend"
    return False


def _have_done(tokens: Sequence[str], place: int, *, to_left: bool) -> bool:
    """Whether what would be is told as what has not been: "a win would have helped"."""
    behind = tokens[max(place - 2, 0) : place][::-1] if to_left else tokens[place + 1 : place + 3]
    return behind[:1] == ["have"] and behind[1:] != ["to"]


def _is_usual(tokens: Sequence[str], place: int) -> bool:
    """Whether the "go" at a place, the words given from the right, is told in the present: "voters
    go to the polls", not "did not go", "had to go", "let her go".
    """
    before = tokens[place + 1 : place + 2]
    helped = word_list("auxiliary_verbs") | NOT_BEFORE_PRESENT
    return tokens[place - 1 : place] in (["to"], ["into"], ["on"]) and helped.isdisjoint(before)


def _is_planned(tokens: Sequence[str], place: int) -> bool:
    """Whether a word opens what is told to be planned: "on Friday most ports | are set to close",
    "the visit this week | was going to be short".
    """
    now, behind = tokens[place] in IS, tokens[place + 1 : place + 3]
    if len(behind) < 2 or behind[1] not in ("to", "for"):
        return False
    return behind[0] == "going" or (now and behind[0] in SET_FOR)


def _refused(tokens: Sequence[str], place: int, *, to_left: bool) -> bool:
    """Whether somebody would not tell something, "would not say over the weekend whether", or could
    not be asked.
    """
    behind = tokens[max(place - 2, 0) : place][::-1] if to_left else tokens[place + 1 : place + 3]
    unsaid = UNSAID | ({"be"} if tokens[place] == "could" else frozenset())
    return behind[:1] == ["not"] and not unsaid.isdisjoint(behind[1:])


def _clause(tokens: Sequence[str]) -> Sequence[str]:
    """The words up to the next stop."""
    return tokens[: next((n for n, token in enumerate(tokens) if token in STOPS), len(tokens))]


def _is_asked(tokens: Sequence[str], place: int) -> bool:
    """Whether the "to" at a place, the words given from the right, opens what somebody is asked
    or means to do, or what is to come: "called for the mayor to cancel the Monday session", "was
    set to host", "is to be held".
    """
    before = _clause(tokens[place + 1 : place + 7])
    verb = tokens[place - 1] if place > 0 else ""
    if before[:1] and before[0] in IS:
        return verb not in NOT_TO_COME and not verb.endswith("ing")  # "is to sail again"
    helps = not before or _is_past(before[0]) or before[0] in word_list("auxiliary_verbs")
    if verb == "be" and not helps and SEEMS.isdisjoint(before[:1]):
        return True  # "with charges to be announced on Monday"
    asks = any(token in ASKS for token in before) or not IS_TO.isdisjoint(before[:1])
    return (verb == "be" or verb in word_list("plain_verbs") - {"blame"}) and asks


def _is_decided(tokens: Sequence[str], place: int) -> bool:
    """Whether the "to" at a place, the words given from the right, opens what was decided: the day
    may be that of the decision or of what comes of it ("voted to close the slip on 30 June").
    """
    verb = tokens[place - 1] if place > 0 else ""
    before = _clause(tokens[place + 1 : place + 7])
    return verb in word_list("plain_verbs") and not DECIDES.isdisjoint(before)


def _is_noun(before: Sequence[str]) -> bool:
    """Whether the words before a word, the nearest first, make it a noun: "the peace plan",
    "announced plans".
    """
    if before and _is_past(before[0]):
        return True
    for word in before[:5]:
        if word in DETERMINERS or POSSESSIVE.search(word):
            return True
        if word.endswith("s") or not word[:1].isalpha():
            return False  # "the officials plan": its subject
    return False


def _was_planned(before: Sequence[str]) -> bool:
    """Whether the words before, the nearest first, tell of a plan of the past."""
    return "previously" in before or any(pair == ("been", "had") for pair in pairwise(before))


def _is_past(token: str) -> bool:
    past, _ = _lists()
    if token in past:
        return True
    return token.endswith("ed") and not (
        "-" in token or token.startswith("un") or token in NOT_PAST  # "an unspecified date"
    )
