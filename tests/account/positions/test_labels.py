"""Who holds a position, and what kind it is."""

import pytest

from variorum.account.positions.labels import holder_of, kind_of, write_label
from variorum.account.sources import gather_sources


@pytest.mark.parametrize(
    ("who", "modality", "said_by", "holder", "kind"),
    [
        ("the shipyard", "must", "the plaintiffs", "The plaintiffs", "wants"),
        ("the shipyard", "must not", "the plaintiffs", "The plaintiffs", "opposes"),
        ("the shipyard", "must", "a letter", "The shipyard", "must"),
        ("the shipyard", "must", "", "The shipyard", "must"),
        ("the shipyard", "will", "Lena Ostrov", "The shipyard", "will"),
        ("", "must", "Lena Ostrov", "Lena Ostrov", ""),
    ],
)
def test_a_duty_is_the_wish_of_who_demands_it(
    telling, who: str, modality: str, said_by: str, holder: str, kind: str
) -> None:
    told = telling("The shipyard must sell its boats.", who, modality, "sell its boats", said_by)
    assert (holder_of(told, who), kind_of(told)) == (holder, kind)


def test_what_must_not_be_forgotten_is_wanted(telling) -> None:
    told = telling("“We must not forget the crews.”", "Bo Orr", "must not", "forget the crews",
                   "Bo Orr")  # fmt: skip
    assert kind_of(told) == "wants"


@pytest.mark.parametrize(
    ("who", "kinds", "label"),
    [
        ("Lena Ostrov", ["will", "wants"], "Lena Ostrov (will, wants)"),
        ("Lena Ostrov", ["will", "will"], "Lena Ostrov (will)"),
        ("several mayors", ["opposes"], "Several mayors (oppose)"),
        ("Lena Ostrov and Bo Orr", ["wants", "will"], "Lena Ostrov and Bo Orr (want, will)"),
    ],
)
def test_the_kinds_stand_behind_the_holder(bridge, telling, who, kinds, label) -> None:
    told = [telling("Some will sell it.", who, kind, "sell it") for kind in kinds]
    assert write_label([(t, who) for t in told], gather_sources(*bridge)) == label
