"""The files of corrections: nothing is lost, and what is broken is named."""

import errno
import json
import os
import subprocess
import sys
import textwrap

import pytest

from helpers.keep.corrections import judge, log
from helpers.keep.corrections.annotation import make_annotation, make_target, write_annotation
from helpers.keep.corrections.log import CorrectionError, append, file_stem, read_log


@pytest.fixture
def made():
    """Makes an annotation that says an article is complete: as short as they come."""

    def make(creator="Ann", sha256="sha"):
        return make_annotation("complete", creator, (make_target("a", sha256),))

    return make


def lines(folder, name="ann"):
    return (folder / f"{name}.jsonl").read_bytes().split(b"\n")


def test_what_is_added_is_read(tmp_path, made):
    first, second = made(), made()
    assert append(tmp_path / "new", [first]) == (tmp_path / "new" / "ann.jsonl", (1,))
    assert append(tmp_path / "new", [second, made()])[1] == (2, 3)
    read = read_log(tmp_path / "new")
    assert [entry.annotation.id for entry in read.entries][:2] == [first.id, second.id]
    assert [(entry.file, entry.line) for entry in read.entries] == [("ann.jsonl", n) for n in (1, 2, 3)]
    assert read.broken == ()


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    assert read_log(tmp_path / "gone") == log.Log()


def test_readers_have_files_of_their_own(tmp_path, made):
    for name in ("Ann", "Bob de Vries", "王毅", "CON"):
        append(tmp_path, [made(name)])
    assert {file.name for file in tmp_path.glob("*.jsonl")} == {
        "ann.jsonl",
        "bob-de-vries.jsonl",
        "reader.jsonl",
        "reader-con.jsonl",
    }
    assert file_stem("../../etc/passwd") == "etc-passwd"


def test_a_crash_at_any_byte_of_a_line_loses_that_line_alone(tmp_path, made):
    append(tmp_path, [made("Ann é")])
    path, _ = append(tmp_path, [made("Ann é")])
    whole = path.read_bytes()
    first = whole.index(b"\n") + 1
    for size in range(first, len(whole)):
        path.write_bytes(whole[:size])
        read = read_log(tmp_path)
        torn = first < size < len(whole) - 1
        assert len(read.entries) == (1 if size < len(whole) - 1 else 2), size
        assert [(one.file, one.line) for one in read.broken] == ([("ann-e.jsonl", 2)] if torn else []), size
        if torn:
            assert "cut off" in read.broken[0].problem


@pytest.mark.parametrize("left", [1, 40, 200])
def test_after_a_crash_the_next_line_starts_afresh(tmp_path, made, left):
    path, _ = append(tmp_path, [made()])
    path.write_bytes(path.read_bytes() + write_annotation(made())[:left])
    assert append(tmp_path, [made()])[1] == (3,)
    read = read_log(tmp_path)
    assert len(read.entries) == 2
    assert [one.line for one in read.broken] == [2]


def test_a_last_line_without_a_line_feed_is_used_and_kept_apart(tmp_path, made):
    path, _ = append(tmp_path, [made()])
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert append(tmp_path, [made()])[1] == (2,)
    assert len(read_log(tmp_path).entries) == 2


def test_a_text_editor_may_leave_a_byte_order_mark_crlf_and_empty_lines(tmp_path, made):
    path, _ = append(tmp_path, [made(), made()])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n\r\n"))
    read = read_log(tmp_path)
    assert [entry.line for entry in read.entries] == [1, 3]
    assert read.broken == ()


def change(**told):
    return lambda line: json.dumps({**json.loads(line), **told}).encode()


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (lambda line: b"{", "is not JSON"),
        (lambda line: b"\xff\xfe", "is not JSON"),
        (lambda line: b'{"body":{"found":{"x":' + b"[" * 100_000, "is not JSON"),
        (lambda line: b"[]", "Expected `object`"),
        (change(id="urn:uuid:1"), "Expected `str` matching regex"),
        (change(created="gisteren"), "write it as 2023-02-24T09:30:00Z"),
        (change(created="2023-02-30T09:30:00Z"), "day"),
        (change(motivation="editing"), "the motivation of complete is assessing"),
        (change(motivation="guessing"), "Invalid enum value"),
        (change(creator={"type": "Person", "name": " "}), "say who you are"),
        (change(remark="?"), "unknown field `remark`"),
        (change(target="urn:uuid:x"), "an annotation's id is the target where it is withdrawn"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_is_used(tmp_path, made, broken, told):
    path, _ = append(tmp_path, [made(), made(), made()])
    kept = lines(tmp_path)
    path.write_bytes(b"\n".join([kept[0], broken(kept[1]), *kept[2:]]))
    read = read_log(tmp_path)
    assert len(read.entries) == 2
    (one,) = read.broken
    assert (one.file, one.line) == ("ann.jsonl", 2)
    assert told in one.problem
    assert one.advice


def test_a_copied_file_counts_once_and_a_changed_copy_is_told(tmp_path, made):
    path, _ = append(tmp_path, [made()])
    (tmp_path / "copy.jsonl").write_bytes(path.read_bytes())
    assert (len(read_log(tmp_path).entries), read_log(tmp_path).broken) == (1, ())
    (tmp_path / "copy.jsonl").write_bytes(path.read_bytes().replace(b'"a"', b'"b"'))
    assert "its id is that of ann.jsonl, line 1" in read_log(tmp_path).broken[0].problem


def test_a_file_that_cannot_be_read_is_named(tmp_path, made):
    append(tmp_path, [made()])
    (tmp_path / "folder.jsonl").mkdir()
    read = read_log(tmp_path)
    assert len(read.entries) == 1
    assert (read.broken[0].file, read.broken[0].line) == ("folder.jsonl", 0)


WRITER = """
    import sys
    from pathlib import Path
    from helpers.keep.corrections.annotation import make_annotation, make_target
    from helpers.keep.corrections.log import append
    for number in range(40):
        append(Path(sys.argv[1]), [make_annotation("complete", "Ann", (make_target(f"{sys.argv[2]}-{number}", "x" * 3000),))])
"""


def test_two_notebooks_at_once_lose_nothing(tmp_path, project):
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(tmp_path)]
    writers = [subprocess.Popen([*command, name], cwd=project) for name in ("one", "two")]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    read = read_log(tmp_path)
    assert read.broken == ()
    wanted = {f"{name}-{number}" for name in ("one", "two") for number in range(40)}
    assert {entry.annotation.target[0].source.article_id for entry in read.entries} == wanted


@pytest.mark.skipif(os.name == "nt", reason="there is no limit to a file's size on Windows")
def test_a_full_disk_leaves_the_file_as_it_was(tmp_path, project, made):
    path, _ = append(tmp_path, [made()])
    before = path.read_bytes()
    code = """
        import resource, signal, sys
        from pathlib import Path
        from helpers.keep.corrections.annotation import make_annotation, make_target
        from helpers.keep.corrections.log import CorrectionError, append
        made = make_annotation("complete", "Ann", (make_target("b", "sha"),))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
        try:
            append(Path(sys.argv[1]), [made])
        except CorrectionError as error:
            print(error)
    """
    for room in (0, 100):
        limit = str(len(before) + room)
        command = [sys.executable, "-c", textwrap.dedent(code), str(tmp_path), limit]
        told = subprocess.run(command, cwd=project, capture_output=True, text=True, check=True).stdout
        assert "ann.jsonl: cannot be written" in told
        assert "nothing was saved" in told
        assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.ENOSPC, "Make room on the disk"),
        (errno.EROFS, "Make the folder writable"),
        (errno.EACCES, "Make the folder writable"),
        (errno.EIO, "Put that right"),
    ],
)
@pytest.mark.parametrize("call", ["write", "fsync"])
def test_whatever_stops_it_is_one_clear_error(tmp_path, made, monkeypatch, call, number, advice):
    path, _ = append(tmp_path, [made()])
    before = path.read_bytes()

    def stop(*_):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(log.os, call, stop)
        with pytest.raises(CorrectionError, match=rf"ann\.jsonl: cannot be written .*; nothing was saved\. {advice}"):
            append(tmp_path, [made()])
    assert path.read_bytes() == before
    assert append(tmp_path, [made()])[1] == (2,)


def test_a_new_file_that_cannot_be_filled_is_not_left_behind(tmp_path, made, monkeypatch):
    monkeypatch.setattr(log.os, "write", lambda handle, data: 0)
    with pytest.raises(CorrectionError, match="No space left"):
        append(tmp_path, [made()])
    assert list(tmp_path.glob("*.jsonl")) == []


def test_a_folder_that_cannot_be_made(tmp_path, made):
    (tmp_path / "file").write_text("")
    with pytest.raises(CorrectionError, match="cannot be written"):
        append(tmp_path / "file", [made()])


def test_somebody_who_writes_for_long_is_waited_for_and_then_told(tmp_path, made, monkeypatch):
    from filelock import FileLock

    monkeypatch.setattr(log, "_PATIENCE", 0.1)
    with FileLock(tmp_path / ".lock"), pytest.raises(CorrectionError, match="another notebook has been writing here"):
        append(tmp_path, [made()])


def test_half_a_character_is_refused(tmp_path, made):
    with pytest.raises(CorrectionError, match="half a character"):
        append(tmp_path, [made(sha256="\ud800")])


def test_the_environment_names_the_folder(monkeypatch, tmp_path, project):
    monkeypatch.delenv(log.VARIABLE, raising=False)
    assert log.usual_folder() == project / "data" / "corrections"
    monkeypatch.setenv(log.VARIABLE, str(tmp_path))
    assert log.usual_folder() == tmp_path
    monkeypatch.setenv(log.VARIABLE, "")
    assert log.usual_folder() is None


def test_a_corpus_without_a_folder_cannot_save(corpus):
    with pytest.raises(CorrectionError, match="opened without corrections"):
        judge.save(corpus, judge.reject(corpus, corpus.plan["finding_id"].iloc[0], "Ann"))
