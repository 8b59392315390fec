// Typing into the search box of the built site: from the press of a key to the painted list.
//
//   node typing.mjs '{"modules": …, "chromium": …, "queries": …, "site": …, "ranges": …, "out": …}'
//
// In each language a home page is opened once, in a fresh context; one query is typed and cleared, so
// that the modules and the root are loaded; then the first query of further sessions is typed, letter
// by letter, and cleared, twice: what the letters need of the index is loaded while typing, and is there
// the second time. Letters come so slowly that the box searches texts for each one that no name begins
// with, which it does not when people type on: PAUSE is longer than what the box waits for.
//
// A latency is the time from the key's event to the first moment after the frame that shows the last
// change of the list which that key caused. The next key comes when the list has been still for
// PAUSE ms.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { serve } from './serve.mjs';

const PAUSE = 400;
const QUERIES = 3;
const options = JSON.parse(process.argv[2]);
const { chromium } = createRequire(join(options.modules, 'package.json'))('playwright-core');
const queries = JSON.parse(readFileSync(options.queries, 'utf8'));

const assets = `/assets/${readdirSync(join(options.site, 'assets'))[0]}/`;
const warm = ['js', 'css'].flatMap((kind) => readdirSync(join(options.site, assets, kind)).map((name) => `${assets}${kind}/${name}`));
const server = await serve({ '/': options.site }, warm, options.ranges);
const browser = await chromium.launch({ executablePath: options.chromium });
const measured = { first: [], warm: [], bytes: [], modules: 0 };
const modules = new Map(); // bytes of the box and of the results page by their paths, without search-core
try {
  for (const [language, sessions] of Object.entries(queries)) {
    const context = await browser.newContext({ locale: language });
    const page = await context.newPage();
    await page.goto(`${server.origin}/${language}/`, { waitUntil: 'networkidle' });
    const box = page.getByRole('combobox').first();
    await box.focus();
    for (const [number, [query]] of sessions.slice(0, QUERIES + 1).entries()) {
      await taken();
      const first = await type(page, box, query);
      const sent = await taken();
      const warm = await type(page, box, query);
      if (number === 0) continue;
      measured.first.push(...first);
      measured.warm.push(...warm);
      measured.bytes.push(sent.reduce((sum, { bytes }) => sum + bytes, 0));
    }
    const action = await box.evaluate((input) => input.form.action);
    await page.goto(`${action}?q=${encodeURIComponent(sessions[0][0])}`, { waitUntil: 'networkidle' });
    await taken();
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
measured.modules = [...modules.values()].reduce((sum, bytes) => sum + bytes, 0);
if (measured.warm.length === 0) throw new Error('the list of the search box never changed');
writeFileSync(options.out, JSON.stringify(measured));

/** Types a query and clears the box; the latencies of the keys that changed the list. */
async function type(page, box, query) {
  const latencies = [];
  for (const letter of query) {
    await box.evaluate((input, pause) => {
      const list = document.getElementById(input.getAttribute('aria-controls'));
      globalThis.painted = new Promise((resolve) => {
        let pressed;
        let last = null;
        let timer;
        const done = () => {
          observer.disconnect();
          resolve(last === null ? null : last - pressed);
        };
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          requestAnimationFrame(() => {
            // A message is handled after the frame has been painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              last = performance.now();
              clearTimeout(timer);
              timer = setTimeout(done, pause);
            };
            port2.postMessage(null);
          });
        });
        const press = (event) => {
          if (pressed !== undefined) return;
          pressed = event.timeStamp;
          observer.observe(list, { attributes: true, characterData: true, childList: true, subtree: true });
          timer = setTimeout(done, 2 * pause);
        };
        // Letters that the keyboard lacks (ș) come without a key; the change of the text is their press.
        for (const name of ['keydown', 'beforeinput']) input.addEventListener(name, press, { once: true });
      });
    }, PAUSE);
    await page.keyboard.type(letter);
    latencies.push(await page.evaluate(() => globalThis.painted));
  }
  await box.fill('');
  return latencies.filter((latency) => latency !== null);
}

/** What the host sent since this was last called; notes the modules among it. */
async function taken() {
  const sent = await server.take();
  for (const { path, bytes } of sent) {
    if (/\/search-[\w-]+\.js$/.test(path) && !path.endsWith('/search-core.js')) modules.set(path, bytes);
  }
  return sent;
}
