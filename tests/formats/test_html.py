import logging
import signal
import socket
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from annotator.core.errors import Trouble
from annotator.formats import html, jsonl
from annotator.jobs.importing import ImportJob, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO
from annotator.jobs.reading import read as answers

BODY = """<p>Le maire de Kerlouan a annoncé mardi la fermeture du pont. Maëlle Tanguy, directrice du port, a précisé que les travaux
dureront six mois.</p><p>« Nous n’avions pas le choix », a-t-elle dit le 3 mars 2019 au conseil&nbsp;municipal &amp; aux riverains&#33;</p>
<p>Il <b>faudra</b> du temps, <a href="/x">selon la préfecture</a> du Finistère.</p>"""
TEXT = """Le pont ferme pour six mois

Le maire de Kerlouan a annoncé mardi la fermeture du pont. Maëlle Tanguy, directrice du port, a précisé que les travaux dureront six mois.
« Nous n’avions pas le choix », a-t-elle dit le 3 mars 2019 au conseil municipal & aux riverains!
Il faudra du temps, selon la préfecture du Finistère."""
UNKNOWN = {"url": None, "published": None, "outlet": None}


def page(head: str = '<meta charset="utf-8">', body: str = BODY, begin: str = '<!DOCTYPE html><html lang="fr-FR">') -> str:
    return f"""{begin}<head><title>Le pont ferme pour six mois</title>{head}</head><body>
<nav><a href="/">Accueil</a> <a href="/sport">Sport</a></nav><article><h1>Le pont ferme pour six mois</h1>{body}</article>
<footer>Mentions légales © 2024</footer></body></html>"""


def read(tmp_path: Path, content: str | bytes, name: str = "page.html") -> dict[str, Any]:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    (one,) = html.read(file, "auto")
    assert one.data is not None
    assert not one.refused
    return one.data


def test_a_page_gives_its_article_and_what_it_declares_of_itself(tmp_path: Path) -> None:
    head = """<meta charset="utf-8"><meta property="og:site_name" content="Le Quai">
    <meta property="article:published_time" content="2021-09-25T10:00:00+02:00"><link rel="canonical" href="https://lequai.example/pont">"""
    found = read(tmp_path, page(head))
    assert found["text"] == TEXT
    assert found["language"] == "fr"
    assert found["source"] == {
        "url": "https://lequai.example/pont",
        "published": "2021-09-25",
        "outlet": "Le Quai",
        "path": str(tmp_path / "page.html"),
        "encoding": "utf-8",
    }
    entry = jsonl.from_json(found, "fr")
    assert isinstance(entry, jsonl.Entry)
    assert entry.document.title == "Le pont ferme pour six mois"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("", None),
        ('<script type="application/ld+json">{"datePublished": "2021-09-25T08:00", "dateModified": "2021-10-01"}</script>', "2021-09-25"),
        ('<meta property="article:published_time" content="1987-05-03">', "1987-05-03"),
        ('<meta property="article:published_time" content="1970-01-01">', None),
        ('<link rel="canonical" href="https://lequai.example/2021/09/pont">', "2021-09"),
    ],
)
def test_the_date_is_one_that_the_page_declares_never_one_that_it_tells_of(tmp_path: Path, head: str, published: str | None) -> None:
    assert read(tmp_path, page(head))["source"]["published"] == published


@pytest.mark.parametrize(
    "stamp", ['<time datetime="2021-09-25">hier</time>', '<span class="publication-date">Publié le 25 septembre 2021</span>']
)
def test_a_date_line_of_the_page_is_a_declaration(tmp_path: Path, stamp: str) -> None:
    assert read(tmp_path, page(body=stamp + BODY))["source"]["published"] == "2021-09-25"


@pytest.mark.parametrize(
    ("head", "written", "encoding"),
    [
        ("", "cp1252", "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252", "cp1252"),
        ('<meta charset="utf-8">', "cp1252", "cp1252"),
        ('<meta charset="no-such-thing">', "utf-8", "utf-8"),
        ('<meta charset="utf-16">', "utf-8", "utf-8"),
        ('<meta charset="utf-7">', "utf-8", "utf-8"),
        ('<meta charset="punycode">', "utf-8", "utf-8"),
        ('<meta charset="iso-8859-15">', "iso8859-15", "iso8859-15"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252", "cp1252"),
        ('<meta charset="iso-8859-1">', "utf-8-sig", "utf-8-sig"),
        ("", "utf-16", "utf-16-le"),
    ],
)
def test_the_encoding_is_found_without_a_server_that_says_it(tmp_path: Path, head: str, written: str, encoding: str) -> None:
    found = read(tmp_path, page(head, BODY.replace("’", "'")).encode(written))
    assert found["text"] == TEXT.replace("’", "'")
    assert found["source"]["encoding"] == encoding


def test_a_page_that_says_nothing_of_itself_is_read_as_well(tmp_path: Path) -> None:
    found = read(tmp_path, f"<html><body><div>{BODY}</div></body></html>")
    assert found["text"] == TEXT.partition("\n\n")[2]
    assert found["language"] == "auto"
    assert {name: found["source"][name] for name in UNKNOWN} == UNKNOWN


def test_an_address_that_is_none_is_left_out(tmp_path: Path) -> None:
    assert read(tmp_path, page('<link rel="canonical" href="javascript:alert(1)">'))["source"]["url"] is None


def test_nothing_of_a_page_is_fetched_or_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    head = """<meta http-equiv="refresh" content="0;url=http://elsewhere.example/"><link rel="stylesheet" href="http://elsewhere.example/a.css">"""
    frames = '<script src="http://elsewhere.example/a.js">x()</script><iframe src="http://elsewhere.example/"></iframe>'
    assert read(tmp_path, page(head, frames + BODY))["text"] == TEXT


def test_entities_that_a_page_defines_are_not_expanded(tmp_path: Path) -> None:
    begin = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]><html>'
    text = read(tmp_path, page(body=BODY.replace("Kerlouan", "&a; &x;"), begin=begin))["text"]
    assert "&a; &x;" in text
    assert "root:" not in text


def test_a_huge_attribute_does_no_harm(tmp_path: Path) -> None:
    assert read(tmp_path, page(body=BODY + f'<p title="{"a" * 5_000_000}"></p>'))["text"] == TEXT


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is no web page"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary"),
        (page(body=BODY.replace("pont", "po\0nt")), "binary"),
        (page(body=BODY + "x" * 10_000_000), "more than the limit of 10,000,000"),
        (f"<html><body>{'<div>' * 10_000}{BODY}</body></html>", "cannot be read to its end"),
        (page(body="<p>a</p>" * 51_000), "more than 50,000 elements"),
        (page(body="<p>a</p>" * 151_000), "more than 50,000 elements"),
        ('<html><body><nav><a href="/">Accueil</a> <a href="/x">Sport</a></nav></body></html>', "holds no article"),
        (f"<html><body><ul>{'<li><a href=/x>Le pont ferme pour six mois</a></li>' * 50}</ul></body></html>", "holds no article"),
        ("<html><body><script>var a = 'Le pont ferme pour six mois et davantage encore'</script></body></html>", "holds no article"),
    ],
)
def test_what_is_no_page_of_an_article_is_refused_with_the_reason(
    tmp_path: Path, content: str | bytes, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Trouble, match=reason) as trouble:
        read(tmp_path, content)
    assert str(trouble.value).startswith(str(tmp_path / "page.html"))
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system knows no such timer")
def test_a_page_that_takes_too_long_is_given_up_and_the_timer_is_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "SECONDS", 0.05)
    before = signal.getsignal(signal.SIGVTALRM)
    with pytest.raises(Trouble, match="takes more than"):
        read(tmp_path, page(body="<p>a</p>" * 40_000))
    assert signal.getsignal(signal.SIGVTALRM) is before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


def test_the_worker_detects_the_language_of_a_page_that_does_not_say_it(tmp_path: Path) -> None:
    file = tmp_path / "page.htm"
    file.write_text(page(begin="<html>"), "utf-8")
    *_, one = answers({"path": str(file), "format": "auto", "language": "auto"})
    assert one["document"]["language"] == "fr"
    assert one["document"]["text"] == TEXT


def test_a_hostile_page_is_one_refused_file_of_an_import(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, content in (("a.html", f"<html>{'<div>' * 10_000}"), ("b.html", page()), ("c.html", "<html>\0"), ("d.html", page(body=""))):
        (pages / name).write_text(content, "utf-8")
    with closing(open_or_create(tmp_path / "p.annot", "news", "anna")) as project:
        job = ImportJob(project, [pages])
        run_here(job, HELLO, answers)
    assert job.result.added == 1
    assert [Path(refusal.file).name for refusal in job.result.refused] == ["a.html", "c.html", "d.html"]


def test_a_report_of_ours_is_no_article() -> None:
    with pytest.raises(Trouble, match=r"corpus\.html: is a report, as export writes it"):
        list(html.read(Path(__file__).parents[1] / "data" / "formats" / "report" / "corpus.html", "auto"))
