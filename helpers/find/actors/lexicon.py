"""What each word or listed phrase can be: one letter a token, and a sense behind the letters that matter."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from helpers.find.actors.vocabulary import Sense, names_of, terms_of
from helpers.find.actors.words import CAPITAL_PARTICLES, CLOSED, PUNCTUATION
from helpers.find.document import Document
from helpers.find.phrases import PhraseIndex, words_of
from helpers.find.wordlists import Memo
from helpers.read.codebook.actors import ActorBook
from helpers.read.codebook.places import PlaceBook

_NUMBERED = re.compile(r"\d+[A-Z][A-Za-z]+$")
_MEMBER = re.compile(r"[A-Z0-9][\w&\-]*['’]er")  # de CDA’er
_POLITICIAN = "politicus"
_POSSESSIVE = re.compile(r"(?:['’]s|['’]|s)$")
_FORMER = frozenset({"oud", "ex", "voormalig"})
_RANKS = ("oud", "ex", "vice", "waarnemend", "interim", "adjunct", "hoofd", "top", "mede", "collega", "onder")
_RANK = re.compile(rf"(?:{'|'.join(_RANKS)})-?(?=\w{{4}})")
_OF_PEOPLE = frozenset("oOuUrR")
_GOVERNMENT = frozenset({"regering", "kabinet", "administratie"})
# Each begins with the letter itself, and only then looks at those around it: that is faster.
_UNSETTLED = re.compile(
    r"[Wnhm]|l(?=[CFPQvwWJ])|[CE](?=[aeoOuUrRmMh])|x(?<=ox)"
    r"|U(?<=tU)"  # onder anderen
    r"|r(?<=ir)"  # te gast
    r"|Q(?=[vwW][dwW]{0,2}C)"
    r"|L(?:(?<=WL)|(?<=F[vw]L)(?<!FF[vw]L))"  # staatssecretaris Van Veldhoven, Frank van Utrecht
    r"|[axyuUoOlImMrRTE](?<=[FJWCdvw].)(?:(?<=[FJW].)|(?<=[FW][dvwW].)|(?<=F[vWw][dw].)|(?<=C[xuU]))"
)
_TITLE_STOP = re.compile(r"(?<=T)\.(?=[TCFPQvwWJ])")  # dr. Jansen
_OF_ACRONYM = re.compile(r"Cv(?=(d?C))")
_SURNAME = re.compile("WC")
_LOWER_PARTICLE = re.compile(r"(?:d['’]|(?:al|el|bin|ben|ibn|de)-)(?=[^\W\d_a-z])")  # d'Hondt, al-Sarraj
_STARTS = frozenset('":(-')
_THE = frozenset({"de", "die", "deze"})
_AGED, _SHORT = "-jarige", 3  # letters
_PEOPLE_IN_T = ("ist", "ant", "ent", "aat", "oot", "eut", "ect", "iet", "aut")  # toerist, demonstrant, architect


class Lettered:
    """A document with a letter a token; `starts` are the tokens with which a sentence begins."""

    def __init__(self, doc: Document, letters: str, starts: set[int], senses: dict[int, Sense], lexicon: Lexicon) -> None:
        self.doc, self.letters, self.starts = doc, letters, starts
        self._senses, self._lexicon = senses, lexicon

    def sense(self, token: int) -> Sense:
        """What the word, or the phrase that begins at this token, stands for."""
        found = self._senses.get(token)
        return found if found is not None else self._lexicon.senses[self.doc.words[token]]

    def sense_of(self, word: str) -> Sense:
        """What a word stands for by itself."""
        return self._lexicon.senses[word]

    def words(self, first: int, last: int) -> list[str]:
        """The words of a token range, without full stops."""
        return [word for word in self.doc.words[first:last] if word != "."]

    def before(self, token: int) -> str:
        """The letter of the token before, or empty."""
        return self.letters[token - 1] if token else ""

    def begins(self, token: int) -> bool:
        """Whether a token has its capital from a sentence, quotation or colon, or may have."""
        return token in self.starts or self.before(token) in _STARTS


class Lexicon:
    """Every word and phrase of the codebook. Built once; `senses` remembers what each word stands for by itself."""

    def __init__(self, actors: ActorBook, places: PlaceBook) -> None:
        self._country_of = {person.id: person.country for person in actors.people}
        self._bodies = {word: body.alone for body in actors.terms.bodies if body.alone and not body.office for word in body.one}
        self._first_names = {
            name: Sense("F", name, gender=gender)
            for gender, listed in (("m", actors.names.men), ("f", actors.names.women))
            for name in listed.split()
        }
        self._names: dict[str, Sense] = {}
        self._lower = {word: Sense(letter) for word, letter in CLOSED.items()}
        phrases: list[tuple[str, Sense]] = []
        lower_phrases: list[tuple[str, Sense]] = []
        for name, sense in names_of(actors, places):
            for spelling in {name, name.replace("'", "’")}:
                if len(words_of(spelling)) > 1:
                    phrases.append((spelling, sense))
                else:
                    self._names.setdefault(spelling, sense)
        for name, sense in self._first_names.items():
            self._names.setdefault(name, sense)
        for term, sense in terms_of(actors):
            for spelling in {term, term.replace("'", "’")}:  # collega's, collega’s
                if len(words_of(spelling)) > 1:
                    lower_phrases.append((spelling, sense))
                else:
                    self._lower.setdefault(spelling, sense)
        nouns = actors.terms.nouns_before_bodies
        for sense, listed in (
            (Sense("a"), actors.terms.ranks),
            (Sense("h", "outlet"), nouns.outlet),
            (Sense("h", "institution"), nouns.institution),
            (Sense("y"), actors.names.speaking),
        ):
            self._lower.update((word, sense) for word in listed.split() if word not in self._lower)
        heads = actors.terms.compounds.split()
        self._tail = min(map(len, heads), default=1)
        self._heads_by_tail: dict[str, tuple[str, ...]] = {}  # few words end in the last letters of any
        for head in heads:
            tail = head[-self._tail :]
            self._heads_by_tail[tail] = (*self._heads_by_tail.get(tail, ()), head)
        self._head = re.compile(rf"\w{{3,}}?(?P<head>{'|'.join(heads)})")
        for word in actors.names.openers.split():
            self._lower.setdefault(word, Sense("x"))
        self._phrases, self._lower_phrases = PhraseIndex(phrases), PhraseIndex(lower_phrases)
        self._all_phrases = PhraseIndex((phrase.lower(), True) for phrase, _ in (*phrases, *lower_phrases))
        starters = {words_of(phrase)[0] for phrase, _ in (*phrases, *lower_phrases)}
        self._starters = starters | {word[0].upper() + word[1:] for word in starters}
        self._adjective_or_name = frozenset(name for name in self._first_names if self._names[name].letter == "n")
        self.senses = Memo(self._work_out)

    def read(self, doc: Document) -> Lettered:
        """The letters of a document's tokens, and the senses of the phrases of several tokens."""
        letters = list(doc.said_by(self._letter))
        starts = {sentence.first for sentence in doc.sentences}
        senses = self._read_phrases(doc, letters)
        return Lettered(doc, self._settle(doc, letters, starts, senses), starts, senses, self)

    def _read_phrases(self, doc: Document, letters: list[str]) -> dict[int, Sense]:
        senses: dict[int, Sense] = {}
        words, lower, taken = doc.words, doc.lower, 0
        for token in self._all_phrases.starts_in(doc):
            if token < taken or words[token] not in self._starters:
                continue
            hits = [hit for hit in (self._phrases.at(words, token), self._lower_phrases.at(lower, token)) if hit]
            if hits:
                last, found = max(hits, key=lambda hit: hit[0])
                letters[token] = found[0].letter
                letters[token + 1 : last] = "_" * (last - token - 1)
                senses[token], taken = found[0], last
        return senses

    def _settle(self, doc: Document, letters: list[str], starts: set[int], senses: dict[int, Sense]) -> str:
        """Words whose letter depends on their neighbours: De Wever, De minister; Frans Timmermans."""
        words, count = doc.words, len(letters)
        for match in _TITLE_STOP.finditer("".join(letters)):
            letters[match.start()] = "_"
        for match in _UNSETTLED.finditer("".join(letters)):
            token, letter = match.end() - 1, letters[match.end() - 1]
            following = letters[token + 1] if token + 1 < count else "."
            before = letters[token - 1] if token else "."
            if letter == "W":
                named = following in "CFPQWwd" or (before not in _STARTS and _may_be_surname(words[token + 1 : token + 2]))
                if token in starts or not named:
                    letters[token] = CLOSED.get(doc.lower[token], "x")
            elif letter in "CE" and following in "aeoOuUrRmMh":
                ends = words[token][-2:]
                if ends == "se" or words[token].endswith("sche") or (ends == "er" and before == "d" and following in "oOuU"):
                    letters[token] = "e"  # de Gentse hoogleraar, de Groninger burgemeester
            elif letter == "n":
                if doc.lower[token - 1] in _THE and words[token].endswith("ees"):  # de Chinees; the adjective is Chinese
                    letters[token], senses[token] = "l", replace(self._names[words[token]], letter="l")
                elif words[token] in self._adjective_or_name and following in "CFPQvwWJ" and before not in "dzH":
                    letters[token], senses[token] = "F", self._first_names[words[token]]
            elif letter == "l":
                if words[token] in self._first_names and before not in "dzH":  # Noor Jansen
                    letters[token], senses[token] = "F", self._first_names[words[token]]
            elif letter in "hm" and before != "o":
                plain = words[token][0].isupper() and "-" not in words[token]
                if plain and token not in starts and doc.lower[token] not in self._lower:
                    letters[token] = "C"  # volgens de Zoogdiervereniging
            elif letter == "U" and before == "t":
                if doc.lower[token - 1 : token + 1] == ["onder", "anderen"]:
                    letters[token] = "x"
            elif letter == "r" and before == "i":
                if doc.lower[token - 1 : token + 1] == ["te", "gast"]:
                    letters[token] = "x"  # is te gast in Wenen: no guest of Austria's, but where somebody is
            elif letter == "Q":
                if words[token] in self._first_names:  # Kim van der Berg
                    letters[token], senses[token] = "F", self._first_names[words[token]]
            elif words[token][0].isupper() and token not in starts and (before == "o" or _goes_on_from_name(letters, token)):
                letters[token] = "C"
        _unknown_first_names(words, letters)
        if _AGED in doc.text:
            for token in range(1, count - 1):
                if words[token].endswith(_AGED) and letters[token] == "e" and _stands_alone(letters, doc.lower, token):
                    letters[token], senses[token] = "u", self._lower["persoon"]
        for match in _OF_ACRONYM.finditer("".join(letters)):
            last = match.end(1) - 1
            if words[last].isupper() and len(words[last]) > 1:
                letters[last] = "x"  # directeur Panchanathan van de NSF
        return "".join(letters)

    def _letter(self, word: str) -> str:
        return self.senses[word].letter

    def _work_out(self, word: str) -> Sense:
        found = self._names.get(word)
        if found is None and word.islower() and word.isalpha():
            return self._lower.get(word) or self._compound(word) or _plain(_shape(word))  # most words
        if found is None and word in CAPITAL_PARTICLES:
            found = Sense("W")
        if found is None and word.isupper() and len(word) > 3:
            found = self._names.get(word.capitalize())
        found = found or self._lower.get(word.lower())
        if found:
            return found
        if not word[0].isalpha():
            if word[0].isdigit() and _NUMBERED.match(word):
                return _plain("C")  # 50Plus, 3FM
            if word.endswith("jarige"):
                return _plain("e")  # de 26-jarige man
            return _plain("9" if word[0].isdigit() else PUNCTUATION.get(word, word[0]))
        if word.endswith("er") and _MEMBER.fullmatch(word):
            return self._lower[_POLITICIAN]
        return self._possessive(word) or self._compound(word) or _plain(_shape(word))

    def _possessive(self, word: str) -> Sense | None:
        """China’s, Pekings, Bidens: the name's own sense, as a possessive."""
        ending = _POSSESSIVE.search(word) if word[0].isupper() else None
        if not ending:
            return None
        base = self._names.get(word[: ending.start()])
        if base and base.letter in "KSLYPQ" and (len(ending.group()) > 1 or ending.start() > 3):
            return replace(base, letter="k", base=base.letter)
        return None

    def _compound(self, word: str) -> Sense | None:
        """Kremlin-woordvoerder, regering-Biden, oud-minister, defensiefunctionaris: by their parts."""
        if "-" in word:
            first, _, last = word.partition("-")
            if last.lower() not in self._lower:
                first, _, last = word.rpartition("-")
            if first and last:
                return self._hyphenated(first, last)
        lower = word.lower()
        rank = _RANK.match(lower) if lower.startswith(_RANKS) else None
        head = self._lower.get(lower[rank.end() :]) if rank else None
        if rank and head and head.letter in _OF_PEOPLE:
            return replace(head, former=rank.group().startswith(("oud", "ex")))
        match = self._head.fullmatch(lower) if lower.endswith(self._heads_by_tail.get(lower[-self._tail :], ())) else None
        head = self._lower.get(match["head"]) if match else None
        if match and head:
            named = self._names.get(word[: match.start("head")])
            if named and named.letter in "KSY":
                return replace(head, of=named.id, base=named.letter)
            body = self._bodies.get(lower[: match.start("head")])
            if body and head.id == "spokesperson":  # politiewoordvoerder
                return replace(head, of=body, base="m")
            return replace(head, id="head") if head.id == "leader" else head
        return None

    def _hyphenated(self, first: str, last: str) -> Sense | None:
        head = self._lower.get(last.lower()) or (None if last[0].isupper() else self._compound(last))
        named = self._names.get(first) or self._names.get(first.rpartition("-")[2])
        if head and head.letter in "oOuUmMrRh":
            former = first.lower() in _FORMER
            of, base = (named.id, named.letter) if named else (head.of, head.base)
            return replace(head, of=of, base=base, former=former or head.former)
        if last.lower() in _GOVERNMENT and named:
            return Sense("K", self._country_of.get(named.id, named.id))
        person = self._names.get(last)
        if first.lower() in _GOVERNMENT and person:
            return Sense("K", self._country_of.get(person.id, person.id))
        if named and named.letter == "n" and (person is None or person.letter == "n"):
            return Sense("e")
        if last[0].islower() and (len(last) > 4 or (named and named.letter in "KSYLPQ")):
            return Sense("x")
        return None


def _unknown_first_names(words: list[str], letters: list[str]) -> None:
    """`Neeltje van Balkom`, where `Van Balkom` is named too: the word in front is a first name, whatever it is."""
    named = {words[match.end() - 1] for match in _SURNAME.finditer("".join(letters))}
    for token in range(1, len(letters) - 1) if named else ():
        if words[token + 1] in named and letters[token] in "vd" and letters[token - 1] == "C":
            letters[token - 1] = "F"


def _stands_alone(letters: list[str], lower: list[str], token: int) -> bool:
    """Whether no noun follows an age: `de 34-jarige vreest`, unlike `de 34-jarige tolk`."""
    after, word = letters[token + 1], lower[token + 1]
    verb = word.endswith(("de", "te")) or (len(word) > _SHORT and word.endswith("t") and not word.endswith(_PEOPLE_IN_T))
    return letters[token - 1] in "dD" and (after in "yXZ.,:;)&" or (after == "x" and verb))


def _may_be_surname(following: list[str]) -> bool:
    """Whether a word has a capital of its own (De Jonge) and is no compound (De NAVO-chef)."""
    return bool(following) and following[0][0].isupper() and "-" not in following[0]


def _goes_on_from_name(letters: list[str], token: int) -> bool:
    """Whether a first name, an initial, a word with a capital or a particle with one stands before, particles between."""
    before = token - 1
    while before > max(token - 4, 0) and letters[before] in "dvw":
        before -= 1
    return letters[before] in "FJCW"


@cache
def _plain(letter: str) -> Sense:
    """The sense of a word of which no more is known than its letter."""
    return Sense(letter)


def _shape(word: str) -> str:
    if word[0].isupper():
        return "J" if len(word) == 1 else "E" if word.endswith("sche") else "C"
    if _LOWER_PARTICLE.match(word):
        return "C"
    return "e" if len(word) > 2 and word[-1] == "e" else "x"
