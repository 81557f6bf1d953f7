"""Short texts in which a short form, office, counterpart or pronoun stands for somebody told of before."""

from __future__ import annotations

import pytest

from tests.find.actors.marked import expected, found, plain, read

SHORT_FORMS = [
    "[Kroonprins Mohammed bin Salman|mohammed-bin-salman] sprak. [Koning Salman|salman] zweeg. "
    "[Bin Salman|mohammed-bin-salman] reist.",
    "[De VN-gezant voor Jemen|hans-grundberg], [Hans Grundberg|hans-grundberg], reist.",
    "[De Senegalese president Macky Sall|macky-sall], [voorzitter van de Afrikaanse Unie|macky-sall], reist.",
    "[Moses Kuria|moses-kuria] tekende. [Kuria|moses-kuria] was blij.",
    "[Kuria|moses-kuria] was blij. [Minister Moses Kuria|moses-kuria] tekende.",
    "[Mao Ning|mao-ning] ontkent. [Mao|mao-ning] sprak van laster.",
    "[Zhao Lijian|zhao-lijian] ontkent. [Zhao|zhao-lijian] sprak van laster.",
    "[Wang Yi|wang-yi] reisde door. [Yi|wang-yi] sprak van laster.",
    "[Gezant Zhou Mengqi|zhou-mengqi] reisde door. [Mengqi|zhou-mengqi] sprak van laster.",
    "[Generaal Li Zuocheng|li-zuocheng] waarschuwt. [Li|li-zuocheng] is woedend.",
    "[Wang Wenbin|wang-wenbin] ontkent. [Wang|wang-wenbin] wees op [de VS|united-states].",
    "[Hunter Biden|hunter-biden] zwijgt.",
    "[Karel van Houten|karel-van-houten] twijfelt. [Van Houten|karel-van-houten] was generaal.",
    "Dat [Wang Yi|wang-yi] [Blinken|antony-blinken] waarschuwde, is zeker.",
    "[Analist Bob Deen|bob-deen] twijfelt. Volgens [Deen|bob-deen] is dat onzin.",
    "[Jan de Koning|jan-de-koning] zei dat. [De Koning|jan-de-koning] is boos.",
    "[Iris de Graaf|iris-de-graaf] twijfelt. [De Graaf|iris-de-graaf] werkt in Moskou.",
]
GUESTS = [
    "[Xi|xi-jinping] ontving [Macron|emmanuel-macron]. [De Fransman|emmanuel-macron] prees [zijn gastheer|xi-jinping].",
    "[Xi|xi-jinping] ontving [Macron|emmanuel-macron]. [Hij|xi-jinping] waarschuwde [zijn gast|emmanuel-macron].",
    "[Xi|xi-jinping] sprak met [Emmanuel Macron|emmanuel-macron] en [Ursula von der Leyen|ursula-von-der-leyen]. "
    "[Macron|emmanuel-macron] prees [zijn gastheer|xi-jinping].",
    "[Blinken|antony-blinken] sprak [Xi|xi-jinping]. [Wang Yi|wang-yi] prees [zijn gast|].",
    "Een gast in de studio zweeg.",
]
UNIONS = [
    "[De NAVO-leiders|nato] vergaderden. [De bondgenoten|nato] zien een gevaar.",
    "De NAVO-top is voorbij. Volgens [de bondgenoten|nato] is er gevaar.",
    "[De NAVO|nato] vergaderde. [De EU|eu] zweeg. [De bondgenoten|nato] zien een gevaar.",
    "[De EU-leiders|eu] vergaderden. De 27 [lidstaten|eu] willen meer.",
    "[De G7|g7] vergaderde. [De zeven|g7] schrijven een brief.",
    "[De G7|g7] vergaderde. [De zeven landen|g7] schrijven een brief.",
    "[De EU|eu] vergaderde. [De zevenentwintig|eu] zeggen niets.",
    "[De NAVO|nato] vergaderde. [De Amerikaanse bondgenoten|united-states] zwegen.",
    "[De EU|eu] vergaderde. [Enkele lidstaten|] zwegen.",
    "[Biden|joe-biden] sprak. [De bondgenoten|] zwegen.",
    "De zeven zeggen niets.",
]
OFFICES = [
    "[Washington|united-states] dreigt en [Peking|china] zwijgt, aldus "
    "[een woordvoerder van het ministerie van Buitenlandse Zaken|china-foreign-ministry].",
    "[Blinken|antony-blinken] zweeg. [Een woordvoerder van zijn ministerie|us-state-department] ontkent.",
    "[Rutte|mark-rutte] zweeg. [Een medewerker van zijn ministerie|anonymous] ontkent.",
    "[Blinken|antony-blinken] reist. [De minister|antony-blinken] is boos.",
    "[Blinken|antony-blinken] reist. [De bewindsman|antony-blinken] is boos.",
    "[Baerbock|annalena-baerbock] reist. [De bewindsvrouw|annalena-baerbock] is boos.",
    "[Scholz|olaf-scholz] reist. [De bondskanselier|olaf-scholz] is boos.",
    "[Zelensky|volodymyr-zelensky] reist. [De Oekraïense president|volodymyr-zelensky] is boos.",
    "[Blinken|antony-blinken] reist. [De topdiplomaat van Washington|antony-blinken] is boos.",
    "[Het Pentagon|us-defense-department] zweeg. [Het Amerikaanse ministerie|us-defense-department] is boos.",
    "[Blinken|antony-blinken] reist. [Een defensiefunctionaris|anonymous-united-states] is boos.",
    "[Erdogan|recep-tayyip-erdogan] belde. [Kapitein Yusuf|yusuf] is boos. Dat zegt [de Turk|yusuf].",
    "[Faisal bin Farhan|faisal-bin-farhan] is boos. [De prins|faisal-bin-farhan] reist.",
    "[Alle NAVO-landen|nato] stemmen in, maar [Turkije|turkey] zwijgt. [Het land|turkey] is boos.",
    "[De Saoedische kroonprins|mohammed-bin-salman] zweeg.",
    "[Austin|lloyd-austin] reist. [Zijn collega van Buitenlandse Zaken|antony-blinken] is boos.",
    "[De Keniaanse minister Moses Kuria|moses-kuria] tekende. [De Keniaanse minister|moses-kuria] was blij.",
    "[De Poolse president|andrzej-duda] reist.",
    "[De leider van de PVV|geert-wilders] reist.",
    "[De Chinese president|xi-jinping] belde met [de Russische president|vladimir-putin].",
    "[De president van Oekraïne|volodymyr-zelensky] reist.",
    "[De Chinese ambassadeur|anonymous-china] onthield zich.",
    "[De NAVO-chef|jens-stoltenberg] waarschuwt.",
    "[De EU-buitenlandchef|josep-borrell] waarschuwt.",
    "[De paus|pope-francis] bidt.",
    "[De minister|moses-kuria] is boos. Later zei [minister Moses Kuria|moses-kuria] dat weer.",
    "Dat zegt [Lena Hartmann|lena-hartmann]. [De China-expert van de universiteit|lena-hartmann] twijfelt.",
    "[Lahbib|hadja-lahbib] schreef aan [Koeleba|dmytro-kuleba]. [De minister|hadja-lahbib] was bezorgd.",
    "[Generaal Oleh Bondar|oleh-bondar] vecht. [Zelensky|volodymyr-zelensky] riep [de generaal|oleh-bondar] op.",
    "[De Ghanese minister van Handel|anonymous-ghana] tekende.",
    "[De Kremlinleider|vladimir-putin] reist.",
    "[De oppositieleider Svetlana Tichanovskaja|svetlana-tikhanovskaya] sprak met [minister Hofstra|hofstra].",
    "[Minister Blok|stef-blok] reist. [Blok|stef-blok] was tevreden; [Merkel|angela-merkel] prees [Blok|stef-blok].",
    "[De Poolse minister Rau|zbigniew-rau] reist. [Minister Van Leeuwen|geoffrey-van-leeuwen] gaat mee.",
    "[De leiders van de 27 EU-landen|eu] reizen.",
    "[Duda|andrzej-duda] en [Sunak|rishi-sunak] reizen. Voor [Sunak|rishi-sunak] is dat nieuw. [Hij|rishi-sunak] wacht.",
    "[De Poolse generaal Jan Kowal|jan-kowal] twijfelt. [De generaal|jan-kowal] is bezorgd.",
    "[Woordvoerder Wang Wenbin|wang-wenbin] ontkent. [De diplomaat|wang-wenbin] wees op [de VS|united-states].",
]
BY_TIME = [
    ("[De Chinese premier Li|li-qiang] is boos.", "2024-03-15"),
    ("[De Chinese premier Li|li-keqiang] is boos.", "2022-03-15"),
    ("[CIA-directeur Burns|william-burns] is boos.", "2023-03-15"),
    ("[Schrijver Burns|burns] is boos.", "2023-03-15"),
    ("[De Commissievoorzitster|ursula-von-der-leyen] is boos.", "2023-03-15"),
    ("[De Chinese minister van Buitenlandse Zaken|wang-yi] reist.", "2022-06-20"),
    ("[De Chinese buitenlandminister|qin-gang] reist.", "2023-03-15"),
    ("[De Chinese buitenlandminister|wang-yi] reist.", "2023-09-15"),
    ("[De Chinese topdiplomaat|yang-jiechi] reist.", "2022-06-20"),
    ("[De Israëlische premier|benjamin-netanyahu] reist.", "2020-11-19"),
    ("[De Israëlische premier|naftali-bennett] reist.", "2021-11-19"),
    ("[De Amerikaanse president|donald-trump] reist.", "2020-11-19"),
    ("[De Duitse bondskanselier|angela-merkel] reist.", "2021-03-03"),
    ("[De Japanse premier|shinzo-abe] reist.", "2020-06-03"),
    ("[De Chinese topdiplomaat|wang-yi] reist.", "2023-02-20"),
    ("[De topdiplomaat van Washington|antony-blinken] reist.", "2023-03-20"),
    ("[De Nederlandse minister van Buitenlandse Zaken|wopke-hoekstra] reist.", "2023-02-20"),
    ("[De Nederlandse minister van Buitenlandse Zaken|hanke-bruins-slot] reist.", "2023-10-20"),
    ("[De Britse premier|boris-johnson] reist.", "2022-05-20"),
    ("[De Britse premier|rishi-sunak] reist.", "2023-02-20"),
    ("[De Britse minister van Buitenlandse Zaken|james-cleverly] reist.", "2023-02-20"),
    ("[De Britse minister van Buitenlandse Zaken|david-cameron] reist.", "2024-02-20"),
    ("[De secretaris-generaal van de NAVO|jens-stoltenberg] reist.", "2023-02-20"),
    ("[De secretaris-generaal van de NAVO|mark-rutte] reist.", "2024-11-20"),
    ("[De Italiaanse premier|giorgia-meloni] reist.", "2023-02-20"),
    ("[De Duitse minister van Defensie|boris-pistorius] reist.", "2023-02-20"),
]
COUNTERPARTS = [
    "[Minister Qin Gang|qin-gang] belde met [een Zwitserse collega|anonymous-switzerland].",
    "[Blinken|antony-blinken] sprak met [zijn Chinese ambtgenoot Wang Yi|wang-yi].",
    "[Lavrov|sergey-lavrov] belde met [zijn Chinese ambtgenoot|qin-gang].",
    "[Baerbock|annalena-baerbock] belde met [haar Chinese collega|qin-gang].",
    "[Blinken|antony-blinken] en [Wang Yi|wang-yi] praatten. [Blinken|antony-blinken] waarschuwde [zijn ambtgenoot|wang-yi].",
    "[Xi Jinping|xi-jinping] ontving [zijn Russische ambtgenoot|vladimir-putin].",
    "[Premier Rutte|mark-rutte] ontving [zijn Marokkaanse collega|anonymous-morocco].",
    "[Biden|joe-biden] sprak met [zijn Oekraïense evenknie Zelensky|volodymyr-zelensky].",
]
PRONOUNS = [
    "[Hij|joe-biden] is bezorgd. Dat zei [president Biden|joe-biden].",
    "[Blinken|antony-blinken] zei dat [hij|antony-blinken] bezorgd is.",
    "[Blinken|antony-blinken] ontmoette [Wang|wang-yi]. [Hij|antony-blinken] waarschuwde [hem|wang-yi].",
    "[Baerbock|annalena-baerbock] is bezorgd. [Ze|annalena-baerbock] waarschuwt [China|china].",
    "“Dat is onzin”, zei [Lavrov|sergey-lavrov]. “Echt onzin”, voegde [hij|sergey-lavrov] eraan toe.",
    "[Rutte|mark-rutte] heeft [Biden|joe-biden] niet gebeld, zei [hij|mark-rutte].",
    "Volgens [Blinken|antony-blinken] is dat zo. Volgens [hem|antony-blinken] is er bewijs.",
    "[Baerbock|annalena-baerbock] is bezorgd. Volgens [haar|annalena-baerbock] is er bewijs.",
    "[Amerikaanse functionarissen|anonymous-united-states] twijfelen. [Ze|anonymous-united-states] hebben bewijs.",
    "[Een hoge ambtenaar|anonymous] twijfelt. [Hij|anonymous] wil anoniem blijven.",
    "[Xi|xi-jinping] is in Moskou. [Hij|xi-jinping] sprak met [Poetin|vladimir-putin].",
    "[China|china] ontkent dat [ze|china] wapens willen leveren.",
    "[De Europese Commissie|european-commission] zegt dat [ze|european-commission] wil helpen.",
    "[Macron|emmanuel-macron] en [Scholz|olaf-scholz] praatten. [Ze|emmanuel-macron+olaf-scholz] waren het eens.",
    "[De Commissie|european-commission] aarzelt niet.",
    "[Poetin|vladimir-putin] vertrok. [Die|vladimir-putin] zegt niets.",
    "Wapens zijn duur, meent [China|china]. Dat is zo, vindt [het|china].",
    "[Michel|charles-michel] was bij [de Chinese leider|xi-jinping], en [Scholz|olaf-scholz] sprak met [hem|xi-jinping].",
    "“[Xi|xi-jinping] wachtte, terwijl [hij|xi-jinping] bij [Poetin|vladimir-putin] was. "
    "[Macron|emmanuel-macron] zat bij [hem|xi-jinping].”",
    "[President Zelensky|volodymyr-zelensky] reist. [Sánchez|pedro-sanchez], die bij [hem|volodymyr-zelensky] was, reist ook.",
    "[Hoekstra|wopke-hoekstra] reist. [Minister James Cleverly|james-cleverly] trof [hij|wopke-hoekstra] in München.",
    "[Koeleba|dmytro-kuleba] sprak met [Guterres|antonio-guterres], en "
    "[zijn collega Hadja Lahbib|hadja-lahbib] wil [hem|dmytro-kuleba] ook spreken.",
    "[Wang Yi|wang-yi] is in Moskou. Er is een gesprek met [Lavrov|sergey-lavrov]. [Hij|wang-yi] blijft.",
    "Er is een gesprek met [Lavrov|sergey-lavrov]. [Hij|sergey-lavrov] is boos.",
    "[Harris|kamala-harris] reist. [Macron|emmanuel-macron] en [zij|kamala-harris] praatten.",
    "[Wang Yi|wang-yi] reist. [De Chinees|wang-yi] werd ontvangen door [Orbán|viktor-orban].",
    "Er was overleg tussen [NAVO-topman Jens Stoltenberg|jens-stoltenberg] en [Erdogan|recep-tayyip-erdogan], maar "
    "[de Noor|jens-stoltenberg] was niet tevreden.",
    "[Cohen|eli-cohen] reist naar Kiev. 's Middags sprak [hij|eli-cohen] met [Eli Cohen|eli-cohen].",
    "[Poetin|vladimir-putin] blijft thuis, al zou [Zuid-Afrika|south-africa] [hem|vladimir-putin] moeten uitleveren.",
    "[Xi|xi-jinping] is in Londen. [Sunak|rishi-sunak] en [Cleverly|james-cleverly] verwelkomden [hem|xi-jinping].",
    "[Poetin|vladimir-putin] reist niet. [Zelensky|volodymyr-zelensky] reageerde. "
    '"Ik wil [hem|vladimir-putin] spreken", zei [hij|volodymyr-zelensky].',
    "[Blinken|antony-blinken] kwam aan, zei [een functionaris|anonymous] die met [hem|antony-blinken] meereist.",
    "[Scholz|olaf-scholz] zag [Modi|narendra-modi] die woensdag, zei [hij|olaf-scholz].",
    "[Harris|kamala-harris] sprak met [Sunak|rishi-sunak]. Samen veroordelen [zij|kamala-harris+rishi-sunak] de inval.",
]
GROUPS = [
    "[Xi|xi-jinping] en [Poetin|vladimir-putin] praatten. [De twee leiders|xi-jinping+vladimir-putin] waren het eens.",
    "[Blinken|antony-blinken] ontmoette [Lavrov|sergey-lavrov]. [De ministers|antony-blinken+sergey-lavrov] praatten lang.",
    "[Xi|xi-jinping] belde [Poetin|vladimir-putin]. [Beide presidenten|xi-jinping+vladimir-putin] waren het eens.",
    "[China|china] en [Rusland|russia] oefenen. [Beide landen|china+russia] ontkennen dat.",
    "[China|china] stelt een plan voor. Volgens [het land|china] moet er gepraat worden.",
    "[Xi Jinping|xi-jinping] sprak. [Zijn land|china] wil vrede.",
    "Zowel [Israël|israel] als [Iran|iran] dreigt. [Beide landen|israel+iran] zwijgen verder.",
    "[Ramaphosa|cyril-ramaphosa] nodigt [Poetin|vladimir-putin] uit. Daarom overweegt [het land|south-africa] iets.",
    "[Blinken|antony-blinken] sprak [Wang|wang-yi]. [De twee|antony-blinken+wang-yi] praatten lang.",
    "[Blinken|antony-blinken] sprak [Wang|wang-yi]. [Beiden|antony-blinken+wang-yi] waren tevreden.",
    "[Macron|emmanuel-macron], [Scholz|olaf-scholz] en [Sunak|rishi-sunak] praatten. "
    "[De drie leiders|emmanuel-macron+olaf-scholz+rishi-sunak] waren het eens.",
    "[Wang Yi|wang-yi] reist naar Rusland. De relatie tussen [beide landen|china+russia] is goed.",
    "[De ministers van Defensie van Duitsland en Frankrijk|boris-pistorius+sebastien-lecornu] praatten.",
    "[De Amerikaanse en Chinese presidenten|joe-biden+xi-jinping] belden.",
    "[Israëlische en Palestijnse vertegenwoordigers|israel+palestine] praatten.",
    "[Amerikaanse functionarissen|anonymous-united-states] twijfelen. "
    "[Die functionarissen|anonymous-united-states] willen anoniem blijven.",
]
BODIES_AGAIN = [
    "[Het Europees Parlement|european-parliament] stemt. [Het parlement|european-parliament] is verdeeld.",
    "Dat staat in een brief van [het Chinese ministerie|china-foreign-ministry].",
    "[Het Chinese ministerie van Buitenlandse Zaken|china-foreign-ministry] ontkent. "
    "[Het ministerie|china-foreign-ministry] wijst op [de VS|united-states].",
    "[Blinken|antony-blinken] reist. "
    "[Een ambtenaar van het ministerie van Buitenlandse Zaken|anonymous-united-states] bevestigt dat.",
    "[EU-buitenlandchef Borell|josep-borrell] waarschuwt. [Borell|josep-borrell] zei dat in Brussel.",
    "[China|china] publiceert een plan. Dat meldt [het ministerie van Buitenlandse Zaken|china-foreign-ministry].",
]
KNOWN_FAILURES = [
    pytest.param(
        "[Blinken|antony-blinken] verzekerde [Wang|wang-yi] dat [hij|wang-yi] welkom is.",
        marks=pytest.mark.xfail(reason="the verb would have to tell that the object is meant"),
    ),
    pytest.param(
        "[De president|volodymyr-zelensky] en [generaal|oleh-bondar] van Oekraïne zwijgen. "
        "[Zelensky|volodymyr-zelensky] mijdt [generaal Oleh Bondar|oleh-bondar].",
        marks=pytest.mark.xfail(reason="two offices with one article are taken for one person"),
    ),
    pytest.param(
        "[De leider van de grootste fractie in het parlement|lena-hartmann], [Lena Hartmann|lena-hartmann], zwijgt.",
        marks=pytest.mark.xfail(reason="a complement inside a complement is not read"),
    ),
    pytest.param(
        "[Zelensky|volodymyr-zelensky] kritiseerde [Zaloezjny|valerii-zaluzhnyi]. "
        "[Die|valerii-zaluzhnyi] bleef daar rustig onder.",
        marks=pytest.mark.xfail(reason="die is a pronoun only before a verb of the codebook's list"),
    ),
]


ALL = [*SHORT_FORMS, *OFFICES, *COUNTERPARTS, *PRONOUNS, *GROUPS, *GUESTS, *UNIONS, *BODIES_AGAIN, *KNOWN_FAILURES]


@pytest.mark.parametrize("marked", ALL)
def test_resolution(marked: str) -> None:
    assert found(marked) == expected(marked)


@pytest.mark.parametrize(("marked", "published"), BY_TIME)
def test_office_by_time(marked: str, published: str) -> None:
    assert found(marked, published) == expected(marked)


def test_an_office_that_changed_hands_in_the_interval_is_left_open() -> None:
    assert found("[De Britse premier|] reist.", "2022-07-01/2022-12-31") == [("De Britse premier", "")]


def test_whom_the_article_names_comes_before_the_codebook() -> None:
    marked = (
        "[De Chinese buitenlandminister|wang-yi] reist. [De Chinese minister van Buitenlandse Zaken Wang Yi|wang-yi] zwijgt."
    )
    assert found(marked, "2023-03-15") == expected(marked)


def test_without_a_date_the_only_holder_ever_known() -> None:
    assert found("[De Chinese president|xi-jinping] reist.", "") == [("De Chinese president", "xi-jinping")]


def test_actors_have_kinds_and_countries() -> None:
    text = plain("De Keniaanse minister Moses Kuria sprak met China, de NAVO, CNN en een Franse diplomaat.")
    actors = {actor.actor_id: (actor.kind, actor.country) for actor in read(text).actors}
    assert actors == {
        "moses-kuria": ("person", "KEN"),
        "china": ("country", "CHN"),
        "nato": ("institution", "NATO"),
        "cnn": ("outlet", "USA"),
        "anonymous-france": ("unnamed", "FRA"),
    }


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Kremlin-woordvoerder Dmitry Peskov ontkent.", "spokesperson"),
        ("Een woordvoerder van het Pentagon ontkent.", "spokesperson"),
        ("TASS meldt dat.", "state_media"),
        ("Reuters meldt dat.", "media"),
        ("De Russische staatstelevisie meldt dat.", "state_media"),
        ("Een hoge ambtenaar zegt dat.", "official"),
        ("De Amerikaanse minister van Buitenlandse Zaken zegt dat.", "foreign-minister"),
    ],
)
def test_office_of_a_mention(text: str, office: str) -> None:
    assert read(text).mentions[0].office == office


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Blinken zweeg.", "short"),
        ("Antony Blinken zweeg.", "name"),
        ("China zweeg.", "country"),
        ("Hij reisde naar China.", "place"),
        ("De Chinezen zwegen.", "people"),
        ("De NAVO zweeg.", "institution"),
        ("Een diplomaat zweeg.", "unnamed"),
        ("De Chinese president zweeg.", "office"),
        ("Pekings houding is duidelijk.", "country"),
    ],
)
def test_form_of_a_mention(text: str, form: str) -> None:
    assert read(text).mentions[-1].form == form


@pytest.mark.parametrize(
    "text", ["China’s houding is duidelijk.", "Pekings houding is duidelijk.", "Bidens houding is duidelijk."]
)
def test_possessives(text: str) -> None:
    (mention,) = read(text).mentions
    assert mention.possessive
    assert mention.start == 0
