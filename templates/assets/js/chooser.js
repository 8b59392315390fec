// Sends visitors of pages without a language (the root, permalinks) to their own language, and
// remembers a language that was chosen by hand. Other pages are never left. "?stay" shows the list.
// Closes the menu of languages.

const KEY = "language";

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage may be forbidden
  }
}

function remember(language) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // then the browser's languages decide again next time
  }
}

/**
 * The first wanted language that is on offer: as it is, or the same language of another region.
 *
 * @param {readonly string[]} wanted BCP 47 tags, first choice first
 * @param {readonly string[]} offered BCP 47 tags
 * @returns {string | undefined} one of the offered tags
 */
export function choose(wanted, offered) {
  const primary = (tag) => tag.toLowerCase().split("-")[0];
  for (const tag of wanted) {
    const match =
      offered.find((o) => o.toLowerCase() === tag.toLowerCase()) ??
      offered.find((o) => primary(o) === primary(tag));
    if (match) {
      return match;
    }
  }
  return undefined;
}

/** The menu of languages closes as menus do: on Escape, and on a click outside. */
function closeable(menu) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      if (menu.contains(document.activeElement)) {
        menu.querySelector("summary").focus();
      }
      menu.open = false;
    }
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
}

function start() {
  document.querySelectorAll(".languages details").forEach(closeable);
  for (const list of document.querySelectorAll("[data-languages]")) {
    list.addEventListener("click", (event) => {
      const link = event.target.closest("a[hreflang]");
      if (link) {
        remember(link.hreflang);
      }
    });
  }
  const chooser = document.querySelector("[data-chooser]");
  if (!chooser || new URLSearchParams(location.search).has("stay")) {
    return;
  }
  const links = [...chooser.querySelectorAll("a[hreflang]")];
  const wanted = [remembered(), ...navigator.languages].filter(Boolean);
  const language = choose(
    wanted,
    links.map((link) => link.hreflang),
  );
  const link = links.find((l) => l.hreflang === language);
  if (link) {
    location.replace(link.href + location.hash);
  }
}

if (typeof document !== "undefined") {
  start();
}
