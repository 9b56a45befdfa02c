/** Words before the author's name at the start of a byline, by language. Lower case; matched with a space or colon behind. */
export const BYLINE_WORDS: readonly string[] = [
  ..."by|written by|words by|story by|text by|reporting by|report by|author|authors|from|reported by|posted by|published by|more by|photo of author|about the author|about the authors".split(
    "|",
  ),
  ..."von|text|autor|autorin|autoren|ein beitrag von|ein artikel von|ein gastbeitrag von|interview|mehr von|über den autor|über die autorin|zum autor|zur autorin".split(
    "|",
  ),
  ..."par|propos recueillis par|auteur|por|escrito por|autora|autores|texto|di|a cura di|autore|door|auteurs|tekst".split(
    "|",
  ),
  ..."av|tekst av|text av|af|skrevet av|skrifað af|höfundur|teksti|kirjoittaja|autorzy|tekst|napsal|napsala|autoři".split(
    "|",
  ),
  ..."yazan|haber|автор|авторы|текст|автори|penulis|oleh|tác giả|بقلم|كتب|द्वारा|लेखक|記者|文|作者|取材・文".split("|"),
];

/** Kinds of articles that stand before "by" in a byline: "Kolumne von", "An essay by". */
export const GENRE_WORDS: readonly string[] = [
  ..."analysis|column|comment|commentary|essay|feature|interview|opinion|report|review|article|photographs".split("|"),
  ..."analyse|bericht|gastbeitrag|gastkommentar|glosse|kolumne|kommentar|leitartikel|porträt|reportage|rezension|artikel|beitrag".split(
    "|",
  ),
  ..."chronique|entretien|tribune|crónica|entrevista|opinión|reportaje|crônica|opinião|commento|intervista|analisi|editoriale".split(
    "|",
  ),
  ..."column|recensie|krönika|debatt|kommentti|komentarz|felieton|komentář|rozhovor|колонка|интервью".split("|"),
];

/** What a picture of the author is called: "Headshot of Ada Lovelace". */
export const PORTRAIT_WORDS =
  /^(?:profile )?(?:headshot|picture|photo|image|portrait|avatar) (?:of|for) |^(?:autoren)?(?:profil)?(?:bild|foto|porträt) (?:von|der autorin|des autors) |^(?:photo|portrait) de |^foto (?:de|di|van) |^bilde? av |^billede af |^author (?:avatar|photo|image)|^avatar\b/iu;

/** What people are who write: cut off behind a name. Matched as the end of a word, which is looked for from behind. */
export const ROLE_WORDS =
  /$(?<=editors?|reporters?|correspondents?|writers?|journalists?|columnists?|producers?|contributors?|producer|bureau|chief|team|desk|staff|korrespondent(?:in)?|redakteur(?:in)?|redaktor(?:in)?|reporter(?:in)?|journalist(?:in)?|journaliste|rédacteur|rédactrice|correspondante?|redactora?|periodista|corresponsal|giornalista|inviat[oa]|redacteur|verslaggever|correspondent|redaktør|redaktör|toimittaja|dziennikarka?|redaktorka?|muhabiri?|корреспондент|обозреватель|журналист|follow|twitter)/iu;

/** Words that no person is called by: the name is that of a newsroom, a paper, a section. */
export const ORGANISATION_WORDS =
  /(?:^|[\s-])(?:news|newsroom|event|events|quelle|quellen|sources|publisert|oppdatert|redaktion|redaction|redacción|redazione|redaksi|redaktionen|staff|team|press|presse|agency|agentur|agence|agencia|times|post|herald|tribune|gazette|daily|zeitung|zeitschrift|magazin|magazine|media|online|digital|tv|radio|journal|bureau|desk|editors?|writers?|premium|issue|politics|sport|sports|business|opinion|world|home|share|read|more|menu|search|subscribe|newsletter|follow|comments?|video|podcast|images?|photo|foto|getty|university|institute|ministry|council|committee|foundation|party|county|city|street|united|states|south africa|author|edition|final|gmbh|kg|kommentare|artikel|nachrichten|informationen|schwerpunkt|agenturmaterial|published|posted|updated|actualizado|güncelleme|abone|stock|adobe|rights|live|uhr|by|key points|legal|privacy|cookies?|all|mehr|alle|über|sharing|listen|lesen|hören|anhören|hinweis|information)(?:$|[\s-])/iu;

/** Small words within a name. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "van von vom zu zur de der den del della di da das dos du la le el al bin ibn ten ter af av y e i".split(" "),
);

/** Words between two authors. */
export const NAME_JOINERS = /\s*[,;&、・/|•·]\s*|\s+(?:and|und|et|y|e|en|og|och|ja|i|a|и|та|ve|dan|với|with|mit)\s+/iu;

/** Stand for "agencies" or for the newsroom in a sign-off: no name of anybody. */
export const NEWSROOM_WORDS: ReadonlySet<string> = new Set(
  "red|redaktion|agenturen|agentur|agencies|agency|agences|agencias|agenzie|agências|ag|mit|und|and|staff|wire|desk|newsroom".split(
    "|",
  ),
);

/** How long ago, or how long to read: it stands beside the author's name. */
export const RELATIVE_TIME =
  /\p{Nd}+ (?:min(?:ute[sn]?|utos|uti)?\.?|hours?|days?|weeks?|months?|years?|stunden|tagen?) (?:ago|read)|(?:vor|hace|il y a|for) \p{Nd}+ \p{L}+|\p{Nd}+ (?:minuten lesezeit|minuten lesen|min read)|^\p{Nd}+ min\.?$/iu;
