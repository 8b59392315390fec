// <search-page>: the results of a search. What is shown follows from the address: ?q=&kind=&family=.
// Its words are JSON in a script element; the field is the page's <search-box>.

import { client, element, keepOffline, languageName, marked, Words } from "./search-box.js";

const STEP = 10; // hits that are shown at a time
const LATE = 200; // ms after which it is said that a search is on its way
const LONGEST = 256; // UTF-16 units of a query; the field takes no more
const KINDS = { role: "menu.roles", guide: "menu.guides", skill: "menu.skills", page: "search.pages" };

class SearchPage extends HTMLElement {
  #words;
  #box;
  #input;
  #status;
  #results;
  #start;
  #title = document.title;
  #running = new AbortController();

  connectedCallback() {
    if (this.#words) {
      return;
    }
    this.#words = new Words(this);
    this.#box = document.querySelector("search-box");
    this.#input = this.#box.querySelector("input");
    this.#start = this.querySelector(":scope > div");
    this.#status = element("p", { class: "count", role: "status" });
    this.#results = element("div", { class: "results" });
    this.prepend(this.#status, this.#results);
    this.#box.querySelector("form").addEventListener("submit", (event) => {
      if (!event.defaultPrevented) {
        event.preventDefault();
        if (matchMedia("(pointer: coarse)").matches) {
          this.#input.blur(); // puts the keyboard away, which covers the results
        }
        this.#go({ q: this.#input.value.trim() });
      }
    });
    this.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-go]");
      if (link && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
        event.preventDefault();
        this.#go(state(link.search));
      }
    });
    addEventListener("popstate", () => {
      this.#box.close(); // of suggestions for what was typed last
      this.#run();
    });
    // The results are not there yet when the browser would scroll back to where one was.
    history.scrollRestoration = "manual";
    addEventListener("pagehide", () => this.#note({ scroll: scrollY }));
    this.#run();
  }

  #note(what) {
    history.replaceState({ ...history.state, ...what }, "");
  }

  #go(wanted) {
    const address = search(wanted);
    if (address === search(state(location.search))) {
      this.#run(); // asked once more
      return;
    }
    this.#note({ scroll: scrollY });
    history.pushState({}, "", location.pathname + address);
    this.#run();
  }

  /** Shows what the address asks for. */
  async #run() {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const wanted = state(location.search);
    const { shown = STEP, scroll } = history.state ?? {};
    this.#frame(wanted);
    if (!wanted.q) {
      this.#show("", [], true);
      return;
    }
    const late = setTimeout(() => {
      this.#status.textContent = this.#words.text("search.loading");
    }, LATE);
    try {
      const found = await this.#find(wanted, 0, shown, signal);
      clearTimeout(late);
      if (signal.aborted) {
        return;
      }
      this.#render(wanted, found);
      if (scroll) {
        scrollTo({ top: scroll, behavior: "instant" });
      }
      keepOffline(this.#box.dataset.base, [this.#box.dataset.results]);
    } catch (error) {
      clearTimeout(late);
      if (!signal.aborted) {
        this.#fail(error);
      }
    }
  }

  /** Field, title and links to other languages say what was asked. */
  #frame({ q, kind, family }) {
    if (document.activeElement !== this.#input || this.#input.value.trim() !== q) {
      this.#input.value = q;
    }
    document.title = q ? `${q} – ${this.#title}` : this.#title;
    for (const link of document.querySelectorAll("[data-languages] a")) {
      link.search = search({ q, kind, family });
    }
  }

  async #find({ q, kind, family }, offset, limit, signal) {
    const index = await client(this.#box.dataset.index);
    const options = { offset, limit, kind: kind || undefined, family: family || undefined, signal };
    for (let again = false; ; again = true) {
      const result = await index.search(q, options);
      try {
        const pages = await Promise.all(result.hits.map((hit) => index.page(hit.doc, result)));
        return { index, result, pages };
      } catch (error) {
        if (again || error.kind !== "gone") {
          throw error; // otherwise the site was built anew just now
        }
      }
    }
  }

  #show(status, parts, start) {
    this.#status.textContent = status;
    this.#start.hidden = !start;
    this.#start.querySelector(".lead").hidden = parts.length > 0;
    this.#results.replaceChildren(...parts.filter((part) => part !== null));
  }

  #render(wanted, { index, result, pages }) {
    const focused = this.#results.contains(document.activeElement) && document.activeElement.dataset.key;
    const words = this.#words;
    const parts = [
      this.#corrections(result, wanted),
      this.#filter("kind", wanted, this.#kinds(result)),
      this.#filter("family", wanted, this.#families(result, index)),
    ];
    if (result.total === 0) {
      const narrowed = wanted.kind || wanted.family;
      const without = element("a", { "data-go": true }, words.text("search.filters"));
      without.href = search({ q: wanted.q });
      parts.push(
        element(
          "ul",
          { class: "items" },
          (result.empty && result.empty !== "UNKNOWN_WORDS"
            ? ["search.empty"]
            : ["search.spelling", "search.fewer"]
          ).map((key) => element("li", {}, words.text(key))),
          narrowed ? element("li", {}, without) : null,
        ),
      );
    } else {
      const list = element("ol", { class: "hits" }, pages.map((page) => this.#hit(page)));
      parts.push(list, this.#more(wanted, list, result.total));
    }
    const n = result.total;
    this.#show(words.text("search.count", { n, query: wanted.q }), parts, n === 0);
    if (focused) {
      this.#results.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  #corrections({ correctedQuery, fuzzy, unknown, empty }, { kind, family }) {
    const words = this.#words;
    const written = (list) => [...new Set((list ?? []).map((each) => each.written))].join(", ");
    const lines = [];
    if (correctedQuery) {
      const link = element("a", { "data-go": true }, correctedQuery);
      link.href = search({ q: correctedQuery, kind, family });
      lines.push(words.parts("search.corrected", { query: link }));
    }
    if (written(fuzzy)) {
      lines.push(words.parts("search.similar", { words: written(fuzzy) }));
    }
    if (written(unknown) && !empty) {
      lines.push(words.parts("search.unknown", { words: written(unknown) }));
    }
    return lines.length > 0
      ? element("div", { class: "corrections" }, lines.map((line) => element("p", {}, line)))
      : null;
  }

  #kinds({ kinds }) {
    const entries = Object.keys(KINDS).filter((kind) => kinds[kind] > 0);
    return entries.map((kind) => [kind, this.#words.text(KINDS[kind]), kinds[kind]]);
  }

  #families({ families }, index) {
    return index.families
      .filter(({ id }) => families[id] > 0)
      .map(({ id, name }) => [id, name, families[id]])
      .sort((a, b) => b[2] - a[2] || a[1].localeCompare(b[1], document.documentElement.lang));
  }

  /** A row of links, each of which narrows the results; none when there is nothing to choose. */
  #filter(name, wanted, entries) {
    const chosen = wanted[name];
    if (entries.length < 2 && !chosen) {
      return null;
    }
    if (chosen && !entries.some(([key]) => key === chosen)) {
      entries.push([chosen, (name === "kind" && this.#words.text(KINDS[chosen] ?? "")) || chosen, 0]);
    }
    const all = this.#words.text(name === "kind" ? "search.allKinds" : "search.allFamilies");
    const links = [["", all], ...entries].map(([key, label, count]) => {
      const link = element(
        "a",
        { "data-go": true, "data-key": `${name} ${key}`, "aria-current": key === chosen && "true" },
        label,
        ...(count === undefined ? [] : [" ", element("small", {}, this.#words.number(count))]),
      );
      link.href = location.pathname + search({ ...wanted, [name]: key });
      return element("li", {}, link);
    });
    const label = this.#words.text(name === "kind" ? "search.kinds" : "fact.family");
    return element("nav", { "aria-label": label }, element("ul", { class: "pills" }, links));
  }

  #hit({ url, title, titleMarks, kind, familyName, excerpt, foreign, translations }) {
    const words = this.#words;
    const about = [words.text(`search.kind.${kind}`), familyName].filter(Boolean).join(" · ");
    const link = element("a", {}, marked(title, titleMarks));
    link.href = url;
    const hit = element("li", { class: "hit" }, element("p", { class: "meta" }, about), element("h2", {}, link));
    if (foreign) {
      // Otherwise the title itself says why this was found.
      hit.append(
        element(
          "p",
          { class: "see" },
          element("span", { lang: foreign.language }, element("mark", {}, foreign.name)),
          ` (${languageName(foreign.language)}) → ${title}`,
        ),
      );
    }
    if (excerpt?.text) {
      const text = element("p", {}, marked(excerpt.text, excerpt.marks));
      if (excerpt.anchor && excerpt.heading) {
        const section = element("a", { class: "section" }, marked(excerpt.heading, excerpt.headingMarks));
        section.href = `${url}#${excerpt.anchor}`;
        text.prepend(section, " ");
      }
      hit.append(text);
    }
    if (translations?.length > 0) {
      const links = translations.map((each) => {
        const name = languageName(each.language);
        const other = element("a", { lang: each.language, hreflang: each.language }, name);
        other.href = each.url;
        return element("li", {}, other);
      });
      hit.append(
        element("div", { class: "meta others" }, words.text("search.languages"), " ", element("ul", {}, links)),
      );
    }
    return hit;
  }

  /** The button for further hits; the first of them gets the focus. */
  #more(wanted, list, all) {
    const count = element("p", { class: "meta" });
    const button = element("button", { type: "button" }, this.#words.text("search.more"));
    const more = element("div", { class: "more-hits" }, count, button);
    const update = () => {
      const shown = list.children.length;
      count.textContent = this.#words.text("search.shown", { shown, all });
      button.hidden = shown >= all;
      more.hidden = all <= STEP;
    };
    button.addEventListener("click", async () => {
      const { signal } = this.#running;
      button.disabled = true;
      try {
        const { pages } = await this.#find(wanted, list.children.length, STEP, signal);
        if (signal.aborted) {
          return;
        }
        const hits = pages.map((page) => this.#hit(page));
        list.append(...hits);
        hits[0]?.querySelector("a").focus();
        update();
        this.#note({ shown: list.children.length });
        this.#status.textContent = count.textContent;
      } catch (error) {
        if (!signal.aborted) {
          this.#fail(error);
        }
      }
      button.disabled = false;
    });
    update();
    return more;
  }

  /** Says what went wrong, and offers what helps. */
  #fail(error) {
    const words = this.#words;
    const gone = navigator.onLine && error.kind === "gone";
    const said = !navigator.onLine ? "search.offline" : gone ? "search.gone" : "search.failed";
    const button = element("button", { type: "button" }, words.text(gone ? "search.reload" : "search.retry"));
    button.addEventListener("click", () => {
      if (gone) {
        location.reload();
      } else {
        this.#input.focus();
        this.#run();
      }
    });
    this.#show("", [element("div", { class: "notice", role: "alert" }, element("p", {}, words.text(said)), button)], true);
  }
}

/** What an address asks for. */
function state(text) {
  const values = new URLSearchParams(text);
  return {
    q: (values.get("q") ?? "").trim().slice(0, LONGEST),
    kind: values.get("kind") ?? "",
    family: values.get("family") ?? "",
  };
}

/** The address that asks for it. */
function search(wanted) {
  const values = `${new URLSearchParams(Object.entries(wanted).filter(([, value]) => value))}`;
  return values && `?${values}`;
}

customElements.define("search-page", SearchPage);
