"""What is told below a picture: "Mayor Ann Ray opens the pier in Avon, May 3, 2021."

A caption tells in the present tense what is seen, and ends with the full date of the picture.
"""

import re

from variorum.lang import word_list

OLD_PICTURE = "FILE PHOTO"
LABELS = (
    "Image copyright",
    "Image caption",
    "Media caption",
    "Media playback",
    "Enlarge this image",
    "Related Video ",
    "CLOSE ",
)
PLAYED = re.compile(r"\bListen · \d")
"""A player of sound, run into the title of what it plays."""
SHARED = "Facebook Twitter Pinterest"
"""Buttons on a picture, run into what is told below it."""
MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)"
    r"|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
DATED = re.compile(rf"\b{MONTH} \d{{1,2}}, (?:19|20)\d\d\.?(?:\s*\([^()]*\))?$")
OF_A_MONTH = re.compile(rf"\bin {MONTH} (?:19|20)\d\d\.?$")
"""The end of an older picture's caption, and of much else."""
THIS_PICTURE = re.compile(
    r"\bin this (?:\w+ )?(?:(?:file|handout|undated|family) )?"
    r"(?:photo|photograph|picture|image|still)\b"
)
CREDITED = re.compile(
    r"(?:\b(?:REUTERS|AFP|EPA|AP|AP Photo|Associated Press)/[A-Z][\w .’'/-]{2,60}|\bGetty Images"
    r"|\b(?:Photograph|Photo(?:/Video)?|Picture|Image|Video)s?(?:\s(?:by|credit))?:\s[^.\n]{3,80})\)?\.?$"
)
"""At the end of a paragraph: who took the picture."""
SHOWN = re.compile(
    r"(?:[A-Z][\w.’'-]*[,]?\s){2,6}([a-z]{3,}[^su\s]s)\s(?:in|on|at|to|during|with|as|from|after|before"
    r"|outside|through|the|an?|his|her)\b"
)
"""Somebody who is seen to do something: "Mayor Ann Ray gestures during …"."""
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def is_caption(sentence: str) -> bool:
    """Whether a sentence is told below a picture."""
    # very many sentences are asked: few have what both patterns begin or end with
    if sentence.startswith((OLD_PICTURE, SHARED, *LABELS)):
        return True
    if "in this " in sentence and THIS_PICTURE.search(sentence):
        return True
    if "Listen" in sentence and PLAYED.search(sentence):
        return True
    if sentence[-6:].strip(" .").isdigit() and OF_A_MONTH.search(sentence):
        return _is_shown(sentence)
    dated = (", 20" in sentence or ", 19" in sentence) and DATED.search(sentence)
    return bool(dated) and _is_of_the_present(sentence)


def is_below_picture(paragraph: str) -> bool:
    """Whether a paragraph is told below a picture: a caption, or one with who took it."""
    return is_caption(paragraph) or CREDITED.search(paragraph) is not None


def _is_of_the_present(sentence: str) -> bool:
    """Whether its first verb is one of the present: "walks", "is seen"; or it has none of the past:
    "Voters cast", "Mayor Ann Ray in her office".
    """
    past, plain = word_list("past_verbs"), word_list("plain_verbs")
    if _is_shown(sentence):
        return True
    for word in WORD.findall(sentence)[1:]:
        if word in past or (word.endswith("ed") and len(word) > 4):
            return False
        if word in {"is", "are"} or (word.islower() and word.endswith("s") and word[:-1] in plain):
            return True
        if word in word_list("auxiliary_verbs"):
            return False
    return True


def _is_shown(sentence: str) -> bool:
    """Whether it opens with somebody who is seen to do something."""
    shown = SHOWN.match(sentence)
    return shown is not None and shown.group(1)[:-1] not in word_list("person_nouns", "titles")
