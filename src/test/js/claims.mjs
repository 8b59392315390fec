// Claims that a script makes, one after another: a line for each, and exit code 1 when one is wrong.

let failures = 0;
const awake = setInterval(() => {}, 1000); // the timers of AbortSignal do not keep Node.js going

/** Makes a claim: `test` throws when it does not hold. */
export async function claim(text, test) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error("hangs")), 10_000).unref());
  try {
    await Promise.race([test(), late]);
    console.log(`ok: ${text}`);
  } catch (error) {
    failures++;
    console.log(`WRONG: ${text}: ${error.stack}`);
  }
}

export function same(actual, expected) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
  }
}

/** Comes after the last claim. */
export function done() {
  clearInterval(awake);
  console.log("done");
  process.exitCode = failures ? 1 : 0;
}
