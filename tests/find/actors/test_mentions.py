"""One-sentence tests of mentions, by construction: every phrase that stands for an actor, and who that is.

A sentence holds all its mentions, marked; what is a place only (in Moskou) is not marked.
"""

from __future__ import annotations

import pytest

from tests.find.actors.marked import expected, found

COUNTRIES = [
    "[China|china] ontkent.",
    "[Rusland|russia] en [Oekraïne|ukraine] praten niet.",
    "[De Verenigde Staten|united-states] leveren wapens aan [Taiwan|taiwan].",
    "Volgens [de VS|united-states] is dat onjuist.",
    "[Het Verenigd Koninkrijk|united-kingdom] volgt [Zuid-Korea|south-korea].",
    "[Saudi-Arabië|saudi-arabia] en [Saoedi-Arabië|saudi-arabia] zijn één land.",
    "[De Verenigde Arabische Emiraten|united-arab-emirates] bemiddelen.",
    "[Zuid-Afrika|south-africa], [Brazilië|brazil] en [India|india] onthielden zich.",
    "[De Chinezen|china] zwijgen.",
    "Dat zeggen [de Russen|russia] zelf ook.",
    "[Ivoorkust|ivory-coast] steunt [Noord-Macedonië|north-macedonia].",
    "[Wit-Rusland|belarus] en [Belarus|belarus] zijn hetzelfde.",
    "[De Volksrepubliek China|china] bestaat sinds 1949.",
]
SEATS = [
    "[Peking|china] ontkent.",
    "[Beijing|china] waarschuwt [Washington|united-states].",
    "[Moskou|russia] wil praten met [Kiev|ukraine].",
    "[Kyiv|ukraine] en [Kiëv|ukraine] zijn dezelfde stad.",
    "[Het Kremlin|russia] spreekt dat tegen.",
    "Zo maakte [het Kremlin|russia] donderdag bekend.",
    "Dat is oorlog, dreigde [Moskou|russia].",
    "In het belegerde Kiev is het stil.",
    "[Het Witte Huis|united-states] bevestigt de reis.",
    "[Brussel|eu] broedt op nieuwe sancties.",
    "[Downing Street|united-kingdom] wil niet reageren.",
    "[Het Élysée|france] meldt dat er gebeld is.",
    "[Het Pentagon|us-defense-department] volgt de ballon.",
    "[Londen|united-kingdom], [Parijs|france] en [Berlijn|germany] zijn het eens.",
    "De druk op [Teheran|iran] neemt toe.",
    "[De regering-Biden|united-states] is bezorgd.",
    "[Het kabinet-Rutte|netherlands] valt.",
    "[De Biden-regering|united-states] aarzelt.",
]
PLACES = [
    "Hij landde in Moskou.",
    "De reis naar Peking gaat door.",
    "[China|china] sprak in Rome met [Italië|italy].",
    "De vlucht uit Kiev kwam laat aan.",
    "Er werd gedemonstreerd in Kiev en Moskou.",
    "Inwoners vluchten naar Polen.",
    "In de hoofdstad Kiev klonk luchtalarm.",
    "Vanuit Washington kwam geen reactie.",
]
BODIES = [
    "[De NAVO|nato] en [de EU|eu] reageren.",
    "[De Navo|nato] vergadert.",
    "[De Europese Commissie|european-commission] komt met een plan.",
    "[De VN-Veiligheidsraad|un-security-council] stemt.",
    "[Het Chinese ministerie van Buitenlandse Zaken|china-foreign-ministry] ontkent.",
    "[Het Amerikaanse ministerie van Buitenlandse Zaken|us-state-department] bevestigt het.",
    "[Het State Department|us-state-department] bevestigt het.",
    "Volgens [het Russische ministerie van Defensie|russia-defense-ministry] zijn er doden.",
    "[Het Britse ministerie van Defensie|united-kingdom-defense-ministry] meldt terreinwinst.",
    "[Het Amerikaanse ministerie van Defensie|us-defense-department] spreekt van een ballon.",
    "[Het Keniaanse ministerie van Handel|kenya-trade-ministry] zwijgt.",
    "[De Chinese regering|china] wil geen wapens leveren.",
    "[De Russische autoriteiten|russia] ontkennen.",
    "[De Chinese ambassade in Den Haag|china] noemt dat onzin.",
    "[De regering in Kyiv|ukraine] is niet bereid tot gesprekken.",
    "[Het Oekraïense leger|ukraine] meldt verliezen.",
    "[CNN|cnn] meldt dat [TASS|tass] zich vergist.",
    "Dat schrijft [persbureau Reuters|reuters].",
    "[De Chinese staatsmedia|china-state-media] prezen het plan.",
    "[De Russische krant Kommersant|kommersant] schrijft erover.",
    "[De Servische krant Politika|politika] schrijft erover.",
    "Dat concludeert [Human Rights Watch|human-rights-watch].",
    "[Denktank Clingendael|clingendael] is sceptisch.",
    "Dat weet [Buitenlandse Zaken|] niet.",
    "[Het Noord-Koreaanse persagentschap KCNA|kcna] bevestigt dat.",
    "[De Russische zijde|russia] zwijgt.",
    "[Amerikaanse media|us-media] melden dat.",
    "[Internationale persbureaus|news-agencies] melden dat.",
]
WEST = [
    "[Westerse leiders|west] zijn sceptisch.",
    "[Het Westen|west] levert wapens.",
    "[De westerse bondgenoten|west] blijven [Oekraïne|ukraine] steunen.",
    "[Westerse landen|west] leveren wapens.",
    "[Westerse diplomaten|anonymous] zijn sceptisch.",
    "[De internationale gemeenschap|international-community] kijkt toe.",
]
KNOWN_PEOPLE = [
    "[Blinken|antony-blinken] ontmoette [Wang Yi|wang-yi].",
    "[Sergej Lavrov|sergey-lavrov], [Sergei Lavrov|sergey-lavrov] en [Sergey Lavrov|sergey-lavrov] zijn één man.",
    "[Poetin|vladimir-putin] heet in het Engels [Putin|vladimir-putin].",
    "[Zelensky|volodymyr-zelensky], [Zelenski|volodymyr-zelensky] en [Zelenskyj|volodymyr-zelensky] zijn één man.",
    "[President Joe Biden|joe-biden] belde met [premier Rutte|mark-rutte].",
    "[De Amerikaanse minister van Buitenlandse Zaken Antony Blinken|antony-blinken] waarschuwt.",
    "[De Amerikaanse minister Blinken|antony-blinken] waarschuwt.",
    "[NAVO-chef Jens Stoltenberg|jens-stoltenberg] waarschuwt.",
    "[EU-buitenlandchef Josep Borrell|josep-borrell] waarschuwt.",
    "[Kremlin-woordvoerder Dmitry Peskov|dmitry-peskov] sluit dat niet uit.",
    "[Woordvoerder Zhao Lijian van het ministerie van buitenlandse zaken|zhao-lijian] ontkent.",
    "[Commissievoorzitter Ursula von der Leyen|ursula-von-der-leyen] reist mee.",
    "[Von der Leyen|ursula-von-der-leyen] reist mee.",
    "[Premier De Croo|alexander-de-croo] reageert.",
    "[Frans Timmermans|frans-timmermans] pleit voor gas.",
    "[De Chinese leider Xi Jinping|xi-jinping] reist.",
    "[Vice-president Kamela Harris|kamala-harris] waarschuwde [China|china].",
    "[De Chinese president Xi Jingping|xi-jinping] brengt een bezoek.",
    "[EU-buitenlandchef Borell|josep-borrell] waarschuwt.",
    "[De Franse minister Borell|borell] waarschuwt.",
    "[De Azerbeidzjaanse president Aliejev|ilham-aliyev] waarschuwt.",
    "[Koning Willem-Alexander|willem-alexander] spreekt.",
    "[VN-secretaris-generaal Guterres|antonio-guterres] spreekt.",
    "[Kremlinwoordvoerder Dmitri Peskov|dmitry-peskov] ontkent.",
    "Dat zei [interim-premier Vincent Van Quickenborne|vincent-van-quickenborne].",
    "[De Chinese gezant voor Euraziatische Zaken Li Hui|li-hui] reist.",
    "[De Chinese partijbaas voor Buitenlandse Zaken Wang Yi|wang-yi] reist.",
    "[Zelensky's stafchef Andriy Yermak|andriy-yermak] was erbij.",
    "[George W. Bush|george-w-bush] zweeg.",
]
UNKNOWN_PEOPLE = [
    "[De Keniaanse minister van Handel Moses Kuria|moses-kuria] tekende.",
    "[De Keniaanse minister Moses Kuria van Handel|moses-kuria] tekende.",
    "[Hoogleraar Piet Jansen|piet-jansen] ziet dat anders.",
    "[Analist Oleh Savtsjenko|oleh-savtsjenko] ziet dat anders.",
    "[De Chinese woordvoerder Mei Xiaolan|mei-xiaolan] ontkent.",
    "[Generaal b.d. Karel van Houten|karel-van-houten] twijfelt.",
    "[China-deskundige Lotte de Bruin|lotte-de-bruin] twijfelt.",
    "[Rusland-correspondent Iris van den Brink|iris-van-den-brink] twijfelt.",
    "[VVD-Kamerlid Dénes Çelik|denes-celik] twijfelt.",
    "[Burgemeester Ivan Fedorenko van Melitopol|ivan-fedorenko] is ontvoerd.",
    "[De Braziliaanse diplomaat Rui de Souza|rui-de-souza] twijfelt.",
    "[Militair analist J. van Dalen|j-van-dalen] twijfelt.",
    "[Politicoloog en China-kenner Bram Vrielink|bram-vrielink] twijfelt.",
    "[NAVO-gezant Anna-Maria Ricci|anna-maria-ricci] twijfelt.",
    "[De Saudische prins Khalid bin Fahd|khalid-bin-fahd] bemiddelt.",
    "Dat zegt [Lena Hartmann|lena-hartmann].",
    "[De Zuid-Koreaanse onderhandelaar Kim Gunn|kim-gunn] reist.",
    "[Correspondent Marnix van Rij|marnix-van-rij] zegt dat.",
    "[De Duitser Manfred Kuhnert|manfred-kuhnert] zegt dat.",
    "[De Libische premier Fathi al-Basjagha|fathi-al-basjagha] zegt dat.",
    "[De Iraanse presidentskandidaat Said Djalili|said-djalili] zegt dat.",
]
APPOSITIONS = [
    "[Jake Sullivan|jake-sullivan], [de nationale veiligheidsadviseur van de Amerikaanse president "
    "Joe Biden|jake-sullivan], waarschuwt.",
    "[Moses Kuria|moses-kuria], [de Keniaanse minister van Handel|moses-kuria], tekende.",
    "[Josep Borrell|josep-borrell], [buitenlandchef van de EU|josep-borrell], waarschuwt.",
    "[Piet Jansen|piet-jansen], [hoogleraar internationale betrekkingen aan de universiteit|piet-jansen], twijfelt.",
    "[Het hoofd van de Russische Veiligheidsraad|nikolai-patrushev], [Nikolai Patrushev|nikolai-patrushev], luisterde.",
    "[De Oekraïense ambassadeur|ivan-bondar], [Ivan Bondar|ivan-bondar], was erbij.",
    "[Frank de Boerse|frank-de-boerse], [hoogleraar Modern China Studies aan de universiteit|frank-de-boerse], twijfelt.",
    "[Wang Yi|wang-yi] – [de hoogste diplomaat van China|wang-yi] – zwijgt.",
    "[Mei Xiaolan|mei-xiaolan], [een woordvoerder van het Chinese ministerie|mei-xiaolan], ontkent.",
    "[Oleh Bondar|oleh-bondar], [de onlangs benoemde topgeneraal van Oekraïne|oleh-bondar], zwijgt.",
    "[Jorge Toledo|jorge-toledo], [hoofd van de Europese delegatie in China|jorge-toledo], twijfelt.",
]
UNNAMED = [
    "[Een hoge ambtenaar van het Amerikaanse ministerie van Buitenlandse Zaken|anonymous-united-states] zei dat.",
    "[Amerikaanse functionarissen|anonymous-united-states] zeiden dat.",
    "Dat zeggen [bronnen binnen de Amerikaanse overheid|anonymous-united-states].",
    "[Bronnen|anonymous] melden dat.",
    "[Analisten|anonymous] twijfelen.",
    "[Een EU-diplomaat|anonymous-eu] twijfelt.",
    "[Twee Franse diplomaten|anonymous-france] twijfelen.",
    "[Een topadviseur van de Oekraïense president Volodymyr Zelensky|anonymous-ukraine] twijfelt.",
    "[Een adviseur van Poetin|anonymous-russia] twijfelt.",
    "[Amerikaanse en Europese functionarissen|anonymous-united-states+anonymous-eu] twijfelen.",
    "[Chinese leiders|china] zwijgen.",
]
SPOKESPERSONS = [
    "[Een woordvoerder van het Chinese ministerie van Buitenlandse Zaken|china-foreign-ministry] ontkent.",
    "[Een woordvoerder van het Kremlin|russia] ontkent.",
    "[De Kremlin-woordvoerder|russia] ontkent.",
    "[Een woordvoerster van de Europese Commissie|european-commission] ontkent.",
    "[Een Pentagon-woordvoerder|us-defense-department] ontkent.",
    "[Een woordvoerder van president Abbas|palestine] ontkent.",
    "[Het Pentagon|us-defense-department] zwijgt. [Een woordvoerder|us-defense-department] zei daar niets over.",
]
NOBODY = [
    "Ook gisteren was het koud.",
    "Kernwapens mogen niet worden gebruikt.",
    "Het Chinese plan is vaag.",
    "De Russische inval duurt voort.",
    "Hij werkte als militair.",
    "Let op de trein.",
    "In Hilversum regent het.",
    "Hij is een bondgenoot van gisteren.",
    "De Tweede Wereldoorlog is lang voorbij.",
    "Dat staat in de krant.",
    "De Oekraïne-crisis duurt voort.",
    "De Chinees-Russische banden zijn hecht.",
    "De vliegtuigen landen laat.",
    "Steun is er om de economie te helpen.",
]


def _cases(*groups: list[str]) -> list[str]:
    return [case for group in groups for case in group]


@pytest.mark.parametrize("marked", _cases(COUNTRIES, SEATS, BODIES, WEST))
def test_countries_and_bodies(marked: str) -> None:
    assert found(marked) == expected(marked)


@pytest.mark.parametrize("marked", PLACES)
def test_a_place_is_no_government(marked: str) -> None:
    assert [phrase for phrase in found(marked) if phrase[0] != "Hij" and phrase[0] != "Inwoners"] == expected(marked)


@pytest.mark.parametrize("marked", _cases(KNOWN_PEOPLE, UNKNOWN_PEOPLE, APPOSITIONS))
def test_named_people(marked: str) -> None:
    assert found(marked) == expected(marked)


@pytest.mark.parametrize("marked", _cases(UNNAMED, SPOKESPERSONS))
def test_unnamed_people(marked: str) -> None:
    assert found(marked) == expected(marked)


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody(sentence: str) -> None:
    assert [phrase for phrase in found(sentence) if phrase[0] != "Hij"] == []


def test_a_name_ends_with_its_sentence() -> None:
    lines = ["Dat zei [minister Lena Hartmann|lena-hartmann]", "[Peter Brandsma|peter-brandsma] zweeg"]
    assert found("\n".join(lines)) == [mention for line in lines for mention in expected(line)]
