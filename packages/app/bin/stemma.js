#!/usr/bin/env node
// Committed, and outside dist, so that npm can link it before anything is built.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `stemma needs Node 22.12 or later, and this is Node ${process.versions.node}.\nInstall a current Node from https://nodejs.org and run the same command again.\nIn a checkout on Linux, “npx stemma” brings its own.`,
  );
  process.exit(1);
}
await import('../dist/main.js').catch((error) => {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error(`stemma is not built yet (${error.message}).\nRun “npm ci” in the checkout, or “npm run build”.`);
  process.exit(1);
});
