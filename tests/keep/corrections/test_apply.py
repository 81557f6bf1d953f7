"""Corrections win over the rules, and survive another text, other rules and another codebook."""

from dataclasses import replace

import pytest
from msgspec import structs

from helpers.keep.corrections import judge
from helpers.keep.corrections.log import read_log
from helpers.read.blocks import find_blocks
from helpers.records import Evidence, Findings

TABLES = ("statements", "meetings", "stances", "plan")
CHANGES = {
    "statements": {"speaker_id": "sergej-lavrov", "kind": "mixed"},
    "meetings": {"status": "cancelled", "place": "Bonn", "duration_minutes": 30},
    "stances": {"position": "silent", "term": ("weapons",)},
    "plan": {"act": "rejects", "points": (1, 2), "announced_for": "2023-02-24"},
}


@pytest.fixture(params=TABLES)
def table(request):
    return request.param


def first(corpus, table):
    """A finding that one article tells alone."""
    told = corpus.evidence.groupby("finding_id")["article_id"].nunique()
    return next(one for one in corpus.tables[table]["finding_id"] if told[one] == 1)


def shown(corpus, table):
    return corpus.tables[table].drop(columns=["finding_id", "parent_id", "utterance_id"], errors="ignore").map(str)


def row(corpus, table, finding_id):
    return corpus.tables[table].set_index("finding_id").loc[finding_id]


def values_of(corpus, finding_id):
    return structs.asdict(judge.accounts_of(corpus, finding_id)[0].now.columns)


def last(corpus):
    return corpus.corrections.iloc[-1]


def without(table, number_of):
    """Rules that no longer find what one article tells: `without("plan", lambda one: …)`."""
    return lambda one: replace(one, **{table: tuple(found for found in getattr(one, table) if not number_of(found))})


def with_text(article_id, make):
    """The article with another text, in which the rules find nothing."""

    def change(one: Findings) -> Findings:
        if one.article.article_id != article_id:
            return one
        text = make(one.article.text)
        article = replace(one.article, text=text, blocks=find_blocks(text), sha256="another")
        return Findings(article, one.dating, one.actors)

    return change


def test_without_corrections_nothing_changes(desk, corpus):
    assert desk.with_corrections().findings == corpus.findings
    assert len(desk.with_corrections().corrections) == 0


def test_a_rejected_finding_is_gone_and_nothing_else(desk, say, table):
    finding_id = first(desk, table)
    after = say(desk, judge.reject, finding_id, "Ann")
    assert finding_id not in set(after.evidence["finding_id"])
    others = desk.tables[table]["finding_id"] != finding_id
    assert sorted(after.tables[table]["finding_id"]) == sorted(desk.tables[table]["finding_id"][others])
    assert (last(after)["verdict"], last(after)["state"], last(after)["finding_id"]) == ("reject", "applied", "")


def test_an_accepted_finding_stays_as_it_is_and_says_who_accepted_it(desk, say, table):
    finding_id = first(desk, table)
    after = say(desk, judge.accept, finding_id, "Ann")
    assert (shown(after, table) == shown(desk, table)).all(axis=None)
    assert last(after)["finding_id"] == finding_id
    rules = after.evidence.loc[after.evidence["finding_id"] == finding_id, "rule"]
    assert rules.str.endswith(", accepted by Ann").all()


def test_a_changed_finding_holds_what_was_changed(desk, say, table):
    after = say(desk, judge.change, first(desk, table), "Ann", CHANGES[table])
    told = row(after, table, last(after)["finding_id"])
    assert {name: told[name] for name in CHANGES[table]} == CHANGES[table]
    assert len(after.tables[table]) == len(desk.tables[table])
    pieces = after.sentences(last(after)["finding_id"])
    assert pieces["rule"].str.contains(", corrected by Ann").all()


def test_the_span_can_be_changed_too(desk, say, table):
    finding_id = first(desk, table)
    article_id = desk.sentences(finding_id)["article_id"].iloc[0]
    spans = [(15, 40), (15, 60)]
    after = say(desk, judge.change, finding_id, "Ann", {}, spans=spans)
    found = judge.accounts_of(after, last(after)["finding_id"], article_id)[0].now
    assert list(found.spans) == spans
    assert (after.evidence.loc[after.evidence["finding_id"] == last(after)["finding_id"], "end"]).max() == 60


def test_a_finding_can_be_added(desk, say, table):
    values = values_of(desk, first(desk, table))
    values |= {"participants": ("sergej-lavrov", "mao-ning")} if table == "meetings" else {}
    actor = {"statements": "speaker_id", "stances": "holder_id", "plan": "actor_id"}.get(table)
    values |= {actor: "sergej-lavrov"} if actor else {}
    article_id = desk.articles["article_id"].iloc[1]
    after = say(desk, judge.add, article_id, table, "Ann", values, [(100, 150)])
    assert len(after.tables[table]) == len(desk.tables[table]) + 1
    pieces = after.sentences(last(after)["finding_id"])
    assert (pieces["rule"] == "added by Ann").all()
    assert pieces["text"].iloc[0] == desk.texts[article_id][100:150]
    assert "sergej-lavrov" in set(after.actors["actor_id"])


def test_an_actor_of_the_codebook_brings_its_country(desk, say):
    after = say(desk, judge.change, first(desk, "stances"), "Ann", {"holder_id": "emmanuel-macron"})
    assert row(after, "stances", last(after)["finding_id"])["country"] == "FRA"


def test_what_two_articles_tell_is_merged_anew(desk, say):
    munich = desk.accounts[desk.accounts["finding_id"].duplicated(keep=False)]["finding_id"].iloc[0]
    article_id = desk.accounts.loc[desk.accounts["finding_id"] == munich, "article_id"].iloc[1]
    after = say(desk, judge.reject, munich, "Ann", article_id)
    assert list(after.sentences(munich)["article_id"].unique()) != list(desk.sentences(munich)["article_id"].unique())
    both = say(desk, judge.accept, munich, "Ann")
    assert sorted(both.corrections["article_id"].iloc[-2:]) == sorted(
        desk.accounts.loc[desk.accounts["finding_id"] == munich, "article_id"]
    )


class TestParents:
    @pytest.fixture
    def child(self, desk):
        return desk.statements[desk.statements["parent_id"] != ""].iloc[0]

    def test_a_rejected_parent_leaves_its_child_to_its_own_parent(self, desk, say, child):
        above = row(desk, "statements", child["parent_id"])["parent_id"]
        after = say(desk, judge.reject, child["parent_id"], "Ann")
        assert row(after, "statements", child["finding_id"])["parent_id"] == above

    def test_others_keep_theirs(self, desk, say, child):
        early = desk.statements[desk.statements["article_id"] == child["article_id"]].iloc[0]["finding_id"]
        after = say(desk, judge.reject, early, "Ann")
        kept = after.statements.set_index("finding_id")["parent_id"]
        before = desk.statements.set_index("finding_id")["parent_id"]
        assert (kept == before[kept.index]).all()

    def test_a_parent_can_be_taken_away_and_given(self, desk, say, child):
        none = say(desk, judge.change, child["finding_id"], "Ann", {}, parent=None)
        assert row(none, "statements", child["finding_id"])["parent_id"] == ""
        back = say(none, judge.change, child["finding_id"], "Ann", {}, parent=child["parent_id"])
        assert row(back, "statements", child["finding_id"])["parent_id"] == child["parent_id"]

    def test_a_ring_of_parents_is_none(self, desk, say, child):
        ring = say(desk, judge.change, child["parent_id"], "Ann", {}, parent=child["finding_id"])
        parents = ring.statements.set_index("finding_id")["parent_id"]
        assert parents[child["finding_id"]] == parents[child["parent_id"]] == ""


class TestWhichOneWins:
    def test_the_latest(self, desk, say):
        finding_id = first(desk, "stances")
        one = judge.change(desk, finding_id, "Ann", {"position": "silent"})
        other = judge.reject(desk, finding_id, "Bob")  # in another notebook, that has not seen it
        judge.save(desk, one)
        after = judge.save(desk, other).corpus
        assert list(after.corrections["state"]) == ["superseded", "applied"]
        assert list(after.corrections["disagrees_with"]) == [("Bob",), ("Ann",)]

    def test_changes_of_different_columns_add_up(self, desk, say):
        finding_id = first(desk, "stances")
        one = judge.change(desk, finding_id, "Ann", {"position": "silent"})
        other = judge.change(desk, finding_id, "Bob", {"term": ("weapons",)})
        judge.save(desk, one)
        after = judge.save(desk, other).corpus
        told = row(after, "stances", last(after)["finding_id"])
        assert (told["position"], told["term"]) == ("silent", ("weapons",))
        assert list(after.corrections["state"]) == ["applied", "applied"]

    def test_a_rejected_finding_can_be_wanted_again(self, desk):
        finding_id = first(desk, "plan")
        judge.save(desk, judge.reject(desk, finding_id, "Ann"))
        after = judge.save(desk, judge.accept(desk, finding_id, "Bob")).corpus
        assert finding_id in set(after.plan["finding_id"])

    def test_who_accepts_a_corrected_finding_accepts_the_correction(self, desk, say):
        changed = say(desk, judge.change, first(desk, "stances"), "Ann", {"position": "silent"}, spans=[(15, 40)])
        after = say(changed, judge.accept, last(changed)["finding_id"], "Bob")
        assert list(after.corrections["state"]) == ["applied", "applied"]
        assert list(after.corrections["disagrees_with"]) == [(), ()]
        alone = say(after, judge.withdraw, [after.corrections["correction_id"].iloc[0]], "Ann")
        assert row(alone, "stances", alone.corrections["finding_id"].iloc[1])["position"] == "silent"
        assert alone.evidence["rule"].str.contains("accepted by Bob").any()
        assert not alone.evidence["rule"].str.contains("Ann").any()

    def test_two_who_add_the_same_add_it_once(self, desk):
        values = dict(target_id="lethal-aid", holder_id="nato", position="warns", term=(), sourcing="media", reportative=False)
        article_id = desk.articles["article_id"].iloc[0]
        for name, spans in (("Ann", [(129, 198)]), ("Bob", [(129, 281)])):
            after = judge.save(desk, judge.add(desk, article_id, "stances", name, values, spans)).corpus
        assert len(after.stances) == len(desk.stances) + 1

    def test_one_can_add_another_finding_in_the_same_place(self, desk, say):
        one = judge.accounts_of(desk, first(desk, "stances"))[0]
        values = values_of(desk, first(desk, "stances")) | {"holder_id": "nato"}
        after = say(desk, judge.add, one.article_id, "stances", "Ann", values, one.now.spans)
        assert len(after.stances) == len(desk.stances) + 1


class TestUndo:
    def test_undo_and_redo_only_add_lines(self, desk, say, table):
        finding_id = first(desk, table)
        done = say(desk, judge.reject, finding_id, "Ann")
        undone = say(done, judge.withdraw, [last(done)["correction_id"]], "Ann")
        assert finding_id in set(undone.tables[table]["finding_id"])
        assert list(undone.corrections["state"]) == ["withdrawn", "applied"]
        assert undone.corrections["finding_id"].iloc[0] == finding_id
        redone = say(undone, judge.withdraw, [last(undone)["correction_id"]], "Ann")
        assert finding_id not in set(redone.tables[table]["finding_id"])
        assert list(redone.corrections["state"]) == ["applied", "withdrawn", "applied"]
        assert len(read_log(desk.folder).entries) == 3

    def test_undone_all_is_as_it_was(self, desk, say):
        after = desk
        for table in TABLES:
            after = say(after, judge.change, first(desk, table), "Ann", CHANGES[table])
        after = say(after, judge.withdraw, list(after.corrections["correction_id"]), "Ann")
        assert after.findings == desk.findings

    def test_what_was_said_at_once_is_taken_back_at_once(self, desk, say):
        twice = desk.accounts[desk.accounts["finding_id"].duplicated()]["finding_id"].iloc[0]
        done = say(say(desk, judge.reject, twice, "Ann"), judge.reject, first(desk, "plan"), "Bob")
        assert judge.restorable(done, "Ann") == []
        (both,) = judge.withdrawable(done, "Ann")
        assert len(both) == 2
        undone = say(done, judge.withdraw, both, "Ann")
        assert twice in set(undone.meetings["finding_id"])
        assert judge.withdrawable(undone, "Ann") == []
        (back,) = judge.restorable(undone, "Ann")
        redone = say(undone, judge.withdraw, back, "Ann")
        assert twice not in set(redone.meetings["finding_id"])
        assert judge.withdrawable(redone, "Ann") == [both]
        assert judge.restorable(redone, "Ann") == []

    def test_what_was_seen_before_stays_before_whatever_the_clock_says(self, desk, say):
        finding_id = first(desk, "plan")
        (ahead,) = judge.change(desk, finding_id, "Ann", {"points": (12,)})
        ahead = structs.replace(ahead, created="2999-01-01T00:00:00Z")
        after = judge.save(desk, (ahead,)).corpus
        after = say(after, judge.reject, last(after)["finding_id"], "Bob")
        assert list(after.corrections["state"]) == ["superseded", "applied"]

    def test_to_withdraw_what_is_not_there_is_moot(self, desk, say):
        after = say(desk, judge.withdraw, ["urn:uuid:00000000-0000-0000-0000-000000000000"], "Ann")
        assert last(after)["state"] == "moot"


class TestOtherRules:
    def test_what_they_no_longer_find(self, desk, say, again, table):
        finding_id = first(desk, table)
        one = judge.accounts_of(desk, finding_id)[0]
        nothing = without(table, lambda _: True)
        accepted = again(say(desk, judge.accept, finding_id, "Ann"), nothing)
        assert (last(accepted)["state"], len(accepted.tables[table])) == ("applied", 1)
        assert judge.accounts_of(accepted, last(accepted)["finding_id"])[0].now == one.now
        assert (
            accepted.evidence.loc[accepted.evidence["finding_id"] == last(accepted)["finding_id"], "rule"] == "accepted by Ann"
        ).all()

    def test_a_rejection_of_it_is_moot(self, desk, say, again, table):
        after = again(say(desk, judge.reject, first(desk, table), "Ann"), without(table, lambda _: True))
        assert (last(after)["state"], len(after.tables[table])) == ("moot", 0)

    def test_a_change_of_it_is_kept_whole(self, desk, say, again, table):
        changed = say(desk, judge.change, first(desk, table), "Ann", CHANGES[table])
        before = judge.accounts_of(changed, last(changed)["finding_id"])[0].now
        after = again(changed, without(table, lambda _: True))
        assert judge.accounts_of(after, last(after)["finding_id"])[0].now == before

    def test_what_they_tell_otherwise_stays_as_it_was_accepted(self, desk, say, again):
        done = say(desk, judge.accept, first(desk, "stances"), "Ann")
        after = again(done, lambda one: replace(one, stances=tuple(replace(s, sourcing="media") for s in one.stances)))
        assert (
            row(after, "stances", last(after)["finding_id"])["sourcing"]
            == row(desk, "stances", first(desk, "stances"))["sourcing"]
        )
        assert (after.stances["sourcing"] == "media").sum() == len(after.stances) - 1

    def test_another_holder_in_the_same_place_is_the_same_finding(self, desk, say, again):
        done = say(desk, judge.reject, first(desk, "stances"), "Ann")
        after = again(done, lambda one: replace(one, stances=tuple(replace(s, holder_id="nato") for s in one.stances)))
        assert len(after.stances) == len(desk.stances) - 1

    def test_another_finding_in_the_same_place_is_not(self, desk, say, again):
        done = say(desk, judge.reject, first(desk, "stances"), "Ann")
        other = lambda s: replace(s, holder_id="nato", position="supports")  # noqa: E731
        after = again(done, lambda one: replace(one, stances=tuple(map(other, one.stances))))
        assert (len(after.stances), last(after)["state"]) == (len(desk.stances), "moot")

    def test_of_two_in_one_place_the_other_is_not_taken_for_the_one_that_is_gone(self, desk, say, again):
        one = judge.accounts_of(desk, first(desk, "stances"))[0]

        def doubled(found):
            twins = [replace(s, position="supports") for s in found.stances if s.holder_id == one.now.columns.holder_id]
            return replace(found, stances=(*found.stances, *twins))

        both = again(desk, doubled)
        done = say(both, judge.reject, first(desk, "stances"), "Ann")
        assert len(done.stances) == len(both.stances) - 1
        gone = again(done, without("stances", lambda s: s.position == one.now.columns.position))
        assert last(gone)["state"] == "moot"

    def test_more_or_less_evidence_is_the_same_finding(self, desk, say, again, table):
        done = say(desk, judge.reject, first(desk, table), "Ann")

        def shorter(found):
            cut = [replace(s, scope_end=max(s.end, s.scope_end - 3)) for s in found.statements]
            others = {
                name: tuple(
                    replace(one, evidence=tuple(Evidence(e.start, e.end - 1, e.rule) for e in one.evidence))
                    for one in getattr(found, name)
                )
                for name in TABLES[1:]
            }
            return replace(found, statements=tuple(cut), **others)

        after = again(done, shorter)
        assert len(after.tables[table]) == len(desk.tables[table]) - 1


class TestAnotherText:
    def test_passages_are_found_again(self, desk, say, again, table):
        finding_id = first(desk, table)
        article_id = desk.sentences(finding_id)["article_id"].iloc[0]
        done = say(desk, judge.accept, finding_id, "Ann")
        after = again(done, with_text(article_id, lambda text: "Vooraf: een nieuwe inleiding.\n\n" + text))
        words = list(desk.sentences(finding_id)["text"])
        assert list(after.sentences(last(after)["finding_id"])["text"]) == words
        assert (last(after)["state"], last(after)["found_again"]) == ("applied", "moved")
        assert len(after.orphans) == 0

    def test_a_renamed_article_is_found_by_its_text(self, desk, say, again):
        done = say(desk, judge.reject, first(desk, "plan"), "Ann")
        after = again(done, lambda one: replace(one, article=replace(one.article, article_id="x" + one.article.article_id)))
        assert len(after.plan) == len(desk.plan) - 1
        assert last(after)["article_id"].startswith("x")

    def test_a_renamed_and_changed_article_is_found_by_the_words(self, desk, say, again):
        done = say(desk, judge.accept, first(desk, "plan"), "Ann")

        def other(one):
            text = "Vooraf.\n\n" + one.article.text
            article = replace(one.article, article_id="x" + one.article.article_id, text=text, sha256="y" + one.article.sha256)
            return Findings(replace(article, blocks=find_blocks(text)), one.dating)

        after = again(done, other)
        assert (last(after)["state"], len(after.plan)) == ("applied", 1)

    def test_what_is_nowhere_is_an_orphan_with_the_nearest_place(self, desk, say, again, table):
        finding_id = first(desk, table)
        piece = desk.sentences(finding_id).iloc[0]
        done = say(desk, judge.accept, finding_id, "Ann")
        words = [
            desk.texts[piece["article_id"]][start:end] for start, end in judge.accounts_of(desk, finding_id)[0].origin.spans
        ]

        def rewritten(text):
            for one in sorted(words, key=len, reverse=True):
                text = text.replace(one, "Daar staat nu iets anders.")
            return text

        after = again(done, with_text(piece["article_id"], rewritten))
        assert last(after)["state"] == "orphan"
        assert set(after.orphans["words"]) <= set(words)
        assert (after.orphans["reason"] == "the article is here, but the passage is not in it any more").all()
        near = after.orphans.iloc[0]
        assert near["nearest_words"] == after.texts[near["article_id"]][near["nearest_start"] : near["nearest_end"]]
        back = again(after, lambda one: next(o for o in desk.findings if o.article.article_id == one.article.article_id))
        assert last(back)["state"] == "applied"

    def test_an_article_that_is_gone(self, desk, say, again):
        done = say(desk, judge.accept, first(desk, "plan"), "Ann")
        article_id = last(done)["article_id"]
        rules = replace(done.rules, findings=tuple(one for one in done.rules.findings if one.article.article_id != article_id))
        after = replace(done, rules=rules).with_corrections()
        assert last(after)["state"] == "orphan"
        assert set(after.orphans["reason"]) == {"the article is not in this corpus"}

    def test_in_a_large_corpus_it_is_not_looked_for_for_ever(self, desk, say, again, monkeypatch):
        monkeypatch.setattr("helpers.keep.corrections.whereabouts._MOST", 1000)
        done = say(desk, judge.accept, first(desk, "plan"), "Ann")
        other = replace(desk.rules.findings[0].article, article_id="x", sha256="x", text="Iets anders.")
        after = again(done, lambda one: replace(one, article=replace(other, text=other.text * 1000)))
        assert set(after.orphans["reason"]) == {
            "the article is not in this corpus, which is too large to look for its words in all others"
        }

    def test_words_that_several_others_hold_are_not_guessed(self, desk, say):
        done = say(desk, judge.accept, first(desk, "plan"), "Ann")
        gone = next(one for one in done.rules.findings if one.article.article_id == last(done)["article_id"])
        others = [one for one in done.rules.findings if one is not gone]
        copies = [
            Findings(replace(gone.article, article_id=name, sha256=name, text=gone.article.text + " "), gone.dating)
            for name in "xy"
        ]
        after = replace(done, rules=replace(done.rules, findings=(*others, *copies))).with_corrections()
        assert last(after)["state"] == "orphan"
        assert set(after.orphans["reason"]) == {"the article is not in this corpus, and several others hold the passage"}

    def test_an_article_called_complete_is_so_only_as_it_was_read(self, desk, say, again):
        article_id = desk.articles["article_id"].iloc[0]
        done = say(desk, judge.complete, article_id, "Ann")
        assert last(done)["state"] == "applied"
        assert last(again(done, with_text(article_id, lambda text: text + " En meer.")))["state"] == "moot"


def test_a_new_codebook_finds_the_same_corrections(desk, say, project, tmp_path):
    import shutil

    from helpers import open_corpus

    folder = tmp_path / "codebook"
    shutil.copytree(project / "data" / "codebook", folder)
    actors = folder / "actors.yml"
    actors.write_text(actors.read_text("utf-8").replace("wang-yi", "yi-wang"), "utf-8")
    meeting = next(one for one in desk.meetings.itertuples() if "wang-yi" in one.participants)
    after = say(desk, judge.reject, meeting.finding_id, "Ann")
    say(after, judge.accept, first(after, "stances"), "Ann")
    other = open_corpus(project / "seeds", folder, desk.folder)
    assert set(other.corrections["state"]) == {"applied"}
    assert len(other.meetings) == len(desk.meetings) - 1


def test_nothing_that_was_not_changed_is_changed(desk):
    with pytest.raises(ValueError, match="nothing was changed"):
        judge.change(desk, first(desk, "plan"), "Ann", {})
    with pytest.raises(KeyError, match="no finding has this id"):
        judge.accept(desk, "plan-0", "Ann")
    with pytest.raises(KeyError, match="no article has this id"):
        judge.complete(desk, "x", "Ann")
    with pytest.raises(ValueError, match="is no passage of the article"):
        judge.change(desk, first(desk, "plan"), "Ann", {}, spans=[(5, 5)])
    with pytest.raises(ValueError, match="say where it stands"):
        judge.add(desk, desk.articles["article_id"].iloc[0], "plan", "Ann", {}, [])
