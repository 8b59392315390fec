// Pagefind through its JavaScript interface, without any of its user interfaces.
export async function open() {
  const pagefind = await import('/pagefind/pagefind.js');
  await pagefind.init();
  return {
    search: (query) => pagefind.search(query),
    total: (found) => found.results.length,
    show: (found, limit) => Promise.all(found.results.slice(0, limit).map((result) => result.data())),
  };
}
