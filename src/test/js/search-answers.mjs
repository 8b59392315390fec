// Answers queries as Expectations.java writes them: a line each, "language TAB typing TAB kind TAB
// family TAB pages TAB query", where pages says of how many hits to tell what is shown of them.

const bits = new Int32Array(1);
const score = new Float32Array(bits.buffer);
const counts = (of) =>
  Object.keys(of)
    .sort()
    .map((key) => `${key}=${of[key]}`)
    .join(",");

const shown = ({ url, title, titleMarks, kind, family, excerpt, foreign, translations }) =>
  [
    url,
    title,
    titleMarks.join(" "),
    kind,
    family ?? "",
    excerpt.anchor,
    excerpt.heading,
    excerpt.headingMarks.join(" "),
    excerpt.text,
    excerpt.marks.join(" "),
    foreign ? `${foreign.language} ${foreign.name}` : "",
    ...translations.map((other) => `${other.language} ${other.url}`),
  ].join(" | ");

/** Promises the lines of the answers; `open` opens the search of a language. */
export async function answer(lines, open) {
  const searches = new Map();
  const answers = [];
  for (const line of lines) {
    const [language, typing, kind, family, pages, query] = line.split("\t");
    if (!searches.has(language)) {
      searches.set(language, await open(language));
    }
    const search = searches.get(language);
    const options = { typing: typing === "true", kind: kind || undefined, family: family || undefined };
    const result = await search.search(query, options);
    const hits = result.hits.map((hit) => {
      score[0] = hit.score;
      return `${hit.doc}:${bits[0]}`;
    });
    const told = result.hits.slice(0, +pages).map(async ({ doc }) => shown(await search.page(doc, result)));
    answers.push(
      [
        result.total,
        hits.join(","),
        counts(result.kinds),
        counts(result.families),
        result.correctedQuery ?? "",
        ...(await Promise.all(told)),
      ].join("\t"),
    );
  }
  return answers;
}
