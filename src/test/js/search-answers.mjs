// Answers queries as Expectations.java writes them: a line each, "language TAB typing TAB kind TAB
// family TAB pages TAB query", where pages says of how many hits to tell what is shown of them.

const bits = new Int32Array(1);
const score = new Float32Array(bits.buffer);
const counts = (of) =>
  Object.keys(of)
    .sort()
    .map((key) => `${key}=${of[key]}`)
    .join(",");

const writtenOf = (words) => words.map(({ written }) => written).join(" | ");

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

async function answerLine(search, line) {
  const [, typing, kind, family, pages, query] = line.split("\t");
  const options = { typing: typing === "true", kind: kind || undefined, family: family || undefined };
  const result = await search.search(query, options);
  const hits = result.hits.map((hit) => {
    score[0] = hit.score;
    return `${hit.doc}:${bits[0]}`;
  });
  const told = result.hits.slice(0, +pages).map(async ({ doc }) => shown(await search.page(doc, result)));
  return [
    result.total,
    hits.join(","),
    counts(result.kinds),
    counts(result.families),
    result.correctedQuery ?? "",
    result.fixed.map(({ from, to, written, word }) => `${from}-${to} ${written} > ${word}`).join(" | "),
    writtenOf(result.fuzzy),
    writtenOf(result.unknown),
    result.empty ?? "",
    ...(await Promise.all(told)),
  ].join("\t");
}

/**
 * Promises the lines of the answers, of each language one after another and of all languages at the
 * same time; `open` opens the search of a language.
 */
export async function answer(lines, open) {
  const ofLanguages = new Map();
  lines.forEach((line, at) => {
    const [language] = line.split("\t", 1);
    if (!ofLanguages.has(language)) {
      ofLanguages.set(language, []);
    }
    ofLanguages.get(language).push(at);
  });
  const answers = [];
  const answerAll = async ([language, places]) => {
    const search = await open(language);
    for (const at of places) {
      answers[at] = await answerLine(search, lines[at]);
    }
  };
  await Promise.all([...ofLanguages].map(answerAll));
  return answers;
}
