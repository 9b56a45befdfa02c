/** What sentences of one language are made of: `glue` holds them together, `matter` is what they seem to be about. */
export type Words = { readonly glue: readonly string[]; readonly matter: readonly string[] };

const split = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words of English articles. */
export const ENGLISH: Words = {
  glue: split(`
    the a of and to in that for with on by from at as it is was were has have had be been are this these those
    which while when after before because although their its his her our they we she he not only also more than
    into over under between during without about would could should will there then still even where`),
  matter: split(`
    river harbour council budget weather teacher student library museum market farmer orchard winter summer morning
    evening station railway bridge tunnel driver traffic engineer workshop factory worker union contract price
    growth loan bank investor shop customer kitchen bakery bread coffee recipe garden forest meadow mountain valley
    coast island storm rainfall drought flood climate energy solar turbine battery grid engine vehicle bicycle
    hospital doctor nurse patient vaccine research laboratory scientist telescope planet satellite computer network
    software archive newspaper editor reader letter novel poet painter theatre concert orchestra festival film
    camera picture match player coach season stadium victory court judge lawyer minister parliament election ballot
    border treaty language school village city neighbour family children parents memory history castle monument
    street square building architect roof window stone timber water fire light sound colour shadow silence journey
    ticket passenger airport captain vessel cargo bright quiet narrow ancient modern local public careful sudden
    steady rising falling open closed early late northern southern small large familiar unusual announced opened
    closed reported measured repaired planted counted discovered promised delayed published collected explained
    carried followed remembered expected returned gathered built painted quickly slowly rarely nearly together`),
};

/** Words of German articles. */
export const GERMAN: Words = {
  glue: split(`
    der die das ein eine und oder aber in im am auf mit von zu zum zur bei nach vor über unter zwischen durch für
    gegen ohne um ist war sind waren hat haben hatte wird werden wurde nicht auch nur noch schon dass weil wenn
    obwohl sich sie er es wir ihr sein ihre dem den des einer einem als wie so`),
  matter: split(`
    Fluss Hafen Stadtrat Haushalt Wetter Lehrerin Schüler Bücherei Museum Markt Bauer Obstgarten Winter Sommer
    Morgen Abend Bahnhof Eisenbahn Brücke Tunnel Fahrer Verkehr Werkstatt Fabrik Gewerkschaft Vertrag Preis
    Wachstum Kredit Bank Kunde Küche Bäckerei Brot Kaffee Rezept Garten Wald Wiese Berg Tal Küste Insel Sturm
    Regen Dürre Hochwasser Klima Energie Windrad Speicher Fahrrad Krankenhaus Ärztin Pfleger Forschung Labor
    Fernrohr Rechner Netz Archiv Zeitung Leser Brief Roman Dichter Malerin Theater Konzert Orchester Film Gericht
    Richterin Ministerin Wahl Grenze Sprache Schule Dorf Stadt Nachbarn Familie Kinder Geschichte Schloss Straße
    Platz Gebäude Dach Fenster Stein Holz Wasser Feuer Licht Farbe Schatten Stille Reise Flughafen Kapitän Fracht
    hell leise schmal alt neu örtlich öffentlich vorsichtig plötzlich stetig früh spät klein groß vertraut
    ungewöhnlich eröffnet geschlossen gemeldet gemessen repariert gepflanzt gezählt entdeckt versprochen verschoben
    veröffentlicht gesammelt erklärt getragen erinnert erwartet gebaut gemalt schnell langsam selten beinahe`),
};

/** Words of Spanish articles. */
export const SPANISH: Words = {
  glue: split(`
    el la los las un una y o pero en de del a al con por para sin sobre entre desde hasta que como cuando porque
    aunque mientras es era fue son fueron ha han había se su sus lo le no también solo más menos ya muy este esta
    estos donde todavía`),
  matter: split(`
    río puerto ayuntamiento presupuesto tiempo maestra alumno biblioteca museo mercado granjero huerto invierno
    verano mañana tarde estación ferrocarril puente túnel conductor tráfico taller fábrica sindicato contrato
    precio crecimiento banco cliente cocina panadería pan café receta jardín bosque prado montaña valle costa isla
    tormenta lluvia sequía inundación clima energía turbina batería bicicleta hospital médica enfermero
    investigación laboratorio telescopio ordenador red archivo periódico lector carta novela poeta pintora teatro
    concierto orquesta película tribunal jueza ministra elección frontera lengua escuela pueblo ciudad vecinos
    familia niños historia castillo calle plaza edificio tejado ventana piedra madera agua fuego luz color sombra
    silencio viaje aeropuerto capitán carga claro tranquilo estrecho antiguo moderno local público repentino
    constante pequeño grande conocido abierto cerrado medido reparado plantado contado descubierto prometido
    publicado reunido explicado recordado esperado construido pintado deprisa despacio apenas casi`),
};
