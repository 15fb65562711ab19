<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>annotator</name>
    <message>
      <source>&amp;Article</source>
      <translation>&amp;Article</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>&amp;Fermer</translation>
    </message>
    <message>
      <source>&amp;Delete…</source>
      <translation>&amp;Supprimer…</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exporter…</translation>
    </message>
    <message>
      <source>&amp;Go there</source>
      <translation>&amp;Y aller</translation>
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation>&amp;Importer…</translation>
    </message>
    <message>
      <source>&amp;Project</source>
      <translation>&amp;Projet</translation>
    </message>
    <message>
      <source>&amp;Restore this backup</source>
      <translation>&amp;Restaurer cette sauvegarde</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Annuler</translation>
    </message>
    <message>
      <source>&amp;Undo to here…</source>
      <translation>Annuler &amp;jusqu’ici…</translation>
    </message>
    <message>
      <source>',' expected after '"'</source>
      <translation>une virgule est attendue après un guillemet</translation>
    </message>
    <message>
      <source>'utf-8' codec can't decode byte {1} in position {2}</source>
      <translation>octet {1} qui n’est pas de l’UTF-8, à la position {2}</translation>
    </message>
    <message>
      <source>(kept in {name} beside the project, to be mended)</source>
      <translation>(gardés dans {name} à côté du projet, pour être réparés)</translation>
    </message>
    <message>
      <source>(no title)</source>
      <translation>(sans titre)</translation>
    </message>
    <message numerus="yes">
      <source>({n} against the schema)</source>
      <translation>
        <numerusform>({n} contre le schéma)</numerusform>
        <numerusform>({n} contre le schéma)</numerusform>
      </translation>
    </message>
    <message>
      <source>95 % interval</source>
      <translation>Intervalle à 95 %</translation>
    </message>
    <message>
      <source>? set aside</source>
      <translation>? mis de côté</translation>
    </message>
    <message>
      <source>A backup is a whole copy of the project; any of them can take its place again.</source>
      <translation>Une sauvegarde est une copie entière du projet ; chacune peut reprendre sa place.</translation>
    </message>
    <message>
      <source>A capital that acts: Moscou a protesté</source>
      <translation>Une capitale qui agit : Moscou a protesté</translation>
    </message>
    <message>
      <source>A change counts at once. Compute suggestions anew where they should heed it.</source>
      <translation>Un changement vaut aussitôt. Recalculez les suggestions là où elles doivent en tenir compte.</translation>
    </message>
    <message>
      <source>A data set as Hugging Face keeps it, with its card; pandas and DuckDB read it too.</source>
      <translation>Un jeu de données comme chez Hugging Face, avec sa fiche ; pandas et DuckDB le lisent aussi.</translation>
    </message>
    <message>
      <source>A folder to train a spaCy pipeline with, and to load as documents.</source>
      <translation>Un dossier pour entraîner une chaîne spaCy, et à charger comme documents.</translation>
    </message>
    <message>
      <source>A folder, or the name of an installed package</source>
      <translation>Un dossier, ou le nom d’un paquet installé</translation>
    </message>
    <message>
      <source>A label cannot stand below itself.</source>
      <translation>Une étiquette ne peut être sous elle-même.</translation>
    </message>
    <message>
      <source>A label needs a name.</source>
      <translation>Une étiquette a besoin d’un nom.</translation>
    </message>
    <message>
      <source>A letter is written "n", a capital one "Shift+N"; a command with [] has none. The window reads this when you come back.</source>
      <translation>Une lettre s’écrit "n", une majuscule "Shift+N" ; une commande avec [] n’en a pas. La fenêtre lit ceci à votre retour.</translation>
    </message>
    <message>
      <source>A name has at most {most} characters, and no tabs, line breaks or other control characters.</source>
      <translation>Un nom a au plus {most} caractères, sans tabulation, saut de ligne ni autre caractère de commande.</translation>
    </message>
    <message>
      <source>A program that works beside the review died. The review goes on, and what was saved is safe.</source>
      <translation>Un programme qui travaille à côté de la relecture s’est arrêté brutalement. La relecture continue, et ce qui a été enregistré est en sûreté.</translation>
    </message>
    <message>
      <source>A program that works beside the review made a mistake. The review goes on, and what was saved is safe.</source>
      <translation>Un programme qui travaille à côté de la relecture a fait une erreur. La relecture continue, et ce qui a été enregistré est en sûreté.</translation>
    </message>
    <message numerus="yes">
      <source>A sample of {looked_at} of the {n} place(s): is it right?</source>
      <translation>
        <numerusform>Un échantillon de {looked_at} sur {n} endroit : est-ce juste ?</numerusform>
        <numerusform>Un échantillon de {looked_at} sur {n} endroits : est-ce juste ?</numerusform>
      </translation>
    </message>
    <message>
      <source>A table for Excel, LibreOffice and the like; what looks like a formula is kept from running.</source>
      <translation>Une table pour Excel, LibreOffice et semblables ; ce qui ressemble à une formule n’y est pas exécuté.</translation>
    </message>
    <message>
      <source>A table for programs, in UTF-8 with commas.</source>
      <translation>Une table pour programmes, en UTF-8 avec des virgules.</translation>
    </message>
    <message>
      <source>About annotator</source>
      <translation>À propos d’annotator</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Accepter</translation>
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
      <source>Accept the mention in the project…</source>
      <translation>Accepter la mention dans le projet…</translation>
    </message>
    <message>
      <source>Accept {label} « {name} » in the whole project</source>
      <translation>Accepter {label} « {name} » dans tout le projet</translation>
    </message>
    <message>
      <source>Accept, go on</source>
      <translation>Accepter et continuer</translation>
    </message>
    <message>
      <source>Acceptance</source>
      <translation>Acceptation</translation>
    </message>
    <message>
      <source>Acceptance against score</source>
      <translation>Acceptation selon le score</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Accepté</translation>
    </message>
    <message>
      <source>Accepted of decided</source>
      <translation>Acceptés parmi les jugés</translation>
    </message>
    <message>
      <source>Active time</source>
      <translation>Temps actif</translation>
    </message>
    <message>
      <source>Add a folder…</source>
      <translation>Ajouter un dossier…</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Ajouté</translation>
    </message>
    <message>
      <source>All articles</source>
      <translation>Tous les articles</translation>
    </message>
    <message>
      <source>All articles are finished.</source>
      <translation>Tous les articles sont terminés.</translation>
    </message>
    <message>
      <source>All articles are finished. Ctrl+E exports them.</source>
      <translation>Tous les articles sont terminés. Ctrl+E les exporte.</translation>
    </message>
    <message>
      <source>All commands</source>
      <translation>Toutes les commandes</translation>
    </message>
    <message>
      <source>All commands…</source>
      <translation>Toutes les commandes…</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>All identical…</source>
      <translation>Tous les identiques…</translation>
    </message>
    <message>
      <source>All in one</source>
      <translation>Tout ensemble</translation>
    </message>
    <message>
      <source>All labels</source>
      <translation>Toutes</translation>
    </message>
    <message>
      <source>All {count}…</source>
      <translation>Les {count}…</translation>
    </message>
    <message>
      <source>Also trains on fewer articles, to tell what more of them would bring. It takes longer.</source>
      <translation>Entraîne aussi sur moins d’articles, pour dire ce que d’autres apporteraient. Cela dure plus longtemps.</translation>
    </message>
    <message>
      <source>Annotation</source>
      <translation>Annotation</translation>
    </message>
    <message>
      <source>Annotator JSONL (lossless)</source>
      <translation>JSONL d’annotator (sans perte)</translation>
    </message>
    <message>
      <source>Another label has this name.</source>
      <translation>Une autre étiquette a ce nom.</translation>
    </message>
    <message>
      <source>Another seed splits otherwise; the same splits the same.</source>
      <translation>Une autre graine partage autrement ; la même partage de même.</translation>
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
      <source>Article {title}</source>
      <translation>Article {title}</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Articles</translation>
    </message>
    <message>
      <source>Articles by date, newest first</source>
      <translation>Articles par date, les récents d’abord</translation>
    </message>
    <message>
      <source>Articles by date, oldest first</source>
      <translation>Articles par date, les anciens d’abord</translation>
    </message>
    <message>
      <source>Articles by outlet</source>
      <translation>Articles par journal</translation>
    </message>
    <message>
      <source>Articles by title</source>
      <translation>Articles par titre</translation>
    </message>
    <message>
      <source>Articles finished</source>
      <translation>Articles terminés</translation>
    </message>
    <message>
      <source>Articles in the order of import</source>
      <translation>Articles dans l’ordre d’import</translation>
    </message>
    <message>
      <source>Articles least certain first</source>
      <translation>Articles les moins sûrs d’abord</translation>
    </message>
    <message>
      <source>Articles left</source>
      <translation>Articles restants</translation>
    </message>
    <message>
      <source>Articles left out</source>
      <translation>Articles laissés de côté</translation>
    </message>
    <message>
      <source>Articles to train</source>
      <translation>Articles d’entraînement</translation>
    </message>
    <message>
      <source>Articles to train on</source>
      <translation>Articles pour l’entraînement</translation>
    </message>
    <message>
      <source>Articles with most to judge first</source>
      <translation>Articles où il y a le plus à juger d’abord</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Comme le système</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Retour</translation>
    </message>
    <message>
      <source>Back to the mentions</source>
      <translation>Retour aux mentions</translation>
    </message>
    <message>
      <source>Back up &amp;now</source>
      <translation>Sauvegarder &amp;maintenant</translation>
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
      <source>Backed up.</source>
      <translation>Sauvegardé.</translation>
    </message>
    <message>
      <source>Backups of {name}</source>
      <translation>Sauvegardes de {name}</translation>
    </message>
    <message>
      <source>Backups, newest first</source>
      <translation>Sauvegardes, la plus récente d’abord</translation>
    </message>
    <message>
      <source>Backups…</source>
      <translation>Sauvegardes…</translation>
    </message>
    <message>
      <source>Because</source>
      <translation>Parce que</translation>
    </message>
    <message>
      <source>Between these two: {labels}.</source>
      <translation>Entre ces deux : {labels}.</translation>
    </message>
    <message>
      <source>By producer</source>
      <translation>Par producteur</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>Entré</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Cannot be read</source>
      <translation>Ne peut être lu</translation>
    </message>
    <message>
      <source>Cannot declare {1} twice</source>
      <translation>{1} est déclaré deux fois</translation>
    </message>
    <message>
      <source>Cannot overwrite a value</source>
      <translation>une valeur est donnée deux fois</translation>
    </message>
    <message numerus="yes">
      <source>Changed: {n} annotation(s).</source>
      <translation>
        <numerusform>Changée : {n} annotation.</numerusform>
        <numerusform>Changées : {n} annotations.</numerusform>
      </translation>
    </message>
    <message>
      <source>Check of {name}</source>
      <translation>Contrôle de {name}</translation>
    </message>
    <message>
      <source>Check the corpus…</source>
      <translation>Contrôler le corpus…</translation>
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
      <source>Choose files or folders, or drop them here.</source>
      <translation>Choisissez des fichiers ou des dossiers, ou déposez-les ici.</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Fermer (Échap)</translation>
    </message>
    <message>
      <source>CoNLL-2003 columns</source>
      <translation>Colonnes CoNLL-2003</translation>
    </message>
    <message>
      <source>Code that is not spaCy's</source>
      <translation>Code qui n’est pas de spaCy</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Couleur</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Couleurs</translation>
    </message>
    <message>
      <source>Command to run</source>
      <translation>Commande à exécuter</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Commandes</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Commentaire</translation>
    </message>
    <message>
      <source>Comment on the article</source>
      <translation>Commentaire sur l’article</translation>
    </message>
    <message>
      <source>Comment…</source>
      <translation>Commentaire…</translation>
    </message>
    <message>
      <source>Compared</source>
      <translation>Comparaison</translation>
    </message>
    <message>
      <source>Components: {names}</source>
      <translation>Composants : {names}</translation>
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
      <source>Confusions</source>
      <translation>Confusions</translation>
    </message>
    <message>
      <source>Copied to {path}</source>
      <translation>Copié vers {path}</translation>
    </message>
    <message>
      <source>Copied; paste it into a spreadsheet.</source>
      <translation>Copié ; collez-le dans un tableur.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copier</translation>
    </message>
    <message>
      <source>Copy as table</source>
      <translation>Copier en tableau</translation>
    </message>
    <message>
      <source>Copy the list</source>
      <translation>Copier la liste</translation>
    </message>
    <message>
      <source>Correct the language…</source>
      <translation>Corriger la langue…</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>Corrigé</translation>
    </message>
    <message>
      <source>Counted as {annotator} stands with the articles.</source>
      <translation>Compté là où {annotator} en est des articles.</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Comptage…</translation>
    </message>
    <message numerus="yes">
      <source>Counting… {done} of {n} article(s)</source>
      <translation>
        <numerusform>Comptage… {done} sur {n} article</numerusform>
        <numerusform>Comptage… {done} sur {n} articles</numerusform>
      </translation>
    </message>
    <message>
      <source>Ctrl+Enter finishes</source>
      <translation>Ctrl+Entrée termine</translation>
    </message>
    <message>
      <source>Ctrl+Enter keeps it · Esc leaves it as it was</source>
      <translation>Ctrl+Entrée le garde · Échap le laisse comme avant</translation>
    </message>
    <message>
      <source>Ctrl+Z takes it back</source>
      <translation>Ctrl+Z l’annule</translation>
    </message>
    <message>
      <source>Damage was found while backing up: {reason}</source>
      <translation>Un dommage a été trouvé lors de la sauvegarde : {reason}</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>Dates without a number: hier, en septembre</source>
      <translation>Dates sans chiffre : hier, en septembre</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Jour</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Juger</translation>
    </message>
    <message>
      <source>Decide a span first: G then does the same in the whole project.</source>
      <translation>Jugez d’abord un segment : G fait ensuite de même dans tout le projet.</translation>
    </message>
    <message>
      <source>Decide a span first: g then does the same wherever it fits.</source>
      <translation>Jugez d’abord un segment : g fait ensuite de même partout où cela va.</translation>
    </message>
    <message>
      <source>Decide once</source>
      <translation>Juger une fois</translation>
    </message>
    <message>
      <source>Decided</source>
      <translation>Jugé</translation>
    </message>
    <message>
      <source>Decided before</source>
      <translation>Jugé auparavant</translation>
    </message>
    <message>
      <source>Decided otherwise</source>
      <translation>Jugé autrement</translation>
    </message>
    <message numerus="yes">
      <source>Decided: {places} in {n} article(s)</source>
      <translation>
        <numerusform>Jugés : {places} dans {n} article</numerusform>
        <numerusform>Jugés : {places} dans {n} articles</numerusform>
      </translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>Décisions</translation>
    </message>
    <message>
      <source>Decisions an hour</source>
      <translation>Décisions par heure</translation>
    </message>
    <message>
      <source>Decisions of</source>
      <translation>Décisions de</translation>
    </message>
    <message>
      <source>Decisions of {annotator}; what they cover is finished</source>
      <translation>Décisions ({annotator}) ; ce qu’elles couvrent est terminé</translation>
    </message>
    <message>
      <source>Decisions that would come back</source>
      <translation>Décisions qui reviendraient</translation>
    </message>
    <message>
      <source>Decisions that would go</source>
      <translation>Décisions qui disparaîtraient</translation>
    </message>
    <message>
      <source>Delete the label</source>
      <translation>Supprimer l’étiquette</translation>
    </message>
    <message>
      <source>Delete {name}</source>
      <translation>Supprimer {name}</translation>
    </message>
    <message>
      <source>Detected, article by article</source>
      <translation>Détectée, article par article</translation>
    </message>
    <message>
      <source>Determiners: le Pentagone</source>
      <translation>Déterminants : le Pentagone</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Sens</translation>
    </message>
    <message>
      <source>Directory not empty</source>
      <translation>dossier non vide</translation>
    </message>
    <message>
      <source>Disk quota exceeded</source>
      <translation>quota de disque dépassé</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Done again: {act}.</source>
      <translation>Rétabli : {act}.</translation>
    </message>
    <message numerus="yes">
      <source>Done at {n} place(s) · Ctrl+Z takes it back</source>
      <translation>
        <numerusform>Fait à {n} endroit · Ctrl+Z l’annule</numerusform>
        <numerusform>Fait à {n} endroits · Ctrl+Z l’annule</numerusform>
      </translation>
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
      <source>Edges and readings</source>
      <translation>Bords et lectures</translation>
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
      <source>Edit my keys…</source>
      <translation>Modifier mes touches…</translation>
    </message>
    <message>
      <source>Empty the trash</source>
      <translation>Vider la corbeille</translation>
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation>Vider la corbeille…</translation>
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
      <source>Enter chooses a label for the selection</source>
      <translation>Entrée laisse choisir une étiquette pour la sélection</translation>
    </message>
    <message>
      <source>Enter goes on, Esc keeps</source>
      <translation>Entrée continue, Échap garde</translation>
    </message>
    <message>
      <source>Enter goes to the next hit · Shift+Enter back · Alt+Enter gives the same label · Esc closes</source>
      <translation>Entrée va au résultat suivant · Maj+Entrée au précédent · Alt+Entrée donne la même étiquette · Échap ferme</translation>
    </message>
    <message>
      <source>Enter goes to what is found</source>
      <translation>Entrée va à ce qui est trouvé</translation>
    </message>
    <message>
      <source>Enter makes {label} of the selection</source>
      <translation>Entrée fait {label} de la sélection</translation>
    </message>
    <message>
      <source>Enter opens « {title} »</source>
      <translation>Entrée ouvre « {title} »</translation>
    </message>
    <message>
      <source>Enter or {key} goes on, Esc keeps</source>
      <translation>Entrée ou {key} continue, Échap garde</translation>
    </message>
    <message>
      <source>Enter shows it in its article · Esc goes back to the mentions</source>
      <translation>Entrée la montre dans son article · Échap revient aux mentions</translation>
    </message>
    <message>
      <source>Enter takes it · ↑ ↓ choose · Esc leaves</source>
      <translation>Entrée la prend · ↑ ↓ choisissent · Échap quitte</translation>
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
      <source>Everything that you did in the project after: {act}</source>
      <translation>Tout ce que vous avez fait dans le projet après : {act}</translation>
    </message>
    <message>
      <source>Everything that you did in this article after: {act}</source>
      <translation>Tout ce que vous avez fait dans cet article après : {act}</translation>
    </message>
    <message>
      <source>Everything, rejected too</source>
      <translation>Tout, le rejeté aussi</translation>
    </message>
    <message>
      <source>Exact F1</source>
      <translation>F1 exacte</translation>
    </message>
    <message>
      <source>Exact F1, without rules</source>
      <translation>F1 exacte, sans règles</translation>
    </message>
    <message>
      <source>Expected '=' after a key in a key/value pair</source>
      <translation>un « = » est attendu après une clé</translation>
    </message>
    <message>
      <source>Expected ']' at the end of a table declaration</source>
      <translation>un « ] » est attendu à la fin d’un titre de table</translation>
    </message>
    <message>
      <source>Expected newline or end of document after a statement</source>
      <translation>une fin de ligne est attendue après une instruction</translation>
    </message>
    <message>
      <source>Expecting ',' delimiter</source>
      <translation>une virgule est attendue</translation>
    </message>
    <message>
      <source>Expecting ':' delimiter</source>
      <translation>un deux-points est attendu</translation>
    </message>
    <message>
      <source>Expecting property name enclosed in double quotes</source>
      <translation>un nom entre guillemets est attendu</translation>
    </message>
    <message>
      <source>Expecting value</source>
      <translation>une valeur est attendue</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Export labels</source>
      <translation>Exporter les étiquettes</translation>
    </message>
    <message>
      <source>Export something else</source>
      <translation>Exporter autre chose</translation>
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
      <source>Extra data</source>
      <translation>il y a quelque chose de trop</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Chiffres</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>File exists</source>
      <translation>le fichier existe déjà</translation>
    </message>
    <message>
      <source>File name too long</source>
      <translation>nom de fichier trop long</translation>
    </message>
    <message>
      <source>File to export to</source>
      <translation>Fichier de l’export</translation>
    </message>
    <message>
      <source>Files and folders</source>
      <translation>Fichiers et dossiers</translation>
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
      <source>Filter articles  ( {key} )</source>
      <translation>Filtrer les articles  ( {key} )</translation>
    </message>
    <message>
      <source>Filter by status, outlet, label…</source>
      <translation>Filtrer par état, journal, étiquette…</translation>
    </message>
    <message>
      <source>Filter by what was done, by whom, or by article</source>
      <translation>Filtrer par ce qui a été fait, par qui, ou par article</translation>
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
      <source>Filter the history</source>
      <translation>Filtrer l’historique</translation>
    </message>
    <message>
      <source>Filter the keys</source>
      <translation>Filtrer les touches</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Chercher</translation>
    </message>
    <message>
      <source>Find in the guide</source>
      <translation>Chercher dans le guide</translation>
    </message>
    <message>
      <source>Find in the text</source>
      <translation>Chercher dans le texte</translation>
    </message>
    <message>
      <source>Find in the text…</source>
      <translation>Chercher dans le texte…</translation>
    </message>
    <message>
      <source>Find whole words only</source>
      <translation>Mots entiers seulement</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Constats</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>Terminer</translation>
    </message>
    <message>
      <source>Finish an article first (Ctrl+Enter), or choose “Finished or not”.</source>
      <translation>Terminez d’abord un article (Ctrl+Entrée), ou choisissez « Terminés ou non ».</translation>
    </message>
    <message>
      <source>Finish an article first.</source>
      <translation>Terminez d’abord un article.</translation>
    </message>
    <message>
      <source>Finish more articles first (Ctrl+Enter): only what was read to the end is trained on.</source>
      <translation>Terminez d’abord d’autres articles (Ctrl+Entrée) : seul ce qui est lu jusqu’au bout sert à l’entraînement.</translation>
    </message>
    <message>
      <source>Finish, next article</source>
      <translation>Terminer, article suivant</translation>
    </message>
    <message>
      <source>Finished only</source>
      <translation>Terminés seulement</translation>
    </message>
    <message>
      <source>Finished or not</source>
      <translation>Terminés ou non</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>Drapeau</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>Avec drapeau</translation>
    </message>
    <message>
      <source>Folder of the pipeline</source>
      <translation>Dossier de la chaîne</translation>
    </message>
    <message>
      <source>Folder of the pipeline, or name of an installed package</source>
      <translation>Dossier de la chaîne, ou nom d’un paquet installé</translation>
    </message>
    <message>
      <source>Folder of the training</source>
      <translation>Dossier de l’entraînement</translation>
    </message>
    <message>
      <source>Folder to export to</source>
      <translation>Dossier de l’export</translation>
    </message>
    <message>
      <source>Folder to import, read whole</source>
      <translation>Dossier à importer, lu en entier</translation>
    </message>
    <message>
      <source>Folder: {path}</source>
      <translation>Dossier : {path}</translation>
    </message>
    <message>
      <source>For INCEpTION and UIMA, as JSON.</source>
      <translation>Pour INCEpTION et UIMA, en JSON.</translation>
    </message>
    <message>
      <source>For INCEpTION, DKPro and UIMA, with their type system.</source>
      <translation>Pour INCEpTION, DKPro et UIMA, avec leur système de types.</translation>
    </message>
    <message>
      <source>For WebAnno and INCEpTION, one file an article.</source>
      <translation>Pour WebAnno et INCEpTION, un fichier par article.</translation>
    </message>
    <message>
      <source>For annotator itself, for scripts, and to keep. With everything of all articles, log and suggestions go along too.</source>
      <translation>Pour annotator lui-même, pour des scripts, et à garder. Avec tout de tous les articles, le journal et les suggestions en sont aussi.</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Français</source>
      <translation>Français</translation>
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
      <source>Give the hit the label {label} and go on (Alt+Enter)</source>
      <translation>Donner au résultat l’étiquette {label} et continuer (Alt+Entrée)</translation>
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
      <source>Go from item to item</source>
      <translation>Aller d’élément en élément</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Continuer</translation>
    </message>
    <message>
      <source>Go on training</source>
      <translation>Continuer l’entraînement</translation>
    </message>
    <message>
      <source>Go to the span at the other end, then press Enter.</source>
      <translation>Allez au segment de l’autre bout, puis Entrée.</translation>
    </message>
    <message>
      <source>Goes back</source>
      <translation>Revient</translation>
    </message>
    <message>
      <source>Goes back: {what}.</source>
      <translation>Revient : {what}.</translation>
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
      <source>Guideline of the label</source>
      <translation>Consigne de l’étiquette</translation>
    </message>
    <message>
      <source>Guideline, {language}</source>
      <translation>Consigne, {language}</translation>
    </message>
    <message>
      <source>HTML page</source>
      <translation>Page HTML</translation>
    </message>
    <message>
      <source>Head</source>
      <translation>Tête</translation>
    </message>
    <message>
      <source>Heads</source>
      <translation>Têtes</translation>
    </message>
    <message>
      <source>Held in part</source>
      <translation>Gardé en partie</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Aide</translation>
    </message>
    <message numerus="yes">
      <source>Here {n} to judge, {aside} set aside.</source>
      <translation>
        <numerusform>Ici {n} à juger, {aside} mis de côté.</numerusform>
        <numerusform>Ici {n} à juger, {aside} mis de côté.</numerusform>
      </translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historique</translation>
    </message>
    <message>
      <source>History…</source>
      <translation>Historique…</translation>
    </message>
    <message>
      <source>Hour</source>
      <translation>Heure</translation>
    </message>
    <message>
      <source>How many are ticked</source>
      <translation>Combien sont cochés</translation>
    </message>
    <message>
      <source>I know</source>
      <translation>J’ai compris</translation>
    </message>
    <message>
      <source>Illegal character {1}</source>
      <translation>un caractère interdit, {1}</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importer</translation>
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
      <source>Import labels</source>
      <translation>Importer des étiquettes</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importé</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>Import :</translation>
    </message>
    <message>
      <source>In finished or skipped articles</source>
      <translation>Dans des articles terminés ou laissés</translation>
    </message>
    <message>
      <source>In light and dark</source>
      <translation>En clair et en sombre</translation>
    </message>
    <message numerus="yes">
      <source>In the project about {n} undecided: of articles that were not opened yet, what the producers have proposed.</source>
      <translation>
        <numerusform>Dans le projet environ {n} à juger : pour les articles qui n’ont pas encore été ouverts, ce que les producteurs ont proposé.</numerusform>
        <numerusform>Dans le projet environ {n} à juger : pour les articles qui n’ont pas encore été ouverts, ce que les producteurs ont proposé.</numerusform>
      </translation>
    </message>
    <message>
      <source>In the trash</source>
      <translation>Dans la corbeille</translation>
    </message>
    <message>
      <source>Input/output error</source>
      <translation>erreur d’entrée/sortie</translation>
    </message>
    <message>
      <source>Invalid \escape</source>
      <translation>un échappement « \ » non valide</translation>
    </message>
    <message>
      <source>Invalid argument</source>
      <translation>argument non valide</translation>
    </message>
    <message>
      <source>Invalid control character at</source>
      <translation>un caractère de contrôle non valide</translation>
    </message>
    <message>
      <source>Invalid initial character for a key part</source>
      <translation>un premier caractère de clé non valide</translation>
    </message>
    <message>
      <source>Invalid statement</source>
      <translation>une instruction non valide</translation>
    </message>
    <message>
      <source>Invalid value</source>
      <translation>une valeur non valide</translation>
    </message>
    <message>
      <source>Is a directory</source>
      <translation>c’est un dossier</translation>
    </message>
    <message numerus="yes">
      <source>It brings back {n} act(s).</source>
      <translation>
        <numerusform>Elle ramène {n} acte.</numerusform>
        <numerusform>Elle ramène {n} actes.</numerusform>
      </translation>
    </message>
    <message>
      <source>It cannot hold: {what}.</source>
      <translation>Il ne peut garder : {what}.</translation>
    </message>
    <message>
      <source>It is better than what is used for suggestions now.</source>
      <translation>Elle est meilleure que ce qui suggère maintenant.</translation>
    </message>
    <message>
      <source>It is in the trash already.</source>
      <translation>Il est déjà dans la corbeille.</translation>
    </message>
    <message>
      <source>It is not better than what is used for suggestions now, so it is not offered for them.</source>
      <translation>Elle n’est pas meilleure que ce qui suggère maintenant ; elle n’est donc pas proposée pour cela.</translation>
    </message>
    <message>
      <source>It is not better than what is used now, which stays.</source>
      <translation>Elle n’est pas meilleure que ce qui sert maintenant, et qui reste.</translation>
    </message>
    <message>
      <source>It is used for suggestions.</source>
      <translation>Elle sert aux suggestions.</translation>
    </message>
    <message numerus="yes">
      <source>It may be better, but its test of {n} article(s) is not enough to be sure. Finish more articles, then train again; `annotator train --use anyway` uses it as it is.</source>
      <translation>
        <numerusform>Elle est peut-être meilleure, mais son test de {n} article ne suffit pas pour en être sûr. Terminez d’autres articles, puis entraînez de nouveau ; `annotator train --use anyway` l’emploie telle quelle.</numerusform>
        <numerusform>Elle est peut-être meilleure, mais son test de {n} articles ne suffit pas pour en être sûr. Terminez d’autres articles, puis entraînez de nouveau ; `annotator train --use anyway` l’emploie telle quelle.</numerusform>
      </translation>
    </message>
    <message>
      <source>It stands nowhere else.</source>
      <translation>Il n’est nulle part ailleurs.</translation>
    </message>
    <message>
      <source>It was not tested, so it is not offered for suggestions. Finish more articles, then train again.</source>
      <translation>Elle n’a pas été testée, et n’est donc pas proposée pour les suggestions. Terminez d’autres articles, puis entraînez encore.</translation>
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
      <source>Its labels here</source>
      <translation>Ses étiquettes ici</translation>
    </message>
    <message>
      <source>Join or part the text here</source>
      <translation>Joindre ou séparer le texte ici</translation>
    </message>
    <message>
      <source>Joined; j parts the text again.</source>
      <translation>Joint ; j sépare de nouveau le texte.</translation>
    </message>
    <message>
      <source>Judge</source>
      <translation>Juger</translation>
    </message>
    <message numerus="yes">
      <source>Judge the {n} place(s) left, or undo the whole step.</source>
      <translation>
        <numerusform>Jugez celui qui reste, ou annulez tout l’acte.</numerusform>
        <numerusform>Jugez les {n} qui restent, ou annulez tout l’acte.</numerusform>
      </translation>
    </message>
    <message>
      <source>Jump to a span in view…</source>
      <translation>Sauter à un segment visible…</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Garder</translation>
    </message>
    <message>
      <source>Keep it, or undo it.</source>
      <translation>Gardez-le, ou annulez-le.</translation>
    </message>
    <message numerus="yes">
      <source>Keep; the {n} wrong one(s) become undecided</source>
      <translation>
        <numerusform>Garder ; le faux redevient à juger</numerusform>
        <numerusform>Garder ; les {n} faux redeviennent à juger</numerusform>
      </translation>
    </message>
    <message>
      <source>Keeps the best pipeline so far, and scores it. Train goes on from there the next time.</source>
      <translation>Garde la meilleure chaîne obtenue et l’évalue. L’entraînement continuera de là la prochaine fois.</translation>
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
      <source>Keys…</source>
      <translation>Touches…</translation>
    </message>
    <message>
      <source>LABEL</source>
      <translation>ÉTIQUETTE</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Étiquette</translation>
    </message>
    <message numerus="yes">
      <source>Label all {n} hit(s)…</source>
      <translation>
        <numerusform>Étiqueter {n} résultat…</numerusform>
        <numerusform>Étiqueter les {n} résultats…</numerusform>
      </translation>
    </message>
    <message>
      <source>Label balance</source>
      <translation>Équilibre des étiquettes</translation>
    </message>
    <message>
      <source>Label of the new span</source>
      <translation>Étiquette du nouveau segment</translation>
    </message>
    <message numerus="yes">
      <source>Label of {n} hit(s)</source>
      <translation>
        <numerusform>Étiquette de {n} résultat</numerusform>
        <numerusform>Étiquette de {n} résultats</numerusform>
      </translation>
    </message>
    <message>
      <source>Label of « {name} »</source>
      <translation>Étiquette de « {name} »</translation>
    </message>
    <message>
      <source>Label the mention in the project…</source>
      <translation>Étiqueter la mention dans le projet…</translation>
    </message>
    <message>
      <source>Label to choose</source>
      <translation>Étiquette à choisir</translation>
    </message>
    <message>
      <source>Label {label}</source>
      <translation>Étiqueter {label}</translation>
    </message>
    <message>
      <source>Label {label} « {name} » {now} in the whole project</source>
      <translation>Étiqueter {now} {label} « {name} » dans tout le projet</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Étiquettes</translation>
    </message>
    <message>
      <source>Labels with too few examples</source>
      <translation>Étiquettes avec trop peu d’exemples</translation>
    </message>
    <message>
      <source>Labels…</source>
      <translation>Étiquettes…</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
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
      <source>Language of the window</source>
      <translation>Langue de la fenêtre</translation>
    </message>
    <message>
      <source>Language: {language} · made for spaCy {spacy}</source>
      <translation>Langue : {language} · faite pour spaCy {spacy}</translation>
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
      <source>Learning curve</source>
      <translation>Courbe d’apprentissage</translation>
    </message>
    <message numerus="yes">
      <source>Learning curve: read {done} of {n} article(s)</source>
      <translation>
        <numerusform>Courbe d’apprentissage : lu {done} sur {n} article</numerusform>
        <numerusform>Courbe d’apprentissage : lu {done} sur {n} articles</numerusform>
      </translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Laissé de côté</translation>
    </message>
    <message>
      <source>Left out: only the texts</source>
      <translation>Laissée de côté : seulement les textes</translation>
    </message>
    <message>
      <source>Legend</source>
      <translation>Légende</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Clair</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>Clair ou sombre</translation>
    </message>
    <message>
      <source>Line {line}: {sentence}</source>
      <translation>Ligne {line} : {sentence}</translation>
    </message>
    <message>
      <source>Load it and suggest</source>
      <translation>La charger et suggérer</translation>
    </message>
    <message>
      <source>Loading a pipeline runs code. Go on only if you trust who made it.</source>
      <translation>Charger une chaîne exécute du code. Ne continuez que si vous faites confiance à qui l’a faite.</translation>
    </message>
    <message>
      <source>Loading it runs code that is not spaCy's, with all that you may do. Go on only if you trust who made it.</source>
      <translation>La charger exécute du code qui n’est pas de spaCy, avec tous vos droits. Ne continuez que si vous faites confiance à qui l’a faite.</translation>
    </message>
    <message>
      <source>Longer than usual</source>
      <translation>Plus longs que d’habitude</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Contrôler à nouveau</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Contrôle en cours…</translation>
    </message>
    <message>
      <source>Looking… {share} %</source>
      <translation>Contrôle en cours… {share} %</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>Perte</translation>
    </message>
    <message>
      <source>Make a span of the selection</source>
      <translation>Faire un segment de la sélection</translation>
    </message>
    <message>
      <source>Make spans of all hits that have none</source>
      <translation>Faire des segments de tous les résultats qui n’en ont pas</translation>
    </message>
    <message>
      <source>Make the span or the relation</source>
      <translation>Créer le segment ou la relation</translation>
    </message>
    <message>
      <source>Make {label} « {name} » of every « {old} » that stands in these words</source>
      <translation>Faire {label} « {name} » de chaque « {old} » qui se trouve dans ces mots</translation>
    </message>
    <message numerus="yes">
      <source>Make {n}</source>
      <translation>
        <numerusform>En faire {n}</numerusform>
        <numerusform>En faire {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Make {n} {label} span(s) of « {words} »? Enter makes them · Esc</source>
      <translation>
        <numerusform>Faire {n} segment {label} de « {words} » ? Entrée le fait · Échap</numerusform>
        <numerusform>Faire {n} segments {label} de « {words} » ? Entrée les fait · Échap</numerusform>
      </translation>
    </message>
    <message>
      <source>Marked</source>
      <translation>Marqué</translation>
    </message>
    <message>
      <source>May hold inside</source>
      <translation>Peut contenir</translation>
    </message>
    <message>
      <source>Mend it from a backup</source>
      <translation>Le réparer depuis une sauvegarde</translation>
    </message>
    <message>
      <source>Mend the damaged article</source>
      <translation>Réparer l’article endommagé</translation>
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
      <source>Merge with the next span</source>
      <translation>Fusionner avec le segment suivant</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Message</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Descendre</translation>
    </message>
    <message>
      <source>Move the caret</source>
      <translation>Déplacer le curseur</translation>
    </message>
    <message>
      <source>Move the caret by words</source>
      <translation>Déplacer le curseur par mots</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Monter</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Name a pipeline; Enter shows what it is. Nothing of it is run yet.</source>
      <translation>Nommez une chaîne ; Entrée montre ce qu’elle est. Rien d’elle n’est encore exécuté.</translation>
    </message>
    <message>
      <source>Names inside the name</source>
      <translation>Noms à l’intérieur du nom</translation>
    </message>
    <message>
      <source>Names without a label that have one elsewhere</source>
      <translation>Noms sans étiquette qui en ont une ailleurs</translation>
    </message>
    <message>
      <source>New &amp;label</source>
      <translation>Nouvelle é&amp;tiquette</translation>
    </message>
    <message>
      <source>New &amp;relation</source>
      <translation>Nouvelle &amp;relation</translation>
    </message>
    <message>
      <source>New labels: {new}; changed: {changed}. Labels that the file does not have stay.</source>
      <translation>Étiquettes nouvelles : {new} ; changées : {changed}. Celles que le fichier n’a pas restent.</translation>
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
      <source>Next hit</source>
      <translation>Résultat suivant</translation>
    </message>
    <message>
      <source>Next hit (Enter)</source>
      <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
      <source>Next item</source>
      <translation>Élément suivant</translation>
    </message>
    <message>
      <source>Next larger span here</source>
      <translation>Segment plus large ici</translation>
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
      <source>Next undecided relation</source>
      <translation>Relation à juger suivante</translation>
    </message>
    <message>
      <source>No annotation is confirmed as {name}.</source>
      <translation>Aucune annotation n’est confirmée comme {name}.</translation>
    </message>
    <message>
      <source>No article came in.</source>
      <translation>Aucun article n’est entré.</translation>
    </message>
    <message>
      <source>No article is new.</source>
      <translation>Aucun article n’est nouveau.</translation>
    </message>
    <message>
      <source>No article is open. Choose one on the left, or begin with the first.</source>
      <translation>Aucun article n’est ouvert. Choisissez-en un à gauche, ou commencez par le premier.</translation>
    </message>
    <message>
      <source>No article matches the filter.</source>
      <translation>Aucun article ne répond au filtre.</translation>
    </message>
    <message>
      <source>No article matches the filter. Clear it with Ctrl+A, Del.</source>
      <translation>Aucun article ne répond au filtre. Videz-le par Ctrl+A, Suppr.</translation>
    </message>
    <message>
      <source>No article was set apart to test it.</source>
      <translation>Aucun article n’a été mis à part pour la tester.</translation>
    </message>
    <message>
      <source>No articles yet. Ctrl+I imports some.</source>
      <translation>Pas encore d’article. Ctrl+I en importe.</translation>
    </message>
    <message>
      <source>No backup could be made before this act. {reason}</source>
      <translation>Aucune sauvegarde n’a pu être faite avant cet acte. {reason}</translation>
    </message>
    <message>
      <source>No backup could be made; the review goes on. {reason}</source>
      <translation>Aucune sauvegarde n’a pu être faite ; la relecture continue. {reason}</translation>
    </message>
    <message>
      <source>No backup holds this article whole. All others can be worked on as before.</source>
      <translation>Aucune sauvegarde ne contient cet article intact. Tous les autres restent utilisables.</translation>
    </message>
    <message>
      <source>No command is called so.</source>
      <translation>Aucune commande ne s’appelle ainsi.</translation>
    </message>
    <message>
      <source>No decisions yet: judge a few suggestions, then look again.</source>
      <translation>Pas encore de décision : jugez quelques suggestions, puis revenez.</translation>
    </message>
    <message>
      <source>No label has the key {digit}.</source>
      <translation>Aucune étiquette n’a la touche {digit}.</translation>
    </message>
    <message>
      <source>No mentions here.</source>
      <translation>Aucune mention ici.</translation>
    </message>
    <message numerus="yes">
      <source>No more articles under this filter; {n} article(s) outside it are still to be reviewed.</source>
      <translation>
        <numerusform>Plus d’article sous ce filtre ; {n} autre reste à réviser.</numerusform>
        <numerusform>Plus d’article sous ce filtre ; {n} autres restent à réviser.</numerusform>
      </translation>
    </message>
    <message>
      <source>No open span here reaches a confidence that past decisions speak for.</source>
      <translation>Aucun segment à juger n’atteint ici une confiance que les décisions passées confirment.</translation>
    </message>
    <message>
      <source>No other span stands here.</source>
      <translation>Aucun autre segment n’est ici.</translation>
    </message>
    <message>
      <source>No page has these words.</source>
      <translation>Aucune page n’a ces mots.</translation>
    </message>
    <message>
      <source>No program opens {path} here. Open it by hand.</source>
      <translation>Aucun programme n’ouvre {path} ici. Ouvrez-le à la main.</translation>
    </message>
    <message>
      <source>No relations have been suggested or decided yet.</source>
      <translation>Aucune relation n’a encore été suggérée ni jugée.</translation>
    </message>
    <message>
      <source>No relations here.</source>
      <translation>Aucune relation ici.</translation>
    </message>
    <message>
      <source>No relations here. In the text, r on a span begins one.</source>
      <translation>Pas de relation ici. Dans le texte, r sur un segment en commence une.</translation>
    </message>
    <message>
      <source>No space left on device</source>
      <translation>plus de place sur le disque</translation>
    </message>
    <message>
      <source>No span follows that could be merged with this one.</source>
      <translation>Aucun segment ne suit qui puisse fusionner avec celui-ci.</translation>
    </message>
    <message>
      <source>No span is confirmed in the finished articles.</source>
      <translation>Aucun segment n’est confirmé dans les articles terminés.</translation>
    </message>
    <message>
      <source>No span is in view.</source>
      <translation>Aucun segment n’est visible.</translation>
    </message>
    <message>
      <source>No spans have been suggested or decided yet.</source>
      <translation>Aucun segment n’a encore été suggéré ni jugé.</translation>
    </message>
    <message>
      <source>No such file or directory</source>
      <translation>aucun fichier ou dossier de ce nom</translation>
    </message>
    <message>
      <source>No suggestions yet. Select text and press a digit to make a span, or let the machine propose some.</source>
      <translation>Pas encore de suggestion. Sélectionnez du texte et tapez un chiffre pour créer un segment, ou laissez la machine proposer.</translation>
    </message>
    <message>
      <source>No undecided relation follows.</source>
      <translation>Aucune relation à juger ne suit.</translation>
    </message>
    <message>
      <source>No undecided relation stands before this one.</source>
      <translation>Aucune relation à juger ne précède celle-ci.</translation>
    </message>
    <message>
      <source>Normal text size</source>
      <translation>Taille normale du texte</translation>
    </message>
    <message>
      <source>Not a directory</source>
      <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
      <source>Not changed.</source>
      <translation>Inchangé.</translation>
    </message>
    <message>
      <source>Not enough yet: {decided} of {enough} decisions about suggestions.</source>
      <translation>Pas encore assez de décisions au sujet de suggestions : {decided} sur {enough}.</translation>
    </message>
    <message>
      <source>Not in this project, so left out unless named above: {labels}</source>
      <translation>Absentes de ce projet, donc laissées de côté sauf si nommées ci-dessus : {labels}</translation>
    </message>
    <message>
      <source>Not marked</source>
      <translation>Non marqué</translation>
    </message>
    <message>
      <source>Notes and menus</source>
      <translation>Notes et menus</translation>
    </message>
    <message>
      <source>Nothing else here is like « {name} » · G looks in the project</source>
      <translation>Rien d’autre ici n’est comme « {name} » · G cherche dans le projet</translation>
    </message>
    <message>
      <source>Nothing else is plausible here. h and l move the end, H and L the start.</source>
      <translation>Rien d’autre n’est plausible ici. h et l déplacent la fin, H et L le début.</translation>
    </message>
    <message>
      <source>Nothing fits what is typed · {title}</source>
      <translation>Rien ne répond à ce qui est tapé · {title}</translation>
    </message>
    <message>
      <source>Nothing has been suggested yet.</source>
      <translation>Rien n’a encore été suggéré.</translation>
    </message>
    <message>
      <source>Nothing has changed since the last backup.</source>
      <translation>Rien n’a changé depuis la dernière sauvegarde.</translation>
    </message>
    <message>
      <source>Nothing in the log matches.</source>
      <translation>Rien dans le journal n’y répond.</translation>
    </message>
    <message>
      <source>Nothing is left out, and nothing is lost.</source>
      <translation>Rien n’est laissé de côté, et rien n’est perdu.</translation>
    </message>
    <message>
      <source>Nothing is lost</source>
      <translation>Rien n’est perdu</translation>
    </message>
    <message>
      <source>Nothing is trained in this folder yet.</source>
      <translation>Rien n’est encore entraîné dans ce dossier.</translation>
    </message>
    <message>
      <source>Nothing looks wrong.</source>
      <translation>Rien ne semble faux.</translation>
    </message>
    <message>
      <source>Nothing of it can be suggested before its labels are called as they are here.</source>
      <translation>Rien ne peut en être proposé tant que ses étiquettes ne portent pas les noms d’ici.</translation>
    </message>
    <message>
      <source>Nothing of it still stands: nothing goes back.</source>
      <translation>Rien n’en tient encore : rien ne revient.</translation>
    </message>
    <message>
      <source>Nothing of this is sent anywhere. It says where the program was, and nothing of your articles. To have it mended, attach it to a message of your own; it is kept in {folder}</source>
      <translation>Rien de ceci n’est envoyé où que ce soit. Il est dit où en était le programme, et rien de vos articles. Pour que ce soit réparé, joignez-le à un message de votre main ; il est gardé dans {folder}</translation>
    </message>
    <message>
      <source>Nothing was done yet.</source>
      <translation>Rien n’a encore été fait.</translation>
    </message>
    <message>
      <source>Nothing was tested yet.</source>
      <translation>Rien n’a encore été testé.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>One token a line with columns for spans, for treebanks and linguistic tools.</source>
      <translation>Un mot par ligne avec des colonnes pour les segments, pour corpus arborés et outils linguistiques.</translation>
    </message>
    <message>
      <source>One token a line with its label: what most programs that train recognisers read.</source>
      <translation>Un mot par ligne avec son étiquette : ce que lisent la plupart des programmes d’entraînement.</translation>
    </message>
    <message>
      <source>One worker after another was lost without an answer ({fate}), so the work was given up.</source>
      <translation>Les programmes auxiliaires se sont arrêtés l’un après l’autre sans répondre ({fate}) ; le travail a donc été abandonné.</translation>
    </message>
    <message>
      <source>Only articles where it is undecided</source>
      <translation>Seulement les articles où elle est à juger</translation>
    </message>
    <message>
      <source>Only space was selected: no span is made of it.</source>
      <translation>Seul du blanc était sélectionné : il n’en est pas fait de segment.</translation>
    </message>
    <message>
      <source>Only “{title}”</source>
      <translation>Seulement « {title} »</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ouvrir le dossier</translation>
    </message>
    <message>
      <source>Open manifest</source>
      <translation>Ouvrir le manifeste</translation>
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
      <source>Open the first</source>
      <translation>Ouvrir le premier</translation>
    </message>
    <message>
      <source>Open to read</source>
      <translation>Ouvrir en lecture</translation>
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
      <source>Operation not permitted</source>
      <translation>opération non permise</translation>
    </message>
    <message>
      <source>Order of the articles</source>
      <translation>Ordre des articles</translation>
    </message>
    <message>
      <source>Other labels</source>
      <translation>Autres étiquettes</translation>
    </message>
    <message>
      <source>Other readings</source>
      <translation>Autres lectures</translation>
    </message>
    <message>
      <source>Other shares…</source>
      <translation>Autres parts…</translation>
    </message>
    <message>
      <source>Other work is still running. Stop it first, or wait for its end.</source>
      <translation>Un autre travail est en cours. Arrêtez-le d’abord, ou attendez sa fin.</translation>
    </message>
    <message>
      <source>Others</source>
      <translation>Autres</translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation>Journal</translation>
    </message>
    <message>
      <source>Over the end of a sentence, line or section</source>
      <translation>À cheval sur une fin de phrase, de ligne ou de partie</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Rythme</translation>
    </message>
    <message>
      <source>Page of the guide</source>
      <translation>Page du guide</translation>
    </message>
    <message>
      <source>Pages of the guide</source>
      <translation>Pages du guide</translation>
    </message>
    <message>
      <source>Parquet (Hugging Face data set)</source>
      <translation>Parquet (jeu de données Hugging Face)</translation>
    </message>
    <message>
      <source>Parted; j joins the text again.</source>
      <translation>Séparé ; j joint de nouveau le texte.</translation>
    </message>
    <message>
      <source>Partial F1</source>
      <translation>F1 partielle</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Parties</translation>
    </message>
    <message>
      <source>Permission denied</source>
      <translation>permission refusée</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>Chaîne</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Endroits</translation>
    </message>
    <message>
      <source>Places of the finding</source>
      <translation>Endroits du constat</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>Texte brut</translation>
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
      <source>Pre-trained</source>
      <translation>Préentraînée</translation>
    </message>
    <message>
      <source>Pre-trained, without rules</source>
      <translation>Préentraînée, sans règles</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Précision</translation>
    </message>
    <message>
      <source>Previous article</source>
      <translation>Article précédent</translation>
    </message>
    <message>
      <source>Previous hit</source>
      <translation>Résultat précédent</translation>
    </message>
    <message>
      <source>Previous hit (Shift+Enter)</source>
      <translation>Résultat précédent (Maj+Entrée)</translation>
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
      <source>Previous undecided relation</source>
      <translation>Relation à juger précédente</translation>
    </message>
    <message>
      <source>Producer</source>
      <translation>Producteur</translation>
    </message>
    <message>
      <source>Profile: {profile}</source>
      <translation>Profil : {profile}</translation>
    </message>
    <message>
      <source>Profiles of keys</source>
      <translation>Profils de touches</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Avancement</translation>
    </message>
    <message>
      <source>Progress of the running work</source>
      <translation>Avancement du travail en cours</translation>
    </message>
    <message>
      <source>Progress of {name}</source>
      <translation>Avancement de {name}</translation>
    </message>
    <message>
      <source>Progress…</source>
      <translation>Avancement…</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Projet</translation>
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
      <source>Put the article in the trash</source>
      <translation>Mettre l’article à la corbeille</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>Read-only file system</source>
      <translation>système de fichiers en lecture seule</translation>
    </message>
    <message>
      <source>Reading articles: {done} of {total}</source>
      <translation>Lecture des articles : {done} sur {total}</translation>
    </message>
    <message>
      <source>Reading {nth} of {all}.</source>
      <translation>Lecture {nth} sur {all}.</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>Rappel</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>Projets récents</translation>
    </message>
    <message>
      <source>Recognised as</source>
      <translation>Reconnu comme</translation>
    </message>
    <message>
      <source>Recognised, file by file</source>
      <translation>Reconnu, fichier par fichier</translation>
    </message>
    <message>
      <source>Recorded against the schema: {label} {what}.</source>
      <translation>Noté contre le schéma : {label} {what}.</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Actualiser</translation>
    </message>
    <message>
      <source>Refused, by file, line and reason</source>
      <translation>Refusé, par fichier, ligne et raison</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Rejeter</translation>
    </message>
    <message>
      <source>Reject the mention in the project…</source>
      <translation>Rejeter la mention dans le projet…</translation>
    </message>
    <message>
      <source>Reject {label} « {name} » in the whole project</source>
      <translation>Rejeter {label} « {name} » dans tout le projet</translation>
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
      <source>Rejected</source>
      <translation>Rejeté</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>Relation</translation>
    </message>
    <message>
      <source>Relation from here</source>
      <translation>Relation depuis ici</translation>
    </message>
    <message>
      <source>Relation from here…</source>
      <translation>Relation depuis ici…</translation>
    </message>
    <message>
      <source>Relation from « {name} »: Enter on the other end · r lists the spans · Esc lets go</source>
      <translation>Relation depuis « {name} » : Entrée sur l’autre bout · r liste les segments · Échap lâche</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>Relations</translation>
    </message>
    <message>
      <source>Relations by label</source>
      <translation>Relations par étiquette</translation>
    </message>
    <message>
      <source>Relations that become undecided</source>
      <translation>Relations qui redeviennent à juger</translation>
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
      <source>Remove</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Remove from the filter: {terms}</source>
      <translation>Ôter du filtre : {terms}</translation>
    </message>
    <message numerus="yes">
      <source>Remove {n} article(s)</source>
      <translation>
        <numerusform>Supprimer {n} article</numerusform>
        <numerusform>Supprimer {n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove {n} article(s) from the project for good?</source>
      <translation>
        <numerusform>Supprimer définitivement {n} article du projet ?</numerusform>
        <numerusform>Supprimer définitivement {n} articles du projet ?</numerusform>
      </translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <source>Report to read and print (HTML)</source>
      <translation>Rapport à lire et imprimer (HTML)</translation>
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message numerus="yes">
      <source>Restoring brings back {n} act(s).</source>
      <translation>
        <numerusform>La restauration ramène {n} acte.</numerusform>
        <numerusform>La restauration ramène {n} actes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Restoring takes away {n} act(s) that came later.</source>
      <translation>
        <numerusform>La restauration retire {n} acte fait ensuite.</numerusform>
        <numerusform>La restauration retire {n} actes faits ensuite.</numerusform>
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
      <source>Right</source>
      <translation>Juste</translation>
    </message>
    <message>
      <source>Romanian</source>
      <translation>roumain</translation>
    </message>
    <message>
      <source>Round</source>
      <translation>Tour</translation>
    </message>
    <message>
      <source>Rounds over the articles at most</source>
      <translation>Tours sur les articles, au plus</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>russe</translation>
    </message>
    <message>
      <source>SHA-256: {sum}</source>
      <translation>SHA-256 : {sum}</translation>
    </message>
    <message>
      <source>Same again in the project…</source>
      <translation>De même dans le projet…</translation>
    </message>
    <message>
      <source>Same again in this article</source>
      <translation>De même dans cet article</translation>
    </message>
    <message>
      <source>Same label: {label}</source>
      <translation>Même étiquette : {label}</translation>
    </message>
    <message>
      <source>Save a copy elsewhere</source>
      <translation>Enregistrer une copie ailleurs</translation>
    </message>
    <message>
      <source>Save a copy elsewhere…</source>
      <translation>Enregistrer une copie ailleurs…</translation>
    </message>
    <message>
      <source>Say where to write.</source>
      <translation>Dites où écrire.</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Score of the suggestion</source>
      <translation>Score de la suggestion</translation>
    </message>
    <message>
      <source>Score on dev</source>
      <translation>Score de choix</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Scores</translation>
    </message>
    <message>
      <source>Scoring: {done} of {total}</source>
      <translation>Évaluation : {done} sur {total}</translation>
    </message>
    <message>
      <source>Searching …</source>
      <translation>Recherche…</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Graine</translation>
    </message>
    <message>
      <source>Select text</source>
      <translation>Sélectionner du texte</translation>
    </message>
    <message>
      <source>Select text and press a digit to make a span.</source>
      <translation>Sélectionnez du texte et tapez un chiffre pour créer un segment.</translation>
    </message>
    <message>
      <source>Sentences of the mention</source>
      <translation>Phrases de la mention</translation>
    </message>
    <message>
      <source>Set aside, go on</source>
      <translation>Mettre de côté et continuer</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Part</translation>
    </message>
    <message>
      <source>Shares are whole numbers, such as 80/20 or 80/10/10.</source>
      <translation>Les parts sont des nombres entiers, comme 80/20 ou 80/10/10.</translation>
    </message>
    <message>
      <source>Shares of train, dev and test</source>
      <translation>Parts d’entraînement, de choix et de test</translation>
    </message>
    <message>
      <source>Sheet of keys</source>
      <translation>Tableau des touches</translation>
    </message>
    <message>
      <source>Shorter than usual</source>
      <translation>Plus courts que d’habitude</translation>
    </message>
    <message>
      <source>Show all articles</source>
      <translation>Montrer tous les articles</translation>
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
      <source>Show the folder</source>
      <translation>Montrer le dossier</translation>
    </message>
    <message>
      <source>Show the report</source>
      <translation>Montrer le rapport</translation>
    </message>
    <message>
      <source>Show the trash</source>
      <translation>Afficher la corbeille</translation>
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
      <source>Sort the articles</source>
      <translation>Trier les articles</translation>
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
      <source>Spans</source>
      <translation>Segments</translation>
    </message>
    <message>
      <source>Spans and relations</source>
      <translation>Segments et relations</translation>
    </message>
    <message>
      <source>Spans by label</source>
      <translation>Segments par étiquette</translation>
    </message>
    <message>
      <source>Spans rejected by imports of finished articles: {spans}.</source>
      <translation>Segments rejetés par l’import d’articles terminés : {spans}.</translation>
    </message>
    <message>
      <source>Split in two</source>
      <translation>Couper en deux</translation>
    </message>
    <message>
      <source>Split into parts</source>
      <translation>Partager en parties</translation>
    </message>
    <message>
      <source>Spot-check</source>
      <translation>Sondage</translation>
    </message>
    <message>
      <source>Stands below</source>
      <translation>Sous l’étiquette</translation>
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
      <source>Starting…</source>
      <translation>Démarrage…</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>État</translation>
    </message>
    <message numerus="yes">
      <source>Stayed as it is: {n} change(s).</source>
      <translation>
        <numerusform>Resté tel quel : {n} changement.</numerusform>
        <numerusform>Restés tels quels : {n} changements.</numerusform>
      </translation>
    </message>
    <message>
      <source>Stays as it is</source>
      <translation>Reste tel quel</translation>
    </message>
    <message numerus="yes">
      <source>Stays: {n} change(s).</source>
      <translation>
        <numerusform>Reste : {n} changement.</numerusform>
        <numerusform>Restent : {n} changements.</numerusform>
      </translation>
    </message>
    <message>
      <source>Step</source>
      <translation>Pas</translation>
    </message>
    <message>
      <source>Step {done} of at most {total} · round {epoch}</source>
      <translation>Pas {done} sur {total} au plus · tour {epoch}</translation>
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
      <source>Stopped; nothing was changed.</source>
      <translation>Arrêté ; rien n’a changé.</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>Arrêté ; rien n’a été écrit.</translation>
    </message>
    <message>
      <source>Stopped; what was done is kept.</source>
      <translation>Arrêté ; ce qui est fait est gardé.</translation>
    </message>
    <message>
      <source>Stopping: what was learnt so far is scored…</source>
      <translation>Arrêt : ce qui a été appris est évalué…</translation>
    </message>
    <message>
      <source>Suggest with a pipeline</source>
      <translation>Suggérer avec une chaîne</translation>
    </message>
    <message>
      <source>Suggest with a pipeline…</source>
      <translation>Suggérer avec une chaîne…</translation>
    </message>
    <message>
      <source>Suggested: {labels}</source>
      <translation>Suggérées : {labels}</translation>
    </message>
    <message>
      <source>Suggesting</source>
      <translation>Suggestions :</translation>
    </message>
    <message>
      <source>Suggestions are being computed and appear here as they come. Meanwhile: {by_hand}</source>
      <translation>Les suggestions sont calculées et paraissent ici à mesure. En attendant : {by_hand}</translation>
    </message>
    <message>
      <source>Suggestions, to be judged</source>
      <translation>Suggestions, à juger</translation>
    </message>
    <message>
      <source>Table for programs (CSV)</source>
      <translation>Table pour programmes (CSV)</translation>
    </message>
    <message>
      <source>Table for spreadsheets (CSV)</source>
      <translation>Table pour tableurs (CSV)</translation>
    </message>
    <message>
      <source>Table, a row an article (CSV)</source>
      <translation>Table, une ligne par article (CSV)</translation>
    </message>
    <message>
      <source>Tail</source>
      <translation>Queue</translation>
    </message>
    <message>
      <source>Tails</source>
      <translation>Queues</translation>
    </message>
    <message>
      <source>Take it out</source>
      <translation>L’en sortir</translation>
    </message>
    <message>
      <source>Take note</source>
      <translation>À savoir</translation>
    </message>
    <message>
      <source>Take the article out of the trash</source>
      <translation>Sortir l’article de la corbeille</translation>
    </message>
    <message>
      <source>Take up again</source>
      <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
      <source>Taken back: {n} change(s).</source>
      <translation>
        <numerusform>Annulé : {n} changement.</numerusform>
        <numerusform>Annulés : {n} changements.</numerusform>
      </translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texte</translation>
    </message>
    <message>
      <source>Text and standoff files for brat, with its configuration.</source>
      <translation>Fichiers de texte et d’annotation pour brat, avec sa configuration.</translation>
    </message>
    <message>
      <source>The article</source>
      <translation>L’article</translation>
    </message>
    <message>
      <source>The article is in {language}.</source>
      <translation>L’article est en {language}.</translation>
    </message>
    <message>
      <source>The article is no longer in the trash.</source>
      <translation>L’article n’est plus dans la corbeille.</translation>
    </message>
    <message>
      <source>The article is whole again, as it was in the backup of {when}.</source>
      <translation>L’article est de nouveau intact, tel qu’il était dans la sauvegarde du {when}.</translation>
    </message>
    <message>
      <source>The article is whole again.</source>
      <translation>L’article est de nouveau intact.</translation>
    </message>
    <message>
      <source>The articles are being read; the first one opens as soon as it is there.</source>
      <translation>Les articles sont lus ; le premier s’ouvre dès qu’il est là.</translation>
    </message>
    <message>
      <source>The backup is restored. What stood there is kept as {name}.</source>
      <translation>La sauvegarde est restaurée. Ce qui se trouvait là est conservé sous le nom {name}.</translation>
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
      <source>The current mention</source>
      <translation>La mention courante</translation>
    </message>
    <message>
      <source>The damaged file is kept under another name.</source>
      <translation>Le fichier endommagé est conservé sous un autre nom.</translation>
    </message>
    <message>
      <source>The edge cannot go further that way.</source>
      <translation>Le bord ne peut pas aller plus loin de ce côté.</translation>
    </message>
    <message>
      <source>The first scores come in a moment.</source>
      <translation>Les premiers scores arrivent dans un moment.</translation>
    </message>
    <message>
      <source>The format cannot hold</source>
      <translation>Le format ne peut garder</translation>
    </message>
    <message>
      <source>The guide is in English.</source>
      <translation>Le guide est en anglais.</translation>
    </message>
    <message>
      <source>The label</source>
      <translation>L’étiquette</translation>
    </message>
    <message>
      <source>The log of the article</source>
      <translation>Le journal de l’article</translation>
    </message>
    <message>
      <source>The log of the project</source>
      <translation>Le journal du projet</translation>
    </message>
    <message>
      <source>The model for this language ({language}) is not here; it comes with {install}. {by_hand}</source>
      <translation>Le modèle pour cette langue ({language}) n’est pas là ; {install} l’apporte. {by_hand}</translation>
    </message>
    <message>
      <source>The next span stands in another paragraph.</source>
      <translation>Le segment suivant est dans un autre paragraphe.</translation>
    </message>
    <message>
      <source>The other end</source>
      <translation>L’autre bout</translation>
    </message>
    <message>
      <source>The other label</source>
      <translation>L’autre étiquette</translation>
    </message>
    <message>
      <source>The program died when it ran last. What was saved is safe.</source>
      <translation>Le programme s’est arrêté brutalement la dernière fois. Ce qui a été enregistré est en sûreté.</translation>
    </message>
    <message>
      <source>The program made a mistake. What was saved is safe, and you can go on.</source>
      <translation>Le programme a fait une erreur. Ce qui a été enregistré est en sûreté, et vous pouvez continuer.</translation>
    </message>
    <message>
      <source>The program was stopped from outside when it ran last, or the machine went off. What was saved is safe.</source>
      <translation>Le programme a été arrêté de l’extérieur la dernière fois, ou la machine s’est éteinte. Ce qui a été enregistré est en sûreté.</translation>
    </message>
    <message>
      <source>The project as it is now is kept as a backup, with all of this. An import of the same text leaves it out and says so.</source>
      <translation>Le projet tel qu’il est maintenant est conservé comme sauvegarde, avec tout cela. Un import du même texte le laisse de côté et le dit.</translation>
    </message>
    <message>
      <source>The project as it is now is kept as a backup.</source>
      <translation>Le projet tel qu’il est maintenant est conservé comme sauvegarde.</translation>
    </message>
    <message>
      <source>The project cannot be read, so what differs cannot be told.</source>
      <translation>Le projet ne peut pas être lu ; ce qui diffère ne peut donc pas être dit.</translation>
    </message>
    <message>
      <source>The project holds the same as this backup.</source>
      <translation>Le projet contient la même chose que cette sauvegarde.</translation>
    </message>
    <message>
      <source>The refused lines are kept in {path}</source>
      <translation>Les lignes refusées sont gardées dans {path}</translation>
    </message>
    <message>
      <source>The same words with different labels</source>
      <translation>Mêmes mots avec des étiquettes différentes</translation>
    </message>
    <message>
      <source>The sample is judged.</source>
      <translation>L’échantillon est jugé.</translation>
    </message>
    <message>
      <source>The schema has no guideline for this label.</source>
      <translation>Le schéma n’a pas de consigne pour cette étiquette.</translation>
    </message>
    <message>
      <source>The suggestions failed: {reason} {by_hand}</source>
      <translation>Les suggestions ont échoué : {reason} {by_hand}</translation>
    </message>
    <message>
      <source>The text cannot be parted inside « {name} », which is confirmed; put it back (d) or change its edges first.</source>
      <translation>Le texte ne peut être séparé dans « {name} », qui est confirmé ; remettez-le à juger (d) ou changez d’abord ses bords.</translation>
    </message>
    <message>
      <source>The text is parted between this span and the next one: join it first.</source>
      <translation>Le texte est séparé entre ce segment et le suivant : joignez-le d’abord.</translation>
    </message>
    <message>
      <source>The text is parted here already: a section of the article begins.</source>
      <translation>Le texte est déjà séparé ici : une partie de l’article commence.</translation>
    </message>
    <message>
      <source>The trash is empty.</source>
      <translation>La corbeille est vide.</translation>
    </message>
    <message>
      <source>The window speaks this language from the next start on.</source>
      <translation>La fenêtre parlera cette langue dès le prochain démarrage.</translation>
    </message>
    <message>
      <source>The worker could not be started: {reason}</source>
      <translation>Le travailleur n’a pu démarrer : {reason}</translation>
    </message>
    <message>
      <source>The worker ended before it could begin; what it printed says why.</source>
      <translation>Le travailleur s’est arrêté avant de commencer ; ce qu’il a imprimé dit pourquoi.</translation>
    </message>
    <message>
      <source>There is no backup yet. One is made every hour while you work, and when you close the project.</source>
      <translation>Il n’y a pas encore de sauvegarde. Il s’en fait une toutes les heures pendant le travail, et une à la fermeture du projet.</translation>
    </message>
    <message>
      <source>There is no model for this language ({language}). {by_hand}</source>
      <translation>Il n’y a pas de modèle pour cette langue ({language}). {by_hand}</translation>
    </message>
    <message>
      <source>There is no place to split in one word; put the caret inside it first.</source>
      <translation>Il n’y a pas où couper dans un mot ; mettez d’abord le curseur dedans.</translation>
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
      <source>They are rejected; what was made by hand goes</source>
      <translation>Ils sont rejetés ; ce qui a été fait à la main s’en va</translation>
    </message>
    <message>
      <source>They become undecided; what was made by hand goes</source>
      <translation>Ils redeviennent à juger ; ce qui a été fait à la main s’en va</translation>
    </message>
    <message>
      <source>They get another label:</source>
      <translation>Ils prennent une autre étiquette :</translation>
    </message>
    <message>
      <source>They lie in {folder}.</source>
      <translation>Elles se trouvent dans {folder}.</translation>
    </message>
    <message>
      <source>This article is in the trash: it is in no corpus and no count.</source>
      <translation>Cet article est dans la corbeille : il n’entre dans aucun corpus ni aucun compte.</translation>
    </message>
    <message>
      <source>This backup cannot be read.</source>
      <translation>Cette sauvegarde ne peut pas être lue.</translation>
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
      <source>This project has no articles yet; there is nothing to count.</source>
      <translation>Ce projet n’a pas encore d’article ; il n’y a rien à compter.</translation>
    </message>
    <message>
      <source>Tick “Learning curve” before you train: it tells what more articles would bring.</source>
      <translation>Cochez « Courbe d’apprentissage » avant d’entraîner : elle dit ce que d’autres articles apporteraient.</translation>
    </message>
    <message>
      <source>Time an article</source>
      <translation>Temps par article</translation>
    </message>
    <message>
      <source>Time left</source>
      <translation>Temps restant</translation>
    </message>
    <message>
      <source>Title, {language}</source>
      <translation>Titre, {language}</translation>
    </message>
    <message>
      <source>Titles: président Macron</source>
      <translation>Titres : président Macron</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Vers</translation>
    </message>
    <message>
      <source>To annotate on in Label Studio, with the configuration of its view.</source>
      <translation>Pour continuer d’annoter dans Label Studio, avec la configuration de sa vue.</translation>
    </message>
    <message>
      <source>To annotate on in doccano.</source>
      <translation>Pour continuer d’annoter dans doccano.</translation>
    </message>
    <message>
      <source>To go on in another program</source>
      <translation>Pour continuer dans un autre programme</translation>
    </message>
    <message>
      <source>To read and to count</source>
      <translation>Pour lire et compter</translation>
    </message>
    <message>
      <source>To read and to print in any browser, spans and relations drawn.</source>
      <translation>À lire et imprimer dans tout navigateur, segments et relations dessinés.</translation>
    </message>
    <message>
      <source>To review on in Prodigy, or to train with it.</source>
      <translation>Pour continuer de réviser dans Prodigy, ou entraîner avec lui.</translation>
    </message>
    <message>
      <source>To train with</source>
      <translation>Pour entraîner</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>Ensemble</translation>
    </message>
    <message>
      <source>Too few spans to be learnt well</source>
      <translation>Trop peu de segments pour bien apprendre</translation>
    </message>
    <message>
      <source>Too many levels of symbolic links</source>
      <translation>trop de liens symboliques en chaîne</translation>
    </message>
    <message>
      <source>Too many open files</source>
      <translation>trop de fichiers ouverts</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>Entraîner</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>Entraînée</translation>
    </message>
    <message>
      <source>Trained, without rules</source>
      <translation>Entraînée, sans règles</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Entraînement</translation>
    </message>
    <message>
      <source>Training on {name}</source>
      <translation>Entraînement sur {name}</translation>
    </message>
    <message>
      <source>Train…</source>
      <translation>Entraîner…</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Réessayer</translation>
    </message>
    <message>
      <source>Turkish</source>
      <translation>turc</translation>
    </message>
    <message>
      <source>Turn round</source>
      <translation>Retourner</translation>
    </message>
    <message>
      <source>Turn the relation round</source>
      <translation>Retourner la relation</translation>
    </message>
    <message>
      <source>Type a few letters, or press the digit</source>
      <translation>Tapez quelques lettres, ou le chiffre</translation>
    </message>
    <message>
      <source>Type the letters on a span · Esc leaves</source>
      <translation>Tapez les lettres d’un segment · Échap quitte</translation>
    </message>
    <message>
      <source>Type the letters on the other end · Esc leaves</source>
      <translation>Tapez les lettres de l’autre bout · Échap quitte</translation>
    </message>
    <message>
      <source>Type what you want to do</source>
      <translation>Tapez ce que vous voulez faire</translation>
    </message>
    <message>
      <source>Type what you want to do, or a key</source>
      <translation>Tapez ce que vous voulez faire, ou une touche</translation>
    </message>
    <message>
      <source>Ukrainian</source>
      <translation>ukrainien</translation>
    </message>
    <message>
      <source>Uncertain (doubt of {share} or more)</source>
      <translation>Incertains (doute de {share} ou plus)</translation>
    </message>
    <message>
      <source>Unclosed array</source>
      <translation>une liste non fermée</translation>
    </message>
    <message>
      <source>Unclosed inline table</source>
      <translation>une table en ligne non fermée</translation>
    </message>
    <message>
      <source>Undecided</source>
      <translation>À juger</translation>
    </message>
    <message numerus="yes">
      <source>Undecided from then on, as no longer possible: {n} relation(s).</source>
      <translation>
        <numerusform>À juger dès lors, car plus possible : {n} relation.</numerusform>
        <numerusform>À juger dès lors, car plus possibles : {n} relations.</numerusform>
      </translation>
    </message>
    <message>
      <source>Understood as</source>
      <translation>Compris comme</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Undo &amp;this act…</source>
      <translation>Annuler &amp;cet acte…</translation>
    </message>
    <message>
      <source>Undo brings everything back.</source>
      <translation>Annuler ramène tout.</translation>
    </message>
    <message>
      <source>Undo the whole step</source>
      <translation>Annuler tout l’acte</translation>
    </message>
    <message>
      <source>Undo this act</source>
      <translation>Annuler cet acte</translation>
    </message>
    <message>
      <source>Undo to here</source>
      <translation>Annuler jusqu’ici</translation>
    </message>
    <message>
      <source>Undone: {act}.</source>
      <translation>Annulé : {act}.</translation>
    </message>
    <message>
      <source>Unterminated string starting at</source>
      <translation>une chaîne sans fin</translation>
    </message>
    <message>
      <source>Use for suggestions</source>
      <translation>Utiliser pour les suggestions</translation>
    </message>
    <message>
      <source>Used now</source>
      <translation>Utilisée maintenant</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Affichage</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Bienvenue</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <source>What becomes of annotation</source>
      <translation>Ce que devient l’annotation</translation>
    </message>
    <message>
      <source>What came in</source>
      <translation>Ce qui est entré</translation>
    </message>
    <message>
      <source>What goes for good</source>
      <translation>Ce qui disparaît définitivement</translation>
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
      <source>What is left in the project</source>
      <translation>Ce qui reste dans le projet</translation>
    </message>
    <message>
      <source>What is shown</source>
      <translation>Ce qui est montré</translation>
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
      <source>What is to be done</source>
      <translation>Ce qui est à faire</translation>
    </message>
    <message>
      <source>What it is</source>
      <translation>Ce qu’elle est</translation>
    </message>
    <message>
      <source>What its labels are called here</source>
      <translation>Comment ses étiquettes s’appellent ici</translation>
    </message>
    <message>
      <source>What restoring would change</source>
      <translation>Ce que la restauration changerait</translation>
    </message>
    <message>
      <source>What should be known about this</source>
      <translation>Ce qu’il faut savoir à ce sujet</translation>
    </message>
    <message>
      <source>What suggests</source>
      <translation>Ce qui suggère</translation>
    </message>
    <message numerus="yes">
      <source>What the filter shows ({n})</source>
      <translation>
        <numerusform>Celui que le filtre montre ({n})</numerusform>
        <numerusform>Ceux que le filtre montre ({n})</numerusform>
      </translation>
    </message>
    <message>
      <source>What the keys do</source>
      <translation>Ce que font les touches</translation>
    </message>
    <message>
      <source>What the pipeline is</source>
      <translation>Ce qu’est la chaîne</translation>
    </message>
    <message>
      <source>What the sample says</source>
      <translation>Ce que dit l’échantillon</translation>
    </message>
    <message>
      <source>What to write</source>
      <translation>Ce qu’il faut écrire</translation>
    </message>
    <message>
      <source>What was decided</source>
      <translation>Ce qui a été décidé</translation>
    </message>
    <message>
      <source>What was done, newest first</source>
      <translation>Ce qui a été fait, le plus récent d’abord</translation>
    </message>
    <message>
      <source>What was recognised</source>
      <translation>Ce qui a été reconnu</translation>
    </message>
    <message>
      <source>What will be written</source>
      <translation>Ce qui sera écrit</translation>
    </message>
    <message>
      <source>What {names} decided here is not shown: you are {you}, and each person's decisions are kept apart. Export… takes anybody's; to go on with them, start annotator under that name (LOGNAME={name} annotator).</source>
      <translation>Ce que {names} a décidé ici n’est pas montré : vous êtes {you}, et les décisions de chaque personne restent à part. Exporter… prend celles de qui vous voulez ; pour les continuer, lancez annotator sous ce nom (LOGNAME={name} annotator).</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>Où</translation>
    </message>
    <message>
      <source>Whether they must be finished</source>
      <translation>S’ils doivent être terminés</translation>
    </message>
    <message>
      <source>Which articles</source>
      <translation>Quels articles</translation>
    </message>
    <message>
      <source>White space at an edge</source>
      <translation>Blanc à un bord</translation>
    </message>
    <message>
      <source>Whole words</source>
      <translation>Mots entiers</translation>
    </message>
    <message>
      <source>Whose decisions</source>
      <translation>Les décisions de qui</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Fenêtre</translation>
    </message>
    <message>
      <source>With a determiner or title that is left out elsewhere</source>
      <translation>Avec un déterminant ou un titre qui est omis ailleurs</translation>
    </message>
    <message>
      <source>With undecided relations</source>
      <translation>Avec relations à juger</translation>
    </message>
    <message>
      <source>With undecided spans</source>
      <translation>Avec segments à juger</translation>
    </message>
    <message>
      <source>Without a determiner or title that is taken in elsewhere</source>
      <translation>Sans un déterminant ou un titre qui est inclus ailleurs</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Mots</translation>
    </message>
    <message>
      <source>Words of the text, and: {facets}. A minus before a term turns it round.</source>
      <translation>Des mots du texte, et : {facets}. Un moins devant un terme l’inverse.</translation>
    </message>
    <message>
      <source>Words to find in the text</source>
      <translation>Mots à chercher dans le texte</translation>
    </message>
    <message>
      <source>Writing… The review can go on meanwhile.</source>
      <translation>Écriture… La relecture peut continuer pendant ce temps.</translation>
    </message>
    <message>
      <source>Written to {path}</source>
      <translation>Écrit dans {path}</translation>
    </message>
    <message>
      <source>Written to {path}.</source>
      <translation>Écrit dans {path}.</translation>
    </message>
    <message>
      <source>Written unlike their label</source>
      <translation>Écrits autrement que leur étiquette</translation>
    </message>
    <message>
      <source>Wrong</source>
      <translation>Faux</translation>
    </message>
    <message numerus="yes">
      <source>You accepted « {name} » as {label} {n} time(s), now rejected · Ctrl+Z takes it back</source>
      <translation>
        <numerusform>Vous avez accepté « {name} » comme {label} {n} fois, maintenant rejeté · Ctrl+Z l’annule</numerusform>
        <numerusform>Vous avez accepté « {name} » comme {label} {n} fois, maintenant rejeté · Ctrl+Z l’annule</numerusform>
      </translation>
    </message>
    <message>
      <source>You have confirmed {what} as {name}. Where do they go?</source>
      <translation>Vous avez confirmé {what} comme {name}. Où vont-ils ?</translation>
    </message>
    <message numerus="yes">
      <source>You labelled « {name} » {label} {n} time(s), now {now} · Ctrl+Z takes it back</source>
      <translation>
        <numerusform>Vous avez étiqueté « {name} » {label} {n} fois, maintenant {now} · Ctrl+Z l’annule</numerusform>
        <numerusform>Vous avez étiqueté « {name} » {label} {n} fois, maintenant {now} · Ctrl+Z l’annule</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You rejected « {name} » as {now} {n} time(s), now accepted · Ctrl+Z takes it back</source>
      <translation>
        <numerusform>Vous avez rejeté « {name} » comme {now} {n} fois, maintenant accepté · Ctrl+Z l’annule</numerusform>
        <numerusform>Vous avez rejeté « {name} » comme {now} {n} fois, maintenant accepté · Ctrl+Z l’annule</numerusform>
      </translation>
    </message>
    <message>
      <source>Your own keys go before those of the profile. They are in {path}</source>
      <translation>Vos propres touches passent avant celles du profil. Elles sont dans {path}</translation>
    </message>
    <message>
      <source>Your own keys. They go before those of the profile. Take the # away from a line and change the key.</source>
      <translation>Vos propres touches. Elles passent avant celles du profil. Ôtez le # d’une ligne et changez la touche.</translation>
    </message>
    <message>
      <source>[keys] must be a table</source>
      <translation>[keys] doit être une table</translation>
    </message>
    <message>
      <source>a change of the labels</source>
      <translation>un changement d’étiquettes</translation>
    </message>
    <message>
      <source>a change of the labels ({names})</source>
      <translation>un changement d’étiquettes ({names})</translation>
    </message>
    <message>
      <source>a confirmed relation hangs on it</source>
      <translation>une relation confirmée y tient</translation>
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
      <source>a mark or comment</source>
      <translation>une marque ou un commentaire</translation>
    </message>
    <message>
      <source>a place named after « {} »</source>
      <translation>un lieu nommé d’après « {} »</translation>
    </message>
    <message>
      <source>a seam of the text</source>
      <translation>une couture du texte</translation>
    </message>
    <message numerus="yes">
      <source>about {n} to judge</source>
      <translation>
        <numerusform>environ {n} à juger</numerusform>
        <numerusform>environ {n} à juger</numerusform>
      </translation>
    </message>
    <message>
      <source>accepted as {label}</source>
      <translation>accepté comme {label}</translation>
    </message>
    <message>
      <source>accepted before: {0}; rejected: {1}</source>
      <translation>accepté auparavant : {0} ; rejeté : {1}</translation>
    </message>
    <message>
      <source>accepted before: {0}; rejected: {1}; not there in imported articles: {2}</source>
      <translation>accepté auparavant : {0} ; rejeté : {1} ; absent d’articles importés : {2}</translation>
    </message>
    <message>
      <source>accepted {what}</source>
      <translation>accepté {what}</translation>
    </message>
    <message>
      <source>accepts</source>
      <translation>accepte</translation>
    </message>
    <message>
      <source>accepts {item}</source>
      <translation>accepte {item}</translation>
    </message>
    <message>
      <source>accepts « {mention} » in the project</source>
      <translation>accepte « {mention} » dans le projet</translation>
    </message>
    <message>
      <source>act {}</source>
      <translation>acte {}</translation>
    </message>
    <message>
      <source>added the label {name}</source>
      <translation>ajouté l’étiquette {name}</translation>
    </message>
    <message>
      <source>added {what}</source>
      <translation>ajouté {what}</translation>
    </message>
    <message>
      <source>against the schema</source>
      <translation>contre le schéma</translation>
    </message>
    <message>
      <source>all</source>
      <translation>tout</translation>
    </message>
    <message>
      <source>already there, by their text</source>
      <translation>déjà là, d’après leur texte</translation>
    </message>
    <message>
      <source>an item</source>
      <translation>un élément</translation>
    </message>
    <message>
      <source>annotations bear this label</source>
      <translation>des annotations portent cette étiquette</translation>
    </message>
    <message>
      <source>annotator projects (*.annot)</source>
      <translation>Projets annotator (*.annot)</translation>
    </message>
    <message>
      <source>are marked by hand only</source>
      <translation>ne sont marqués qu’à la main</translation>
    </message>
    <message>
      <source>are suggested</source>
      <translation>sont suggérées</translation>
    </message>
    <message>
      <source>are suggested, of the labels that may lie inside</source>
      <translation>sont suggérés, pour les étiquettes qui peuvent être dedans</translation>
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
        <numerusform>article pour choisir</numerusform>
        <numerusform>articles pour choisir</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>article(s) to test</source>
      <translation>
        <numerusform>article pour tester</numerusform>
        <numerusform>articles pour tester</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>article(s) to train</source>
      <translation>
        <numerusform>article pour entraîner</numerusform>
        <numerusform>articles pour entraîner</numerusform>
      </translation>
    </message>
    <message>
      <source>as claims like it were accepted before</source>
      <translation>comme de telles suggestions ont été acceptées</translation>
    </message>
    <message>
      <source>as the settings of the schema want it, for « {} »</source>
      <translation>comme le veulent les réglages du schéma, pour « {} »</translation>
    </message>
    <message>
      <source>before a large act</source>
      <translation>avant un acte de grande ampleur</translation>
    </message>
    <message>
      <source>before a restore</source>
      <translation>avant une restauration</translation>
    </message>
    <message>
      <source>before the file was brought up to date</source>
      <translation>avant la mise à jour du fichier</translation>
    </message>
    <message>
      <source>before the trash was emptied</source>
      <translation>avant que la corbeille soit vidée</translation>
    </message>
    <message>
      <source>best score so far {score}</source>
      <translation>meilleur score jusqu’ici {score}</translation>
    </message>
    <message>
      <source>by what proposes it; the record of decisions is still short</source>
      <translation>d’après qui le propose ; les décisions sont encore peu nombreuses</translation>
    </message>
    <message>
      <source>cannot be read</source>
      <translation>illisible</translation>
    </message>
    <message>
      <source>changed the label {name}: {parts}</source>
      <translation>changé l’étiquette {name} : {parts}</translation>
    </message>
    <message numerus="yes">
      <source>changed {n} label(s)</source>
      <translation>
        <numerusform>changé {n} étiquette</numerusform>
        <numerusform>changé {n} étiquettes</numerusform>
      </translation>
    </message>
    <message>
      <source>colour</source>
      <translation>couleur</translation>
    </message>
    <message>
      <source>commented {what}</source>
      <translation>commenté {what}</translation>
    </message>
    <message>
      <source>comments</source>
      <translation>commente</translation>
    </message>
    <message>
      <source>confirmed</source>
      <translation>confirmé</translation>
    </message>
    <message>
      <source>confirmed already</source>
      <translation>à l’état « confirmé »</translation>
    </message>
    <message>
      <source>corrected {what}</source>
      <translation>corrigé {what}</translation>
    </message>
    <message>
      <source>covered by another span</source>
      <translation>couvert par un autre segment</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>endommagée</translation>
    </message>
    <message>
      <source>dates</source>
      <translation>dates</translation>
    </message>
    <message numerus="yes">
      <source>decision(s)</source>
      <translation>
        <numerusform>décision</numerusform>
        <numerusform>décisions</numerusform>
      </translation>
    </message>
    <message>
      <source>deleted the label {name}</source>
      <translation>supprimé l’étiquette {name}</translation>
    </message>
    <message numerus="yes">
      <source>deleted the label {name}, with {n} change(s) of annotations</source>
      <translation>
        <numerusform>supprimé l’étiquette {name}, avec {n} annotation changée</numerusform>
        <numerusform>supprimé l’étiquette {name}, avec {n} annotations changées</numerusform>
      </translation>
    </message>
    <message>
      <source>deleted {what}</source>
      <translation>supprimé {what}</translation>
    </message>
    <message>
      <source>dev</source>
      <translation>choix</translation>
    </message>
    <message>
      <source>did again: {what}</source>
      <translation>rétabli : {what}</translation>
    </message>
    <message>
      <source>digits give another label</source>
      <translation>un chiffre donne une autre étiquette</translation>
    </message>
    <message>
      <source>digits label</source>
      <translation>un chiffre étiquette</translation>
    </message>
    <message>
      <source>direction</source>
      <translation>sens</translation>
    </message>
    <message>
      <source>document</source>
      <translation>article</translation>
    </message>
    <message>
      <source>doubt</source>
      <translation>doute</translation>
    </message>
    <message>
      <source>duplicate attribute</source>
      <translation>un attribut en double</translation>
    </message>
    <message>
      <source>filters</source>
      <translation>filtre</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>terminé</translation>
    </message>
    <message>
      <source>finished the article</source>
      <translation>terminé l’article</translation>
    </message>
    <message numerus="yes">
      <source>finished the article, rejecting {n} item(s)</source>
      <translation>
        <numerusform>terminé l’article en rejetant {n} élément</numerusform>
        <numerusform>terminé l’article en rejetant {n} éléments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>finished {n} article(s)</source>
      <translation>
        <numerusform>terminé {n} article</numerusform>
        <numerusform>terminé {n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>finished · {n} new</source>
      <translation>
        <numerusform>terminé · {n} nouveau</numerusform>
        <numerusform>terminé · {n} nouveaux</numerusform>
      </translation>
    </message>
    <message>
      <source>finishes</source>
      <translation>termine</translation>
    </message>
    <message>
      <source>flag</source>
      <translation>drapeau</translation>
    </message>
    <message>
      <source>flagged</source>
      <translation>marqué d’un drapeau</translation>
    </message>
    <message>
      <source>flagged {what}</source>
      <translation>marqué {what}</translation>
    </message>
    <message>
      <source>flagged {where}</source>
      <translation>mis un drapeau à {where}</translation>
    </message>
    <message>
      <source>flags</source>
      <translation>met un drapeau</translation>
    </message>
    <message>
      <source>from {threshold}</source>
      <translation>dès {threshold}</translation>
    </message>
    <message numerus="yes">
      <source>g again accepts {n} more · Esc</source>
      <translation>
        <numerusform>g encore en accepte {n} autre · Échap</numerusform>
        <numerusform>g encore en accepte {n} autres · Échap</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>g again makes {n} more {label} « {name} » · Esc</source>
      <translation>
        <numerusform>g encore fait {n} autre {label} « {name} » · Échap</numerusform>
        <numerusform>g encore fait {n} autres {label} « {name} » · Échap</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>g again rejects {n} more · Esc</source>
      <translation>
        <numerusform>g encore en rejette {n} autre · Échap</numerusform>
        <numerusform>g encore en rejette {n} autres · Échap</numerusform>
      </translation>
    </message>
    <message>
      <source>goes to the next pane</source>
      <translation>va au volet suivant</translation>
    </message>
    <message>
      <source>goes to the next undecided item</source>
      <translation>va à l’élément à juger suivant</translation>
    </message>
    <message>
      <source>gone</source>
      <translation>parti</translation>
    </message>
    <message>
      <source>guideline</source>
      <translation>consigne</translation>
    </message>
    <message>
      <source>heads</source>
      <translation>têtes</translation>
    </message>
    <message>
      <source>holds in both directions</source>
      <translation>vaut dans les deux sens</translation>
    </message>
    <message>
      <source>imported {what}</source>
      <translation>importé {what}</translation>
    </message>
    <message>
      <source>in progress</source>
      <translation>en cours</translation>
    </message>
    <message>
      <source>in progress, not finished</source>
      <translation>en cours</translation>
    </message>
    <message>
      <source>in the trash</source>
      <translation>à la corbeille</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>en usage</translation>
    </message>
    <message>
      <source>inside: le Pentagone is marked</source>
      <translation>dedans : le Pentagone est marqué</translation>
    </message>
    <message>
      <source>inside: président Macron is marked</source>
      <translation>dedans : président Macron est marqué</translation>
    </message>
    <message>
      <source>invalid continuation byte</source>
      <translation>un octet de suite non valide</translation>
    </message>
    <message>
      <source>invalid start byte</source>
      <translation>un octet de début non valide</translation>
    </message>
    <message>
      <source>is an organisation</source>
      <translation>est une organisation</translation>
    </message>
    <message>
      <source>it is decided</source>
      <translation>il est jugé</translation>
    </message>
    <message>
      <source>it is not set aside</source>
      <translation>il n’est pas mis de côté</translation>
    </message>
    <message>
      <source>it is undecided</source>
      <translation>il est à juger</translation>
    </message>
    <message>
      <source>it was decided again since</source>
      <translation>il a été jugé de nouveau depuis</translation>
    </message>
    <message>
      <source>item {}</source>
      <translation>élément {}</translation>
    </message>
    <message>
      <source>its suggestions</source>
      <translation>ses suggestions</translation>
    </message>
    <message>
      <source>its text</source>
      <translation>son texte</translation>
    </message>
    <message>
      <source>its title, source or sections</source>
      <translation>son titre, sa source ou ses sections</translation>
    </message>
    <message>
      <source>joined the text</source>
      <translation>joint le texte</translation>
    </message>
    <message>
      <source>joins {heads} to {tails}</source>
      <translation>joint {heads} à {tails}</translation>
    </message>
    <message>
      <source>key</source>
      <translation>touche</translation>
    </message>
    <message>
      <source>keys.toml: {what}</source>
      <translation>keys.toml : {what}</translation>
    </message>
    <message numerus="yes">
      <source>keys.toml: {what} · {n} more, see View → Keys…</source>
      <translation>
        <numerusform>keys.toml : {what} · {n} autre, voir Affichage → Touches…</numerusform>
        <numerusform>keys.toml : {what} · {n} autres, voir Affichage → Touches…</numerusform>
      </translation>
    </message>
    <message>
      <source>label</source>
      <translation>étiquette</translation>
    </message>
    <message>
      <source>language</source>
      <translation>langue</translation>
    </message>
    <message>
      <source>line {1} column {2}</source>
      <translation>ligne {1}, colonne {2}</translation>
    </message>
    <message>
      <source>line {1} column {2} (char {3})</source>
      <translation>ligne {1}, colonne {2} (caractère {3})</translation>
    </message>
    <message>
      <source>line {}</source>
      <translation>ligne {}</translation>
    </message>
    <message>
      <source>lines {}</source>
      <translation>lignes {}</translation>
    </message>
    <message>
      <source>lists its sentences</source>
      <translation>liste ses phrases</translation>
    </message>
    <message numerus="yes">
      <source>looked at {n} of it: {wrong} wrong</source>
      <translation>
        <numerusform>vérifié {n} élément : {wrong} faux</numerusform>
        <numerusform>vérifié {n} éléments : {wrong} faux</numerusform>
      </translation>
    </message>
    <message>
      <source>looking for more …</source>
      <translation>recherche en cours…</translation>
    </message>
    <message>
      <source>made by hand</source>
      <translation>fait à la main</translation>
    </message>
    <message numerus="yes">
      <source>made the project with {n} label(s)</source>
      <translation>
        <numerusform>créé le projet avec {n} étiquette</numerusform>
        <numerusform>créé le projet avec {n} étiquettes</numerusform>
      </translation>
    </message>
    <message>
      <source>mark or comment on {what}</source>
      <translation>marque ou commentaire sur {what}</translation>
    </message>
    <message>
      <source>merged into {what}</source>
      <translation>fusionné en {what}</translation>
    </message>
    <message>
      <source>merged {what}</source>
      <translation>fusionné {what}</translation>
    </message>
    <message>
      <source>mismatched tag</source>
      <translation>une balise qui ne correspond pas</translation>
    </message>
    <message>
      <source>moved both edges of {what} (was « {was} »)</source>
      <translation>déplacé les deux bords de {what} (c’était « {was} »)</translation>
    </message>
    <message>
      <source>moved the end of {what} (was « {was} »)</source>
      <translation>déplacé la fin de {what} (c’était « {was} »)</translation>
    </message>
    <message>
      <source>moved the start of {what} (was « {was} »)</source>
      <translation>déplacé le début de {what} (c’était « {was} »)</translation>
    </message>
    <message>
      <source>n begins again at the top</source>
      <translation>n recommence en haut</translation>
    </message>
    <message>
      <source>names that begin or end like it: {0}; rejected: {1}</source>
      <translation>noms qui commencent ou finissent de même : {0} ; rejeté : {1}</translation>
    </message>
    <message>
      <source>new</source>
      <translation>nouveau</translation>
    </message>
    <message>
      <source>next to a function: « {} »</source>
      <translation>à côté d’une fonction : « {} »</translation>
    </message>
    <message>
      <source>no</source>
      <translation>non</translation>
    </message>
    <message>
      <source>no article is open</source>
      <translation>aucun article n’est ouvert</translation>
    </message>
    <message>
      <source>no element found</source>
      <translation>aucun élément</translation>
    </message>
    <message>
      <source>no item is current</source>
      <translation>aucun élément n’est courant</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>aucune touche</translation>
    </message>
    <message numerus="yes">
      <source>no model for {language} ({n} article(s))</source>
      <translation>
        <numerusform>pas de modèle pour {language} ({n} article)</numerusform>
        <numerusform>pas de modèle pour {language} ({n} articles)</numerusform>
      </translation>
    </message>
    <message>
      <source>no other label</source>
      <translation>aucune autre étiquette</translation>
    </message>
    <message>
      <source>no project is open</source>
      <translation>aucun projet n’est ouvert</translation>
    </message>
    <message>
      <source>no relation is allowed</source>
      <translation>aucune relation n’est permise</translation>
    </message>
    <message>
      <source>no relation is current</source>
      <translation>aucune relation n’est courante</translation>
    </message>
    <message>
      <source>no span is current</source>
      <translation>aucun segment n’est courant</translation>
    </message>
    <message>
      <source>no text is selected</source>
      <translation>aucun texte n’est sélectionné</translation>
    </message>
    <message>
      <source>not begun</source>
      <translation>à commencer</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>hors de ce qui est choisi</translation>
    </message>
    <message>
      <source>not enough decisions yet to tell</source>
      <translation>pas encore assez de décisions pour le dire</translation>
    </message>
    <message>
      <source>not shown, since its like was rejected before</source>
      <translation>pas à l’écran, car le même a été rejeté avant</translation>
    </message>
    <message>
      <source>not well-formed (invalid token)</source>
      <translation>mal formé</translation>
    </message>
    <message>
      <source>note</source>
      <translation>note</translation>
    </message>
    <message>
      <source>nothing found</source>
      <translation>rien trouvé</translation>
    </message>
    <message>
      <source>nothing is running</source>
      <translation>rien ne tourne</translation>
    </message>
    <message>
      <source>nothing is selected or pinned</source>
      <translation>rien n’est sélectionné ni tenu</translation>
    </message>
    <message>
      <source>of them against the schema</source>
      <translation>d’entre elles contre le schéma</translation>
    </message>
    <message>
      <source>of them have near-duplicates, all in the same part</source>
      <translation>d’entre eux ont des quasi-doublons, tous dans la même partie</translation>
    </message>
    <message>
      <source>one of its ends is no longer confirmed</source>
      <translation>un de ses bouts n’est plus confirmé</translation>
    </message>
    <message>
      <source>only in {panes}</source>
      <translation>seulement dans {panes}</translation>
    </message>
    <message>
      <source>opened the article again</source>
      <translation>rouvert l’article</translation>
    </message>
    <message>
      <source>other labels, which the schema does not allow here…</source>
      <translation>autres étiquettes, que le schéma ne permet pas ici…</translation>
    </message>
    <message>
      <source>outlet</source>
      <translation>journal</translation>
    </message>
    <message>
      <source>outside: only Macron is marked</source>
      <translation>dehors : seul Macron est marqué</translation>
    </message>
    <message>
      <source>outside: only Pentagone is marked</source>
      <translation>dehors : seul Pentagone est marqué</translation>
    </message>
    <message>
      <source>overlapping spans</source>
      <translation>les segments qui se chevauchent</translation>
    </message>
    <message numerus="yes">
      <source>pair(s) of near-duplicates would else have come into two parts</source>
      <translation>
        <numerusform>paire de quasi-doublons serait sinon tombée dans deux parties</numerusform>
        <numerusform>paires de quasi-doublons seraient sinon tombées dans deux parties</numerusform>
      </translation>
    </message>
    <message>
      <source>parent</source>
      <translation>étiquette mère</translation>
    </message>
    <message>
      <source>parted the text</source>
      <translation>séparé le texte</translation>
    </message>
    <message>
      <source>patterns</source>
      <translation>motifs</translation>
    </message>
    <message>
      <source>place</source>
      <translation>place</translation>
    </message>
    <message>
      <source>place {nth} of {all}</source>
      <translation>endroit {nth} sur {all}</translation>
    </message>
    <message>
      <source>precedents</source>
      <translation>précédents</translation>
    </message>
    <message numerus="yes">
      <source>project ≈ {n}</source>
      <translation>
        <numerusform>projet ≈ {n}</numerusform>
        <numerusform>projet ≈ {n}</numerusform>
      </translation>
    </message>
    <message>
      <source>put away</source>
      <translation>rangé</translation>
    </message>
    <message>
      <source>put back {what} to undecided</source>
      <translation>remis {what} à juger</translation>
    </message>
    <message>
      <source>put the article in the trash</source>
      <translation>mis l’article à la corbeille</translation>
    </message>
    <message>
      <source>put the labels in another order</source>
      <translation>changé l’ordre des étiquettes</translation>
    </message>
    <message>
      <source>puts back</source>
      <translation>remet à juger</translation>
    </message>
    <message>
      <source>read only</source>
      <translation>lecture seule</translation>
    </message>
    <message>
      <source>read « {was} » as {what}</source>
      <translation>lu « {was} » comme {what}</translation>
    </message>
    <message>
      <source>regular</source>
      <translation>ordinaire</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>rejeté</translation>
    </message>
    <message>
      <source>rejected already</source>
      <translation>à l’état « rejeté »</translation>
    </message>
    <message>
      <source>rejected as {label}</source>
      <translation>rejeté comme {label}</translation>
    </message>
    <message>
      <source>rejected {what}</source>
      <translation>rejeté {what}</translation>
    </message>
    <message>
      <source>rejects</source>
      <translation>rejette</translation>
    </message>
    <message>
      <source>relabelled a relation as {what}</source>
      <translation>changé une relation en {what}</translation>
    </message>
    <message>
      <source>relabelled {old} as {what}</source>
      <translation>changé {old} en {what}</translation>
    </message>
    <message>
      <source>relation</source>
      <translation>relation</translation>
    </message>
    <message>
      <source>relation {}</source>
      <translation>relation {}</translation>
    </message>
    <message numerus="yes">
      <source>relation(s)</source>
      <translation>
        <numerusform>relation</numerusform>
        <numerusform>relations</numerusform>
      </translation>
    </message>
    <message>
      <source>relations</source>
      <translation>les relations</translation>
    </message>
    <message>
      <source>removed the comment on {where}</source>
      <translation>ôté le commentaire sur {where}</translation>
    </message>
    <message>
      <source>renamed the label {old} to {new}</source>
      <translation>renommé l’étiquette {old} en {new}</translation>
    </message>
    <message>
      <source>result {}</source>
      <translation>résultat {}</translation>
    </message>
    <message>
      <source>roles</source>
      <translation>fonctions</translation>
    </message>
    <message>
      <source>rounds</source>
      <translation>tours</translation>
    </message>
    <message>
      <source>rounds: as needed</source>
      <translation>tours : selon besoin</translation>
    </message>
    <message>
      <source>saved {time}</source>
      <translation>enregistré {time}</translation>
    </message>
    <message>
      <source>seam</source>
      <translation>couture</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>graine</translation>
    </message>
    <message>
      <source>select text to make a span</source>
      <translation>sélectionnez du texte pour créer un segment</translation>
    </message>
    <message>
      <source>selected {words}</source>
      <translation>sélectionné {words}</translation>
    </message>
    <message>
      <source>set aside</source>
      <translation>mis de côté</translation>
    </message>
    <message>
      <source>set aside {where}</source>
      <translation>mis de côté {where}</translation>
    </message>
    <message>
      <source>set aside: two logs excluded each other</source>
      <translation>mis de côté : deux journaux s’excluaient</translation>
    </message>
    <message>
      <source>set the language to {code}</source>
      <translation>mis la langue à {code}</translation>
    </message>
    <message>
      <source>sets aside</source>
      <translation>met de côté</translation>
    </message>
    <message>
      <source>settings</source>
      <translation>réglages</translation>
    </message>
    <message>
      <source>settled by a confirmed span over it</source>
      <translation>sous un segment confirmé, qui règle tout ce qu’il couvre</translation>
    </message>
    <message>
      <source>several labels on one place</source>
      <translation>plusieurs étiquettes à une place</translation>
    </message>
    <message>
      <source>since</source>
      <translation>depuis</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>laissé</translation>
    </message>
    <message>
      <source>skipped the article</source>
      <translation>laissé l’article</translation>
    </message>
    <message numerus="yes">
      <source>skipped {n} article(s)</source>
      <translation>
        <numerusform>laissé {n} article</numerusform>
        <numerusform>laissé {n} articles</numerusform>
      </translation>
    </message>
    <message>
      <source>skipped, so in no corpus</source>
      <translation>parmi ceux qu’on laisse : dans aucun corpus</translation>
    </message>
    <message>
      <source>spaCy training data</source>
      <translation>Données d’entraînement spaCy</translation>
    </message>
    <message>
      <source>span</source>
      <translation>segment</translation>
    </message>
    <message>
      <source>span {}</source>
      <translation>segment {}</translation>
    </message>
    <message numerus="yes">
      <source>span(s)</source>
      <translation>
        <numerusform>segment</numerusform>
        <numerusform>segments</numerusform>
      </translation>
    </message>
    <message>
      <source>spans across seams</source>
      <translation>les segments à travers une couture</translation>
    </message>
    <message>
      <source>split {what}</source>
      <translation>coupé {what}</translation>
    </message>
    <message>
      <source>split « {was} »</source>
      <translation>coupé « {was} »</translation>
    </message>
    <message>
      <source>status</source>
      <translation>état</translation>
    </message>
    <message>
      <source>stays a place</source>
      <translation>reste un lieu</translation>
    </message>
    <message numerus="yes">
      <source>suggestion(s)</source>
      <translation>
        <numerusform>suggestion</numerusform>
        <numerusform>suggestions</numerusform>
      </translation>
    </message>
    <message>
      <source>syntax error</source>
      <translation>une erreur de syntaxe</translation>
    </message>
    <message>
      <source>tails</source>
      <translation>queues</translation>
    </message>
    <message>
      <source>taken back</source>
      <translation>annulé</translation>
    </message>
    <message>
      <source>taken back in part</source>
      <translation>annulé en partie</translation>
    </message>
    <message>
      <source>takes it as edges</source>
      <translation>la prend pour bords</translation>
    </message>
    <message>
      <source>takes it up again</source>
      <translation>le reprend</translation>
    </message>
    <message>
      <source>test</source>
      <translation>test</translation>
    </message>
    <message>
      <source>the article</source>
      <translation>l’article</translation>
    </message>
    <message>
      <source>the article as finished or skipped</source>
      <translation>l’article comme terminé ou laissé</translation>
    </message>
    <message>
      <source>the article in the trash</source>
      <translation>l’article à la corbeille</translation>
    </message>
    <message>
      <source>the article is neither finished nor skipped</source>
      <translation>l’article n’est ni terminé ni laissé</translation>
    </message>
    <message>
      <source>the article is not damaged</source>
      <translation>l’article n’est pas endommagé</translation>
    </message>
    <message>
      <source>the article is not in the trash</source>
      <translation>l’article n’est pas dans la corbeille</translation>
    </message>
    <message>
      <source>the articles</source>
      <translation>les articles</translation>
    </message>
    <message>
      <source>the digits give labels</source>
      <translation>les chiffres donnent les étiquettes</translation>
    </message>
    <message>
      <source>the labels</source>
      <translation>les étiquettes</translation>
    </message>
    <message>
      <source>the language of the article</source>
      <translation>la langue de l’article</translation>
    </message>
    <message>
      <source>the mentions</source>
      <translation>les mentions</translation>
    </message>
    <message>
      <source>the model's reading without article, quotes or punctuation at its edges</source>
      <translation>la lecture du modèle sans article, guillemets ni ponctuation à ses bords</translation>
    </message>
    <message>
      <source>the other way round</source>
      <translation>dans l’autre sens</translation>
    </message>
    <message>
      <source>the relations</source>
      <translation>les relations</translation>
    </message>
    <message>
      <source>the text</source>
      <translation>le texte</translation>
    </message>
    <message>
      <source>the values of dates</source>
      <translation>les valeurs des dates</translation>
    </message>
    <message>
      <source>the white space of the text</source>
      <translation>les blancs du texte</translation>
    </message>
    <message>
      <source>the window</source>
      <translation>la fenêtre</translation>
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
      <source>there is no command « {name} »</source>
      <translation>il n’y a pas de commande « {name} »</translation>
    </message>
    <message>
      <source>this cannot be read, so none of the keys in this file is used</source>
      <translation>ceci ne peut être lu : aucune touche de ce fichier n’est prise</translation>
    </message>
    <message>
      <source>title</source>
      <translation>titre</translation>
    </message>
    <message>
      <source>took back a correction of the seams</source>
      <translation>annulé une correction des coutures</translation>
    </message>
    <message>
      <source>took back: {what}</source>
      <translation>annulé : {what}</translation>
    </message>
    <message>
      <source>took the article out of the trash</source>
      <translation>a sorti l’article de la corbeille</translation>
    </message>
    <message>
      <source>took up {where} again</source>
      <translation>repris {where}</translation>
    </message>
    <message>
      <source>train</source>
      <translation>entraînement</translation>
    </message>
    <message>
      <source>trash</source>
      <translation>corbeille</translation>
    </message>
    <message>
      <source>turned round {what}</source>
      <translation>retourné {what}</translation>
    </message>
    <message>
      <source>two names that stood together as one</source>
      <translation>deux noms qui se tenaient comme un seul</translation>
    </message>
    <message>
      <source>unclosed token</source>
      <translation>une balise non fermée</translation>
    </message>
    <message>
      <source>undecided</source>
      <translation>à juger</translation>
    </message>
    <message>
      <source>undecided relations</source>
      <translation>relations à juger</translation>
    </message>
    <message>
      <source>undefined entity</source>
      <translation>une entité non définie</translation>
    </message>
    <message>
      <source>unexpected character</source>
      <translation>un caractère inattendu</translation>
    </message>
    <message>
      <source>unexpected content after document</source>
      <translation>il y a quelque chose de trop</translation>
    </message>
    <message>
      <source>unexpected end of data</source>
      <translation>une fin inattendue</translation>
    </message>
    <message>
      <source>unflagged {where}</source>
      <translation>ôté le drapeau de {where}</translation>
    </message>
    <message>
      <source>unknown field: {name}</source>
      <translation>champ inconnu : {name}</translation>
    </message>
    <message>
      <source>until</source>
      <translation>jusqu’à</translation>
    </message>
    <message>
      <source>waits for an end</source>
      <translation>attend un bout</translation>
    </message>
    <message>
      <source>went back to an earlier point: {what}</source>
      <translation>retour à un point antérieur : {what}</translation>
    </message>
    <message>
      <source>what is rejected</source>
      <translation>ce qui est rejeté</translation>
    </message>
    <message>
      <source>what is used now</source>
      <translation>ce qui suggère maintenant</translation>
    </message>
    <message>
      <source>what may lie inside</source>
      <translation>ce qui peut être dedans</translation>
    </message>
    <message>
      <source>what was decided in it</source>
      <translation>ce qui y a été décidé</translation>
    </message>
    <message>
      <source>what was used before</source>
      <translation>ce qui suggérait avant</translation>
    </message>
    <message>
      <source>where articles come from</source>
      <translation>d’où viennent les articles</translation>
    </message>
    <message>
      <source>which items are undecided</source>
      <translation>ce qui reste à juger</translation>
    </message>
    <message numerus="yes">
      <source>whole article(s)</source>
      <translation>
        <numerusform>article entier</numerusform>
        <numerusform>articles entiers</numerusform>
      </translation>
    </message>
    <message>
      <source>with « {} », which belongs to the name</source>
      <translation>avec « {} », qui appartient au nom</translation>
    </message>
    <message>
      <source>without « {} », which is no part of the name</source>
      <translation>sans « {} », qui ne fait pas partie du nom</translation>
    </message>
    <message>
      <source>written like « {} » elsewhere in the article</source>
      <translation>écrit comme « {} » ailleurs dans l’article</translation>
    </message>
    <message>
      <source>wrote “{comment}” on {where}</source>
      <translation>écrit « {comment} » sur {where}</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>oui</translation>
    </message>
    <message>
      <source>you: {accepted} accepted, {rejected} rejected, {relabelled} relabelled</source>
      <translation>vous · acceptés : {accepted}, rejetés : {rejected}, changés : {relabelled}</translation>
    </message>
    <message>
      <source>{1} (at end of document)</source>
      <translation>{1}, à la fin du fichier</translation>
    </message>
    <message>
      <source>{1} (at line {2}, column {3})</source>
      <translation>{1}, ligne {2}, colonne {3}</translation>
    </message>
    <message>
      <source>{1} cannot be read or written: {2}.</source>
      <translation>{1} : lecture ou écriture impossible : {2}.</translation>
    </message>
    <message>
      <source>{command}: {why}.</source>
      <translation>{command} : {why}.</translation>
    </message>
    <message numerus="yes">
      <source>{count} act(s) of the log</source>
      <translation>
        <numerusform>{count} acte du journal</numerusform>
        <numerusform>{count} actes du journal</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} decision(s) and {acts} go too; none of this can be undone then.</source>
      <translation>
        <numerusform>{count} décision et {acts} disparaissent aussi ; rien de cela ne pourra être annulé.</numerusform>
        <numerusform>{count} décisions et {acts} disparaissent aussi ; rien de cela ne pourra être annulé.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done}; {n} left</source>
      <translation>
        <numerusform>{done} ; reste {n}</numerusform>
        <numerusform>{done} ; restent {n}</numerusform>
      </translation>
    </message>
    <message>
      <source>{file}: its name tells no format; choose one for it.</source>
      <translation>{file} : son nom ne dit aucun format ; choisissez-lui-en un.</translation>
    </message>
    <message>
      <source>{finished} of {all}</source>
      <translation>{finished} sur {all}</translation>
    </message>
    <message>
      <source>{found} where nothing is</source>
      <translation>{found} là où il n’y a rien</translation>
    </message>
    <message>
      <source>{gain} ({low} to {high})</source>
      <translation>{gain} ({low} à {high})</translation>
    </message>
    <message numerus="yes">
      <source>{gain} point(s) against {rival} (95 %: {low} to {high})</source>
      <translation>
        <numerusform>{gain} point par rapport à « {rival} » (95 % : {low} à {high})</numerusform>
        <numerusform>{gain} points par rapport à « {rival} » (95 % : {low} à {high})</numerusform>
      </translation>
    </message>
    <message>
      <source>{gold} missed</source>
      <translation>{gold} manqué</translation>
    </message>
    <message>
      <source>{gold} taken for {found}</source>
      <translation>{gold} pris pour {found}</translation>
    </message>
    <message>
      <source>{gold} taken for {found}, with other edges</source>
      <translation>{gold} pris pour {found}, avec d’autres bords</translation>
    </message>
    <message>
      <source>{gold} with other edges</source>
      <translation>{gold} avec d’autres bords</translation>
    </message>
    <message numerus="yes">
      <source>{items} in {n} article(s)</source>
      <translation>
        <numerusform>{items} dans {n} article</numerusform>
        <numerusform>{items} dans {n} articles</numerusform>
      </translation>
    </message>
    <message>
      <source>{item} is confirmed</source>
      <translation>{item} est confirmé</translation>
    </message>
    <message>
      <source>{item} is rejected</source>
      <translation>{item} est rejeté</translation>
    </message>
    <message>
      <source>{item}, {state}</source>
      <translation>{item}, {state}</translation>
    </message>
    <message>
      <source>{key} alone would act in every field and list, and this command belongs to the whole window</source>
      <translation>{key} seul agirait dans chaque champ et liste, et cette commande vaut pour toute la fenêtre</translation>
    </message>
    <message>
      <source>{key} already means « {title} » there</source>
      <translation>{key} y veut déjà dire « {title} »</translation>
    </message>
    <message>
      <source>{key} copies</source>
      <translation>{key} copie</translation>
    </message>
    <message>
      <source>{key} moves between the controls</source>
      <translation>{key} passe d’une commande à l’autre</translation>
    </message>
    <message>
      <source>{key} moves the caret in the text</source>
      <translation>{key} déplace le curseur dans le texte</translation>
    </message>
    <message>
      <source>{key} takes it back</source>
      <translation>{key} l’annule</translation>
    </message>
    <message>
      <source>{label} begins or ends with white space ({count}), as in « {surface} »</source>
      <translation>{label} commence ou finit par un blanc ({count}), comme dans « {surface} »</translation>
    </message>
    <message>
      <source>{label} cannot be turned round here</source>
      <translation>{label} ne peut être retournée ici</translation>
    </message>
    <message>
      <source>{label} has few spans ({count}); fewer than {of} are hardly enough to learn from</source>
      <translation>{label} a peu de segments ({count}) ; moins de {of} ne suffisent guère pour apprendre</translation>
    </message>
    <message>
      <source>{label} is longer than usual ({count}), as in « {surface} »; median length in characters: {of}</source>
      <translation>{label} est plus long que d’habitude ({count}), comme « {surface} » ; longueur médiane en caractères : {of}</translation>
    </message>
    <message>
      <source>{label} is shorter than usual ({count}), as in « {surface} »; median length in characters: {of}</source>
      <translation>{label} est plus court que d’habitude ({count}), comme « {surface} » ; longueur médiane en caractères : {of}</translation>
    </message>
    <message>
      <source>{label} is written like « {surface} » ({count}); of {of} spans written so nearly all are {other}</source>
      <translation>{label} s’écrit comme « {surface} » ({count}) ; des {of} segments écrits ainsi, presque tous sont {other}</translation>
    </message>
    <message>
      <source>{label} runs over the end of a sentence, line or section ({count}), as in « {surface} »</source>
      <translation>{label} passe une fin de phrase, de ligne ou de partie ({count}), comme dans « {surface} »</translation>
    </message>
    <message>
      <source>{label} stays: others have confirmed annotations with it: {names}. They have to decide first.</source>
      <translation>{label} reste : d’autres ont confirmé des annotations avec elle : {names}. À eux de juger d’abord.</translation>
    </message>
    <message>
      <source>{label} « {surface} » begins with « {other} » ({count}), which is left out elsewhere ({of})</source>
      <translation>{label} « {surface} » commence par « {other} » ({count}), qui est omis ailleurs ({of})</translation>
    </message>
    <message>
      <source>{label} « {surface} » leaves out « {other} » ({count}), with which it begins elsewhere ({of})</source>
      <translation>{label} « {surface} » omet « {other} » ({count}), par quoi il commence ailleurs ({of})</translation>
    </message>
    <message>
      <source>{name} (you)</source>
      <translation>{name} (vous)</translation>
    </message>
    <message>
      <source>{name} did this: only {name} can take it back.</source>
      <translation>{name} l’a fait : seul {name} peut l’annuler.</translation>
    </message>
    <message>
      <source>{name} has this key.</source>
      <translation>{name} a cette touche.</translation>
    </message>
    <message>
      <source>{name} is trained. No article was set apart to test it.</source>
      <translation>{name} est entraînée. Aucun article n’a été mis à part pour la tester.</translation>
    </message>
    <message>
      <source>{name} is used for suggestions from now on; they come as they are computed.</source>
      <translation>{name} suggère désormais ; les suggestions arrivent à mesure de leur calcul.</translation>
    </message>
    <message numerus="yes">
      <source>{name}: exact F1 {score} on {n} article(s) that it was not trained on</source>
      <translation>
        <numerusform>{name} : F1 exacte {score} sur {n} article hors entraînement</numerusform>
        <numerusform>{name} : F1 exacte {score} sur {n} articles hors entraînement</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name}: exact F1 {score} on {n} article(s) that it was not trained on, too few for an interval</source>
      <translation>
        <numerusform>{name} : F1 exacte {score} sur {n} article hors entraînement, trop peu pour un intervalle</numerusform>
        <numerusform>{name} : F1 exacte {score} sur {n} articles hors entraînement, trop peu pour un intervalle</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}: {value}</source>
      <translation>{name} : {value}</translation>
    </message>
    <message>
      <source>{nth} of {hits}</source>
      <translation>{nth} sur {hits}</translation>
    </message>
    <message numerus="yes">
      <source>{n} act(s)</source>
      <translation>
        <numerusform>{n} acte</numerusform>
        <numerusform>{n} actes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} already present</source>
      <translation>
        <numerusform>{n} déjà là</numerusform>
        <numerusform>{n} déjà là</numerusform>
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
        <numerusform>{n} article ajouté</numerusform>
        <numerusform>{n} articles ajoutés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} article(s) read</source>
      <translation>
        <numerusform>{n} article lu</numerusform>
        <numerusform>{n} articles lus</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} article(s) removed for good; the old file is the backup {name}.</source>
      <translation>
        <numerusform>{n} article supprimé définitivement ; l’ancien fichier est la sauvegarde {name}.</numerusform>
        <numerusform>{n} articles supprimés définitivement ; l’ancien fichier est la sauvegarde {name}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} confirmed relation(s) would go with it ({answer}): {names}</source>
      <translation>
        <numerusform>{n} relation confirmée partirait avec ({answer}) : {names}</numerusform>
        <numerusform>{n} relations confirmées partiraient avec ({answer}) : {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} decision(s) taken over</source>
      <translation>
        <numerusform>{n} décision reprise</numerusform>
        <numerusform>{n} décisions reprises</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} done before</source>
      <translation>
        <numerusform>{n} déjà fait</numerusform>
        <numerusform>{n} déjà faits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} failed</source>
      <translation>
        <numerusform>{n} échec</numerusform>
        <numerusform>{n} échecs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} file(s) to read</source>
      <translation>
        <numerusform>{n} fichier à lire</numerusform>
        <numerusform>{n} fichiers à lire</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} finding(s)</source>
      <translation>
        <numerusform>{n} constat</numerusform>
        <numerusform>{n} constats</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} finished article(s)</source>
      <translation>
        <numerusform>{n} article terminé</numerusform>
        <numerusform>{n} articles terminés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} finished article(s) looked at</source>
      <translation>
        <numerusform>{n} article terminé contrôlé</numerusform>
        <numerusform>{n} articles terminés contrôlés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} finished article(s) of {all}</source>
      <translation>
        <numerusform>{n} article terminé sur {all}</numerusform>
        <numerusform>{n} articles terminés sur {all}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} hit(s)</source>
      <translation>
        <numerusform>{n} résultat</numerusform>
        <numerusform>{n} résultats</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} hit(s) that have a span stay as they are</source>
      <translation>
        <numerusform>{n} résultat qui a un segment reste tel quel</numerusform>
        <numerusform>{n} résultats qui ont un segment restent tels quels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} item(s)</source>
      <translation>
        <numerusform>{n} élément</numerusform>
        <numerusform>{n} éléments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} left out ({reason})</source>
      <translation>
        <numerusform>{n} laissé de côté ({reason})</numerusform>
        <numerusform>{n} laissés de côté ({reason})</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} left out: the schema has no label {labels}</source>
      <translation>
        <numerusform>{n} laissé de côté : le schéma n’a pas d’étiquette {labels}</numerusform>
        <numerusform>{n} laissés de côté : le schéma n’a pas d’étiquette {labels}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more</source>
      <translation>
        <numerusform>{n} autre</numerusform>
        <numerusform>{n} autres</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} other article(s) left out</source>
      <translation>
        <numerusform>{n} autre article laissé de côté</numerusform>
        <numerusform>{n} autres articles laissés de côté</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} refused</source>
      <translation>
        <numerusform>{n} refusé</numerusform>
        <numerusform>{n} refusés</numerusform>
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
      <source>{n} span(s)</source>
      <translation>
        <numerusform>{n} segment</numerusform>
        <numerusform>{n} segments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} span(s) made; Ctrl+Z takes them back.</source>
      <translation>
        <numerusform>{n} segment fait ; Ctrl+Z l’annule.</numerusform>
        <numerusform>{n} segments faits ; Ctrl+Z les annule.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} span(s) suggested</source>
      <translation>
        <numerusform>{n} segment suggéré</numerusform>
        <numerusform>{n} segments suggérés</numerusform>
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
      <source>{n} suggestion(s) stored</source>
      <translation>
        <numerusform>{n} suggestion enregistrée</numerusform>
        <numerusform>{n} suggestions enregistrées</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} thing(s) refused</source>
      <translation>
        <numerusform>{n} chose refusée</numerusform>
        <numerusform>{n} choses refusées</numerusform>
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
      <source>{n} undecided item(s): Enter rejects them and finishes · n shows the first · Esc</source>
      <translation>
        <numerusform>{n} à juger : Entrée le rejette et termine · n le montre · Échap</numerusform>
        <numerusform>{n} à juger : Entrée les rejette et termine · n montre le premier · Échap</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} unknown field(s) ignored</source>
      <translation>
        <numerusform>{n} champ inconnu ignoré</numerusform>
        <numerusform>{n} champs inconnus ignorés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} wrong so far.</source>
      <translation>
        <numerusform>{n} faux jusqu’ici.</numerusform>
        <numerusform>{n} faux jusqu’ici.</numerusform>
      </translation>
    </message>
    <message>
      <source>{one}; {other}</source>
      <translation>{one} ; {other}</translation>
    </message>
    <message>
      <source>{path} cannot be read as text.</source>
      <translation>{path} ne peut être lu comme texte.</translation>
    </message>
    <message>
      <source>{path} cannot be written: {why}</source>
      <translation>{path} ne peut être écrit : {why}</translation>
    </message>
    <message>
      <source>{path} is open elsewhere: it is shown as it was at {time}, to be read only. Open it again later.</source>
      <translation>{path} est ouvert ailleurs : il est affiché tel qu’il était à {time}, en lecture seule. Rouvrez-le plus tard.</translation>
    </message>
    <message>
      <source>{place}: as it was</source>
      <translation>{place} : comme c’était</translation>
    </message>
    <message>
      <source>{place}: {reason}</source>
      <translation>{place} : {reason}</translation>
    </message>
    <message>
      <source>{profile} and your own keys</source>
      <translation>{profile} et vos propres touches</translation>
    </message>
    <message>
      <source>{share} %</source>
      <translation>{share} %</translation>
    </message>
    <message>
      <source>{state}, with its edges of then</source>
      <translation>{state}, avec ses bords d’alors</translation>
    </message>
    <message>
      <source>{system}:
exact</source>
      <translation>{system} :
exacte</translation>
    </message>
    <message>
      <source>{system}:
partial</source>
      <translation>{system} :
partielle</translation>
    </message>
    <message>
      <source>{system}: gain</source>
      <translation>{system} : gain</translation>
    </message>
    <message>
      <source>{term} is no facet and is searched as words. Facets: {facets}</source>
      <translation>{term} n’est pas une facette et se cherche comme des mots. Facettes : {facets}</translation>
    </message>
    <message numerus="yes">
      <source>{ticked} of {n} place(s) ticked · Space unticks</source>
      <translation>
        <numerusform>{ticked} sur {n} endroit coché · Espace décoche</numerusform>
        <numerusform>{ticked} sur {n} endroits cochés · Espace décoche</numerusform>
      </translation>
    </message>
    <message>
      <source>{title} – the whole article</source>
      <translation>{title} – l’article entier</translation>
    </message>
    <message>
      <source>{title}, against the schema</source>
      <translation>{title}, contre le schéma</translation>
    </message>
    <message numerus="yes">
      <source>{total} in {n} article(s)</source>
      <translation>
        <numerusform>{total} dans {n} article</numerusform>
        <numerusform>{total} dans {n} articles</numerusform>
      </translation>
    </message>
    <message>
      <source>{train} % to train · {dev} % to choose by · {test} % to test</source>
      <translation>{train} % pour entraîner · {dev} % pour choisir · {test} % pour tester</translation>
    </message>
    <message>
      <source>{what}; to get one: {command}</source>
      <translation>{what} ; pour en avoir un : {command}</translation>
    </message>
    <message>
      <source>{work} {done} of {all}</source>
      <translation>{work} {done} sur {all}</translation>
    </message>
    <message>
      <source>{work} {done} of {all} · {pace} a second · {time} left</source>
      <translation>{work} {done} sur {all} · {pace} par seconde · encore {time}</translation>
    </message>
    <message numerus="yes">
      <source>{written} of {n} article(s)</source>
      <translation>
        <numerusform>{written} sur {n} article</numerusform>
        <numerusform>{written} sur {n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{wrong} of {looked_at} wrong: at most {bound} % of all {n} (with 95 % confidence).</source>
      <translation>
        <numerusform>{wrong} faux sur {looked_at} : au plus {bound} % de {n} (avec 95 % de confiance).</numerusform>
        <numerusform>{wrong} faux sur {looked_at} : au plus {bound} % des {n} (avec 95 % de confiance).</numerusform>
      </translation>
    </message>
    <message>
      <source>« {1} » ({0})</source>
      <translation>« {1} » ({0})</translation>
    </message>
    <message>
      <source>« {key} » is no key</source>
      <translation>« {key} » n’est pas une touche</translation>
    </message>
    <message>
      <source>« {name} » must be a key or a list of keys</source>
      <translation>« {name} » doit être une touche ou une liste de touches</translation>
    </message>
    <message>
      <source>« {name} » must stand below [keys]</source>
      <translation>« {name} » doit se trouver sous [keys]</translation>
    </message>
    <message>
      <source>« {surface} » is {label} ({count}), but elsewhere {other} ({of})</source>
      <translation>« {surface} » est {label} ({count}), mais ailleurs {other} ({of})</translation>
    </message>
    <message>
      <source>« {surface} » stands without a label ({count}), but is {label} elsewhere ({of})</source>
      <translation>« {surface} » est sans étiquette ({count}), mais ailleurs {label} ({of})</translation>
    </message>
    <message>
      <source>« {title} » is damaged ({what}), so it is closed. Everything else can be worked on.</source>
      <translation>« {title} » est endommagé ({what}) et donc fermé. Vous pouvez travailler sur tout le reste.</translation>
    </message>
    <message>
      <source>« {title} » is in the trash</source>
      <translation>« {title} » est dans la corbeille</translation>
    </message>
    <message>
      <source>« {} » is a known institution</source>
      <translation>« {} » est une institution connue</translation>
    </message>
    <message>
      <source>« {} » is a known name inside another</source>
      <translation>« {} » est un nom connu dans un autre</translation>
    </message>
    <message>
      <source>« {} » is known, or has the form of such a name</source>
      <translation>« {} » est connu, ou a la forme d’un tel nom</translation>
    </message>
    <message numerus="yes">
      <source>… and {n} more</source>
      <translation>
        <numerusform>… et {n} autre</numerusform>
        <numerusform>… et {n} autres</numerusform>
      </translation>
    </message>
    <message>
      <source>⇄ the other way round</source>
      <translation>⇄ dans l’autre sens</translation>
    </message>
    <message>
      <source>≈ from fewer than {enough} articles: the interval is too narrow.</source>
      <translation>≈ tiré de moins de {enough} articles : l’intervalle est trop étroit.</translation>
    </message>
    <message numerus="yes">
      <source>≈ {n} to judge</source>
      <translation>
        <numerusform>≈ {n} à juger</numerusform>
        <numerusform>≈ {n} à juger</numerusform>
      </translation>
    </message>
    <message>
      <source>⚑ flagged</source>
      <translation>⚑ drapeau</translation>
    </message>
    <message>
      <source>✓ confirmed</source>
      <translation>✓ confirmé</translation>
    </message>
    <message>
      <source>✗ rejected</source>
      <translation>✗ rejeté</translation>
    </message>
  </context>
  <context>
    <name>core/errors.py</name>
    <message>
      <source>half a character (a lone surrogate) stands in it</source>
      <translation>il s’y trouve un demi-caractère (un « surrogate » isolé)</translation>
    </message>
    <message>
      <source>it is nested too deeply</source>
      <translation>trop de niveaux imbriqués</translation>
    </message>
    <message>
      <source>something in it is of another kind than it should be</source>
      <translation>quelque chose n’y est pas du type attendu</translation>
    </message>
    <message>
      <source>something is missing</source>
      <translation>il manque quelque chose</translation>
    </message>
    <message>
      <source>“{1}” is missing</source>
      <translation>« {1} » manque</translation>
    </message>
  </context>
  <context>
    <name>core/fold.py</name>
    <message>
      <source>a confirmed relation hangs on this span</source>
      <translation>une relation confirmée tient à ce segment</translation>
    </message>
    <message>
      <source>a relation can be confirmed only between confirmed spans</source>
      <translation>une relation ne peut être confirmée qu’entre segments confirmés</translation>
    </message>
    <message>
      <source>a relation needs two different spans</source>
      <translation>une relation demande deux segments différents</translation>
    </message>
    <message>
      <source>a span must begin before it ends</source>
      <translation>un segment doit commencer avant de finir</translation>
    </message>
    <message>
      <source>a {1} cannot have the value {2}</source>
      <translation>un élément « {1} » ne peut avoir la valeur {2}</translation>
    </message>
    <message>
      <source>this {1} has been decided otherwise in the meantime</source>
      <translation>cet élément ({1}) a été jugé autrement entre-temps</translation>
    </message>
  </context>
  <context>
    <name>core/json_text.py</name>
    <message>
      <source>a number of {1} digits is too long</source>
      <translation>un nombre de {1} chiffres est trop long</translation>
    </message>
    <message>
      <source>{1} is no JSON</source>
      <translation>{1} n’est pas du JSON</translation>
    </message>
  </context>
  <context>
    <name>core/validate.py</name>
    <message>
      <source>the confidence {1} of the seam at {2} does not lie in 0..1</source>
      <translation>la confiance {1} de la couture à {2} n’est pas entre 0 et 1</translation>
    </message>
    <message>
      <source>the offset {1} of a seam is not a whole number</source>
      <translation>la position {1} d’une couture n’est pas un nombre entier</translation>
    </message>
    <message>
      <source>the offsets {1}–{2} are not whole numbers</source>
      <translation>les positions {1}–{2} ne sont pas des nombres entiers</translation>
    </message>
    <message>
      <source>the offsets {1}–{2} do not lie in the text of {3} characters</source>
      <translation>les positions {1}–{2} sortent du texte, qui a {3} caractères</translation>
    </message>
    <message>
      <source>the seam at {1} does not come after the one at {2}</source>
      <translation>la couture à {1} ne vient pas après celle à {2}</translation>
    </message>
    <message>
      <source>the seam at {1} does not lie in the text of {2} characters</source>
      <translation>la couture à {1} sort du texte, qui a {2} caractères</translation>
    </message>
    <message>
      <source>the section at {1}–{2} begins before the one before it ends</source>
      <translation>la section à {1}–{2} commence avant la fin de la précédente</translation>
    </message>
    <message>
      <source>the text at {1}–{2} is “{3}”, not “{4}”</source>
      <translation>le texte à {1}–{2} est « {3} », et non « {4} »</translation>
    </message>
  </context>
  <context>
    <name>core/values.py</name>
    <message>
      <source>a spot-check has two numbers</source>
      <translation>un contrôle par sondage a deux nombres</translation>
    </message>
    <message>
      <source>{1} is no type of label</source>
      <translation>{1} n’est pas un type d’étiquette</translation>
    </message>
  </context>
  <context>
    <name>formats/allowed.py</name>
    <message>
      <source>a label without an id or a name</source>
      <translation>une étiquette sans identifiant ou sans nom</translation>
    </message>
    <message>
      <source>the score is no number</source>
      <translation>le score n’est pas un nombre</translation>
    </message>
    <message>
      <source>the score {1} does not lie in 0..1</source>
      <translation>le score {1} n’est pas entre 0 et 1</translation>
    </message>
    <message>
      <source>the score {1} is no number</source>
      <translation>le score {1} n’est pas un nombre</translation>
    </message>
    <message>
      <source>{1} holds half a character (a lone surrogate)</source>
      <translation>{1} contient un demi-caractère (un « surrogate » isolé)</translation>
    </message>
    <message>
      <source>{1} is no UUID</source>
      <translation>{1} n’est pas un UUID</translation>
    </message>
    <message>
      <source>{1} is no list</source>
      <translation>{1} n’est pas une liste</translation>
    </message>
    <message>
      <source>{1} is no text</source>
      <translation>{1} n’est pas du texte</translation>
    </message>
    <message>
      <source>{1} is no whole number from 0 to 2**63 - 1</source>
      <translation>{1} n’est pas un nombre entier de 0 à 2**63 - 1</translation>
    </message>
    <message>
      <source>{1} is none of {2}</source>
      <translation>{1} n’est pas parmi {2}</translation>
    </message>
    <message>
      <source>{1} is not a UUID in lower case</source>
      <translation>{1} n’est pas un UUID en minuscules</translation>
    </message>
  </context>
  <context>
    <name>formats/atomic.py</name>
    <message>
      <source>cannot be read ({1}).</source>
      <translation>lecture impossible ({1}).</translation>
    </message>
    <message>
      <source>cannot be written ({1}).</source>
      <translation>écriture impossible ({1}).</translation>
    </message>
    <message>
      <source>holds files that no export wrote ({1}), and would be replaced; name a new or an empty folder.</source>
      <translation>ce dossier, qui serait remplacé, contient des fichiers qu’aucun export n’a écrits ({1}) ; nommez un dossier nouveau ou vide.</translation>
    </message>
    <message>
      <source>is a file, and this format is a folder; name a folder.</source>
      <translation>c’est un fichier, et ce format est un dossier ; nommez un dossier.</translation>
    </message>
    <message>
      <source>is a folder, and this format is one file; name a file.</source>
      <translation>c’est un dossier, et ce format est un seul fichier ; nommez un fichier.</translation>
    </message>
  </context>
  <context>
    <name>formats/brat.py</name>
    <message>
      <source>attributes are left out</source>
      <translation>attributs laissés de côté</translation>
    </message>
    <message numerus="yes">
      <source>begins or ends with a line break or a tab: brat has no such spans</source>
      <translation>
        <numerusform>bordé d’un saut de ligne ou d’une tabulation : brat n’a pas de tels segments</numerusform>
        <numerusform>bordés d’un saut de ligne ou d’une tabulation : brat n’a pas de tels segments</numerusform>
      </translation>
    </message>
    <message>
      <source>equivalences are left out</source>
      <translation>équivalences laissées de côté</translation>
    </message>
    <message>
      <source>events are left out (their triggers are read as spans)</source>
      <translation>événements laissés de côté (leurs déclencheurs sont lus comme segments)</translation>
    </message>
    <message>
      <source>is discontinuous ({1}), and spans here are in one piece</source>
      <translation>est discontinu ({1}), et les segments sont ici d’un seul tenant</translation>
    </message>
    <message>
      <source>is no line of a .ann file: it begins with none of T, R, E, A, M, N, *, #</source>
      <translation>n’est pas une ligne de fichier .ann : elle ne commence par aucun de T, R, E, A, M, N, *, #</translation>
    </message>
    <message>
      <source>is no relation: it should be R1, a tab, label, Arg1:T1 and Arg2:T2</source>
      <translation>n’est pas une relation : il faudrait R1, une tabulation, l’étiquette, Arg1:T1 et Arg2:T2</translation>
    </message>
    <message>
      <source>is no span: it should be T1, a tab, label, start and end, a tab, and the surface</source>
      <translation>n’est pas un segment : il faudrait T1, une tabulation, l’étiquette, le début et la fin, une tabulation et les mots du texte</translation>
    </message>
    <message>
      <source>its fragments are empty or out of order ({1})</source>
      <translation>ses morceaux sont vides ou en désordre ({1})</translation>
    </message>
    <message>
      <source>links to other resources are left out</source>
      <translation>liens vers d’autres ressources laissés de côté</translation>
    </message>
    <message>
      <source>notes are left out</source>
      <translation>notes laissées de côté</translation>
    </message>
    <message>
      <source>the text that belongs to it, {1}, is not beside it.</source>
      <translation>le texte qui va avec, {1}, n’est pas à côté.</translation>
    </message>
  </context>
  <context>
    <name>formats/cas.py</name>
    <message numerus="yes">
      <source>articles with annotations of the layer {1}, which were left out</source>
      <translation>
        <numerusform>article aux annotations de la couche {1}, laissées de côté</numerusform>
        <numerusform>articles aux annotations de la couche {1}, laissées de côté</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>articles with annotations that are not in their view and were left out</source>
      <translation>
        <numerusform>article aux annotations absentes de leur vue, laissées de côté</numerusform>
        <numerusform>articles aux annotations absentes de leur vue, laissées de côté</numerusform>
      </translation>
    </message>
    <message>
      <source>has no view with a text</source>
      <translation>n’a aucune vue avec un texte</translation>
    </message>
    <message>
      <source>has no {1}, so no label</source>
      <translation>n’a pas de {1}, donc pas d’étiquette</translation>
    </message>
    <message>
      <source>has several views with texts, and none is the initial one</source>
      <translation>a plusieurs vues avec un texte, et aucune n’est l’initiale</translation>
    </message>
    <message>
      <source>it has no begin or no end</source>
      <translation>il n’a pas de début ou pas de fin</translation>
    </message>
    <message>
      <source>its begin or end is no number ({1})</source>
      <translation>son début ou sa fin n’est pas un nombre ({1})</translation>
    </message>
    <message>
      <source>its metadata have a source that is no JSON</source>
      <translation>ses métadonnées ont une source qui n’est pas du JSON</translation>
    </message>
    <message>
      <source>its offset {1} lies inside a character</source>
      <translation>sa position {1} tombe au milieu d’un caractère</translation>
    </message>
    <message>
      <source>its offset {1} lies outside the text</source>
      <translation>sa position {1} est hors du texte</translation>
    </message>
    <message>
      <source>its producers are no JSON</source>
      <translation>ses producteurs ne sont pas du JSON</translation>
    </message>
    <message>
      <source>its producers are no list</source>
      <translation>ses producteurs ne sont pas une liste</translation>
    </message>
    <message>
      <source>the type {1} has more than {2} supertypes</source>
      <translation>le type {1} a plus de {2} surtypes</translation>
    </message>
    <message>
      <source>the type {1} is a supertype of itself</source>
      <translation>le type {1} est son propre surtype</translation>
    </message>
    <message>
      <source>the type {1} is not declared: put the TypeSystem.xml of its export beside it</source>
      <translation>le type {1} n’est pas déclaré : placez à côté le TypeSystem.xml du même export</translation>
    </message>
  </context>
  <context>
    <name>formats/cas_json.py</name>
    <message>
      <source>has {1} bytes, more than the limit of {2}; split it</source>
      <translation>a {1} octets, plus que la limite de {2} ; partagez-le</translation>
    </message>
    <message>
      <source>is no JSON CAS ({1})</source>
      <translation>n’est pas un CAS en JSON ({1})</translation>
    </message>
    <message>
      <source>is no JSON CAS: it has no %FEATURE_STRUCTURES, or no %VIEWS</source>
      <translation>n’est pas un CAS en JSON : il n’a pas de %FEATURE_STRUCTURES, ou pas de %VIEWS</translation>
    </message>
    <message>
      <source>is no JSON CAS: its text is no text</source>
      <translation>n’est pas un CAS en JSON : son texte n’en est pas un</translation>
    </message>
    <message>
      <source>is not UTF-8 (byte {1})</source>
      <translation>n’est pas en UTF-8 (octet {1})</translation>
    </message>
    <message>
      <source>its header says that offsets are {1}; export it with UTF-16, which is what others expect</source>
      <translation>son en-tête dit que les positions sont en {1} ; exportez-le avec UTF-16, ce que les autres attendent</translation>
    </message>
  </context>
  <context>
    <name>formats/cas_xmi.py</name>
    <message>
      <source>a view is damaged ({1})</source>
      <translation>une vue est endommagée ({1})</translation>
    </message>
    <message>
      <source>an element has no id that is a number ({1})</source>
      <translation>un élément n’a pas de numéro pour identifiant ({1})</translation>
    </message>
    <message>
      <source>has a DOCTYPE, which is never read: remove it, or export again without a DTD</source>
      <translation>a un DOCTYPE, qui n’est jamais lu : ôtez-le, ou exportez de nouveau sans DTD</translation>
    </message>
    <message>
      <source>has a character that XML cannot hold (a control character)</source>
      <translation>avec un caractère que XML ne peut contenir (un caractère de contrôle)</translation>
    </message>
    <message>
      <source>is longer than {1} bytes, and XML readers would refuse it</source>
      <translation>de plus de {1} octets, que les lecteurs de XML refuseraient</translation>
    </message>
    <message>
      <source>is no XMI: its first element is {1}</source>
      <translation>n’est pas du XMI : son premier élément est {1}</translation>
    </message>
    <message>
      <source>is no XML that can be read ({1})</source>
      <translation>n’est pas du XML lisible ({1})</translation>
    </message>
    <message>
      <source>is no type system of UIMA (its first element is {1})</source>
      <translation>n’est pas un système de types d’UIMA (son premier élément est {1})</translation>
    </message>
    <message>
      <source>is no well-formed XML (line {1}: {2})</source>
      <translation>n’est pas du XML bien formé (ligne {1} : {2})</translation>
    </message>
    <message>
      <source>is no well-formed XML ({1})</source>
      <translation>n’est pas du XML bien formé ({1})</translation>
    </message>
    <message numerus="yes">
      <source>its source has a character that XML cannot hold (a control character)</source>
      <translation>
        <numerusform>sa source a un caractère que XML ne peut contenir (un caractère de contrôle)</numerusform>
        <numerusform>leur source a un caractère que XML ne peut contenir (un caractère de contrôle)</numerusform>
      </translation>
    </message>
    <message>
      <source>its types are nested too deeply</source>
      <translation>ses types ont trop de niveaux imbriqués</translation>
    </message>
    <message>
      <source>the element {1} is none of a CAS (its namespace is {2})</source>
      <translation>l’élément {1} n’est pas d’un CAS (son espace de noms est {2})</translation>
    </message>
  </context>
  <context>
    <name>formats/conll.py</name>
    <message>
      <source>a sentence cannot end after {1} in {2}; its span is left out</source>
      <translation>une phrase ne peut finir après {1} en {2} ; son segment est laissé de côté</translation>
    </message>
    <message numerus="yes">
      <source>articles with tags read as {1}</source>
      <translation>
        <numerusform>article aux marques lues comme {1}</numerusform>
        <numerusform>articles aux marques lues comme {1}</numerusform>
      </translation>
    </message>
    <message>
      <source>columns: {1}, where the first line has {2}; its article is left out</source>
      <translation>colonnes : {1}, alors que la première ligne en a {2} ; son article est laissé de côté</translation>
    </message>
    <message>
      <source>ends with {1}, which is no tag like B-PER or O; its article is left out</source>
      <translation>finit par {1}, qui n’est pas une marque comme B-PER ou O ; son article est laissé de côté</translation>
    </message>
    <message>
      <source>has tags of several schemes ({1}): BILOU has B I L O U, IOBES B I O E S.</source>
      <translation>a des marques de plusieurs systèmes ({1}) : BILOU a B I L O U, IOBES a B I O E S.</translation>
    </message>
    <message>
      <source>is no CoNLL file: no line has a token first and a tag like B-PER or O last.</source>
      <translation>n’est pas un fichier CoNLL : aucune ligne n’a un mot au début et une marque comme B-PER ou O à la fin.</translation>
    </message>
    <message>
      <source>is no token with a tag; its article is left out</source>
      <translation>n’est pas un mot avec une marque ; son article est laissé de côté</translation>
    </message>
    <message>
      <source>nothing but white space: the format has no such spans</source>
      <translation>rien que des blancs : le format n’a pas de tels segments</translation>
    </message>
    <message numerus="yes">
      <source>spans with white space at an edge, which the format does not keep</source>
      <translation>
        <numerusform>segment bordé de blancs, que le format ne garde pas</numerusform>
        <numerusform>segments bordés de blancs, que le format ne garde pas</numerusform>
      </translation>
    </message>
    <message>
      <source>the article that begins here has more than {1} characters; split it.</source>
      <translation>l’article qui commence ici a plus de {1} caractères ; partagez-le.</translation>
    </message>
    <message>
      <source>the beginning of a sentence</source>
      <translation>le début d’une phrase</translation>
    </message>
    <message>
      <source>{1} cannot follow {2} in {3}; its span is left out</source>
      <translation>{1} ne peut suivre {2} en {3} ; son segment est laissé de côté</translation>
    </message>
    <message>
      <source>{1}; its article is left out</source>
      <translation>{1} ; son article est laissé de côté</translation>
    </message>
  </context>
  <context>
    <name>formats/conllu.py</name>
    <message>
      <source>columns: {1} instead of {2}</source>
      <translation>colonnes : {1} au lieu de {2}</translation>
    </message>
    <message>
      <source>has no form</source>
      <translation>n’a pas de forme</translation>
    </message>
    <message>
      <source>is no CoNLL-U: its columns, between tabs, must have ID and FORM.</source>
      <translation>n’est pas du CoNLL-U : parmi ses colonnes, séparées par des tabulations, il faut ID et FORM.</translation>
    </message>
    <message>
      <source>the id {1} does not follow {2}</source>
      <translation>le numéro {1} ne suit pas {2}</translation>
    </message>
    <message>
      <source>the span {1} begins twice</source>
      <translation>le segment {1} commence deux fois</translation>
    </message>
    <message>
      <source>the span {1} has not begun</source>
      <translation>le segment {1} n’a pas commencé</translation>
    </message>
    <message>
      <source>the span {1} is discontinuous, and spans here are in one piece</source>
      <translation>le segment {1} est discontinu, et les segments sont ici d’un seul tenant</translation>
    </message>
    <message>
      <source>the text is not that of the tokens; its article is left out</source>
      <translation>le texte n’est pas celui des mots ; son article est laissé de côté</translation>
    </message>
    <message>
      <source>the word {1} is missing; its article is left out</source>
      <translation>le mot {1} manque ; son article est laissé de côté</translation>
    </message>
    <message>
      <source>{1} is no relation like role_at:1&gt;4</source>
      <translation>{1} n’est pas une relation comme role_at:1&gt;4</translation>
    </message>
    <message>
      <source>{1} is no span like 1:PER</source>
      <translation>{1} n’est pas un segment comme 1:PER</translation>
    </message>
    <message>
      <source>{1} is {2}, but what stands before makes it {3}</source>
      <translation>{1} est {2}, mais ce qui précède en fait {3}</translation>
    </message>
  </context>
  <context>
    <name>formats/docbin_file.py</name>
    <message>
      <source>The {1} articles have too many words for one file of spaCy; export fewer at a time.</source>
      <translation>Les {1} articles ont trop de mots pour un seul fichier de spaCy ; exportez-en moins à la fois.</translation>
    </message>
  </context>
  <context>
    <name>formats/doccano.py</name>
    <message>
      <source>has no label</source>
      <translation>n’a pas d’étiquette</translation>
    </message>
    <message>
      <source>has no type</source>
      <translation>n’a pas de type</translation>
    </message>
    <message>
      <source>is not start, end and label</source>
      <translation>n’est pas un début, une fin et une étiquette</translation>
    </message>
    <message>
      <source>says the same as another: doccano takes one only</source>
      <translation>en double : doccano n’en prend qu’un</translation>
    </message>
  </context>
  <context>
    <name>formats/fitting.py</name>
    <message>
      <source>across a seam or the border of a section: the format has no such spans</source>
      <translation>à travers une couture ou le bord d’une section : le format n’a pas de tels segments</translation>
    </message>
    <message numerus="yes">
      <source>articles whose source (URL, date, outlet) the format has no place for</source>
      <translation>
        <numerusform>article dont la source (URL, date, journal) n’a pas de place dans le format</numerusform>
        <numerusform>articles dont la source (URL, date, journal) n’a pas de place dans le format</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>articles whose white space the format does not keep</source>
      <translation>
        <numerusform>article dont le format ne garde pas les blancs</numerusform>
        <numerusform>articles dont le format ne garde pas les blancs</numerusform>
      </translation>
    </message>
    <message>
      <source>in an article that is not written</source>
      <translation>dans un article qui n’est pas écrit</translation>
    </message>
    <message>
      <source>in or across a longer one: the format has no overlaps</source>
      <translation>dans un plus long ou en travers : le format n’a pas de chevauchements</translation>
    </message>
    <message>
      <source>on the same place as another: the format has one label a place</source>
      <translation>à la même place qu’un autre : le format n’a qu’une étiquette par place</translation>
    </message>
    <message numerus="yes">
      <source>one of its ends cannot be written</source>
      <translation>
        <numerusform>un de ses bouts ne peut être écrit</numerusform>
        <numerusform>un de leurs bouts ne peut être écrit</numerusform>
      </translation>
    </message>
    <message>
      <source>rejected: the format cannot tell them from others</source>
      <translation>à l’état « rejeté », que le format ne peut distinguer des autres</translation>
    </message>
    <message numerus="yes">
      <source>spans whose value (a date) the format has no place for</source>
      <translation>
        <numerusform>segment dont la valeur (une date) n’a pas de place dans le format</numerusform>
        <numerusform>segments dont la valeur (une date) n’a pas de place dans le format</numerusform>
      </translation>
    </message>
    <message>
      <source>the format has no relations</source>
      <translation>le format n’a pas de relations</translation>
    </message>
    <message>
      <source>undecided, but written like what is confirmed: the format does not say which</source>
      <translation>à juger, mais écrit comme le confirmé : le format ne dit pas lequel</translation>
    </message>
  </context>
  <context>
    <name>formats/html.py</name>
    <message>
      <source>cannot be read to its end ({1}, line {2}).</source>
      <translation>ne peut être lu jusqu’au bout ({1}, ligne {2}).</translation>
    </message>
    <message>
      <source>has more than {1} elements, as no article has.</source>
      <translation>a plus de {1} éléments, ce qu’aucun article n’a.</translation>
    </message>
    <message>
      <source>holds no article: next to no text stands outside its links. Save the page of one article.</source>
      <translation>ne contient pas d’article : presque tout son texte est dans des liens. Enregistrez la page d’un seul article.</translation>
    </message>
    <message>
      <source>is a report, as export writes it with --format report; import another format.</source>
      <translation>est le rapport qu’écrit l’export ; importez un autre format.</translation>
    </message>
    <message>
      <source>is no web page ({1}).</source>
      <translation>n’est pas une page web ({1}).</translation>
    </message>
    <message>
      <source>takes more than {1} seconds to read; is it the page of one article?</source>
      <translation>demande plus de {1} secondes de lecture ; est-ce la page d’un seul article ?</translation>
    </message>
  </context>
  <context>
    <name>formats/iso_dates.py</name>
    <message numerus="yes">
      <source>dates that no calendar has (2021-02-31), left out</source>
      <translation>
        <numerusform>date qui n’est dans aucun calendrier (2021-02-31), laissée de côté</numerusform>
        <numerusform>dates qui ne sont dans aucun calendrier (2021-02-31), laissées de côté</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>formats/items_csv.py</name>
    <message>
      <source>cannot be read back ({1}). Please report it.</source>
      <translation>ne peut être relu ({1}). Merci de le signaler.</translation>
    </message>
    <message>
      <source>has other columns than are written. Please report it.</source>
      <translation>a d’autres colonnes que celles qu’on écrit. Merci de le signaler.</translation>
    </message>
  </context>
  <context>
    <name>formats/items_csv_excel.py</name>
    <message numerus="yes">
      <source>articles longer than {1} characters, of which Excel shows the beginning</source>
      <translation>
        <numerusform>article de plus de {1} caractères, dont Excel montre le début</numerusform>
        <numerusform>articles de plus de {1} caractères, dont Excel montre le début</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>formats/json_lines.py</name>
    <message>
      <source>is no JSON ({1})</source>
      <translation>n’est pas du JSON ({1})</translation>
    </message>
    <message>
      <source>is no JSON object</source>
      <translation>n’est pas un objet JSON</translation>
    </message>
    <message>
      <source>the JSON is nested too deeply</source>
      <translation>le JSON a trop de niveaux imbriqués</translation>
    </message>
    <message>
      <source>the line is longer than {1} bytes</source>
      <translation>la ligne dépasse {1} octets</translation>
    </message>
    <message>
      <source>the line is not UTF-8 (byte {1})</source>
      <translation>la ligne n’est pas en UTF-8 (octet {1})</translation>
    </message>
  </context>
  <context>
    <name>formats/json_stream.py</name>
    <message>
      <source>Expecting value: {1}</source>
      <translation>une valeur est attendue : {1}</translation>
    </message>
    <message>
      <source>Unterminated string</source>
      <translation>chaîne sans fin</translation>
    </message>
    <message>
      <source>is nested too deeply</source>
      <translation>a trop de niveaux imbriqués</translation>
    </message>
    <message>
      <source>is no JSON: the array is not closed, the file is cut off</source>
      <translation>n’est pas du JSON : le tableau n’est pas fermé, le fichier est tronqué</translation>
    </message>
    <message>
      <source>is no JSON: there is no comma between two values; what follows is lost</source>
      <translation>n’est pas du JSON : il n’y a pas de virgule entre deux valeurs ; la suite est perdue</translation>
    </message>
    <message>
      <source>is not UTF-8 ({1}); save it again as UTF-8.</source>
      <translation>n’est pas en UTF-8 ({1}) ; enregistrez-le de nouveau en UTF-8.</translation>
    </message>
    <message>
      <source>what follows in the array is lost</source>
      <translation>la suite du tableau est perdue</translation>
    </message>
  </context>
  <context>
    <name>formats/jsonl.py</name>
    <message>
      <source>has a source whose {1} is no text</source>
      <translation>a une source dont « {1} » n’est pas du texte</translation>
    </message>
    <message>
      <source>has a text of {1} bytes; the limit is {2}</source>
      <translation>a un texte de {1} octets ; la limite est de {2}</translation>
    </message>
    <message>
      <source>has a text that does not fit its sha256: it was altered since it was written</source>
      <translation>a un texte qui ne correspond pas à son sha256 : il a été modifié depuis son écriture</translation>
    </message>
    <message>
      <source>has a text with NUL characters: it is binary</source>
      <translation>a un texte avec des caractères NUL : il est binaire</translation>
    </message>
    <message>
      <source>has a text with half a character (a lone surrogate) at {1}</source>
      <translation>a un texte avec un demi-caractère (un « surrogate » isolé) à la position {1}</translation>
    </message>
    <message>
      <source>has an empty text</source>
      <translation>a un texte vide</translation>
    </message>
    <message>
      <source>has no text</source>
      <translation>n’a pas de texte</translation>
    </message>
    <message>
      <source>has the format {1}; this program reads annotator/1</source>
      <translation>est au format {1} ; ce programme lit annotator/1</translation>
    </message>
    <message>
      <source>is no line of annotator/1 ({1})</source>
      <translation>n’est pas une ligne annotator/1 ({1})</translation>
    </message>
    <message>
      <source>it has no label</source>
      <translation>il n’a pas d’étiquette</translation>
    </message>
    <message>
      <source>it joins a span with itself</source>
      <translation>elle relie un segment à lui-même</translation>
    </message>
    <message>
      <source>its label {1} is no text</source>
      <translation>son étiquette {1} n’est pas du texte</translation>
    </message>
    <message>
      <source>places and changes do not match</source>
      <translation>les places et les changements ne correspondent pas</translation>
    </message>
    <message>
      <source>relation {1} is no relation ({2})</source>
      <translation>la relation {1} n’en est pas une ({2})</translation>
    </message>
    <message>
      <source>span {1} is no span ({2})</source>
      <translation>le segment {1} n’en est pas un ({2})</translation>
    </message>
    <message>
      <source>the act {1} is not complete</source>
      <translation>l’acte {1} n’est pas complet</translation>
    </message>
    <message>
      <source>the id {1} is used twice</source>
      <translation>l’identifiant {1} sert deux fois</translation>
    </message>
    <message>
      <source>there is no span {1}</source>
      <translation>il n’y a pas de segment {1}</translation>
    </message>
    <message>
      <source>two different acts have the id {1}</source>
      <translation>deux actes différents ont l’identifiant {1}</translation>
    </message>
    <message>
      <source>was refused before and is not mended: put a document in the place of its "raw"</source>
      <translation>a déjà été refusé et n’est pas réparé : mettez un document à la place de son « raw »</translation>
    </message>
  </context>
  <context>
    <name>formats/label_studio.py</name>
    <message>
      <source>a relation without a label</source>
      <translation>une relation sans étiquette</translation>
    </message>
    <message>
      <source>a relation without from_id or to_id</source>
      <translation>une relation sans from_id ou to_id</translation>
    </message>
    <message>
      <source>an annotation without a list of results</source>
      <translation>une annotation sans liste de résultats</translation>
    </message>
    <message numerus="yes">
      <source>annotations besides the first of an article, left out</source>
      <translation>
        <numerusform>autre annotation d’un même article : une seule est prise</numerusform>
        <numerusform>autres annotations d’un même article : une seule est prise</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>articles skipped there: annotation left out</source>
      <translation>
        <numerusform>article passé dans Label Studio : annotation laissée de côté</numerusform>
        <numerusform>articles passés dans Label Studio : annotation laissée de côté</numerusform>
      </translation>
    </message>
    <message>
      <source>has no labels</source>
      <translation>n’a pas d’étiquettes</translation>
    </message>
    <message>
      <source>has no text among its data, or several that may be it</source>
      <translation>n’a pas de texte dans ses « data », ou plusieurs possibles</translation>
    </message>
    <message>
      <source>is no region and no relation</source>
      <translation>n’est ni une région ni une relation</translation>
    </message>
    <message>
      <source>is no task of Label Studio: it has no data</source>
      <translation>n’est pas une tâche de Label Studio : il n’a pas de « data »</translation>
    </message>
    <message numerus="yes">
      <source>results of other kinds than labels and relations left out</source>
      <translation>
        <numerusform>résultat ni étiquette ni relation, laissé de côté</numerusform>
        <numerusform>résultats ni étiquettes ni relations, laissés de côté</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>scores outside 0..1, left out</source>
      <translation>
        <numerusform>score hors de 0 à 1, laissé de côté</numerusform>
        <numerusform>scores hors de 0 à 1, laissés de côté</numerusform>
      </translation>
    </message>
    <message>
      <source>there is no region {1}</source>
      <translation>il n’y a pas de région {1}</translation>
    </message>
  </context>
  <context>
    <name>formats/parquet.py</name>
    <message>
      <source>Parquet needs pyarrow: install annotator[parquet].</source>
      <translation>Parquet demande pyarrow : installez annotator[parquet].</translation>
    </message>
    <message numerus="yes">
      <source>spans without tags (inside or across others, or rejected), but in the column spans</source>
      <translation>
        <numerusform>segment sans marque (dans un autre, en travers ou rejeté), mais dans la colonne spans</numerusform>
        <numerusform>segments sans marques (dans d’autres, en travers ou rejetés), mais dans la colonne spans</numerusform>
      </translation>
    </message>
    <message>
      <source>the tags or the surfaces of {1} do not fit its spans. Please report it.</source>
      <translation>les marques ou les mots de {1} ne correspondent pas à ses segments. Merci de le signaler.</translation>
    </message>
  </context>
  <context>
    <name>formats/prodigy.py</name>
    <message numerus="yes">
      <source>articles ignored there: annotation left out</source>
      <translation>
        <numerusform>article ignoré dans Prodigy : annotation laissée de côté</numerusform>
        <numerusform>articles ignorés dans Prodigy : annotation laissée de côté</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>articles rejected as a whole, so that nobody knows what is right there: annotation left out</source>
      <translation>
        <numerusform>article rejeté en bloc, dont rien ne dit ce qui y est juste : annotation laissée de côté</numerusform>
        <numerusform>articles rejetés en bloc, dont rien ne dit ce qui y est juste : annotation laissée de côté</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>articles without an answer: annotation taken as suggested</source>
      <translation>
        <numerusform>article sans réponse : annotation prise comme suggérée</numerusform>
        <numerusform>articles sans réponse : annotation prise comme suggérée</numerusform>
      </translation>
    </message>
    <message>
      <source>has the answer {1}, which is none of Prodigy's</source>
      <translation>a la réponse {1}, qui n’est pas de Prodigy</translation>
    </message>
    <message>
      <source>there is no span at its {1}</source>
      <translation>il n’y a pas de segment à son {1}</translation>
    </message>
  </context>
  <context>
    <name>formats/rows_csv.py</name>
    <message>
      <source>cells: {1}, where the first row has {2}</source>
      <translation>cellules : {1}, alors que la première ligne en a {2}</translation>
    </message>
    <message numerus="yes">
      <source>dates not in ISO 8601 (2021-09-25), left out</source>
      <translation>
        <numerusform>date hors norme ISO 8601 (2021-09-25), laissée de côté</numerusform>
        <numerusform>dates hors norme ISO 8601 (2021-09-25), laissées de côté</numerusform>
      </translation>
    </message>
    <message>
      <source>has no column of texts; its columns are {1}. Name one {2}.</source>
      <translation>n’a pas de colonne de textes ; ses colonnes sont {1}. Nommez-en une {2}.</translation>
    </message>
    <message>
      <source>has two columns with the name {1}; rename one.</source>
      <translation>a deux colonnes du nom de {1} ; renommez-en une.</translation>
    </message>
    <message>
      <source>holds NUL characters: it is binary, or UTF-16 without a byte-order mark.</source>
      <translation>contient des caractères NUL : c’est du binaire, ou de l’UTF-16 sans marque d’ordre des octets.</translation>
    </message>
    <message>
      <source>is UTF-8 but for byte {1} ({2}); save it again as UTF-8.</source>
      <translation>est en UTF-8 sauf à l’octet {1} ({2}) ; enregistrez-le de nouveau en UTF-8.</translation>
    </message>
    <message>
      <source>is a table of spans and relations, as export writes it with --format csv; import another format.</source>
      <translation>est le tableau de segments et de relations qu’écrit l’export en CSV ; importez un autre format.</translation>
    </message>
    <message>
      <source>is empty; there is nothing to import.</source>
      <translation>est vide ; il n’y a rien à importer.</translation>
    </message>
    <message>
      <source>is neither UTF-8 nor Windows-1252; save it again as UTF-8.</source>
      <translation>n’est ni en UTF-8 ni en Windows-1252 ; enregistrez-le de nouveau en UTF-8.</translation>
    </message>
    <message>
      <source>is neither UTF-8 nor, it seems, Windows-1252 (it would say “{1}”); save it again as UTF-8.</source>
      <translation>n’est ni en UTF-8 ni, semble-t-il, en Windows-1252 (on y lirait « {1} ») ; enregistrez-le de nouveau en UTF-8.</translation>
    </message>
    <message>
      <source>is not {1} (byte {2}).</source>
      <translation>n’est pas en {1} (octet {2}).</translation>
    </message>
    <message>
      <source>its first row is damaged ({1}).</source>
      <translation>sa première ligne est endommagée ({1}).</translation>
    </message>
    <message>
      <source>its first row is longer than {1} characters; it is no table with named columns.</source>
      <translation>sa première ligne dépasse {1} caractères ; ce n’est pas un tableau aux colonnes nommées.</translation>
    </message>
    <message numerus="yes">
      <source>languages not given as a code (fr), left out</source>
      <translation>
        <numerusform>langue qui n’est pas un code (fr), laissée de côté</numerusform>
        <numerusform>langues qui ne sont pas des codes (fr), laissées de côté</numerusform>
      </translation>
    </message>
    <message>
      <source>the rows from here on were not read</source>
      <translation>les lignes à partir d’ici n’ont pas été lues</translation>
    </message>
    <message numerus="yes">
      <source>titles with which the text does not begin, left out</source>
      <translation>
        <numerusform>titre par lequel le texte ne commence pas, laissé de côté</numerusform>
        <numerusform>titres par lesquels les textes ne commencent pas, laissés de côté</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>formats/spacy_docbin.py</name>
    <message>
      <source>is damaged: what follows its document {1} cannot be read; write it again.</source>
      <translation>est endommagé : la suite de son document {1} est illisible ; écrivez-le de nouveau.</translation>
    </message>
    <message>
      <source>is no spaCy DocBin, or a damaged one; write it with DocBin.to_disk.</source>
      <translation>n’est pas un DocBin de spaCy, ou est endommagé ; écrivez-le avec DocBin.to_disk.</translation>
    </message>
    <message>
      <source>its _.rel is not understood from some relation on ({1})</source>
      <translation>son _.rel n’est plus compris à partir d’une relation ({1})</translation>
    </message>
    <message>
      <source>its user_data hold values that are no JSON</source>
      <translation>ses user_data ont des valeurs qui ne sont pas du JSON</translation>
    </message>
    <message numerus="yes">
      <source>spans not in doc.ents (inside or across others, or with outer white space), but in spans["sc"]</source>
      <translation>
        <numerusform>segment hors de doc.ents (dans un autre, en travers ou bordé de blancs), mais dans spans["sc"]</numerusform>
        <numerusform>segments hors de doc.ents (dans d’autres, en travers ou bordés de blancs), mais dans spans["sc"]</numerusform>
      </translation>
    </message>
    <message>
      <source>there is no span that begins with token {1}</source>
      <translation>il n’y a pas de segment qui commence au mot {1}</translation>
    </message>
    <message>
      <source>unpacks to more than {1} bytes from {2}, as no corpus does; it is not read.</source>
      <translation>se déploie de {2} à plus de {1} octets, ce qu’aucun corpus ne fait ; il n’est pas lu.</translation>
    </message>
    <message>
      <source>what its ents or spans["sc"] have otherwise than the spans of its user_data, which are taken</source>
      <translation>différences de ses ents ou de spans["sc"] avec les spans de son user_data, qui sont pris</translation>
    </message>
  </context>
  <context>
    <name>formats/text.py</name>
    <message numerus="yes">
      <source>articles in Windows-1252, not UTF-8: see that their accents are right</source>
      <translation>
        <numerusform>article en Windows-1252, pas en UTF-8 : vérifiez ses accents</numerusform>
        <numerusform>articles en Windows-1252, pas en UTF-8 : vérifiez leurs accents</numerusform>
      </translation>
    </message>
    <message>
      <source>begins like {1}, but byte {2} is not; save it again as UTF-8.</source>
      <translation>commence en {1}, mais pas l’octet {2} ; enregistrez-le de nouveau en UTF-8.</translation>
    </message>
    <message>
      <source>has {1} bytes, more than the limit of {2} for an article; split it.</source>
      <translation>a {1} octets, plus que la limite de {2} pour un article ; partagez-le.</translation>
    </message>
    <message>
      <source>has {1} bytes, more than the limit of {2}; split it.</source>
      <translation>a {1} octets, plus que la limite de {2} ; partagez-le.</translation>
    </message>
    <message>
      <source>holds control characters that no text has: it is binary, or UTF-16 without a byte-order mark.</source>
      <translation>contient des caractères de contrôle qu’aucun texte n’a : c’est du binaire, ou de l’UTF-16 sans marque d’ordre des octets.</translation>
    </message>
    <message>
      <source>is empty or holds only white space; there is nothing to review in it.</source>
      <translation>est vide ou ne contient que des blancs ; il n’y a rien à y relire.</translation>
    </message>
    <message>
      <source>is neither UTF-8 nor Windows-1252 (byte {1}); save it again as UTF-8.</source>
      <translation>n’est ni en UTF-8 ni en Windows-1252 (octet {1}) ; enregistrez-le de nouveau en UTF-8.</translation>
    </message>
    <message>
      <source>is not UTF-8 (byte {1}), as this format is; save it again as UTF-8.</source>
      <translation>n’est pas en UTF-8 (octet {1}), comme l’est ce format ; enregistrez-le de nouveau en UTF-8.</translation>
    </message>
    <message>
      <source>is not a regular file; name a text file.</source>
      <translation>n’est pas un fichier ordinaire ; nommez un fichier de texte.</translation>
    </message>
  </context>
  <context>
    <name>formats/tokens.py</name>
    <message numerus="yes">
      <source>begins or ends with white space: the format's spans are made of tokens</source>
      <translation>
        <numerusform>bordé de blancs : les segments du format sont faits de mots</numerusform>
        <numerusform>bordés de blancs : les segments du format sont faits de mots</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>formats/units.py</name>
    <message numerus="yes">
      <source>articles whose offsets count UTF-16 code units, as the surfaces tell: converted</source>
      <translation>
        <numerusform>article aux positions comptées en unités UTF-16, comme le disent ses mots : converties</numerusform>
        <numerusform>articles aux positions comptées en unités UTF-16, comme le disent leurs mots : converties</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>articles whose offsets count bytes of UTF-8, as the surfaces tell: converted</source>
      <translation>
        <numerusform>article aux positions comptées en octets UTF-8, comme le disent ses mots : converties</numerusform>
        <numerusform>articles aux positions comptées en octets UTF-8, comme le disent leurs mots : converties</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>articles whose offsets count code points where the format has UTF-16 code units, as the surfaces tell: taken as they are</source>
      <translation>
        <numerusform>article aux positions comptées en caractères là où le format compte en unités UTF-16, comme le disent ses mots : prises telles quelles</numerusform>
        <numerusform>articles aux positions comptées en caractères là où le format compte en unités UTF-16, comme le disent leurs mots : prises telles quelles</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>formats/verifying.py</name>
    <message>
      <source>What was written as {1} does not read back alike ({2}); nothing was replaced. Please report it.</source>
      <translation>Ce qui a été écrit en {1} ne se relit pas à l’identique ({2}) ; rien n’a été remplacé. Merci de le signaler.</translation>
    </message>
    <message>
      <source>an id is used twice</source>
      <translation>un identifiant sert deux fois</translation>
    </message>
    <message>
      <source>what was written cannot be read back ({1}). Please report it.</source>
      <translation>ce qui a été écrit ne peut être relu ({1}). Merci de le signaler.</translation>
    </message>
    <message>
      <source>{1} {2} instead of {3}</source>
      <translation>{2} : {1} au lieu de {3}</translation>
    </message>
    <message>
      <source>“{1}” does not stand at {2}–{3}</source>
      <translation>« {1} » ne se trouve pas à {2}–{3}</translation>
    </message>
  </context>
  <context>
    <name>formats/webanno_reading.py</name>
    <message>
      <source>a relation of {1} has no label</source>
      <translation>une relation de {1} n’a pas d’étiquette</translation>
    </message>
    <message>
      <source>a span of {1} has no label</source>
      <translation>un segment de {1} n’a pas d’étiquette</translation>
    </message>
    <message numerus="yes">
      <source>articles of which the feature {1}.{2} is left out</source>
      <translation>
        <numerusform>article dont le trait {1}.{2} est laissé de côté</numerusform>
        <numerusform>articles dont le trait {1}.{2} est laissé de côté</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>articles of which the layer {1} is left out</source>
      <translation>
        <numerusform>article dont la couche {1} est laissée de côté</numerusform>
        <numerusform>articles dont la couche {1} est laissée de côté</numerusform>
      </translation>
    </message>
    <message>
      <source>does not begin with a token like 1-1 and its place like 0-5</source>
      <translation>ne commence pas par un mot comme 1-1 et sa place comme 0-5</translation>
    </message>
    <message>
      <source>has no sentences; there is nothing to read in it.</source>
      <translation>n’a pas de phrases ; il n’y a rien à y lire.</translation>
    </message>
    <message>
      <source>is a token of no sentence: a line #Text=… should come before it</source>
      <translation>est un mot hors de toute phrase : une ligne #Text=… devrait le précéder</translation>
    </message>
    <message>
      <source>is no WebAnno TSV 3.3 (its first line should be #FORMAT=WebAnno TSV 3.3).</source>
      <translation>n’est pas du WebAnno TSV 3.3 (sa première ligne devrait être #FORMAT=WebAnno TSV 3.3).</translation>
    </message>
    <message>
      <source>labels: {1}, for relations: {2}</source>
      <translation>étiquettes : {1} ; relations : {2}</translation>
    </message>
    <message>
      <source>the id {1} stands where {2} should</source>
      <translation>le numéro {1} se trouve là où {2} devrait être</translation>
    </message>
    <message>
      <source>the last sentence has no tokens</source>
      <translation>la dernière phrase n’a pas de mots</translation>
    </message>
    <message>
      <source>the relation {1} from {2} has no span at one of its ends</source>
      <translation>la relation {1} depuis {2} n’a pas de segment à l’un de ses bouts</translation>
    </message>
    <message>
      <source>the sentence before this line has no tokens</source>
      <translation>la phrase avant cette ligne n’a pas de mots</translation>
    </message>
    <message>
      <source>there is no token {1} from which a relation comes</source>
      <translation>il n’y a pas de mot {1} d’où vient une relation</translation>
    </message>
    <message>
      <source>{1} is at {2}, and the text before it ends at {3}</source>
      <translation>{1} est à {2}, et le texte avant lui finit à {3}</translation>
    </message>
    <message>
      <source>{1} is no value</source>
      <translation>{1} n’est pas une valeur</translation>
    </message>
    <message>
      <source>{1} is “{2}”, but the text at {3}-{4} is “{5}”</source>
      <translation>{1} est « {2} », mais le texte à {3}-{4} est « {5} »</translation>
    </message>
  </context>
  <context>
    <name>fr/relations.toml</name>
    <message>
      <source>body sanctioned target</source>
      <translation>instance qui en a sanctionné une autre</translation>
    </message>
    <message>
      <source>chamber of parliament</source>
      <translation>chambre d’un parlement</translation>
    </message>
    <message>
      <source>elected of party person</source>
      <translation>élu d’un parti</translation>
    </message>
    <message>
      <source>organisation based in place</source>
      <translation>organisation qui a son siège en un lieu</translation>
    </message>
    <message>
      <source>organisation in place</source>
      <translation>organisation d’un lieu</translation>
    </message>
    <message>
      <source>person (organisation)</source>
      <translation>personne (organisation)</translation>
    </message>
    <message>
      <source>person (role of organisation)</source>
      <translation>personne (fonction et organisation)</translation>
    </message>
    <message>
      <source>person is role of organisation</source>
      <translation>personne qui est à une fonction d’une organisation</translation>
    </message>
    <message>
      <source>person leads organisation</source>
      <translation>personne qui dirige une organisation</translation>
    </message>
    <message>
      <source>person met person</source>
      <translation>personne qui en a rencontré une autre</translation>
    </message>
    <message>
      <source>person, member of organisation</source>
      <translation>personne, membre d’une organisation</translation>
    </message>
    <message>
      <source>person, role of organisation</source>
      <translation>personne, puis fonction et organisation</translation>
    </message>
    <message>
      <source>place (place)</source>
      <translation>lieu (lieu)</translation>
    </message>
    <message>
      <source>role of organisation person</source>
      <translation>fonction, organisation, personne</translation>
    </message>
    <message>
      <source>role of organisation, person</source>
      <translation>fonction et organisation, puis personne</translation>
    </message>
    <message>
      <source>subsidiary of group</source>
      <translation>filiale d’un groupe</translation>
    </message>
  </context>
  <context>
    <name>jobs/act_parts.py</name>
    <message>
      <source>The acts of the file could not be kept in {1} until all of them are there ({2}). Make room there, then import the file again.</source>
      <translation>Les actes du fichier n’ont pu être gardés dans {1} en attendant d’être tous là ({2}). Faites-y de la place, puis réimportez le fichier.</translation>
    </message>
  </context>
  <context>
    <name>jobs/decisions.py</name>
    <message>
      <source>it is confirmed, but one of its ends is not</source>
      <translation>elle est confirmée, mais un de ses bouts ne l’est pas</translation>
    </message>
    <message>
      <source>one of its ends was left out</source>
      <translation>un de ses bouts a été laissé de côté</translation>
    </message>
    <message>
      <source>the schema has no label {1}</source>
      <translation>le schéma n’a pas d’étiquette {1}</translation>
    </message>
    <message>
      <source>the schema has no relation {1}</source>
      <translation>le schéma n’a pas de relation {1}</translation>
    </message>
  </context>
  <context>
    <name>jobs/exporting.py</name>
    <message>
      <source>Finish articles first, or export those of any status.</source>
      <translation>Terminez d’abord des articles, ou exportez ceux qui ne le sont pas.</translation>
    </message>
    <message>
      <source>Nothing was exported, and nothing was replaced: {1}.</source>
      <translation>Rien n’a été exporté, et rien n’a été remplacé : {1}.</translation>
    </message>
    <message>
      <source>The split must be two or three whole numbers, for train, dev and test, such as 80/20 or 80/10/10.</source>
      <translation>Les parts doivent être deux ou trois nombres entiers, pour l’entraînement, le choix et le test, comme 80/20 ou 80/10/10.</translation>
    </message>
    <message>
      <source>There is no format {1} to write; choose one of {2}.</source>
      <translation>Il n’y a pas de format {1} à écrire ; choisissez parmi {2}.</translation>
    </message>
    <message>
      <source>every article is left out ({1})</source>
      <translation>tous les articles sont laissés de côté ({1})</translation>
    </message>
    <message>
      <source>not finished</source>
      <translation>pas terminé</translation>
    </message>
    <message numerus="yes">
      <source>parts without an article: there are too few that are not near-duplicates</source>
      <translation>
        <numerusform>partie sans article : trop peu ne sont pas des quasi-doublons</numerusform>
        <numerusform>parties sans article : trop peu ne sont pas des quasi-doublons</numerusform>
      </translation>
    </message>
    <message>
      <source>the project has no articles</source>
      <translation>le projet n’a pas d’articles</translation>
    </message>
    <message>
      <source>{1} is a folder with the project in it; name a new folder.</source>
      <translation>{1} est un dossier qui contient le projet ; nommez un nouveau dossier.</translation>
    </message>
    <message>
      <source>{1} is the project itself; name another file.</source>
      <translation>{1} est le projet lui-même ; nommez un autre fichier.</translation>
    </message>
  </context>
  <context>
    <name>jobs/importing.py</name>
    <message>
      <source>annotated in another line with the same text; join the lines</source>
      <translation>dans une autre ligne au même texte ; joignez les lignes</translation>
    </message>
    <message>
      <source>articles in which the file confirms what had been rejected here</source>
      <translation>articles où le fichier confirme ce qui avait été rejeté ici</translation>
    </message>
    <message>
      <source>articles left unfinished, since some of the annotation was refused</source>
      <translation>articles laissés inachevés, car une partie de l’annotation a été refusée</translation>
    </message>
    <message numerus="yes">
      <source>articles whose own document_id is not kept, since ids follow from the text here (source.path or source.url keeps it)</source>
      <translation>
        <numerusform>article dont le document_id n’est pas conservé, car ici les identifiants découlent du texte (source.path ou source.url le conservent)</numerusform>
        <numerusform>articles dont le document_id n’est pas conservé, car ici les identifiants découlent du texte (source.path ou source.url le conservent)</numerusform>
      </translation>
    </message>
    <message>
      <source>cannot be read ({1})</source>
      <translation>lecture impossible ({1})</translation>
    </message>
    <message>
      <source>cannot be used ({1})</source>
      <translation>est inutilisable ({1})</translation>
    </message>
    <message>
      <source>history left out: decisions or texts were asked for</source>
      <translation>historique laissé de côté : des décisions ou des textes étaient demandés</translation>
    </message>
    <message>
      <source>history of another project, not joined</source>
      <translation>historique d’un autre projet, non joint</translation>
    </message>
    <message>
      <source>its ends are one span, which the file has twice</source>
      <translation>ses bouts sont un même segment, que le fichier a deux fois</translation>
    </message>
    <message>
      <source>its project cannot be made anew ({1}); export it again.</source>
      <translation>son projet ne peut être recréé ({1}) ; exportez-le de nouveau.</translation>
    </message>
    <message>
      <source>rejected, so not suggested</source>
      <translation>à l’état « rejeté », donc sans suggestion</translation>
    </message>
    <message numerus="yes">
      <source>spans and relations left out, as asked</source>
      <translation>
        <numerusform>segment ou relation, laissé de côté comme demandé</numerusform>
        <numerusform>segments et relations, laissés de côté comme demandé</numerusform>
      </translation>
    </message>
    <message>
      <source>undecided, so no decision</source>
      <translation>à juger, donc pas de décision</translation>
    </message>
    <message>
      <source>was removed from the project for good on {1} by {2}; a backup made before that day still holds it</source>
      <translation>a été supprimé définitivement du projet le {1} par {2} ; une sauvegarde d’avant ce jour l’a encore</translation>
    </message>
    <message>
      <source>whose source gave another text before ({1}): both texts are kept</source>
      <translation>dont la source donnait un autre texte ({1}) : les deux textes sont gardés</translation>
    </message>
    <message>
      <source>{1} does not join {2} to {3} in this schema</source>
      <translation>dans ce schéma, {1} ne relie pas {2} à {3}</translation>
    </message>
  </context>
  <context>
    <name>jobs/pipeline_info.py</name>
    <message>
      <source>There is no spaCy pipeline {1}: it is neither a folder nor an installed package.</source>
      <translation>Il n’y a pas de chaîne spaCy {1} : ce n’est ni un dossier ni un paquet installé.</translation>
    </message>
    <message>
      <source>does not say which spaCy it was made for</source>
      <translation>ne dit pas pour quel spaCy elle a été faite</translation>
    </message>
    <message>
      <source>was made for spaCy {1}</source>
      <translation>a été faite pour spaCy {1}</translation>
    </message>
    <message>
      <source>{1} is not a spaCy pipeline: its meta.json cannot be read.</source>
      <translation>{1} n’est pas une chaîne spaCy : son meta.json est illisible.</translation>
    </message>
    <message>
      <source>{1} is not a spaCy pipeline: its meta.json or config.cfg cannot be read.</source>
      <translation>{1} n’est pas une chaîne spaCy : son meta.json ou son config.cfg est illisible.</translation>
    </message>
    <message>
      <source>{1} names no label, so nothing can be said of what it would suggest.</source>
      <translation>{1} ne nomme aucune étiquette ; on ne peut donc rien dire de ce qu’elle suggérerait.</translation>
    </message>
    <message>
      <source>{1} {2}, and this is {3}: it may find less, or other things.</source>
      <translation>{1} {2}, et c’est ici {3} : elle peut trouver moins, ou autre chose.</translation>
    </message>
  </context>
  <context>
    <name>jobs/producers.py</name>
    <message>
      <source>The pipeline {1} is gone from {2}, or has changed; put {3} beside the project, or train it.</source>
      <translation>La chaîne {1} n’est plus dans {2}, ou a changé ; placez {3} à côté du projet, ou entraînez-la.</translation>
    </message>
    <message>
      <source>the pipeline cannot be kept there ({1}).</source>
      <translation>la chaîne ne peut y être gardée ({1}).</translation>
    </message>
    <message>
      <source>{1} does not hold the pipeline that its scores.json is about; train it again.</source>
      <translation>{1} n’a pas la chaîne dont parle son scores.json ; entraînez-la de nouveau.</translation>
    </message>
    <message>
      <source>{1} has no scores.json, so it is not the folder of a training that came to an end.</source>
      <translation>{1} n’a pas de scores.json ; ce n’est donc pas le dossier d’un entraînement mené à terme.</translation>
    </message>
    <message>
      <source>{1} is not in use, since it was not surely better than what is suggested now; train it with --use anyway.</source>
      <translation>{1} ne sert pas, car elle n’était pas sûrement meilleure que ce qui suggère maintenant ; entraînez-la avec --use anyway pour l’imposer.</translation>
    </message>
    <message>
      <source>{1} is of another kind than this program writes.</source>
      <translation>{1} n’est pas du type qu’écrit ce programme.</translation>
    </message>
  </context>
  <context>
    <name>jobs/protocol.py</name>
    <message>
      <source>The worker did not say hello; is it a worker of this program?</source>
      <translation>Le programme auxiliaire ne s’est pas présenté ; est-il de ce logiciel ?</translation>
    </message>
    <message>
      <source>The worker said something unknown ({1}).</source>
      <translation>Le programme auxiliaire a dit une chose inconnue ({1}).</translation>
    </message>
    <message>
      <source>The worker sent a line of {1} characters; the limit is {2}.</source>
      <translation>Le programme auxiliaire a envoyé une ligne de {1} caractères ; la limite est de {2}.</translation>
    </message>
    <message>
      <source>The worker sent a line that is no JSON ({1}).</source>
      <translation>Le programme auxiliaire a envoyé une ligne qui n’est pas du JSON ({1}).</translation>
    </message>
    <message>
      <source>The worker sent a line that is no JSON object ({1}).</source>
      <translation>Le programme auxiliaire a envoyé une ligne qui n’est pas un objet JSON ({1}).</translation>
    </message>
    <message>
      <source>The worker speaks protocol {1}, this program {2}; install the same version of both.</source>
      <translation>Le programme auxiliaire parle le protocole {1}, celui-ci le {2} ; installez la même version des deux.</translation>
    </message>
    <message>
      <source>The worker's hello cannot be understood; install the same version of both.</source>
      <translation>Le programme auxiliaire se présente d’une façon incompréhensible ; installez la même version des deux.</translation>
    </message>
    <message>
      <source>the program made a mistake ({1}), of which there is a report</source>
      <translation>le programme a fait une erreur ({1}), dont il y a un rapport</translation>
    </message>
    <message>
      <source>the worker answered for an article that it was not sent</source>
      <translation>le programme auxiliaire a répondu pour un article qu’il n’a pas reçu</translation>
    </message>
    <message>
      <source>the worker gave no reason</source>
      <translation>le programme auxiliaire n’a pas donné de raison</translation>
    </message>
    <message>
      <source>the worker's answer cannot be used ({1})</source>
      <translation>la réponse du programme auxiliaire est inutilisable ({1})</translation>
    </message>
    <message>
      <source>there was not enough memory for it</source>
      <translation>la mémoire n’y a pas suffi</translation>
    </message>
    <message>
      <source>what stands in it cannot be passed on ({1})</source>
      <translation>son contenu ne peut être transmis ({1})</translation>
    </message>
  </context>
  <context>
    <name>jobs/reading.py</name>
    <message numerus="yes">
      <source>articles with signs like “Ã©” for letters (decoded wrongly before the import): the text is taken as it stands</source>
      <translation>
        <numerusform>article où des lettres sont devenues des signes comme « Ã© » (mal décodées avant l’import) : le texte est pris tel quel</numerusform>
        <numerusform>articles où des lettres sont devenues des signes comme « Ã© » (mal décodées avant l’import) : les textes sont pris tels quels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>articles with “�” for letters (lost before the import): the text is taken as it stands</source>
      <translation>
        <numerusform>article où des lettres sont devenues « � » (perdues avant l’import) : le texte est pris tel quel</numerusform>
        <numerusform>articles où des lettres sont devenues « � » (perdues avant l’import) : les textes sont pris tels quels</numerusform>
      </translation>
    </message>
    <message>
      <source>is a folder without files to read</source>
      <translation>dossier sans fichier à lire</translation>
    </message>
    <message>
      <source>is a folder without files to read as {1}</source>
      <translation>dossier sans fichier à lire comme {1}</translation>
    </message>
    <message>
      <source>is a link that leads out of the folder; name the file itself</source>
      <translation>est un lien qui sort du dossier ; nommez le fichier lui-même</translation>
    </message>
    <message>
      <source>is a project itself; open it, or export it as jsonl and import that</source>
      <translation>est un projet ; ouvrez-le, ou exportez-le en jsonl et importez cela</translation>
    </message>
    <message>
      <source>is an archive, and none is unpacked here; unpack it and name its folder</source>
      <translation>est une archive, et aucune n’est décompressée ici ; décompressez-la et nommez son dossier</translation>
    </message>
    <message>
      <source>is not a regular file; name a file.</source>
      <translation>n’est pas un fichier ordinaire ; nommez un fichier.</translation>
    </message>
    <message>
      <source>is of no kind that is known ({1}); name one with --format</source>
      <translation>est d’un type inconnu ({1}) ; choisissez-lui un format</translation>
    </message>
    <message>
      <source>there is no format {1} to read.</source>
      <translation>il n’y a pas de format {1} à lire.</translation>
    </message>
    <message>
      <source>there is no such file or folder</source>
      <translation>il n’y a pas de tel fichier ou dossier</translation>
    </message>
  </context>
  <context>
    <name>jobs/refusals.py</name>
    <message>
      <source>What is refused cannot be kept beside the project ({1}).</source>
      <translation>Ce qui est refusé ne peut être gardé à côté du projet ({1}).</translation>
    </message>
  </context>
  <context>
    <name>jobs/run_worker.py</name>
    <message>
      <source>A worker could not be started: {1}; what it said stands above.</source>
      <translation>Un programme auxiliaire n’a pu démarrer : {1} ; ce qu’il a dit est au-dessus.</translation>
    </message>
    <message>
      <source>No worker said hello within {1} seconds.</source>
      <translation>Aucun programme auxiliaire ne s’est présenté en {1} secondes.</translation>
    </message>
    <message>
      <source>One worker after another was lost without an answer (the last time: {1}), so the work was given up.</source>
      <translation>Les programmes auxiliaires se sont arrêtés l’un après l’autre sans répondre (la dernière fois : {1}) ; le travail a donc été abandonné.</translation>
    </message>
    <message>
      <source>The workers are gone ({1}); what was done is kept.</source>
      <translation>Les programmes auxiliaires sont partis ({1}) ; ce qui est fait est gardé.</translation>
    </message>
    <message>
      <source>The workers cannot do this work ({1}).</source>
      <translation>Les programmes auxiliaires ne peuvent faire ce travail ({1}).</translation>
    </message>
    <message>
      <source>the job has ended</source>
      <translation>le travail est fini</translation>
    </message>
    <message>
      <source>the worker ended with status {1}</source>
      <translation>le programme auxiliaire s’est arrêté avec l’état {1}</translation>
    </message>
    <message>
      <source>the worker gave no answer</source>
      <translation>le programme auxiliaire n’a pas répondu</translation>
    </message>
    <message>
      <source>the worker said nothing for {1} seconds</source>
      <translation>le programme auxiliaire n’a rien dit pendant {1} secondes</translation>
    </message>
    <message>
      <source>the worker was killed (signal {1})</source>
      <translation>le programme auxiliaire a été tué (signal {1})</translation>
    </message>
    <message>
      <source>the worker was lost ({1})</source>
      <translation>le programme auxiliaire s’est perdu ({1})</translation>
    </message>
    <message>
      <source>{1} What was done is kept.</source>
      <translation>{1} Ce qui est fait est gardé.</translation>
    </message>
  </context>
  <context>
    <name>jobs/sample.py</name>
    <message>
      <source>The sample cannot be read: {1}. Install annotator again.</source>
      <translation>L’exemple est illisible : {1}. Réinstallez annotator.</translation>
    </message>
    <message>
      <source>cannot be made ({1}); name another place for the sample.</source>
      <translation>création impossible ({1}) ; nommez une autre place pour l’exemple.</translation>
    </message>
  </context>
  <context>
    <name>jobs/schemas.py</name>
    <message>
      <source>There is no schema named {1}; choose one of {2}, or name a .toml file.</source>
      <translation>Il n’y a pas de schéma nommé {1} ; choisissez parmi {2}, ou nommez un fichier .toml.</translation>
    </message>
    <message>
      <source>a label has no name</source>
      <translation>une étiquette n’a pas de nom</translation>
    </message>
    <message>
      <source>is not a schema ({1}); each label needs a name, each relation heads and tails.</source>
      <translation>n’est pas un schéma ({1}) ; il faut à chaque étiquette un nom, à chaque relation des têtes et des queues.</translation>
    </message>
    <message>
      <source>is not valid TOML (it is nested too deeply).</source>
      <translation>n’est pas du TOML valide (trop de niveaux imbriqués).</translation>
    </message>
    <message>
      <source>is not valid TOML ({1}).</source>
      <translation>n’est pas du TOML valide ({1}).</translation>
    </message>
    <message>
      <source>the name {1} has more than {2} characters, or control characters such as tabs</source>
      <translation>le nom {1} a plus de {2} caractères, ou des caractères de commande comme des tabulations</translation>
    </message>
    <message>
      <source>two labels are named {1}</source>
      <translation>deux étiquettes se nomment {1}</translation>
    </message>
    <message>
      <source>unknown labels: {1}</source>
      <translation>étiquettes inconnues : {1}</translation>
    </message>
  </context>
  <context>
    <name>jobs/selecting.py</name>
    <message>
      <source>Several have decided in {1}; choose one with --annotator: {2}.</source>
      <translation>Plusieurs ont jugé dans {1} ; choisissez-en un : {2}.</translation>
    </message>
    <message>
      <source>There is no annotator {1} in {2} (there is: {3}).</source>
      <translation>Il n’y a pas d’annotateur {1} dans {2} (il y a : {3}).</translation>
    </message>
    <message numerus="yes">
      <source>annotators whose acts are written; spans and relations stand as {1} has left them</source>
      <translation>
        <numerusform>annotateur dont les actes sont écrits ; segments et relations sont tels que {1} les a laissés</numerusform>
        <numerusform>annotateurs dont les actes sont écrits ; segments et relations sont tels que {1} les a laissés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>damaged: annotator check says how</source>
      <translation>
        <numerusform>endommagé : annotator check dit comment</numerusform>
        <numerusform>endommagés : annotator check dit comment</numerusform>
      </translation>
    </message>
    <message>
      <source>in the trash</source>
      <translation>à la corbeille</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>hors de ce qui est choisi</translation>
    </message>
    <message numerus="yes">
      <source>not finished ({1})</source>
      <translation>
        <numerusform>pas terminé ({1})</numerusform>
        <numerusform>pas terminés ({1})</numerusform>
      </translation>
    </message>
    <message>
      <source>not shown, since its like was rejected before</source>
      <translation>pas à l’écran, car le même a été rejeté avant</translation>
    </message>
    <message>
      <source>settled by a confirmed span over it</source>
      <translation>sous un segment confirmé, qui règle tout ce qu’il couvre</translation>
    </message>
  </context>
  <context>
    <name>jobs/suggesting.py</name>
    <message>
      <source>There is no producer named {1} (there is: {2}).</source>
      <translation>Il n’y a pas de producteur nommé {1} (il y a : {2}).</translation>
    </message>
    <message>
      <source>to get one: pip install '{1}'</source>
      <translation>pour en avoir un : pip install '{1}'</translation>
    </message>
  </context>
  <context>
    <name>jobs/training.py</name>
    <message>
      <source>That is no worker that trains.</source>
      <translation>Ce n’est pas un programme auxiliaire qui entraîne.</translation>
    </message>
  </context>
  <context>
    <name>language/article.py</name>
    <message>
      <source>The text holds half of a UTF-16 character (a lone surrogate). Write it again from its source.</source>
      <translation>Le texte contient la moitié d’un caractère UTF-16 (un « surrogate » isolé). Réécrivez-le à partir de sa source.</translation>
    </message>
  </context>
  <context>
    <name>language/blocks.py</name>
    <message>
      <source>a text without blocks has no places</source>
      <translation>un texte sans blocs n’a pas de places</translation>
    </message>
  </context>
  <context>
    <name>language/guideline.py</name>
    <message>
      <source>The setting {1} of {2} cannot be {3}; choose {4}.</source>
      <translation>Le réglage {1} de {2} ne peut être {3} ; choisissez {4}.</translation>
    </message>
    <message>
      <source>{1} has no setting {2} (there is: {3}).</source>
      <translation>{1} n’a pas de réglage {2} (il y a : {3}).</translation>
    </message>
  </context>
  <context>
    <name>models/material.py</name>
    <message>
      <source>in another language ({1})</source>
      <translation>dans une autre langue ({1})</translation>
    </message>
    <message>
      <source>nothing confirmed</source>
      <translation>sans rien de confirmé</translation>
    </message>
  </context>
  <context>
    <name>models/pipeline.py</name>
    <message>
      <source>The pipeline {1} cannot be loaded by spaCy {2} ({3}). Install the one that was made for it, or train it anew.</source>
      <translation>La chaîne {1} ne peut être chargée par spaCy {2} ({3}). Installez celui pour lequel elle a été faite, ou entraînez-la de nouveau.</translation>
    </message>
  </context>
  <context>
    <name>models/scoring.py</name>
    <message>
      <source>There is no article in {1} to score {2} on ({3}).</source>
      <translation>Il n’y a pas d’article dans {1} sur lequel évaluer {2} ({3}).</translation>
    </message>
    <message>
      <source>not in the test part</source>
      <translation>hors de la partie de test</translation>
    </message>
    <message>
      <source>there is none</source>
      <translation>il n’y en a pas</translation>
    </message>
    <message>
      <source>trained on ({1})</source>
      <translation>ayant servi à l’entraînement ({1})</translation>
    </message>
  </context>
  <context>
    <name>models/spacy_project.py</name>
    <message>
      <source>holds files that no training wrote ({1}); name a new or an empty folder.</source>
      <translation>ce dossier contient des fichiers qu’aucun entraînement n’a écrits ({1}) ; nommez un dossier nouveau ou vide.</translation>
    </message>
    <message>
      <source>is a file, and a training is a folder; name a folder.</source>
      <translation>c’est un fichier, et un entraînement est un dossier ; nommez un dossier.</translation>
    </message>
  </context>
  <context>
    <name>models/training.py</name>
    <message>
      <source>Stopped before its first score. Train again with the same folder to go on.</source>
      <translation>Arrêté avant le premier score. Entraînez de nouveau dans le même dossier pour continuer.</translation>
    </message>
  </context>
  <context>
    <name>models/training_plan.py</name>
    <message>
      <source>Finished articles in {1}: {2}; training needs 2 at least.</source>
      <translation>Articles terminés dans {1} : {2} ; il en faut au moins 2 pour entraîner.</translation>
    </message>
    <message>
      <source>Finished articles in {1}: {2}; training needs 2 at least; {3}.</source>
      <translation>Articles terminés dans {1} : {2} ; il en faut au moins 2 pour entraîner ; {3}.</translation>
    </message>
    <message>
      <source>No span is confirmed in the finished articles of {1}: there is nothing to learn.</source>
      <translation>Aucun segment n’est confirmé dans les articles terminés de {1} : il n’y a rien à apprendre.</translation>
    </message>
    <message numerus="yes">
      <source>not finished, and a near-duplicate of one that is scored on</source>
      <translation>
        <numerusform>pas terminé, et quasi-doublon d’un article qui sert à l’évaluation</numerusform>
        <numerusform>pas terminés, et quasi-doublons d’articles qui servent à l’évaluation</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>not finished, in a project with spans inside others</source>
      <translation>
        <numerusform>pas terminé, dans un projet où des segments en contiennent d’autres</numerusform>
        <numerusform>pas terminés, dans un projet où des segments en contiennent d’autres</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>store/backup.py</name>
    <message>
      <source>The copy {1} cannot be written: {2}.</source>
      <translation>La copie {1} ne peut être écrite : {2}.</translation>
    </message>
    <message>
      <source>There is already something at {1}. Choose another name for the copy.</source>
      <translation>Il y a déjà quelque chose à {1}. Choisissez un autre nom pour la copie.</translation>
    </message>
    <message>
      <source>There is no folder {1} to put the copy in.</source>
      <translation>Il n’y a pas de dossier {1} où mettre la copie.</translation>
    </message>
  </context>
  <context>
    <name>store/backups.py</name>
    <message>
      <source>There can be no backup in {1}: {2}.</source>
      <translation>Aucune sauvegarde n’est possible dans {1} : {2}.</translation>
    </message>
    <message>
      <source>There is no backup at {1}.</source>
      <translation>Il n’y a pas de sauvegarde à {1}.</translation>
    </message>
    <message>
      <source>{1} holds what makes no sense. Run `annotator check` on the project.</source>
      <translation>{1} contient ce qui n’a pas de sens. Examinez le projet avec `annotator check`.</translation>
    </message>
    <message>
      <source>{1} is no backup of a project.</source>
      <translation>{1} n’est pas une sauvegarde d’un projet.</translation>
    </message>
  </context>
  <context>
    <name>store/check.py</name>
    <message>
      <source>A row of table {1} names something in {2} that is not there. Restore a backup: `annotator restore` lists them.</source>
      <translation>Une ligne de la table {1} nomme dans {2} ce qui n’y est pas. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>Act {1} is {2}. Run `annotator check --rebuild`.</source>
      <translation>L’acte {1} est {2}. Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>Article {1} does not fit together: {2}. Restore a backup: `annotator restore` lists them.</source>
      <translation>L’article {1} n’est pas cohérent : {2}. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>Article {1} is noted with a wrong length. Restore a backup: `annotator restore` lists them.</source>
      <translation>L’article {1} est noté avec une fausse longueur. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>Articles missing in the search index: {1}. Run `annotator check --rebuild`.</source>
      <translation>Articles absents de l’index de recherche : {1}. Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>Labels that the filter of articles would not find in their articles: {1}. Run `annotator check --rebuild`.</source>
      <translation>Étiquettes que le filtre ne trouverait pas dans leurs articles : {1}. Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>Restore a backup: `annotator restore` lists them.</source>
      <translation>Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>Suggestions of article {1} noted with another surface than their text: {2}. Restore a backup: `annotator restore` lists them.</source>
      <translation>Suggestions de l’article {1} notées avec d’autres mots que leur texte : {2}. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>Suggestions of article {1} that do not lie in its text: {2}. Restore a backup: `annotator restore` lists them.</source>
      <translation>Suggestions de l’article {1} hors de son texte : {2}. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>Surfaces that the filter of articles would not find by their words: {1}. Run `annotator check --rebuild`.</source>
      <translation>Mentions que le filtre ne trouverait pas par leurs mots : {1}. Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>The annotator {1} does not have the id of this name. Restore a backup: `annotator restore` lists them.</source>
      <translation>L’annotateur {1} n’a pas l’identifiant de ce nom. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>The check could not go on: something that it read makes no sense ({1}). Restore a backup: `annotator restore` lists them.</source>
      <translation>Le contrôle n’a pu continuer : il a lu ce qui n’a pas de sens ({1}). Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>The check could not go on: {1}</source>
      <translation>Le contrôle n’a pu continuer : {1}</translation>
    </message>
    <message>
      <source>The decisions of article {1} cannot be read ({2}). Run `annotator check --rebuild`.</source>
      <translation>Les décisions de l’article {1} sont illisibles ({2}). Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>The decisions or suggestions of article {1} cannot be read. Restore a backup: `annotator restore` lists them.</source>
      <translation>Les décisions ou les suggestions de l’article {1} sont illisibles. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>The guard {1} is not ours. Something else has written to the file. Restore a backup: `annotator restore` lists them.</source>
      <translation>La garde {1} n’est pas la nôtre. Un autre programme a écrit dans le fichier. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>The guard {1}, which keeps rows from being altered, is missing. Run `annotator check --rebuild`.</source>
      <translation>La garde {1}, qui empêche de modifier des lignes, manque. Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>The labels are not those of the log, or not in their order. Run `annotator check --rebuild`.</source>
      <translation>Les étiquettes ne sont pas celles du journal, ou pas dans leur ordre. Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>The progress noted for article {1} is not what its decisions say. Run `annotator check --rebuild`.</source>
      <translation>L’avancement noté de l’article {1} n’est pas celui de ses décisions. Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>The run {1} of {2} {3} does not have the id of these names. Restore a backup: `annotator restore` lists them.</source>
      <translation>Le passage {1} de {2} {3} n’a pas l’identifiant de ces noms. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>The sections or seams of article {1} cannot be read. Restore a backup: `annotator restore` lists them.</source>
      <translation>Les sections ou les coutures de l’article {1} sont illisibles. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>The structure of the file is damaged ({1}). Restore a backup: `annotator restore` lists them.</source>
      <translation>La structure du fichier est endommagée ({1}). Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>The title of article {1} is not the one that its text has. Restore a backup: `annotator restore` lists them.</source>
      <translation>Le titre de l’article {1} n’est pas celui de son texte. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>The {1} {2} is listed otherwise than its value says. Run `annotator check --rebuild`.</source>
      <translation>L’élément {2} ({1}) est listé autrement que ne le dit sa valeur. Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>The {1} {2} of article {3} is in the log, but not among the decisions. Run `annotator check --rebuild`.</source>
      <translation>L’élément {2} ({1}) de l’article {3} est dans le journal, mais pas parmi les décisions. Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>The {1} {2} of article {3} is not what the log says. Run `annotator check --rebuild`.</source>
      <translation>L’élément {2} ({1}) de l’article {3} n’est pas ce que dit le journal. Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>There is a trigger {1} that annotator did not make. Something else has written to the file. Restore a backup: `annotator restore` lists them.</source>
      <translation>Il y a un déclencheur {1} qu’annotator n’a pas créé. Un autre programme a écrit dans le fichier. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>not noted as a conflict</source>
      <translation>pas noté comme conflit</translation>
    </message>
    <message>
      <source>noted as a conflict without being one</source>
      <translation>noté comme conflit sans en être un</translation>
    </message>
  </context>
  <context>
    <name>store/codec.py</name>
    <message>
      <source>A stored value cannot be read. Run `annotator check` on the project; a backup may be needed.</source>
      <translation>Une valeur enregistrée est illisible. Examinez le projet avec `annotator check` ; il faudra peut-être une sauvegarde.</translation>
    </message>
    <message>
      <source>A stored {1} cannot be read. Run `annotator check` on the project; a backup may be needed.</source>
      <translation>Un élément enregistré ({1}) est illisible. Examinez le projet avec `annotator check` ; il faudra peut-être une sauvegarde.</translation>
    </message>
    <message>
      <source>The sections of article {1} cannot be read. Run `annotator check` on the project.</source>
      <translation>Les sections de l’article {1} sont illisibles. Examinez le projet avec `annotator check`.</translation>
    </message>
    <message>
      <source>a text that is no JSON value</source>
      <translation>un texte qui n’est pas une valeur JSON</translation>
    </message>
    <message>
      <source>{1} is not an offset</source>
      <translation>{1} n’est pas une position</translation>
    </message>
  </context>
  <context>
    <name>store/connection.py</name>
    <message>
      <source>Another program is writing to {1}. {2} Close it there, then try again.</source>
      <translation>Un autre programme écrit dans {1}. {2} Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
      <source>Change its permissions, or save a copy elsewhere.</source>
      <translation>Changez ses droits d’accès, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>The disk that holds {1} is full. {2} Make room, or save a copy elsewhere.</source>
      <translation>Le disque où se trouve {1} est plein. {2} Faites de la place, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>The last step was not saved; what was saved before is safe.</source>
      <translation>La dernière étape n’a pas été enregistrée ; ce qui l’était avant est sauf.</translation>
    </message>
    <message>
      <source>There is no project at {1}.</source>
      <translation>Il n’y a pas de projet à {1}.</translation>
    </message>
    <message>
      <source>another window or program</source>
      <translation>une autre fenêtre ou un autre programme</translation>
    </message>
    <message>
      <source>{1} cannot be opened for writing: {2}. Change its permissions, or save a copy elsewhere.</source>
      <translation>{1} ne peut pas être ouvert en écriture : {2}. Changez ses droits d’accès, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>{1} cannot be opened. Check that it is there, and that you may read it and write to its folder.</source>
      <translation>{1} ne peut pas être ouvert. Vérifiez qu’il est là, que vous pouvez le lire et écrire dans son dossier.</translation>
    </message>
    <message>
      <source>{1} cannot be opened: {2}.</source>
      <translation>{1} ne peut pas être ouvert : {2}.</translation>
    </message>
    <message>
      <source>{1} could not be read or written ({2}). {3} Check the disk, or save a copy elsewhere.</source>
      <translation>{1} n’a pas pu être lu ou écrit ({2}). {3} Vérifiez le disque, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>{1} does not hold what a project holds ({2}). Run `annotator check` on it.</source>
      <translation>{1} ne contient pas ce que contient un projet ({2}). Examinez-le avec `annotator check`.</translation>
    </message>
    <message>
      <source>{1} holds something else in place of the table {2}. Use a copy that comes from a backup.</source>
      <translation>{1} contient autre chose à la place de la table {2}. Prenez une copie issue d’une sauvegarde.</translation>
    </message>
    <message>
      <source>{1} holds triggers that annotator did not make ({2}). Use a copy that comes from a backup.</source>
      <translation>{1} contient des déclencheurs qu’annotator n’a pas créés ({2}). Prenez une copie issue d’une sauvegarde.</translation>
    </message>
    <message>
      <source>{1} is a database of another program, not a project. Nothing in it was changed.</source>
      <translation>{1} est une base de données d’un autre programme, pas un projet. Rien n’y a été changé.</translation>
    </message>
    <message>
      <source>{1} is a folder, not a project file.</source>
      <translation>{1} est un dossier, pas un fichier de projet.</translation>
    </message>
    <message>
      <source>{1} is damaged. Restore a backup: `annotator restore` lists them.</source>
      <translation>{1} est endommagé. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>{1} is empty, so it is no project. Choose another name, or restore a backup: `annotator restore` lists them.</source>
      <translation>{1} est vide, ce n’est donc pas un projet. Choisissez un autre nom, ou restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>{1} is not a project file. If it was one, restore a backup: `annotator restore` lists them.</source>
      <translation>{1} n’est pas un fichier de projet. S’il en était un, restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>{1} is not a regular file, so it is no project.</source>
      <translation>{1} n’est pas un fichier ordinaire, donc pas un projet.</translation>
    </message>
    <message>
      <source>{1} is open in {2}. Close it there, then try again, or open it to read.</source>
      <translation>{1} est ouvert dans {2}. Fermez-le là-bas puis réessayez, ou ouvrez-le en lecture.</translation>
    </message>
    <message>
      <source>{1} lies where SQLite cannot keep a write-ahead log. Move it to a local disk.</source>
      <translation>{1} se trouve là où SQLite ne peut tenir son journal d’écriture. Déplacez-le sur un disque local.</translation>
    </message>
    <message>
      <source>{1} may only be read. Change its permissions, or save a copy elsewhere.</source>
      <translation>{1} ne peut qu’être lu. Changez ses droits d’accès, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>{1} may only be read. {2} Change its permissions, or save a copy elsewhere.</source>
      <translation>{1} ne peut qu’être lu. {2} Changez ses droits d’accès, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>{1} may only be read: its folder cannot be written to. Change its permissions, or save a copy elsewhere.</source>
      <translation>{1} ne peut qu’être lu : on ne peut pas écrire dans son dossier. Changez ses droits d’accès, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>{1} was written by a newer annotator (file version {2}, this one knows {3}). Install the newer one; nothing in the file was changed.</source>
      <translation>{1} a été écrit par un annotator plus récent (version de fichier {2}, celui-ci connaît la {3}). Installez le plus récent ; rien n’a été changé dans le fichier.</translation>
    </message>
    <message>
      <source>{1} was written by an older annotator. Open it once in the window to bring it up to date.</source>
      <translation>{1} a été écrit par un annotator plus ancien. Ouvrez-le une fois dans la fenêtre pour le mettre à jour.</translation>
    </message>
  </context>
  <context>
    <name>store/copying.py</name>
    <message>
      <source>The copy is damaged ({1}). Run `annotator check` on the project.</source>
      <translation>La copie est endommagée ({1}). Examinez le projet avec `annotator check`.</translation>
    </message>
    <message>
      <source>The copy is not like the project. Try again; check the disk that it is written to.</source>
      <translation>La copie n’est pas identique au projet. Réessayez ; vérifiez le disque où elle est écrite.</translation>
    </message>
  </context>
  <context>
    <name>store/mending.py</name>
    <message>
      <source>The backup does not hold the article.</source>
      <translation>La sauvegarde n’a pas cet article.</translation>
    </message>
    <message>
      <source>The backup does not hold the text.</source>
      <translation>La sauvegarde n’a pas ce texte.</translation>
    </message>
  </context>
  <context>
    <name>store/open_mark.py</name>
    <message>
      <source>{1} was copied while it was open, without {2}-wal, which holds what was decided last: some of it may be missing here. Copy both files again, or use `annotator backup` where the project is.</source>
      <translation>{1} a été copié pendant qu’il était ouvert, sans {2}-wal, qui contient les dernières décisions : il peut en manquer ici. Copiez de nouveau les deux fichiers, ou lancez `annotator backup` là où est le projet.</translation>
    </message>
  </context>
  <context>
    <name>store/project.py</name>
    <message>
      <source>A suggested relation of article {1} has an end that is no span: {2}.</source>
      <translation>Une relation suggérée de l’article {1} a un bout qui n’est pas un segment : {2}.</translation>
    </message>
    <message>
      <source>A suggested span at {1}–{2} does not lie in article {3} ({4} characters).</source>
      <translation>Un segment suggéré à {1}–{2} sort de l’article {3} ({4} caractères).</translation>
    </message>
    <message>
      <source>A suggestion for article {1} has the score {2}, which does not lie in 0..1.</source>
      <translation>Une suggestion pour l’article {1} a le score {2}, qui n’est pas entre 0 et 1.</translation>
    </message>
    <message>
      <source>A suggestion for article {1} holds half a character; it cannot be stored.</source>
      <translation>Une suggestion pour l’article {1} contient un demi-caractère ; elle ne peut être enregistrée.</translation>
    </message>
    <message>
      <source>One of several writes failed, so none was done.</source>
      <translation>Une écriture parmi plusieurs a échoué ; aucune n’a donc été faite.</translation>
    </message>
    <message>
      <source>The article {1}</source>
      <translation>L’article {1}</translation>
    </message>
    <message>
      <source>There is already something at {1}. Choose another name.</source>
      <translation>Il y a déjà quelque chose à {1}. Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>There is no folder {1} to make the project in.</source>
      <translation>Il n’y a pas de dossier {1} où créer le projet.</translation>
    </message>
    <message>
      <source>There is no run {1} in {2}.</source>
      <translation>Il n’y a pas de passage {1} dans {2}.</translation>
    </message>
    <message>
      <source>This step is not possible: {1}. Nothing was changed.</source>
      <translation>Cette étape n’est pas possible : {1}. Rien n’a été changé.</translation>
    </message>
    <message>
      <source>Two different acts have the id {1}: one of the logs was altered. Nothing was joined.</source>
      <translation>Deux actes différents ont l’identifiant {1} : un des journaux a été modifié. Rien n’a été joint.</translation>
    </message>
    <message>
      <source>a suggestion of run {1} for {2} came with {3} for {4}</source>
      <translation>une suggestion du passage {1} pour {2} est venue avec {3} pour {4}</translation>
    </message>
    <message>
      <source>act {1} is in the log already</source>
      <translation>l’acte {1} est déjà dans le journal</translation>
    </message>
    <message>
      <source>act {1} with clock {2} does not come after the newest of the log, {3}</source>
      <translation>l’acte {1}, d’horloge {2}, ne vient pas après le plus récent du journal, {3}</translation>
    </message>
    <message>
      <source>document {1} does not have the id and checksum of its text</source>
      <translation>le document {1} n’a pas l’identifiant et la somme de contrôle de son texte</translation>
    </message>
    <message>
      <source>{1} does not fit together: {2}.</source>
      <translation>{1} n’est pas cohérent : {2}.</translation>
    </message>
    <message>
      <source>{1} has a title or a source with half a character; it cannot be stored.</source>
      <translation>{1} a un titre ou une source avec un demi-caractère ; il ne peut être enregistré.</translation>
    </message>
    <message>
      <source>{1} holds half a character at position {2}; it cannot be stored.</source>
      <translation>{1} contient un demi-caractère à la position {2} ; il ne peut être enregistré.</translation>
    </message>
    <message>
      <source>{1} is no longer where it was: it, or its folder, was moved, removed or unmounted. The last step was not saved. Put it back, or save a copy elsewhere.</source>
      <translation>{1} n’est plus à sa place : le fichier ou son dossier a été déplacé, supprimé ou démonté. La dernière étape n’a pas été enregistrée. Remettez-le en place, ou enregistrez une copie ailleurs.</translation>
    </message>
  </context>
  <context>
    <name>store/projections.py</name>
    <message>
      <source>The text of an article is missing in {1}. Run `annotator check` on it.</source>
      <translation>Le texte d’un article manque dans {1}. Examinez-le avec `annotator check`.</translation>
    </message>
  </context>
  <context>
    <name>store/reader.py</name>
    <message>
      <source>The log of {1} cannot be read at {2}. Run `annotator check` on it.</source>
      <translation>Le journal de {1} est illisible à {2}. Examinez-le avec `annotator check`.</translation>
    </message>
    <message>
      <source>The text of article {1} is damaged: it does not fit its checksum. Restore a backup: `annotator restore` lists them.</source>
      <translation>Le texte de l’article {1} est endommagé : il ne correspond pas à sa somme de contrôle. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>The text of article {1} is missing. Restore a backup: `annotator restore` lists them.</source>
      <translation>Le texte de l’article {1} manque. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
  </context>
  <context>
    <name>store/restoring.py</name>
    <message>
      <source>Another program is reading {1}. Close it there, then try again.</source>
      <translation>Un autre programme lit {1}. Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
      <source>{1} cannot take the place of {2}: {3}.</source>
      <translation>{1} ne peut prendre la place de {2} : {3}.</translation>
    </message>
  </context>
  <context>
    <name>store/snapshot.py</name>
    <message>
      <source>There is no article {1} in {2}.</source>
      <translation>Il n’y a pas d’article {1} dans {2}.</translation>
    </message>
  </context>
  <context>
    <name>store/soundness.py</name>
    <message>
      <source>A run that was stored is missing. Restore a backup: `annotator restore` lists them.</source>
      <translation>Un passage qui a été enregistré manque. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>Act {1} (number {2} of the log), or the one before it, was altered: the chain does not fit. Restore a backup: `annotator restore` lists them.</source>
      <translation>L’acte {1} (numéro {2} du journal), ou celui d’avant, a été modifié : la chaîne ne correspond pas. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>Act {1} cannot be read. Restore a backup: `annotator restore` lists them.</source>
      <translation>L’acte {1} est illisible. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>Article {1} holds what makes no sense. Restore a backup: `annotator restore` lists them.</source>
      <translation>L’article {1} contient ce qui n’a pas de sens. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>Decisions in article {1} that are not what the log says: {2}. Run `annotator check --rebuild`.</source>
      <translation>Décisions de l’article {1} autres que ne le dit le journal : {2}. Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>Run `annotator check --rebuild`.</source>
      <translation>Lancez `annotator check --rebuild`.</translation>
    </message>
    <message>
      <source>The suggestions of {1} for article {2} are not those that were stored. Restore a backup: `annotator restore` lists them.</source>
      <translation>Les suggestions de {1} pour l’article {2} ne sont pas celles qui ont été enregistrées. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>What is known of article {1} (title, source, sections) is not what was stored. Restore a backup: `annotator restore` lists them.</source>
      <translation>Ce que l’on sait de l’article {1} (titre, source, sections) n’est pas ce qui a été enregistré. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>What is known of the run of {1} {2} is not what was stored. Restore a backup: `annotator restore` lists them.</source>
      <translation>Ce que l’on sait du passage de {1} {2} n’est pas ce qui a été enregistré. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>Who has decided in article {1} is not known any more. Restore a backup: `annotator restore` lists them.</source>
      <translation>On ne sait plus qui a jugé dans l’article {1}. Restaurez une sauvegarde : `annotator restore` en donne la liste.</translation>
    </message>
    <message>
      <source>an unknown producer</source>
      <translation>un producteur inconnu</translation>
    </message>
  </context>
  <context>
    <name>store/stored_acts.py</name>
    <message>
      <source>a value that is no JSON</source>
      <translation>une valeur qui n’est pas du JSON</translation>
    </message>
  </context>
  <context>
    <name>store/surroundings.py</name>
    <message>
      <source>{1} also holds what annotator did not make ({2}); it is left alone, and does not go into any export.</source>
      <translation>{1} contient aussi ce qu’annotator n’a pas créé ({2}) ; ce n’est pas touché, et n’entre dans aucun export.</translation>
    </message>
    <message>
      <source>{1} is synchronised by {2}, which may copy the project while it is half written. Keep it elsewhere, and put backups there.</source>
      <translation>{1} est synchronisé par {2}, qui peut copier le projet à moitié écrit. Gardez-le ailleurs, et mettez-y des sauvegardes.</translation>
    </message>
    <message>
      <source>{1} lies on another machine: the project may be damaged when two machines open it, or the network fails. Keep it on a disk of this machine, and its backups there.</source>
      <translation>{1} se trouve sur une autre machine : le projet peut être endommagé si deux machines l’ouvrent, ou si le réseau tombe. Gardez-le sur un disque de cette machine, et ses sauvegardes là-bas.</translation>
    </message>
  </context>
  <context>
    <name>store/touched.py</name>
    <message>
      <source>a label belongs to no single article</source>
      <translation>une étiquette n’appartient à aucun article en particulier</translation>
    </message>
    <message>
      <source>a {1} change is about its own article</source>
      <translation>un changement « {1} » porte sur son propre article</translation>
    </message>
    <message>
      <source>a {1} of it cannot be stored as it is</source>
      <translation>un de ses éléments ({1}) ne peut être enregistré tel quel</translation>
    </message>
    <message>
      <source>a {1} of it cannot be stored: {2}</source>
      <translation>un de ses éléments ({1}) ne peut être enregistré : {2}</translation>
    </message>
    <message>
      <source>its annotator is not known in this project</source>
      <translation>son annotateur n’est pas connu dans ce projet</translation>
    </message>
    <message>
      <source>its article is not in this project</source>
      <translation>son article n’est pas dans ce projet</translation>
    </message>
    <message>
      <source>its clock or its time is out of range</source>
      <translation>son horloge ou son heure est hors limites</translation>
    </message>
    <message>
      <source>the seam {1} does not lie in the article of {2} characters</source>
      <translation>la couture {1} sort de l’article, qui a {2} caractères</translation>
    </message>
    <message>
      <source>the span {1}–{2} does not lie in the article of {3} characters</source>
      <translation>le segment {1}–{2} sort de l’article, qui a {3} caractères</translation>
    </message>
  </context>
  <context>
    <name>store/trash.py</name>
    <message>
      <source>The new file does not fit together, so the trash was not emptied. Run `annotator check` on the project.</source>
      <translation>Le nouveau fichier n’est pas cohérent ; la corbeille n’a donc pas été vidée. Examinez le projet avec `annotator check`.</translation>
    </message>
    <message>
      <source>The trash of {1} cannot be emptied: {2}.</source>
      <translation>La corbeille de {1} ne peut être vidée : {2}.</translation>
    </message>
  </context>
  <context>
    <name>suggest/patterns.py</name>
    <message>
      <source>The relation pattern {1} ({2}) cannot be used: {3}.</source>
      <translation>Le motif de relation {1} ({2}) est inutilisable : {3}.</translation>
    </message>
  </context>
</TS>
