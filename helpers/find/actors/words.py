"""The closed classes of Dutch that the grammar of actors reads: articles, prepositions, pronouns, adjectives of rank."""

from __future__ import annotations

_CLASSES = {
    "d": "de het een 't",
    "D": "die deze",
    "z": "zijn hun mijn onze ons diens",
    "H": "haar",
    "q": """
        enkele sommige twee drie vier vijf zes beide meerdere verschillende diverse veel vele andere alle enige tientallen tal
        talloze honderden duizenden""",
    "a": """
        hoge hoogste hooggeplaatste hooggeplaatst nieuwe voormalige voormalig vorige huidige toenmalige toenmalig toekomstige
        demissionaire demissionair scheidend scheidende aftredend aftredende waarnemend waarnemende plaatsvervangend
        plaatsvervangende vooraanstaande belangrijke anonieme ongenoemde lokale plaatselijke regionale militaire politieke
        diplomatieke nationale nationaal speciale speciaal gepensioneerd gepensioneerde bekende jonge oude machtige eerste
        tweede persoonlijke officiële b.d. kersverse invloedrijke democratische republikeinse linkse rechtse conservatieve
        liberale groene prorussische pro-russische oud ex senior algemeen bijzonder emeritus buitengewoon gewezen
        medisch financieel technisch uitvoerend""",
    "v": "van",
    "w": "der den ten ter bin ben von vom zu zum zur al el la le di da do dos das del della du des ibn abu",
    "i": """
        in naar uit vanuit te nabij rond rondom boven richting buiten via langs om tot bezoekt bezocht bezoeken hoofdstad
        stad havenstad""",
    "s": "binnen bij namens",
    "t": """
        met aan tegen voor over onder op sinds na tussen door tegenover zonder naast achter behalve wegens vanwege ondanks
        jegens omtrent dankzij per tijdens""",
    "g": "volgens aldus",
    "&": "en of noch",
    "h": """
        krant dagblad zender tv-zender televisiezender nieuwszender omroep persbureau nieuwsagentschap nieuwssite website
        tabloid weekblad tijdschrift magazine blad avondkrant ochtendkrant zakenkrant nieuwsdienst denktank organisatie
        mensenrechtenorganisatie hulporganisatie ngo bedrijf techbedrijf concern techreus partij regeringspartij
        oppositiepartij coalitiepartij beweging rebellenbeweging terreurbeweging terreurgroep kenniscentrum
        onderzoeksinstituut onderzoeksbureau zakenbank staatsbedrijf huurlingenleger huurlingengroep fabrikant vakbond
        vliegtuigbouwer chipmachinefabrikant energiebedrijf oliebedrijf gasbedrijf farmaceut luchtvaartmaatschappij""",
    "y": """
        zegt zei zeggen zeiden meldt meldde melden schrijft schreef schrijven vindt vond vinden stelt stelde stellen vertelt
        vertelde vertellen verklaart verklaarde denkt dacht bevestigt bevestigde laat liet laten reageert reageerde roept riep
        waarschuwt waarschuwde benadrukt benadrukte beweert beweerde ontkent ontkende""",
    "p": "hij hem zij ze hen hijzelf zijzelf beiden tweetal drietal duo",
}
CLOSED = {word: letter for letter, listed in reversed(_CLASSES.items()) for word in listed.split()}
OUTLET_NOUNS = frozenset(
    [
        "krant",
        "dagblad",
        "zender",
        "tv-zender",
        "televisiezender",
        "nieuwszender",
        "omroep",
        "persbureau",
        "nieuwsagentschap",
        "nieuwssite",
        "website",
        "tabloid",
        "weekblad",
        "tijdschrift",
        "magazine",
        "blad",
        "avondkrant",
        "ochtendkrant",
        "zakenkrant",
        "nieuwsdienst",
    ]
)
CAPITAL_PARTICLES = frozenset(
    [
        "Van",
        "Den",
        "Der",
        "Ten",
        "Ter",
        "Von",
        "Le",
        "La",
        "Di",
        "Da",
        "Del",
        "Du",
        "Al",
        "El",
        "Bin",
        "De",
        "D'",
    ]
)
PUNCTUATION = dict.fromkeys("“”‘’„«»‹›‚'`", '"') | {"–": "-", "—": "-", "…": "."}
PLURAL_VERBS = frozenset(
    [
        "zijn",
        "hebben",
        "waren",
        "hadden",
        "zullen",
        "zouden",
        "kunnen",
        "konden",
        "moeten",
        "moesten",
        "willen",
        "wilden",
        "gaan",
        "gingen",
        "doen",
        "deden",
        "worden",
        "werden",
        "mogen",
        "mochten",
    ]
)
SINGULAR_VERBS = frozenset(
    [
        "is",
        "heeft",
        "was",
        "had",
        "zal",
        "zou",
        "kan",
        "kon",
        "moet",
        "moest",
        "wil",
        "wilde",
        "gaat",
        "ging",
        "doet",
        "deed",
        "wordt",
        "werd",
        "zegt",
        "zei",
        "mag",
        "mocht",
        "vindt",
        "vond",
    ]
)
SPOKE = frozenset(word for word, letter in CLOSED.items() if letter in "yg")
NOT_VERBS = frozenset(
    [
        "niet",
        "want",
        "omdat",
        "voordat",
        "zodat",
        "totdat",
        "nadat",
        "doordat",
        "dat",
        "wat",
        "het",
        "met",
        "tot",
        "uit",
        "juist",
        "naast",
    ]
)
