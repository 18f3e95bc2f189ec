"""Which linked utterances stand together, in invented words."""

from variorum.compare.by_hand import Pairs
from variorum.compare.wordings.by_hand import HandPairs
from variorum.compare.wordings.clusters import cluster
from variorum.compare.wordings.links import Link


def test_what_links_a_post_and_a_talk_with_reporters_does_not_make_them_one(ready) -> None:
    utterances = [
        compared.utterance
        for compared in ready(
            "“Stern checks of the locks are needed,” Mayor Ana Kellner tweeted.",
            "Any pact must bring “stern checks”, Mayor Ana Kellner told reporters.",
            "Mayor Ana Kellner asked for “stern checks of the locks”.",
        )
    ]
    post, talk, untold = (
        next(n for n, u in enumerate(utterances) if u.report == name) for name in ("r0", "r1", "r2")
    )
    links = [Link(0.9, post, untold), Link(0.8, talk, untold)]
    found = cluster(utterances, links, HandPairs(utterances, Pairs()))
    assert [[u.report for u in group] for group in found] == [["r0", "r2"]]
