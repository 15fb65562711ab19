<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>annotator</name>
    <message numerus="yes">
      <source>A sample of {looked_at} of the {n} place(s): is it right?</source>
      <translation>
        <numerusform>A sample of {looked_at} of the {n} place: is it right?</numerusform>
        <numerusform>A sample of {looked_at} of the {n} places: is it right?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Changed: {n} annotation(s).</source>
      <translation>
        <numerusform>Changed: {n} annotation.</numerusform>
        <numerusform>Changed: {n} annotations.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Counting… {done} of {n} article(s)</source>
      <translation>
        <numerusform>Counting… {done} of {n} article</numerusform>
        <numerusform>Counting… {done} of {n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Decided: {places} in {n} article(s)</source>
      <translation>
        <numerusform>Decided: {places} in {n} article</numerusform>
        <numerusform>Decided: {places} in {n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Done at {n} place(s) · Ctrl+Z takes it back</source>
      <translation>
        <numerusform>Done at {n} place · Ctrl+Z takes it back</numerusform>
        <numerusform>Done at {n} places · Ctrl+Z takes it back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It brings back {n} act(s).</source>
      <translation>
        <numerusform>It brings back {n} act.</numerusform>
        <numerusform>It brings back {n} acts.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It may be better, but its test of {n} article(s) is not enough to be sure. Finish more articles, then train again; `annotator train --use anyway` uses it as it is.</source>
      <translation>
        <numerusform>It may be better, but its test of {n} article is not enough to be sure. Finish more articles, then train again; `annotator train --use anyway` uses it as it is.</numerusform>
        <numerusform>It may be better, but its test of {n} articles is not enough to be sure. Finish more articles, then train again; `annotator train --use anyway` uses it as it is.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Judge the {n} place(s) left, or undo the whole step.</source>
      <translation>
        <numerusform>Judge the place left, or undo the whole step.</numerusform>
        <numerusform>Judge the {n} places left, or undo the whole step.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Keep; the {n} wrong one(s) become undecided</source>
      <translation>
        <numerusform>Keep; the wrong one becomes undecided</numerusform>
        <numerusform>Keep; the {n} wrong ones become undecided</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Label all {n} hit(s)…</source>
      <translation>
        <numerusform>Label {n} hit…</numerusform>
        <numerusform>Label all {n} hits…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Label of {n} hit(s)</source>
      <translation>
        <numerusform>Label of {n} hit</numerusform>
        <numerusform>Label of {n} hits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Learning curve: read {done} of {n} article(s)</source>
      <translation>
        <numerusform>Learning curve: read {done} of {n} article</numerusform>
        <numerusform>Learning curve: read {done} of {n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Make {n} {label} span(s) of « {words} »? Enter makes them · Esc</source>
      <translation>
        <numerusform>Make {n} {label} span of « {words} »? Enter makes it · Esc</numerusform>
        <numerusform>Make {n} {label} spans of « {words} »? Enter makes them · Esc</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>No more articles under this filter; {n} article(s) outside it are still to be reviewed.</source>
      <translation>
        <numerusform>No more articles under this filter; {n} article outside it is still to be reviewed.</numerusform>
        <numerusform>No more articles under this filter; {n} articles outside it are still to be reviewed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove {n} article(s)</source>
      <translation>
        <numerusform>Remove {n} article</numerusform>
        <numerusform>Remove {n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove {n} article(s) from the project for good?</source>
      <translation>
        <numerusform>Remove {n} article from the project for good?</numerusform>
        <numerusform>Remove {n} articles from the project for good?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Restoring brings back {n} act(s).</source>
      <translation>
        <numerusform>Restoring brings back {n} act.</numerusform>
        <numerusform>Restoring brings back {n} acts.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Restoring takes away {n} act(s) that came later.</source>
      <translation>
        <numerusform>Restoring takes away {n} act that came later.</numerusform>
        <numerusform>Restoring takes away {n} acts that came later.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Stayed as it is: {n} change(s).</source>
      <translation>
        <numerusform>Stayed as it is: {n} change.</numerusform>
        <numerusform>Stayed as it is: {n} changes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Stays: {n} change(s).</source>
      <translation>
        <numerusform>Stays: {n} change.</numerusform>
        <numerusform>Stays: {n} changes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Taken back: {n} change(s).</source>
      <translation>
        <numerusform>Taken back: {n} change.</numerusform>
        <numerusform>Taken back: {n} changes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Undecided from then on, as no longer possible: {n} relation(s).</source>
      <translation>
        <numerusform>Undecided from then on, as no longer possible: {n} relation.</numerusform>
        <numerusform>Undecided from then on, as no longer possible: {n} relations.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You accepted « {name} » as {label} {n} time(s), now rejected · Ctrl+Z takes it back</source>
      <translation>
        <numerusform>You accepted « {name} » as {label} {n} time, now rejected · Ctrl+Z takes it back</numerusform>
        <numerusform>You accepted « {name} » as {label} {n} times, now rejected · Ctrl+Z takes it back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You labelled « {name} » {label} {n} time(s), now {now} · Ctrl+Z takes it back</source>
      <translation>
        <numerusform>You labelled « {name} » {label} {n} time, now {now} · Ctrl+Z takes it back</numerusform>
        <numerusform>You labelled « {name} » {label} {n} times, now {now} · Ctrl+Z takes it back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You rejected « {name} » as {now} {n} time(s), now accepted · Ctrl+Z takes it back</source>
      <translation>
        <numerusform>You rejected « {name} » as {now} {n} time, now accepted · Ctrl+Z takes it back</numerusform>
        <numerusform>You rejected « {name} » as {now} {n} times, now accepted · Ctrl+Z takes it back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>article(s)</source>
      <translation>
        <numerusform>article</numerusform>
        <numerusform>articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>article(s) to choose by</source>
      <translation>
        <numerusform>article to choose by</numerusform>
        <numerusform>articles to choose by</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>article(s) to test</source>
      <translation>
        <numerusform>article to test</numerusform>
        <numerusform>articles to test</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>article(s) to train</source>
      <translation>
        <numerusform>article to train</numerusform>
        <numerusform>articles to train</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>changed {n} label(s)</source>
      <translation>
        <numerusform>changed {n} label</numerusform>
        <numerusform>changed {n} labels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>decision(s)</source>
      <translation>
        <numerusform>decision</numerusform>
        <numerusform>decisions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>deleted the label {name}, with {n} change(s) of annotations</source>
      <translation>
        <numerusform>deleted the label {name}, with {n} change of annotations</numerusform>
        <numerusform>deleted the label {name}, with {n} changes of annotations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>finished the article, rejecting {n} item(s)</source>
      <translation>
        <numerusform>finished the article, rejecting {n} item</numerusform>
        <numerusform>finished the article, rejecting {n} items</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>finished {n} article(s)</source>
      <translation>
        <numerusform>finished {n} article</numerusform>
        <numerusform>finished {n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>made the project with {n} label(s)</source>
      <translation>
        <numerusform>made the project with {n} label</numerusform>
        <numerusform>made the project with {n} labels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>no model for {language} ({n} article(s))</source>
      <translation>
        <numerusform>no model for {language} ({n} article)</numerusform>
        <numerusform>no model for {language} ({n} articles)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>pair(s) of near-duplicates would else have come into two parts</source>
      <translation>
        <numerusform>pair of near-duplicates would else have come into two parts</numerusform>
        <numerusform>pairs of near-duplicates would else have come into two parts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>relation(s)</source>
      <translation>
        <numerusform>relation</numerusform>
        <numerusform>relations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>skipped {n} article(s)</source>
      <translation>
        <numerusform>skipped {n} article</numerusform>
        <numerusform>skipped {n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>span(s)</source>
      <translation>
        <numerusform>span</numerusform>
        <numerusform>spans</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>suggestion(s)</source>
      <translation>
        <numerusform>suggestion</numerusform>
        <numerusform>suggestions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>whole article(s)</source>
      <translation>
        <numerusform>whole article</numerusform>
        <numerusform>whole articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} act(s) of the log</source>
      <translation>
        <numerusform>{count} act of the log</numerusform>
        <numerusform>{count} acts of the log</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} decision(s) and {acts} go too; none of this can be undone then.</source>
      <translation>
        <numerusform>{count} decision and {acts} go too; none of this can be undone then.</numerusform>
        <numerusform>{count} decisions and {acts} go too; none of this can be undone then.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{gain} point(s) against {rival} (95 %: {low} to {high})</source>
      <translation>
        <numerusform>{gain} points against {rival} (95 %: {low} to {high})</numerusform>
        <numerusform>{gain} points against {rival} (95 %: {low} to {high})</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{items} in {n} article(s)</source>
      <translation>
        <numerusform>{items} in {n} article</numerusform>
        <numerusform>{items} in {n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name}: exact F1 {score} on {n} article(s) that it was not trained on</source>
      <translation>
        <numerusform>{name}: exact F1 {score} on {n} article that it was not trained on</numerusform>
        <numerusform>{name}: exact F1 {score} on {n} articles that it was not trained on</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name}: exact F1 {score} on {n} article(s) that it was not trained on, too few for an interval</source>
      <translation>
        <numerusform>{name}: exact F1 {score} on {n} article that it was not trained on, too few for an interval</numerusform>
        <numerusform>{name}: exact F1 {score} on {n} articles that it was not trained on, too few for an interval</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} act(s)</source>
      <translation>
        <numerusform>{n} act</numerusform>
        <numerusform>{n} acts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} article(s)</source>
      <translation>
        <numerusform>{n} article</numerusform>
        <numerusform>{n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} article(s) added</source>
      <translation>
        <numerusform>{n} article added</numerusform>
        <numerusform>{n} articles added</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} article(s) read</source>
      <translation>
        <numerusform>{n} article read</numerusform>
        <numerusform>{n} articles read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} article(s) removed for good; the old file is the backup {name}.</source>
      <translation>
        <numerusform>{n} article removed for good; the old file is the backup {name}.</numerusform>
        <numerusform>{n} articles removed for good; the old file is the backup {name}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} confirmed relation(s) would go with it ({answer}): {names}</source>
      <translation>
        <numerusform>{n} confirmed relation would go with it ({answer}): {names}</numerusform>
        <numerusform>{n} confirmed relations would go with it ({answer}): {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} decision(s) taken over</source>
      <translation>
        <numerusform>{n} decision taken over</numerusform>
        <numerusform>{n} decisions taken over</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} file(s) to read</source>
      <translation>
        <numerusform>{n} file to read</numerusform>
        <numerusform>{n} files to read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} finding(s)</source>
      <translation>
        <numerusform>{n} finding</numerusform>
        <numerusform>{n} findings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} finished article(s)</source>
      <translation>
        <numerusform>{n} finished article</numerusform>
        <numerusform>{n} finished articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} finished article(s) looked at</source>
      <translation>
        <numerusform>{n} finished article looked at</numerusform>
        <numerusform>{n} finished articles looked at</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} finished article(s) of {all}</source>
      <translation>
        <numerusform>{n} finished article of {all}</numerusform>
        <numerusform>{n} finished articles of {all}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} hit(s)</source>
      <translation>
        <numerusform>{n} hit</numerusform>
        <numerusform>{n} hits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} hit(s) that have a span stay as they are</source>
      <translation>
        <numerusform>{n} hit that has a span stays as it is</numerusform>
        <numerusform>{n} hits that have a span stay as they are</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} item(s)</source>
      <translation>
        <numerusform>{n} item</numerusform>
        <numerusform>{n} items</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} other article(s) left out</source>
      <translation>
        <numerusform>{n} other article left out</numerusform>
        <numerusform>{n} other articles left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} relation(s)</source>
      <translation>
        <numerusform>{n} relation</numerusform>
        <numerusform>{n} relations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} relation(s) waiting for an end</source>
      <translation>
        <numerusform>{n} relation waiting for an end</numerusform>
        <numerusform>{n} relations waiting for an end</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} span(s)</source>
      <translation>
        <numerusform>{n} span</numerusform>
        <numerusform>{n} spans</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} span(s) made; Ctrl+Z takes them back.</source>
      <translation>
        <numerusform>{n} span made; Ctrl+Z takes it back.</numerusform>
        <numerusform>{n} spans made; Ctrl+Z takes them back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} span(s) suggested</source>
      <translation>
        <numerusform>{n} span suggested</numerusform>
        <numerusform>{n} spans suggested</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} span(s) · {error} wrong, at most {bound}</source>
      <translation>
        <numerusform>{n} span · {error} wrong, at most {bound}</numerusform>
        <numerusform>{n} spans · {error} wrong, at most {bound}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} suggestion(s) stored</source>
      <translation>
        <numerusform>{n} suggestion stored</numerusform>
        <numerusform>{n} suggestions stored</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} thing(s) refused</source>
      <translation>
        <numerusform>{n} thing refused</numerusform>
        <numerusform>{n} things refused</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} undecided item(s): Enter rejects them and finishes · n shows the first · Esc</source>
      <translation>
        <numerusform>{n} undecided item: Enter rejects it and finishes · n shows it · Esc</numerusform>
        <numerusform>{n} undecided items: Enter rejects them and finishes · n shows the first · Esc</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} unknown field(s) ignored</source>
      <translation>
        <numerusform>{n} unknown field ignored</numerusform>
        <numerusform>{n} unknown fields ignored</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{ticked} of {n} place(s) ticked · Space unticks</source>
      <translation>
        <numerusform>{ticked} of {n} place ticked · Space unticks</numerusform>
        <numerusform>{ticked} of {n} places ticked · Space unticks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{total} in {n} article(s)</source>
      <translation>
        <numerusform>{total} in {n} article</numerusform>
        <numerusform>{total} in {n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{written} of {n} article(s)</source>
      <translation>
        <numerusform>{written} of {n} article</numerusform>
        <numerusform>{written} of {n} articles</numerusform>
      </translation>
    </message>
  </context>
</TS>
