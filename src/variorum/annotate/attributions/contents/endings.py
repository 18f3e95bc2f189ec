"""Where a piece of a content ends: before what the report adds, and before who speaks next."""

import re

from variorum.annotate.attributions.room import Room
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Span

BEHIND_QUOTED = re.compile(
    r"(?:(?<=,[”\"])\s(?:an?|which|while)|(?<=[”\"])\s(?:as|while)\s(?:he|she|they)|(?<=[”\"])\s?(?:—|–|--)\s?(?:an?|which|though|something))"
    r"\s[^“”\"]*$"
)
CONCEDED = re.compile(r",\s(?:though|although)\s")
ASIDE = re.compile(
    r"\s?(?:—|\s[–-]{1,2})\s?(?:despite|in\sspite\sof|even\sthough|notwithstanding)\s"
)
"""A dash behind which the report goes on: "to save the weir — despite the fact that"."""
DASH = re.compile(r"\s?—\s?|\s[–-]{1,2}\s")
DASH_BEFORE = re.compile(r"\w(?:\s?—\s?|\s[–-]{1,2}\s)$")
"""Behind which a report tells by the way who says something: "it stays open – he said so –"."""
BACKSHIFTED = re.compile(r"\b(?:was|were|had|would|could|did|might|[a-z]{2,}ed)\b")
EITHER = re.compile(r"\b(?:either|whether)\b(?!.*\bor\b)", re.IGNORECASE | re.DOTALL)
OTHER_HALF = re.compile(r",?\sor\s(?=(?:an?|the|another|some|merely|just|simply)\s)")
OWN_CHOICE = re.compile(r"\b(?:either|whether)\b", re.IGNORECASE)
OF_TODAY = re.compile(r"\b(?:is|are|has|have)\b")
LOOSE_END = re.compile(
    r"(?:^|[\s,;:—–-]+)(?:and|or|but|that|than|as|after|following|because|because of|due to|the|"
    r"a|an|in|on|at|to|for|of|from|by|with|while|when|where|which|who|if|although|though|amid|despite|since|"
    r"before|during|including|(?<!is\s)(?<!are\s)(?<!be\s)(?<!was\s)(?<!were\s)(?<!been\s)included|(?<!is\s)(?<!are\s)(?<!was\s)over|about|against|under|into|saying|even|already|what|"
    r"(?:when|while|though|although), in (?:fact|reality)|"
    r"(?:as|because|if|when|while|which|that) (?:it|he|she|they|we)|"
    r"(?:which|who|that) (?:appear|seem)(?:s|ed)?)$|"
    r",[”\"]?\s[a-z]+ing$|\s(?:[—–]|--)\s?[a-z]+ly$",
    re.IGNORECASE,
)
NEXT_SUBJECT = re.compile(
    r",?\s(?:after|before|until|when)\s(?!\w+ing\b)(?:(?:an?|the)\s)?(?:[\w’'-]+\s?){1,4}$"
)
NEXT_CLAUSE = re.compile(
    r",\s(?:as|while|when|after|before|until|since|because|although|though)\s(?!\w+ing\b)"
    r"(?P<subject>(?:[\w’'-]+\s?){1,4})$"
)
"""Of which only the subject was taken: "they were at work|, as hundreds" came."""
WORD_FOLLOWS = re.compile(r"\s[a-z0-9]")
WORD = re.compile(r"\w+")
LONGEST_SUBJECT = 60
SHORTLY = re.compile(
    r",?(?:\s(?:just|only))?"
    r"\s(?:just|shortly|soon|immediately|right|hours|minutes|days|weeks|months|years)"
    r"(?=\s(?:after|before)\s)"
)
"""Measures what stands behind it: "that they would leave | just | after the vote"."""
REMARK = re.compile(
    r"(?:,|\s[—–-]{1,2})\s(?:apparently\s[a-z]+ing|(?:an?\s(?:apparent\s)?reference)|"
    r"renewing|becoming|raising|prompting|sparking|fueling|reigniting|reviving|marking|capping|"
    r"scrawling|casting|setting\s(?:up|off)|drawing|(?<=[—–-]\s)meaning|"
    r"(?:likely|potentially|possibly|effectively|all\sbut|virtually|essentially)\s(?:dooming|sinking|"
    r"killing|ending|ensuring|guaranteeing|dealing|putting|leaving|making|setting|delaying|derailing|"
    r"blocking|securing|clearing|paving)|which\s(?:could|may|might|would)\s(?:signal|suggest|indicate|"
    r"set\sup)|something\sthat\s(?:is|was|has)(?:\sbeen)?\s(?:largely|mostly|only|partly|not)?\s?"
    r"(?:borne|backed|supported|disputed|contradicted|true|false))\b"
)
"""Where the report goes on in its own words behind what somebody said."""
TORN_NOT = re.compile(r"(?:,?\s(?:and|but|or|though)\s(?:\w+\s)?)?\b\w+n$")
NOT_FOLLOWS = re.compile(r"['’]t\b")
"""Taken for a closing mark: "that it was late, but didn|'t say why"."""
SAID_BEHIND = re.compile(
    r"[,?!][”\"](\s(?:[A-Z][\w.’-]+(?:\s[A-Z][\w.’-]+){0,2}|he|she)\s(?:said|says|wrote|tweeted)"
    r"(?:\s(?:in|on)\s[\w\s]{1,20}|\s\w+day)?)$"
)
"""Behind a quotation that a paper passes on: ``,” Ray said in 2014``."""
PARTICLE = re.compile(
    r"\s(?:about|at|away|by|down|for|from|in|of|off|on|out|over|through|up|with)(?=[,.;:!?)])"
)
"""Which nothing stands behind: "if the crew was brought | on, and"."""
SENTENCE_GOES_ON = re.compile(r"[,;:]?\s+[\w“\"‘'$(]")
LONGEST_MEASURE, NEXT_WORD = 22, 8
DASH_REACH = 6


def without_remark(room: Room, piece: Span) -> Span:
    """Without what the report adds behind the comma of a quotation: “… safe,” | a claim that …"""
    remark = BEHIND_QUOTED.search(room.text, *piece)
    return Span(piece.begin, remark.start()) if remark else piece


def without_concession(room: Room, piece: Span) -> Span:
    """Without what the report holds against words that it has put into the past: "the gate
    remained shut|, though the crew has left"; and behind a dash, whatever the tense.
    """
    words = piece.of(room.text)
    aside = ASIDE.search(words)
    if aside and not near(room.marked, Span(piece.begin, piece.end)):
        return Span(piece.begin, piece.begin + aside.start())
    for conceded in CONCEDED.finditer(words):
        said, rest = words[: conceded.start()], words[conceded.end() :]
        marked = near(room.marked, Span(piece.begin + conceded.start(), piece.end))
        if (
            BACKSHIFTED.search(said)
            and OF_TODAY.search(rest)
            and not (OF_TODAY.search(said) or BACKSHIFTED.search(rest) or marked)
        ):
            return Span(piece.begin, piece.begin + conceded.start())
    return piece


def before_dash(room: Room, piece: Span, cue: Span | None, source: Span | None) -> Span:
    """Without what stands behind the second of the two dashes between which it is told: "it stays
    open – he said they will “wait” – | and closing the gate".
    """
    if cue is None or source is None or not source < cue < piece:
        return piece
    first = DASH_BEFORE.search(room.text, max(0, source.begin - DASH_REACH), source.begin)
    lead = room.sentences_in(source)[:1] if first else ()
    if not first or not has_finite_verb(room.text[lead[0].begin : first.start() + 1]):
        return piece  # a dateline
    for dash in DASH.finditer(room.text, *piece):
        if not near(room.marked, Span(*dash.span())):
            return Span(piece.begin, dash.start())
    return piece


def without_other_half(room: Room, piece: Span, source: Span | None) -> Span:
    """Without the second of two that the report sets against each other, where "who" says the words
    in the first: "either a plea by aides who say it is late | or a stunt".
    """
    sentence = room.sentences_in(piece)[:1]
    if source is None or not sentence or source.of(room.text).lower() != "who":
        return piece
    if not EITHER.search(room.text, sentence[0].begin, source.begin):
        return piece
    halves = list(OTHER_HALF.finditer(room.text, *piece))
    if len(halves) != 1 or OWN_CHOICE.search(room.text, *piece):
        return piece
    half = Span(halves[0].start(), piece.end)
    quoted = near(room.marked, half)
    return piece if quoted or has_finite_verb(half.of(room.text)) else Span(piece.begin, half.begin)


def before_another(room: Room, piece: Span) -> Span:
    """Without the one at its end who says what follows: "denying that it was late, and | Bo Day
    denying that …", "that it was late | before aides | said".
    """
    for source in near(room.taken, piece):
        said = Span(source.end + 1, source.end + 2)
        behind = source.end == piece.end and piece.begin < source.begin
        if behind and any(t.begin == said.begin for t in near(room.taken, said)):
            return Span(piece.begin, source.begin).trimmed(room.text)
    verb = Span(piece.end + 1, piece.end + 2)
    subject = NEXT_SUBJECT.search(
        room.text, max(piece.begin, piece.end - LONGEST_SUBJECT), piece.end
    )
    word = WORD.match(room.text, verb.begin)
    says = word is not None and word.group() in word_list("speech_verbs")
    if subject and says and any(t.begin == verb.begin for t in near(room.taken, verb)):
        return Span(piece.begin, subject.start())
    return piece


def without_loose_end(room: Room, piece: Span) -> Span | None:
    """Without a last "because of" or ", after" where the sentence goes on behind it."""
    text, end = room.text, piece.end
    torn = TORN_NOT.search(text, *piece) if NOT_FOLLOWS.match(text, end) else None
    if torn is not None:
        end = torn.start() if " " in torn.group() else end + len("'t")
    if (particle := PARTICLE.match(text, end)) and text[end - 1].isalpha():
        end = particle.end()
    if said := SAID_BEHIND.search(text, piece.begin, end):
        return Span(piece.begin, said.start(1))
    remark = REMARK.search(text, piece.begin, end)
    if remark and not near(room.marked, Span(remark.start(), remark.end())):
        end = remark.start()
    if SENTENCE_GOES_ON.match(text, end) and not PARTICLE.match(text, text.rfind(" ", 0, end)):
        while loose := LOOSE_END.search(text, piece.begin, end):
            end = loose.start()
    clause = NEXT_CLAUSE.search(text, max(piece.begin, end - LONGEST_SUBJECT), end)
    if clause and WORD_FOLLOWS.match(text, end) and not has_finite_verb(clause["subject"]):
        end = clause.start()
    if shortly := SHORTLY.search(text, max(piece.begin, end - LONGEST_MEASURE), end + NEXT_WORD):
        end = shortly.start() if shortly.end() == end else end
    kept = Span(piece.begin, end).trimmed(text)
    return kept if re.search(r"\w", kept.of(text)) else None
