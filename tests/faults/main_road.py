"""The whole work on articles, from the first import to the backup: `python -m tests.faults.main_road FOLDER SERVER [brief|whole]`.

The articles name a SERVER wherever a program could be led to one. Prints the exit status of each step as JSON, and how often the system
found no road for a packet, which is where each attempt ends in a namespace without interfaces.
"""

import json
import sys
from pathlib import Path

from annotator.__main__ import main

PAGE = """<!DOCTYPE html SYSTEM "{server}/dtd"><html><head><title>Le bac rouvre</title><base href="{server}/">
<link rel="stylesheet" href="{server}/style.css"><link rel="canonical" href="{server}/bac"><link rel="icon" href="{server}/icon.png">
<link rel="dns-prefetch" href="{server}"><meta property="og:image" content="{server}/og.png">
<meta http-equiv="refresh" content="0;url={server}/on">
<style>@import url("{server}/more.css"); body {{ background: url({server}/ground.png) }}</style>
<script src="{server}/run.js"></script></head>
<body background="{server}/old.png"><article><h1>Le bac rouvre</h1><img src="{server}/photo.png"><iframe src="{server}/frame"></iframe>
<p>La maire de Kersaint, Odile Tanguy, a rouvert le bac vendredi devant une centaine d’habitants. <a href="{server}/suite">La suite</a></p>
<p>Malo Garrec, qui le conduit depuis vingt ans, dit que « tout est comme avant ».</p><object data="{server}/object"></object>
<video src="{server}/film" poster="{server}/poster.png"></video></article></body></html>"""
TEXT = """Le bac <img src="{server}/photo.png"> rouvre

La maire de Kersaint, Odile Tanguy, a rouvert le bac. Voir {server}/bac ou <a href="{server}/suite">la suite</a>.
![image]({server}/image.png)
"""
XMI = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "{server}/entity">]><?xml-stylesheet href="{server}/x.xsl"?><x>&e;</x>"""


def road(folder: Path, server: str, length: str) -> dict[str, int]:
    """Each step with its exit status. What is brief computes no suggestions, only what is whole trains."""
    project, articles = folder / "road.annot", folder / "articles"
    articles.mkdir(parents=True)
    (articles / "page.html").write_text(PAGE.format(server=server), encoding="utf-8")
    (articles / "text.txt").write_text(TEXT.format(server=server), encoding="utf-8")
    line = {"text": TEXT.format(server=server) + "Bis.", "source": {"url": f"{server}/bac", "path": f"{server}/a.txt", "outlet": server}}
    (articles / "line.jsonl").write_text(json.dumps(line), encoding="utf-8")
    (articles / "hostile.xmi").write_text(XMI.format(server=server), encoding="utf-8")
    steps: list[tuple[str, ...]] = [
        ("sample", str(project), "--no-window"),
        ("import", str(project), str(articles)),
        ("suggest", str(project)),
    ]
    done = {step[0]: main([*step]) for step in (steps[:2] if length == "brief" else steps)}
    done["window"] = window(project)
    for name, out in (("jsonl", "out.jsonl"), ("report", "out.html"), ("brat", "brat"), ("conll", "conll"), ("csv", "out.csv")):
        done[f"export {name}"] = main(["export", str(project), str(folder / out), "--format", name, "--what", "all", "--status", "any"])
    done |= {verb: main([verb, str(project)]) for verb in ("stats", "check")}
    done["backup"] = main(["backup", str(project), str(folder / "copy.annot")])
    if length == "whole":
        from tests.models.reviewed import article, reviewed_project

        reviewed = reviewed_project(folder / "reviewed.annot", *map(article, range(12)))
        done["train"] = main(["train", str(reviewed), str(folder / "trained"), "--base", "blank", "--epochs", "1", "--annotator", "ada"])
    return done


def window(project: Path) -> int:
    """Open every article, decide a little, and look at what a person looks at."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from annotator.ui.main_window import MainWindow

    application = QApplication.instance() or QApplication([])
    shown = MainWindow("ana", QSettings(str(project.with_name("settings.ini")), QSettings.Format.IniFormat))
    shown.open_project(project)
    shown.show()
    session = shown.session
    assert session is not None
    for document_id in session.project.document_ids():
        shown.review.open_article(document_id)
        for item in session.view.sequence[:3]:
            session.accept(item)
        shown.handle("finish")
        application.processEvents()
        shown.grab()
    for command in ("history", "keys", "about", "guide", "schema"):
        shown.handle(command)
        application.processEvents()
    for opened in QApplication.topLevelWidgets():
        opened.grab()
        opened.close()
    return 0


def without_road() -> int:
    """How many packets, of either version of the protocol, had nowhere to go."""
    header, values = (line.split() for line in Path("/proc/net/snmp").read_text(encoding="ascii").split("\n")[:2])
    sixth = dict(line.split() for line in Path("/proc/net/snmp6").read_text(encoding="ascii").split("\n") if line)
    return int(values[header.index("OutNoRoutes")]) + int(sixth["Ip6OutNoRoutes"])


if __name__ == "__main__":
    before = without_road()
    done = road(Path(sys.argv[1]), sys.argv[2], (sys.argv[3:] or [""])[0])
    sys.stdout.write("\n" + json.dumps({"done": done, "without road": without_road() - before}) + "\n")
