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
      <source>(no title)</source>
      <translation>(sans titre)</translation>
    </message>
    <message>
      <source>95 % interval</source>
      <translation>Intervalle à 95 %</translation>
    </message>
    <message>
      <source>? set aside</source>
      <translation>? mis de côté</translation>
    </message>
    <message>
      <source>A backup is a whole copy of the project; any of them can take its place again.</source>
      <translation>Une sauvegarde est une copie entière du projet ; chacune peut reprendre sa place.</translation>
    </message>
    <message>
      <source>A capital that acts: Moscou a protesté</source>
      <translation>Une capitale qui agit : Moscou a protesté</translation>
    </message>
    <message>
      <source>A change counts at once. Compute suggestions anew where they should heed it.</source>
      <translation>Un changement vaut aussitôt. Recalculez les suggestions là où elles doivent en tenir compte.</translation>
    </message>
    <message>
      <source>A data set as Hugging Face keeps it, with its card; pandas and DuckDB read it too.</source>
      <translation>Un jeu de données comme chez Hugging Face, avec sa fiche ; pandas et DuckDB le lisent aussi.</translation>
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
      <translation>Une lettre s’écrit "n", une majuscule "Shift+N" ; une commande avec [] n’en a pas. La fenêtre lit ceci à votre retour.</translation>
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
        <numerusform>Un échantillon de {looked_at} sur {n} endroit : est-ce juste ?</numerusform>
        <numerusform>Un échantillon de {looked_at} sur {n} endroits : est-ce juste ?</numerusform>
      </translation>
    </message>
    <message>
      <source>A table for Excel, LibreOffice and the like; what looks like a formula is kept from running.</source>
      <translation>Une table pour Excel, LibreOffice et semblables ; ce qui ressemble à une formule n’y est pas exécuté.</translation>
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
      <translation>Accepter {label} « {name} » dans tout le projet</translation>
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
      <translation>Toutes les étiquettes</translation>
    </message>
    <message>
      <source>All of it came in.</source>
      <translation>Tout est entré.</translation>
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
      <source>Another program is writing to {path}. The last step was not saved; what was saved before is safe. Close it there, then try again.</source>
      <translation>Un autre programme écrit dans {path}. La dernière étape n’a pas été enregistrée ; ce qui l’était avant est sauf. Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
      <source>Another seed splits otherwise; the same splits the same.</source>
      <translation>Une autre graine partage autrement ; la même partage de même.</translation>
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
      <translation>Entre ces deux : {labels}.</translation>
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
    <message numerus="yes">
      <source>Changed: {n} annotation(s).</source>
      <translation>
        <numerusform>Changée : {n} annotation.</numerusform>
        <numerusform>Changées : {n} annotations.</numerusform>
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
      <translation>Composants : {names}</translation>
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
      <translation>Copié ; collez-le dans un tableur.</translation>
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
    <message>
      <source>Counting… {done} of {total} articles</source>
      <translation>Comptage… {done} articles sur {total}</translation>
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
      <translation>Un dommage a été trouvé lors de la sauvegarde : {reason}</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>Dates without a number: hier, en septembre</source>
      <translation>Dates sans chiffre : hier, en septembre</translation>
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
      <translation>Jugez d’abord un segment : G fait ensuite de même dans tout le projet.</translation>
    </message>
    <message>
      <source>Decide a span first: g then does the same wherever it fits.</source>
      <translation>Jugez d’abord un segment : g fait ensuite de même partout où cela va.</translation>
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
        <numerusform>Jugés : {places} dans {n} article</numerusform>
        <numerusform>Jugés : {places} dans {n} articles</numerusform>
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
      <translation>Décisions de {annotator} ; ce qu’elles couvrent est terminé</translation>
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
      <translation>Déterminants : le Pentagone</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Sens</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Done again: {act}.</source>
      <translation>Rétabli : {act}.</translation>
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
      <translation>Entrée ouvre « {title} »</translation>
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
      <translation>Tout ce que vous avez fait dans le projet après : {act}</translation>
    </message>
    <message>
      <source>Everything that you did in this article after: {act}</source>
      <translation>Tout ce que vous avez fait dans cet article après : {act}</translation>
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
      <source>Figures</source>
      <translation>Chiffres</translation>
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
      <translation>Terminez d’abord un article (Ctrl+Entrée), ou choisissez « Terminés ou non ».</translation>
    </message>
    <message>
      <source>Finish an article first.</source>
      <translation>Terminez d’abord un article.</translation>
    </message>
    <message>
      <source>Finish more articles first (Ctrl+Enter): only what was read to the end is trained on.</source>
      <translation>Terminez d’abord d’autres articles (Ctrl+Entrée) : seul ce qui est lu jusqu’au bout sert à l’entraînement.</translation>
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
      <translation>Dossier : {path}</translation>
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
      <translation>Revient : {what}.</translation>
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
      <translation>Import :</translation>
    </message>
    <message>
      <source>In finished or skipped articles</source>
      <translation>Dans des articles terminés ou laissés</translation>
    </message>
    <message>
      <source>In light and dark</source>
      <translation>En clair et en sombre</translation>
    </message>
    <message>
      <source>In the trash</source>
      <translation>Dans la corbeille</translation>
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
      <translation>Il ne peut garder : {what}.</translation>
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
      <translation>Elle n’est pas meilleure que ce qui suggère maintenant ; elle n’est donc pas proposée pour cela.</translation>
    </message>
    <message>
      <source>It is not better than what is used now, which stays.</source>
      <translation>Elle n’est pas meilleure que ce qui sert maintenant, et qui reste.</translation>
    </message>
    <message>
      <source>It may be better, but too few test articles tell. Finish more articles, then train again.</source>
      <translation>Elle est peut-être meilleure, mais trop peu d’articles de test le disent. Terminez d’autres articles, puis entraînez encore.</translation>
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
      <translation>Joint ; j sépare de nouveau le texte.</translation>
    </message>
    <message>
      <source>Judge</source>
      <translation>Juger</translation>
    </message>
    <message numerus="yes">
      <source>Judge the {n} that are left, or undo the whole step.</source>
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
        <numerusform>Garder ; le faux redevient à juger</numerusform>
        <numerusform>Garder ; les {n} faux redeviennent à juger</numerusform>
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
      <translation>Étiquette de « {name} »</translation>
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
      <translation>Étiqueter {now} {label} « {name} » dans tout le projet</translation>
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
      <translation>Langue : {language} · faite pour spaCy {spacy}</translation>
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
    <message>
      <source>Learning curve: {done} of {total}</source>
      <translation>Courbe d’apprentissage : {done} sur {total}</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Laissé de côté</translation>
    </message>
    <message>
      <source>Left out: only the texts</source>
      <translation>Laissée de côté : seulement les textes</translation>
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
      <translation>Ligne {line} : {sentence}</translation>
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
      <translation>Contrôle en cours… {share} %</translation>
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
      <translation>Faire {label} « {name} » de chaque « {old} » qui se trouve dans ces mots</translation>
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
        <numerusform>Faire {n} segment {label} de « {words} » ? Entrée le fait · Échap</numerusform>
        <numerusform>Faire {n} segments {label} de « {words} » ? Entrée les fait · Échap</numerusform>
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
      <translation>Nommez une chaîne ; Entrée montre ce qu’elle est. Rien d’elle n’est encore exécuté.</translation>
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
      <translation>Aucune sauvegarde n’a pu être faite ; la relecture continue. {reason}</translation>
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
      <translation>Pas encore de décision : jugez quelques suggestions, puis revenez.</translation>
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
      <source>Not changed.</source>
      <translation>Inchangé.</translation>
    </message>
    <message>
      <source>Not enough yet: {decided} of {enough} decisions about suggestions.</source>
      <translation>Pas encore assez : {decided} décisions sur {enough} au sujet de suggestions.</translation>
    </message>
    <message>
      <source>Not in this project, so left out unless named above: {labels}</source>
      <translation>Absentes de ce projet, donc laissées de côté sauf si nommées ci-dessus : {labels}</translation>
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
      <translation>Rien d’autre ici n’est comme « {name} » · G cherche dans le projet</translation>
    </message>
    <message>
      <source>Nothing else is plausible here. h and l move the end, H and L the start.</source>
      <translation>Rien d’autre n’est plausible ici. h et l déplacent la fin, H et L le début.</translation>
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
      <translation>Rien n’en tient encore : rien ne revient.</translation>
    </message>
    <message>
      <source>Nothing of this is sent anywhere. It says where the program was, and nothing of your articles. To have it mended, attach it to a message of your own; it is kept in {folder}</source>
      <translation>Rien de ceci n’est envoyé où que ce soit. Il est dit où en était le programme, et rien de vos articles. Pour que ce soit réparé, joignez-le à un message de votre main ; il est gardé dans {folder}</translation>
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
      <translation>Un mot par ligne avec son étiquette : ce que lisent la plupart des programmes d’entraînement.</translation>
    </message>
    <message>
      <source>One worker after another was lost without an answer ({fate}), so the work was given up.</source>
      <translation>Les programmes auxiliaires se sont arrêtés l’un après l’autre sans répondre ({fate}) ; le travail a donc été abandonné.</translation>
    </message>
    <message>
      <source>Only articles where it is undecided</source>
      <translation>Seulement les articles où elle est à juger</translation>
    </message>
    <message>
      <source>Only “{title}”</source>
      <translation>Seulement « {title} »</translation>
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
      <source>Parted; j joins the text again.</source>
      <translation>Séparé ; j joint de nouveau le texte.</translation>
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
      <translation>Profil : {profile}</translation>
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
      <source>Reading articles: {done} of {total}</source>
      <translation>Lecture des articles : {done} sur {total}</translation>
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
      <translation>Noté contre le schéma : {label} {what}.</translation>
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
      <translation>Rejeter {label} « {name} » dans tout le projet</translation>
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
      <translation>Relation depuis « {name} » : Entrée sur l’autre bout · r liste les segments · Échap lâche</translation>
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
      <translation>Ôter du filtre : {terms}</translation>
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
        <numerusform>Supprimer définitivement {n} article du projet ?</numerusform>
        <numerusform>Supprimer définitivement {n} articles du projet ?</numerusform>
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
      <source>Same again in the project…</source>
      <translation>De même dans le projet…</translation>
    </message>
    <message>
      <source>Same again in this article</source>
      <translation>De même dans cet article</translation>
    </message>
    <message>
      <source>Same label: {label}</source>
      <translation>Même étiquette : {label}</translation>
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
      <translation>Évaluation : {done} sur {total}</translation>
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
        <numerusform>Resté tel quel : {n} changement.</numerusform>
        <numerusform>Restés tels quels : {n} changements.</numerusform>
      </translation>
    </message>
    <message>
      <source>Stays as it is</source>
      <translation>Reste tel quel</translation>
    </message>
    <message numerus="yes">
      <source>Stays: {n} change(s).</source>
      <translation>
        <numerusform>Reste : {n} changement.</numerusform>
        <numerusform>Restent : {n} changements.</numerusform>
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
      <translation>Arrêté ; rien n’a changé.</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>Arrêté ; rien n’a été écrit.</translation>
    </message>
    <message>
      <source>Stopped; what was done is kept.</source>
      <translation>Arrêté ; ce qui est fait est gardé.</translation>
    </message>
    <message>
      <source>Stopping: what was learnt so far is scored…</source>
      <translation>Arrêt : ce qui a été appris est évalué…</translation>
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
      <translation>Suggérées : {labels}</translation>
    </message>
    <message>
      <source>Suggesting</source>
      <translation>Suggestions :</translation>
    </message>
    <message>
      <source>Suggestions are being computed and appear here as they come. Meanwhile: {by_hand}</source>
      <translation>Les suggestions sont calculées et paraissent ici à mesure. En attendant : {by_hand}</translation>
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
        <numerusform>Annulé : {n} changement.</numerusform>
        <numerusform>Annulés : {n} changements.</numerusform>
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
      <translation>Les articles sont lus ; le premier s’ouvre dès qu’il est là.</translation>
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
      <source>The copy {path} cannot be written: {reason}.</source>
      <translation>La copie {path} ne peut pas être écrite : {reason}.</translation>
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
      <source>The disk that holds {path} is full. The last step was not saved; what was saved before is safe. Make room, or save a copy elsewhere.</source>
      <translation>Le disque où se trouve {path} est plein. La dernière étape n’a pas été enregistrée ; ce qui l’était avant est sauf. Faites de la place, ou enregistrez une copie ailleurs.</translation>
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
      <translation>Le modèle pour cette langue ({language}) n’est pas là ; {install} l’apporte. {by_hand}</translation>
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
      <translation>Le projet ne peut pas être lu ; ce qui diffère ne peut donc pas être dit.</translation>
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
      <translation>Les suggestions ont échoué : {reason} {by_hand}</translation>
    </message>
    <message>
      <source>The text cannot be parted inside « {name} », which is confirmed; put it back (d) or change its edges first.</source>
      <translation>Le texte ne peut être séparé dans « {name} », qui est confirmé ; remettez-le à juger (d) ou changez d’abord ses bords.</translation>
    </message>
    <message>
      <source>The text is parted between this span and the next one: join it first.</source>
      <translation>Le texte est séparé entre ce segment et le suivant : joignez-le d’abord.</translation>
    </message>
    <message>
      <source>The text is parted here already: a section of the article begins.</source>
      <translation>Le texte est déjà séparé ici : une partie de l’article commence.</translation>
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
      <translation>Le travailleur n’a pu démarrer : {reason}</translation>
    </message>
    <message>
      <source>The worker ended before it could begin; what it printed says why.</source>
      <translation>Le travailleur s’est arrêté avant de commencer ; ce qu’il a imprimé dit pourquoi.</translation>
    </message>
    <message>
      <source>There can be no backup in {path}: {reason}.</source>
      <translation>Aucune sauvegarde n’est possible dans {path} : {reason}.</translation>
    </message>
    <message>
      <source>There is already something at {path}. Choose another name for the copy.</source>
      <translation>Il y a déjà quelque chose à {path}. Choisissez un autre nom pour la copie.</translation>
    </message>
    <message>
      <source>There is already something at {path}. Choose another name.</source>
      <translation>Il y a déjà quelque chose à {path}. Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>There is no backup yet. One is made every hour while you work, and when you close the project.</source>
      <translation>Il n’y a pas encore de sauvegarde. Il s’en fait une toutes les heures pendant le travail, et une à la fermeture du projet.</translation>
    </message>
    <message>
      <source>There is no folder {path} to make the project in.</source>
      <translation>Il n’y a pas de dossier {path} où créer le projet.</translation>
    </message>
    <message>
      <source>There is no folder {path} to put the copy in.</source>
      <translation>Il n’y a pas de dossier {path} où mettre la copie.</translation>
    </message>
    <message>
      <source>There is no model for this language ({language}). {by_hand}</source>
      <translation>Il n’y a pas de modèle pour cette langue ({language}). {by_hand}</translation>
    </message>
    <message>
      <source>There is no place to split in one word; put the caret inside it first.</source>
      <translation>Il n’y a pas où couper dans un mot ; mettez d’abord le curseur dedans.</translation>
    </message>
    <message>
      <source>There is no project at {path}.</source>
      <translation>Il n’y a pas de projet à {path}.</translation>
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
      <translation>Ils sont rejetés ; ce qui a été fait à la main s’en va</translation>
    </message>
    <message>
      <source>They become undecided; what was made by hand goes</source>
      <translation>Ils redeviennent à juger ; ce qui a été fait à la main s’en va</translation>
    </message>
    <message>
      <source>They get another label:</source>
      <translation>Ils prennent une autre étiquette :</translation>
    </message>
    <message>
      <source>They lie in {folder}.</source>
      <translation>Elles se trouvent dans {folder}.</translation>
    </message>
    <message>
      <source>This article is in the trash: it is in no corpus and no count.</source>
      <translation>Cet article est dans la corbeille : il n’entre dans aucun corpus ni aucun compte.</translation>
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
      <translation>Ce projet n’a pas encore d’article ; il n’y a rien à compter.</translation>
    </message>
    <message numerus="yes">
      <source>Those that the filter shows ({n})</source>
      <translation>
        <numerusform>Celui que le filtre montre ({n})</numerusform>
        <numerusform>Ceux que le filtre montre ({n})</numerusform>
      </translation>
    </message>
    <message>
      <source>Tick “Learning curve” before you train: it tells what more articles would bring.</source>
      <translation>Cochez « Courbe d’apprentissage » avant d’entraîner : elle dit ce que d’autres articles apporteraient.</translation>
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
      <translation>Titres : président Macron</translation>
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
      <source>Undecided</source>
      <translation>À juger</translation>
    </message>
    <message numerus="yes">
      <source>Undecided from then on, as no longer possible: {n} relation(s).</source>
      <translation>
        <numerusform>À juger dès lors, car plus possible : {n} relation.</numerusform>
        <numerusform>À juger dès lors, car plus possibles : {n} relations.</numerusform>
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
      <translation>Annulé : {act}.</translation>
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
      <translation>Des mots du texte, et : {facets}. Un moins devant un terme l’inverse.</translation>
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
        <numerusform>Vous avez accepté « {name} » comme {label} {n} fois, maintenant rejeté · Ctrl+Z l’annule</numerusform>
        <numerusform>Vous avez accepté « {name} » comme {label} {n} fois, maintenant rejeté · Ctrl+Z l’annule</numerusform>
      </translation>
    </message>
    <message>
      <source>You have confirmed {what} as {name}. Where do they go?</source>
      <translation>Vous avez confirmé {what} comme {name}. Où vont-ils ?</translation>
    </message>
    <message numerus="yes">
      <source>You labelled « {name} » {label} {n} time(s), now {now} · Ctrl+Z takes it back</source>
      <translation>
        <numerusform>Vous avez étiqueté « {name} » {label} {n} fois, maintenant {now} · Ctrl+Z l’annule</numerusform>
        <numerusform>Vous avez étiqueté « {name} » {label} {n} fois, maintenant {now} · Ctrl+Z l’annule</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You rejected « {name} » as {now} {n} time(s), now accepted · Ctrl+Z takes it back</source>
      <translation>
        <numerusform>Vous avez rejeté « {name} » comme {now} {n} fois, maintenant accepté · Ctrl+Z l’annule</numerusform>
        <numerusform>Vous avez rejeté « {name} » comme {now} {n} fois, maintenant accepté · Ctrl+Z l’annule</numerusform>
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
      <translation>un lieu nommé d’après « {} »</translation>
    </message>
    <message>
      <source>a seam of the text</source>
      <translation>une couture du texte</translation>
    </message>
    <message>
      <source>accepted as {label}</source>
      <translation>accepté comme {label}</translation>
    </message>
    <message>
      <source>accepted before: {0}; rejected: {1}</source>
      <translation>accepté auparavant : {0} ; rejeté : {1}</translation>
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
      <translation>accepte « {mention} » dans le projet</translation>
    </message>
    <message>
      <source>across a seam or the border of a section: the format has no such spans</source>
      <translation>à travers une couture ou le bord d’une section : le format n’a pas de tels segments</translation>
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
      <source>annotated in another line with the same text; join the lines</source>
      <translation>annoté dans une autre ligne au même texte ; joignez les lignes</translation>
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
      <source>another window or program</source>
      <translation>une autre fenêtre ou un autre programme</translation>
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
      <source>article(s) added</source>
      <translation>
        <numerusform>article ajouté</numerusform>
        <numerusform>articles ajoutés</numerusform>
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
      <source>articles longer than 32,767 characters, of which Excel shows the beginning</source>
      <translation>articles de plus de 32 767 caractères, dont Excel montre le début</translation>
    </message>
    <message>
      <source>articles whose source (URL, date, outlet) the format has no place for</source>
      <translation>articles dont le format n’a pas de place pour la source (URL, date, journal)</translation>
    </message>
    <message>
      <source>articles whose white space the format does not keep</source>
      <translation>articles dont le format ne garde pas les blancs</translation>
    </message>
    <message>
      <source>as claims like it were accepted before</source>
      <translation>comme de telles suggestions ont été acceptées</translation>
    </message>
    <message>
      <source>as the settings of the schema want it, for « {} »</source>
      <translation>comme le veulent les réglages du schéma, pour « {} »</translation>
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
      <source>begins or ends with a line break or a tab: brat has no such spans</source>
      <translation>commence ou finit par un saut de ligne ou une tabulation : brat n’a pas de tels segments</translation>
    </message>
    <message>
      <source>begins or ends with white space: the format's spans are made of tokens</source>
      <translation>commence ou finit par des blancs : les segments du format sont faits de mots</translation>
    </message>
    <message>
      <source>best score so far {score}</source>
      <translation>meilleur score jusqu’ici {score}</translation>
    </message>
    <message>
      <source>by what proposes it; the record of decisions is still short</source>
      <translation>d’après qui le propose ; les décisions sont encore peu nombreuses</translation>
    </message>
    <message>
      <source>cannot be read</source>
      <translation>illisible</translation>
    </message>
    <message>
      <source>changed the label {name}: {parts}</source>
      <translation>changé l’étiquette {name} : {parts}</translation>
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
      <translation>rétabli : {what}</translation>
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
        <numerusform>g encore fait {n} autre {label} « {name} » · Échap</numerusform>
        <numerusform>g encore fait {n} autres {label} « {name} » · Échap</numerusform>
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
      <source>has a character that XML cannot hold (a control character)</source>
      <translation>a un caractère que XML ne peut garder (un caractère de contrôle)</translation>
    </message>
    <message>
      <source>heads</source>
      <translation>têtes</translation>
    </message>
    <message>
      <source>history left out: decisions or texts were asked for</source>
      <translation>historique laissé de côté : décisions ou textes ont été demandés</translation>
    </message>
    <message>
      <source>history of another project, not joined</source>
      <translation>historique d’un autre projet, non joint</translation>
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
      <source>in an article that is not written</source>
      <translation>dans un article qui n’est pas écrit</translation>
    </message>
    <message>
      <source>in or across a longer one: the format has no overlaps</source>
      <translation>dans un plus long ou en travers : le format n’a pas de chevauchements</translation>
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
      <translation>dedans : le Pentagone est marqué</translation>
    </message>
    <message>
      <source>inside: président Macron is marked</source>
      <translation>dedans : président Macron est marqué</translation>
    </message>
    <message>
      <source>is an organisation</source>
      <translation>est une organisation</translation>
    </message>
    <message>
      <source>is longer than 9,900,000 bytes, and XML readers would refuse it</source>
      <translation>a plus de 9 900 000 octets : les lecteurs de XML le refuseraient</translation>
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
      <source>its source has a character that XML cannot hold (a control character)</source>
      <translation>sa source a un caractère que XML ne peut contenir (un caractère de contrôle)</translation>
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
      <translation>keys.toml : {what}</translation>
    </message>
    <message numerus="yes">
      <source>keys.toml: {what} · {n} more, see View → Keys…</source>
      <translation>
        <numerusform>keys.toml : {what} · {n} autre, voir Affichage → Touches…</numerusform>
        <numerusform>keys.toml : {what} · {n} autres, voir Affichage → Touches…</numerusform>
      </translation>
    </message>
    <message>
      <source>lists its sentences</source>
      <translation>liste ses phrases</translation>
    </message>
    <message numerus="yes">
      <source>looked at {n} of it: {wrong} wrong</source>
      <translation>
        <numerusform>vérifié {n} élément : {wrong} faux</numerusform>
        <numerusform>vérifié {n} éléments : {wrong} faux</numerusform>
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
      <source>moved both edges of {what} (was « {was} »)</source>
      <translation>déplacé les deux bords de {what} (c’était « {was} »)</translation>
    </message>
    <message>
      <source>moved the end of {what} (was « {was} »)</source>
      <translation>déplacé la fin de {what} (c’était « {was} »)</translation>
    </message>
    <message>
      <source>moved the start of {what} (was « {was} »)</source>
      <translation>déplacé le début de {what} (c’était « {was} »)</translation>
    </message>
    <message>
      <source>n begins again at the top</source>
      <translation>n recommence en haut</translation>
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
      <source>no article is open</source>
      <translation>aucun article n’est ouvert</translation>
    </message>
    <message>
      <source>no item is current</source>
      <translation>aucun élément n’est courant</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>aucune touche</translation>
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
      <translation>pas choisis</translation>
    </message>
    <message>
      <source>not enough decisions yet to tell</source>
      <translation>pas encore assez de décisions pour le dire</translation>
    </message>
    <message>
      <source>not shown, since its like was rejected before</source>
      <translation>pas montré, car son pareil a été rejeté avant</translation>
    </message>
    <message>
      <source>nothing but white space: the format has no such spans</source>
      <translation>rien que des blancs : le format n’a pas de tels segments</translation>
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
      <source>on the same place as another: the format has one label a place</source>
      <translation>à la même place qu’un autre : le format a une étiquette par place</translation>
    </message>
    <message>
      <source>one of its ends cannot be written</source>
      <translation>un de ses bouts ne peut être écrit</translation>
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
      <source>outside: only Macron is marked</source>
      <translation>dehors : seul Macron est marqué</translation>
    </message>
    <message>
      <source>outside: only Pentagone is marked</source>
      <translation>dehors : seul Pentagone est marqué</translation>
    </message>
    <message>
      <source>overlapping spans</source>
      <translation>les segments qui se chevauchent</translation>
    </message>
    <message>
      <source>pairs of near-duplicates would else have come into two parts</source>
      <translation>paires de quasi-doublons seraient sinon tombées dans deux parties</translation>
    </message>
    <message>
      <source>parent</source>
      <translation>étiquette mère</translation>
    </message>
    <message>
      <source>part without an article: there are too few that are not near-duplicates</source>
      <translation>partie sans article : trop peu ne sont pas des quasi-doublons</translation>
    </message>
    <message>
      <source>parted the text</source>
      <translation>séparé le texte</translation>
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
      <translation>lu « {was} » comme {what}</translation>
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
      <source>rejected as {label}</source>
      <translation>rejeté comme {label}</translation>
    </message>
    <message>
      <source>rejected {what}</source>
      <translation>rejeté {what}</translation>
    </message>
    <message>
      <source>rejected, so not suggested</source>
      <translation>rejeté, donc pas suggéré</translation>
    </message>
    <message>
      <source>rejected: the format cannot tell them from others</source>
      <translation>rejeté : le format ne peut les distinguer des autres</translation>
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
      <source>rounds</source>
      <translation>tours</translation>
    </message>
    <message>
      <source>rounds: as needed</source>
      <translation>tours : selon besoin</translation>
    </message>
    <message>
      <source>saved {time}</source>
      <translation>enregistré {time}</translation>
    </message>
    <message>
      <source>says the same as another: doccano takes one only</source>
      <translation>dit la même chose qu’un autre : doccano n’en prend qu’un</translation>
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
      <translation>mis de côté : deux journaux s’excluaient</translation>
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
      <translation>réglé par un segment confirmé qui le couvre</translation>
    </message>
    <message>
      <source>several labels on one place</source>
      <translation>plusieurs étiquettes à une place</translation>
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
      <source>spaCy training data</source>
      <translation>Données d’entraînement spaCy</translation>
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
      <source>spans and relations left out, as asked</source>
      <translation>segments et relations laissés de côté, comme demandé</translation>
    </message>
    <message>
      <source>spans not in doc.ents (inside or across others, or with outer white space), but in spans["sc"]</source>
      <translation>segments hors de doc.ents (dans ou à cheval sur d’autres, ou bordés d’espaces), mais dans spans["sc"]</translation>
    </message>
    <message>
      <source>spans that begin or end with white space, which the format does not keep</source>
      <translation>segments qui commencent ou finissent par des blancs, que le format ne garde pas</translation>
    </message>
    <message>
      <source>spans whose value (a date) the format has no place for</source>
      <translation>segments dont le format n’a pas de place pour la valeur (une date)</translation>
    </message>
    <message>
      <source>spans without tags (inside or across others, or rejected), but in the column spans</source>
      <translation>segments sans marques (dans d’autres, en travers ou rejetés), mais dans la colonne spans</translation>
    </message>
    <message>
      <source>split {what}</source>
      <translation>coupé {what}</translation>
    </message>
    <message>
      <source>split « {was} »</source>
      <translation>coupé « {was} »</translation>
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
      <source>the format has no relations</source>
      <translation>le format n’a pas de relations</translation>
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
      <translation>il n’y a pas de commande « {name} »</translation>
    </message>
    <message>
      <source>this cannot be read, so none of the keys in this file is used</source>
      <translation>ceci ne peut être lu : aucune touche de ce fichier n’est prise</translation>
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
      <translation>annulé : {what}</translation>
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
      <source>turned round {what}</source>
      <translation>retourné {what}</translation>
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
      <source>undecided, but written like what is confirmed: the format does not say which</source>
      <translation>à juger, mais écrit comme le confirmé : le format ne dit pas lequel</translation>
    </message>
    <message>
      <source>undecided, so no decision</source>
      <translation>à juger, donc pas de décision</translation>
    </message>
    <message>
      <source>unflagged {where}</source>
      <translation>ôté le drapeau de {where}</translation>
    </message>
    <message>
      <source>unknown field: {name}</source>
      <translation>champ inconnu : {name}</translation>
    </message>
    <message>
      <source>waits for an end</source>
      <translation>attend un bout</translation>
    </message>
    <message>
      <source>went back to an earlier point: {what}</source>
      <translation>retour à un point antérieur : {what}</translation>
    </message>
    <message>
      <source>what is undecided or rejected</source>
      <translation>ce qui est à juger ou rejeté</translation>
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
      <source>where articles come from</source>
      <translation>d’où viennent les articles</translation>
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
      <source>wrote “{comment}” on {where}</source>
      <translation>écrit « {comment} » sur {where}</translation>
    </message>
    <message>
      <source>you: {accepted} accepted, {rejected} rejected, {relabelled} relabelled</source>
      <translation>vous : {accepted} acceptés, {rejected} rejetés, {relabelled} changés</translation>
    </message>
    <message>
      <source>{command}: {why}.</source>
      <translation>{command} : {why}.</translation>
    </message>
    <message>
      <source>{decisions} decisions and {acts} acts of the log go too; none of this can be undone then.</source>
      <translation>{decisions} décisions et {acts} actes du journal disparaissent aussi ; rien de cela ne pourra être annulé.</translation>
    </message>
    <message numerus="yes">
      <source>{done}; {n} left</source>
      <translation>
        <numerusform>{done} ; reste {n}</numerusform>
        <numerusform>{done} ; restent {n}</numerusform>
      </translation>
    </message>
    <message>
      <source>{file}: its name tells no format; choose one for it.</source>
      <translation>{file} : son nom ne dit aucun format ; choisissez-lui-en un.</translation>
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
      <source>{gain} points against {rival} (95 %: {low} to {high})</source>
      <translation>{gain} points face à : {rival} (95 % : {low} à {high})</translation>
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
      <translation>{key} y veut déjà dire « {title} »</translation>
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
      <translation>{label} commence ou finit par un blanc ({count}), comme dans « {surface} »</translation>
    </message>
    <message>
      <source>{label} cannot be turned round here</source>
      <translation>{label} ne peut être retournée ici</translation>
    </message>
    <message>
      <source>{label} has few spans ({count}); fewer than {of} are hardly enough to learn from</source>
      <translation>{label} a peu de segments ({count}) ; moins de {of} ne suffisent guère pour apprendre</translation>
    </message>
    <message>
      <source>{label} is longer than usual ({count}), as in « {surface} »; half have at most {of} characters</source>
      <translation>{label} est plus long que d’habitude ({count}), comme « {surface} » ; la moitié ont au plus {of} caractères</translation>
    </message>
    <message>
      <source>{label} is shorter than usual ({count}), as in « {surface} »; half have at least {of} characters</source>
      <translation>{label} est plus court que d’habitude ({count}), comme « {surface} » ; la moitié ont au moins {of} caractères</translation>
    </message>
    <message>
      <source>{label} is written like « {surface} » ({count}); of {of} spans written so nearly all are {other}</source>
      <translation>{label} s’écrit comme « {surface} » ({count}) ; des {of} segments écrits ainsi, presque tous sont {other}</translation>
    </message>
    <message>
      <source>{label} runs over the end of a sentence, line or section ({count}), as in « {surface} »</source>
      <translation>{label} passe une fin de phrase, de ligne ou de partie ({count}), comme dans « {surface} »</translation>
    </message>
    <message>
      <source>{label} stays: others have confirmed annotations with it: {names}. They have to decide first.</source>
      <translation>{label} reste : d’autres ont confirmé des annotations avec elle : {names}. À eux de juger d’abord.</translation>
    </message>
    <message>
      <source>{label} « {surface} » begins with « {other} » ({count}), which is left out elsewhere ({of})</source>
      <translation>{label} « {surface} » commence par « {other} » ({count}), qui est omis ailleurs ({of})</translation>
    </message>
    <message>
      <source>{label} « {surface} » leaves out « {other} » ({count}), with which it begins elsewhere ({of})</source>
      <translation>{label} « {surface} » omet « {other} » ({count}), par quoi il commence ailleurs ({of})</translation>
    </message>
    <message>
      <source>{name} did this: only {name} can take it back.</source>
      <translation>{name} l’a fait : seul {name} peut l’annuler.</translation>
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
      <translation>{name} suggère désormais ; les suggestions arrivent à mesure de leur calcul.</translation>
    </message>
    <message numerus="yes">
      <source>{name}: exact F1 {score} on {n} article(s) that it was not trained on</source>
      <translation>
        <numerusform>{name} : F1 exacte {score} sur {n} article hors entraînement</numerusform>
        <numerusform>{name} : F1 exacte {score} sur {n} articles hors entraînement</numerusform>
      </translation>
    </message>
    <message>
      <source>{new} new labels, {changed} changed. Labels that the file does not have stay.</source>
      <translation>{new} étiquettes nouvelles, {changed} changées. Celles que le fichier n’a pas restent.</translation>
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
      <source>{n} article(s)</source>
      <translation>
        <numerusform>{n} article</numerusform>
        <numerusform>{n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} article(s) removed for good; the old file is the backup {name}.</source>
      <translation>
        <numerusform>{n} article supprimé définitivement ; l’ancien fichier est la sauvegarde {name}.</numerusform>
        <numerusform>{n} articles supprimés définitivement ; l’ancien fichier est la sauvegarde {name}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} confirmed relation(s) would go with it ({answer}): {names}</source>
      <translation>
        <numerusform>{n} relation confirmée partirait avec ({answer}) : {names}</numerusform>
        <numerusform>{n} relations confirmées partiraient avec ({answer}) : {names}</numerusform>
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
        <numerusform>{n} segment fait ; Ctrl+Z l’annule.</numerusform>
        <numerusform>{n} segments faits ; Ctrl+Z les annule.</numerusform>
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
      <source>{n} undecided: Enter rejects them and finishes · n shows the first · Esc</source>
      <translation>
        <numerusform>{n} à juger : Entrée le rejette et termine · n le montre · Échap</numerusform>
        <numerusform>{n} à juger : Entrée les rejette et termine · n montre le premier · Échap</numerusform>
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
      <source>{path} cannot be opened for writing: {reason}. Change its permissions, or save a copy elsewhere.</source>
      <translation>{path} ne peut pas être ouvert en écriture : {reason}. Changez ses droits d’accès, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>{path} cannot be opened. Check that it is there, and that you may read it and write to its folder.</source>
      <translation>{path} ne peut pas être ouvert. Vérifiez qu’il est là, que vous pouvez le lire et écrire dans son dossier.</translation>
    </message>
    <message>
      <source>{path} cannot be opened: {reason}.</source>
      <translation>{path} ne peut pas être ouvert : {reason}.</translation>
    </message>
    <message>
      <source>{path} cannot be read as text.</source>
      <translation>{path} ne peut être lu comme texte.</translation>
    </message>
    <message>
      <source>{path} cannot be written: {why}</source>
      <translation>{path} ne peut être écrit : {why}</translation>
    </message>
    <message>
      <source>{path} could not be read or written ({reason}). The last step was not saved; what was saved before is safe. Check the disk, or save a copy elsewhere.</source>
      <translation>{path} n’a pas pu être lu ou écrit ({reason}). La dernière étape n’a pas été enregistrée ; ce qui l’était avant est sauf. Vérifiez le disque, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>{path} is a database of another program, not a project. Nothing in it was changed.</source>
      <translation>{path} est une base de données d’un autre programme, pas un projet. Rien n’y a été changé.</translation>
    </message>
    <message>
      <source>{path} is a folder, not a project file.</source>
      <translation>{path} est un dossier, pas un fichier de projet.</translation>
    </message>
    <message>
      <source>{path} is damaged. Run `annotator check` on it, and restore a backup.</source>
      <translation>{path} est endommagé. Examinez-le avec `annotator check`, et restaurez une sauvegarde.</translation>
    </message>
    <message>
      <source>{path} is empty, so it is no project. Restore a backup, or choose another name.</source>
      <translation>{path} est vide, ce n’est donc pas un projet. Restaurez une sauvegarde, ou choisissez un autre nom.</translation>
    </message>
    <message>
      <source>{path} is no longer where it was: it, or its folder, was moved, removed or unmounted. The last step was not saved. Put it back, or save a copy elsewhere.</source>
      <translation>{path} n’est plus à sa place : le fichier ou son dossier a été déplacé, supprimé ou démonté. La dernière étape n’a pas été enregistrée. Remettez-le en place, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>{path} is not a project file. If it was one, restore a backup.</source>
      <translation>{path} n’est pas un fichier de projet. S’il en était un, restaurez une sauvegarde.</translation>
    </message>
    <message>
      <source>{path} is not a regular file, so it is no project.</source>
      <translation>{path} n’est pas un fichier ordinaire, donc pas un projet.</translation>
    </message>
    <message>
      <source>{path} is open elsewhere: it is shown as it was at {time}, to be read only. Open it again later.</source>
      <translation>{path} est ouvert ailleurs : il est affiché tel qu’il était à {time}, en lecture seule. Rouvrez-le plus tard.</translation>
    </message>
    <message>
      <source>{path} is open in {holder}. Close it there, then try again, or open it to read.</source>
      <translation>{path} est ouvert dans {holder}. Fermez-le là-bas puis réessayez, ou ouvrez-le en lecture.</translation>
    </message>
    <message>
      <source>{path} may only be read. Change its permissions, or save a copy elsewhere.</source>
      <translation>{path} ne peut qu’être lu. Changez ses droits d’accès, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>{path} may only be read. The last step was not saved; what was saved before is safe. Change its permissions, or save a copy elsewhere.</source>
      <translation>{path} ne peut qu’être lu. La dernière étape n’a pas été enregistrée ; ce qui l’était avant est sauf. Changez ses droits d’accès, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>{path} may only be read: its folder cannot be written to. Change its permissions, or save a copy elsewhere.</source>
      <translation>{path} ne peut qu’être lu : on ne peut pas écrire dans son dossier. Changez ses droits d’accès, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
      <source>{path} was written by a newer annotator (file version {version}, this one knows {known}). Install the newer one; nothing in the file was changed.</source>
      <translation>{path} a été écrit par un annotator plus récent (version de fichier {version}, celui-ci connaît la {known}). Installez le plus récent ; rien n’a été changé dans le fichier.</translation>
    </message>
    <message>
      <source>{place}: as it was</source>
      <translation>{place} : comme c’était</translation>
    </message>
    <message>
      <source>{profile} and your own keys</source>
      <translation>{profile} et vos propres touches</translation>
    </message>
    <message>
      <source>{program} (process {number})</source>
      <translation>{program} (processus {number})</translation>
    </message>
    <message>
      <source>{share} %</source>
      <translation>{share} %</translation>
    </message>
    <message>
      <source>{state}, with its edges of then</source>
      <translation>{state}, avec ses bords d’alors</translation>
    </message>
    <message>
      <source>{system}: exact</source>
      <translation>{system} : exacte</translation>
    </message>
    <message>
      <source>{system}: partial</source>
      <translation>{system} : partielle</translation>
    </message>
    <message>
      <source>{term} is no facet and is searched as words. Facets: {facets}</source>
      <translation>{term} n’est pas une facette et se cherche comme des mots. Facettes : {facets}</translation>
    </message>
    <message numerus="yes">
      <source>{ticked} of {n} place(s) ticked · Space unticks</source>
      <translation>
        <numerusform>{ticked} sur {n} endroit coché · Espace décoche</numerusform>
        <numerusform>{ticked} sur {n} endroits cochés · Espace décoche</numerusform>
      </translation>
    </message>
    <message>
      <source>{title} · nothing fits what is typed</source>
      <translation>{title} · rien ne répond à ce qui est tapé</translation>
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
      <translation>{train} % pour entraîner · {dev} % pour choisir · {test} % pour tester</translation>
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
        <numerusform>{wrong} faux sur {looked_at} : au plus {bound} % de {n} (avec 95 % de confiance).</numerusform>
        <numerusform>{wrong} faux sur {looked_at} : au plus {bound} % des {n} (avec 95 % de confiance).</numerusform>
      </translation>
    </message>
    <message>
      <source>« {1} » ({0})</source>
      <translation>« {1} » ({0})</translation>
    </message>
    <message>
      <source>« {key} » is no key</source>
      <translation>« {key} » n’est pas une touche</translation>
    </message>
    <message>
      <source>« {name} » must be a key or a list of keys</source>
      <translation>« {name} » doit être une touche ou une liste de touches</translation>
    </message>
    <message>
      <source>« {name} » must stand below [keys]</source>
      <translation>« {name} » doit se trouver sous [keys]</translation>
    </message>
    <message>
      <source>« {surface} » is {label} ({count}), but elsewhere {other} ({of})</source>
      <translation>« {surface} » est {label} ({count}), mais ailleurs {other} ({of})</translation>
    </message>
    <message>
      <source>« {surface} » stands without a label ({count}), but is {label} elsewhere ({of})</source>
      <translation>« {surface} » est sans étiquette ({count}), mais ailleurs {label} ({of})</translation>
    </message>
    <message>
      <source>« {title} » is damaged ({what}), so it is closed. Everything else can be worked on.</source>
      <translation>« {title} » est endommagé ({what}) et donc fermé. Tout le reste peut être travaillé.</translation>
    </message>
    <message>
      <source>« {title} » is in the trash</source>
      <translation>« {title} » est dans la corbeille</translation>
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
    <message>
      <source>⇄ the other way round</source>
      <translation>⇄ dans l’autre sens</translation>
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
</TS>
