// Keeps what was visited, so that pages and search work without a network. Lies at the root of the site.

const BASE = new URL(registration.scope).pathname;
const CACHE = `roleguide ${BASE}`;

// Paths below the base. Files with a fingerprint never change; pages and pointers do.
const FINGERPRINT = /^(?:assets\/([0-9a-f]{8,})\/|search\/[^/]+-[0-9a-f]{8,}(?:\/|\.js$))/;
const POINTER = /^search\/[^/]+\.json$/;
const PAGE = /(?:^|\/|\.html)$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// What a page has loaded before there was a worker, and what it may need next.
self.addEventListener("message", (event) => event.waitUntil(Promise.all(event.data.map(keep))));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = below(request.url);
  if (request.method !== "GET" || path === null || request.headers.has("range")) {
    return;
  }
  const asked = request.cache; // "reload" and the like: what is kept was of no use
  if (FINGERPRINT.test(path) && (asked === "default" || asked === "force-cache")) {
    event.respondWith(keptFirst(event));
  } else if (FINGERPRINT.test(path) || POINTER.test(path) || request.mode === "navigate") {
    event.respondWith(networkFirst(event));
  }
});

/** The path below the base, or null for what is elsewhere. */
function below(url) {
  const { origin, pathname } = new URL(url);
  return origin === location.origin && pathname.startsWith(BASE) ? pathname.slice(BASE.length) : null;
}

async function kept(url) {
  const cache = await caches.open(CACHE);
  return cache.match(url, { ignoreSearch: true, ignoreVary: true });
}

async function keptFirst(event) {
  return (await kept(event.request.url)) ?? fromNetwork(event);
}

async function networkFirst(event) {
  try {
    const response = await fromNetwork(event);
    return response.status < 500 ? response : ((await kept(event.request.url)) ?? response);
  } catch (error) {
    const response = await kept(event.request.url);
    if (response) {
      return response;
    }
    throw error;
  }
}

async function fromNetwork(event) {
  const response = await fetch(event.request);
  const copy = response.clone();
  event.waitUntil(store(event.request.url, copy).catch(() => {})); // a full disk spoils nothing
  return response;
}

async function keep(url) {
  const path = below(url);
  if (path !== null && (FINGERPRINT.test(path) || POINTER.test(path) || PAGE.test(path)) && !(await kept(url))) {
    try {
      await store(url, await fetch(url));
    } catch {
      // another time
    }
  }
}

/** Keeps an answer that is what was asked for, and drops what it replaces. */
async function store(url, response) {
  const path = below(url);
  const html = (response.headers.get("content-type") ?? "").startsWith("text/html");
  // Some hosts answer with a page when a file is not there.
  if (response.status !== 200 || response.redirected || html !== PAGE.test(path)) {
    return;
  }
  const cache = await caches.open(CACHE);
  const [, folder] = FINGERPRINT.exec(path) ?? [];
  const isNew = folder && !(await cache.keys()).some((key) => below(key.url).startsWith(`assets/${folder}/`));
  await cache.put(url.split(/[?#]/)[0], response);
  if (isNew) {
    await dropAssets(cache, folder);
  } else if (POINTER.test(path)) {
    await dropIndexes(cache);
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
