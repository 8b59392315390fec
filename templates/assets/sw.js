// Keeps what was visited, so that pages and search work without a network. Lies at the root of the site.

const BASE = new URL(registration.scope).pathname;
const CACHE = `roleguide ${BASE}`;

// Paths below the base. Files with a fingerprint never change; pages and pointers do.
const FINGERPRINT = /^(?:assets\/([0-9a-f]{8,})\/|search\/[^/]+-[0-9a-f]{8,}(?:\/|\.js$))/;
const POINTER = /^search\/[^/]+\.json$/;
const PAGE = /(?:^|\/|\.html)$/;

// A key is the address that an answer is kept under: without query and fragment, but for a part of a
// file with the part as the query, as in "f0.bin?bytes=0-99".
const PART = /^bytes=(\d+)-(\d+)$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// Keys of what a page has loaded before there was a worker, and of what it may need next.
self.addEventListener("message", (event) => event.waitUntil(Promise.all(event.data.map(keep))));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = below(request.url);
  const range = request.headers.get("range");
  const isFixed = path !== null && FINGERPRINT.test(path);
  if (request.method !== "GET" || path === null || (range && !(isFixed && PART.test(range)))) {
    return;
  }
  const key = request.url.split(/[?#]/)[0] + (range ? `?${range}` : "");
  const asked = request.cache; // "reload" and the like: what is kept was of no use
  if (isFixed && (asked === "default" || asked === "force-cache")) {
    event.respondWith(keptFirst(event, key));
  } else if (isFixed || POINTER.test(path) || request.mode === "navigate") {
    event.respondWith(networkFirst(event, key));
  }
});

/** The path below the base, or null for what is elsewhere. */
function below(url) {
  const { origin, pathname } = new URL(url);
  return origin === location.origin && pathname.startsWith(BASE) ? pathname.slice(BASE.length) : null;
}

/** What is kept of a file or of a part of it; a part may come out of the whole. */
async function kept(key) {
  const cache = await caches.open(CACHE);
  const [url, range] = key.split("?");
  const whole = await cache.match(url, { ignoreVary: true });
  if (!range) {
    return whole;
  }
  if (whole) {
    const bytes = await whole.blob();
    const [, from, to] = PART.exec(range);
    if (to < bytes.size) {
      const headers = { "content-type": bytes.type, "content-range": `bytes ${from}-${to}/${bytes.size}` };
      return new Response(bytes.slice(+from, +to + 1), { status: 206, headers });
    }
  }
  const part = await cache.match(key);
  return part && new Response(part.body, { status: 206, headers: part.headers });
}

async function keptFirst(event, key) {
  return (await kept(key)) ?? fromNetwork(event, key);
}

async function networkFirst(event, key) {
  try {
    const response = await fromNetwork(event, key);
    return response.status < 500 ? response : ((await kept(key)) ?? response);
  } catch (error) {
    const response = await kept(key);
    if (response) {
      return response;
    }
    throw error;
  }
}

async function fromNetwork(event, key) {
  const response = await fetch(event.request);
  const copy = response.clone();
  event.waitUntil(store(key, copy).catch(() => {})); // a full disk spoils nothing
  return response;
}

async function keep(key) {
  const path = below(key);
  if (path !== null && (FINGERPRINT.test(path) || POINTER.test(path) || PAGE.test(path)) && !(await kept(key))) {
    try {
      const [url, range] = key.split("?");
      await store(key, await fetch(url, { headers: range ? { range } : {} }));
    } catch {
      // another time
    }
  }
}

/** Keeps an answer that is what was asked for, and drops what it replaces. */
async function store(key, response) {
  const [url, range] = key.split("?");
  const path = below(url);
  const html = (response.headers.get("content-type") ?? "").startsWith("text/html");
  // Some hosts answer with a page when a file is not there.
  if (response.redirected || html !== PAGE.test(path)) {
    return;
  }
  if (range && response.status === 206) {
    await storePart(key, response);
  }
  if (response.status !== 200) {
    return;
  }
  const cache = await caches.open(CACHE);
  const [, folder] = FINGERPRINT.exec(path) ?? [];
  const isNew = folder && !(await cache.keys()).some((key) => below(key.url).startsWith(`assets/${folder}/`));
  await cache.put(url, response);
  if (isNew) {
    await dropAssets(cache, folder);
  } else if (POINTER.test(path)) {
    await dropIndexes(cache);
  }
}

/** Keeps a part of a file, as a whole answer: caches refuse parts. */
async function storePart(key, response) {
  const [, from, to] = PART.exec(key.split("?")[1]);
  const bytes = await response.blob();
  const { headers } = response;
  if (headers.get("content-range")?.startsWith(`bytes ${from}-${to}/`) && bytes.size === to - from + 1) {
    await (await caches.open(CACHE)).put(key, new Response(bytes, { headers }));
  }
}

/** Drops the assets of earlier versions of the site, and the pages that ask for them. */
async function dropAssets(cache, folder) {
  for (const key of await cache.keys()) {
    const path = below(key.url);
    const old = PAGE.test(path)
      ? !(await (await cache.match(key)).text()).includes(`assets/${folder}/`)
      : path.startsWith("assets/") && !path.startsWith(`assets/${folder}/`);
    if (old) {
      await cache.delete(key);
    }
  }
}

/** Drops everything of search that no pointer leads to. */
async function dropIndexes(cache) {
  const keys = await cache.keys();
  const used = [];
  for (const key of keys.filter((each) => POINTER.test(below(each.url)))) {
    const { index, code } = await (await cache.match(key)).json();
    used.push(`search/${index}`, `search/${code}`);
  }
  for (const key of keys) {
    const path = below(key.url);
    if (/^search\//.test(path) && !POINTER.test(path) && !used.some((each) => path.startsWith(each))) {
      await cache.delete(key);
    }
  }
}
