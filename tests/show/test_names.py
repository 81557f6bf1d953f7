"""English names for ids."""

import pandas as pd
import pytest

from helpers.show.names import Names, count, enumerate_words

ACTORS = [
    ("nato", "NAVO", "institution", "NATO"),
    ("france", "Frankrijk", "country", "FRA"),
    ("us-state-department", "us state department", "institution", "USA"),
    ("li-keqiang", "Li Keqiang", "person", "CHN"),
    ("recep-tayyip-erdogan", "Recep Tayyip Erdoğan", "person", "TUR"),
    ("cbs", "CBS", "outlet", "USA"),
    ("anonymous-united-states", "anonymous-united-states", "unnamed", "USA"),
]


def names(*article_ids):
    actors = pd.DataFrame(ACTORS, columns=["actor_id", "name", "kind", "country"])
    return Names(actors, pd.Series(list(article_ids), dtype="str"))


@pytest.mark.parametrize(
    ("actor_id", "name"),
    [
        ("france", "France"),
        ("nato", "NATO"),
        ("us-state-department", "US State Department"),
        ("li-keqiang", "Li Keqiang"),
        ("recep-tayyip-erdogan", "Recep Tayyip Erdoğan"),
        ("cbs", "CBS"),
        ("anonymous-united-states", "unnamed (United States)"),
        ("anonymous", "unnamed"),
        ("west", "the West"),
        ("charles-iii", "Charles III"),
        ("xi-jinping", "Xi Jinping"),
        ("in-no-table", "In No Table"),
        ("", "not told"),
    ],
)
def test_the_english_name(actor_id, name):
    assert names()(actor_id) == name


def test_articles_go_by_the_shortest_id_that_tells_them_apart():
    assert names("000_384b", "001_7546").article("001_7546") == "001"
    assert names("nos_1", "nos_2").article("nos_2") == "nos_2"


def test_words_in_a_row():
    assert enumerate_words([]) == ""
    assert enumerate_words(["a"]) == "a"
    assert enumerate_words(["a", "b", "c"]) == "a, b and c"
    assert count(1, "act") == "1 act"
    assert count(0, "act") == "no acts"
    assert count(2, "actor reacts", "actors react") == "2 actors react"
