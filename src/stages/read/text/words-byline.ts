/** Words before the author's name at the start of a byline, by language. Lower case; matched with a space or colon behind. */
export const BYLINE_WORDS: readonly string[] = [
  ..."by|written by|words by|story by|text by|reporting by|report by|author|authors|from".split("|"),
  ..."von|text|autor|autorin|autoren|ein beitrag von|ein artikel von|eine analyse von|ein kommentar von|ein gastbeitrag von|interview".split(
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

/** Small words within a name. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "van von vom zu zur de der den del della di da das dos du la le el al bin ibn ten ter af av y e i".split(" "),
);

/** Words between two authors. */
export const NAME_JOINERS = /\s*[,;&、・/|•·]\s*|\s+(?:and|und|et|y|e|en|og|och|ja|i|a|и|та|ve|dan|với|with|mit)\s+/iu;

/** Words that say a date is that of the last change. */
export const UPDATED_WORDS =
  /(?:updated|modified|last update|revised|edited|aktualisiert|geändert|update|mis à jour|mise à jour|modifié|actualizado|actualizada|aggiornato|aggiornamento|atualizado|bijgewerkt|gewijzigd|oppdatert|uppdaterad|opdateret|päivitetty|uppfært|zaktualizowan|aktualizac|aktualizov|güncelle|обновлен|оновлен|изменен|更新|수정|تحديث|अपडेट|diperbarui|cập nhật|atnaujint)/iu;

/** Stand for "agencies" or for the newsroom in a sign-off: no name of anybody. */
export const NEWSROOM_WORDS: ReadonlySet<string> = new Set(
  "red|redaktion|agenturen|agentur|agencies|agency|agences|agencias|agenzie|agências|ag|mit|und|and|staff|wire|desk|newsroom".split(
    "|",
  ),
);
