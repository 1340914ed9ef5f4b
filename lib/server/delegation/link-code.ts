import { timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { createTranslator } from 'next-intl'
import { db } from '../../../db/client'
import { personalLinks } from '../../../db/schema'
import { run, transact } from '../../../db/transact'
import { fullName } from '../../domain/text/person-name'
import { messagesOf } from '../../messages/messages'
import type { PersonalLink } from '../access/link-session'
import { count } from '../access/rate-limit'
import { codeOf, newNonce } from '../access/secret-token'
import { wakeMail } from '../mail/mail-loop'
import { textParts } from '../../domain/mail/mail-content'
import { queueMessages } from '../mail/outbox'
import { linkCodeMark } from '../mail/secret-words'
import { addressOf, localeOf } from '../releases/release-readers'

// The code of six digits that a new device needs, if the office requires one.

const validMs = 10 * 60 * 1000

function readerAddress({ user, email }: PersonalLink): string | null {
  return addressOf(user.email) ?? addressOf(email)
}

/** The address that a code is sent to, mostly hidden from others who have the link. */
export function codeAddress(link: PersonalLink): string | null {
  return readerAddress(link)?.replace(/^(.).*(@.*)$/u, '$1…$2') ?? null
}

/** Whether a code was sent that is still valid. */
export function hasPendingCode({ codeNonce, codeSentAt }: PersonalLink, now = new Date()): boolean {
  return codeNonce !== null && codeSentAt !== null && now.getTime() - codeSentAt.getTime() < validMs
}

/** Sends a new code, which replaces an earlier one. At most a few within a quarter of an hour. */
export async function sendCode(link: PersonalLink, now = new Date()): Promise<'sent' | 'too many' | 'no address'> {
  const address = readerAddress(link)
  if (!address) return 'no address'
  if (!(await count('code mail', link.id))) return 'too many'
  const locale = localeOf([link.user.locale, ...link.languages])
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'invitations.codeMail' })
  await transact(db(), function* (tx) {
    yield* run(
      tx.update(personalLinks).set({ codeNonce: newNonce(), codeSentAt: now }).where(eq(personalLinks.id, link.id)),
    )
    const message = {
      onceKey: `code person ${link.personId} ${link.id} ${now.getTime()}`,
      tripId: link.tripId,
      userId: link.user.id,
      to: { name: fullName(link.personName, locale).text, address },
      language: locale,
      subject: t('subject'),
      parts: [...textParts(t('text')), { kind: 'code' as const, text: linkCodeMark }, ...textParts(t('until'))],
      createdBy: null,
    }
    yield* queueMessages(tx, [message], now)
  })
  wakeMail()
  return 'sent'
}

/** Compares a code with the one that was sent. Only a few attempts are allowed within a quarter of an hour. */
export async function isRightCode(
  link: PersonalLink,
  code: string,
  now = new Date(),
): Promise<'right' | 'wrong' | 'too many'> {
  if (!(await count('link code', link.id))) return 'too many'
  if (link.codeNonce === null || !hasPendingCode(link, now)) return 'wrong'
  const [expected, given] = [codeOf(link.codeNonce), code.replaceAll(/\s/g, '')].map((text) => Buffer.from(text))
  return expected && given && expected.length === given.length && timingSafeEqual(expected, given) ? 'right' : 'wrong'
}
