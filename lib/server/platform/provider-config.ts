import { z } from 'zod'
import type { ProviderRules } from '../../domain/access/provider-claims'
import { isPrivateHost } from './private-host'

/** The identity provider of the institution (OpenID Connect), by which users sign in. */
export type ProviderConfig = ProviderRules & {
  issuer: string
  clientId: string
  clientSecret: string
  scopes: string
  /** How the sign-in page calls it; `null`: the account of the university. */
  name: string | null
  /** Whether users without an account get one when they first sign in; otherwise only invited users may sign in. */
  createsAccounts: boolean
  /** Whether only `passwordAccounts` may sign in with a password. */
  isOnly: boolean
  /** E-mail addresses, in lower case. */
  passwordAccounts: readonly string[]
}

const yesOrNo = (name: string) =>
  z
    .string()
    .transform((wish) => wish.trim().toLowerCase())
    .pipe(z.enum(['yes', 'true', '1', 'no', 'false', '0'], `Set ${name} to yes or no, or leave it empty.`))
    .transform((wish) => ['yes', 'true', '1'].includes(wish))
    .default(false)

const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((one) => one.trim() || []))
const lowerCaseList = list.transform((all) => all.map((one) => one.toLowerCase()))

/** The settings of the identity provider, as part of the schema of all settings. */
export const providerSettings = {
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer, {
      message:
        'Set OIDC_ISSUER to the https:// address of the identity provider, without /.well-known, ' +
        'or leave it empty to sign in with passwords.',
    })
    .nullable()
    .default(null),
  OIDC_CLIENT_ID: z.string().nullable().default(null),
  OIDC_CLIENT_SECRET: z.string().nullable().default(null),
  OIDC_SCOPES: z
    .string()
    .refine((text) => text.split(/\s+/).includes('openid'), 'Set OIDC_SCOPES to scopes that include openid.')
    .default('openid email profile'),
  OIDC_NAME: z.string().trim().max(60, 'Set OIDC_NAME to at most 60 characters.').nullable().default(null),
  OIDC_CREATE_ACCOUNTS: yesOrNo('OIDC_CREATE_ACCOUNTS'),
  OIDC_ALLOWED_DOMAINS: lowerCaseList.refine((all) => all.every((one) => /^[^\s@]+\.[^\s@.]+$/.test(one)), {
    message:
      'Set OIDC_ALLOWED_DOMAINS to domains of e-mail addresses, separated by commas: example.edu,mail.example.edu',
  }),
  OIDC_ALLOWED_GROUPS: list,
  OIDC_GROUPS_CLAIM: z.string().trim().default('groups'),
  OIDC_ADMINISTRATOR_GROUPS: list,
  OIDC_STAFF_GROUPS: list,
  OIDC_TRUST_EMAIL: yesOrNo('OIDC_TRUST_EMAIL'),
  OIDC_ONLY: yesOrNo('OIDC_ONLY'),
  OIDC_ALLOW_PASSWORD: lowerCaseList.refine((all) => all.every((one) => /^[^\s@]+@[^\s@]+$/.test(one)), {
    message: 'Set OIDC_ALLOW_PASSWORD to e-mail addresses of accounts, separated by commas.',
  }),
}

type Settings = z.output<z.ZodObject<typeof providerSettings>>

/** The configured provider. `problem`: a sentence on settings that do not fit together. */
export function providerOf(settings: Settings): { provider: ProviderConfig | null } | { problem: string } {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings
  if (issuer === null || clientId === null || clientSecret === null) {
    if (issuer !== null || clientId !== null || clientSecret !== null)
      return { problem: 'Set all of OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or none of them.' }
    return settings.OIDC_ONLY
      ? { problem: 'Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or leave OIDC_ONLY empty.' }
      : { provider: null }
  }
  const provider = {
    issuer: issuer.replace(/\/$/, ''),
    clientId,
    clientSecret,
    scopes: settings.OIDC_SCOPES,
    name: settings.OIDC_NAME,
    createsAccounts: settings.OIDC_CREATE_ACCOUNTS,
    allowedDomains: settings.OIDC_ALLOWED_DOMAINS,
    allowedGroups: settings.OIDC_ALLOWED_GROUPS,
    groupsClaim: settings.OIDC_GROUPS_CLAIM,
    administratorGroups: settings.OIDC_ADMINISTRATOR_GROUPS,
    staffGroups: settings.OIDC_STAFF_GROUPS,
    isEmailTrusted: settings.OIDC_TRUST_EMAIL,
    isOnly: settings.OIDC_ONLY,
    passwordAccounts: settings.OIDC_ALLOW_PASSWORD,
  }
  return { provider }
}

// The tokens of a provider on this machine or in the office's network may travel unencrypted.
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash, username, pathname } = new URL(text)
  if (search || hash || username || pathname.includes('/.well-known')) return false
  return protocol === 'https:' || (protocol === 'http:' && isPrivateHost(hostname))
}
