"""What leads in to the sentence that tells a position: who holds it, and what kind it is."""

import re
from collections.abc import Iterator, Sequence

from variorum.account.positions.holders import (
    HEAD_ENDS,
    PAPERS,
    PARTS,
    before_action,
    can_act,
)
from variorum.account.sources import Sources
from variorum.account.speakers.numbers import number_of
from variorum.lang import word_pairs
from variorum.model import PositionTelling
from variorum.model.modalities import DUTIES

LONGEST_HOLDER = 60
DANGLING = re.compile(
    r"(?i)^(?:he|she|they|it|we|i|you|who|those|these|this|that|there|some|others|many|both|one|"
    r"everyone|everybody|people|voters|individuals|organi[sz]ations|groups|man|"
    r"(?:some|many|most|other|more)\s+people|(?:such|no|none|neither)\b.*|"
    r".*\b(?:he|she|they|we|i|you|his|her|their|its|our|my|your)\b.*)$"
)
"""Who is nobody by that word alone."""
DEMANDS = re.compile(
    r"\b(?:must|should|shouldn[’']t|ought|(?<!ly )needs?|"
    r"(?<!will )(?<!would )(?<!may )(?<!might )(?<!going to )(?:has|have)\sto)\b"
)
"""What tells a duty as a demand; what a law requires, and what another "badly needs to" do, is no
wish of who says so.
"""


def is_demanded(telling: PositionTelling) -> bool:
    """Whether a duty is what another person or body demands, whose wish it then is."""
    demander = telling.said_by
    if telling.modality not in DUTIES or not demander or demander == telling.who:
        return False
    if telling.who and not DEMANDS.search(before_action(telling) or ""):
        return False
    head = HEAD_ENDS.split(demander.lower())[0].split()[-1:]
    return PAPERS.isdisjoint(head) and can_act(demander, measures=False)


def holder_of(telling: PositionTelling, who: str = "") -> str:
    """Whose position it is; ``who`` is the holder's fullest name in the reports."""
    named = telling.who if DANGLING.match(who or "it") else who
    named = telling.said_by if is_demanded(telling) else named
    return named[:1].upper() + named[1:]


def kind_of(telling: PositionTelling) -> str:
    """The modality; of a duty nothing, for whoever says that somebody must do a thing may want it
    or only see the need.
    """
    return "" if telling.modality in DUTIES else telling.modality


def write_label(found: Sequence[tuple[PositionTelling, str]], sources: Sources) -> str:
    """Who holds what some tellings tell, each with the holder's fullest name, and the kinds of it:
    "Ann Ray (will, wants); Bo Orr (opposes)".
    """
    kinds: dict[str, list[str]] = {}
    for telling, who in found:
        kinds.setdefault(holder_of(telling, who), []).append(kind_of(telling))
    return "; ".join(
        with_kinds(holder, *_in_number(holder, kinds[holder], sources)) for holder in kinds
    )


def _in_number(holder: str, kinds: Sequence[str], sources: Sources) -> Iterator[str]:
    """The kinds in the plural where several hold it: "want"."""
    number = number_of(holder, sources)
    nation = holder.removeprefix("The ").lower() in word_pairs("nations").values()
    many = number == "several" or holder.endswith("s") or " and " in holder or PARTS.match(holder)
    several = many and number != "person" and not nation
    yield from (kind.removesuffix("s") if several else kind for kind in kinds)


def with_kinds(told: str, *kinds: str) -> str:
    """What leads in with the kinds behind it: "4 May 2031 (will)"."""
    listed = ", ".join(dict.fromkeys(filter(None, kinds)))
    return f"{told} ({listed})" if told and listed else told or listed


def without_kinds(label: str) -> str:
    """Who or when a label tells, without the kinds."""
    return label.partition(" (")[0]
