/** Words that say a date is that of the last change. */
export const UPDATED_WORDS =
  /(?:updated|modified|last update|revised|edited|aktualisiert|geändert|update|mis à jour|mise à jour|modifié|actualizado|actualizada|aggiornato|aggiornamento|modifica|atualizado|bijgewerkt|gewijzigd|oppdatert|uppdaterad|opdateret|päivitetty|uppfært|zaktualizowan|aktualizac|aktualizov|güncelle|обновлен|оновлен|изменен|更新|수정|تحديث|अपडेट|diperbarui|cập nhật|atnaujint)/iu;

/** Words that say a date is that of publication. */
export const PUBLISHED_WORDS =
  /(?:publish|posted|first published|released|issued|veröffentlicht|erstellt|erschienen|publiziert|stand\b|vom\b|publié|publication|publicado|publicación|pubblicat|publicad|gepubliceerd|geplaatst|publisert|publicerad|publiceret|udgivet|julkaistu|birt\b|opublikowan|data publikacji|publikován|publikov|yayın|giriş|опубликован|опубліковано|дата|δημοσ|paskelbta|publicēts|avaldatud|公開|発行|配信|掲載|発表|입력|등록|승인|发布|發布|来源|نشر|प्रकाशित|terbit|diterbitkan|đăng|פורסם|תאריך)/iu;

/** Words that say a date is that of the paper it was printed in, often a day later. */
export const PRINTED_WORDS =
  /(?:\bausgabe\b|print edition|printed (?:in|on)|version papier|édition du|edición impresa|edizione cartacea|edição impressa|papieren editie|朝刊|夕刊|紙面)/iu;
