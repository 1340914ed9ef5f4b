import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isPrivateHost } from './private-host'
import { type ProviderConfig, providerOf, providerSettings } from './provider-config'

/** The settings from the environment. docs/operations.md explains each. */
export type Config = {
  /** Absolute path. Contains everything that must be backed up. */
  dataDir: string
  /** `null`: SQLite in `dataDir`. */
  databaseUrl: string | null
  /** A direct address of the same PostgreSQL for live updates; `null`: that of `databaseUrl`. */
  databaseLiveUrl: string | null
  port: number
  /** The port of /metrics; `null`: off. */
  metricsPort: number | null
  metricsHost: string
  /** Origin without a trailing slash, used in links that are sent out. */
  publicUrl: string
  authSecret: string
  smtpUrl: string | null
  /** S3-compatible storage for attached files, with credentials; `null`: they are in the database. */
  storageUrl: string | null
  /** Absolute path of the folder of backups. */
  backupDir: string
  /** Absolute path of the file whose content encrypts backups; `null`: they are not encrypted. */
  backupKeyFile: string | null
  /** The sender address of mail. */
  mailFrom: string
  /** Whether to load the sample office; `null` if not set. */
  sampleOffice: boolean | null
  /** The identity provider; `null`: users sign in with passwords. */
  provider: ProviderConfig | null
}

type Environment = Record<string, string | undefined>

/** An unsafe or invalid setting. The message says what to set and never contains the value. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** The file in the data directory in which `npm start` stores the generated secret. */
export const secretFile = 'auth-secret'

const secretSentence =
  'Set AUTH_SECRET to at least 32 random characters (openssl rand -base64 32), ' +
  'or leave it empty and run npm start, which makes one.'

const poolSentence = 'Set DATABASE_POOL to a whole number from 2 to 500.'

const metricsSentence = 'Set METRICS_PORT to a whole number from 1 to 65535, or leave it empty for no metrics.'

const schema = z.object({
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(isPostgres, {
      message: 'Set DATABASE_URL to postgres://user:password@host/database, or leave it empty for SQLite in DATA_DIR.',
    })
    .nullable()
    .default(null),
  DATABASE_LIVE_URL: z
    .string()
    .refine(isPostgres, {
      message: 'Set DATABASE_LIVE_URL to postgres://user:password@host/database, or leave it empty.',
    })
    .nullable()
    .default(null),
  DATABASE_POOL: z.coerce
    .number(poolSentence)
    .int(poolSentence)
    .min(2, poolSentence)
    .max(500, poolSentence)
    .default(10),
  PORT: z.coerce
    .number('Set PORT to a whole number from 1 to 65535.')
    .int('Set PORT to a whole number from 1 to 65535.')
    .min(1, 'Set PORT to a whole number from 1 to 65535.')
    .max(65_535, 'Set PORT to a whole number from 1 to 65535.')
    .default(3000),
  METRICS_PORT: z.coerce
    .number(metricsSentence)
    .int(metricsSentence)
    .min(1, metricsSentence)
    .max(65_535, metricsSentence)
    .nullable()
    .default(null),
  METRICS_HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'Set PUBLIC_URL to the address people type, without a path: https://visits.example.edu')
    .refine(isSafeOrigin, {
      message: 'Set PUBLIC_URL to an https:// address: over plain http anyone on the way can read passwords.',
    })
    .optional(),
  AUTH_SECRET: z.string().refine((text) => text.length >= 32 && new Set(text).size >= 8, secretSentence),
  SMTP_URL: z
    .string()
    .refine((url) => /^smtps?:\/\//.test(url) && URL.canParse(url), {
      message: 'Set SMTP_URL to smtp://user:password@host:587 or smtps://…, or leave it empty to send no mail.',
    })
    .nullable()
    .default(null),
  MAIL_FROM: z
    .string()
    .refine((text) => isAddress(text), 'Set MAIL_FROM to one e-mail address, such as visits@example.edu.')
    .optional(),
  STORAGE_URL: z
    .string()
    .refine(isStorage, {
      message:
        'Set STORAGE_URL to https://access-key:secret-key@host/bucket, with ?region=… if the storage needs one, ' +
        'or leave it empty to store files in the database.',
    })
    .nullable()
    .default(null),
  SAMPLE_OFFICE: z
    .string()
    .transform((wish) => wish.trim().toLowerCase())
    .pipe(z.enum(['yes', 'true', '1', 'no', 'false', '0'], 'Set SAMPLE_OFFICE to yes or no, or leave it empty.'))
    .transform((wish) => ['yes', 'true', '1'].includes(wish))
    .nullable()
    .default(null),
  ...providerSettings,
})

// Several hosts are separated by commas: postgres://user:password@a,b:5433/database
function isPostgres(url: string): boolean {
  const [, start = '', hosts = '', rest = ''] = /^(postgres(?:ql)?:\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/s.exec(url) ?? []
  return start !== '' && hosts.split(',').every((host) => URL.canParse(start + host + rest))
}

function isAddress(text: string): boolean {
  return /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/.test(text)
}

// Most mail servers accept only the user's own address as sender.
function senderOf(smtpUrl: string | null, publicUrl: string): string {
  const user = smtpUrl === null ? '' : decodeURIComponent(new URL(smtpUrl).username)
  return isAddress(user) ? user : `attache@${new URL(publicUrl).hostname}`
}

function isStorage(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, pathname } = new URL(text)
  return /^https?:$/.test(protocol) && username !== '' && password !== '' && /^\/[^/]+/.test(pathname)
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
}

// Plain http is accepted on one machine and inside an office network, where certificates are hard to get.
function isSafeOrigin(text: string): boolean {
  if (!URL.canParse(text)) return true
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || isPrivateHost(hostname)
}

/**
 * Reads the configuration from an environment. Pure except for `readSecret`, which returns the content of the secret
 * file in a data directory. @throws ConfigError with one sentence per invalid value
 */
export function readConfig(env: Environment, readSecret: (dataDir: string) => string | undefined = secretIn): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const dataDir = resolve(/* turbopackIgnore: true */ set.DATA_DIR ?? './data')
  const inMemory = set.NODE_ENV === 'test' && set.DATABASE_URL === 'pglite://memory'
  const parsed = schema.safeParse({
    ...set,
    DATABASE_URL: inMemory ? undefined : set.DATABASE_URL,
    AUTH_SECRET: set.AUTH_SECRET ?? readSecret(dataDir) ?? '',
  })
  if (!parsed.success) throw new ConfigError([...new Set(parsed.error.issues.map((issue) => issue.message))].join('\n'))
  const {
    DATABASE_URL,
    DATABASE_LIVE_URL,
    PORT,
    PUBLIC_URL,
    AUTH_SECRET,
    SMTP_URL,
    MAIL_FROM,
    STORAGE_URL,
    SAMPLE_OFFICE,
  } = parsed.data
  const provider = providerOf(parsed.data)
  if ('problem' in provider) throw new ConfigError(provider.problem)
  const publicUrl = new URL(PUBLIC_URL ?? `http://localhost:${PORT}`).origin
  return {
    dataDir,
    databaseUrl: inMemory ? 'pglite://memory' : DATABASE_URL,
    databaseLiveUrl: DATABASE_LIVE_URL,
    port: PORT,
    metricsPort: parsed.data.METRICS_PORT,
    metricsHost: parsed.data.METRICS_HOST,
    publicUrl,
    authSecret: AUTH_SECRET,
    smtpUrl: SMTP_URL,
    backupDir: resolve(/* turbopackIgnore: true */ set.BACKUP_DIR ?? join(dataDir, 'backups')),
    backupKeyFile: set.BACKUP_KEY_FILE ? resolve(/* turbopackIgnore: true */ set.BACKUP_KEY_FILE) : null,
    mailFrom: MAIL_FROM ?? senderOf(SMTP_URL, publicUrl),
    storageUrl: STORAGE_URL,
    sampleOffice: SAMPLE_OFFICE,
    ...provider,
  }
}

function secretIn(dataDir: string): string | undefined {
  try {
    return readFileSync(join(/* turbopackIgnore: true */ dataDir, secretFile), 'utf8').trim()
  } catch {
    return undefined
  }
}

let known: Config | undefined

/** The configuration of this process, read on first use. @throws ConfigError */
export function config(): Config {
  known ??= readConfig(process.env)
  return known
}
