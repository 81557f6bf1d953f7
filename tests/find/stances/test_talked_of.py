"""What is talked of, asked, left undone or told of something else, and what breaks the law or stands in a document."""

from __future__ import annotations

import pytest

TOLD = "Volgens Blinken overweegt China wapens te leveren aan Rusland. "
ALLEGED = "antony-blinken alleges 1"

NONE = [
    "De ministers bogen zich over aanwijzingen dat in China drones voor Rusland worden gemaakt.",
    "De Raad sprak over de signalen dat Chinese firma's chips aan Rusland leveren.",
    "‘Rutte had moeten zeggen wat de prijs is’, vindt Omtzigt.",
    "Journalisten vroegen of de EU sancties overweegt.",
    "Rutte hoopt er het beste van: hij wil geloven dat China geen wapens aan Rusland zal leveren.",
    "Over Rusland repte Xi in het openbaar met geen woord.",
    "China gaf geen commentaar op de dood van de dissident.",
    "Blinken waarschuwde dat Rusland een nieuw offensief voorbereidt.",
    "China heeft de beschuldiging van de hand gewezen dat het landen onder druk zet om weg te blijven van de vredestop.",
    "Peking wees het verwijt af dat het buurlanden bedreigt. “Dat is ongegrond”, zei Mao Ning.",
    "Macron reist over zes maanden naar China, dat Rusland niet steunt.",
    "China en de VS moeten partners zijn, geen rivalen, zei Xi Jinping.",
    "Volgens Wang Yi zijn Washington en Peking aan elkaar verplicht om te blijven praten.",
    "“Het is nooit onze stijl geweest om anderen de les te lezen”, zei Mao Ning.",
    "“Wij geven niemand de schuld”, zei Mao Ning.",
    "Een voorstel zonder terugtrekking van de Russische troepen is voor Zelensky onaanvaardbaar.",
    "Een bestand dat de bezetting bevriest, is onaanvaardbaar, zei Scholz.",
    "Een vrede op Russische voorwaarden is onacceptabel, zei Scholz.",
    "Over het vertrek van het Russische leger rept de Chinese tekst niet.",
    "De Chinese verklaring zwijgt over de bezette gebieden.",
    "“Niemand wil de eerste zijn die van het dollarsysteem wordt afgesneden”, zegt een handelaar in Yiwu.",
    "De dienst meldde dat Chinese hackers bij Defensie binnendrongen. Peking doet die beschuldiging af als laster.",
    "Rutte vroeg naar bewijzen van de Britten dat China wapens levert aan Rusland.",
    "Kiev heeft bewijzen van Russische misdaden.",
    "Londen heeft bewijs dat hij liegt.",
    "Scholz zal erop aandringen dat Peking niet meewerkt aan een verdere escalatie van de oorlog.",
    "Op de vraag of er sancties volgen, zei Scholz alleen dat hij China kent.",
    "Honderd landen hebben toegezegd, maar China liet vrijdag weten dat het niet gaat.",
    "De oorlog is volgens Stoltenberg de zwaarste sinds de Tweede Wereldoorlog.",
    "De Belgische minister Bernard Quintin wil eerst de bewijzen zien.",
    "Van echte leveringen heeft de Britse regering weinig bewijs.",
]

FOUND = [
    ("Aanwijzingen dat China al wapens stuurt, ontbreken vooralsnog, aldus Kirby.", "john-kirby no_evidence 2"),
    ("Bewijs dat Peking ook kant-en-klare wapens levert, is er volgens Kirby niet.", "john-kirby no_evidence 2"),
    ("De Duitse regering zegt niet over eigen bevindingen te beschikken.", "germany no_evidence 2"),
    ("Volgens Austin is er tot dusver geen enkel wapen uit China in Rusland aangekomen.", "lloyd-austin no_evidence 2"),
    ("Wapens leveren aan Rusland druist volgens Macron in tegen het internationaal recht.", "emmanuel-macron warns 2"),
    ("Zulke leveringen zouden een schending zijn van het VN-Handvest, zei Borrell.", "josep-borrell warns 2"),
    ("Wie Rusland bewapent, wordt van de Europese markt uitgesloten, zei Von der Leyen.", "ursula-von-der-leyen warns 2"),
    ("Brussel liet weten dat het niet zal aarzelen om ook Chinese banken te treffen.", "eu warns 2"),
    ("Onze minister Hadja Lahbib vindt dat dat niet zonder gevolg mag blijven.", "hadja-lahbib warns 2"),
    (
        "De VS hebben Peking er volgens een functionaris voor gewaarschuwd dat steun aan het leger van Rusland "
        "niet onbestraft blijft.",
        "united-states warns 2",
    ),
    ("Wang wierp tegen dat Washington moet ophouden China zwart te maken.", "wang-yi deflects 2"),
    ("“Niet naar ons moet worden gewezen, maar naar wie wapens blijft sturen”, zei Lin Jian.", "lin-jian deflects 2"),
    ("Op de vraag of China wapens stuurt, zei Wang Wenbin dat zijn land voor vrede is.", "wang-wenbin does_not_deny 2"),
    (
        "“De kwestie ligt gevoelig”, antwoordde Qin Gang op de vraag of zijn land wapens zal leveren.",
        "qin-gang does_not_deny 2",
    ),
    ("Xi antwoordde dat zijn land altijd oprecht is geweest.", "xi-jinping does_not_deny 2"),
    ("Reuters berichtte in september als eerste over die leveringen.", "reuters alleges 2"),
    ("De Britse regering gaat ervan uit dat China lethal aid aan Rusland geeft.", "united-kingdom alleges 2"),
    ("Dat deed ook de Duitse bondskanselier Scholz.", "olaf-scholz alleges 2"),
    (
        "Amerikaanse functionarissen vertelden dat zij over aanwijzingen beschikken dat China munitie aan Rusland levert.",
        "anonymous-united-states alleges 2",
    ),
    (
        "De NAVO sprak zich uit. Peking moet ophouden met het leveren van onderdelen waarmee Rusland wapens maakt, staat in de "
        "slotverklaring.",
        "nato urges_against 3",
    ),
    ("“De handel is normaal”, zei Mao Ning. China heeft volgens haar nooit wapens verkocht aan Rusland.", "mao-ning denies 3"),
]


@pytest.mark.parametrize("text", NONE)
def test_talked_of_is_no_position(stances_told, text):
    assert stances_told(TOLD + text) == ALLEGED


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_position_and_holder(stances_told, text, expected):
    assert stances_told(TOLD + text) == f"{ALLEGED}; {expected}"


def test_months_have_no_subject(stances_told):
    text = "De VS hebben Peking er volgens een functionaris al maanden voor gewaarschuwd dat steun niet onbestraft blijft."
    assert "united-states warns 2" in stances_told(TOLD + text)


def test_a_package_in_the_making_has_punished_nobody(stances_told):
    text = "De Commissie werkt aan sancties tegen vijf Chinese bedrijven omdat ze chips aan het Russische leger leveren."
    assert "european-commission alleges" not in stances_told(TOLD + text)


def test_charges_that_are_made_are_no_verb(stances_told):
    text = "‘Het is hypocriet om valse verwijten te maken over de handel met Rusland’, zei Wang Wenbin."
    assert "russia" not in stances_told(TOLD + text)


def test_signs_that_are_not_there_allege_nothing(stances_told):
    text = "Er zijn geen Britse aanwijzingen dat China wapens levert aan Rusland."
    assert "united-kingdom" not in stances_told(TOLD + text)


def test_what_follows_is_no_judgement(stances_told):
    text = "“Als Peking vrede wil en toch die agressie voedt, dan klopt dat niet”, zei Rutte."
    assert "mark-rutte warns" not in stances_told(TOLD + text)
