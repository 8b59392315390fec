// A host for the client of the browser: a folder that is served as search/.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { answer } from "./host.mjs";

const SITE = "http://site.example/search/";

/**
 * Promises a function that opens the search of a language.
 *
 * @param {string} client path of the client
 * @param {string} folder that is served
 * @param {string} ranges "ignored" by a host that always sends the whole file
 * @param {(response: Response) => Promise<void>} noteSent is told of each answer to a request for data
 */
export async function searchesOf(client, folder, ranges, noteSent = async () => {}) {
  const { open } = await import(pathToFileURL(client));
  const file = (url) => join(folder, url.slice(SITE.length).replace(/#.*/, ""));
  const host = {
    fetch: async (url, options) => {
      const response = answer(readFileSync(file(url)), options, ranges !== "ignored");
      await noteSent(response.clone());
      return response;
    },
    // Imported from text, so that it needs no package.json to be a module.
    load: (url) => import(`data:text/javascript;base64,${readFileSync(file(url)).toString("base64")}`),
  };
  return (language) => open(`${SITE}${language}.json`, host);
}

/** The lines of standard input. */
export const linesIn = () => readFileSync(0, "utf8").split("\n").filter(Boolean);
