import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {ignores: ["node_modules/", "dist/", ".litscope/", "src/.observablehq/", "data/"]},
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: ["error", "always"],
      "no-console": "off"
    }
  },
  {
    files: ["**/*.mjs", "*.js"],
    languageOptions: {globals: {process: "readonly", console: "readonly", URL: "readonly"}}
  }
);
