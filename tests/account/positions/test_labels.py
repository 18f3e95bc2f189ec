"""Who holds a position, and what kind it is."""

import pytest

from variorum.account.positions.labels import holder_of, is_demanded, kind_of, write_label
from variorum.account.sources import gather_sources


@pytest.mark.parametrize(
    ("who", "modality", "said_by", "holder", "kind"),
    [
        ("the shipyard", "must", "the plaintiffs", "The plaintiffs", ""),
        ("the shipyard", "must not", "the plaintiffs", "The plaintiffs", ""),
        ("Lena Ostrov", "must", "Lena Ostrov", "Lena Ostrov", ""),
        ("the shipyard", "will", "Lena Ostrov", "The shipyard", "will"),
        ("", "must", "Lena Ostrov", "Lena Ostrov", ""),
    ],
)
def test_a_duty_is_that_of_who_sees_it_and_of_no_kind(
    telling, who: str, modality: str, said_by: str, holder: str, kind: str
) -> None:
    told = telling("The shipyard must sell its boats.", who, modality, "sell its boats", said_by)
    assert (holder_of(told, who), kind_of(told)) == (holder, kind)


@pytest.mark.parametrize(
    ("sentence", "said_by", "demanded"),
    [
        ("The shipyard must sell its boats.", "the plaintiffs", True),
        ("The shipyard must sell its boats.", "a letter", False),
        ("The shipyard must sell its boats.", "", False),
        ("The shipyard is going to have to sell its boats.", "the plaintiffs", False),
        ("The shipyard may have to sell its boats.", "the plaintiffs", False),
        ("The shipyard badly needs to sell its boats.", "the plaintiffs", False),
    ],
)
def test_who_only_sees_how_another_stands_demands_nothing(
    telling, sentence: str, said_by: str, demanded: bool
) -> None:
    told = telling(sentence, "the shipyard", "must", "sell its boats", said_by)
    assert is_demanded(told) is demanded


@pytest.mark.parametrize(
    ("who", "kinds", "label"),
    [
        ("Lena Ostrov", ["will", "wants"], "Lena Ostrov (will, wants)"),
        ("Lena Ostrov", ["will", "will"], "Lena Ostrov (will)"),
        ("several mayors", ["opposes"], "Several mayors (oppose)"),
        ("Wend Greens", ["opposes"], "Wend Greens (oppose)"),
        ("most of those on board", ["wants"], "Most of those on board (want)"),
        ("the United States", ["wants"], "The United States (wants)"),
        ("Lena Ostrov and Bo Orr", ["wants", "will"], "Lena Ostrov and Bo Orr (want, will)"),
    ],
)
def test_the_kinds_stand_behind_the_holder(bridge, telling, who, kinds, label) -> None:
    told = [telling("Some will sell it.", who, kind, "sell it") for kind in kinds]
    assert write_label([(t, who) for t in told], gather_sources(*bridge)) == label
