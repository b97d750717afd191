const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Litscope needs Node 20.19 or later; this is ${process.versions.node}: install one from https://nodejs.org`
  );
  process.exitCode = 1;
} else {
  const {runCommand} = await import("./run-command.mjs");
  process.exitCode = await runCommand(process.argv.slice(2));
}
