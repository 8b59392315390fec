// This program through search-core.js, without the search box and the page of results.
export async function open({ language, core }) {
  const { open: openIndex } = await import(core);
  const index = await openIndex(new URL(`/search/${language}.json`, location.href).href);
  return {
    search: (query, limit) => index.search(query, { limit }),
    total: (found) => found.total,
    show: (found, limit) => Promise.all(found.hits.slice(0, limit).map((hit) => index.page(hit.doc, found))),
  };
}
