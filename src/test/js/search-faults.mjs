// What the client of the browser does when files are late, lost or wrong. The argument is the
// client. Prints a line for each claim that holds and ends with 1 when one does not.
import { deflateRawSync, gzipSync } from "node:zlib";
import { pathToFileURL } from "node:url";
import * as claims from "./claims.mjs";

const { open, SearchError } = await import(pathToFileURL(process.argv[2]));

// A host with an index of two pages that have the term "word"

const vint = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...vint(n >> 7)]);
const string = (text) => [...vint(Buffer.byteLength(text)), ...Buffer.from(text)];
const one = [0, 0, 128, 63]; // 1 as a float
const field = (name, norms) => [...string(name), ...one, 2, 4, ...(norms ? [1, 3, 3] : [0])];
const preset = "a page about a word";

/** The two passages, deflated each by itself. */
const slots = (title) =>
  [1, 2].map((n) => {
    const passage = [
      ...string(`/${n}/`),
      ...string(`${title} ${n}`),
      ...[...string(""), 0, 1, ...string("a"), ...string("h"), ...string("a page about a word")],
    ];
    const deflated = deflateRawSync(Uint8Array.from(passage), { dictionary: Buffer.from(preset) });
    const end = 16 - (deflated.length % 16);
    return [...deflated, ...new Array(end - 1).fill(0), end];
  });

const files = (title) => ({
  root: [
    ...[1, 2, 0],
    ...string(preset),
    ...[4, ...field("title", true), ...field("names", true), ...field("text", true), ...field("codes", false)],
    ...[1, ...string("role"), 0, 0],
    ...[0, 0, 0],
    ...string(""),
    ...[1, 0, 0, 0],
    ...[1, 1, 1, 128, 1],
    ...slots(title).map((slot) => slot.length / 16),
  ],
  s0: [1, 0, 4, ...Buffer.from("word"), 1, 2, 0, 0, 1, 1],
  f0: slots(title).flat(),
});

const plan = (query, typing, vocabulary) =>
  vocabulary.hasTerm(query) < 0 ? `need\tt\t${query}\n` : vocabulary.hasTerm(query) ? `term\t${query}\t1\t0\n` : "";
const planner = {
  open: () => {},
  plan,
  excerpt: (sections) => sections.split("\t").concat("").join("\n").replace("h\n", "h\n\n"),
  marks: () => "0 1",
  foreign: () => -1,
};

class Host {
  log = [];
  // From the name of a file, how often it was asked for, its bytes, a signal and the part of it that is
  // asked for, [from, to], to an answer.
  faults = () => undefined;
  deployed = "one";
  hasRanges = true;

  constructor() {
    this.fetch = async (url, { cache, signal, headers }) => {
      const name = url.slice("http://site.example/search/".length);
      const range = headers?.Range?.match(/^bytes=(\d+)-(\d+)$/);
      const asked = range ? `${name}#${range[0]}` : name;
      this.log.push(asked);
      const times = this.log.filter((each) => each.split("#")[0] === name).length;
      const answer = await this.faults(name, times, this.bytes(name), signal, range?.slice(1).map(Number));
      if (answer !== undefined) {
        return answer;
      }
      const bytes = this.bytes(name);
      if (bytes && range && this.hasRanges) {
        const some = bytes.subarray(+range[1], +range[2] + 1);
        return new Response(some, {
          status: 206,
          headers: { "Content-Range": `bytes ${range[1]}-${range[2]}/${bytes.length}` },
        });
      }
      return bytes ? new Response(bytes) : new Response("<html>not here", { status: 404 });
    };
    this.load = async (url) => {
      const name = url.slice("http://site.example/search/".length).replace(/#.*/, "");
      const response = await this.fetch(url.replace(/#.*/, ""), {});
      if (!response.ok || (await response.text()) !== "code") {
        throw new TypeError(`cannot import ${name}`);
      }
      return planner;
    };
  }

  bytes(name) {
    if (name === "sv.json") {
      return Buffer.from(JSON.stringify({ format: 1, index: `sv-${this.deployed}/`, code: `m-${this.deployed}.js` }));
    }
    if (name === `m-${this.deployed}.js`) {
      return Buffer.from("code");
    }
    const [folder, file] = name.split("/");
    const raw = folder === `sv-${this.deployed}` && files(this.deployed)[file?.replace(".bin", "")];
    const bytes = raw && Buffer.from(raw);
    return file === "f0.bin" ? bytes : bytes && deflateRawSync(bytes);
  }

  open() {
    return open("http://site.example/search/sv.json", { fetch: this.fetch, load: this.load, pause: 1, patience: 200 });
  }
}

// Claims

const { same } = claims;
const claim = (text, test) => claims.claim(text, () => test(new Host()));

async function fails(kind, promise) {
  const error = await promise.then(
    () => undefined,
    (reason) => reason,
  );
  if (!(error instanceof SearchError) || error.kind !== kind) {
    throw new Error(`not ${kind}: ${error?.stack}`);
  }
}

const down = () => Promise.reject(new TypeError("failed to fetch"));
const titles = async (search, result) =>
  Promise.all(result.hits.map(async ({ doc }) => (await search.page(doc, result)).title));
const isShard = (name) => name.endsWith("s0.bin");

await claim("a search finds and shows pages", async (host) => {
  const search = await host.open();
  const result = await search.search("word");
  same(result.total, 2);
  same(await titles(search, result), ["one 1", "one 2"]);
  same((await search.page(0, result)).url, "/1/");
  same((await search.search("nothing")).total, 0);
  same(host.log.filter((name, i, all) => all.indexOf(name) !== i), []); // nothing twice
});

await claim("a host without ranges sends all, and the passage is in it", async (host) => {
  host.hasRanges = false;
  const search = await host.open();
  same(await titles(search, await search.search("word")), ["one 1", "one 2"]);
});

await claim("a slow host is waited for", async (host) => {
  host.faults = () => new Promise((resolve) => setTimeout(resolve, 60));
  const search = await host.open();
  same(await titles(search, await search.search("word")), ["one 1", "one 2"]);
});

await claim("what fails once is asked for again", async (host) => {
  host.faults = (name, times) => (times === 1 ? down() : undefined);
  const search = await host.open();
  same(await titles(search, await search.search("word")), ["one 1", "one 2"]);
});

await claim("an error of the host is like no answer, and passes", async (host) => {
  const search = await host.open();
  host.faults = () => new Response("busy", { status: 503 });
  await fails("offline", search.search("word"));
  host.faults = () => undefined;
  same((await search.search("word")).total, 2);
});

await claim("without a network it says so, and works again with one", async (host) => {
  host.faults = down;
  await fails("offline", host.open());
  host.faults = () => undefined;
  const search = await host.open();
  host.faults = down;
  await fails("offline", search.search("word"));
  host.faults = () => undefined;
  const result = await search.search("word");
  host.faults = down;
  await fails("offline", search.page(0, result));
  host.faults = () => undefined;
  same((await search.page(0, result)).title, "one 1");
});

await claim("a host that never answers is given up", async (host) => {
  const search = await host.open();
  host.faults = (name, times, bytes, signal) =>
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  await fails("offline", search.search("word"));
});

await claim("after a new build of the site the search goes on in the new files", async (host) => {
  const search = await host.open();
  host.deployed = "two";
  const result = await search.search("word");
  same(await titles(search, result), ["two 1", "two 2"]);
});

await claim("many searches at once open the new files once", async (host) => {
  const search = await host.open();
  host.deployed = "two";
  const results = await Promise.all(["word", "word", "other"].map((query) => search.search(query)));
  same(results.map(({ total }) => total), [2, 2, 0]);
  same(host.log.filter((name) => name === "sv-two/root.bin").length, 1);
});

await claim("a page of a result from before a new build is gone; searching again helps", async (host) => {
  const search = await host.open();
  const result = await search.search("word");
  host.deployed = "two";
  await fails("gone", search.page(0, result));
  same(await titles(search, await search.search("word")), ["two 1", "two 2"]);
});

await claim("an old pointer is asked for again while the search opens", async (host) => {
  const old = host.bytes("sv.json");
  host.deployed = "two";
  host.faults = (name, times) => (name === "sv.json" && times === 1 ? new Response(old) : undefined);
  const search = await host.open();
  same((await search.search("word")).total, 2);
});

await claim("a file that is not there is gone", async (host) => {
  const search = await host.open();
  host.faults = (name) => (isShard(name) ? new Response("", { status: 404 }) : undefined);
  await fails("gone", search.search("word"));
  host.faults = (name) => (name === "sv.json" ? new Response("", { status: 404 }) : undefined);
  await fails("gone", host.open());
});

await claim("code that is not there is gone, and code that does not run is broken", async (host) => {
  host.faults = (name) => (name.endsWith(".js") ? new Response("", { status: 404 }) : undefined);
  await fails("gone", host.open());
  host.faults = (name) => (name.endsWith(".js") ? new Response("<html>") : undefined);
  await fails("broken", host.open());
  host.faults = (name) => (name.endsWith(".js") ? down() : undefined);
  await fails("offline", host.open());
});

await claim("a file cut short once is asked for again", async (host) => {
  host.faults = (name, times, bytes) => (times === 1 ? new Response(bytes.subarray(0, bytes.length - 3)) : undefined);
  const search = await host.open();
  same(await titles(search, await search.search("word")), ["one 1", "one 2"]);
});

await claim("a file cut short anywhere is broken", async (host) => {
  for (const file of ["sv.json", "root.bin", "s0.bin", "f0.bin"]) {
    for (let length = 0; length < 12; length++) {
      host.faults = (name, times, bytes) => (name.endsWith(file) ? new Response(bytes.subarray(0, length)) : undefined);
      const all = async () => {
        const search = await host.open();
        return titles(search, await search.search("word"));
      };
      await fails("broken", all());
    }
  }
});

await claim("another page instead of a file is broken", async (host) => {
  const search = await host.open();
  host.faults = () => new Response("<!doctype html><title>Welcome to our network</title>");
  await fails("broken", search.search("word"));
  await fails("broken", host.open());
});

await claim("wrong bytes are never more than a SearchError", async (host) => {
  for (const file of ["sv.json", "root.bin", "s0.bin", "f0.bin"]) {
    for (let i = 0; i < 150; i++) {
      let seed = i;
      const random = (below) => (seed = (seed * 48271 + 11) % 2147483647) % below;
      host.faults = (name, times, bytes) => {
        if (!name.endsWith(file)) {
          return undefined;
        }
        // Every second time the bytes are inflated well, and hold nonsense.
        const raw = files("one")[file.replace(".bin", "")];
        const inflated = i % 2 && raw;
        const wrong = Uint8Array.from(inflated ? raw : bytes);
        wrong[random(wrong.length)] = random(256);
        return new Response(inflated ? deflateRawSync(wrong) : wrong);
      };
      try {
        const search = await host.open();
        await titles(search, await search.search("word"));
      } catch (error) {
        if (!(error instanceof SearchError)) {
          throw error;
        }
      }
    }
  }
});

await claim("a search that is not wanted any more ends at once, and its files still come", async (host) => {
  const search = await host.open();
  let arrive;
  host.faults = (name) => (isShard(name) ? new Promise((resolve) => (arrive = resolve)) : undefined);
  const stop = new AbortController();
  const unwanted = search.search("word", { signal: stop.signal });
  setTimeout(() => stop.abort(), 20);
  const reason = await unwanted.catch((error) => error);
  same(reason.name, "AbortError");
  arrive();
  same((await search.search("word")).total, 2);
  same(host.log.filter(isShard).length, 1);
  same((await search.search("word", { signal: AbortSignal.abort() }).catch((error) => error)).name, "AbortError");
});

await claim("a file that fails after its search was stopped is nobody's error", async (host) => {
  const unhandled = [];
  const note = (error) => unhandled.push(error);
  process.on("unhandledRejection", note);
  const search = await host.open();
  host.faults = down;
  same((await search.search("word", { signal: AbortSignal.abort() }).catch((error) => error)).name, "AbortError");
  await new Promise((resolve) => setTimeout(resolve, 100));
  process.off("unhandledRejection", note);
  same(unhandled.length, 0);
});

// Parts of files: whatever a host makes of a range, the passage is in the whole file

const part = (bytes, [from, to], { status = 206, range = `${from}-${to}/${bytes.length}`, ...headers } = {}) =>
  new Response(bytes.subarray(from, to + 1), { status, headers: { "content-range": `bytes ${range}`, ...headers } });

/** An answer whose body ends with an error after some bytes. */
const torn = (bytes) =>
  new Response(
    new ReadableStream({
      start(controller) {
        if (bytes.length) {
          controller.enqueue(bytes);
        }
        setTimeout(() => controller.error(new TypeError("terminated")), 5);
      },
    }),
    { status: 206 },
  );

const misread = {
  "a status of 416": (bytes) => new Response("", { status: 416, headers: { "content-range": `bytes */${bytes.length}` } }),
  "a status of 400": () => new Response("no ranges here", { status: 400 }),
  "a status of 404": () => new Response("<html>not here", { status: 404 }),
  "a status of 501": () => new Response("", { status: 501 }),
  "no answer": (bytes, range, signal) =>
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  "an error": () => down(),
  "no bytes": (bytes, [from, to]) => part(bytes.subarray(0, 0), [from, to], { range: `${from}-${to}/${bytes.length}` }),
  "a byte too few": (bytes, [from, to]) => part(bytes, [from, to - 1]),
  "all bytes": (bytes) => part(bytes, [0, bytes.length - 1]),
  "bytes from elsewhere": (bytes, [from, to]) => part(bytes, from ? [0, to - from] : [1, to + 1]),
  "wrong bytes": (bytes, range) => part(bytes.map((byte) => byte ^ 255), range),
  "bytes that a proxy has compressed": (bytes, range) => {
    const body = gzipSync(bytes.subarray(range[0], range[1] + 1));
    return part(body, [0, body.length - 1], { "content-encoding": "gzip", range: `${range.join("-")}/${bytes.length}` });
  },
  "a part of what a proxy has compressed": (bytes, range) =>
    part(gzipSync(Buffer.concat([bytes, Buffer.from(Array.from({ length: 99 }, (_, i) => (i * 89) % 256))])), range),
  "a body that cannot be decoded": () => torn(Buffer.of()),
  "half of the bytes": (bytes, [from, to]) => torn(bytes.subarray(from, (from + to) >> 1)),
  "several parts": () =>
    new Response("--x\r\n\r\n...", { status: 206, headers: { "content-type": "multipart/byteranges; boundary=x" } }),
  "another page": () => new Response("<!doctype html><title>Welcome to our network</title>"),
};

for (const [text, answer] of Object.entries(misread)) {
  await claim(`${text} for a part: the whole file is asked for`, async (host) => {
    host.faults = (name, times, bytes, signal, range) => range && answer(bytes, range, signal);
    const search = await host.open();
    const result = await search.search("word");
    same((await search.page(1, result)).title, "one 2");
    same(host.log.filter((name) => name.includes("/f0.bin")).map((name) => name.includes("#")), [true, false]);
    same((await search.page(0, result)).title, "one 1");
  });
}

await claim("a part is told from another with any total, and with none", async (host) => {
  host.faults = (name, times, bytes, signal, range) => range && part(bytes, range, { range: `${range.join("-")}/*` });
  const search = await host.open();
  same(await titles(search, await search.search("word")), ["one 1", "one 2"]);
  same(host.log.filter((name) => name.endsWith("/f0.bin")), []);
});

await claim("wrong bytes in parts and in the whole are broken, a whole that does not come is offline", async (host) => {
  const search = await host.open();
  const result = await search.search("word");
  const wrong = (bytes) => bytes.map((byte) => byte ^ 255);
  host.faults = (name, times, bytes, signal, range) => (range ? part(wrong(bytes), range) : new Response(wrong(bytes)));
  await fails("broken", search.page(1, result));
  host.faults = (name, times, bytes, signal, range) => (range ? part(wrong(bytes), range) : down());
  await fails("offline", search.page(1, result));
  host.faults = (name, times, bytes, signal, range) =>
    range ? new Response("", { status: 416 }) : new Response("", { status: 404 });
  await fails("gone", search.page(1, result));
  host.faults = () => undefined;
  same((await search.page(1, result)).title, "one 2");
});

claims.done();
