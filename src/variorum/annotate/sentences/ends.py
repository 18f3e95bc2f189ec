"""Whether a stop ends a sentence: abbreviations, initials, and stops without a space behind."""

import re

from variorum.lang import any_word, word_list

LAST_WORD = re.compile(r"(\S+?)\.[\"'”’»)\]]*$")
NEXT_WORD = re.compile(r"[\s\"'“‘«(\[—–-]*(\w[\w’']*)")
GOES_ON = re.compile(r"\s*[,;:)\]]|\s*\.")
DASH = re.compile(r"\s+[—–-]")
INITIAL = re.compile(r"(?:^|[.\s(“\"'‘-])[A-Z]$")
LETTER_BEHIND_WORD = re.compile(r"[a-z]\s[A-Z]$")
CLAUSE = re.compile(r"\s*([A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){0,2}\s+([a-z]+)")
SAME_TOKEN = re.compile(r"[^\s“”\"‘]*")
ADDRESS = re.compile(r"[./@:_\d]|^(?:Com|Org|Net|Js|Io|Gov|Edu|Tv|Co|Uk)\b")
COMPOUND = re.compile(  # post-Sept, R-Va, Lt.-Gov; not Shangri-La
    r"^(?:.*—|(?:[a-z]+|[A-Z]|[A-Z][a-z]*\.|Then|Ex|Pre|Post|Mid|Late)[-–/])"
)
ENUMERATOR = re.compile(r"\s*[-–—*•(\[\"“]{0,3}\s?(?:\d{1,2}|[ivx]{1,4}|[A-Za-z])\s?")
PARTY = re.compile(r"[A-Z]-[A-Z]")
OPENING_MARK = re.compile(r"\s+[“\"]")
LONGEST_WORD = 40
OF_NAMES = re.compile(r"(?:U\.[SKN]|E\.U)$")
"""These open names behind a comma, too: "a quake, U.S. Geological Survey said"."""
NAME_WITH_MARK = re.compile(r"\b(?:Yahoo|Jeopardy|Jeb)!$")
TIMES_OF_DAY = ("a.m", "p.m")
BEHIND_TIMES = re.compile(
    rf"(?:{any_word('weekdays', 'months')}|Eastern|Central|Pacific|Mountain|[A-Z]+)\b"
)


def ends_sentence(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether the stop in a sentence that began at ``begin`` is its end.

    Decided by the word before the stop and the next word: a stop behind an abbreviation
    ends a sentence only where the next word opens one.
    """
    if ENUMERATOR.fullmatch(text, begin, stop.start()):
        return False
    following = NEXT_WORD.match(text, stop.end())
    if following is None or GOES_ON.match(text, stop.end()):
        return following is None and GOES_ON.match(text, stop.end()) is None
    word = following.group(1)
    if not (word[0].isupper() or word[0].isdigit() or not word[0].isascii()):
        return False
    if "!" in stop.group() or "?" in stop.group() or "…" in stop.group():
        return word in word_list("sentence_openers") or not NAME_WITH_MARK.search(
            text, begin, stop.end()
        )
    before = LAST_WORD.search(text, max(begin, stop.end() - LONGEST_WORD), stop.end())
    if before is None:
        return True
    last = before.group(1).lstrip("“\"'‘(«[")
    if not is_abbreviation(last, word):
        return _is_no_initial(text, before.end(1), last, word)
    if DASH.match(text, stop.end()) or (")" in stop.group() and "(" in before.group(1)):
        return False  # OSLO, N.Y. — In spring; Rep. Ann Orr (D-N.Y.) Then
    return _opens_sentence(text, before, stop.end(), last, word)


def is_abbreviation(last: str, following: str) -> bool:
    """Whether a word before a stop is an abbreviation, given the word behind it."""
    last = _behind_hyphen(COMPOUND.sub("", last))
    letters = last.replace(".", "").replace("&", "")
    if "." in last and letters.isalpha() and len(letters) <= 4:  # U.S., p.m.
        return True
    if last in word_list("abbreviations_like_words"):
        return False
    word = last.lower()
    if word in word_list("abbreviations_before_numbers"):
        return following[0].isdigit()
    return word in word_list("abbreviations") or word in word_list("abbreviations_before_names")


def _behind_hyphen(last: str) -> str:
    """The last part of a compound that only a name goes on from: "Wend-St | Orrin"."""
    part = last.rpartition("-")[2]
    known = word_list("abbreviations_before_names") - word_list("abbreviations_like_words")
    return part if part.istitle() and part.lower() in known else last


def _opens_sentence(text: str, before: re.Match[str], end: int, last: str, following: str) -> bool:
    """Whether a sentence begins behind an abbreviation."""
    if _behind_hyphen(last).lower() in word_list("abbreviations_before_names"):
        return False
    if re.split("['’]", following)[0] in word_list("sentence_openers"):
        return True
    if PARTY.match(last) or last == "etc":
        return True
    if last in TIMES_OF_DAY:
        return BEHIND_TIMES.match(following) is None and _is_clause(text, end)
    behind_comma = text[max(0, before.start(1) - 2) : before.start(1)] == ", "
    if not behind_comma or last.lower() not in word_list("abbreviations") or OF_NAMES.match(last):
        return False  # U.S. troops left
    return OPENING_MARK.match(text, end) is not None or _is_clause(text, end)  # Salem, Ore. Orr's


def _is_clause(text: str, at: int) -> bool:
    """Whether a name as subject, with its verb or its genitive, begins here."""
    clause = CLAUSE.match(text, at, at + 100)
    if clause is None:
        return False
    if clause.group(1).lower() in word_list("titles"):
        return False
    verb = clause.group(2)
    return clause.group(1).endswith(("'s", "’s")) or any(
        verb in word_list(name) for name in ("past_verbs", "auxiliary_verbs", "speech_verbs")
    )


def _is_no_initial(text: str, end: int, last: str, following: str) -> bool:
    """Whether a stop behind a single capital is no initial's: "plan B. The town"."""
    if not INITIAL.search(last):
        return True
    return following in word_list("sentence_openers") and (
        LETTER_BEHIND_WORD.search(text, max(0, end - 3), end) is not None
    )


def is_unspaced_end(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop between a small letter and a capital ends a sentence: "the end.Then".

    Web addresses and names such as "Node.js" have further stops, digits or a known ending.
    """
    at = stop.start()
    left = at
    while left > at - LONGEST_WORD and left > 0 and not text[left - 1].isspace():
        left -= 1
    right = SAME_TOKEN.match(text, stop.end(), stop.end() + LONGEST_WORD)
    token = right.group().rstrip(".,;:!?)") if right else ""
    word = text[left:at].strip("“”\"'‘’(")
    return not (is_abbreviation(word, token) or ADDRESS.search(word) or ADDRESS.search(token))
