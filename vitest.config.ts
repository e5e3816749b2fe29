import { defineConfig } from "vitest/config";

/** Tests read the sources directly: `explicator` resolves to core/src through the export condition `source`. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source", "module", "node", "development|production"] } },
  test: {
    include: ["core/test/**/*.test.ts"],
    // The machine is often busy with other things; a test that takes this long is broken, not slow.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
