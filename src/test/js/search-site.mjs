// Searches a built site with the client of the browser: lines "language query" from standard input,
// to standard output for each "hits url title excerpt" of the first hit. Arguments: the client, and
// the folder of the site.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { answer } from "./host.mjs";

const [client, folder] = process.argv.slice(2);
const { open } = await import(pathToFileURL(client));
const SITE = "http://site.example/";
const file = (url) => join(folder, url.slice(SITE.length).replace(/#.*/, ""));
const host = {
  fetch: async (url, options) => answer(readFileSync(file(url)), options),
  load: (url) => import(`data:text/javascript;base64,${readFileSync(file(url)).toString("base64")}`),
};

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const [language] = line.split(" ", 1);
  const search = await open(`${SITE}search/${language}.json`, host);
  const result = await search.search(line.slice(language.length + 1), { fuzzy: false });
  const first = result.total > 0 && (await search.page(result.hits[0].doc, result));
  const told = first ? ` ${first.url} ${first.title} ${first.excerpt.text}` : "";
  console.log(`${result.total}${told}`);
}
