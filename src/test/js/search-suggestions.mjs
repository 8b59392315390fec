// What the client of the browser suggests: lines "language TAB count TAB typed" from standard input,
// a line each to standard output, suggestions parted by tabs and what belongs to one by " | ".
// Arguments: the client, and the folder that is served as search/.
import { linesIn, searchesOf } from "./search-folder.mjs";

const open = await searchesOf(...process.argv.slice(2));
const searches = new Map();
const answers = [];
for (const line of linesIn()) {
  const [language, count, typed] = line.split("\t");
  if (!searches.has(language)) {
    searches.set(language, await open(language));
  }
  const names = await searches.get(language).suggest(typed, +count);
  answers.push(
    names
      .map(({ title, shown, language, url, kind, family, familyName }) =>
        [title, shown, language, url, kind, family ?? "", familyName ?? ""].join(" | "),
      )
      .join("\t"),
  );
}
process.stdout.write(answers.join("\n") + "\n");
