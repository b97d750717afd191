/** Preloaded into a build: a request to anywhere but this machine is an error that names the address. */
const real = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const address = new URL(typeof input === "string" ? input : (input.url ?? input));
  if (
    ["http:", "https:"].includes(address.protocol) &&
    !["127.0.0.1", "localhost"].includes(address.hostname)
  ) {
    throw new Error(`request during an offline build: ${address}`);
  }
  return real(input, init);
};
