// Search in Chromium: what a visitor's searches transfer and how long they take.
//
//   node browser.mjs '{"modules": …, "chromium": …, "queries": …, "sites": {…}, "ranges": …, "out": …}'
//
// modules   folder in which playwright-core is installed
// chromium  the browser's program
// queries   file that queries.py wrote
// sites     by reader ("pagefind", "roleguide"): folder of the finished site
// ranges    whether the host sends parts of files as they are asked for, or always the whole
// out       file for the measurements, JSON
//
// The readers take turns, session by session. A session is a fresh browser context (empty cache) on
// an empty page: open the reader, then search and load the ten results of each query, one by one.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serve } from './serve.mjs';

const RESULTS = 10;
const options = JSON.parse(process.argv[2]);
const { chromium } = createRequire(join(options.modules, 'package.json'))('playwright-core');
const queries = JSON.parse(readFileSync(options.queries, 'utf8'));
const here = fileURLToPath(new URL('page/', import.meta.url));

const browser = await chromium.launch({ executablePath: options.chromium });
const hosts = {};
for (const [reader, site] of Object.entries(options.sites)) hosts[reader] = await host(reader, site);
const measured = { chromium: browser.version(), sessions: [] };
try {
  for (const [language, sessions] of Object.entries(queries)) {
    // The first session warms up the browser, the host and the disk's cache, and does not count.
    for (const [number, session] of [sessions.at(-1), ...sessions].entries()) {
      for (const reader of Object.keys(hosts)) {
        const result = await run(reader, language, session);
        if (number > 0) measured.sessions.push({ reader, language, ...result });
      }
    }
    process.stderr.write(`${language}: ${sessions.length} sessions of each reader\n`);
  }
} finally {
  await browser.close();
  for (const { server } of Object.values(hosts)) await server.close();
}
writeFileSync(options.out, JSON.stringify(measured));

async function host(reader, site) {
  const warm = [`/__bench/${reader}.js`];
  const setting = {};
  if (reader === 'pagefind') {
    warm.push(...['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json'].map((name) => `/pagefind/${name}`));
  } else {
    const assets = `/assets/${readdirSync(join(site, 'assets'))[0]}/js/`;
    setting.core = `${assets}search-core.js`;
    warm.push(...readdirSync(join(site, assets)).map((name) => assets + name));
    for (const name of readdirSync(join(site, 'search'))) if (/\.js(on)?$/.test(name)) warm.push(`/search/${name}`);
  }
  return { setting, server: await serve({ '/': site, '/__bench/': here }, warm, options.ranges) };
}

async function run(reader, language, session) {
  const { server, setting } = hosts[reader];
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin}/__bench/${language}/`);
  await page.evaluate((path) => import(path).then((module) => (globalThis.module = module)), `/__bench/${reader}.js`);
  await server.take();

  const init = await page.evaluate(async (how) => {
    const start = performance.now();
    globalThis.reader = await globalThis.module.open(how);
    return performance.now() - start;
  }, { language, ...setting });
  const opened = await transferred(server);

  const searches = [];
  for (const query of session) {
    const search = await page.evaluate(async ([text, limit]) => {
      const start = performance.now();
      globalThis.found = await globalThis.reader.search(text, limit);
      return { ms: performance.now() - start, total: globalThis.reader.total(globalThis.found) };
    }, [query, RESULTS]);
    const index = await transferred(server);
    const show = await page.evaluate(async (limit) => {
      const start = performance.now();
      const pages = await globalThis.reader.show(globalThis.found, limit);
      return { ms: performance.now() - start, shown: pages.length };
    }, RESULTS);
    const results = await transferred(server);
    searches.push({
      query, ...search, index: index.bytes, requests: index.requests + results.requests,
      shown: show.shown, showMs: show.ms, results: results.bytes,
    });
  }
  await context.close();
  return { init, opened: opened.bytes, requests: opened.requests, searches };
}

/** What the host sent since it was last asked. */
async function transferred(server) {
  const log = (await server.take()).filter(({ path }) => !path.startsWith('/__bench/'));
  const failed = log.find(({ status }) => status >= 400);
  if (failed) throw new Error(`${failed.path} was answered with ${failed.status}`);
  return { bytes: log.reduce((sum, { bytes }) => sum + bytes, 0), requests: log.length };
}
