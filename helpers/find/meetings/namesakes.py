"""Two people of one surname: the one who speaks for others does not meet anybody, so `Wang` is who else is called so."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from helpers.find.meetings.cast import Cast
from helpers.find.reading import Reading
from helpers.records import Mention

_SHORT = "short"


class Namesakes:
    """The people of one article who share a surname with a spokesperson of their own country whom it names, too."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self._reading, self._cast = reading, cast
        self._others: dict[tuple[str, str], str] = {}

    def settle(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Mentions, each surname alone that was taken for a spokesperson's given to the namesake, where there is just one.

        So is a pronoun that follows it (wordt Wang in Moskou verwacht, waar hij X ontmoet).
        """
        found: list[Mention] = []
        meant: dict[str, str] = {}
        for mention in mentions:
            settled = self._settled(mention)
            if settled is not mention:
                meant[mention.actor_id] = settled.actor_id
            elif mention.form == "name":
                meant.pop(mention.actor_id, None)
            elif mention.form == "pronoun" and mention.actor_id in meant:
                settled = replace(mention, actor_id=meant[mention.actor_id])
            found.append(settled)
        return found

    def _settled(self, mention: Mention) -> Mention:
        if mention.form != _SHORT or not self._cast.speaks_for_another(mention.actor_id):
            return mention
        words = self._reading.doc.words[mention.first : mention.last]
        if len(words) > 1:
            return mention  # woordvoerder Wang
        key = (mention.actor_id, words[0])
        if key not in self._others:
            self._others[key] = self._namesake(*key)
        other = self._others[key]
        return replace(mention, actor_id=other, office="") if other else mention

    def _namesake(self, spokesperson: str, surname: str) -> str:
        """Who else of the spokesperson's country the article calls by a surname; empty where that is nobody or several."""
        cast, side = self._cast, self._cast.side(spokesperson)
        found = {
            mention.actor_id
            for mention in self._reading.mentions
            if mention.actor_id != spokesperson
            and mention.form == "name"
            and surname in self._reading.doc.words[mention.first : mention.last]
            and cast.person(mention.actor_id)
            and cast.side(mention.actor_id) == side
            and not cast.speaks_for_another(mention.actor_id)
        }
        return found.pop() if len(found) == 1 else ""
