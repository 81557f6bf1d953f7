"""Finds what actors do with China's proposal. Codebook, section 6."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from datetime import timedelta

from helpers.find.dates.scan import DateExpression
from helpers.find.document import TOKEN, Document, Sentence, sections
from helpers.find.holders import Voices
from helpers.find.patterns import Hit, Patterns, VerbForms, infinitives
from helpers.find.plan.adding_up import OF_WORDS, TALKS, Places, later_on, merged, one_verdict, one_voice, unless_told
from helpers.find.plan.contents import contents, going_on
from helpers.find.plan.leaning import leaning
from helpers.find.plan.names import Known, Naming, PlanNamer, in_passing
from helpers.find.plan.owner import OWNERS, PEACE
from helpers.find.plan.reception import RECEPTION, agreeing, without_repeats
from helpers.find.plan.scene import Cue, Found, Scene, Sides, Time
from helpers.find.plan.when import Calendar
from helpers.find.reading import Reading
from helpers.find.seats import seats_of
from helpers.find.sides import Named, Parties, Party, first_persons, nationalities, surnames
from helpers.find.verbs import Conjugator
from helpers.read.codebook import Codebook
from helpers.records import Actor, Interval, PlanAct, Statement

_FRESH = timedelta(days=6)  # how long after its publication an article tells what the proposal holds as news
_MONTH = 31  # days of publication that an article is narrowed down to, to have appeared while the proposal was the news
_FRESH_WITHIN = 62  # days of publication that an article is narrowed down to, to be one of the days of a renewal
_NEAR = 3  # sentences after which who was named is no longer who a plan without an owner is given to
_NEAR_IN_THE_NEWS = 25  # the same where the proposal is the news
_REACH, _REACH_OF_THEME = 4, 6  # sentences over which an article is still about what it named
_REACH_OF_BACK = 2  # sentences over which a word that points back may mean it
_REACH_IN_PASSING = 2  # of an article that names it once, long after it was news
_THEN = frozenset({"daar", "toen", "daarbij", "er"})  # told of the days of the sentence before
_AHEAD = frozenset({"erop", "ervan", "eraan", "ertoe"})
_COMING = frozenset({"komende", "aanstaande", "nakende", "aangekondigde", "verwachte", "beloofde"})
_ANSWERING = ("reageer", "reactie", "doelde", "doelt")
_UNDER_A_HEADING = 2  # sentences over which one whose news it is still is under the next heading

_TALKING = frozenset({"praten", "praat", "spreken", "onderhandelen", "onderhandelt", "bemiddelen", "bemiddelt"})
_CALLED_ON = frozenset({"om", "partijen", "landen", "beide", "oproept", "opriep", "aandringt", "vraagt"})
_IT = frozenset({"het", "ervan", "erachter", "erover", "ermee", "erin", "eraan"})

_NO_ACT = "the proposal is named, and nothing in the sentence tells what somebody does with it"


class PlanFinder:
    """Acts on the proposal of the codebook's `plan.yml`. Compiled once; `find` is pure."""

    def __init__(self, codebook: Codebook, conjugator: Conjugator) -> None:
        plan = codebook.plan
        forms = VerbForms(conjugator, codebook.verbs)
        countries = codebook.places.countries
        self._plan = plan
        self._nationality = nationalities(countries)
        self._named_sides = [Named.of(side, self._nationality) for side in (plan.owner, plan.concerns)]
        ids = {country.iso: country.id for country in countries}
        seats = seats_of(codebook)
        self._sides = Sides(plan.owner, (plan.concerns, plan.opponent), ids, seats)
        owner_names = (name.lower() for c in countries if c.iso == plan.owner for name in (*c.names, *c.people))
        owner_seats = (name for name, actor_id in seats.items() if actor_id == ids[plan.owner])
        self._ids = frozenset(ids.values())
        leaders = surnames(codebook.actors.people, [ids[plan.owner]])
        self._owner_words = frozenset({*self._named_sides[0].adjectives, *owner_names, *owner_seats, *leaders})
        self._namer = PlanNamer(plan, forms, self._named_sides[0].adjectives)
        cues = [
            (pattern, Cue(act, kind))
            for act, lists in plan.acts.items()
            for kind, patterns in (("by", lists.by), ("mood", lists.mood), ("says", lists.says), ("of", lists.of))
            for pattern in patterns
        ]
        self._cues = Patterns(cues, forms)
        words = {
            "future": plan.future,
            "back": plan.names.back,
            "war": plan.war,
            "peace": plan.peace,
            "calls": plan.calls,
            "elsewhere": plan.elsewhere,
            "doubting": plan.doubting,
            "unread": plan.unread,
            "hearing": plan.hearing,
            "agreeing": plan.agreeing,
            "appraising": plan.appraising,
            "missing": plan.missing,
            "praising": plan.praising,
            "blaming": plan.blaming,
        }
        self._words = Patterns([(pattern, kind) for kind, patterns in words.items() for pattern in patterns], forms)
        self._points = Patterns(
            [(pattern, number) for number, point in plan.points.items() for pattern in point.patterns], forms
        )
        self.infinitives = infinitives([pattern for pattern, _ in cues])

    def find(
        self,
        reading: Reading,
        actors: Mapping[str, Actor],
        statements: Sequence[Statement],
        expressions: Sequence[DateExpression],
        published: Interval | None,
    ) -> tuple[PlanAct, ...]:
        """The acts in one article: one for each actor and act, with every piece of evidence, the points
        touched and two dates.

        `published` is when the article appeared, which decides what came before the proposal and what
        after it; where it leaves both open, the text tells by speaking of the publication as past or as
        still to come. Does not look across articles.
        """
        owner, concerned = (side.among(actors, reading.doc) for side in self._named_sides)
        awaited = self._awaited(published)
        if not owner or not (concerned or self._namer.may_name(reading.doc)):
            return ()
        voices = Voices(reading, statements, actors)
        parties = Parties(reading, actors, self._nationality, first_persons(reading, statements, actors))
        named = [parties.within(passage.first, passage.last) for passage in voices.passages]
        names = self._namings(reading, voices, named, awaited, self._renewed(published))
        releases = (self._plan.published, *self._plan.renewed)
        calendar = Calendar(reading, expressions, published, self._plan.began, releases, frozenset(self._sides.ids.values()))
        time = self._time(published)
        scenes, found, places = self._walk(reading, voices, named, names, calendar, time)
        settled = self._settled(time, found, published is None and any(names))
        if settled != time:
            time = settled
            scenes, found, places = self._walk(reading, voices, named, names, calendar, time)
        found = unless_told(found)
        found += contents(scenes, found, self._sides) + going_on(scenes, found)
        found = one_voice(later_on(found, time, calendar, self._sides, voices), voices, self._sides, self._ids)
        found = one_verdict(found, reading.doc.lower)
        return merged(found, places, reading.doc.lower, calendar, published)

    def _awaited(self, published: Interval | None) -> bool:
        """Whether an article appeared in the weeks in which the proposal was the news: it need not say what war it is about."""
        day = self._plan.published
        if published is None or published.days > _MONTH:
            return False
        return published.earliest <= day + _FRESH and day - _FRESH <= published.latest

    def _renewed(self, published: Interval | None) -> bool:
        """Whether an article appeared in the days in which the owner put the proposal forward anew, with others."""
        if published is None or published.days > _FRESH_WITHIN:
            return False
        return any(published.earliest <= day + _FRESH and day <= published.latest for day in self._plan.renewed)

    def _time(self, published: Interval | None) -> Time:
        day = self._plan.published
        if published is None:
            return Time(True, True, True)
        after = published.latest >= day
        renewed = self._plan.renewed if published.days <= _FRESH_WITHIN else ()
        releases = (day, *renewed)
        fresh = any(published.earliest <= release + _FRESH and release <= published.latest for release in releases)
        return Time(published.earliest < day, after, fresh)

    def _settled(self, time: Time, found: Sequence[Found], undated: bool) -> Time:
        """What the text tells where the dating leaves it open whether the proposal is out; an undated article
        that tells neither is read as if after it."""
        if not (time.before and time.after):
            return time
        if any(act.act == "publishes" for act in found):
            return Time(False, True, time.fresh)
        if any(act.act == "announces" for act in found):
            return Time(True, False, False)
        return Time(False, True, False) if undated else time

    def _namings(
        self, reading: Reading, voices: Voices, named: Sequence[list[Party]], awaited: bool, renewed: bool
    ) -> list[list[Naming]]:
        """The namings of the proposal in each passage; of one that is `awaited` nobody need tell what it is about, nor whose a
        joint text is in the days in which it was `renewed`."""
        introduced = self._namer.titles(reading.doc.article.title, self._owner_words) or self._titled(reading, named)
        owner_seen: int | None = None
        found = []
        about = self._namer.about_war(reading.doc.article.title)
        headed, asked = self._headed(reading.doc, voices), self._headed(reading.doc, voices, True)
        for number, (passage, parties) in enumerate(zip(voices.passages, named, strict=True)):
            if any(party.country == self._plan.owner for party in parties):
                owner_seen = number
            introduced = introduced or number in asked
            reach = _NEAR_IN_THE_NEWS if awaited else _NEAR
            near = number in headed or (owner_seen is not None and number - owner_seen <= reach)
            known = Known(introduced, near, owner_seen is not None, awaited, renewed, about)
            found.append(self._namer.find(reading, parties, passage, known))
            introduced = introduced or bool(found[-1])
        return found

    def _titled(self, reading: Reading, named: Sequence[list[Party]]) -> bool:
        """Whether a title names a peace plan (`Vredesplan of rookgordijn?`), and the first side that the article names is its
        owner."""
        sides = [party.country for parties in named[:_NEAR] for party in sorted(parties, key=lambda p: p.first)]
        return sides[:1] == [self._plan.owner] and self._namer.titles(reading.doc.article.title, None)

    def _owner_talks(self, reading: Reading, hit: Hit[int]) -> bool:
        """`dat China over Oekraïne begint te praten`: that the owner talks is not that it calls for talks."""
        lower = reading.doc.lower
        if hit.value != TALKS or _TALKING.isdisjoint(lower[hit.first : hit.last]):
            return False
        first = reading.clauses.bounds(hit.core[0])[0]
        own = lower[first] == "dat" and lower[first + 1] in self._owner_words
        return own and _CALLED_ON.isdisjoint(lower[first : hit.core[0]])

    def _asks(self, reading: Reading, sentence: Sentence) -> bool:
        """Whether a question asks what anybody makes of it: `Heeft iemand het omarmd?`."""
        lower, (first, last) = reading.doc.lower, (sentence.first, sentence.last)
        if lower[last - 1] != "?" or reading.quote_at(first) is not None or _IT.isdisjoint(lower[first:last]):
            return False
        return any(hit.value.act in OF_WORDS for hit in self._cues.find(lower, first, last))

    def _judges(self, lower: Sequence[str], first: int, last: int) -> bool:
        """Whether a sentence has a cue of what somebody makes of it."""
        return any(hit.value.act in OF_WORDS - {"discusses"} for hit in self._cues.find(lower, first, last))

    def _conditions(self, lower: Sequence[str], first: int, last: int) -> bool:
        """Whether a sentence tells on what condition there can be peace."""
        peace = any(hit.value == "peace" for hit in self._words.find(lower, first, last))
        return peace and any(hit.value.act == "sets_condition" for hit in self._cues.find(lower, first, last))

    @staticmethod
    def _answers(reading: Reading, sentence: Sentence) -> bool:
        """Whether a sentence tells what the words before it were about: `Zo reageerde ze op het vredesplan`."""
        return any(word.startswith(_ANSWERING) for word in reading.doc.lower[sentence.first : sentence.last])

    def _headed(self, doc: Document, voices: Voices, naming: bool = False) -> set[int]:
        """The numbers of the passages that open under a heading with the owner in it, or `naming` the proposal: `Wat heeft
        China op tafel gelegd?`, `Wat vindt u van het Chinese plan?`."""
        numbers = {passage.start: number for number, passage in enumerate(voices.passages)}
        headings = [block for block in doc.article.blocks if block.kind == "heading"]
        found = set()
        for block in headings:
            title = doc.text[block.start : block.end]
            words = {match.group() for match in TOKEN.finditer(title.lower())}
            told = self._namer.titles(title, self._owner_words) if naming else not self._owner_words.isdisjoint(words)
            after = [start for start in numbers if start >= block.end] if told else []
            found |= {numbers[min(after)]} if after else set()
        return found

    def _walk(
        self,
        reading: Reading,
        voices: Voices,
        named: Sequence[list[Party]],
        names: Sequence[list[Naming]],
        calendar: Calendar,
        time: Time,
    ) -> tuple[list[Scene], list[Found], Places]:
        """The sentences that may tell of the proposal, in text order, what the rules find in each, and where it touches
        points."""
        lower, scenes, found, places = reading.doc.lower, [], [], {}
        title = self._namer.titles(reading.doc.article.title, self._owner_words)
        theme = title or sum(bool(here) for here in names) > 2
        told = theme or any(names)
        once = not title and sum(bool(here) for here in names) == 1
        distance: int | None = 0 if title else None
        owner_seen: int | None = None
        peace_seen: int | None = None
        named_in_title = [match.group() for match in TOKEN.finditer(reading.doc.article.title.lower())]
        war_seen = any(hit.value == "war" for hit in self._words.find(named_in_title, 0, len(named_in_title)))
        turned = False
        under = sections(reading.doc, voices.passages)
        asked, questions = self._headed(reading.doc, voices, True), _under_questions(reading.doc, voices)
        for number, sentence in enumerate(voices.passages):
            first, last = sentence.first, sentence.last
            if any(party.country == self._plan.owner for party in named[number]):
                owner_seen = number
            near = owner_seen is not None and number - owner_seen <= _NEAR
            reach = _REACH_OF_THEME if theme else _REACH
            if once and not (time.before or time.fresh):
                reach = _REACH_IN_PASSING
            if number and under[number] != under[number - 1]:  # a heading begins other news
                distance = reach - _UNDER_A_HEADING if theme and time.fresh and distance is not None else None
            if names[number] and (distance is not None or not in_passing(reading, names[number], sentence.first)):
                distance = 0
            elif distance is not None or number in asked:
                distance = 1 if number in asked else (distance or 0) + 1
            if distance is not None and theme and time.fresh and self._asks(reading, sentence):
                distance = 0  # Heeft iemand het omarmd?
            elif distance is not None and theme and time.fresh and number in questions:
                distance = min(distance, reach - _UNDER_A_HEADING)  # En het Westen?
            ahead = distance is None and not time.before and any(names[number + 1 : number + 2])
            if ahead and (
                (time.fresh and owner_seen == number and self._judges(lower, first, last))
                or self._conditions(lower, first, last)
                or self._answers(reading, voices.passages[number + 1])
            ):
                distance = 1  # “China is niet geloofwaardig.” Peking had een plan gepubliceerd
            if distance and self._namer.somebody_elses(reading, named[number], sentence):
                distance = None
            close = distance is not None and distance <= reach
            ahead = names[number + 1 : number + (2 if time.before else 1 + _NEAR)]
            close = close or (any(ahead) and under[number] == under[number + 1])
            moves = (
                self._namer.moves(reading, named[number], sentence, close)
                if theme or any(names if time.fresh else names[: number + 1 + _NEAR])
                else []
            )
            words = [hit for hit in self._words.find(lower, first, last) if not _round_a_name(reading, hit)]
            if any(hit.value == "peace" for hit in words):
                peace_seen = number
            war_seen = war_seen or bool(names[number]) or any(hit.value == "war" for hit in words)
            turned = turned if number and sentence.paragraph == voices.passages[number - 1].paragraph else False
            acting = {party.first for party in named[number] if party.role == "free"}
            words = [hit for hit in words if hit.value != "elsewhere" or not _is_who_acts(reading, hit, acting)]
            others = [hit.first for hit in words if hit.value == "elsewhere"]
            colon = lower.index(":", first, last) if ":" in lower[first:last] else last  # In Kiev is men koel: hun formule …
            turned_here = not names[number] and (turned or any(token < colon for token in others))
            turned = not names[number] and (turned or bool(others))
            cues = self._cues.find(lower, first, last) if near or distance is not None else []
            if not names[number] and distance is None and not cues and not (near and time.before):
                continue
            touched = self._points.find(lower, first, last)
            points = tuple(sorted({hit.value for hit in touched}))
            places[first] = tuple((hit.core[0], hit.value) for hit in touched if not self._owner_talks(reading, hit))
            calls = near and time.before and (bool(PEACE & set(points)) or any(hit.value == "calls" for hit in words))
            if not names[number] and distance is None and not cues and not calls:
                continue
            back = lower[first] in _THEN and sentence.paragraph == voices.passages[number - 1].paragraph
            earlier = (
                calendar.earlier(sentence)
                or any(lower[name.first - 1] in _COMING for name in names[number])
                or (back and calendar.earlier(voices.passages[number - 1]))
            )
            scene = Scene(
                reading,
                voices,
                sentence,
                names[number],
                moves,
                distance,
                reach,
                cues,
                words,
                war_seen,
                earlier,
                points,
                named[number],
                time,
                self._sides,
                turned_here,
                peace_seen == number or (told and peace_seen is not None and number - peace_seen <= _NEAR),
                title or any(names[:number]),
                self._namer.somebody_elses(reading, [party for party in named[number] if party.role == "of"], sentence),
            )
            scenes.append(scene)
            own = [act for rule in OWNERS for act in rule(scene)]
            here = own + [act for rule in RECEPTION for act in rule(scene) if not (act.presumed and own)]
            here = without_repeats(here) or list(agreeing(scene, found)) or list(leaning(scene))
            if names[number] and not here:
                reading.stopped("act", first, last, _NO_ACT)
            found += here
            if here and distance and all(act.act == "sets_condition" for act in here):
                distance = max(
                    distance, min(reach - 1, _REACH_OF_BACK)
                )  # Kiev wees dat af, after a condition: it is not the proposal
            elif moves or (distance is not None and (here or (scene.points and scene.on_topic) or _speaks_of_it(scene))):
                distance = 0
        return scenes, found, places


def _under_questions(doc: Document, voices: Voices) -> set[int]:
    """The numbers of the passages that open under a heading that asks: `En het Westen?`."""
    asking = [b for b in doc.article.blocks if b.kind == "heading" and doc.text[b.start : b.end].rstrip().endswith("?")]
    starts = [passage.start for passage in voices.passages]
    return {number for block in asking if (number := bisect_left(starts, block.end)) < len(starts)}


def _speaks_of_it(scene: Scene) -> bool:
    """`Wang lichtte er een tip van de sluier over op`: a word points back, and the owner does something with it."""
    return scene.linked and bool(scene.of("back")) and any(scene.hits("previews", "consults"))


def _round_a_name(reading: Reading, hit: Hit[str]) -> bool:
    """`Hij sprak er met Patroesjev, het hoofd van …`, `wees erop dat`: `er` and `van` with a name between them, and what points
    to a clause behind it, do not point back."""
    if hit.value != "back":
        return False
    words = reading.doc.lower[hit.first : hit.last]
    last = reading.clauses.bounds(hit.last - 1)[1]
    if words[1:] == ["het"] and reading.doc.lower[hit.last : hit.last + 1] == ["over"]:
        return True  # had het over
    if {words[0], words[0] + words[-1]} & (_AHEAD | {"het"}) and reading.doc.lower[last : last + 1] == ["dat"]:
        return True  # wees erop dat, ging er van uit dat
    if words[:1] == ["er"] and any(m.last > hit.last for m in reading.between(hit.first + 1, hit.last + 1)):
        return True  # zolang er soldaten in Oekraïne staan
    return words[:1] == ["er"] and "," in words and bool(reading.between(hit.first + 1, hit.last - 1))


def _is_who_acts(reading: Reading, hit: Hit[str], acting: Set[int]) -> bool:
    """Whether a word of another subject names who does something here: `Iran juichte het toe`, `de Turkse minister X`."""
    mentions = (m for m in reading.between(max(0, hit.first - _NEAR), hit.last) if m.first <= hit.first < m.last)
    return any(mention.first in acting for mention in mentions)
