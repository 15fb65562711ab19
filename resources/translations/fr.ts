<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>annotator</name>
    <message>
      <source>(no title)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(the other way round)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept (a)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept all above a confidence…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept all from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept, go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All articles are finished. Ctrl+E exports them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Annotator JSONL (lossless, one file)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Arabic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles (*.txt *.jsonl);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back up to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back up…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backed up to {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Because</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Between these two: {labels}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chinese</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a label…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compute suggestions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmed relations go with it: {names}. {answer} · Esc keeps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+Enter finishes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decided before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop selection or pinned head</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dutch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edges from the selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End one token left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End one token right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter gives the label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter goes to the next span of the mention · F6 back to the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter opens the article · f flags · c comments · / filters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every name, number and date here has a span.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything here is decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything, rejected too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exported to {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File to export to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter articles  ( / )</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter mentions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter the articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish  Ctrl+Enter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish an article first (Ctrl+Enter), or choose all articles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish, next article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder to export to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>French</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>German</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the label with this key, go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the span at the other end, then press Enter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guideline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Head</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import articles…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Italian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSON lines (*.jsonl)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join or part the text here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Joined; j parts the text again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label of the new span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label to choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language of the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language of the article…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light or dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make the span or the relation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mentions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mentions, relations and facts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Menu of the item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the caret</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next likely miss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next or previous control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next pane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next plausible reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next relation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next undecided item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article is open. Choose one on the left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article matches the filter. Clear it with Ctrl+A, Del.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No articles yet. Ctrl+I imports some.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No label has the key {digit}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>No more articles under this filter; {n} outside it are still to be reviewed.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>No open span here reaches a confidence that past decisions speak for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No relations here. In the text, r on a span begins one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No suggestions yet. Select text and press a digit to make a span, or let the machine propose some.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Normal text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not enough yet: {decided} of {enough} decisions about suggestions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing else is plausible here. h and l move the end, H and L the start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open sample project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the article again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other labels (e)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other readings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other work is still running. Stop it first, or wait for its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parted; j joins the text again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portuguese</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous pane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous plausible reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous relation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous undecided item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress of the running work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proposed by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put back to undecided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading {nth} of {all}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recent projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reject (x)</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Reject {n} and finish</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Reject, go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relation from here (r)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relation from here…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relation from « {name} »: Enter on the other end · r lists the spans · Esc lets go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relations to judge</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Relations {n}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Review suggested spans and relations in scraped news.
MIT licence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review what machines suggest in scraped news, decide it from the keyboard, and export a corpus that can be trusted.
Every decision is saved at once in one file. Drop articles here to begin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Romanian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Russian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set aside, go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sheet of keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all relations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show or hide mentions and relations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show or hide the articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show rejected spans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spanish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stands for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start one token left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start one token right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop the running work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped; what was done is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggesting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take up again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The article is in {language}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The command ended without a word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The current item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The other end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The schema allows no relation between {head} and {tail}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text cannot be parted inside « {name} », which is confirmed; put it back (d) or change its edges first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text is parted here already: a section of the article begins.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The worker could not be started: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The worker ended before it could begin; what it printed says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no model for this language ({language}). Select text and press a digit to make a span.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the first item of the article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the last item of the article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the only name, number or date without a span.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project has no articles yet. Drop files here, or choose them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turkish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn round (v)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn the relation round</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a label, or press its digit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ukrainian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undone: {act}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is still suggested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is there now will be replaced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the keys do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a accepts {item} · x rejects · digits label · Space sets aside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a date by its form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a function by its word, next to a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a place named after « {} »</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accepted before: {0}; rejected: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accepting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>adding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>annotator projects (*.annot)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as claims like it were accepted before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as the settings of the schema want it, for « {} »</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by what proposes it; the record of decisions is still short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changing the labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changing the language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>commenting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>correcting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>covered by another span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d again puts back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>deleting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>doing again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>finished</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>finished · {n} new</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>finishing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>flagged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from {threshold}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>importing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>joining or parting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>made by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>marking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>merging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>n begins again at the top</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>n goes to the next undecided item · select text to make a span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>names that begin or end like it: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>next to a function: « {} »</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no relation is allowed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not enough decisions yet to tell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>put away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rejecting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>saved {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>skipped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>skipping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spaCy training data (folder)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>splitting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the model's reading without article, quotes or punctuation at its edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the worker crashed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the worker ended with status {status}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the worker said nothing for {seconds} seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>two names that stood together as one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>undecided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>undoing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with « {} », which belongs to the name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>without « {} », which is no part of the name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>written like « {} » elsewhere in the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>x again rejects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{chosen} of {all} articles, {spans} confirmed spans; {left} left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{item} is confirmed · x rejects · d puts back · digits label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{item} is rejected · a accepts · d puts back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} cannot go from {names}. Press a digit or e for another label.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} relation(s) waiting for an end</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} set aside</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} span(s) · {error} wrong, at most {bound}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} to judge</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} undecided</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} undecided above</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} undecided: Enter rejects them and finishes · n shows the first · Esc</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{work} {done} of {all} · {pace} a second · {time} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>« {1} » ({0})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>« {} » is a known institution</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>« {} » is a known name inside another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>« {} » is known, or has the form of such a name</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>… and {n} more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
</TS>
