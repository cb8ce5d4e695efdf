import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Refuses imports by pattern, each with the sentence that says where the code belongs instead. */
const refuse = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      patterns: patterns.map(([regex, message, allowTypeImports = false]) => ({
        regex,
        message,
        allowTypeImports,
      })),
    },
  ],
});

const NO_SERVER = ['(^|/)server(/|$)', 'Clients reach the server over HTTP only (STYLE §3).'];
const NO_MONGO = [
  '^(mongoose|mongodb)$',
  'Only repositories, models and database/ know MongoDB; types may be named (STYLE §3).',
  true,
];
const NO_KOA = ['^(koa|@koa/.*)$', 'Only routes and http/ know Koa (STYLE §3).'];
const PURE = [
  '^(?!(\\./|\\.\\./|@zhucantong/shared/|zod/mini$))',
  'Pure code imports the core and zod/mini only (STYLE §3).',
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/.cache/',
      '.data/',
      'coverage/',
      '**/*.cjs',
      'miniapp/babel.config.js',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['shared/**', 'server/**', 'miniapp/src/**'],
    ignores: ['server/launcher/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['**/*.tsx', 'miniapp/src/**/*.ts', 'server/admin/**/*.ts'],
    ...hooks.configs.flat['recommended-latest'],
  },
  { files: ['shared/**/*.ts'], rules: refuse(PURE) },
  { files: ['server/**/*.policy.ts', 'server/**/*.rules.ts'], rules: refuse(PURE, NO_MONGO, NO_KOA) },
  {
    files: ['server/**/*.ts'],
    ignores: [
      'server/*.ts',
      'server/{http,database,gateways,launcher,admin}/**',
      'server/**/*.{repository,model,routes,policy,rules}.ts',
    ],
    rules: refuse(NO_MONGO, NO_KOA),
  },
  {
    files: ['server/**/*.routes.ts'],
    rules: refuse(NO_MONGO, ['\\.(model|repository)$', 'A route calls a use case (STYLE §3).', true]),
  },
  {
    files: ['server/admin/src/**'],
    rules: refuse(NO_MONGO, NO_KOA, ['(^|/)miniapp(/|$)', 'The admin imports itself and the core.']),
  },
  {
    files: ['miniapp/src/{pages,features}/**'],
    rules: refuse(NO_SERVER, [
      '^@tarojs/components',
      'Pages are built from the two-file kit: import @/ui (TARO §4).',
    ]),
  },
  { files: ['miniapp/src/**'], ignores: ['miniapp/src/{pages,features}/**'], rules: refuse(NO_SERVER) },
);
