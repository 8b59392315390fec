// A static host on the loopback interface that counts what it sends.
//
// Scripts, style sheets, JSON and HTML go out as brotli, quality 11, compressed before they are asked
// for (or at the first request, for files that nobody named). Everything else goes out as it is:
// the files of both indexes are compressed already, and parts of them are sent as they are asked for
// (Range: bytes=from-to), unless the host is told to know no ranges. Bytes are those of the response
// bodies, as sent.
// The server has a thread of its own, so that the driver of the browser does not keep it waiting.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = new Set(['.css', '.html', '.js', '.json']);

/**
 * Starts a host.
 *
 * @param {Object<string, string>} mounts folders by the path that they stand at; `/` is the site
 * @param {string[]} warm paths that are compressed before the host answers
 * @param {boolean} ranges whether parts of files are sent alone; otherwise always the whole
 * @returns `{origin, take(), close()}`; `take` gives `[{path, status, bytes}]` since it was last called
 */
export async function serve(mounts, warm = [], ranges = true) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { mounts, warm, ranges } });
  const waiting = [];
  const port = await new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.on('message', (message) => (message.port ? resolve(message.port) : waiting.shift()(message)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    take: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        worker.postMessage('take');
      }),
    close: () => worker.terminate(),
  };
}

if (!isMainThread) await work(workerData);

async function work({ mounts, warm, ranges }) {
  const files = new Map();
  let log = [];

  function locate(path) {
    const mount = Object.keys(mounts)
      .filter((prefix) => path.startsWith(prefix))
      .sort((a, b) => b.length - a.length)[0];
    return join(mounts[mount], normalize('/' + path.slice(mount.length)));
  }

  async function load(path) {
    if (!files.has(path)) {
      // Any page in a language: what the readers need of it is the language.
      const blank = /^\/__bench\/(\w+)\/$/.exec(path);
      const name = blank || path.endsWith('/') ? `${path}index.html` : path;
      const bytes = blank
        ? Buffer.from(`<!doctype html><html lang="${blank[1]}"><link rel="icon" href="data:,"><title>bench</title>`)
        : await readFile(locate(name));
      const type = extname(name);
      const compressed = COMPRESSED.has(type);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      const body = compressed ? brotliCompressSync(bytes, { params }) : bytes;
      const headers = {
        'Cache-Control': 'public, max-age=600',
        'Content-Length': body.length,
        'Content-Type': TYPES[type] ?? 'application/octet-stream',
        ETag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
      };
      if (compressed) headers['Content-Encoding'] = 'br';
      else if (ranges) headers['Accept-Ranges'] = 'bytes';
      files.set(path, { body, headers });
    }
    return files.get(path);
  }

  /** The part of a file that is asked for, or all of it. */
  function part({ body, headers }, { range, 'if-range': known }) {
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
    if (!headers['Accept-Ranges'] || first === undefined || (known && known !== headers.ETag)) {
      return { status: 200, body, headers };
    }
    const from = Number(first);
    const end = last ? Math.min(Number(last) + 1, body.length) : body.length;
    if (from >= end) return { status: 416, body: '', headers: { 'Content-Range': `bytes */${body.length}` } };
    const about = { 'Content-Range': `bytes ${from}-${end - 1}/${body.length}`, 'Content-Length': end - from };
    return { status: 206, body: body.subarray(from, end), headers: { ...headers, ...about } };
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let answer;
    try {
      const file = await load(path);
      const { ETag } = file.headers;
      answer = request.headers['if-none-match'] === ETag
        ? { status: 304, body: '', headers: { ETag } }
        : part(file, request.headers);
    } catch {
      answer = { status: 404, body: '', headers: {} };
    }
    log.push({ path, status: answer.status, bytes: answer.body.length });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });

  for (const path of warm) await load(path);
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => parentPort.postMessage({ port: server.address().port }));
  parentPort.on('message', () => {
    parentPort.postMessage(log);
    log = [];
  });
}
