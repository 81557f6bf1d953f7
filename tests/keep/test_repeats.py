"""A story that several outlets brought counts once, and says in how many it stood."""

from datetime import date

import pandas as pd

from helpers.keep.repeats import count_once
from helpers.keep.together import make_tables
from helpers.records import Article, Dating, Findings, Interval

STORY = (
    "De Chinese topdiplomaat Wang Yi sprak woensdag in Moskou met president Poetin over de oorlog in Oekraïne. Volgens het "
    "Kremlin duurde het gesprek ruim een uur en kwam ook de handel tussen beide landen ter sprake. Wang zei na afloop dat "
    "China en Rusland hun betrekkingen willen verdiepen, zonder dat dit tegen derden is gericht."
)
OTHER = " ".join(reversed(STORY.split()))


def told(article_id: str, text: str, day: int | None) -> Findings:
    interval = Interval(date(2023, 2, day), date(2023, 2, day)) if day else None
    return Findings(Article(article_id, text, (), ""), Dating(interval, "day" if day else "none"))


def test_the_first_is_the_first_by_day_then_by_id():
    findings = [
        told("a", STORY, None),
        told("b", STORY, 23),
        told("c", f"{STORY} ANP", 22),
        told("d", STORY, 22),
        told("e", OTHER, 1),
    ]
    for order in (findings, findings[::-1]):
        articles = make_tables(order)["articles"].set_index("article_id")
        assert articles["duplicate_of"].to_dict() == {"a": "c", "b": "c", "c": "", "d": "c", "e": ""}


def test_a_story_counts_once_and_names_its_outlets():
    articles = pd.DataFrame(
        [("a", "NOS", ""), ("b", "NRC", "a"), ("c", "NOS", "a"), ("d", "", "a"), ("e", "NRC", "")],
        columns=["article_id", "outlet", "duplicate_of"],
    )
    stances = pd.DataFrame([("1", "a"), ("2", "a"), ("3", "b"), ("4", "e")], columns=["finding_id", "article_id"])
    once = count_once(stances, articles)
    assert once.to_dict("list") == {"finding_id": ["1", "2", "4"], "article_id": ["a", "a", "e"], "outlets": [3, 3, 1]}
    assert list(count_once(articles, articles)["article_id"]) == ["a", "e"]
