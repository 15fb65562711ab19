"""A writer that is killed at any moment loses nothing that it said was saved."""

import random

from annotator.store.check import check
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.store.building import OTHER, article, with_article
from tests.store.kill_rig import acts_until_killed

KILLS = 20


def test_killed_writers_lose_no_saved_act_while_a_reader_looks_on(path):
    with Project.open(path) as project:
        with_article(project, article(OTHER))
    chance = random.Random(2021)
    saved: list[str] = []
    for kill in range(KILLS):
        with Reader.open(path) as reader:
            before = reader.clock()
            saved += acts_until_killed(path, kill, chance.uniform(0, 0.1))
            assert reader.clock() == before
        with Reader.open(path) as reader:
            there = [act.act_id for act in reader.acts()]
        assert set(saved) <= set(there)
        assert len(there) <= 1 + len(saved) + kill + 1  # of each kill at most one act was saved and not yet said
    assert len(saved) > KILLS
    assert check(path).problems == ()
    Project.open(path).close()
