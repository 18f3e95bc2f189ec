import dataclasses

import variorum
from variorum.account import check_account, write_account
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    Comparison,
    Relation,
    Report,
    Span,
    Speaker,
    StatementGroup,
    StatementTelling,
    Story,
)


def brief_of(account):
    return account.section("brief").lines


def brief(parts):
    return brief_of(write_account(*parts))


def test_sentences_come_from_several_reports_with_their_source(bridge) -> None:
    lines = brief(bridge)
    assert 2 <= len(lines) <= 7
    assert len({line.evidence[0].report for line in lines}) >= 2
    for line in lines:
        report = bridge[1][line.evidence[0].report]
        assert line.label == (report.outlet or report.id)
        assert line.text == line.evidence[0].text


def test_one_event_told_twice_stands_once(bridge) -> None:
    closings = [line for line in brief(bridge) if "cracks" in line.text]
    assert len(closings) == 1


def test_what_leans_on_other_sentences_is_not_taken(bridge) -> None:
    texts = [line.text for line in brief(bridge)]
    assert not [t for t in texts if t.startswith(("She ", "But ", "SUBSCRIBE"))]


def test_disputed_words_are_not_told_as_settled(bridge) -> None:
    assert "when it is" not in " ".join(line.text for line in brief(bridge))


def test_a_disputed_figure_is_told_with_what_others_have(bridge) -> None:
    (line,) = [line for line in brief(bridge) if "million crowns" in line.text]
    assert "reports differ: “" in line.note
    assert "million crowns” in " in line.note


def test_what_happened_a_day_later_leans_on_what_stands_before() -> None:
    text = (
        "The ferry council of Dorn voted on Monday to sell the Wend lighthouse to the guild. "
        "A day later, Mayor Ana Roth of Wend asked the harbour court to forbid the sale."
    )
    report = Report(id="r", source="r", text=text)
    found = Annotation(report="r", sentences=find_sentences(text))
    told = brief((Comparison(story=Story("s", ("r",))), {"r": report}, {"r": found}))
    assert [line.text[:9] for line in told] == ["The ferry"]


def test_a_later_report_is_told_after_the_earlier_ones(bridge) -> None:
    lines = brief(bridge)
    labels = [line.label for line in lines]
    assert labels[0] == "The Harrow Post"
    assert labels.index("later") > max(i for i, label in enumerate(labels) if label != "later")


def test_a_reworded_report_yields_to_the_one_it_rewords(bridge) -> None:
    for line in brief(bridge):
        if line.label == "Bay Ledger":
            assert line.note == "only in a reworded report"
            assert "cracks" not in line.text
    comparison, reports, annotations = bridge
    plain = dataclasses.replace(comparison, relations=())
    assert all("reworded" not in line.note for line in brief((plain, reports, annotations)))


def test_copies_count_as_one_origin() -> None:
    wire = "Rain flooded the cellars of Odra on Sunday, the fire service of the town said.\n"
    other = "The museum of Odra carried forty paintings by Kessler to the upper floor on Sunday.\n"
    reports = {
        i: Report(id=i, source=i, text=text, outlet=i.upper())
        for i, text in (("a", wire), ("b", wire), ("c", wire), ("d", other + "It stays shut."))
    }
    copies = tuple(Relation("a", x, "copy", "b_from_a", 1.0) for x in ("b", "c"))
    lines = brief((Comparison(story=Story("s", tuple(reports)), relations=copies), reports, {}))
    assert {line.evidence[0].report for line in lines} == {"a", "d"}


def test_a_long_story_still_has_seven_sentences_at_most() -> None:
    towns = ("Arl", "Bex", "Cind", "Dorn", "Esk", "Fenn", "Gorm", "Hulm", "Irk", "Jass")
    goods = (
        "barley",
        "copper",
        "herring",
        "timber",
        "linen",
        "salt",
        "amber",
        "wool",
        "tin",
        "wax",
    )
    reports = {}
    for i, town in enumerate(towns):
        body = "\n".join(
            f"The market of {town} sold {good} for the {n} crowns that the king had named."
            for n, good in enumerate(goods, start=i)
        )
        reports[town] = Report(id=town, source=town, text=body)
    lines = brief((Comparison(story=Story("s", tuple(reports))), reports, {}))
    assert 1 <= len(lines) <= 7
    assert len({line.text for line in lines}) == len(lines)


def test_how_things_are_in_general_yields_to_what_names_somebody() -> None:
    general = "Ferry fares across the bay are always disputed by anxious island farmers in winter."
    names = (
        "Ferry fares across the bay were disputed by anxious farmers in Dorn and in Wend.",
        "Ferry captains of Dorn steered past anxious farmers on the old winter pier.",
    )
    reports = {
        f"r{i}": Report(id=f"r{i}", source=f"r{i}", text=f"{name} {general}")
        for i, name in enumerate(names)
    }
    lines = brief((Comparison(story=Story("s", tuple(reports))), reports, {}))
    assert lines
    assert all(line.text != general for line in lines)


def test_furniture_and_other_languages_are_never_quoted(bridge) -> None:
    comparison, reports, _ = bridge
    unread = {r: Annotation(report=r, annotated=False) for r in reports if r != "radio"}
    lines = brief((comparison, reports, unread))
    assert {line.label for line in lines} == {"Coast Radio"}


def test_she_is_named_in_brackets_and_the_account_checks(bridge) -> None:
    reports = bridge[1]
    text = "Lena Ostrov of Harrow Bay met. She said the ferry will cross the bay until June 2031."
    one = dataclasses.replace(reports["later"], text=text)
    said = Attribution(
        (Span(31, 34),), (Span(35, 39),), (Span(40, 84),), "indirect", Speaker(name="Lena Ostrov")
    )
    found = Annotation(report="later", sentences=find_sentences(text), attributions=(said,))
    account = write_account(
        Comparison(story=Story("s", ("later",))), {"later": one}, {"later": found}
    )
    assert "She [Lena Ostrov] said the ferry" in " ".join(x.text for x in brief_of(account))
    assert check_account(account, {"later": one}.__getitem__) == []


def test_what_one_report_alone_tells_is_marked() -> None:
    text = "The ferry council of Dorn voted on Monday to sell the Wend lighthouse to the guild."
    report = Report(id="r", source="r", text=text)
    other = Report(id="s", source="s", text="Rain flooded the cellars of Odra on Sunday evening.")
    telling = StatementTelling("r", (report.cite(0, len(text)),))
    lone = Comparison(
        story=Story("s", ("r", "s")), statements=(StatementGroup((telling,), 1, alone=True),)
    )
    found = {
        r.id: Annotation(report=r.id, sentences=find_sentences(r.text)) for r in (report, other)
    }
    told = {line.text: line.note for line in brief((lone, {"r": report, "s": other}, found))}
    assert told[text] == "only in r"
    titled = dataclasses.replace(report, title="Dorn to sell Wend lighthouse to guild")
    told = {line.text: line.note for line in brief((lone, {"r": titled, "s": other}, found))}
    assert told[text] == ""  # what a story is about is told by all of its reports


def test_a_quotation_is_not_told_twice() -> None:
    whole = (
        "“Greed is a sickness, and the guilds of Dorn, the ferry lords and the barons have had it "
        "for a hundred winters,” Mayor Ana Roth told the harbour council on Monday evening."
    )
    part = (
        "“Greed is a sickness,” said Mayor Roth, two days after a barge with forty tons of copper "
        "sank off the Wend lighthouse in fog and took its crew of six with it."
    )
    reports = {n: Report(id=n, source=n, text=t) for n, t in (("r", part), ("s", whole))}
    texts = [x.text for x in brief((Comparison(story=Story("s", ("r", "s"))), reports, {}))]
    assert texts == [whole]


def test_what_points_back_is_not_taken_though_it_opens_a_report() -> None:
    text = "Those changes of the Wend lighthouse bill helped the ferry council of Dorn to a vote."
    report = Report(id="r", source="r", text=text)
    found = Annotation(report="r", sentences=find_sentences(text))
    assert brief((Comparison(story=Story("s", ("r",))), {"r": report}, {"r": found})) == ()


BOATS = "boats of the Vale ferry union in the harbour of Brask on Sunday"
VALE = {
    "a": f"The Vale ferry union will strike on 18 May, Ada Quill said. Police saw 40 {BOATS}.",
    "b": f"Ada Quill told Brask that the Vale ferry union will strike. There were 40 {BOATS}.",
    "c": "Bram Odell, the harbour master, resigned on Friday as the Vale ferry union held talks.",
}
VOTES = {
    "a": "The council of Harl voted 14 to 3 for the old ferry on Tuesday. Rain fell all night.",
    "b": "On Tuesday the council of Harl voted 15 to 3 for the old ferry. The pier was shut.",
}


def read_brief(folder, texts, *days):
    for (name, text), day in zip(texts.items(), days, strict=True):
        (folder / f"{name}.txt").write_text(f"{day} May 2031\n\n{text}\n", "utf-8")
    with variorum.read(folder) as case:
        return brief_of(case.account())


def test_what_opens_the_latest_report_is_told(tmp_path) -> None:
    told = VALE["c"].replace("on Friday", "on Friday [9 May]")
    assert read_brief(tmp_path, VALE, 4, 5, 9)[-1].text == told


def test_who_tells_it_otherwise_is_named(tmp_path) -> None:
    (voted,) = (line for line in read_brief(tmp_path, VOTES, 4, 4) if "voted" in line.text)
    assert voted.note.startswith("reports differ: “1")


FERRY = (
    "The Vale ferry union of Brask struck on Sunday over the wages of its 40 deckhands.",
    "Ada Quill led the Vale deckhands of Brask through the rain to the harbour office.",
    "Bram Odell closed the harbour office of Brask and sent the Vale clerks home.",
)


def brief_of_one(*sentences: str) -> list[str]:
    text = " ".join(sentences)
    report = Report(id="r", source="r", text=text)
    found = Annotation(report="r", sentences=find_sentences(text))
    return [
        x.text for x in brief((Comparison(story=Story("s", ("r",))), {"r": report}, {"r": found}))
    ]


def test_who_somebody_is_yields_to_what_was_done() -> None:
    who = "Ida Rusk is a friend of Ada Quill, Bram Odell and the deckhands of Brask."
    assert who not in brief_of_one(*FERRY, who)


def test_a_bare_subject_is_one_that_another_sentence_told_of() -> None:
    bare = "The ledger showed that Ada Quill of the Vale ferry union had been paid in Brask."
    assert bare not in brief_of_one(*FERRY, bare)
    told = "Bram Odell published a ledger of the Vale ferry union on Sunday evening in Brask."
    assert told in brief_of_one(*FERRY, told, bare)


def test_what_was_years_ago_yields_to_the_news(tmp_path) -> None:
    past = "Ada Quill and Bram Odell led the Vale deckhands of Odra in the harbour march of 2019."
    texts = {"a": " ".join((*FERRY, past.replace("2019", "2031")))}
    assert past.replace("2019", "2031") in [x.text for x in read_brief(tmp_path, texts, 4)]
    texts = {"a": " ".join((*FERRY, past))}
    assert past not in [x.text for x in read_brief(tmp_path, texts, 4)]


def test_a_year_that_a_story_is_about_is_no_background(tmp_path) -> None:
    opening = "Police of Brask opened the files of the Vale ferry disaster of 2019 on Sunday."
    past = "Ada Quill and Bram Odell warned the Vale deckhands of Brask of the fog in 2019."
    texts = {"a": " ".join((opening, *FERRY[1:], past))}
    assert past in [x.text for x in read_brief(tmp_path, texts, 4)]


SOLD = "Ida Rusk of Odra sold the boats of the harbour guild to the smugglers of Harl."


def test_how_a_column_talks_to_its_readers_yields_to_the_news() -> None:
    assert brief_of_one(FERRY[2], f"Heck, {SOLD}", SOLD) == [FERRY[2], SOLD]


def test_what_a_video_shows_is_not_quoted() -> None:
    assert brief_of_one(f"{SOLD}\n\n{FERRY[2]}") == [SOLD, FERRY[2]]
    assert brief_of_one(f"CLOSE {SOLD}\n\n{FERRY[2]}") == [FERRY[2]]


def test_who_wrote_a_column_is_not_quoted() -> None:
    firm = "Gullwing was founded by smugglers of Harl and sold maps to the pilots of Odra."
    writer = "Ida Rusk is the co-founder of Gullwing, a guild of Brask."
    rain = ("Rain fell.",) * 4
    sold = "Ida Rusk sold Gullwing to a guild of Brask."
    assert firm in brief_of_one("\n\n".join((FERRY[2], *rain, f"{sold} {firm}")))
    assert brief_of_one("\n\n".join((FERRY[2], *rain, f"{writer} {firm}"))) == [FERRY[2]]


def test_what_denies_something_else_does_not_tell_it_otherwise(tmp_path) -> None:
    texts = {
        "a": "Mayor Ada Quill announced on Sunday that she will resign from the council of Brask "
        "in October, saying that the ferry union wants a new mayor.",
        "b": "There is no need for a precise day, but the council of Brask should aim to have a "
        "new mayor in place by October, Mayor Ada Quill said.",
    }
    told = read_brief(tmp_path, texts, 4, 4)
    assert not any("otherwise" in line.note for line in told)
