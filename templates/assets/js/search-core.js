// Search in one language without a server, with Lucene's results bit for bit. The compiled planner
// says what to look for; this reads the files and scores. docs/search.md has the whole of it.

/** Something is wrong: "offline" (try later), "gone" (search anew) or "broken". */
export class SearchError extends Error {
  constructor(kind, cause) {
    super(`${kind}: ${cause.message ?? cause}`, { cause });
    this.kind = kind;
  }
}

// Fetching

const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The bytes that were asked for; a host without ranges sends all. */
function rangeOf(bytes, [from, to], { status, headers }) {
  const some = status === 206 ? bytes : bytes.subarray(from, to);
  const isSame = status !== 206 || headers.get("content-range")?.startsWith(`bytes ${from}-${to - 1}/`);
  if (!isSame || some.length !== to - from) {
    throw new RangeError("other bytes");
  }
  return some;
}

/** Fetches and decodes a file or some of its bytes; a second time past the browser's cache, and whole. */
async function read({ fetch, patience, pause }, url, decode, cache, range) {
  for (let again = false; ; again = true) {
    try {
      const signal = AbortSignal.timeout(patience);
      const headers = range && !again ? { Range: `bytes=${range[0]}-${range[1] - 1}` } : {};
      const response = await fetch(url, { cache: again ? "reload" : cache, headers, signal });
      const { ok, status } = response;
      if (!ok) {
        throw new SearchError(status < 500 && status !== 429 ? "gone" : "offline", status + url);
      }
      let bytes = new Uint8Array(await response.arrayBuffer());
      try {
        if (range) {
          bytes = rangeOf(bytes, range, response);
        }
        return await decode(bytes);
      } catch (error) {
        throw new SearchError("broken", error);
      }
    } catch (error) {
      if (again) {
        throw error.kind ? error : new SearchError("offline", error);
      }
      if (error.kind === "gone") {
        continue; // or only remembered as such, from before the file came
      }
    }
    await after(pause);
  }
}

/** Inflates bytes that may refer to the preset ones. */
async function inflate(bytes, preset) {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const inflated = new Response(readable).arrayBuffer();
  const writer = writable.getWriter();
  const write = (part) => writer.write(part).catch(() => {}); // the other end says why
  const { length } = preset;
  if (length) {
    // A stored block, with more to follow.
    write(Uint8Array.of(0, length, length >> 8, ~length, ~length >> 8));
    write(preset);
  }
  write(bytes);
  writer.close().catch(() => {});
  return new Uint8Array(await inflated, length);
}

/** Settles like the promise, or at once when the signal says stop. */
function unlessAborted(promise, signal) {
  return new Promise((resolve, reject) => {
    promise.then(resolve, reject); // first, so that no error of its is left unhandled
    signal?.throwIfAborted();
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

// Decoding; docs/search-format.md says what is in the files

const NONE = new Uint8Array(0);
const EXCERPT = 240; // characters, at most; as in the command line
const NAMES = 1; // numbers of fields
const TEXT = 2; // says in which passages of a page its terms are
const CODES = 3; // those before it hold words
const NORMS = 13; // documents of a file of norms, as a power of two
const FREQUENT = 500; // documents of a term that need not say in which passages it is
const OTHERS = 4; // the same of a file of other names
const UNIT = 16; // bytes that places of passages are multiples of
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const decodeText = (bytes) => decoder.decode(bytes);

/** A string with a character for each byte, so that it compares as Lucene's terms do. */
const ordered = (bytes) => String.fromCharCode(...bytes);

/** Letters without their marks, as in the program's class BareLetters. */
const bareLetters = (term) => term.replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize("NFD")[0]);

class Reader {
  at = 0;
  before = NONE;
  number = () => this.vint();
  string = () => decodeText(this.take(this.vint()));

  constructor(bytes) {
    this.bytes = bytes;
  }

  vint() {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.bytes[this.at++]; // behind the end: read as 0, and found by end()
      value += (byte & 127) * unit;
      if (!(byte & 128)) {
        return value;
      }
    }
  }

  take(length) {
    const start = this.at;
    this.at += length;
    if (this.at > this.bytes.length) {
      throw new RangeError("too short");
    }
    return this.bytes.subarray(start, this.at);
  }

  /** Bytes that begin like those read before. */
  key() {
    const shared = this.before.subarray(0, this.vint());
    return (this.before = Uint8Array.from([...shared, ...this.take(this.vint())]));
  }

  list(item, length = this.vint()) {
    if (length > this.bytes.length) {
      throw new RangeError("too many");
    }
    return Array.from({ length }, item);
  }

  /** The first keys of the files of a kind. */
  firsts() {
    this.before = NONE;
    return this.list(() => ordered(this.key()));
  }

  /** Returns the value, when everything was read. */
  end(value) {
    if (this.at !== this.bytes.length) {
      throw new RangeError("another length");
    }
    return value;
  }
}

function decodeRoot(bytes) {
  const from = new Reader(bytes);
  const { number, string } = from;
  if (number() !== 1) {
    throw new RangeError("another format");
  }
  const maxDoc = number();
  const longestSynonym = number();
  const preset = from.take(number());
  const fields = from.list(() => {
    string(); // its name
    const boost = new DataView(from.take(4).slice().buffer).getFloat32(0, true);
    const docCount = number();
    const lengths = inverseLengths(number() / docCount);
    const place = number(); // of norms: there are none, here, in other files
    const norms = place === 1 ? from.take(maxDoc) : new Uint8Array(maxDoc).fill(1);
    return { boost, docCount, lengths, norms, isApart: place === 2 };
  });
  const kinds = from.list(string);
  const kindOf = from.take(maxDoc);
  const families = from.list(() => ({ id: string(), name: string() }));
  const familyOf = from.list(number, maxDoc); // from 1; 0 is none
  const stopWords = string();
  const first = { s: from.firsts(), d: from.firsts() }; // keys of files
  const group = number(); // of shards, in a file of positions
  let count = 0;
  const passages = [0, ...from.list(() => (count += number()), maxDoc)]; // where a document's begin
  const largest = number();
  let file = 0;
  let end = 0;
  const places = from.list(() => {
    const units = number();
    if (end && end + units > largest) {
      file++;
      end = 0;
    }
    return { file, range: [UNIT * end, UNIT * (end += units)] };
  }, count);
  const documents = { maxDoc, kinds, kindOf, families, familyOf, passages };
  const config = [longestSynonym, stopWords, ""].join("\n"); // of the planner
  return from.end({ ...documents, preset, fields, config, first, group, places });
}

/** The terms with their postings: documents, how often each has the term, masks of passages. */
function decodeShard(bytes, passages) {
  const from = new Reader(bytes);
  const { number, string } = from;
  const terms = new Map();
  from.list((_, index) => {
    const term = decodeText(from.key());
    const mask = number();
    const fields = [];
    for (let field = 0; field <= CODES; field++) {
      if (mask & (1 << field)) {
        fields.push({ field, count: number() });
      }
    }
    terms.set(term, { index, fields });
  });
  const synonyms = new Map(from.list(() => [string(), from.list(string)]));
  const absent = from.list(string);
  const entries = [...terms.values()].flatMap(({ fields }) => fields);
  entries.forEach((entry) => Object.assign(entry, decodePostings(from, entry, passages.length - 1)));
  const most = Math.max(FREQUENT, (passages.length - 1) >> 2);
  const maskOf = (doc) => (passages[doc + 1] - passages[doc] > 1 ? from.vint() : 1);
  for (const entry of entries) {
    if (entry.field === TEXT && entry.count <= most) {
      entry.masks = entry.docs.map(maskOf);
    }
  }
  return from.end({ terms, synonyms, absent });
}

function decodePostings(from, { count }, maxDoc) {
  if (count > maxDoc) {
    throw new RangeError("too many");
  }
  const docs = new Int32Array(count);
  const frequencies = new Int32Array(count).fill(1);
  for (let i = 0, doc = -1; i < count; i++) {
    const delta = from.vint();
    docs[i] = doc += (delta >> 1) + 1;
    if (!(delta & 1)) {
      frequencies[i] = from.vint() + 2;
    }
  }
  return { docs, frequencies };
}

/** The positions of each term of each shard, still to be read. */
function decodePositions(bytes, shards) {
  const from = new Reader(bytes);
  const parts = from.list(from.number, shards).map((length) => {
    const terms = [];
    for (const end = from.at + length; from.at < end; ) {
      terms.push(from.take(from.vint()));
    }
    return terms;
  });
  return from.end(parts);
}

function decodeDictionary(bytes) {
  const from = new Reader(bytes);
  const words = from.list(() => {
    const folded = decodeText(from.key());
    return { folded, line: `${folded}\t${from.string() || folded}\t${from.vint()}\n` };
  });
  return from.end(words);
}

function decodeNameKeys(bytes) {
  const from = new Reader(bytes);
  return from.end({ t: from.firsts(), q: from.firsts() });
}

function decodeName({ string, number }, key) {
  const [shown, title, url, language] = [string(), string(), string(), string()];
  return { key, shown, title, url, language, kind: number(), family: number(), rank: number() };
}

function decodeNames(bytes) {
  const from = new Reader(bytes);
  return from.end(from.list(() => decodeName(from, decodeText(from.key()))));
}

function decodeBestNames(bytes) {
  const from = new Reader(bytes);
  const names = () => from.list(() => decodeName(from, from.string()));
  return from.end(new Map(from.list(() => [decodeText(from.key()), names()])));
}

function decodePassage(bytes) {
  const from = new Reader(bytes);
  const { string } = from;
  return from.end({
    url: string(),
    title: string(),
    summary: string(), // with the first of a page only
    translations: from.list(() => ({ language: string(), url: string() })),
    sections: from.list(() => [string(), string(), string()]), // anchor, heading, text
  });
}

/** Of each page its other names, and those in other languages. */
function decodeOthers(bytes, count) {
  const from = new Reader(bytes);
  const { string } = from;
  const others = () => ({
    names: from.list(string),
    foreign: from.list(() => ({ language: string(), name: string() })),
  });
  return from.end(from.list(others, count));
}

// Scoring

const float = Math.fround; // after every operation, as Lucene computes in float
const K1 = float(1.2);
const B = float(0.75);

/** What BM25 multiplies a frequency with, for each of Lucene's codes of a length. */
function inverseLengths(average) {
  return Float32Array.from({ length: 256 }, (_, code) => {
    const rest = code - 24;
    const length = rest < 8 ? code : 24 + ((rest & 7) | 8) * 2 ** ((rest >> 3) - 1);
    const relative = float(float(B * float(length)) / float(average));
    return 1 / float(K1 * float(float(1 - B) + relative));
  });
}

/** What BM25 multiplies the weight of a term with. */
const rarity = ({ docCount, count }) => float(Math.log(1 + (docCount - count + 0.5) / (count + 0.5)));

/** Adds the scores of a term in a field. */
function addScores(scores, weight, found) {
  const { docs, count, frequencies, boost, lengths, norms } = found;
  const most = float(float(boost * weight) * rarity(found));
  for (let i = 0; i < count; i++) {
    const doc = docs[i];
    const frequency = float(frequencies[i] * lengths[norms[doc]]);
    scores[doc] += float(most - float(most / float(1 + frequency)));
  }
}

/** Keeps the best; of equal ones the first, as documents come in their order. */
function keepBest(hits, limit, doc, score) {
  let place = hits.length;
  while (place > 0 && score > hits[place - 1].score) {
    place--;
  }
  if (place < limit) {
    hits.splice(place, 0, { doc, score });
    hits.length = Math.min(hits.length, limit);
  }
}

// Planning

/** Reads what the planner wrote: the lines of Plan.write in org.roleguide.query. */
function parsePlan(text) {
  const plan = { text, needs: [], clauses: [], required: [], excluded: [], phrases: [] };
  const notes = { fixed: [], fuzzy: [], unknown: [], correctedQuery: null, empty: null };
  const terms = (cells) => cells.map((cell) => ({ term: cell.slice(2), isCode: cell[0] === "c" }));
  const phrase = (cell) => {
    const equals = cell.indexOf("=");
    const alternatives = cell.slice(equals + 1).split("\u0001");
    return { place: +cell.slice(0, equals), alternatives };
  };
  const readers = {
    need: (what, key) => plan.needs.push({ what, key }),
    term: (term, weight, word) =>
      plan.clauses.push({ term, isCode: false, weight: float(weight), word }),
    code: (term, weight) => plan.clauses.push({ term, isCode: true, weight: float(weight) }),
    must: (...cells) => plan.required.push(terms(cells)),
    not: (...cells) => plan.excluded.push(...terms(cells)),
    phrase: (sign, ...cells) => plan.phrases.push({ sign, places: cells.map(phrase) }),
    fixed: (from, to, written, word) => notes.fixed.push({ from: +from, to: +to, written, word }),
    fuzzy: (from, to, written) => notes.fuzzy.push({ from: +from, to: +to, written }),
    unknown: (from, to, written) => notes.unknown.push({ from: +from, to: +to, written }),
    corrected: (query) => (notes.correctedQuery = query),
    empty: (why) => (notes.empty = why),
  };
  for (const line of text.split("\n")) {
    const [what, ...cells] = line.split("\t");
    readers[what]?.(...cells);
  }
  return { ...plan, notes };
}

const numbers = (text) => (text ? text.split(" ").map(Number) : []);

/** The files of one build of the site; they never change. */
class Index {
  #host;
  #language;
  #planner; // a promise
  #files = new Map(); // from name to { promise, value }
  #absent = new Set(); // terms that are known to be nowhere

  constructor(host, language, base, planner) {
    this.#host = host;
    this.#language = language;
    this.base = base;
    this.#planner = planner;
  }

  /** Loads what every search needs. */
  async open() {
    if (!this.root) {
      const root = this.#load("root", decodeRoot);
      this.planner = await this.#planner;
      this.planner.open(`${this.#language}\n${(await root).config}`);
      this.root = await root;
    }
    return this;
  }

  #load(name, decode) {
    return this.#once(name, name, async (bytes) => decode(await inflate(bytes, NONE)));
  }

  #once(key, name, decode, range) {
    let file = this.#files.get(key);
    if (!file) {
      file = { promise: read(this.#host, `${this.base}${name}.bin`, decode, "default", range) };
      this.#files.set(key, file);
      file.promise.then(
        (value) => (file.value = value),
        () => this.#files.delete(key), // to be tried again
      );
    }
    return file.promise;
  }

  async #loadPassage(number, { pause, signal }) {
    const { places, preset } = this.root;
    const { file, range } = places[number];
    const key = `f${file}:${range}`;
    if (pause && !this.#value(key)) {
      await unlessAborted(pause, signal);
    }
    const decode = async (bytes) =>
      decodePassage(await inflate(bytes.subarray(0, -bytes.at(-1)), preset));
    return this.#once(key, `f${file}`, decode, range);
  }

  async #othersOf(doc) {
    const first = (doc >> OTHERS) << OTHERS;
    const count = Math.min(this.root.maxDoc - first, 1 << OTHERS);
    const decode = (bytes) => decodeOthers(bytes, count);
    return (await this.#load(`x${doc >> OTHERS}`, decode))[doc - first];
  }

  #value(name) {
    return this.#files.get(name)?.value;
  }

  /** The number of the file of a kind that has a key, or would; for terms their bare letters count. */
  #numberOf(kind, key) {
    const wanted = ordered(encoder.encode(kind === "s" ? bareLetters(key) : key));
    return Math.max(0, this.root.first[kind].findLastIndex((first) => first <= wanted));
  }

  /** The names of the files of a kind that may have keys with a beginning. */
  #range(kind, beginning) {
    const low = this.#numberOf(kind, beginning);
    const wanted = ordered(encoder.encode(beginning));
    return this.root.first[kind].flatMap((first, i) =>
      i === low || (i > low && first.startsWith(wanted)) ? kind + i : [],
    );
  }

  #loadRange(kind, beginning, decode) {
    return Promise.all(this.#range(kind, beginning).map((name) => this.#load(name, decode)));
  }

  #loadShard(term) {
    const decode = (bytes) => {
      const shard = decodeShard(bytes, this.root.passages);
      shard.absent.forEach((each) => this.#absent.add(each));
      return shard;
    };
    return this.#load(`s${this.#numberOf("s", term)}`, decode);
  }

  #shard(term) {
    return this.#value(`s${this.#numberOf("s", term)}`);
  }

  /** Where a term or code is, field by field. */
  #postings({ term, isCode }) {
    const fields = this.#shard(term).terms.get(term)?.fields ?? [];
    return fields
      .filter(({ field }) => isCode === (field === CODES))
      .map((entry) => ({ ...this.root.fields[entry.field], ...entry }));
  }

  /** Marks the documents that have any of some terms. */
  #having(terms) {
    const marks = new Uint8Array(this.root.maxDoc);
    for (const { docs } of terms.flatMap((term) => this.#postings(term))) {
      docs.forEach((doc) => (marks[doc] = 1));
    }
    return marks;
  }

  // Norms, where there are too many for the root

  #loadNorms(terms) {
    const { fields, maxDoc } = this.root;
    const apart = fields.filter(({ isApart }) => isApart);
    const parts = new Set();
    for (const { docs } of apart.length ? terms.flatMap((term) => this.#postings(term)) : []) {
      docs.forEach((doc) => parts.add(doc >> NORMS));
    }
    const load = (part) =>
      this.#load(`n${part}`, (bytes) => {
        const from = new Reader(bytes);
        const start = part << NORMS;
        const length = Math.min(maxDoc - start, 1 << NORMS);
        apart.forEach(({ norms }) => norms.set(from.take(length), start));
        return from.end(true);
      });
    return Promise.all([...parts].map(load));
  }

  // Phrases

  #loadPositions(term) {
    const { first, group } = this.root;
    const file = Math.floor(this.#numberOf("s", term) / group);
    const shards = Math.min(group, first.s.length - file * group);
    return this.#load(`p${file}`, (bytes) => decodePositions(bytes, shards));
  }

  /** Calls back with each document and position of a term in a field. */
  #eachPosition(term, field, found) {
    const { group } = this.root;
    const { index, fields } = this.#shard(term).terms.get(term) ?? { fields: [] };
    if (!fields.some((entry) => entry.field === field)) {
      return;
    }
    const number = this.#numberOf("s", term);
    const from = new Reader(this.#value(`p${Math.floor(number / group)}`)[number % group][index]);
    for (const { field: other, docs, frequencies } of fields.filter((entry) => entry.field <= field)) {
      docs.forEach((doc, i) => {
        for (let n = frequencies[i], position = 0; n > 0; n--) {
          position += from.vint();
          if (other === field) {
            found(doc, position);
          }
        }
      });
    }
  }

  /** Marks the documents that have a phrase in one of the fields of words. */
  #havingPhrase(places) {
    const marks = new Uint8Array(this.root.maxDoc);
    const span = 2 ** 24; // more than a document has positions
    for (let field = 0; field < CODES; field++) {
      let starts; // document * span + position where the phrase may begin
      for (const { place, alternatives } of places) {
        const here = new Set();
        for (const term of alternatives) {
          this.#eachPosition(term, field, (doc, position) => {
            const start = doc * span + position - place;
            if (position >= place && (!starts || starts.has(start))) {
              here.add(start);
            }
          });
        }
        starts = here;
      }
      starts.forEach((start) => (marks[Math.floor(start / span)] = 1));
    }
    return marks;
  }

  // What the planner asks; -1 and null say that it is not loaded

  #has(term, isCode) {
    if (this.#absent.has(term) && !isCode) {
      return 0;
    }
    return this.#shard(term) ? +(this.#postings({ term, isCode }).length > 0) : -1;
  }

  #vocabulary = {
    hasTerm: (term) => this.#has(term, false),
    hasCode: (code) => this.#has(code, true),
    synonyms: (key) => {
      const shard = this.#shard(key.split(" ", 1)[0]);
      return shard ? (shard.synonyms.get(key) ?? []).join("\n") : null;
    },
    words: (beginning) => {
      const blocks = this.#range("d", beginning).map((name) => this.#value(name));
      if (blocks.includes(undefined)) {
        return null;
      }
      const words = blocks.flat().filter(({ folded }) => folded.startsWith(beginning));
      return words.map(({ line }) => line).join("");
    },
    lexicon: () => this.#value("lexicon") ?? null,
  };

  #loadNeed({ what, key }) {
    return what === "t"
      ? this.#loadShard(key)
      : what === "w"
        ? this.#loadRange("d", key, decodeDictionary)
        : this.#load("lexicon", decodeText);
  }

  /** Plans, loads what that takes, and plans again until it takes nothing more. */
  async #plan(query, typing, signal, pause) {
    for (let rounds = 0; rounds < 20; rounds++) {
      const plan = parsePlan(this.planner.plan(query, typing, this.#vocabulary));
      const { needs, clauses, excluded, required, phrases } = plan;
      const inPhrases = phrases.flatMap(({ places }) => places.flatMap((place) => place.alternatives));
      const terms = [clauses, excluded, ...required].flat().map(({ term }) => term).concat(inPhrases);
      if (pause && (needs.length || terms.some((term) => !this.#shard(term)))) {
        await unlessAborted(pause, signal);
      }
      const loading = [
        ...needs.map((need) => this.#loadNeed(need)),
        ...terms.map((term) => this.#loadShard(term)),
        ...inPhrases.map((term) => this.#loadPositions(term)),
      ];
      await unlessAborted(Promise.all(loading), signal);
      if (!needs.length) {
        return plan;
      }
    }
    throw new SearchError("broken", "the planner has never enough");
  }

  async search(query, { limit = 10, offset = 0, kind, family, typing = false, signal, pause } = {}) {
    const plan = await this.#plan(query, typing, signal, pause);
    const { clauses } = plan;
    await unlessAborted(this.#loadNorms(clauses), signal);
    const { maxDoc, kinds, kindOf, families, familyOf } = this.root;
    const scores = new Float64Array(maxDoc); // Lucene adds clauses up in double
    for (const clause of clauses) {
      this.#postings(clause).forEach((found) => addScores(scores, clause.weight, found));
    }
    const wanted = plan.required.map((terms) => this.#having(terms));
    const unwanted = [this.#having(plan.excluded)];
    for (const { sign, places } of plan.phrases) {
      (sign === "+" ? wanted : unwanted).push(this.#havingPhrase(places));
    }
    const result = { query, total: 0, hits: [], kinds: {}, families: {} };
    for (let doc = 0; doc < maxDoc; doc++) {
      const isHit =
        scores[doc] > 0 && wanted.every((marks) => marks[doc]) && !unwanted.some((marks) => marks[doc]);
      if (!isHit) {
        continue;
      }
      const itsKind = kinds[kindOf[doc]];
      const itsFamily = families[familyOf[doc] - 1]?.id;
      const ofKind = !kind || itsKind === kind;
      const ofFamily = !family || itsFamily === family;
      if (ofFamily) {
        result.kinds[itsKind] = (result.kinds[itsKind] ?? 0) + 1;
      }
      if (ofKind && itsFamily) {
        result.families[itsFamily] = (result.families[itsFamily] ?? 0) + 1;
      }
      if (ofKind && ofFamily) {
        result.total++;
        keepBest(result.hits, offset + limit, doc, float(scores[doc]));
      }
    }
    result.hits.splice(0, offset);
    this.#explain(result.hits, clauses);
    const terms = clauses.filter(({ isCode }) => !isCode).map(({ term }) => term);
    return { ...result, ...plan.notes, terms, plan: plan.text };
  }

  /**
   * Says of each hit which passages have most of what was looked for, the best first, of equal ones
   * as they stand, or the last first when it has a code; whether all of that is known; and which
   * words of the query the page has in nothing but its names.
   */
  #explain(hits, clauses) {
    const { passages } = this.root;
    const searched = clauses.flatMap((clause) =>
      this.#postings(clause).map((found) => ({ ...clause, ...found })),
    );
    for (const hit of hits) {
      const { doc } = hit;
      const sums = new Float64Array(passages[doc + 1] - passages[doc]);
      const named = new Set();
      const told = new Set();
      hit.isSure = true;
      let lastFirst = false;
      for (const found of searched) {
        const i = found.docs.indexOf(doc);
        if (i < 0) {
          continue;
        }
        if (!found.isCode) {
          (found.field === NAMES ? named : told).add(found.word);
        }
        if (found.masks) {
          const worth = found.weight * rarity(found);
          sums.forEach((_, k) => (sums[k] += found.masks[i] & (1 << k) ? worth : 0));
        } else if (found.field >= TEXT) {
          hit.isSure = false;
          lastFirst ||= found.isCode; // they stand late
        }
      }
      const order = lastFirst ? -1 : 1;
      hit.passages = [...sums.keys()].sort((a, b) => sums[b] - sums[a] || order * (a - b));
      hit.onlyNamed = [...named].filter((word) => !told.has(word));
    }
  }

  /** The name in another language that explains why a page was found. */
  #foreign({ names, foreign }, title, words, plan) {
    const isOf = (cells) => cells[0] === "term" && words.includes(cells[3]);
    const terms = plan.split("\n").filter((line) => isOf(line.split("\t")));
    const lines = (texts) => texts.map((text) => text.replaceAll("\n", " ")).join("\n");
    const others = lines(foreign.map(({ name }) => name));
    const number = this.planner.foreign(others, lines([title, ...names]), terms.join("\n") + "\n");
    return foreign[number] ?? null;
  }

  /** The passage of a page to show, and its excerpt: the first that has anything to mark. */
  async #excerpt(doc, { passages = [0], isSure = true }, plan, options) {
    let first;
    for (const number of passages) {
      const page = await this.#loadPassage(this.root.passages[doc] + number, options);
      const sections = [["", "", page.summary], ...page.sections];
      const text = sections.map((section) => section.join("\t")).join("\u0001");
      const excerpt = this.planner.excerpt(text, plan, options.length ?? EXCERPT).split("\n");
      if (isSure || excerpt[2] || excerpt[4]) {
        return { page, excerpt };
      }
      first ??= { page, excerpt };
    }
    return first;
  }

  async page(doc, { hits, plan }, options = {}) {
    const { kinds, kindOf, families, familyOf } = this.root;
    const hit = hits.find((each) => each.doc === doc) ?? {};
    const { page, excerpt } = await this.#excerpt(doc, hit, plan, options);
    const { url, title, translations } = page;
    const titleMarks = numbers(this.planner.marks(title, plan));
    const named = titleMarks.length ? [] : (hit.onlyNamed ?? []);
    const others = named.length && (await this.#othersOf(doc));
    const [anchor, heading, headingMarks, text, marks] = excerpt;
    const family = families[familyOf[doc] - 1];
    return {
      url,
      title,
      titleMarks,
      kind: kinds[kindOf[doc]],
      family: family?.id ?? null,
      familyName: family?.name ?? null,
      excerpt: { anchor, heading, headingMarks: numbers(headingMarks), text, marks: numbers(marks) },
      foreign: others ? this.#foreign(others, title, named, plan) : null,
      translations,
    };
  }

  /** As keys of names are cut. */
  #cut(key) {
    const { read } = encoder.encodeInto(key, new Uint8Array(60));
    return key.slice(0, read);
  }

  async suggest(typed, count) {
    const found = await this.#named(typed, count);
    const begun = typed.replace(/(?<=\p{L}{2})[:*_(/]-?\p{L}{0,5}$/u, ""); // as in "Mitarbeiter/-i", not "O*NET"
    return found.length || begun === typed ? found : this.#named(begun, count);
  }

  async #named(typed, count) {
    const key = this.#cut(this.planner.fold(typed.normalize()));
    if (!key) {
      return [];
    }
    Object.assign(this.root.first, await this.#load("names", decodeNameKeys));
    let found;
    if (this.#range("t", key).length > 2) {
      const best = await this.#load(`q${this.#numberOf("q", key)}`, decodeBestNames);
      found = best.get(key) ?? [];
    } else {
      const names = (await this.#loadRange("t", key, decodeNames)).flat();
      found = names.filter((name) => name.key.startsWith(key)).sort((a, b) => a.rank - b.rank);
    }
    const { kinds, families } = this.root;
    const urls = new Set(); // a page is suggested once
    return found
      .filter(({ url }) => !urls.has(url) && urls.add(url))
      .slice(0, count)
      .map(({ title, shown, language, url, kind, family }) => {
        const { id = null, name = null } = families[family - 1] ?? {};
        return { title, shown, language, url, kind: kinds[kind], family: id, familyName: name };
      });
  }
}

// What callers see

function decodePointer(bytes) {
  const pointer = JSON.parse(decodeText(bytes));
  if (pointer.format !== 1) {
    throw new RangeError("another format");
  }
  return pointer;
}

let imports = 0;

/** Imports a module. Browsers remember that it failed under its address, so that changes. */
async function importModule(host, address) {
  try {
    return await host
      .load(imports ? `${address}#${imports}` : address)
      .catch(() => after(host.pause).then(() => host.load(`${address}#${++imports}`)));
  } catch (error) {
    return read(host, address, () => Promise.reject(error), "reload"); // why?
  }
}

class Search {
  #url;
  #host;
  #index;
  #opening; // a promise of a newer index
  #madeBy = new WeakMap(); // from result to index, whose numbers of documents it has

  constructor(url, host) {
    this.#url = url;
    this.#host = host;
  }

  async open() {
    this.#index = await this.#newest("no-cache");
    return this.#run(() => this);
  }

  /** The names of all kinds of pages. */
  get kinds() {
    return this.#index.root.kinds;
  }

  /** All families as { id, name }. */
  get families() {
    return this.#index.root.families;
  }

  search(query, options) {
    return this.#run(async (index) => {
      const result = await index.search(query.normalize(), options);
      this.#madeBy.set(result, index);
      return result;
    });
  }

  /** What to show of a hit; "gone" when the site was built anew since the search. */
  async page(doc, result, options) {
    const index = this.#madeBy.get(result);
    try {
      return this.#located(await index.page(doc, result, options));
    } catch (error) {
      await this.#newer(index, error);
      throw new SearchError("gone", error);
    }
  }

  /** Pages with a name of which a word begins as typed. */
  suggest(typed, count = 8) {
    return this.#run(async (index) =>
      (await index.suggest(typed, count)).map((page) => this.#located(page)),
    );
  }

  /** The same with its address on the host instead of that on the site. */
  #located(page) {
    const translations = page.translations?.map((translation) => this.#located(translation));
    const located = { ...page, url: new URL(`..${page.url}`, this.#url).pathname };
    return translations ? { ...located, translations } : located;
  }

  async #newest(cache) {
    const pointer = await read(this.#host, this.#url, decodePointer, cache);
    const [base, code] = [pointer.index, pointer.code].map((path) => new URL(path, this.#url).href);
    if (this.#index?.base === base) {
      return this.#index;
    }
    const language = pointer.analysis ?? this.#url.match(/([^/]*)\.json/)[1];
    const planner = importModule(this.#host, code);
    planner.catch(() => {}); // whoever waits for it is told
    return new Index(this.#host, language, base, planner);
  }

  /** Does something with the index, and once more with a newer one if files of this one are lost. */
  async #run(task) {
    const index = this.#index;
    try {
      return await task(await index.open());
    } catch (error) {
      return task(await this.#newer(index, error));
    }
  }

  /** The index that has come instead of one, if that explains the error. */
  async #newer(index, error) {
    if (error.kind !== "gone" && error.kind !== "broken") {
      throw error;
    }
    if (this.#index === index) {
      this.#opening ??= this.#newest("reload").finally(() => (this.#opening = undefined));
      const newest = await this.#opening;
      if (newest === index) {
        throw error;
      }
      this.#index = await newest.open();
    }
    return this.#index;
  }
}

const BROWSER = {
  fetch: (...request) => fetch(...request),
  load: (module) => import(module),
  patience: 10_000, // milliseconds for one request
  pause: 250, // before a second one
};

/** Opens the search of a language: the address of search/<language>.json. */
export const open = (url, host) => new Search(`${url}`, { ...BROWSER, ...host }).open();
