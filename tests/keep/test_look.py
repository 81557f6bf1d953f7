"""A first look at a source tells what was understood of it."""

from helpers.keep.look import look


def test_the_sample_in_every_form(project):
    seen = look(project / "data" / "formats")
    files = seen.files.set_index("file")
    assert files["articles"].sum() == 17 == seen.languages["nl"]
    assert seen.languages["en"] == 1
    assert files.loc["krant.csv", ["articles", "first_day", "last_day", "left_out", "columns"]].tolist() == [
        4,
        "2022-09-15",
        "2023-04-06",
        3,
        "text=tekst,date=datum,title=kop,outlet=krant",
    ]
    assert files["copies"].sum() == 5
    assert files["undated"].sum() == 0
    assert set(files.index[files["articles"] == 0]) == {"bundel.zip/../buiten.txt"}
    assert seen.is_whole


def test_a_month_is_told_by_its_ends(tmp_path):
    (tmp_path / "a.txt").write_text(" date 2023-02 \n\nWang Yi sprak woensdag met Poetin in Moskou.\n", "utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Wang Yi sprak woensdag met Poetin.", "date": "2023-03-02"}\n', "utf-8")
    files = look(tmp_path).files
    assert files[["first_day", "last_day", "undated"]].values.tolist() == [
        ["2023-02-01", "2023-02-28", 0],
        ["2023-03-02", "2023-03-02", 0],
    ]


def test_no_more_is_read_than_asked_for(project):
    seen = look(project / "data" / "formats", most=3)
    assert not seen.is_whole
    assert seen.files["articles"].sum() <= 3


def test_the_columns_of_a_table_are_told_also_where_none_is_known_to_hold_the_text(tmp_path):
    (tmp_path / "vreemd.csv").write_text(
        "wanneer;verhaal\n1 maart 2023;Wang Yi sprak woensdag met Poetin in Moskou.\n", "utf-8"
    )
    seen = look(tmp_path)
    assert seen.columns_seen == {"vreemd.csv": ("wanneer", "verhaal")}
    assert "no column is known" in seen.left_out.loc[0, "reason"]
    told = look(tmp_path, {"text": "verhaal", "date": "wanneer"})
    assert told.files.loc[0, ["articles", "first_day"]].tolist() == [1, "2023-03-01"]
    assert told.columns_seen == seen.columns_seen
