"""Looking for the words of many lists at once."""

from __future__ import annotations

from helpers.find.document import Document
from helpers.find.wordlists import Memo, WordLists
from helpers.records import Article, Block

TEXT = "De minister belt. De top begint, zegt de minister."
ARTICLES = frozenset({"de", "het"})


class Long:
    """The words of more than five letters."""

    def __contains__(self, word: str) -> bool:
        return len(word) > 5


def initial(word: str) -> str:
    return word[0]


def document(lists: WordLists | None = None) -> Document:
    return Document(Article("text", TEXT, (Block(0, len(TEXT), "paragraph"),), ""), lists)


def found(doc: Document, words: frozenset[str] | Long) -> list[str]:
    return [doc.words[token] for token in doc.tokens_of(words)]


def test_tokens_in_text_order_in_any_case() -> None:
    assert found(document(), ARTICLES) == ["De", "De", "de"]


def test_a_list_by_the_shape_of_words() -> None:
    assert found(document(), Long()) == ["minister", "begint", "minister"]


def test_lists_that_joined_are_found_in_the_next_document_too() -> None:
    lists, long = WordLists(), Long()
    first = document(lists)
    told = [found(first, words) for words in (ARTICLES, long)]
    second = document(lists)
    assert [found(second, words) for words in (long, ARTICLES)] == told[::-1]
    assert found(second, frozenset({"top"})) == ["top"]


def test_documents_that_were_made_before_a_list_joined() -> None:
    lists = WordLists()
    docs = [document(lists), document(lists)]
    assert [found(doc, ARTICLES) for doc in docs] == [["De", "De", "de"]] * 2
    assert [doc.said_by(initial)[0] for doc in docs] == ["D", "D"]
    assert found(document(lists), ARTICLES) == ["De", "De", "de"]


def test_words_without_a_list_are_nowhere() -> None:
    assert found(document(), frozenset()) == []


def test_what_a_rule_says_of_each_token_as_written() -> None:
    lists = WordLists()
    said = ["D", "m", "b", ".", "D", "t", "b", ",", "z", "d", "m", "."]
    assert [document(lists).said_by(initial), document(lists).said_by(initial)] == [said, said]


def test_a_rule_is_asked_of_a_word_once() -> None:
    lists, asked = WordLists(), list[str]()

    def rule(word: str) -> str:
        asked.append(word)
        return word

    document(lists).said_by(rule)
    asked.clear()
    for _ in range(2):
        document(lists).said_by(rule)
    assert asked.count("minister") == 1


def test_a_memo_works_out_a_word_once() -> None:
    asked: list[str] = []
    memo = Memo(lambda word: asked.append(word) or word.upper())
    assert [memo["top"], memo["top"]] == ["TOP", "TOP"]
    assert asked == ["top"]
