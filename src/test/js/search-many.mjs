// Answers many queries with the client of the browser, as search-answers.mjs says: from standard
// input to standard output. Arguments: the client, and the folder that is served as search/,
// and "ignored" when the host shall know no ranges.
import { answer } from "./search-answers.mjs";
import { linesIn, searchesOf } from "./search-folder.mjs";

const open = await searchesOf(...process.argv.slice(2));
const answers = await answer(linesIn(), open);
process.stdout.write(answers.join("\n") + "\n");
