import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '@/lib/server/platform/config'

const secret = 'a1b2c3d4e5f6g7h8a1b2c3d4e5f6g7h8'
const read = (env: Record<string, string>) => readConfig({ AUTH_SECRET: secret, ...env }, () => undefined)

describe('an empty environment', () => {
  it('uses SQLite below ./data, port 3000, the address of this machine and no mail', () => {
    expect(readConfig({}, () => secret)).toEqual({
      dataDir: resolve('data'),
      databaseUrl: null,
      databaseLiveUrl: null,
      port: 3000,
      metricsPort: null,
      metricsHost: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      authSecret: secret,
      smtpUrl: null,
      storageUrl: null,
      backupDir: resolve('data', 'backups'),
      backupKeyFile: null,
      mailFrom: 'attache@localhost',
      sampleOffice: null,
      provider: null,
    })
  })

  it('treats empty values as not set, as an unedited .env has them', () => {
    expect(read({ DATABASE_URL: '', SMTP_URL: ' ', PORT: '' })).toMatchObject({
      databaseUrl: null,
      smtpUrl: null,
      storageUrl: null,
      port: 3000,
    })
  })
})

describe('the database', () => {
  it('may have several hosts, of which the primary is used', () => {
    const databaseUrl = 'postgres://attache:secret@a.example,b.example:5433/attache'
    expect(read({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl)
    expect(() => read({ DATABASE_URL: 'postgres://attache@a.example,b:port/attache' })).toThrow(ConfigError)
  })

  it.each(['1', '501', 'many'])('may not have a pool of %s connections', (size) => {
    expect(() => read({ DATABASE_POOL: size })).toThrow('Set DATABASE_POOL')
  })
})

describe('the public address', () => {
  it('follows the port if it is not set', () => {
    expect(read({ PORT: '4010' }).publicUrl).toBe('http://localhost:4010')
  })

  it.each([
    'https://visits.example.edu',
    'https://visits.example.edu/',
    'http://192.168.1.20:3000',
    'http://office-mac.local',
    'http://[::1]:3000',
    'http://intranet',
  ])('may be %s', (url) => {
    expect(read({ PUBLIC_URL: url }).publicUrl).toBe(url.replace(/\/$/, ''))
  })

  it.each(['http://visits.example.edu', 'http://8.8.8.8', 'http://10.example.edu', 'http://[2001:db8::1]'])(
    'may not be %s, where passwords would be sent without encryption',
    (url) => {
      expect(() => read({ PUBLIC_URL: url })).toThrow(/^Set PUBLIC_URL to an https:\/\/ address/)
    },
  )

  it.each([
    'visits.example.edu',
    'ftp://example.edu',
    'https://example.edu/visits',
    'https://example.edu?x=1',
    'https://me@example.edu',
  ])('may not be %s, which is not an origin', (url) => {
    expect(() => read({ PUBLIC_URL: url })).toThrow(/^Set PUBLIC_URL to the address people type/)
  })
})

describe('the database', () => {
  it('is PostgreSQL if its address says so', () => {
    expect(read({ DATABASE_URL: 'postgres://me@db.example.edu/visits' }).databaseUrl).toBe(
      'postgres://me@db.example.edu/visits',
    )
    expect(read({ DATABASE_URL: 'postgresql:///visits?host=/run/postgresql' }).databaseUrl).toMatch(/^postgresql:/)
  })

  it('is in memory only in tests', () => {
    expect(read({ NODE_ENV: 'test', DATABASE_URL: 'pglite://memory' }).databaseUrl).toBe('pglite://memory')
    expect(() => read({ NODE_ENV: 'production', DATABASE_URL: 'pglite://memory' })).toThrow(ConfigError)
  })

  it('is refused without repeating the password in the message', () => {
    expect(() => read({ DATABASE_URL: 'mysql://root:hunter2@db/visits' })).toThrow(
      /^Set DATABASE_URL to postgres:\/\/(?!.*hunter2)/,
    )
  })
})

describe('the secret', () => {
  it('comes from the data directory unless the environment has one', () => {
    const fromFile = (dir: string) => (dir === '/srv/attache' ? secret : undefined)
    expect(readConfig({ DATA_DIR: '/srv/attache' }, fromFile).authSecret).toBe(secret)
    expect(readConfig({ DATA_DIR: '/srv/attache', AUTH_SECRET: secret.toUpperCase() }, fromFile).authSecret).toBe(
      secret.toUpperCase(),
    )
  })

  it.each(['', 'short', 'changemechangemechangemechangeme'])('may not be absent, short or guessable: %j', (value) => {
    expect(() => read({ AUTH_SECRET: value })).toThrow(/^Set AUTH_SECRET to at least 32 random characters/)
  })
})

it.each(['0', '70000', '30.5', 'http'])('refuses port %s', (port) => {
  expect(() => read({ PORT: port })).toThrow('Set PORT to a whole number from 1 to 65535.')
})

it('refuses an invalid address of a mail server', () => {
  for (const url of [
    's3.example.edu',
    'https://s3.example.edu/files',
    'https://key:hidden@s3.example.edu',
    's3://a:b@c/d',
  ])
    expect(() => read({ STORAGE_URL: url })).toThrow(/^Set STORAGE_URL to https:/)
  const storageUrl = 'https://key:secret@s3.example.edu/files?region=eu-central-1'
  expect(read({ STORAGE_URL: storageUrl }).storageUrl).toBe(storageUrl)
  expect(() => read({ SMTP_URL: 'mail.example.edu' })).toThrow(/^Set SMTP_URL to smtp:/)
})

it('reports all invalid values at once', () => {
  expect(() => read({ PORT: 'x', SMTP_URL: 'x' })).toThrow(/PORT.*\n.*SMTP_URL/)
})

describe('the sample office', () => {
  it.each([
    ['yes', true],
    ['YES ', true],
    ['1', true],
    ['no', false],
    ['false', false],
  ])('is requested or not: %s', (SAMPLE_OFFICE, sampleOffice) => {
    expect(read({ SAMPLE_OFFICE })).toMatchObject({ sampleOffice })
  })

  it('must be set to a known value', () => {
    expect(() => read({ SAMPLE_OFFICE: 'maybe' })).toThrow(/^Set SAMPLE_OFFICE to yes or no/)
  })
})

describe('the identity provider', () => {
  const oidc = { OIDC_ISSUER: 'https://login.example.edu/a/', OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'secret' }

  it('has defaults that let only invited users in, and reads lists', () => {
    expect(read(oidc).provider).toEqual({
      issuer: 'https://login.example.edu/a',
      clientId: 'id',
      clientSecret: 'secret',
      scopes: 'openid email profile',
      name: null,
      createsAccounts: false,
      allowedDomains: [],
      allowedGroups: [],
      groupsClaim: 'groups',
      administratorGroups: [],
      staffGroups: [],
      isEmailTrusted: false,
      isOnly: false,
      passwordAccounts: [],
    })
    const more = { OIDC_ALLOWED_DOMAINS: 'Example.edu, mail.example.edu', OIDC_STAFF_GROUPS: 'A b,', OIDC_ONLY: 'Yes' }
    expect(read({ ...oidc, ...more }).provider).toMatchObject({
      allowedDomains: ['example.edu', 'mail.example.edu'],
      staffGroups: ['A b'],
      isOnly: true,
    })
  })

  it.each<[string, Record<string, string>]>([
    ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: '' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: '' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'http://login.example.edu' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'https://login.example.edu/.well-known/openid-configuration' }],
    ['OIDC_SCOPES', { OIDC_SCOPES: 'email' }],
    ['OIDC_ALLOWED_DOMAINS', { OIDC_ALLOWED_DOMAINS: '@example.edu' }],
    ['OIDC_CREATE_ACCOUNTS', { OIDC_CREATE_ACCOUNTS: 'perhaps' }],
    ['OIDC_ALLOW_PASSWORD', { OIDC_ALLOW_PASSWORD: 'kim' }],
    ['OIDC_ONLY', { OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '', OIDC_ONLY: 'yes' }],
  ])('is refused with a sentence about %s', (name, wrong) => {
    expect(() => read({ ...oidc, ...wrong })).toThrow(new RegExp(`^Set .*${name}`))
  })
})
