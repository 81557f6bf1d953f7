"""The closed classes of Dutch that the grammar of actors reads: articles, prepositions, pronouns, adjectives of rank."""

from __future__ import annotations

_CLASSES = {
    "d": "de het een 't die deze",
    "z": "zijn haar hun mijn onze ons diens",
    "q": "enkele sommige twee drie vier vijf beide meerdere verschillende diverse veel vele andere alle enige tientallen "
    "tal talloze honderden",
    "a": "hoge hoogste hooggeplaatste hooggeplaatst nieuwe voormalige voormalig vorige huidige toenmalige toenmalig toekomstige "
    "demissionaire demissionair scheidend scheidende aftredend waarnemend waarnemende plaatsvervangend "
    "plaatsvervangende vooraanstaande belangrijke anonieme ongenoemde niet-nader-genoemde lokale plaatselijke "
    "regionale militaire politieke diplomatieke nationale nationaal speciale speciaal gepensioneerd gepensioneerde "
    "bekende jonge oude machtige eerste tweede persoonlijke officiële b.d. eigen pas benoemde democratische "
    "republikeinse linkse rechtse conservatieve liberale groene pro-russische oud ex",
    "v": "van",
    "w": "der den ten ter bin ben von vom zu zum zur al el la le di da do dos das del della du des ibn abu",
    "i": "in naar uit vanuit te nabij rond rondom boven richting buiten via langs tot om bezoekt bezocht bezoeken",
    "s": "binnen bij namens",
    "t": "met aan tegen voor over onder op sinds na tussen door tegenover zonder naast achter achterom behalve wegens "
    "vanwege ondanks jegens omtrent rondom dankzij per sinds tijdens",
    "g": "volgens aldus",
    "&": "en of noch",
    "h": "krant dagblad zender tv-zender televisiezender nieuwszender omroep persbureau nieuwsagentschap nieuwssite website "
    "tabloid weekblad tijdschrift magazine blad avondkrant ochtendkrant zakenkrant nieuwsdienst denktank organisatie "
    "mensenrechtenorganisatie hulporganisatie ngo bedrijf techbedrijf concern techreus partij regeringspartij "
    "oppositiepartij coalitiepartij beweging rebellenbeweging terreurbeweging kenniscentrum instituut onderzoeksinstituut "
    "onderzoeksbureau bank zakenbank staatsbedrijf huurlingenleger huurlingengroep groep fabrikant vakbond "
    "vliegtuigbouwer chipmachinefabrikant energiebedrijf oliebedrijf gasbedrijf",
    "p": "hij hem zij ze",
}  # fmt: skip
CLOSED = {word: letter for letter, listed in reversed(_CLASSES.items()) for word in listed.split()}
CAPITAL_PARTICLES = frozenset(["Van", "Den", "Der", "Ten", "Ter", "Von", "Le", "La", "Di", "Da", "Del", "Du", "Al", "El", "Bin", "De", "D'"])
PUNCTUATION = {
    "–": "-",
    "—": "-",
    "“": '"',
    "”": '"',
    "‘": '"',
    "’": '"',
    "'": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "…": ".",
}
