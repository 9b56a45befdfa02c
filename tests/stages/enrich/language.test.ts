import { describe, expect, it } from "vitest";
import { detectByFunctionWords } from "../../../src/stages/enrich/function-words.ts";
import { detectLanguage } from "../../../src/stages/enrich/language.ts";
import { readOpening } from "../../../src/stages/enrich/opening.ts";

const open = (text: string) => readOpening("", [{ kind: "prose", text }]);
const of = (text: string) => detectLanguage(open(text));
const byWordsOf = (text: string) => detectByFunctionWords(open(text), text.length);

describe("the language by its function words", () => {
  it.each([
    ["de", "Die Mühle steht am Fluss, und der Müller öffnet das Tor, bevor die Stadt mit dem Tag beginnt."],
    ["en", "The mill stands by the river, and the miller opens its gate before any of the town is up for the day."],
    ["es", "El molino está junto al río y los vecinos van con su harina por el camino, pero no se van sin hablar."],
    [
      "fr",
      "Le moulin est au bord de la rivière et le meunier ouvre la porte pour les gens qui ne sont pas du village.",
    ],
    ["it", "Il mulino è sulla riva del fiume e il mugnaio apre la porta della casa per gli amici che sono con lui."],
    ["nl", "De molen staat aan het water en de molenaar opent de deur voor de mensen die van het dorp zijn."],
    ["pt", "O moinho fica na margem do rio e o moleiro abre a porta para as pessoas que não são da vila."],
  ])("is %s where they leave no doubt", (language, text) => {
    expect(byWordsOf(text)).toBe(language);
    expect(of(text)).toBe(language);
  });

  it.each([
    ["Danish", "Møllen står ved floden, og hver morgen åbner mølleren porten, før byen vågner op af sin søvn."],
    ["Catalan", "El molí és a la vora del riu, i cada matí el moliner obre la porta abans que el poble es desperti."],
    ["Polish", "Młyn stoi nad rzeką i każdego ranka młynarz otwiera bramę, zanim miasto się obudzi ze snu."],
    ["names", "Ada Lovelace, Grace Hopper, Alan Turing, Barbara Liskov, Donald Knuth, Edsger Dijkstra, Tony Hoare"],
    ["too little", "The mill and the river."],
    ["nothing", ""],
  ])("is not told of %s", (_, text) => {
    expect(byWordsOf(text)).toBeUndefined();
  });
});

describe("the language by its n-grams", () => {
  it.each([
    ["da", "Møllen står ved floden, og hver morgen åbner mølleren porten, før byen vågner op af sin søvn."],
    ["ca", "El molí és a la vora del riu, i cada matí el moliner obre la porta abans que el poble es desperti."],
    ["pl", "Młyn stoi nad rzeką i każdego ranka młynarz otwiera bramę, zanim miasto się obudzi ze snu."],
    ["uk", "Млин стоїть біля річки, і щоранку мельник відчиняє ворота, перш ніж місто прокинеться зі сну."],
  ])("is %s where function words do not tell", (language, text) => {
    expect(of(text)).toBe(language);
  });

  it("is told by more of the text where its beginning is all names", () => {
    const names = "Ada Lovelace, Grace Hopper, Alan Turing, Barbara Liskov, Donald Knuth, Edsger Dijkstra. ".repeat(2);
    const german = "Vor wenigen Tagen wurde im Rathaus gefeiert: Die Mühle am Fluss dreht sich wieder. ".repeat(4);
    expect(of(`${names}${german}`)).toBe("de");
  });
});

describe("Malay and Indonesian", () => {
  const malay =
    "Pemilik kilang berkata beliau membuka pintu setiap pagi kerana penduduk kampung boleh datang membawa padi mereka. Katanya, pejabat daerah sudah membaiki jalan.";
  const indonesian =
    "Pemilik penggilingan mengatakan bahwa pintu dibuka setiap pagi karena warga desa bisa datang membawa padi mereka. Menurutnya, kantor daerah sudah memperbaiki jalan.";

  it("are told apart by the words that they do not share", () => {
    expect(of(malay)).toBe("ms");
    expect(of(indonesian)).toBe("id");
  });
});
