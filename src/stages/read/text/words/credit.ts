/** Words before the maker of a picture, by language. */
export const CREDIT_LABELS: readonly string[] = [
  ..."Image|Images|Photo|Photos|Photograph|Photographer|Picture|Pictures|Pic|Credit|Credits|Courtesy of|File photo|Image Credit|Image Credits|Photo Credit|Photo Credits|Photo credit|Image credit".split(
    "|",
  ),
  ..."Bild|Bilder|Bildquelle|Bildnachweis|Foto|Fotos|Bildrechte|Symbolbild|Symbolfoto|Archivbild|Archivfoto|Grafik|Quelle".split(
    "|",
  ),
  ..."Crédit|Crédits|Crédit photo|Photo par|Imagen|Fotografía|Crédito|Fuente|Immagine|Fonte|Imagem|Reprodução".split(
    "|",
  ),
  ..."Beeld|Bron|Bildkälla|Foto av|Fotograf|Billede|Bilde|Kuva|Mynd|Ljósmynd|Skjáskot".split("|"),
  ..."Zdjęcie|Fot.|Zdroj|Fotó|Fotoğraf|Фото|Фотография|Зображення|Φωτογραφία|תמונה|צילום|صورة|الصورة|फोटो|तस्वीर".split(
    "|",
  ),
  ..."写真|撮影|画像|사진|图片|图|Gambar|Ảnh|Nuotr.".split("|"),
];

/** News agencies and picture agencies, as they write themselves. */
export const AGENCIES: readonly string[] = [
  ..."Reuters|AP|Associated Press|The Associated Press|AFP|Agence France-Presse|dpa|Deutsche Presse-Agentur|dpa-AFX|epd|KNA|SID|AFX|dts|ddp|APA|Keystone-SDA|sda|ATS|EFE".split(
    "|",
  ),
  ..."Europa Press|ANSA|Adnkronos|LaPresse|Lusa|Agência Brasil|Belga|ANP|Novum|NTB|TT|Ritzau|STT|BNS|ELTA|LETA|PAP|ČTK|TASR|MTI|Agerpres".split(
    "|",
  ),
  ..."Anadolu|Anadolu Ajansı|AA|DHA|İHA|Interfax|TASS|RIA Novosti|Ukrinform|UNIAN|Xinhua|Kyodo|Jiji|Yonhap|PTI|IANS|ANI|AAP|PA|PA Media|Press Association".split(
    "|",
  ),
  ..."UPI|Bloomberg|Bernama|Antara|SAPA|Tanjug|HINA|FENA|BTA|CNA|KCNA|IRNA|WAM|SPA|MENA|時事|共同|新华社|연합뉴스".split(
    "|",
  ),
];

/** Those that only supply pictures: a credit, but no source of the text. */
export const PICTURE_AGENCIES: readonly string[] =
  "Getty Images|Getty|EPA|EPA-EFE|IMAGO|imago images|picture alliance|picture-alliance|Shutterstock|Alamy|iStock|Unsplash|Pixabay|Adobe Stock|Zuma|ABACA|Sipa|Scanpix|Rex Features|WireImage|Magnum".split(
    "|",
  );

/** Words before a caption's text that say no more than that it is one. */
export const CAPTION_LABELS: readonly string[] =
  "Caption|Legende|Bildunterschrift|Légende|Leyenda|Pie de foto|Didascalia|Legenda|Onderschrift|Bildtext|Billedtekst|Bildetekst|Open image in gallery|Image caption|Bild vergrößern".split(
    "|",
  );
