"""The closed classes of Dutch that the grammar of actors reads: articles, prepositions, pronouns."""

from __future__ import annotations

_CLASSES = {
    "d": "de het een één 't",
    "D": "die deze",
    "z": "zijn hun mijn onze ons diens",
    "H": "haar",
    "q": "enkele sommige twee drie vier vijf zes zeven twintig zevenentwintig beide meerdere verschillende diverse "
    "veel vele andere alle enige tientallen tal talloze honderden duizenden",
    "v": "van",
    "w": "der den ten ter bin ben von vom zu zum zur al el la le di da do dos das del della du des ibn abu",
    "j": "uit",
    "N": "naar richting via langs bezoekt bezocht bezoeken",
    "i": "in vanuit te nabij rond rondom boven buiten hoofdstad stad havenstad gemeente wijk regio provincie dorp plaats "
    "plaatsje woonplaats eiland",
    "s": "binnen bij namens",
    "t": "met om tot aan tegen voor over onder op sinds na tussen door tegenover zonder naast achter behalve "
    "wegens vanwege ondanks jegens omtrent dankzij per tijdens",
    "g": "volgens aldus",
    "&": "en of noch",
    "X": "is heeft was had zal zou kan kon moet moest wil wilde gaat ging doet deed wordt werd mag mocht",
    "Z": "hebben waren hadden zullen zouden kunnen konden moeten moesten willen wilden gaan gingen doen "
    "deden worden werden mogen mochten spraken praatten ontmoetten overlegden bespraken belden troffen zagen "
    "kwamen gaven tekenden",
    "p": "hij hem zij ze hen hijzelf zijzelf beiden tweetal drietal duo laatstgenoemde",
}
CLOSED = {word: letter for letter, listed in _CLASSES.items() for word in listed.split()}
PUNCTUATION = dict.fromkeys("“”‘’„«»‹›‚'`", '"') | {"–": "-", "—": "-", "…": "."}


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


PLACE = frozenset("ijN")  # the letters of in, uit, naar
CAPITAL_PARTICLES = _words("Van Den Der Ten Ter Von Le La Di Da Del Du Al El Bin De D'")
PLURAL_VERBS = frozenset(_CLASSES["Z"].split()) | {"zijn"}
SINGULAR_VERBS = frozenset(_CLASSES["X"].split())
NOT_VERBS = _words("niet want omdat voordat zodat totdat nadat doordat dat wat het met tot uit juist naast")
