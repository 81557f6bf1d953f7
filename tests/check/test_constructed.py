"""The constructed sentences: how they are made, and what of them is read right."""

import pytest

from helpers.check.constructed import try_constructions

BRIDGE = """
speakers:
  - {type: person, who: Antony Blinken, id: antony-blinken}
  - {type: several, who: Russische functionarissen, id: anonymous-russia, plural: true}
  - {type: pronoun, who: hij, whom: hem, id: olaf-scholz, before: Olaf Scholz was in Wenen.}
marks: ["“”", "«»"]
constructions:
  - {name: after, kind: direct, sentences: ['“[De brug blijft dicht]”, {zegt zei zeggen zeiden} {who}.']}
  - {name: volgens, kind: indirect, sentences: ['Volgens {whom} [blijft de brug dicht].']}
  - {name: none, kind: none, sentences: ['{who} {reist reisde reizen reisden} naar Wenen.']}
"""

FLOOR = 0.99
"""The share of sentences of each construction that must be read right; it only rises."""

SPEAKERS = 0.88
"""The same for each kind of speaker, over all constructions."""

KNOWN = {
    "X is opgelucht. “…”": (0.6, "a country or body that feels something is not taken up by `klinkt het`"),
    "“…”, zegt X, die …": (0.6, "a quotation whose cue is a noun behind `is` (is de reactie van X)"),
    "door X, passive": (0.5, "a dat clause before its passive"),
    "X spreekt van, wijt aan": (0.4, "`weet` is no past of wijten here; blame by a fixed phrase (legt de schuld bij)"),
    "a second sentence without a cue": (0.0, "speech that runs on without a cue"),
}
"""Constructions that are known to fall short of it: their own floor, and why."""


@pytest.fixture
def made(tmp_path):
    file = tmp_path / "statements.yml"
    file.write_text(BRIDGE, encoding="utf-8")
    return try_constructions(file)


@pytest.fixture(scope="module")
def tried():
    return try_constructions()


def test_each_sentence_is_made_for_each_speaker_tense_and_pair_of_marks(made):
    assert made.groupby("construction", sort=False).size().to_dict() == {"after": 7, "volgens": 3, "none": 6}
    assert set(made["text"]) >= {
        "“De brug blijft dicht”, zegt Antony Blinken.",
        "“De brug blijft dicht”, zeiden Russische functionarissen.",
        "«De brug blijft dicht», zei Antony Blinken.",
        "Olaf Scholz was in Wenen. Volgens hem blijft de brug dicht.",
        "Olaf Scholz was in Wenen. Hij reisde naar Wenen.",
    }


def test_what_is_expected_stands_between_brackets(made):
    expected = dict(zip(made["construction"], made["expected"], strict=True))
    assert expected == {"after": ("De brug blijft dicht",), "volgens": ("blijft de brug dicht",), "none": ()}


def test_a_wrong_speaker_is_wrong(tmp_path):
    file = tmp_path / "statements.yml"
    file.write_text(BRIDGE.replace("id: antony-blinken", "id: wang-yi"), encoding="utf-8")
    tried = try_constructions(file)
    told = tried[tried["construction"] != "none"]
    assert not told.loc[told["speaker"] == "person", "right"].any()
    assert told.loc[told["speaker"] != "person", "right"].all()


def test_each_construction_is_read_right(tried):
    shares = tried.groupby("construction")["right"].mean()
    assert KNOWN.keys() <= set(shares.index)
    assert {name: round(share, 2) for name, share in shares.items() if share < KNOWN.get(name, (FLOOR,))[0]} == {}


def test_each_speaker_is_read_right(tried):
    shares = tried.groupby("speaker")["right"].mean()
    assert {name: round(share, 2) for name, share in shares.items() if share < SPEAKERS} == {}


def test_every_quotation_mark_is_read_alike(tried):
    words = tried["text"].str.replace("[“”‘’\"'„«»]", "", regex=True)
    alike = (
        tried[tried["speaker"] == "person"].assign(words=words).pivot_table("right", "words", "marks", aggfunc="first").dropna()
    )
    assert len(alike) > 20
    assert (alike.nunique(axis=1) == 1).all()
