// Answers many queries with the client of the browser: a line each on standard input,
// "language TAB typing TAB kind TAB family TAB pages TAB query", where pages says of how many hits
// to tell what is shown of them; a line each on standard output.
// Arguments: the client, and the folder that is served as search/.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [client, folder] = process.argv.slice(2);
const { open } = await import(pathToFileURL(client));
const SITE = "http://site.example/search/";
const file = (url) => join(folder, url.slice(SITE.length).replace(/#.*/, ""));
const fetch = async (url) => new Response(readFileSync(file(url)));
const load = (url) => import(pathToFileURL(file(url)));

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
    ...translations.map((other) => `${other.language} ${other.url} ${other.title}`),
  ].join(" | ");

const searches = new Map();
const answers = [];
for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const [language, typing, kind, family, pages, query] = line.split("\t");
  if (!searches.has(language)) {
    searches.set(language, await open(`${SITE}${language}.json`, { fetch, load }));
  }
  const options = { typing: typing === "true", kind: kind || undefined, family: family || undefined };
  const result = await searches.get(language).search(query, options);
  const hits = result.hits.map((hit) => {
    score[0] = hit.score;
    return `${hit.doc}:${bits[0]}`;
  });
  const search = searches.get(language);
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
process.stdout.write(answers.join("\n") + "\n");
