// Imported first and importing nothing, so that an old Node gets as far as this sentence.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Explicator needs Node 20.19 or newer; this is Node ${process.versions.node} (${process.execPath}).\n`);
  process.exit(5);
}
