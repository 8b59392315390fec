// Tells what searches load of the index and of the results: from standard input to standard output.
// A line "language TAB query TAB query …" is a visit that begins with nothing loaded; each of its
// queries is answered by a line "bytes TAB requests". Arguments: the client, and the folder that is
// served as search/.
import { linesIn, searchesOf } from "./search-folder.mjs";

const SHOWN = 10;

let bytes = 0;
let requests = 0;
const open = await searchesOf(...process.argv.slice(2), "known", async (response) => {
  requests++;
  bytes += (await response.arrayBuffer()).byteLength;
});

for (const line of linesIn()) {
  const [language, ...queries] = line.split("\t");
  bytes = 0;
  requests = 0;
  const search = await open(language);
  for (const query of queries) {
    const result = await search.search(query);
    await Promise.all(result.hits.slice(0, SHOWN).map(({ doc }) => search.page(doc, result)));
    process.stdout.write(`${bytes}\t${requests}\n`);
    bytes = 0;
    requests = 0;
  }
}
