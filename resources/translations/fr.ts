<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>annotator</name>
    <message>
      <source>(no title)</source>
      <translation>(sans titre)</translation>
    </message>
    <message>
      <source>(the other way round)</source>
      <translation>(dans l’autre sens)</translation>
    </message>
    <message>
      <source>About annotator</source>
      <translation>À propos d’annotator</translation>
    </message>
    <message>
      <source>Accept (a)</source>
      <translation>Accepter (a)</translation>
    </message>
    <message>
      <source>Accept all above a confidence…</source>
      <translation>Tout accepter au-dessus d’une confiance…</translation>
    </message>
    <message>
      <source>Accept all from</source>
      <translation>Tout accepter dès</translation>
    </message>
    <message>
      <source>Accept, go on</source>
      <translation>Accepter et continuer</translation>
    </message>
    <message>
      <source>All articles</source>
      <translation>Tous les articles</translation>
    </message>
    <message>
      <source>All articles are finished. Ctrl+E exports them.</source>
      <translation>Tous les articles sont terminés. Ctrl+E les exporte.</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Annotator JSONL (lossless, one file)</source>
      <translation>JSONL d’annotator (sans perte, un fichier)</translation>
    </message>
    <message>
      <source>Arabic</source>
      <translation>arabe</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Article</translation>
    </message>
    <message>
      <source>Article text</source>
      <translation>Texte de l’article</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Articles</translation>
    </message>
    <message>
      <source>Articles (*.txt *.jsonl);;All files (*)</source>
      <translation>Articles (*.txt *.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Back up to</source>
      <translation>Sauvegarder dans</translation>
    </message>
    <message>
      <source>Back up…</source>
      <translation>Sauvegarder…</translation>
    </message>
    <message>
      <source>Backed up to {path}</source>
      <translation>Sauvegardé dans {path}</translation>
    </message>
    <message>
      <source>Because</source>
      <translation>Parce que</translation>
    </message>
    <message>
      <source>Between these two: {labels}.</source>
      <translation>Entre ces deux : {labels}.</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>chinois</translation>
    </message>
    <message>
      <source>Choose a label</source>
      <translation>Choisir une étiquette</translation>
    </message>
    <message>
      <source>Choose a label…</source>
      <translation>Choisir une étiquette…</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Commentaire</translation>
    </message>
    <message>
      <source>Comment:</source>
      <translation>Commentaire :</translation>
    </message>
    <message>
      <source>Comment…</source>
      <translation>Commentaire…</translation>
    </message>
    <message>
      <source>Compute suggestions</source>
      <translation>Calculer les suggestions</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Confiance</translation>
    </message>
    <message>
      <source>Confirmed relations go with it: {names}. {answer} · Esc keeps</source>
      <translation>Des relations confirmées partent avec : {names}. {answer} · Échap garde</translation>
    </message>
    <message>
      <source>Ctrl+Enter finishes</source>
      <translation>Ctrl+Entrée termine</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Juger</translation>
    </message>
    <message>
      <source>Decided before</source>
      <translation>Jugé auparavant</translation>
    </message>
    <message>
      <source>Does</source>
      <translation>Effet</translation>
    </message>
    <message>
      <source>Done again.</source>
      <translation>Rétabli.</translation>
    </message>
    <message>
      <source>Drop selection or pinned head</source>
      <translation>Lâcher la sélection ou la tête</translation>
    </message>
    <message>
      <source>Dutch</source>
      <translation>néerlandais</translation>
    </message>
    <message>
      <source>Edges from the selection</source>
      <translation>Bords d’après la sélection</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Édition</translation>
    </message>
    <message>
      <source>End one token left</source>
      <translation>Fin un mot à gauche</translation>
    </message>
    <message>
      <source>End one token right</source>
      <translation>Fin un mot à droite</translation>
    </message>
    <message>
      <source>English</source>
      <translation>anglais</translation>
    </message>
    <message>
      <source>Enter gives the label</source>
      <translation>Entrée donne l’étiquette</translation>
    </message>
    <message>
      <source>Enter goes to the next span of the mention · F6 back to the text</source>
      <translation>Entrée va au segment suivant de la mention · F6 retour au texte</translation>
    </message>
    <message>
      <source>Enter opens the article · f flags · c comments · / filters</source>
      <translation>Entrée ouvre l’article · f drapeau · c commentaire · / filtre</translation>
    </message>
    <message>
      <source>Every name, number and date here has a span.</source>
      <translation>Ici, chaque nom, nombre et date a un segment.</translation>
    </message>
    <message>
      <source>Everything here is decided</source>
      <translation>Tout est jugé ici</translation>
    </message>
    <message>
      <source>Everything, rejected too</source>
      <translation>Tout, le rejeté aussi</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Exported to {path}</source>
      <translation>Exporté vers {path}</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exporter…</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>File to export to</source>
      <translation>Fichier de l’export</translation>
    </message>
    <message>
      <source>Filter articles</source>
      <translation>Filtrer les articles</translation>
    </message>
    <message>
      <source>Filter articles  ( / )</source>
      <translation>Filtrer les articles  ( / )</translation>
    </message>
    <message>
      <source>Filter mentions</source>
      <translation>Filtrer les mentions</translation>
    </message>
    <message>
      <source>Filter the articles</source>
      <translation>Filtrer les articles</translation>
    </message>
    <message>
      <source>Finish  Ctrl+Enter</source>
      <translation>Terminer  Ctrl+Entrée</translation>
    </message>
    <message>
      <source>Finish an article first (Ctrl+Enter), or choose all articles.</source>
      <translation>Terminez d’abord un article (Ctrl+Entrée), ou choisissez tous les articles.</translation>
    </message>
    <message>
      <source>Finish, next article</source>
      <translation>Terminer, article suivant</translation>
    </message>
    <message>
      <source>Finished articles</source>
      <translation>Articles terminés</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>Drapeau</translation>
    </message>
    <message>
      <source>Folder to export to</source>
      <translation>Dossier de l’export</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>French</source>
      <translation>français</translation>
    </message>
    <message>
      <source>German</source>
      <translation>allemand</translation>
    </message>
    <message>
      <source>Give the label with this key, go on</source>
      <translation>Donner l’étiquette de cette touche et continuer</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Aller</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Continuer</translation>
    </message>
    <message>
      <source>Go to the span at the other end, then press Enter.</source>
      <translation>Allez au segment de l’autre bout, puis Entrée.</translation>
    </message>
    <message>
      <source>Guide</source>
      <translation>Guide</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>Consigne</translation>
    </message>
    <message>
      <source>Head</source>
      <translation>Tête</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Aide</translation>
    </message>
    <message>
      <source>Import articles</source>
      <translation>Importer des articles</translation>
    </message>
    <message>
      <source>Import articles…</source>
      <translation>Importer des articles…</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>Import :</translation>
    </message>
    <message>
      <source>Italian</source>
      <translation>italien</translation>
    </message>
    <message>
      <source>Item</source>
      <translation>Élément</translation>
    </message>
    <message>
      <source>JSON lines (*.jsonl)</source>
      <translation>Lignes JSON (*.jsonl)</translation>
    </message>
    <message>
      <source>Join or part the text here</source>
      <translation>Joindre ou séparer le texte ici</translation>
    </message>
    <message>
      <source>Joined; j parts the text again.</source>
      <translation>Joint ; j sépare de nouveau le texte.</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Touche</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Touches</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Étiquette</translation>
    </message>
    <message>
      <source>Label of the new span</source>
      <translation>Étiquette du nouveau segment</translation>
    </message>
    <message>
      <source>Label to choose</source>
      <translation>Étiquette à choisir</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Étiquettes</translation>
    </message>
    <message>
      <source>Language of the article</source>
      <translation>Langue de l’article</translation>
    </message>
    <message>
      <source>Language of the article…</source>
      <translation>Langue de l’article…</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Texte plus grand</translation>
    </message>
    <message>
      <source>Last saved</source>
      <translation>Dernier enregistrement</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>Clair ou sombre</translation>
    </message>
    <message>
      <source>Make the span or the relation</source>
      <translation>Créer le segment ou la relation</translation>
    </message>
    <message>
      <source>Mentions</source>
      <translation>Mentions</translation>
    </message>
    <message>
      <source>Mentions, relations and facts</source>
      <translation>Mentions, relations et faits</translation>
    </message>
    <message>
      <source>Menu of the item</source>
      <translation>Menu de l’élément</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Message</translation>
    </message>
    <message>
      <source>Move the caret</source>
      <translation>Déplacer le curseur</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>Nouveau projet</translation>
    </message>
    <message>
      <source>New project…</source>
      <translation>Nouveau projet…</translation>
    </message>
    <message>
      <source>Next article</source>
      <translation>Article suivant</translation>
    </message>
    <message>
      <source>Next item</source>
      <translation>Élément suivant</translation>
    </message>
    <message>
      <source>Next likely miss</source>
      <translation>Oubli probable suivant</translation>
    </message>
    <message>
      <source>Next or previous control</source>
      <translation>Commande suivante ou précédente</translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation>Volet suivant</translation>
    </message>
    <message>
      <source>Next plausible reading</source>
      <translation>Lecture plausible suivante</translation>
    </message>
    <message>
      <source>Next relation</source>
      <translation>Relation suivante</translation>
    </message>
    <message>
      <source>Next undecided item</source>
      <translation>Élément à juger suivant</translation>
    </message>
    <message>
      <source>No article is open. Choose one on the left.</source>
      <translation>Aucun article n’est ouvert. Choisissez-en un à gauche.</translation>
    </message>
    <message>
      <source>No article matches the filter. Clear it with Ctrl+A, Del.</source>
      <translation>Aucun article ne répond au filtre. Videz-le par Ctrl+A, Suppr.</translation>
    </message>
    <message>
      <source>No articles yet. Ctrl+I imports some.</source>
      <translation>Pas encore d’article. Ctrl+I en importe.</translation>
    </message>
    <message>
      <source>No label has the key {digit}.</source>
      <translation>Aucune étiquette n’a la touche {digit}.</translation>
    </message>
    <message numerus="yes">
      <source>No more articles under this filter; {n} outside it are still to be reviewed.</source>
      <translation>
        <numerusform>Plus d’article sous ce filtre ; {n} autre reste à réviser.</numerusform>
        <numerusform>Plus d’article sous ce filtre ; {n} autres restent à réviser.</numerusform>
      </translation>
    </message>
    <message>
      <source>No open span here reaches a confidence that past decisions speak for.</source>
      <translation>Aucun segment à juger n’atteint ici une confiance que les décisions passées confirment.</translation>
    </message>
    <message>
      <source>No relations here. In the text, r on a span begins one.</source>
      <translation>Pas de relation ici. Dans le texte, r sur un segment en commence une.</translation>
    </message>
    <message>
      <source>No suggestions yet. Select text and press a digit to make a span, or let the machine propose some.</source>
      <translation>Pas encore de suggestion. Sélectionnez du texte et tapez un chiffre pour créer un segment, ou laissez la machine proposer.</translation>
    </message>
    <message>
      <source>Normal text size</source>
      <translation>Taille normale du texte</translation>
    </message>
    <message>
      <source>Not enough yet: {decided} of {enough} decisions about suggestions.</source>
      <translation>Pas encore assez : {decided} décisions sur {enough} au sujet de suggestions.</translation>
    </message>
    <message>
      <source>Nothing else is plausible here. h and l move the end, H and L the start.</source>
      <translation>Rien d’autre n’est plausible ici. h et l déplacent la fin, H et L le début.</translation>
    </message>
    <message>
      <source>Open project</source>
      <translation>Ouvrir un projet</translation>
    </message>
    <message>
      <source>Open project…</source>
      <translation>Ouvrir un projet…</translation>
    </message>
    <message>
      <source>Open sample project</source>
      <translation>Ouvrir le projet d’exemple</translation>
    </message>
    <message>
      <source>Open the article again</source>
      <translation>Rouvrir l’article</translation>
    </message>
    <message>
      <source>Open {path}</source>
      <translation>Ouvrir {path}</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>Ouvrir…</translation>
    </message>
    <message>
      <source>Other labels (e)</source>
      <translation>Autres étiquettes (e)</translation>
    </message>
    <message>
      <source>Other readings</source>
      <translation>Autres lectures</translation>
    </message>
    <message>
      <source>Other work is still running. Stop it first, or wait for its end.</source>
      <translation>Un autre travail est en cours. Arrêtez-le d’abord, ou attendez sa fin.</translation>
    </message>
    <message>
      <source>Parted; j joins the text again.</source>
      <translation>Séparé ; j joint de nouveau le texte.</translation>
    </message>
    <message>
      <source>Polish</source>
      <translation>polonais</translation>
    </message>
    <message>
      <source>Portuguese</source>
      <translation>portugais</translation>
    </message>
    <message>
      <source>Previous article</source>
      <translation>Article précédent</translation>
    </message>
    <message>
      <source>Previous item</source>
      <translation>Élément précédent</translation>
    </message>
    <message>
      <source>Previous pane</source>
      <translation>Volet précédent</translation>
    </message>
    <message>
      <source>Previous plausible reading</source>
      <translation>Lecture plausible précédente</translation>
    </message>
    <message>
      <source>Previous relation</source>
      <translation>Relation précédente</translation>
    </message>
    <message>
      <source>Previous undecided item</source>
      <translation>Élément à juger précédent</translation>
    </message>
    <message>
      <source>Progress of the running work</source>
      <translation>Avancement du travail en cours</translation>
    </message>
    <message>
      <source>Proposed by</source>
      <translation>Proposé par</translation>
    </message>
    <message>
      <source>Put back to undecided</source>
      <translation>Remettre à juger</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>Reading {nth} of {all}.</source>
      <translation>Lecture {nth} sur {all}.</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>Projets récents</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message>
      <source>Reject (x)</source>
      <translation>Rejeter (x)</translation>
    </message>
    <message numerus="yes">
      <source>Reject {n} and finish</source>
      <translation>
        <numerusform>En rejeter {n} et terminer</numerusform>
        <numerusform>En rejeter {n} et terminer</numerusform>
      </translation>
    </message>
    <message>
      <source>Reject, go on</source>
      <translation>Rejeter et continuer</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>Relation</translation>
    </message>
    <message>
      <source>Relation from here (r)</source>
      <translation>Relation depuis ici (r)</translation>
    </message>
    <message>
      <source>Relation from here…</source>
      <translation>Relation depuis ici…</translation>
    </message>
    <message>
      <source>Relation from « {name} »: Enter on the other end · r lists the spans · Esc lets go</source>
      <translation>Relation depuis « {name} » : Entrée sur l’autre bout · r liste les segments · Échap lâche</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>Relations</translation>
    </message>
    <message>
      <source>Relations to judge</source>
      <translation>Relations à juger</translation>
    </message>
    <message numerus="yes">
      <source>Relations {n}</source>
      <translation>
        <numerusform>Relations {n}</numerusform>
        <numerusform>Relations {n}</numerusform>
      </translation>
    </message>
    <message>
      <source>Review suggested spans and relations in scraped news.
MIT licence.</source>
      <translation>Réviser les segments et relations suggérés dans la presse collectée.
Licence MIT.</translation>
    </message>
    <message>
      <source>Review what machines suggest in scraped news, decide it from the keyboard, and export a corpus that can be trusted.
Every decision is saved at once in one file. Drop articles here to begin.</source>
      <translation>Révisez ce que des machines suggèrent dans la presse collectée, jugez-le au clavier, et exportez un corpus digne de confiance.
Chaque décision est enregistrée aussitôt dans un seul fichier. Déposez ici des articles pour commencer.</translation>
    </message>
    <message>
      <source>Romanian</source>
      <translation>roumain</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>russe</translation>
    </message>
    <message>
      <source>Select text</source>
      <translation>Sélectionner du texte</translation>
    </message>
    <message>
      <source>Set aside, go on</source>
      <translation>Mettre de côté et continuer</translation>
    </message>
    <message>
      <source>Sheet of keys</source>
      <translation>Tableau des touches</translation>
    </message>
    <message>
      <source>Show all relations</source>
      <translation>Montrer toutes les relations</translation>
    </message>
    <message>
      <source>Show or hide mentions and relations</source>
      <translation>Montrer ou cacher mentions et relations</translation>
    </message>
    <message>
      <source>Show or hide the articles</source>
      <translation>Montrer ou cacher les articles</translation>
    </message>
    <message>
      <source>Show rejected spans</source>
      <translation>Montrer les segments rejetés</translation>
    </message>
    <message>
      <source>Skip the article</source>
      <translation>Laisser l’article</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Texte plus petit</translation>
    </message>
    <message>
      <source>Span</source>
      <translation>Segment</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>espagnol</translation>
    </message>
    <message>
      <source>Stands for</source>
      <translation>Vaut</translation>
    </message>
    <message>
      <source>Start one token left</source>
      <translation>Début un mot à gauche</translation>
    </message>
    <message>
      <source>Start one token right</source>
      <translation>Début un mot à droite</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Stop the running work</source>
      <translation>Arrêter le travail en cours</translation>
    </message>
    <message>
      <source>Stopped; what was done is kept.</source>
      <translation>Arrêté ; ce qui est fait est gardé.</translation>
    </message>
    <message>
      <source>Suggesting</source>
      <translation>Suggestions :</translation>
    </message>
    <message>
      <source>Tail</source>
      <translation>Queue</translation>
    </message>
    <message>
      <source>Take up again</source>
      <translation>Reprendre</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texte</translation>
    </message>
    <message>
      <source>The article is in {language}.</source>
      <translation>L’article est en {language}.</translation>
    </message>
    <message>
      <source>The command ended without a word.</source>
      <translation>La commande s’est terminée sans un mot.</translation>
    </message>
    <message>
      <source>The current item</source>
      <translation>L’élément courant</translation>
    </message>
    <message>
      <source>The other end</source>
      <translation>L’autre bout</translation>
    </message>
    <message>
      <source>The schema allows no relation between {head} and {tail}.</source>
      <translation>Le schéma ne permet aucune relation entre {head} et {tail}.</translation>
    </message>
    <message>
      <source>The text cannot be parted inside « {name} », which is confirmed; put it back (d) or change its edges first.</source>
      <translation>Le texte ne peut être séparé dans « {name} », qui est confirmé ; remettez-le à juger (d) ou changez d’abord ses bords.</translation>
    </message>
    <message>
      <source>The text is parted here already: a section of the article begins.</source>
      <translation>Le texte est déjà séparé ici : une partie de l’article commence.</translation>
    </message>
    <message>
      <source>The worker could not be started: {reason}</source>
      <translation>Le travailleur n’a pu démarrer : {reason}</translation>
    </message>
    <message>
      <source>The worker ended before it could begin; what it printed says why.</source>
      <translation>Le travailleur s’est arrêté avant de commencer ; ce qu’il a imprimé dit pourquoi.</translation>
    </message>
    <message>
      <source>There is no model for this language ({language}). Select text and press a digit to make a span.</source>
      <translation>Il n’y a pas de modèle pour cette langue ({language}). Sélectionnez du texte et tapez un chiffre pour créer un segment.</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
      <source>This is the first item of the article.</source>
      <translation>C’est le premier élément de l’article.</translation>
    </message>
    <message>
      <source>This is the last item of the article.</source>
      <translation>C’est le dernier élément de l’article.</translation>
    </message>
    <message>
      <source>This is the only name, number or date without a span.</source>
      <translation>C’est le seul nom, nombre ou date sans segment.</translation>
    </message>
    <message>
      <source>This project has no articles yet. Drop files here, or choose them.</source>
      <translation>Ce projet n’a pas encore d’article. Déposez des fichiers ici, ou choisissez-les.</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Vers</translation>
    </message>
    <message>
      <source>Turkish</source>
      <translation>turc</translation>
    </message>
    <message>
      <source>Turn round (v)</source>
      <translation>Retourner (v)</translation>
    </message>
    <message>
      <source>Turn the relation round</source>
      <translation>Retourner la relation</translation>
    </message>
    <message>
      <source>Type a label, or press its digit</source>
      <translation>Tapez une étiquette, ou son chiffre</translation>
    </message>
    <message>
      <source>Ukrainian</source>
      <translation>ukrainien</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Undone: {act}.</source>
      <translation>Annulé : {act}.</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Affichage</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <source>What is confirmed</source>
      <translation>Ce qui est confirmé</translation>
    </message>
    <message>
      <source>What is left</source>
      <translation>Ce qui reste</translation>
    </message>
    <message>
      <source>What is still suggested</source>
      <translation>Ce qui est encore suggéré</translation>
    </message>
    <message>
      <source>What is there now will be replaced.</source>
      <translation>Ce qui s’y trouve sera remplacé.</translation>
    </message>
    <message>
      <source>What the keys do</source>
      <translation>Ce que font les touches</translation>
    </message>
    <message>
      <source>What to write</source>
      <translation>Ce qu’il faut écrire</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Où</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>Où</translation>
    </message>
    <message>
      <source>Which articles</source>
      <translation>Quels articles</translation>
    </message>
    <message>
      <source>a accepts {item} · x rejects · digits label · Space sets aside</source>
      <translation>a accepte {item} · x rejette · un chiffre étiquette · Espace met de côté</translation>
    </message>
    <message>
      <source>a date by its form</source>
      <translation>une date par sa forme</translation>
    </message>
    <message>
      <source>a function by its word, next to a name</source>
      <translation>une fonction par son mot, à côté d’un nom</translation>
    </message>
    <message>
      <source>a place named after « {} »</source>
      <translation>un lieu nommé d’après « {} »</translation>
    </message>
    <message>
      <source>accepted before: {0}; rejected: {1}</source>
      <translation>accepté auparavant : {0} ; rejeté : {1}</translation>
    </message>
    <message>
      <source>accepting</source>
      <translation>accepter</translation>
    </message>
    <message>
      <source>adding</source>
      <translation>ajouter</translation>
    </message>
    <message>
      <source>annotator projects (*.annot)</source>
      <translation>Projets annotator (*.annot)</translation>
    </message>
    <message>
      <source>as claims like it were accepted before</source>
      <translation>comme de telles suggestions furent acceptées</translation>
    </message>
    <message>
      <source>as the settings of the schema want it, for « {} »</source>
      <translation>comme le veulent les réglages du schéma, pour « {} »</translation>
    </message>
    <message>
      <source>by what proposes it; the record of decisions is still short</source>
      <translation>d’après qui le propose ; les décisions sont encore peu nombreuses</translation>
    </message>
    <message>
      <source>changing the labels</source>
      <translation>changer les étiquettes</translation>
    </message>
    <message>
      <source>changing the language</source>
      <translation>changer la langue</translation>
    </message>
    <message>
      <source>commenting</source>
      <translation>commenter</translation>
    </message>
    <message>
      <source>confirmed</source>
      <translation>confirmé</translation>
    </message>
    <message>
      <source>correcting</source>
      <translation>corriger</translation>
    </message>
    <message>
      <source>covered by another span</source>
      <translation>couvert par un autre segment</translation>
    </message>
    <message>
      <source>d again puts back</source>
      <translation>d encore remet</translation>
    </message>
    <message>
      <source>deleting</source>
      <translation>supprimer</translation>
    </message>
    <message>
      <source>doing again</source>
      <translation>rétablir</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>terminé</translation>
    </message>
    <message numerus="yes">
      <source>finished · {n} new</source>
      <translation>
        <numerusform>terminé · {n} nouveau</numerusform>
        <numerusform>terminé · {n} nouveaux</numerusform>
      </translation>
    </message>
    <message>
      <source>finishing</source>
      <translation>terminer</translation>
    </message>
    <message>
      <source>flagged</source>
      <translation>marqué d’un drapeau</translation>
    </message>
    <message>
      <source>from {threshold}</source>
      <translation>dès {threshold}</translation>
    </message>
    <message>
      <source>importing</source>
      <translation>importer</translation>
    </message>
    <message>
      <source>in progress</source>
      <translation>en cours</translation>
    </message>
    <message>
      <source>joining or parting</source>
      <translation>joindre ou séparer</translation>
    </message>
    <message>
      <source>made by hand</source>
      <translation>fait à la main</translation>
    </message>
    <message>
      <source>marking</source>
      <translation>marquer</translation>
    </message>
    <message>
      <source>merging</source>
      <translation>fusionner</translation>
    </message>
    <message>
      <source>n begins again at the top</source>
      <translation>n recommence en haut</translation>
    </message>
    <message>
      <source>n goes to the next undecided item · select text to make a span</source>
      <translation>n va à l’élément à juger suivant · sélectionnez du texte pour créer un segment</translation>
    </message>
    <message>
      <source>names that begin or end like it: {0}</source>
      <translation>noms qui commencent ou finissent de même : {0}</translation>
    </message>
    <message>
      <source>new</source>
      <translation>nouveau</translation>
    </message>
    <message>
      <source>next to a function: « {} »</source>
      <translation>à côté d’une fonction : « {} »</translation>
    </message>
    <message>
      <source>no relation is allowed</source>
      <translation>aucune relation n’est permise</translation>
    </message>
    <message>
      <source>not enough decisions yet to tell</source>
      <translation>pas encore assez de décisions pour le dire</translation>
    </message>
    <message>
      <source>put away</source>
      <translation>rangé</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>rejeté</translation>
    </message>
    <message>
      <source>rejecting</source>
      <translation>rejeter</translation>
    </message>
    <message>
      <source>saved {time}</source>
      <translation>enregistré {time}</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>laissé</translation>
    </message>
    <message>
      <source>skipping</source>
      <translation>laisser de côté</translation>
    </message>
    <message>
      <source>spaCy training data (folder)</source>
      <translation>Données d’entraînement spaCy (dossier)</translation>
    </message>
    <message>
      <source>splitting</source>
      <translation>couper</translation>
    </message>
    <message>
      <source>the model's reading without article, quotes or punctuation at its edges</source>
      <translation>la lecture du modèle sans article, guillemets ni ponctuation à ses bords</translation>
    </message>
    <message>
      <source>the worker crashed</source>
      <translation>le travailleur est tombé</translation>
    </message>
    <message>
      <source>the worker ended with status {status}</source>
      <translation>le travailleur s’est arrêté avec l’état {status}</translation>
    </message>
    <message>
      <source>the worker said nothing for {seconds} seconds</source>
      <translation>le travailleur n’a rien dit pendant {seconds} secondes</translation>
    </message>
    <message>
      <source>two names that stood together as one</source>
      <translation>deux noms qui se tenaient comme un seul</translation>
    </message>
    <message>
      <source>undecided</source>
      <translation>à juger</translation>
    </message>
    <message>
      <source>undoing</source>
      <translation>annuler</translation>
    </message>
    <message>
      <source>with « {} », which belongs to the name</source>
      <translation>avec « {} », qui appartient au nom</translation>
    </message>
    <message>
      <source>without « {} », which is no part of the name</source>
      <translation>sans « {} », qui ne fait pas partie du nom</translation>
    </message>
    <message>
      <source>written like « {} » elsewhere in the article</source>
      <translation>écrit comme « {} » ailleurs dans l’article</translation>
    </message>
    <message>
      <source>x again rejects</source>
      <translation>x encore rejette</translation>
    </message>
    <message>
      <source>{chosen} of {all} articles, {spans} confirmed spans; {left} left out.</source>
      <translation>{chosen} articles sur {all}, {spans} segments confirmés ; {left} laissés dehors.</translation>
    </message>
    <message>
      <source>{item} is confirmed · x rejects · d puts back · digits label</source>
      <translation>{item} est confirmé · x rejette · d remet à juger · un chiffre étiquette</translation>
    </message>
    <message>
      <source>{item} is rejected · a accepts · d puts back</source>
      <translation>{item} est rejeté · a accepte · d remet à juger</translation>
    </message>
    <message>
      <source>{label} cannot go from {names}. Press a digit or e for another label.</source>
      <translation>{label} ne peut aller de {names}. Un chiffre ou e pour une autre étiquette.</translation>
    </message>
    <message numerus="yes">
      <source>{n} relation(s) waiting for an end</source>
      <translation>
        <numerusform>{n} relation attend un bout</numerusform>
        <numerusform>{n} relations attendent un bout</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} set aside</source>
      <translation>
        <numerusform>{n} mis de côté</numerusform>
        <numerusform>{n} mis de côté</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} span(s) · {error} wrong, at most {bound}</source>
      <translation>
        <numerusform>{n} segment · {error} de faux, au plus {bound}</numerusform>
        <numerusform>{n} segments · {error} de faux, au plus {bound}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} to judge</source>
      <translation>
        <numerusform>{n} à juger</numerusform>
        <numerusform>{n} à juger</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} undecided</source>
      <translation>
        <numerusform>{n} à juger</numerusform>
        <numerusform>{n} à juger</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} undecided above</source>
      <translation>
        <numerusform>{n} à juger plus haut</numerusform>
        <numerusform>{n} à juger plus haut</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} undecided: Enter rejects them and finishes · n shows the first · Esc</source>
      <translation>
        <numerusform>{n} à juger : Entrée le rejette et termine · n le montre · Échap</numerusform>
        <numerusform>{n} à juger : Entrée les rejette et termine · n montre le premier · Échap</numerusform>
      </translation>
    </message>
    <message>
      <source>{work} {done} of {all} · {pace} a second · {time} left</source>
      <translation>{work} {done} sur {all} · {pace} par seconde · encore {time}</translation>
    </message>
    <message>
      <source>« {1} » ({0})</source>
      <translation>« {1} » ({0})</translation>
    </message>
    <message>
      <source>« {} » is a known institution</source>
      <translation>« {} » est une institution connue</translation>
    </message>
    <message>
      <source>« {} » is a known name inside another</source>
      <translation>« {} » est un nom connu dans un autre</translation>
    </message>
    <message>
      <source>« {} » is known, or has the form of such a name</source>
      <translation>« {} » est connu, ou a la forme d’un tel nom</translation>
    </message>
    <message numerus="yes">
      <source>… and {n} more</source>
      <translation>
        <numerusform>… et {n} autre</numerusform>
        <numerusform>… et {n} autres</numerusform>
      </translation>
    </message>
  </context>
</TS>
