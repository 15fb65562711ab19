"""Labels show what stands in articles and files as it is."""

from annotator.ui.plain_label import PlainLabel


def test_markup_in_a_label_is_shown_as_it_is(qtbot):
    label, plain = PlainLabel("<b>Vannes</b>"), PlainLabel("Vannes")
    for each in (label, plain):
        qtbot.addWidget(each)
    assert label.sizeHint().width() > 1.5 * plain.sizeHint().width()
