import type { OfficeRole } from './roles'

// What an identity provider says of a user (OpenID Connect claims), and what the office concludes from it.

export type ProviderRules = {
  /** Lower case; empty: any. */
  allowedDomains: readonly string[]
  /** Empty: any. */
  allowedGroups: readonly string[]
  groupsClaim: string
  /** Members of these groups become administrators or staff; without groups, the role is managed in the office. */
  administratorGroups: readonly string[]
  staffGroups: readonly string[]
  /** Whether an address counts as verified if the provider does not say. */
  isEmailTrusted: boolean
}

export type ProviderUser = {
  issuer: string
  subject: string
  /** `null` without a valid one. */
  email: string | null
  isEmailVerified: boolean
  name: string | null
  /** `null`: the provider says nothing about groups. */
  groups: readonly string[] | null
}

/** Reads the claims of an ID token and of the user information. */
export function providerUserOf(
  issuer: string,
  claims: Readonly<Record<string, unknown>>,
  { groupsClaim, isEmailTrusted }: Pick<ProviderRules, 'groupsClaim' | 'isEmailTrusted'>,
): ProviderUser {
  const text = (name: string) => {
    const value = claims[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const verified = claims.email_verified
  return {
    issuer,
    subject: text('sub') ?? '',
    email: text('email')?.toLowerCase() ?? null,
    isEmailVerified: verified === undefined ? isEmailTrusted : verified === true,
    name: text('name') ?? ([text('given_name'), text('family_name')].filter(Boolean).join(' ') || null),
    groups: groupsOf(claims[groupsClaim]),
  }
}

// Some providers send a single group as a text.
function groupsOf(claim: unknown): string[] | null {
  if (typeof claim === 'string') return [claim]
  return Array.isArray(claim) ? claim.filter((one) => typeof one === 'string') : null
}

/** Whether the office lets this user in: from an allowed domain, and in an allowed group, where there are any. */
export function isAllowedUser(user: ProviderUser, { allowedDomains, allowedGroups }: ProviderRules): boolean {
  const domain = user.email?.split('@').at(-1)
  const isOfDomain = domain !== undefined && user.isEmailVerified && allowedDomains.includes(domain)
  if (allowedDomains.length > 0 && !isOfDomain) return false
  return allowedGroups.length === 0 || shares(user.groups, allowedGroups)
}

/** The role that a user's groups give. Without groups, and where no group gives the present role, it stays. */
export function roleByGroups(
  present: OfficeRole,
  groups: ProviderUser['groups'],
  { administratorGroups, staffGroups }: ProviderRules,
): OfficeRole {
  if (groups === null) return present
  if (shares(groups, administratorGroups)) return 'administrator'
  if (present === 'administrator' && administratorGroups.length === 0) return present
  if (shares(groups, staffGroups)) return 'staff'
  return present === 'staff' && staffGroups.length === 0 ? present : 'none'
}

function shares(groups: readonly string[] | null, wanted: readonly string[]): boolean {
  return groups?.some((group) => wanted.includes(group)) ?? false
}
