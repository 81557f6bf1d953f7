"""Which country an actor belongs to, and the ids of what a country has: ministries, unnamed people."""

from __future__ import annotations

from helpers.read.codebook.actors import ActorBook
from helpers.read.codebook.places import PlaceBook

_BODIES_WITHOUT_COUNTRY = {"EU": "eu", "NATO": "nato", "UN": "un"}


_GOVERNMENTS = frozenset({"", "country", "side", "service"})


class Homes:
    """Answers for ids of the codebook. Built once.

    A `nation` is the id of a country, or `eu`, `nato`, `un`, `west`.
    """

    def __init__(self, actors: ActorBook, places: PlaceBook) -> None:
        self._iso = places.country_of
        by_iso = {iso: country for country, iso in self._iso.items()} | _BODIES_WITHOUT_COUNTRY
        self._nation = {country: country for country in self._iso}
        self._code = dict(self._iso)
        self._names = {country.id: country.names[0] for country in places.countries}
        self._kinds = dict.fromkeys(self._iso, "country")
        self._state_media: set[str] = set()
        self._groups: set[str] = set()
        for body in actors.institutions:
            self._nation[body.id] = by_iso.get(body.country, body.id if body.kind == "group" else "")
            self._code[body.id], self._names[body.id], self._kinds[body.id] = (
                body.country,
                body.names[0],
                body.kind,
            )
            if body.kind == "group" and not body.country:
                self._groups.add(body.id)
            if body.state_media:
                self._state_media.add(body.id)
        self._bodies = {body.suffix: body for body in actors.terms.bodies}
        self._suffix: dict[str, str] = {}
        for country in (*self._iso, "eu"):
            for body in actors.terms.bodies:
                if body.suffix not in _GOVERNMENTS:
                    body_id = body.names.get(country, f"{country}-{body.suffix}")
                    self._suffix[body_id] = body.suffix
                    self._nation.setdefault(body_id, country)
                    self._code.setdefault(body_id, self._iso.get(country, "EU"))
        for person in actors.people:
            self._nation[person.id] = self._nation.get(person.country, "")
            self._code[person.id] = self._code.get(person.country, "")

    def nation(self, actor_id: str) -> str:
        """The country an actor belongs to, as an actor id; a country's is itself; empty for none."""
        if actor_id.startswith("anonymous-"):
            return actor_id.removeprefix("anonymous-")
        return self._nation.get(actor_id, "")

    def code(self, actor_id: str) -> str:
        """ISO 3166-1 alpha-3, or `EU`, `NATO`, `UN`; empty where there is none."""
        return self._code.get(actor_id) or self._code.get(self.nation(actor_id), "")

    def name(self, actor_id: str) -> str:
        """What it is usually called, for known bodies and countries; else the id in words."""
        return self._names.get(actor_id) or actor_id.replace("-", " ")

    def kind(self, actor_id: str) -> str:
        """`country`, `institution`, `group` or `outlet`."""
        return self._kinds.get(actor_id, "institution")

    def is_state_media(self, actor_id: str) -> bool:
        """Whether an outlet is run by a government."""
        return actor_id in self._state_media

    def body(self, suffix: str, nation: str) -> str:
        """The id of a country's body: china-foreign-ministry; the country itself for its government."""
        if not nation or suffix in _GOVERNMENTS:
            return nation
        if nation not in self._iso and nation != "eu":
            return self._bodies[suffix].alone or nation
        return self._bodies[suffix].names.get(nation, f"{nation}-{suffix}")

    def suffix(self, body_id: str) -> str:
        """What kind of body of a country it is: `parliament` for european-parliament; empty for any other."""
        return self._suffix.get(body_id, "")

    def body_alone(self, suffix: str) -> str:
        """The id of such a body where no country is told (media); empty where there is none."""
        return self._bodies[suffix].alone

    def body_office(self, suffix: str) -> str:
        """What a mention of this body carries in `office` (state_media, media)."""
        return self._bodies[suffix].office

    def unnamed(self, nation: str) -> str:
        """The id of unnamed people: anonymous-china; anonymous without a country, or for the West or the G20."""
        return f"anonymous-{nation}" if nation and nation not in self._groups else "anonymous"
