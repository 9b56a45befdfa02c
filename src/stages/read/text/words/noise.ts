/** What a short line is about when it is not the article: the furniture of news pages. */
export type Cue =
  | "comments"
  | "related"
  | "share"
  | "newsletter"
  | "advertisement"
  | "account"
  | "navigation"
  | "legal"
  | "media"
  /** Figures or signs alone: a date, a count, a line of stars. */
  | "wordless";

/**
 * Phrases that such a line begins with, in the languages of the news, split by ` | `; a line of a phrase with `=` says
 * nothing more, but perhaps a count.
 */
export const NOISE_PHRASES: readonly { readonly cue: Cue; readonly phrases: string }[] = [
  {
    cue: "comments",
    phrases: `
    comments= | comment= | leave a comment | post a comment | join the conversation | show comments |
    view comments | read comments | add a comment | have your say | kommentare= | kommentar= | kommentieren= |
    kommentar schreiben | kommentare zu | alle kommentare | diskutieren sie mit | ihre meinung | leserkommentare |
    forum zum artikel | commentaires= | commenter | laisser un commentaire | réagir= | comentarios= | comentar= |
    deja un comentario | commenti= | lascia un commento | comentários= | deixe um comentário | reacties= |
    reageer | kommentarer= | kommentera | komentarze= | komentáře= | komentarai= | diskuse= | diskuze= |
    yorumlar= | yorum yap | комментарии= | коментарі= | コメント= | コメントを書く | 댓글 | 评论= | 評論= | تعليقات= | التعليقات |
    टिप्पणियां | komentar= | bình luận= | ý kiến=`,
  },
  {
    cue: "related",
    phrases: `
    related | read more | read next | read also | also read | more on this | more from | more stories |
    more about | most read | most popular | most viewed | trending | you may also like | you might also like |
    recommended | editors picks | editor's picks | top stories | latest news | latest stories | story continues |
    see also | keep reading | up next | what to read next | explore more | in case you missed | don't miss |
    promoted | sponsored | around the web | more in | more like this | further reading | mehr zum thema |
    mehr zu | mehr dazu | mehr aus | mehr von | mehr lesen | lesen sie auch | lesen sie mehr | lesen sie hier |
    auch interessant | auch lesenswert | weitere themen | weitere artikel | weitere nachrichten |
    weitere meldungen | das könnte | meistgelesen | meist gelesen | meistgelesene | passend dazu | zum thema= |
    themen= | schlagworte | schlagwörter | weiterlesen | empfohlen | empfehlungen | empfohlener |
    interessant für sie | das interessiert | neueste artikel | neueste nachrichten | top-themen |
    aktuelle nachrichten | unsere empfehlung | links zum thema | hintergrund: | nächster artikel |
    vorheriger artikel | alle artikel | zur startseite | neue angebote | zum weiterlesen | ebenfalls interessant |
    à lire aussi | lire aussi | à lire | sur le même sujet | les plus lus | voir aussi | lire la suite |
    lee también | te puede interesar | más noticias | más sobre | más leído | lo más | también te |
    noticias relacionadas | leer más | ver también | leggi anche | potrebbe interessarti | i più letti |
    articoli correlati | leia também | leia mais | veja também | mais lidas | saiba mais | lees ook | lees meer |
    meest gelezen | läs mer | läs också | läs även | les også | les mer | læs også | læs mere | mest läst |
    mest lest | mest læst | czytaj także | czytaj też | czytaj więcej | zobacz także | zobacz też | čtěte také |
    přečtěte si | související | nejčtenější | skaitykite | taip pat skaitykite | ilgili haber | çok okunan |
    daha fazla | bunlar da | читайте также | по теме | читайте | читайте також | materiały | 関連記事 | 関連ニュース |
    関連キーワード | あわせて読みたい | おすすめ | アクセスランキング | 続きを読む | 관련기사 | 관련 기사 | 많이 본 | 추천 | 相关阅读 | 相关新闻 | 延伸閱讀 | اقرأ أيضا |
    اقرأ أيضًا | مواضيع ذات صلة | यह भी पढ़ें | ये भी पढ़ें | संबंधित | baca juga | berita terkait | xem thêm |
    tin liên quan | etiquetas= | tags= | tags: | topics= | related topics | topic: | schlagwort | thema: |
    lesa meira | tengdar | lue myös | lue lisää | frétt af`,
  },
  {
    cue: "share",
    phrases: `
    share | shares= | share this | share on | share via | tweet= | teilen | artikel teilen | auf facebook |
    per mail | per e-mail | merken= | drucken= | drucken | vorlesen | partager | compartir | comparte |
    condividi | compartilhe | compartilhar | delen= | deel | dela= | del= | del artikkel | udostępnij | sdílet |
    paylaş | поделиться | поділитися | シェア | 공유 | 分享 | شارك | शेयर | bagikan | chia sẻ | facebook= | twitter= |
    whatsapp= | linkedin= | telegram= | pinterest= | flipboard= | reddit= | email= | e-mail= | x= | mail= |
    print= | copy link | link kopieren | copied | save= | bookmark | gift article | follow us | folgen sie uns |
    síguenos | suivez-nous | seguici | deila | jaa= | font size | text size | listen= | listen to |
    artikel anhören | anhören= | add as a preferred | als bevorzugte quelle | preferred source |
    google preferred`,
  },
  {
    cue: "newsletter",
    phrases: `
    newsletter | newsletters= | sign up | subscribe | get the latest | get our | join our | register for |
    enter your email | your email | abonnieren | jetzt abonnieren | melden sie sich | jetzt anmelden |
    kostenlos anmelden | abonnez-vous | inscrivez-vous | suscríbete | iscriviti | assine | inscreva-se |
    meld je aan | prenumerera | anmäl dig | tilmeld | zapisz się | přihlaste | bülten | подпишитесь |
    подписаться | ニュースレター | メールマガジン | 뉴스레터 | 구독 | 订阅 | اشترك | सब्सक्राइब | berlangganan | đăng ký |
    download our app | download the app | get the app`,
  },
  {
    cue: "advertisement",
    phrases: `
    advertisement | ad= | ads= | article continues below | story continues below | continue reading below |
    don't want to see this | remove ads | skip advertisement | sponsored content | anzeige= | anzeigen= |
    werbung= | - anzeige - | – anzeige – | publicité= | publicidad= | pubblicità= | publicidade= | advertentie= |
    annons= | annonse | annonce= | reklama= | reklam= | реклама= | 広告 | 광고 | 广告 | إعلان= | iklan= |
    continue after | scroll to continue | scroll down | powered by | auglýsing`,
  },
  {
    cue: "account",
    phrases: `
    log in | login= | sign in | create an account | create account | my account | already a subscriber |
    subscriber only | subscribe now | anmelden= | einloggen | registrieren | abo testen | abo= | jetzt testen |
    jetzt registrieren | bereits abonnent | sie haben bereits | zugang | mit plus | exklusiv für abonnenten |
    se connecter | s'abonner | iniciar sesión | regístrate | accedi | entrar= | inloggen | logga in | logg inn |
    log ind | zaloguj | přihlásit | giriş yap | войти | увійти | ログイン | 会員登録 | 無料会員 | 有料会員 | 로그인 | 회원가입 | 登录 |
    登入 | masuk= | đăng nhập | please enable | bookmarks`,
  },
  {
    cue: "navigation",
    phrases: `
    skip to | skip advert | jump to | go to | back to | zum inhalt | zur navigation | zum hauptinhalt |
    direkt zu | springe zu | inhalt überspringen | aller au contenu | ir al contenido | saltar al |
    vai al contenuto | naar de inhoud | hoppa till | hopp til | gå til | přejít | przejdź do | перейти | menu= |
    menü= | close= | schließen= | search= | suche= | next= | previous= | weiter= | zurück= | back= | home= |
    startseite= | sections= | navigation | hauptnavigation | breadcrumb | drobečková | show more | show all |
    load more | view more | view all | see all | more= | mehr= | mehr anzeigen | mehr laden | alle anzeigen |
    ansehen | see more | ver más | voir plus | mostra altro | toon meer | visa mer | vis mer | zobacz więcej |
    zobrazit | daha fazla göster | показать | もっと見る | 더보기 | 查看更多 | المزيد | loading | wird geladen | lädt |
    seite | page | top= | nach oben | zum seitenanfang | expand | collapse | table of contents |
    inhaltsverzeichnis | inhalt= | in this article | article= | artikel=`,
  },
  {
    cue: "legal",
    phrases: `
    copyright | © | (c) | all rights reserved | alle rechte vorbehalten | tous droits | todos los derechos |
    tutti i diritti | todos os direitos | alle rechten | wszelkie prawa | všechna práva | tüm hakları |
    все права | terms of | privacy | cookie | we use cookies | wir verwenden | wir nutzen | nous utilisons |
    utilizamos cookies | impressum= | datenschutz | agb= | mediadaten | kontakt= | contact us | about us |
    advertise with | 無断転載 | 著作権 | 무단전재 | 무단 전재 | 저작권 | 版权 | this material may not | cet article |
    externe inhalte | externer inhalt | redaktioneller inhalt | an dieser stelle finden | mit ihrer zustimmung |
    einwilligung | i agree | accept | akzeptieren | zustimmen | ich bin damit einverstanden | ich möchte |
    to display this content | to view this | this video can not | content is not available | leserbrief |
    fehler gefunden | fehler melden | report a | found a mistake | correction | korrekturhinweis | our standards |
    got a tip | reprints | licensing | download`,
  },
  {
    cue: "media",
    phrases: `
    video | videos= | audio | podcast | watch | live= | live: | gallery | photos | photo gallery | slideshow |
    bildergalerie | fotostrecke | fotogalerie | bilder= | galerie | galería | galleria | galleri | 画像 | 写真= | 動画 |
    play | pause= | mute | seek | image= | bild= | foto= | photo= | this video | volume | picture |
    infografik | loader= | logo= | play video | zum video | video ansehen | bild vergrößern | open image`,
  },
];
