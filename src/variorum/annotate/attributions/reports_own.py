"""Verbs and nouns of saying in what the report itself makes of somebody, who says nothing there."""

import re

from variorum.annotate.attributions.quoted_words import TELLING, words_of
from variorum.annotate.speakers.phrases import is_plural
from variorum.lang import any_word, word_list
from variorum.model import Span

INFERRED = frozenset(["apparently", "evidently", "presumably", "seemingly", "perhaps", "probably"])
CLAUSE = re.compile(r"(?:that|how|why|what)\b", re.IGNORECASE)
TAKES_THEM = re.compile(
    r"\b(?:has|have|had|onto|on|for|over|cit(?:es|ed|ing)|receive[sd]?|got|heard|read|see[sn]?|saw)\s"
    r"(?:an?|the|this|that|his|her|its)\s(?:[\w-]+\s){0,3}(?:reports?|letter|memo|call|posts?|emails?)\b"
)
"""Nouns of a cue that are others' where the subject only has or takes them ("has a report on")."""
FEW = re.compile(
    r"\b(?:few|no|little|scant|without)\s(?:\w+\s)?(?:details?|word|comment|explanation|mention)\b"
)
GERUND = re.compile(r"\b(?:from|of|despite|after|for|without|by|since)\s$")
SEEMS = re.compile(
    r"\b(?:appear|seem)(?:s|ed|ing)?\sto\s(?:be\s\w+ing|say|think|believe|want|mean|feel|imply)\b|"
    r"\b(?:is|are|was|were)\s(?:\w+ly\s)?trying\sto\ssay\b"
)
"""What somebody "appeared to confirm" is a statement, what they "seem to think" a guess."""
PICTURED = re.compile(
    r"\b(?:videos?|photos?|pictures?|images?|footage|clips?)\b.*\bshow(?:s|ed|ing)?\b"
)
PAPER_THAT = re.compile(
    rf"\b(?:an?|the|his|her|its|their|\w+['’]s)\s(?:[\w-]+\s){{0,2}}(?:{any_word('own_words')}|report)\s$"
)
DOES = re.compile(r"(?:that|which)\s(?:\w+ly\s)?(\w+)\s")
"""What a paper does stands behind it in a clause about it: "a report | that twisted his words"."""
IN_SUBSTANCE = re.compile(r"\balong the lines of\b|\b(?:something|words) like\b")
KEPT = re.compile(
    r"\b(?:fulfil\w*|keep(?:s|ing)?|kept|break(?:s|ing)?|broke|honou?r(?:s|ed|ing)?|"
    r"deliver(?:s|ed|ing)?\son)\s.*\b(?:promises?|pledges?|vows?)\b"
)
"""What somebody does with a promise is no promise: "the plan fulfills Ray's promises"."""
SIGNS = re.compile(
    r"(?:sign|enact|veto|repeal)(?:s|ed|ing)?"
    r"(?:\s(?:an?|the|his|her)\s(?:[\w-]+\s){0,2}(?:law|bill|act|order|ban|budget|measure|treaty))?"
)
"""The words of a law are not those of who signs it."""
A_PICTURE = re.compile(
    r"(?:an?|the|his|her|their|some|two|several)\s(?:[\w-]+\s){0,3}"
    r"(?:photo(?:graph)?s?|pictures?|images?|videos?|footage|clips?|selfies?|maps?)\b"
)
POSTS = re.compile(r"(?:post|shar|tweet|publish|releas|upload)(?:es|s|e|ed|ing)?")
UNDER_NAME = re.compile(r"\bunder the (?:banner|motto|name|slogan|title)\b")
GOES_ON_TO = re.compile(r"\bcontinu(?:es?|ed|ing) to (\w+)$")
ANSWERED = re.compile(r"\b(?:respond|react)(?:s|ed|ing)? to$|^informed (?:about|of)$")
EDITORS_NOTE = re.compile(r"\[(?:Editor|Ed\.|Correction|Clarification|Update)[^\]]*$")
JUDGED = re.compile(r"(?:has been|have been|is|was|are|were|been|being) (?:\w+ly )?(\w+ed)\b")
RELIES_ON = re.compile(
    r"(?:[\w-]+\s){0,3}(?:people|persons|sources|officials|aides|documents?|records|polls?|figures|"
    r"data)\b"
)
"""What a report rests on where it only cites it: "cited three unnamed people"."""
OWNER = re.compile(r"(?:['’]s|s['’]|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts))$")
SHOWS = frozenset(["suggest", "suggests", "suggested", "implies", "implied", "indicates", "shows"])
NOT_TOLD = re.compile(r"\s(?:on|about|in|at|during|after|before)\s")
HERE_IS = re.compile(
    r"here(?:['’]s|\sis|\sare)\s(?:what|how|why|who|where|everything|all)\b", re.IGNORECASE
)
"""What a report opens that tells its readers what it tells: "Here's what we know so far"."""
ACCORDING_TO = re.compile(r"\b[Aa]ccording\sto\s$")
POINTS_OUT = re.compile(r"(?:it|that|this)\sout\b")
"""What stands behind "points" where the report only takes up what it has told itself."""
IMAGINED = re.compile(r"(?:^|[.!?][”\"]?\s|\n)(?:Imagine|Suppose|Picture|What\sif)\s[^.!?“”\"\n]*$")
"""The report only supposes it: "Imagine that a storm comes and | the mayor | says"."""
NOTE_REACH = 400
TELLS_OF = re.compile(
    r"(?:wrote|writes?|writing|written|talk\w*|spoke|speaks?|speaking|was saying)\s"
)


def is_told_of(text: str, source: Span | None, cue: Span, content: Span | None = None) -> bool:
    """Whether a cue tells what the report sees, guesses or does with its source, in marks or not:
    "appears to be saying", "continues to seek", "since-debunked", "a post along the lines of",
    "works under the motto", a note of its editor; or whether its source is none: an adjective
    ("partisan | claims") or an aside ("Ms. Ray charges,"); or one with two cues.
    """
    phrase = cue.of(text)
    goes_on = GOES_ON_TO.search(phrase)
    if goes_on and not any(goes_on.group(1) in word_list(name) for name in TELLING):
        return True
    if any(p.search(phrase) for p in (SEEMS, PICTURED, IN_SUBSTANCE, ANSWERED, UNDER_NAME, KEPT)):
        return True
    if SIGNS.fullmatch(phrase):
        return True
    if content is not None and POSTS.fullmatch(phrase) and A_PICTURE.match(text, *content):
        return True
    if content is not None and _is_about_a_paper(text, content):
        return True
    if content is not None and POINTS_OUT.match(text, *content):
        return True
    if text[cue.begin - 1 : cue.begin] == "-" or text[cue.end : cue.end + 1] == "-":
        return True
    if EDITORS_NOTE.search(text, max(0, cue.begin - NOTE_REACH), cue.begin):
        return True
    if source is None:
        return False
    if IMAGINED.search(text, max(0, source.begin - NOTE_REACH), source.begin):
        return True
    if _is_said_twice(text, source, cue):
        return True
    if _is_torn(text, source, cue) or _is_an_aside(text, source) or _owned(text, source, cue):
        return True
    judged = JUDGED.match(phrase)
    suffers = judged is not None and judged.group(1) in word_list("judging_cues")
    return suffers and source < cue and not phrase.endswith("by")


def _is_about_a_paper(text: str, content: Span) -> bool:
    """Whether a content is a clause that tells what a paper does, and not what it says."""
    does = DOES.match(text, *content)
    if does is None or not PAPER_THAT.search(text, max(0, content.begin - 50), content.begin):
        return False
    verb = does.group(1)
    tells = any(verb in word_list(name) for name in TELLING)
    done = verb in word_list("past_verbs") or (verb.endswith("ed") and len(verb) > len("need"))
    return done and not tells


def _is_torn(text: str, source: Span, cue: Span) -> bool:
    """Whether a source is the word that a noun of saying stands with: "news | reports"."""
    word, noun = source.of(text), cue.of(text).split()[0]
    known = word_list("unnamed_sources", "person_nouns", "function_words")
    single = word.isalpha() and word.islower() and word not in known and not is_plural(word)
    beside = text[source.end : cue.begin] == " "
    return single and beside and noun in word_list("sayings_of_others")


def _is_said_twice(text: str, source: Span, cue: Span) -> bool:
    """Whether a source has "according to" before it and a verb behind it, left over where a link
    or an edit was taken out: "according to [Ray] | stated | it was late".
    """
    beside = source.end < cue.begin and not text[source.end : cue.begin].strip()
    told = cue.of(text).split()[0] in word_list("speech_verbs")
    before = ACCORDING_TO.search(text, max(0, source.begin - 14), source.begin)
    return beside and told and before is not None


def _owned(text: str, source: Span, cue: Span) -> bool:
    """Whether a cue is what its source owns, and nothing of it is told ("[Ms. Ray]’s | comments |
    on the flood drew a crowd") or the report reads it so ("her | statement suggests | that").
    """
    owner = OWNER.search(text, *source) or text.startswith(("’s ", "'s "), source.end)
    words = cue.of(text).split()
    if owner and words[0] in word_list("own_words") and words[-1] in SHOWS:
        return True
    subject = words[-1] in ("about", "on") or NOT_TOLD.match(text, cue.end) is not None
    return bool(owner) and words[0] in word_list("own_words") and subject


def _is_an_aside(text: str, source: Span) -> bool:
    """Whether a source is one with its verb between two commas: ", Ms. Ray charges,"."""
    before, behind = (
        text[max(0, source.begin - 2) : source.begin],
        text[source.end : source.end + 1],
    )
    words = source.of(text).split()
    verb = words[-1] in word_list("speech_verbs") | {"charges"}
    return len(words) > 1 and verb and (before, behind) == (", ", ",")


def is_the_reports(text: str, source: Span | None, cue: Span, content: Span, word: str) -> bool:
    """Whether a cue with a ``word`` of saying gives no words of its source: the report infers them
    ("has apparently concluded"), has others' ("latched onto a report that"), names a subject
    alone ("wrote about the flood"), brings it in beside something else ("despite having said"), or
    tells its readers what comes ("Here's what we know").
    """
    phrase, told = cue.of(text), content.of(text)
    if HERE_IS.match(told):
        return True
    words = words_of(phrase)
    clause = CLAUSE.match(told)
    if INFERRED.intersection(words) and word not in word_list("statement_cues"):
        return True
    if FEW.search(phrase) or TAKES_THEM.search(phrase):
        return True
    if word.startswith(("protest", "publish")) and not clause:
        return True
    if word.startswith("describ") and not clause and " as " not in told:
        return True
    if word in ("citing", "recalling") and not clause:
        return True
    if word.startswith("cite") and RELIES_ON.match(told):
        return True
    if words[-1:] == ["about"] and TELLS_OF.match(phrase):
        return not clause or told.lower() == "what"
    if words[-1:] == ["by"] and len(words) == 2 and source is not None:
        return cue.begin < source.begin < content.begin  # "a point disputed by Ray for | what"
    beside = words[:1] == ["having"] and GERUND.search(text, max(0, cue.begin - 12), cue.begin)
    return bool(beside) or _for_example(text, cue)


def _for_example(text: str, cue: Span) -> bool:
    """Whether a "say" between commas only gives an example: "to take, say, the cars"."""
    around = text[cue.begin - 2 : cue.begin], text[cue.end : cue.end + 1]
    return cue.of(text) == "say" and around == (", ", ",")
