/**
 * Three projects, because they need different worlds:
 * core (Node, beside a real mongod), screens (jsdom, the HTML half of the kit), journeys (a whole program).
 */

// Packages published as ES modules only; Jest's CommonJS world needs them rewritten.
const ESM_ONLY = [
  '@agendajs/.*',
  '@borewit/.*',
  '@noble/.*',
  '@otplib/.*',
  '@scure/.*',
  '@sindresorhus/.*',
  '@sparticuz/.*',
  '@tokenizer/.*',
  'agenda',
  'cron-parser',
  'date.js',
  'file-type',
  'human-interval',
  'jose',
  'luxon',
  'otplib',
  'strtok3',
  'token-types',
  'uint8array-extras',
  'zod',
];

// The MongoDB driver loads `os` by dynamic import, which Jest's CommonJS world has not; swc makes it a require.
const DYNAMIC_IMPORT = 'mongodb/lib/runtime_adapters\\.js';

const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx, decorators: false },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const shared = {
  rootDir: import.meta.dirname,
  transform: { '^.+\\.(ts|js|mjs)$': swc(false), '^.+\\.(tsx|jsx)$': swc(true) },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/|${DYNAMIC_IMPORT})`],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/\\.cache/', '<rootDir>/\\.data/'],
  clearMocks: true,
};

const database = {
  globalSetup: '<rootDir>/test/support/database-setup.ts',
  globalTeardown: '<rootDir>/test/support/database-teardown.ts',
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      ...database,
      displayName: 'core',
      testEnvironment: 'node',
      // It starts the whole program: a journey.
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/second-service\\.test\\.ts'],
      testMatch: [
        '<rootDir>/test/shared/**/*.test.ts',
        '<rootDir>/test/server/**/*.test.ts',
        '<rootDir>/test/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/admin/**/*.test.ts?(x)', '<rootDir>/test/miniapp/**/*.test.ts?(x)'],
      // '.h5' first: the tests exercise the same HTML that the H5 build ships.
      moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'jsx', 'js', 'mjs', 'cjs', 'json'],
      moduleNameMapper: {
        '\\.(css|scss|less|svg|png)$': '<rootDir>/test/support/empty-module.cjs',
        '^@/(.*)$': '<rootDir>/miniapp/src/$1',
        '^@tarojs/taro$': '<rootDir>/test/support/taro.ts',
        '^(react|react-dom)($|/.*)': '<rootDir>/node_modules/$1$2',
      },
      setupFilesAfterEnv: ['<rootDir>/test/support/screens-setup.ts'],
    },
    {
      ...shared,
      ...database,
      displayName: 'journeys',
      testEnvironment: 'node',
      setupFilesAfterEnv: ['<rootDir>/test/support/journeys-setup.ts'],
      testMatch: [
        '<rootDir>/test/journeys/**/*.test.ts',
        '<rootDir>/test/second-service.test.ts',
        '<rootDir>/test/faults/**/*.test.ts',
      ],
    },
  ],
};
