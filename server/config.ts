import { resolve } from 'node:path';
import { z } from 'zod';
import { StartRefusal } from './start-refusal';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');

const masterKey = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32, 'must be 32 bytes in base64');

/** Every environment variable, with the sentence that README prints. An empty value counts as absent. */
const VARIABLES = {
  PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .default(8080)
    .describe('Port of everything: mini-program, admin and API.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on. The local sign-in of the demo works on loopback only.'),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/]+$/, 'must be http(s)://name without a path')
    .optional()
    .describe('Address that people open, as guides and slips print it. Absent: made of HOST and PORT.'),
  DATA_DIR: z
    .string()
    .default('.data')
    .describe('Folder of the embedded database, its log and the master key.'),
  CACHE_DIR: z
    .string()
    .default('.cache')
    .describe('Folder of what can be made again: a downloaded mongod, fingerprints of builds.'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional()
    .describe(
      'A replica set of your own (6.0 or newer). Absent: a mongod is found or brought, and kept by this server.',
    ),
  MONGOD_BINARY: z
    .string()
    .optional()
    .describe('The mongod to run. Absent: the one on PATH, else one is brought.'),
  MASTER_KEY: masterKey
    .optional()
    .describe(
      '32 bytes in base64 that wrap every data key. Needed with MONGODB_URI; otherwise made once in DATA_DIR/master-key.',
    ),
  DEMO: onOff
    .optional()
    .describe(
      '`on` plays the demo world into an empty database, `off` does not. Absent: on with the embedded database.',
    ),
  WECHAT_APP_ID: z
    .string()
    .optional()
    .describe('App id of your mini-program. Absent: nobody signs in with WeChat.'),
  WECHAT_APP_SECRET: z.string().optional().describe('Its secret; needed with WECHAT_APP_ID.'),
  WECHAT_API: z
    .string()
    .regex(/^https?:\/\/[^\s/]+$/, 'must be http(s)://name without a path')
    .default('https://api.weixin.qq.com')
    .describe('Address of WeChat’s servers.'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('Bearer token for /metrics from other machines. Absent: loopback only.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .optional()
    .describe(
      'How much is logged. Absent: `warn` in a demonstration, so that the printed names stay on the screen; else `info`.',
    ),
  PATH: z.string().default('').describe('Searched for a mongod, as usual.'),
} as const;

const Environment = z
  .object(VARIABLES)
  .refine(({ WECHAT_APP_ID, WECHAT_APP_SECRET }) => !WECHAT_APP_ID === !WECHAT_APP_SECRET, {
    path: ['WECHAT_APP_SECRET'],
    error: 'goes together with WECHAT_APP_ID',
  });
type Environment = z.infer<typeof Environment>;

/** The configuration of a running server; folders are absolute. */
export interface Config {
  port: number;
  host: string;
  publicUrl: string;
  dataDir: string;
  cacheDir: string;
  mongodbUri: string | undefined;
  mongodBinary: string | undefined;
  masterKey: Buffer | undefined;
  demo: boolean;
  /** Absent: this server has no mini-program of its own. */
  weChat: { appId: string; appSecret: string; api: string } | undefined;
  metricsToken: string | undefined;
  logLevel: NonNullable<Environment['LOG_LEVEL']>;
  searchPath: string;
}

/**
 * The environment, parsed once. Nothing else reads `process.env`.
 * @throws StartRefusal `config-invalid` naming every wrong variable, never a value: values may be secrets.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
    throw new StartRefusal('config-invalid', wrong.join('; '));
  }
  const env = parsed.data;
  const demo = env.DEMO ?? env.MONGODB_URI === undefined;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ?? `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`,
    dataDir: resolve(env.DATA_DIR),
    cacheDir: resolve(env.CACHE_DIR),
    mongodbUri: env.MONGODB_URI,
    mongodBinary: env.MONGOD_BINARY,
    masterKey: env.MASTER_KEY,
    demo,
    weChat:
      env.WECHAT_APP_ID && env.WECHAT_APP_SECRET
        ? { appId: env.WECHAT_APP_ID, appSecret: env.WECHAT_APP_SECRET, api: env.WECHAT_API }
        : undefined,
    metricsToken: env.METRICS_TOKEN,
    logLevel: env.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    searchPath: env.PATH,
  };
}

/** The variables as README shows them: name, default, meaning. */
export function describeConfig(): { name: string; fallback: string; meaning: string }[] {
  return Object.entries(VARIABLES).map(([name, schema]) => {
    const fallback = schema.safeParse(undefined);
    return {
      name,
      fallback: fallback.success && fallback.data !== undefined ? String(fallback.data) : '',
      meaning: schema.description ?? '',
    };
  });
}
