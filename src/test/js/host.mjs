// How hosts answer: those that know ranges, and those that do not.

/**
 * The answer to a request for a file.
 *
 * @param {Uint8Array} bytes of the file
 * @param {RequestInit} options of the request
 * @param {boolean} knowsRanges whether a part of the file is sent alone, as it is asked for
 */
export function answer(bytes, options, knowsRanges = true) {
  const range = new Headers(options?.headers).get("range");
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  if (!knowsRanges || first === undefined) {
    return new Response(bytes);
  }
  const length = bytes.length;
  const part = bytes.subarray(+first, +last + 1);
  if (!part.length) {
    return new Response("", { status: 416, headers: { "content-range": `bytes */${length}` } });
  }
  const said = `bytes ${first}-${+first + part.length - 1}/${length}`;
  return new Response(part, { status: 206, headers: { "content-range": said } });
}
