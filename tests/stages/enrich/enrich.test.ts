import { describe, expect, it } from "vitest";
import type { Valid } from "../../../src/model/article.ts";
import { enrich } from "../../../src/stages/enrich/index.ts";
import { makeContext, makeValid, url } from "../../support/make.ts";
import { passed } from "../../support/outcomes.ts";

const run = (own: Partial<Valid>, language = "en") =>
  passed(enrich(makeValid(own), makeContext({ config: { language } })));
const markdown = (text: string) => ({ body: { kind: "markdown", markdown: text } as const });

const ENGLISH = "The mill stands by the river, and every morning the miller opens the gate before the town wakes up.";
const GERMAN = "Die Mühle steht am Fluss, und jeden Morgen öffnet der Müller das Tor, bevor die Stadt aufwacht.";
const FRENCH = "Le moulin se trouve au bord de la rivière, et chaque matin le meunier ouvre la porte avant la ville.";
const RUSSIAN = "Мельница стоит у реки, и каждое утро мельник открывает ворота, прежде чем проснётся город.";
const ARABIC = "تقع الطاحونة على ضفة النهر، وفي كل صباح يفتح الطحان البوابة قبل أن تستيقظ المدينة من نومها.";

describe("enrich", () => {
  it("never overrules what the article states", () => {
    const stated = {
      language: "fr",
      summary: "Said by the author.",
      standfirst: "The lead.",
      image: { url: url("https://news.example/own.jpg") },
    };
    const enriched = run({ ...stated, ...markdown(`![x](https://news.example/body.jpg)\n\n${ENGLISH}`) });
    expect(enriched).toMatchObject(stated);
  });

  it("changes nothing else of the article", () => {
    const article = makeValid();
    const { language, summary, wordCount, readingMinutes, keywords, ...others } = run({});
    expect(others).toEqual(article);
    expect({ language, summary, wordCount, readingMinutes, keywords }).toEqual({
      language: "en",
      summary: "It was hot.",
      wordCount: 3,
      readingMinutes: 1,
      keywords: [],
    });
  });

  it("gives the same for the same article, whatever the moment", () => {
    const article = makeValid(markdown(ENGLISH));
    expect(enrich(article, makeContext({ now: "2030-01-01T00:00:00Z" }))).toEqual(enrich(article, makeContext()));
  });
});

describe("the language", () => {
  it("is what the file's name says, unless the text is plainly in the site's own", () => {
    const english = markdown(
      "The mill by the river has turned for four hundred years, and it is still at work. ".repeat(3),
    );
    const named = (likelyLanguage: string, site: string) => run({ likelyLanguage, ...english }, site);
    expect(named("io", "en-GB").language).toBe("en");
    expect(named("en-AU", "en").language).toBe("en-AU");
    expect(named("gl", "es").language).toBe("gl");
    expect(run({ likelyLanguage: "de", ...markdown("Heiß.") }).language).toBe("de");
    expect(named("io", "en")).not.toHaveProperty("likelyLanguage");
  });

  it.each([
    ["en", ENGLISH],
    ["de", GERMAN],
    ["fr", FRENCH],
    ["ru", RUSSIAN],
    ["ar", ARABIC],
    ["ja", "水車小屋は川のそばにあり、毎朝、町が目を覚ます前に粉屋が門を開けます。"],
    ["zh", "磨坊坐落在河边，每天清晨，磨坊主在小镇醒来之前打开大门。"],
    ["ko", "방앗간은 강가에 있고, 매일 아침 마을이 깨어나기 전에 방앗간 주인이 문을 연다."],
    ["he", "הטחנה עומדת ליד הנהר, וכל בוקר הטוחן פותח את השער לפני שהעיר מתעוררת."],
    ["el", "Ο μύλος βρίσκεται δίπλα στο ποτάμι και κάθε πρωί ο μυλωνάς ανοίγει την πύλη."],
    ["th", "โรงสีตั้งอยู่ริมแม่น้ำ และทุกเช้าคนโม่แป้งจะเปิดประตูก่อนที่เมืองจะตื่น"],
  ])("is found to be %s", (language, text) => {
    expect(run(markdown(text), "xx").language).toBe(language);
  });

  it.each(["It was hot.", "42", "🌾🌾🌾", ""])(
    "of a text that does not tell, such as %j, is the configured one",
    (text) => {
      expect(run(markdown(text), "nl").language).toBe("nl");
    },
  );

  it("is told by the prose, not by its code", () => {
    const code = `\`\`\`js\n${"const theValueOfTheThing = function () { return the_other(); };\n".repeat(20)}\`\`\`\n\n`;
    expect(run(markdown(`${code}${GERMAN}`)).language).toBe("de");
  });
});

describe("the length", () => {
  it.each([
    ["words", "One two three, four-five don't 3.5 U.S.", 7],
    ["characters in Chinese", "磨坊坐落在河边。", 7],
    ["characters in Japanese", "水車は、まわる。", 6],
    ["both where both are", "Unicode は 1991年 に", 2 + 3],
    ["words in Korean, which puts spaces between them", "방앗간은 강가에 있다.", 3],
    ["characters in Thai", "โรงสี", 5],
    ["nothing in signs", "— … !!! 🌾", 0],
  ])("is counted in %s", (_, text, count) => {
    expect(run(markdown(text)).wordCount).toBe(count);
  });

  it("counts subheads and captions, but no marks, tags and code", () => {
    const text = "## Two words\n\nOne **bold** [link](https://x.example/a/b) here.\n\n```\ncode code\n```\n";
    expect(run(markdown(text)).wordCount).toBe(6);
    const html =
      "<h2>Two words</h2><p>One <b>bold</b> link</p><script>var a</script><figcaption>A caption</figcaption>";
    expect(run({ body: { kind: "html", html } }).wordCount).toBe(7);
  });

  it.each([
    ["en-GB", "word ", 238],
    ["de", "Wort ", 187],
    ["fi", "sana ", 168],
    ["zh-Hans", "字", 266],
    ["ja", "字", 373],
    ["th", "โ", 319],
    ["sw", "neno ", 192],
    ["constructor", "word ", 192],
  ])("becomes whole minutes, at least one, at the speed at which %s is read", (language, word, perMinute) => {
    expect(run({ language, ...markdown(word) }).readingMinutes).toBe(1);
    expect(run({ language, ...markdown(word.repeat(perMinute * 5)) }).readingMinutes).toBe(5);
  });

  it("takes its time for words and characters of another script alike", () => {
    const text = `${"word ".repeat(192)}${"字".repeat(266)}`;
    expect(run({ language: "zh", ...markdown(text) }).readingMinutes).toBe(2);
  });
});

describe("the lead image", () => {
  const SUN = "https://news.example/sun.jpg";

  it.each([
    ["![The *sun*](https://news.example/sun.jpg)", { url: SUN, alt: "The *sun*" }],
    ['![](<https://news.example/sun.jpg> "title")', { url: SUN }],
    ["![a](sun) ![b](https://news.example/sun.jpg)", { url: SUN, alt: "b" }],
    ["![a](../sun.png) ![b](./img/sun%201.png) ![c](https://news.example/sun.jpg)", { url: "img/sun 1.png", alt: "b" }],
    ["![a](https://news.example/sun_(big).jpg)", { url: "https://news.example/sun_(big).jpg", alt: "a" }],
    [`Text <img alt="b &amp; c" src="${SUN}">`, { url: SUN, alt: "b &amp; c" }],
    [`\`\`\`\n![a](https://news.example/code.jpg)\n\`\`\`\n\n![b](${SUN})`, { url: SUN, alt: "b" }],
    ["no picture, [a link](https://news.example/sun.jpg)", undefined],
    ["![a](javascript:alert(1))", undefined],
  ])("of %j is the first with a whole address, or beside the seed", (text, image) => {
    expect(run(markdown(text)).image).toEqual(image);
  });

  it.each([
    [
      `<p>x</p><img class=a src='${SUN}' alt="The sun"><img src="https://news.example/2.jpg">`,
      { url: SUN, alt: "The sun" },
    ],
    [`<img data-src="https://news.example/lazy.jpg"><img src=${SUN}>`, { url: SUN }],
    [
      `<img src="https://counter.example/p" width="1" height="1"><img src="${SUN}" width="10" height="1">`,
      { url: SUN },
    ],
    ['<img src="https://counter.example/p" style="width:1px;height:1px">', undefined],
    ['<img src="https://news.example/?a=1&amp;b=2">', { url: "https://news.example/?a=1&b=2" }],
    ['<img src="data:image/gif;base64,R0lGOD">', undefined],
    ['<imgx src="https://news.example/no.jpg">', undefined],
  ])("of the HTML %j is the first with a whole address", (html, image) => {
    expect(run({ body: { kind: "html", html } }).image).toEqual(image);
  });

  it("is none in recognised text", () => {
    expect(run({ body: { kind: "blocks", blocks: [{ kind: "caption", text: "The sun" }] } }).image).toBeUndefined();
  });
});

describe("the keywords", () => {
  const text = `Rain fell. ${"The miller: he likes the river, and it likes a rain by the river. ".repeat(4)}${"2026 ".repeat(9)}`;

  it("are the words that the text returns to, most telling first, in the form in which they first stand", () => {
    expect(run(markdown(text)).keywords).toEqual(["likes", "river", "Rain", "miller"]);
  });

  it("weigh the title, but its words alone are none", () => {
    expect(run({ title: "The Miller", ...markdown(text) }).keywords).toEqual(["likes", "river", "miller", "Rain"]);
    expect(run({ title: "Heat", ...markdown("It was hot.") }).keywords).toEqual([]);
    expect(run({ title: "Heat", ...markdown("The heat.") }).keywords).toEqual(["heat"]);
  });

  it("hold no stop word of the article's language, no number, and at most eight", () => {
    const words = Array.from({ length: 20 }, (_, at) => `wort${String.fromCharCode(97 + at)} `.repeat(5)).join("");
    const german = run({ language: "de-AT", ...markdown(`${words}${"zwischen nicht 1000 ".repeat(50)}`) });
    expect(german.keywords).toHaveLength(8);
    expect(german.keywords).not.toContain("zwischen");
    expect(german.keywords).not.toContain("1000");
  });

  const keywordsOf = (language: string, text: string) => run({ language, title: "", ...markdown(text) }).keywords;

  it("hold a name in one piece, and words that mostly stand together", () => {
    const text =
      "Ada Lovelace mills. The green flour of Ada Lovelace is green flour. Why Ada Lovelace and green flour? ";
    expect(keywordsOf("en", `${text}Is green flour dear?`)).toEqual(["green flour", "Lovelace"]);
    const longer = text.replaceAll("Ada", "Adele");
    expect(keywordsOf("en", `${longer}Is green flour dear?`)).toEqual(["green flour", "Adele Lovelace"]);
    expect(keywordsOf("en", "Silicon Valley Bank fell. ".repeat(4))).toEqual(["Silicon Valley Bank", "fell"]);
  });

  it("hold words apart that mostly stand apart", () => {
    const text = "Flour comes from Millers. Millers sell flour. The Millers know flour. Flour Millers rest. ";
    expect(keywordsOf("en", text)).toEqual(["Flour", "Millers"]);
  });

  it.each([
    ["en", "Miller’s wheel, Millers' wheel, the Miller ", "Miller"],
    ["de", "Mühle Mühlen Mühle ", "Mühle"],
    ["fr", "l’extinction d'extinction extinction ", "extinction"],
    ["tr", "Türkiye'de Türkiye'nin Türkiye ", "Türkiye"],
    ["ko", "방앗간은, 방앗간을, 방앗간의, ", "방앗간"],
  ])("count the inflections of a word in %s as one", (language, text, keyword) => {
    expect(keywordsOf(language, `${text}. `.repeat(3))[0]).toBe(keyword);
  });

  it("are never what the tags say, nor a part of it", () => {
    const stated = { ...markdown("The miller, the flour, the Upper Mill. ".repeat(4)), tags: ["FLOUR", "Middle-East"] };
    expect(run(stated).keywords).toEqual(["Upper Mill", "miller"]);
    expect(run({ ...markdown("East flour. East, flour. ".repeat(4)), tags: ["Middle-East"] }).keywords).toEqual([
      "flour",
    ]);
  });

  it("know a stop word whether its letters are composed or not", () => {
    expect(keywordsOf("de", "für Müller, ".normalize("NFD").repeat(5))).toEqual(["Müller"]);
  });

  it("are words in scripts that put no space between them, too", () => {
    expect(run({ language: "zh", ...markdown("磨坊在河边。".repeat(5)) }).keywords).toContain("磨坊");
  });

  it("are harmless where words are the names of object members", () => {
    expect(run(markdown("constructor, toString, constructor, ".repeat(4))).keywords).toEqual([
      "constructor",
      "toString",
    ]);
  });
});
