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


def test_no_more_is_read_than_asked_for(project):
    seen = look(project / "data" / "formats", most=3)
    assert not seen.is_whole
    assert seen.files["articles"].sum() <= 3
