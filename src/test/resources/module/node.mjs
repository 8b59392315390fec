import {readFileSync, writeSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {run} from './cases.mjs';

const module = await import(pathToFileURL(process.argv[2]));
const bytes = Buffer.from(run(module, JSON.parse(readFileSync(0, 'utf8'))));
for (let at = 0; at < bytes.length; at += writeSync(1, bytes, at));
