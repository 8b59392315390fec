// Stands in for search-core.js where only the interface is tested: the same functions over a list of
// pages, fetched as the real one fetches its index. Some words of a query have an effect of their own:
// "wrogn" is corrected to "lön", "nowhere" is unknown, "similar" is searched by similar words, and
// suggestions for "slowly" take their time.

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class SearchError extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

async function get(fetch, url, cache) {
  let response;
  try {
    response = await fetch(url, { cache });
  } catch {
    throw new SearchError("offline");
  }
  if (!response.ok) {
    throw new SearchError(response.status === 404 ? "gone" : "offline");
  }
  return response.json();
}

function places(text, words) {
  const folded = fold(text);
  const found = words.map((word) => [folded.indexOf(word), word.length]).filter(([at]) => at >= 0);
  return found.sort((a, b) => a[0] - b[0]).flatMap(([at, length]) => [at, at + length]);
}

class Search {
  constructor(url, fetch, pages) {
    Object.assign(this, { url, fetch, pages });
    const names = new Map(pages.filter((page) => page.family).map((page) => [page.family, page.familyName]));
    this.families = [...names].map(([id, name]) => ({ id, name }));
    this.kinds = [...new Set(pages.map((page) => page.kind))];
  }

  async search(query, { limit = 10, offset = 0, kind, family, signal } = {}) {
    await get(this.fetch, new URL("words.json", this.url), "default");
    signal?.throwIfAborted();
    const typed = fold(query).split(/\s+/).filter(Boolean);
    const words = typed.map((word) => (word === "wrogn" ? "lon" : word));
    const result = { query, total: 0, hits: [], kinds: {}, families: {}, fixed: [], fuzzy: [], unknown: [], terms: words };
    result.correctedQuery = typed.includes("wrogn") ? "lön" : null;
    result.unknown = typed.includes("nowhere") ? [{ from: 0, to: 7, written: "nowhere" }] : [];
    result.fuzzy = typed.includes("similar") ? [{ from: 0, to: 7, written: "similar" }] : [];
    this.pages.forEach((page, doc) => {
      const text = fold(`${page.title} ${page.summary} ${page.foreign?.name ?? ""}`);
      if (!words.some((word) => text.includes(word))) {
        return;
      }
      const ofKind = !kind || kind === page.kind;
      const ofFamily = !family || family === page.family;
      if (ofFamily) {
        result.kinds[page.kind] = (result.kinds[page.kind] ?? 0) + 1;
      }
      if (ofKind && page.family) {
        result.families[page.family] = (result.families[page.family] ?? 0) + 1;
      }
      if (ofKind && ofFamily) {
        result.total++;
        result.hits.push({ doc, score: 1 });
      }
    });
    result.hits = result.hits.slice(offset, offset + limit);
    return result;
  }

  async page(doc, { terms }) {
    const page = this.pages[doc];
    const isForeign = page.foreign && terms.some((word) => fold(page.foreign.name).includes(word));
    return {
      ...page,
      titleMarks: places(page.title, terms),
      excerpt: {
        anchor: page.kind === "role" ? "tasks" : "",
        heading: page.kind === "role" ? "Arbetsuppgifter" : "",
        headingMarks: [],
        text: page.summary,
        marks: places(page.summary, terms),
      },
      foreign: isForeign ? page.foreign : null,
    };
  }

  async suggest(typed, count = 8) {
    const begin = fold(typed.trim());
    if (begin === "slowly") {
      await new Promise((resolve) => setTimeout(resolve, 1200));
    }
    await get(this.fetch, new URL("words.json", this.url), "default");
    const found = [];
    for (const page of this.pages) {
      const begins = (name) => fold(name).split(/[\s/-]+/).some((_, i, all) => all.slice(i).join(" ").startsWith(begin));
      if (begins(page.title) || begin === "slowly") {
        found.push({ ...page, shown: "", language: "" });
      } else if (page.foreign && begins(page.foreign.name)) {
        found.push({ ...page, shown: page.foreign.name, language: page.foreign.language });
      }
    }
    return found.slice(0, count);
  }
}

export async function open(url, { fetch }) {
  const { index } = await get(fetch, url, "no-cache");
  const folder = new URL(index, url);
  return new Search(folder, fetch, await get(fetch, new URL("root.json", folder), "default"));
}
