import { createTranslator } from 'next-intl'
import type { CommentSubject } from '../../domain/follow-up/comment'
import { textParts } from '../../domain/mail/mail-content'
import { toStaffLocale } from '../../domain/text/locales'
import { plain, type Texts } from '../../domain/text/text'
import { messagesOf } from '../../messages/messages'
import type { NewMessage } from '../mail/outbox'
import { config } from '../platform/config'
import { addressOf, localeOf } from '../releases/release-readers'

export type Mentioned = { id: string; name: string; email: string; locale: string | null }

const pages: Record<CommentSubject, string> = {
  item: 'itinerary',
  visit: 'visits',
  member: 'delegation',
  paragraph: 'report',
}

/** The message to someone who is mentioned in a comment. It does not contain the comment, which may be about people. */
export function mentionMail(
  { id: userId, name, email, locale: preferred }: Mentioned,
  about: {
    id: string
    tripId: string
    title: Texts | null
    subject: CommentSubject
    author: { id: string; name: string }
  },
): NewMessage | null {
  const address = addressOf(email)
  if (!address) return null
  const locale = toStaffLocale(localeOf([preferred]))
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'comments.mail' })
  const values = { name, author: about.author.name, trip: plain(about.title, locale) || t('untitled') }
  return {
    onceKey: `mention ${about.id} ${userId}`,
    tripId: about.tripId,
    userId,
    to: { name, address },
    language: locale,
    subject: t('subject', values),
    parts: [
      ...textParts(t(`body.${about.subject}`, values)),
      {
        kind: 'link',
        text: '',
        label: t('open'),
        href: `${config().publicUrl}/trips/${encodeURIComponent(about.tripId)}/${pages[about.subject]}`,
      },
    ],
    createdBy: about.author.id,
  }
}
