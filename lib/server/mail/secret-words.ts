import { and, gt, inArray, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { accountLinks, personalLinks } from '../../../db/schema'
import { codeOf, hashOfToken, tokenOf } from '../access/secret-token'
import { config } from '../platform/config'

// Stored messages contain marks instead of secrets. They are filled in when a message is sent or shown, with what
// belongs to its recipient: a mark that is typed into a note does not reveal the secret of another person.

export const personalLinkMark = '{personal-link}'
export const linkCodeMark = '{link-code}'
export const accountLinkMark = '{account-link}'
const hidden = '••••••'
const codeMs = 15 * 60 * 1000

export type MarkedMessage = { tripId: string | null; userId: string | null; body: string; html: string | null }

/** The address of a personal link. */
export function personalLinkUrl(nonce: string): string {
  return `${config().publicUrl}/pocket/link/${tokenOf('personal link', nonce)}`
}

/** The address of a link, or `null` if the secret of the installation has changed since it was created. */
export function knownPersonalLinkUrl({ nonce, tokenHash }: { nonce: string; tokenHash: string }): string | null {
  return hashOfToken(tokenOf('personal link', nonce)) === tokenHash ? personalLinkUrl(nonce) : null
}

/** The address by which a user sets their password, or `null` as above. */
export function knownAccountLinkUrl({ nonce, tokenHash }: { nonce: string; tokenHash: string }): string | null {
  const token = tokenOf('account link', nonce)
  return hashOfToken(token) === tokenHash ? `${config().publicUrl}/set-password/${token}` : null
}

/**
 * The texts of some messages with their secrets. In the outbox, staff see the personal links of members, which they
 * can copy elsewhere too, but no codes and no addresses for passwords.
 */
export async function withSecrets(
  messages: readonly MarkedMessage[],
  to: 'recipient' | 'outbox',
  now = new Date(),
): Promise<{ body: string; html: string | null }[]> {
  const isMarked = ({ body }: MarkedMessage) => [personalLinkMark, linkCodeMark].some((mark) => body.includes(mark))
  const links = await personalLinksOf(messages.filter(isMarked))
  const accounts = await accountLinksOf(
    to === 'recipient' ? messages.filter(({ body, tripId }) => tripId === null && body.includes(accountLinkMark)) : [],
    now,
  )
  return messages.map(({ tripId, userId, body, html }) => {
    const link = links.find((one) => one.tripId === tripId && one.userId === userId)
    const url = (link && knownPersonalLinkUrl(link)) ?? `${config().publicUrl}/pocket`
    const isCodeValid = link?.codeSentAt && link.codeSentAt.getTime() > now.getTime() - codeMs
    const code = to === 'recipient' && link?.codeNonce && isCodeValid ? codeOf(link.codeNonce) : hidden
    const account = accounts.find((one) => tripId === null && one.userId === userId)
    const accountUrl = (account && knownAccountLinkUrl(account)) ?? hidden
    const words = new Map([
      [personalLinkMark, url],
      [linkCodeMark, code],
      [accountLinkMark, accountUrl],
    ])
    const filled = (text: string) =>
      text.replaceAll(/\{(?:personal-link|link-code|account-link)\}/g, (mark) => words.get(mark) ?? mark)
    return { body: filled(body), html: html === null ? null : filled(html) }
  })
}

async function personalLinksOf(messages: readonly MarkedMessage[]) {
  const trips = [...new Set(messages.flatMap(({ tripId }) => tripId ?? []))]
  const users = [...new Set(messages.flatMap(({ userId }) => userId ?? []))]
  if (trips.length === 0 || users.length === 0) return []
  return db()
    .select()
    .from(personalLinks)
    .where(
      and(inArray(personalLinks.tripId, trips), inArray(personalLinks.userId, users), isNull(personalLinks.revokedAt)),
    )
}

async function accountLinksOf(messages: readonly MarkedMessage[], now: Date) {
  const users = messages.flatMap(({ userId }) => userId ?? [])
  if (users.length === 0) return []
  return db()
    .select()
    .from(accountLinks)
    .where(and(inArray(accountLinks.userId, users), gt(accountLinks.expiresAt, now)))
}
