// Answers many queries with the client of the browser, as search-answers.mjs says: from standard
// input to standard output. Arguments: the client, and the folder that is served as search/.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { answer } from "./search-answers.mjs";

const [client, folder] = process.argv.slice(2);
const { open } = await import(pathToFileURL(client));
const SITE = "http://site.example/search/";
const file = (url) => join(folder, url.slice(SITE.length).replace(/#.*/, ""));
const host = {
  fetch: async (url) => new Response(readFileSync(file(url))),
  // Imported from text, so that it needs no package.json to be a module.
  load: (url) => import(`data:text/javascript;base64,${readFileSync(file(url)).toString("base64")}`),
};

const lines = readFileSync(0, "utf8").split("\n").filter(Boolean);
const answers = await answer(lines, (language) => open(`${SITE}${language}.json`, host));
process.stdout.write(answers.join("\n") + "\n");
