// <search-box>: a search field that suggests while one types. Around a plain form, which leads to the
// list of roles where there is no JavaScript and to the page of results where there is.
//
// A combobox with a list of suggestions, chosen by hand: www.w3.org/WAI/ARIA/apg/patterns/combobox.
// Nothing is loaded before the field has the focus.
//
//   data-base     path of the site, such as "/"
//   data-results  path of the page of results
//   data-index    path of the file that says where the index is
// and its words, as JSON in a script element.

const MOST = 8;
const FEW = 5; // pages that have what was typed in their text, where no name does
const SHORT = 90; // characters of an excerpt
const PAUSE = 200; // ms without typing before text is searched, if that takes anything from the host
const LATE = 400; // ms after which a slow answer is not waited for
const CALM = 500; // ms without typing before the number of suggestions is said

// ---- what the page of results uses too

const opened = new Map();
const fetched = []; // by clients, past the worker: addresses, of parts of files with the part as the query
let imports = 0;

/**
 * The search of a language, loaded once. A failure is forgotten, so that one may try again.
 *
 * @param {string} index path of the file that says where the index is
 */
export function client(index) {
  if (!opened.has(index)) {
    const promise = open(index);
    opened.set(index, promise);
    promise.catch(() => opened.delete(index));
  }
  return opened.get(index);
}

async function open(index) {
  // A module that could not be fetched is remembered as such; under another address it is fetched again.
  const { href } = new URL(imports === 0 ? "search-core.js" : `search-core.js?${imports}`, import.meta.url);
  let core;
  try {
    core = await import(href);
  } catch (error) {
    imports++;
    const { status } = await fetch(href, { method: "HEAD" });
    throw status === 404 ? Object.assign(error, { kind: "gone" }) : error; // the site was built anew
  }
  return core.open(new URL(index, location.href).href, { fetch: fetchAndNote });
}

function fetchAndNote(url, options) {
  if (!navigator.serviceWorker?.controller) {
    const range = new Headers(options?.headers).get("range");
    fetched.push(range ? `${url}?${range}` : `${url}`);
  }
  return fetch(url, options);
}

/** The words in the script element of an element, and how to fill them in. */
export class Words {
  #words;
  #plural = new Intl.PluralRules(document.documentElement.lang);
  #number = new Intl.NumberFormat(document.documentElement.lang);

  constructor(element) {
    this.#words = JSON.parse(element.querySelector(":scope > script").textContent);
  }

  number(n) {
    return this.#number.format(n);
  }

  /** The text of a key; the number `n` among the values chooses its form. */
  text(key, values = {}) {
    return this.parts(key, values).join("");
  }

  /** The same in parts, for values that are elements. */
  parts(key, values = {}) {
    let text = this.#words[key] ?? "";
    if (typeof text !== "string") {
      text = text[`=${values.n}`] ?? text[this.#plural.select(values.n)] ?? text.other;
    }
    return text.split(/\{(\w+)\}/).map((part, i) => {
      if (i % 2 === 0) {
        return part;
      }
      const value = values[part] ?? "";
      return typeof value === "number" ? this.number(value) : value;
    });
  }
}

/** The name of a language of the site, in itself. */
export function languageName(tag) {
  const link = document.querySelector(`.foot [data-languages] [lang="${CSS.escape(tag)}"]`);
  return link?.textContent ?? tag;
}

/** An element with attributes and children: elements or texts, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== ""));
  return made;
}

/** The text with what lies between pairs of positions in <mark>. */
export function marked(text, marks) {
  const places = (marks ?? []).flat();
  const parts = [];
  let end = 0;
  for (let i = 0; i + 1 < places.length; i += 2) {
    parts.push(text.slice(end, places[i]), element("mark", {}, text.slice(places[i], places[i + 1])));
    end = places[i + 1];
  }
  parts.push(text.slice(end));
  return parts.filter((part) => part !== "");
}

let asked = false;

/**
 * Lets the site work without a network from now on, where browser and host allow it.
 *
 * @param {string} base path of the site
 * @param {string[]} paths what will be needed besides what is loaded already
 */
export async function keepOffline(base, paths) {
  if (asked) {
    return;
  }
  asked = true;
  try {
    const workers = navigator.serviceWorker;
    await workers.register(`${base}sw.js`);
    const registration = await workers.ready;
    if (!workers.controller) {
      await new Promise((resolve) => workers.addEventListener("controllerchange", resolve, { once: true }));
    }
    const keep = (urls) => registration.active.postMessage(urls);
    const plain = (url) => new URL(url, location.href).href.split(/[?#]/)[0];
    keep([location.href, ...paths].map(plain));
    // What was loaded before, or is on its way past the worker. The browser's list has no parts of files.
    keep(fetched.splice(0));
    const observer = new PerformanceObserver((list) =>
      keep(list.getEntries().flatMap(({ name, initiatorType }) => (initiatorType === "fetch" ? [] : plain(name)))),
    );
    observer.observe({ type: "resource", buffered: true });
  } catch {
    // refused, or not there: then a network is needed
  }
}

// ---- the field

/** The text in lower case without diacritics, and where each of its characters comes from. */
function folded(text) {
  let fold = "";
  const from = [];
  let at = 0;
  for (const point of text) {
    const plain = point.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace("ß", "ss");
    for (let i = 0; i < plain.length; i++) {
      from.push(at);
    }
    fold += plain;
    at += point.length;
  }
  from.push(at);
  return { fold, from };
}

/** Where the typed text stands in a name: at the beginning of a word, or else within one. */
export function typedIn(name, typed) {
  const { fold, from } = folded(name);
  const plain = typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""); // without signs such as + and "
  const wanted = folded(plain.replace(/\s+/g, " ")).fold;
  if (wanted === "") {
    return [];
  }
  let at = fold.indexOf(wanted);
  for (let next = at; next > 0; next = fold.indexOf(wanted, next + 1)) {
    if (!/[\p{L}\p{N}]/u.test(fold[next - 1])) {
      at = next;
      break;
    }
  }
  return at < 0 ? [] : [from[at], from[at + wanted.length]];
}

class SearchBox extends HTMLElement {
  #words;
  #form;
  #input;
  #list;
  #status;
  #asking = new AbortController(); // of the last question; answers to others are dropped
  #calm = 0;

  connectedCallback() {
    if (this.#form) {
      return;
    }
    this.#words = new Words(this);
    this.#form = this.querySelector("form");
    this.#input = this.querySelector("input");
    this.#form.action = this.dataset.results;
    this.#list = element("div", {
      id: `${this.#input.id}-list`,
      role: "listbox",
      "aria-label": this.#words.text("suggest.list"),
      hidden: true,
    });
    this.#status = element("p", { class: "vh", role: "status" });
    this.#form.append(this.#list, this.#status);
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-expanded", "false"],
      ["aria-controls", this.#list.id],
    ]) {
      this.#input.setAttribute(name, value);
    }
    this.#input.addEventListener("focus", () => this.#prepare());
    this.#input.addEventListener("blur", () => this.close());
    // Keyboards of phones compose each word: it is suggested for before it is whole.
    this.#input.addEventListener("input", () => this.#ask());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    // The field keeps the focus while the pointer chooses.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#form.addEventListener("submit", (event) => {
      this.close();
      if (this.#input.value.trim() === "") {
        event.preventDefault();
        this.#input.focus();
      }
    });
    if (document.activeElement === this.#input) {
      this.#prepare();
    }
  }

  /** The field was there before this script: what was typed is not lost, and what is needed loads. */
  #prepare() {
    client(this.dataset.index).then(
      () => keepOffline(this.dataset.base, [this.dataset.results, new URL("search-page.js", import.meta.url).href]),
      () => {}, // said when something is asked
    );
  }

  async #ask() {
    const typed = this.#input.value;
    this.#stop();
    this.#activate(null); // Enter is for what is typed now
    if (typed.trim() === "") {
      this.close();
      return;
    }
    const { signal } = (this.#asking = new AbortController());
    const pause = new Promise((resolve) => setTimeout(resolve, PAUSE));
    const late = setTimeout(() => signal.aborted || this.#show(typed, null), LATE);
    let found = null;
    try {
      const search = await client(this.dataset.index);
      signal.throwIfAborted();
      const names = await search.suggest(typed, MOST);
      found = names.length > 0 ? names : await this.#told(search, typed, { signal, pause });
    } catch {
      // the page of results says what is wrong
    }
    clearTimeout(late);
    if (!signal.aborted) {
      this.#show(typed, found);
    }
  }

  /** Drops the answer that is on its way, and what is or would be said of the last one. */
  #stop() {
    this.#asking.abort();
    clearTimeout(this.#calm);
    this.#status.textContent = "";
  }

  /** Pages that have what was typed in their text; the last word may be unfinished. */
  async #told(search, typed, patience) {
    const result = await search.search(typed, { limit: FEW, typing: true, ...patience });
    const pages = await Promise.all(
      result.hits.map(({ doc }) => search.page(doc, result, { length: SHORT, ...patience })),
    );
    return pages.map(({ foreign, ...page }) => ({ ...page, shown: foreign?.name, language: foreign?.language }));
  }

  /** Shows suggestions, or without any (null: not known) only the way to the page of results. */
  #show(typed, found) {
    const options = (found ?? []).map((each) => this.#suggestion(each, typed));
    const all = element("a", { class: "all" }, this.#words.text("suggest.for", { query: typed.trim() }));
    all.href = `${this.dataset.results}?${new URLSearchParams({ q: typed.trim() })}`;
    all.addEventListener("click", (event) => {
      if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
        event.preventDefault();
        this.#form.requestSubmit();
      }
    });
    options.push(all);
    options.forEach((option, i) => {
      option.id = `${this.#list.id}-${i}`;
      option.setAttribute("role", "option");
      option.tabIndex = -1;
      option.setAttribute("aria-selected", "false");
    });
    this.#list.replaceChildren(...options);
    this.#list.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
    this.#input.removeAttribute("aria-activedescendant");
    if (found) {
      const n = found.length;
      this.#calm = setTimeout(() => {
        this.#status.textContent = this.#words.text(n > 0 ? "suggest.count" : "suggest.none", { n });
      }, CALM);
    }
  }

  #suggestion({ title, titleMarks, shown, language, url, kind, familyName, excerpt }, typed) {
    const name = shown || title;
    const marks = (!shown && titleMarks) || typedIn(name, typed);
    const words = [element("span", { class: "name", lang: language || false }, marked(name, marks))];
    if (language) {
      words.push(` (${languageName(language)})`);
    }
    if (name !== title) {
      words.push(" ", element("span", { "aria-hidden": "true" }, "→"), " ", element("b", {}, title));
    }
    const about = familyName || this.#words.text(`search.kind.${kind}`);
    const option = element("a", {}, element("span", {}, words), " ", element("small", {}, about));
    option.href = url;
    if (excerpt && !marks.length && !language) {
      option.append(" ", element("small", { class: "excerpt" }, marked(excerpt.text, excerpt.marks)));
      option.hash = excerpt.anchor;
    }
    return option;
  }

  close() {
    this.#stop();
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229) {
      return; // belongs to the input method
    }
    const options = [...this.#list.children];
    const active = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        if (this.#list.hidden) {
          this.#ask();
        } else if (event.key === "ArrowDown") {
          this.#activate(options[(active + 1) % options.length]);
        } else {
          this.#activate(options[(active < 0 ? options.length : active + options.length) - 1] ?? options.at(-1));
        }
        break;
      case "Enter":
        if (!this.#list.hidden && active >= 0) {
          event.preventDefault();
          options[active].click();
        }
        break;
      case "Escape":
        if (!this.#list.hidden) {
          event.preventDefault();
        }
        this.close(); // an answer that is on its way would open it again
        break;
      case "Home":
      case "End":
      case "ArrowLeft":
      case "ArrowRight":
        this.#activate(null); // they move in the text
        break;
      default:
    }
  }

  #activate(option) {
    for (const each of this.#list.children) {
      each.setAttribute("aria-selected", String(each === option));
    }
    if (option) {
      this.#input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.#input.removeAttribute("aria-activedescendant");
    }
  }
}

customElements.define("search-box", SearchBox);
