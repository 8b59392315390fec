// Which answers the service worker keeps of parts of files. The argument is the worker. Prints a line
// for each claim that holds and ends with 1 when one does not.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import * as claims from "./claims.mjs";
import { answer } from "./host.mjs";

const SITE = "http://site.example/careers/";
const FILE = `${SITE}search/sv-0123456789ab/f0.bin`;
const POINTER = `${SITE}search/sv.json`;
const BYTES = Buffer.from("abcdefghij");

/** The worker in a browser with an empty cache. */
class Browser {
  cache = new Map();
  asked = []; // what the network was asked for
  #listeners = {};
  #waiting = [];

  constructor(network) {
    this.network = network;
    const cache = {
      match: async (key) => this.cache.get(key.url ?? key)?.clone(),
      put: async (key, response) => {
        if (response.status === 206) {
          throw new TypeError("Partial response (status code 206) is unsupported");
        }
        this.cache.set(key, new Response(await response.blob(), response));
      },
      keys: async () => [...this.cache.keys()].map((url) => ({ url })),
      delete: async ({ url }) => this.cache.delete(url),
    };
    const scope = {
      self: { addEventListener: (type, listener) => (this.#listeners[type] = listener) },
      registration: { scope: SITE },
      caches: { open: async () => cache },
      location: new URL(SITE),
      fetch: async (request, options) => {
        const { url, headers } = new Request(request, options);
        const range = headers.get("range");
        this.asked.push(range ? `${url} ${range}` : url);
        return this.network(url, { headers });
      },
    };
    const worker = new Function(...Object.keys(scope), readFileSync(process.argv[2], "utf8"));
    worker(...Object.values(scope));
  }

  #event(extra) {
    return { waitUntil: (promise) => this.#waiting.push(promise), ...extra };
  }

  /** What a page gets: "status part body", or why it gets nothing. */
  async get(range, cache = "default") {
    const headers = range ? { range } : {};
    let promise;
    const request = new Request(FILE, { headers, cache });
    this.#listeners.fetch(this.#event({ request, respondWith: (each) => (promise = each) }));
    if (!promise) {
      return "not answered";
    }
    try {
      const response = await promise;
      return [response.status, response.headers.get("content-range") ?? "-", await response.text()].join(" ");
    } catch (error) {
      return error.message;
    } finally {
      await this.#settled();
    }
  }

  async tell(...keys) {
    this.#listeners.message(this.#event({ data: keys }));
    await this.#settled();
  }

  async #settled() {
    while (this.#waiting.length) {
      await Promise.allSettled(this.#waiting.splice(0));
    }
  }

  get kept() {
    return [...this.cache.keys()].map((key) => key.slice(SITE.length)).sort();
  }
}

// Claims

const { same } = claims;
const claim = (text, network, test) => claims.claim(text, () => test(new Browser(network)));

const FOLDER = "search/sv-0123456789ab/";
const withRanges = (url, options) => answer(BYTES, options);
const withoutRanges = (url, options) => answer(BYTES, options, false);
const down = () => Promise.reject(new TypeError("failed to fetch"));

await claim("a part is asked for once, and kept", withRanges, async (browser) => {
  same(await browser.get("bytes=2-4"), "206 bytes 2-4/10 cde");
  same(browser.kept, [`${FOLDER}f0.bin?bytes=2-4`]);
  browser.network = down;
  same(await browser.get("bytes=2-4"), "206 bytes 2-4/10 cde");
  same(browser.asked, [`${FILE} bytes=2-4`]);
  same(await browser.get("bytes=2-5"), "failed to fetch");
  same(await browser.get(), "failed to fetch");
});

await claim("a host without ranges sends the whole, out of which all parts come", withoutRanges, async (browser) => {
  same(await browser.get("bytes=2-4"), "200 - abcdefghij");
  same(browser.kept, [`${FOLDER}f0.bin`]);
  browser.network = down;
  same(await browser.get("bytes=2-4"), "206 bytes 2-4/10 cde");
  same(await browser.get("bytes=0-9"), "206 bytes 0-9/10 abcdefghij");
  same(await browser.get("bytes=5-10"), "failed to fetch");
  same(await browser.get(), "200 - abcdefghij");
});

await claim("what is kept does not answer a page for which it was of no use", withRanges, async (browser) => {
  await browser.get("bytes=2-4");
  browser.network = (url, options) => answer(Buffer.from("ABCDEFGHIJ"), options);
  same(await browser.get("bytes=2-4", "reload"), "206 bytes 2-4/10 CDE");
  same(await browser.get(undefined, "reload"), "200 - ABCDEFGHIJ");
  browser.network = down;
  same(await browser.get("bytes=1-2"), "206 bytes 1-2/10 BC");
  same(await browser.get("bytes=2-4", "reload"), "206 bytes 2-4/10 CDE");
});

const odd = {
  "another part": (headers) => new Response("fgh", { status: 206, headers: { ...headers, "content-range": "bytes 5-7/10" } }),
  "fewer bytes": (headers) => new Response("cd", { status: 206, headers }),
  "a compressed part": (headers) => new Response(gzipSync("cde"), { status: 206, headers }),
  "a nameless part": () => new Response("cde", { status: 206 }),
  "a torn part": (headers) =>
    new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError("torn")) }), { status: 206, headers }),
  "a refusal": () => new Response("", { status: 416, headers: { "content-range": "bytes */10" } }),
  "a page": () => new Response("<html>", { headers: { "content-type": "text/html" } }),
  "an error": () => new Response("busy", { status: 503 }),
};
for (const [text, network] of Object.entries(odd)) {
  const headers = { "content-range": "bytes 2-4/10" };
  await claim(`${text} is not kept`, () => network(headers), async (browser) => {
    await browser.get("bytes=2-4");
    await browser.tell(`${FILE}?bytes=2-4`);
    same(browser.kept, []);
    same(browser.asked.length, 2);
  });
}

await claim("a page tells what it has loaded before", withRanges, async (browser) => {
  await browser.tell(`${FILE}?bytes=2-4`, `${FILE}?bytes=5-6`, `${SITE}search/sv-0123456789ab/s0.bin`);
  same(browser.asked.sort(), [`${FILE} bytes=2-4`, `${FILE} bytes=5-6`, `${SITE}search/sv-0123456789ab/s0.bin`]);
  browser.network = down;
  same(await browser.get("bytes=5-6"), "206 bytes 5-6/10 fg");
});

await claim("other ranges are none of its business", withRanges, async (browser) => {
  for (const range of ["bytes=2-", "bytes=-2", "bytes=0-1,3-4", "lines=1-2"]) {
    same(await browser.get(range), "not answered");
  }
  same(browser.asked, []);
});

await claim("parts of an index that no pointer leads to are dropped", withRanges, async (browser) => {
  await browser.tell(`${FILE}?bytes=2-4`, FILE.replace("f0", "f1"));
  const pointer = (index) => () => new Response(JSON.stringify({ index: `${index}/`, code: "sv-000000000000.js" }));
  browser.network = pointer("sv-0123456789ab");
  await browser.tell(POINTER);
  same(browser.kept, [`${FOLDER}f0.bin?bytes=2-4`, `${FOLDER}f1.bin`, "search/sv.json"]);
  browser.cache.delete(POINTER);
  browser.network = pointer("sv-ba9876543210");
  await browser.tell(POINTER);
  same(browser.kept, ["search/sv.json"]);
});

claims.done();
