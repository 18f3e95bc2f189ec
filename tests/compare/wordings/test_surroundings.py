from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.compare.wordings.surroundings import Neighbourhood

TEXT = "The ferry sank. The harbour closed. The ferry burned."


def test_the_context_of_a_sentence_has_its_own_words_only_where_another_has_them() -> None:
    sentences = find_sentences(TEXT)
    neighbourhood = Neighbourhood(TEXT, sentences, find_paragraphs(TEXT))
    around = neighbourhood.around(sentences[0], neighbourhood.tokens(sentences[0]), None)
    forms = {t.text: t.root for s in sentences for t in neighbourhood.tokens(s) if t.content}
    assert around.context == {forms[word] for word in ("ferry", "harbour", "closed", "burned")}
    assert forms["sank"] not in around.context
