"""Verbs and clauses where a word looks like another one: `dat` as a pronoun, a stem as a noun, a preposition as a particle."""

from __future__ import annotations

import pytest

from helpers.find.analyser import Analyser
from helpers.read.blocks import find_blocks
from helpers.read.codebook import load_codebook
from helpers.records import Article


@pytest.fixture(scope="module")
def read():
    analyser = Analyser(load_codebook())
    return lambda text: analyser.read(Article("text", text, find_blocks(text), "0" * 64)).reading


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Als dat gebeurt, is alles anders.", ["Als dat gebeurt ,", "is alles anders ."]),
        ("Mocht dat gebeuren, dan volgen sancties.", ["Mocht dat gebeuren ,", "dan volgen sancties ."]),
        ("Hij deed dat dinsdag in Bonn, waar hij was.", ["Hij deed dat dinsdag in Bonn ,", "waar hij was ."]),
        ("Hij zegt dat het gebeurt.", ["Hij zegt", "dat het gebeurt ."]),
        ("Hij zegt dát het gebeurt.", ["Hij zegt", "dát het gebeurt ."]),
        ("Het probleem is dat hij komt.", ["Het probleem is", "dat hij komt ."]),
    ],
)
def test_dat_opens_a_clause_unless_it_is_a_pronoun(read, text, clauses):
    reading = read(text)
    bounds = dict.fromkeys(reading.clauses.bounds(token) for token in range(len(reading.doc.words)))
    assert [" ".join(reading.doc.words[first:last]) for first, last in bounds] == clauses


@pytest.mark.parametrize(
    ("text", "finite"),
    [
        ("In Parijs is het voorstel volgens diplomaten besproken.", ["is"]),
        ("Wel heeft Peking een kijk op de oorlog gedeeld.", ["heeft"]),
        ("Het werkt goed.", ["werkt"]),
        ("De partijen zijn zaterdag overeengekomen hoe ze verder willen.", ["zijn", "willen"]),
        ("Zij zijn het daar niet mee eens en dat zeiden ze.", ["zijn", "zeiden"]),
        ("De minister wil zijn collega spreken.", ["wil", "spreken"]),
        ("Dit vind ik goed.", ["vind"]),
        ("Het kan niet.", ["kan"]),
    ],
)
def test_a_stem_after_a_determiner_is_a_noun(read, text, finite):
    reading = read(text)
    assert [reading.doc.words[token] for token in reading.clauses.finite(0, len(reading.doc.words))] == finite


def test_a_preposition_before_a_name_is_no_particle(read):
    reading = read("Wapens leveren aan Rusland is een grens.")
    assert {form.lemma for form in reading.clauses.verbs[1]} == {"leveren"}


@pytest.mark.parametrize(
    ("text", "participle", "auxiliary"),
    [
        ("Hij had het plan dat China op tafel legde gelezen.", "gelezen", "had"),
        ("Hij zei dat hij het plan had gelezen.", "gelezen", "had"),
        ("Het plan dat Xi heeft voorgesteld is bekend.", "voorgesteld", "heeft"),
        ("De Amerikanen zouden hun bondgenoten hebben gewaarschuwd.", "gewaarschuwd", "zouden"),
        ("De ministers moeten de brief zijn vergeten.", "vergeten", "moeten"),
    ],
)
def test_a_participle_behind_a_relative_clause_goes_with_the_verb_before_it(read, text, participle, auxiliary):
    reading = read(text)
    found = reading.clauses.auxiliary(reading.doc.words.index(participle))
    assert found is not None and reading.doc.words[found] == auxiliary


def test_an_infinitive_between_het_and_van_is_a_noun(read):
    reading = read("Hij zal zijn ideeën over het beëindigen van de oorlog geven.")
    assert "beëindigen" not in [reading.doc.words[token] for token in reading.clauses.verbs]


@pytest.mark.parametrize(
    ("text", "verb", "lemma"),
    [
        ("Maandag spraken zij in Parijs; Von der Leyen schoof aan.", "spraken", "spreken"),
        ("De minister sprak zijn collega daar in felle woorden op aan.", "sprak", "aan|spreken"),
    ],
)
def test_a_particle_goes_with_the_verb_before_it(read, text, verb, lemma):
    reading = read(text)
    assert {form.lemma for form in reading.clauses.verbs[reading.doc.words.index(verb)]} == {lemma}
