"""Where the content of a statement ends, and of what kind it is."""

from __future__ import annotations

from helpers.find.clauses import COORDINATORS, SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.quotes import Quote
from helpers.find.reading import Reading
from helpers.find.statements.nounphrases import DETERMINERS, PREPOSITIONS, is_filler
from helpers.find.verbs import INFINITIVE

_TAIL = frozenset(".,:;!?…-–—") | {"...", "--"}
_COMMENTS = frozenset(
    {
        "daarbij",
        "verwijzend",
        "aldus",
        "volgens",
        "zo",
        "zonder",
        "daarmee",
        "waarbij",
    }
)
_WITHIN = frozenset({"zonder", "daarbij", "daarmee"})  # may stand between commas in a clause
PHRASE, FINAL, INVERTED, FRONTED = "phrase", "verb-final", "inverted", "fronted"
_REMARKS = frozenset(
    "uitspraak opmerking bewering stelling suggestie verwijzing beschuldiging mededeling aankondiging reactie".split()
)
_ASIDES = frozenset({"terwijl", "hoewel", "nadat", "waarna", "tijdens"})
_SUBJECTS = frozenset({"er", "hij", "zij", "ze"})
_ALSO = frozenset({"ook", "zelfs", "toen", "nu", "daarna"})
_STILL = frozenset({"ook", "niet", "wel", "vooral", "alleen"})
_ANSWERS = frozenset({"ontkennen", "tegen|spreken", "weerspreken", "betwisten", "bestrijden", "bevestigen"})
_AUXILIARIES = frozenset({"kunnen", "zullen", "willen", "moeten", "mogen", "hebben", "zijn"})
_STANDS = frozenset({("staan", "in"), ("staan", "op"), ("blijken", "uit"), ("vallen", "te")})  # , staat in een verklaring
_OPENS_SPEAKER = frozenset({"de", "het", "een", "dezelfde", "zijn", "haar", "hun"})
_NOUN_PHRASE = 5  # tokens
_EARLY, _FAR = 5, 12
_SHORT = 6
_OPENERS = SUBORDINATORS | {"die", "wat", "wie", "of", "om", "waar", "waarin", "waarmee", "waarbij", "waarvan", "waarop"}
_RELATIVES = frozenset({"die", "dat", "wat", "waarmee", "waarin", "waarvan"})
_TE = frozenset({"te"})
_DASHES = frozenset({"–", "—", "--", "-"})
_GOES_ON = _RELATIVES | COORDINATORS
_TURNS = COORDINATORS | {",", ";", ".", ":"}


def content_end(reading: Reading, sentence: Sentence, first: int, shape: str = PHRASE) -> int:
    """The token after the last one of a content that starts at `first`.

    It ends with its sentence, or before the writer's own words: an attribution (`, aldus X`, `, zei X`), a comment
    (`, zonder …`, a single dash) and a main clause of the writer's (`en beloofde`, `, maar hij …`). What is such a clause
    depends on the content's `shape`: a verb-final clause (`dat …`) must have had its verb first, and an inverted one
    (`volgens X is …`) goes on with inverted clauses. A fronted one is verb-final too, and its sentence's verb comes after it
    (`de eis dat …, is`).
    """
    lower = reading.doc.lower
    last = sentence.last
    dashes = [t for t in reading.doc.tokens_between(_DASHES, first, last) if reading.quote_at(t) is None]
    if len(dashes) == 1 and dashes[0] > first:
        last = dashes[0]
    fronted = shape == FRONTED or (shape == FINAL and lower[sentence.first] in SUBORDINATORS)
    verbs, turns = reading.clauses.finite(first, last), reading.doc.tokens_between(_TURNS, first + 1, last)
    complete_at = first if shape not in (FINAL, FRONTED) else verbs[0] if verbs else last
    if shape in (FINAL, FRONTED) and lower[first - 1] == "om":
        complete_at = next((t + 1 for t in reading.doc.tokens_between(_TE, first, complete_at)), complete_at)
    for token in sorted({*turns, *verbs} - {first}) if shape == FRONTED else turns:
        complete, quote = token >= complete_at, reading.quote_at(token)
        if quote is not None and quote.start < reading.doc.starts[token]:
            continue
        word, after = lower[token], lower[token + 1 : token + 2]
        if (
            word == ";"
            or (word == "." and token + 1 < last and not _is_initial(reading, token))
            or (word == ":" and _others_words(reading, token + 1, last))
            or (word == "," and shape == PHRASE and _goes_on_with_verb(reading, token + 1, last))
            or (word == "," and complete and _next_main_clause(reading, token + 1, last, shape != PHRASE))
            or (word == "," and _leaves(reading, token, sentence.last, complete or shape == FRONTED))
            or (word == "," and shape == PHRASE and after and after[0] in _ASIDES)
            or (
                word == ","
                and shape == PHRASE
                and after
                and after[0] in _GOES_ON
                and _closes_words(reading, first, token)
                and reading.quote_at(min(token + 2, last - 1)) is None
            )
            or (word == "," and fronted and (complete or not verbs) and reading.clauses.is_finite(token + 1))
            or (shape == FRONTED and _closes(reading, first, token))
            or (
                word == ","
                and (complete or (shape == FINAL and reading.clauses.is_finite(min(token + 2, last - 1))))
                and after == ["maar"]
                and lower[token + 2 : token + 3] != ["dat"]
                and not (shape == INVERTED and reading.clauses.is_finite(token + 2))  # volgens X is A, maar moet B
                and reading.quote_at(min(token + 2, last - 1)) is None
                and _main_clause(reading, token + 2, last)
            )
            or (word == "en" and shape == FINAL and _tells_more(reading, token, last))
            or (word in COORDINATORS and complete and _new_main_clause(reading, token, last, shape == INVERTED))
        ):
            last = token
            break
    return trimmed(reading, first, last)


def _is_initial(reading: Reading, stop: int) -> bool:
    """Whether a full stop is that of a letter for a name, and what follows goes on: `heeft V. zich schuldig gemaakt`."""
    before, after = reading.doc.words[stop - 1], reading.doc.words[stop + 1]
    letter = before.rpartition("-")[2]
    return len(letter) == 1 and letter.isupper() and after.islower()


def _closes_words(reading: Reading, first: int, comma: int) -> bool:
    """Whether a content that is a quotation as a whole ends before a comma: `sprak van “een gesprek”, dat lang duurde`."""
    quote = reading.quote_at(first)
    return quote is not None and quote is reading.quote_at(comma - 1) and reading.doc.token_before(quote.end) == comma


def _others_words(reading: Reading, token: int, last: int) -> bool:
    """Whether a sentence of its own or a quotation follows a colon: `is het duidelijk: Wij gaan door`; not just a name."""
    quote = reading.quote_at(token) if token < last else None
    if quote is not None:
        return is_sentence(reading, quote) and reading.doc.words[token - 1] == ":"
    opens = token < last and reading.doc.words[token][0].isupper()
    return opens and token not in reading.first_of and bool(reading.clauses.finite(token, last))


def _closes(reading: Reading, first: int, token: int) -> bool:
    """Whether a finite verb is the sentence's own: the content has had its own, and each clause within it too."""
    lower = reading.doc.lower
    if not reading.clauses.is_finite(token):
        return False
    if _is_infinitive(reading, token - 1) or _past_infinitive(reading, first, token):
        return True
    if any(form.form == INFINITIVE for form in reading.clauses.verbs[token]) and token - 1 in reading.clauses.verbs:
        return False  # wil leveren
    finite = reading.clauses.finite(first, token)
    verbs = [t for t in finite if t == first or not reading.clauses.is_finite(t - 1)]
    within = sum(lower[t] in _OPENERS for t in range(first, token))
    return len(verbs) > within and (
        lower[token - 1] == "," or token - 1 in reading.clauses.verbs or lower[token - 1][-2:] == "en"
    )


def trimmed(reading: Reading, first: int, last: int) -> int:
    """`last` without the punctuation that closes the sentence; what stands inside a quotation stays."""
    while last > first and reading.doc.lower[last - 1] in _TAIL and reading.quote_at(last - 1) is None:
        last -= 1
    return last


def _leaves(reading: Reading, comma: int, last: int, complete: bool) -> bool:
    """Whether a comma leads out of the content: to an attribution, or once it is `complete` to a comment of the writer's."""
    lower, after = reading.doc.lower, comma + 1
    if after >= last:
        return False
    word = lower[after]
    if complete and word in ("maar", "en") and lower[after + 1 : after + 2] == ["volgens"]:
        return True
    if word in ("aldus", "dixit", "volgens") or (word in ("die", "dat", "wat") and lower[after + 1 : after + 2] == ["volgens"]):
        return True
    if word in _COMMENTS and word not in ("zo", "waarbij") and (complete or word not in _WITHIN):
        return True
    if word == "in" and "verwijzing" in lower[after : after + 5]:
        return True
    if word == "wat" and complete and _denied(reading, after, last):  # wat Peking ontkent
        return True
    if word in _SUBJECTS and complete and reading.clauses.is_finite(after + 1):  # , zij sprak van …
        return True
    if word == "al" and reading.clauses.is_finite(after + 1) and complete:  # al kan hij niet alles steunen
        return True
    if word in ("een", "de") and not _REMARKS.isdisjoint(lower[after + 1 : after + 2]):  # een uitspraak die op hoon kwam
        return True
    if word == "zo":
        return reading.clauses.is_finite(after + 1)
    return _is_attribution(reading, after, last)


def _denied(reading: Reading, first: int, last: int) -> bool:
    """Whether somebody's answer stands in a clause at the end of the sentence."""
    verbs = reading.clauses.verb_tokens(first, last)
    end = trimmed(reading, first, last)
    return bool(verbs) and verbs[-1] == end - 1 and any(form.lemma in _ANSWERS for form in reading.clauses.verbs[verbs[-1]])


def _is_attribution(reading: Reading, finite: int, last: int) -> bool:
    """A finite verb followed by who speaks, or where it stands: `zei Blinken`, `voegde hij eraan toe`, `staat in een nota`."""
    if finite + 1 >= last or not reading.clauses.is_finite(finite):
        return False
    forms = reading.clauses.verbs[finite]
    if all(form.lemma in ("zijn", "hebben", "worden", "zullen", "kunnen", "moeten", "mogen") for form in forms):
        return False
    follower = finite + 1
    if reading.doc.lower[follower] == "het" and any(form.lemma in ("klinken", "luiden", "heten") for form in forms):
        return True
    phrase = follower + 1 < last and reading.doc.words[follower + 1][0].isalnum()  # not: verboden zijn.
    if any((form.lemma, reading.doc.lower[follower]) in _STANDS for form in forms):
        return phrase and reading.clauses.bounds(finite)[0] == finite and reading.doc.lower[follower + 1] in DETERMINERS
    short = phrase and last - follower <= _SHORT and reading.doc.lower[follower] in _OPENS_SPEAKER
    word = reading.doc.words[follower]
    described = follower + 1 in reading.first_of and word.islower() and word.isalpha() and word not in PREPOSITIONS
    named = follower in reading.first_of or described  # zegt politiek verslaggever X
    return (named or short) and reading.clauses.bounds(finite)[0] in (finite, finite - 1)


def _new_main_clause(reading: Reading, coordinator: int, last: int, inverted: bool) -> bool:
    """Whether a coordinator begins a main clause: `en beloofde`, `en China heeft …`, `en nu duiken …`.

    After an inverted content (`volgens X is A en moet B`) only a clause with its subject in front is a new one.
    """
    after, verbs = coordinator + 1, reading.clauses.verbs
    if after >= last or _governs_together(reading, coordinator):
        return False
    if not inverted and (_inverted_clause(reading, after, last) or _inverted_behind_phrase(reading, after, last)):
        return True
    if (
        reading.doc.lower[after] in ("het", "dat", "dit")
        and reading.clauses.is_finite(after + 1)
        and not _ends_clause(reading, after + 1, last)
    ):
        return True
    if forms := verbs.get(after, ()):
        if reading.doc.lower[after + 1 : after + 2] == ["te"]:  # racisme en haat te verspreiden
            return False
        return not inverted and all(form.finite for form in forms) and not _verb_cluster(reading, coordinator, after, last)
    also = after + (reading.doc.lower[after] in _ALSO and after + 1 in reading.first_of)  # en ook Noorwegen zei
    mention = reading.first_of.get(also)
    if (mention is None and not is_filler(reading.doc.lower[after])) or (mention is not None and mention.possessive):
        return False
    second = mention.last if mention else after + 1
    goes_on = second + 1 < last and reading.doc.words[second + 1][0].isalnum() and second + 1 not in verbs
    return (mention is not None or not inverted) and reading.clauses.is_finite(second) and goes_on


def _governs_together(reading: Reading, coordinator: int) -> bool:
    """`dat het dat niet kan en zal toestaan`: two auxiliaries with one infinitive or participle behind them."""
    verbs = reading.clauses.verbs
    if coordinator - 1 not in verbs or coordinator + 1 not in verbs:
        return False
    before, after = ({f.lemma for f in verbs[t] if f.finite} for t in (coordinator - 1, coordinator + 1))
    shared = reading.doc.lower[coordinator + 2 : coordinator + 3]
    shared_verb = coordinator + 2 in verbs or (bool(shared) and shared[0].endswith("en"))
    return bool(before & _AUXILIARIES and after & _AUXILIARIES) and shared_verb


def _tells_more(reading: Reading, coordinator: int, last: int) -> bool:
    """`erkent dat de stad valt, en meldt dat …`, `en waarschuwt Xi`: the subject's next verb, whatever verb the content has."""
    lower = reading.doc.lower
    after = coordinator + 2
    if after >= last or not reading.clauses.is_finite(coordinator + 1):
        return False
    if lower[coordinator - 1] == "," and lower[after] == "dat":
        return True
    singular = all(form.finite and not form.plural for form in reading.clauses.verbs[coordinator + 1])
    return singular and (after in reading.first_of or lower[after] in DETERMINERS)  # en waarschuwt Xi


def _next_main_clause(reading: Reading, token: int, last: int, clause: bool) -> bool:
    """`spreekt van fictie, Moskou eist opheldering`: behind a comma somebody, the verb, and more.

    A `clause` may end so itself: `zich tot de EU of, nog erger, de NAVO gaat wenden`.
    """
    mention = reading.first_of.get(token)
    if reading.doc.lower[token : token + 1] == ["nu"] and reading.clauses.is_finite(token + 1):
        return True  # dat er één schutter was, nu is dat bevestigd
    if (
        mention is None
        and reading.quote_at(token - 2) is not None
        and reading.doc.lower[token : token + 1] in (["de"], ["het"])
    ):
        return bool(reading.clauses.finite(token + 2, min(token + _NOUN_PHRASE, last)))  # noemt het “fout”, de eis is …
    if mention is None or mention.possessive or mention.last + 1 >= last:
        return False
    auxiliary = mention.last + 1 in reading.clauses.verbs
    if clause and not all(word[0].isalnum() for word in reading.doc.words[mention.last + 1 : min(mention.last + 4, last)]):
        return False
    return reading.clauses.is_finite(mention.last) and reading.doc.words[mention.last + 1][0].isalnum() and not auxiliary


def _goes_on_with_verb(reading: Reading, token: int, last: int) -> bool:
    """`…, weigerde de inval te veroordelen en steunde …`: the writer's next verb of the same subject."""
    forms = reading.clauses.verbs.get(token, ())
    plain = bool(forms) and all(form.finite and not form.plural for form in forms)
    return plain and token + 1 < last and reading.doc.lower[token + 1] in DETERMINERS


def _past_infinitive(reading: Reading, first: int, verb: int) -> bool:
    """`de wens om lid te worden van de EU | kwam voorbij`: behind its infinitive and phrases, with no clause within."""
    lower = reading.doc.lower
    te = next((t for t in range(first, verb - 1) if lower[t] == "te" and _is_infinitive(reading, t + 1)), None)
    return te is not None and _OPENERS.isdisjoint(lower[first:verb]) and not reading.clauses.finite(first, te)


def _ends_clause(reading: Reading, token: int, last: int) -> bool:
    return token + 1 >= last or not reading.doc.words[token + 1][0].isalnum()


def _inverted_clause(reading: Reading, first: int, last: int) -> bool:
    """`geregeld duiken er …`, `daarna belde hij`: an adverb, a finite verb, and what can be its subject."""
    if first + 2 >= last or not reading.clauses.is_finite(first + 1) or reading.clauses.is_finite(first):
        return False
    lower = reading.doc.lower
    return lower[first] not in DETERMINERS | PREPOSITIONS and lower[first + 2] in _SUBJECTS


def _inverted_behind_phrase(reading: Reading, first: int, last: int) -> bool:
    """`in ruil daarvoor mogen de Britten …`: a phrase with a preposition, the finite verb, and what can be its subject."""
    lower, near = reading.doc.lower, min(first + _NOUN_PHRASE, last - 2)
    if lower[first] not in PREPOSITIONS or lower[first] == "te" or near <= first:
        return False
    verb = next((t for t in range(first + 2, near + 1) if lower[t] == "," or t in reading.clauses.verbs), None)
    if verb is None or not reading.clauses.is_finite(verb) or lower[verb - 1] in DETERMINERS | {"te"}:
        return False
    opens = verb + 1 in reading.first_of or lower[verb + 1] in DETERMINERS | _SUBJECTS
    return opens and lower[verb + 1 : verb + 2] != ["zijn"]


def _verb_cluster(reading: Reading, coordinator: int, after: int, last: int) -> bool:
    """`dat A groeit en blijft`: verbs at the very end of a verb-final clause are joined, not a new clause."""
    ends = after + 1 >= last or (not reading.doc.words[after + 1][0].isalnum() and reading.doc.words[after + 1] != ":")
    return coordinator - 1 in reading.clauses.verbs and ends


def _main_clause(reading: Reading, first: int, last: int) -> bool:
    """A finite verb early on, and not at the end: `maar hij waarschuwde ook …`, `maar volgens de oppositie is …`."""
    reach = _FAR if first < last and reading.doc.lower[first] in PREPOSITIONS else _EARLY
    near = range(first, min(first + reach, last))
    early = [token for token in near if reading.clauses.is_finite(token) and reading.doc.lower[token - 1] != "te"]
    if early and not reading.between(first, early[0]) and reading.doc.lower[first] in _STILL:
        return False  # zal X onderstrepen, maar ook rekening houden met Y
    return bool(early) and early[0] + 1 < last and reading.doc.words[early[0] + 1][0].isalnum()


def _is_infinitive(reading: Reading, token: int) -> bool:
    return (
        any(form.form == INFINITIVE for form in reading.clauses.verbs.get(token, ())) and reading.doc.lower[token - 1] == "te"
    )


def is_sentence(reading: Reading, quote: Quote) -> bool:
    """Whether a quotation holds whole sentences: it opens with a capital, a figure or dots, and has more than a name in it.

    Or it stands behind a colon and ends with a full stop: zei: “we zullen winnen.”
    """
    text = reading.doc.text[quote.inner_start : quote.inner_end].lstrip("[(…. ")
    before = reading.doc.text[: quote.start].rstrip()[-1:] if text[:1].islower() else ""
    whole = before == ":" and text.rstrip()[-1] in ".!?"
    return bool(text) and (whole or not text[0].islower()) and text[0].isalnum()


def kind_of(reading: Reading, first: int, last: int) -> str:
    """`mixed` where words in the token range are quoted, else `indirect`."""
    return "indirect" if reading.first_quoted(first, last) is None else "mixed"
