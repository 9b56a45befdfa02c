/**
 * Words in which a site speaks of itself and to its readers, in the languages of the news: consent, subscriptions, comments, and what is
 * said of an author at the end. Articles use them too, but seldom several at once.
 */
export const FURNITURE_WORDS: string = `
  cookie cookies consent privacy subscribe subscriber subscribers subscription newsletter newsletters inbox comment comments commenting
  commenters browser javascript blocker adblock advertising advertisement advertisements ads personalised personalized copyright reserved terms policy website
  account email login click download journalist reporter editor writer correspondent freelance award winning
  kommentar kommentare kommentaren kommentieren datenschutz datenschutzerklärung einwilligung inhalte externe
  externen externer redaktion redakteur redakteurin volontär volontärin autor autorin journalistin reporterin korrespondent korrespondentin abo abonnieren
  abonnenten abonnement anmelden registrieren werbung nutzungsbedingungen netiquette forum nutzer spende spenden drittanbieter personenbezogene angezeigt
  commentaire commentaires abonné abonnés abonner publicité confidentialité navigateur inscrivez journaliste rédaction
  suscríbete suscripción suscriptor suscriptores comentario comentarios publicidad privacidad boletín periodista redacción
  commenti abbonati abbonamento pubblicità iscriviti giornalista
  assinante assinantes comentário comentários publicidade privacidade jornalista
  reacties abonnee abonnees advertentie advertenties redactie
  kommentarer prenumerera abonnent annonser personvern personuppgifter journalisten
  komentarz komentarze reklama reklamy subskrypcja prywatności dziennikarz
  komentář komentáře předplatné předplatitele diskuse diskuze souhlas redaktor
  подписка подписаться комментарии комментарий реклама рекламы сайт сайта журналист редакция
  yorum yorumlar abone reklam gizlilik çerez çerezler
  コメ メン 会員 登録 広告 購読 転載 無断 配信 댓글 구독 무단 전재 저작권 금지 评论 转载 订阅 版权
`;
