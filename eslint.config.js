import tseslint from 'typescript-eslint';

// Only what biome cannot know: rules that need types, and two rooms' own prohibitions.
const pureDomain = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance comes as an argument.',
  },
];
const browserOnlyInPlatform = {
  paths: [{ name: 'webextension-polyfill', message: 'The browser is reached through utils/platform.' }],
};

export default tseslint.config(
  { ignores: ['.output/**', '.wxt/**', 'node_modules/**', 'test/shop/dist/**', '**/*.mjs', '**/*.js'] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      'no-restricted-imports': ['error', browserOnlyInPlatform],
    },
  },
  { files: ['utils/domain/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...pureDomain] } },
  { files: ['utils/platform/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
);
