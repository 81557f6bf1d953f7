"""How news introduces people and bodies and calls them afterwards, by construction; every mention is marked."""

from __future__ import annotations

import pytest

from tests.find.actors.marked import expected, found

TOWN_ADJECTIVES = [
    "Dat zegt [de Gentse hoogleraar Karel Vermeulen|karel-vermeulen].",
    "“Onzin”, zegt [de Leidse hoogleraar Joost Hartman|joost-hartman] dinsdag.",
    "Volgens [de Groningse onderzoeker Piet Kuiper|piet-kuiper] is dat onjuist.",
    "Dat vindt [de Groninger burgemeester Lia Kuiper|lia-kuiper].",
    "[De Brusselse diplomaat|anonymous] zwijgt.",
    "Dat zegt [de Vlaamse minister Koen Aerts|koen-aerts].",
    "Dat meldt [de Clingendael-onderzoeker Frans Bakker|frans-bakker].",
    "“Onzin”, zegt [Ruslandkenner Tom Aerts|tom-aerts].",
    "De Brusselse straten zijn leeg.",
    "De Gentse Feesten beginnen.",
]
PARTICLES = [
    "“Ja”, zegt [Chinakenner Lotte De Smet|lotte-de-smet]. “Nee”, weet [De Smet|lotte-de-smet].",
    "Dat zei [Jan van der Meer|jan-van-der-meer]. Volgens [Van der Meer|jan-van-der-meer] klopt het.",
    "Dat zei [Femke Van den Bossche|femke-van-den-bossche]. “Ja”, aldus [Van den Bossche|femke-van-den-bossche].",
    "Dat zei [Ricardo de la Cruz|ricardo-de-la-cruz]. [De la Cruz|ricardo-de-la-cruz] lachte.",
    "Het is voorbij: [De NAVO-chef|jens-stoltenberg] vertrekt.",
]
FELLOWS = [
    "[Annalena Baerbock|annalena-baerbock] reist. “Geen ander land”, aldus [de Duitse|annalena-baerbock].",
    "[Stoltenberg|jens-stoltenberg] reist. “Ja”, zegt [de Noor|jens-stoltenberg].",
    "[Von der Leyen|ursula-von-der-leyen] reist. “Ja”, zegt [de Duitse|ursula-von-der-leyen].",
    "De Duitse economie groeit.",
]
TITLES_AND_MAKERS = [
    "[De Chinese motorbouwer Xi'an Falke|xi-an-falke] zwijgt. [Het bedrijf|xi-an-falke] groeit.",
    "[De krant Milano Oggi|milano-oggi] meldt het.",
    "In Peking zei [een woordvoerster|mao-ning], [Mao Ning|mao-ning], dat het niet klopt.",
    "Dat vindt [een onderzoeker van het instituut|emma-visser], [Emma Visser|emma-visser].",
    "“Ja”, zegt [dr. Emma Visser|emma-visser]. “Nee”, zegt [prof. dr. Emma Visser|emma-visser].",
    "“Ja”, zegt [ds. Karel Bos|karel-bos], die dat preekt.",
    "“Ja”, zegt [Noor Visser|noor-visser]. [Ze|noor-visser] zwijgt.",
    "“Ja”, vindt [Park Jae-hoon|park-jae-hoon].",
    "[De Turkse dronebouwer Karaca|karaca] zwijgt. [Het bedrijf|karaca] groeit.",
    "[De Duitse chipfabrikant Wellmann|wellmann] zwijgt. [De fabrikant|wellmann] groeit.",
    "[De Belgische wapenproducent Merel|merel] zwijgt. [De onderneming|merel] groeit.",
]
FIELDS_AND_NAMES = [
    "Dat zegt [eurocommissaris van Gezondheid Stella Marinou|stella-marinou].",
    "Dat zegt [de directeur van Fletcher Mark Boer|mark-boer].",
    "Volgens [politiebond ACP|acp] klopt het.",
    "[VN-gezant Hans Grundberg|hans-grundberg] hoopt het. [Grundberg|hans-grundberg] reist.",
    "De Grote Sneeuwberg is hoog.",
    "[Stella Marinou|stella-marinou] reist. Het is ver. Het regent. Het is laat. Het is koud. Dat zegt [ze|stella-marinou].",
]
FIRST_NAMES_LIKE_SURNAMES = [
    "Dat zei [Kim van den Berg|kim-van-den-berg]. [Kim Jong-un|kim-jong-un] zweeg.",
    "[Kim|kim-jong-un] zweeg in China.",
    "[De Chinese topdiplomaat Wang Yi|wang-yi] reist. Volgens [hoogleraar Wang Yiwei|wang-yiwei] is dat slim.",
    "[Gezant Li Hui|li-hui] reist. [Onderzoeker Li Jun|li-jun] zag dat.",
]
AT_HOME = [
    "[Het kabinet|netherlands] wacht. [Premier Rutte|mark-rutte] zweeg.",
    "[De regering|belgium] wacht. [Premier De Croo|alexander-de-croo] zweeg.",
    "[Het kabinet|] wacht. [Biden|joe-biden] en [Rutte|mark-rutte] zwegen.",
    "[De Kamer|netherlands-lower-house] wacht. [Premier Rutte|mark-rutte] zwijgt.",
    "[De Kamer|belgium-parliament] wacht. [Premier De Croo|alexander-de-croo] zwijgt.",
    "[De Kamer|] wacht. [Poetin|vladimir-putin] zwijgt.",
    "[De Kamer van Koophandel|netherlands-chamber-of-commerce] wacht. De kamer is leeg.",
    "Dat zegt [een woordvoerder van Transfluvia|transfluvia].",
]
OF_OWNER = [
    "[António Guterres|antonio-guterres] is bezorgd, zei [zijn woordvoerder|un].",
    "[Charles Michel|charles-michel] is bezorgd, zei [zijn woordvoerder|european-council].",
    "[Lavrov|sergey-lavrov] reist, meldt [zijn ministerie|russia-foreign-ministry].",
    "[Zelensky|volodymyr-zelensky] reist, zeggen [zijn medewerkers|anonymous-ukraine].",
    "Dat zegt [een regeringswoordvoerder in Berlijn|germany].",
    "Dat zegt [een woordvoerder van het Chinese ministerie|china-foreign-ministry].",
    "[Hongarije|hungary] wacht. Dat zei [een parlementslid|anonymous-hungary] gisteren.",
    "Dat zeggen [G20-functionarissen|anonymous].",
    "Dat zegt [een Europese deelnemer|anonymous-eu] die anoniem wil blijven.",
]
BODIES_AGAIN = [
    "[Der Spiegel|der-spiegel] meldt dat. Volgens [het tijdschrift|der-spiegel] klopt het.",
    "[CNN|cnn] meldt dat. Volgens [de Amerikaanse zender|cnn] klopt het.",
    "[Der Spiegel|der-spiegel] sprak met [CNN|cnn]. Volgens [het blad|der-spiegel] klopt het.",
    "[Reuters|reuters] meldt dat. [Het|reuters] voegde eraan toe dat het klopt.",
    "Dat meldt [het bedrijf Zenit|zenit]. Later zei [het bedrijf|zenit] iets anders.",
    "De krant zwijgt.",
    "[De Unie|eu] wil meer. [De Afrikaanse Unie|african-union] ook.",
]
APPOSITIONS = [
    "Dat zegt [een woordvoerster van de NAVO|lena-oduya], [Lena Oduya|lena-oduya].",
    "Dat zegt [een woordvoerster van de NAVO|tirza-oduya], [Tirza Oduya|tirza-oduya].",
    "Dat zegt [Karel Maes|karel-maes] (54), [boer in Zeeland|karel-maes].",
    "[De Nederlandse ambassadeur in Kiev|jurre-de-mol], [Jurre de Mol|jurre-de-mol], zwijgt.",
    "[Karel Maes|karel-maes] (Clingendael) zwijgt.",
    "[Boris Johnson|boris-johnson] reist. [De oud-premier|boris-johnson] zwijgt.",
    "Volgens [senator P.J. Vermeer|p-j-vermeer] klopt dat.",
]
POINTING = [
    "[Baerbock|annalena-baerbock] sprak met [Qin|qin-gang]. [Deze|qin-gang] waarschuwde voor chaos.",
    "[Xi|xi-jinping] belde met [Poetin|vladimir-putin]. [Laatstgenoemde|vladimir-putin] zweeg.",
    "[Xi|xi-jinping] en [Poetin|vladimir-putin] praten. [De twee|xi-jinping+vladimir-putin] zijn het eens.",
    "[Hij|volodymyr-zelensky] moest slikken. Donderdag sprak [Zelensky|volodymyr-zelensky].",
    "Na gesprekken met [de EU|eu], [Charles Michel|charles-michel], weigerde [Zelensky|volodymyr-zelensky]. "
    "“Nee”, zei [hij|volodymyr-zelensky].",
]
NOBODY = ["Het Position Paper is lang.", "De Munich Security Conference begint vrijdag.", "De Boerenprotesten gaan door."]


@pytest.mark.parametrize(
    "marked",
    [
        *TOWN_ADJECTIVES,
        *PARTICLES,
        *FELLOWS,
        *FIELDS_AND_NAMES,
        *TITLES_AND_MAKERS,
        *FIRST_NAMES_LIKE_SURNAMES,
        *AT_HOME,
        *OF_OWNER,
        *BODIES_AGAIN,
        *APPOSITIONS,
        *POINTING,
        *NOBODY,
    ],
)
def test_introductions(marked: str) -> None:
    assert found(marked) == expected(marked)


@pytest.mark.parametrize(
    ("marked", "published"),
    [
        ("[De Chinese defensieminister|li-shangfu] reist.", "2023-06-15"),
        ("[De Chinese defensieminister|dong-jun] reist.", "2024-06-15"),
        ("[De EU-buitenlandchef|kaja-kallas] reist.", "2024-12-15"),
        ("[De voorzitter van de Europese Raad|antonio-costa] reist.", "2024-12-15"),
        ("[De Slowaakse premier|ludovit-odor] reist.", "2023-07-15"),
        ("[De Deense minister van Defensie|troels-lund-poulsen] reist.", "2024-09-15"),
        ("[De Noorse minister van Buitenlandse Zaken|espen-barth-eide] reist.", "2024-09-15"),
        ("[De Israëlische minister van Buitenlandse Zaken|israel-katz] reist.", "2024-07-15"),
    ],
)
def test_offices_by_time(marked: str, published: str) -> None:
    assert found(marked, published) == expected(marked)
