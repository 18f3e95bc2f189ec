from dataclasses import replace

from variorum.account.spoken import find_spoken
from variorum.model import Family, Mention, Person, Report, Span, Wording

REPORTS = {
    name: Report(id=name, source=name, text=text)
    for name, text in {
        "post": "“We close it,” Mayor Ann Ray said.",
        "radio": "“We close it,” she said. Ray left.",
        "ledger": "“We close it,” someone said.",
    }.items()
}


def wording(report: str, speaker: str) -> Wording:
    said = REPORTS[report].cite(1, 12)
    return Wording(report, (said.span,), said.text, True, "direct", speaker, (said,))


def named(report: str, form: str) -> Mention:
    begin = REPORTS[report].text.index(form)
    return Mention(REPORTS[report].cite(*Span(begin, begin + len(form))), form)


RAY = Person("p1", "Ann Ray", ("Ray",), (), (named("post", "Ann Ray"), named("radio", "Ray")))


def test_words_of_nobody_are_the_speakers_where_the_report_names_them() -> None:
    family = Family(
        "f", "Ann Ray", (wording("post", "Ann Ray"), wording("radio", ""), wording("ledger", ""))
    )
    assert find_spoken([family], [family], [RAY]) == {"Ann Ray": {"post", "radio"}}


def test_a_speaker_under_another_form_of_the_name_is_the_same() -> None:
    families = [
        Family("f", "Ann Ray", (wording("post", "Ann Ray"),)),
        Family("g", "Ray", (wording("radio", "Ray"),)),
    ]
    assert find_spoken(families, families, [RAY]) == {"Ann Ray": {"post", "radio"}}


def test_an_unsure_wording_counts_where_a_sure_one_of_the_same_holds_it_up() -> None:
    whole = Family("f", "Ann Ray", (wording("post", "Ann Ray"), wording("radio", "Ray")))
    sure = replace(whole, wordings=whole.wordings[:1])
    assert find_spoken([whole], [sure], [RAY]) == {"Ann Ray": {"post", "radio"}}
    assert find_spoken([whole], [], [RAY]) == {}


def test_each_of_several_speaks_also_behind_an_office() -> None:
    for told, spoken in (
        ("Both the mayor Ann Ray and Bo Day", {"post"}),
        ("An aide to Ann Ray and Bo Day", set()),
    ):
        family = Family("f", told, (wording("post", told),))
        assert find_spoken([family], [family], [RAY]).get("Ann Ray", set()) == spoken
