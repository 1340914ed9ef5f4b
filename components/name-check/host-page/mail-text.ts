import { titled } from '@/lib/domain/newsroom/article'
import type { CheckLanguage } from '@/lib/domain/name-check/name-check'
import { fullName, type PersonName } from '@/lib/domain/text/person-name'
import { type Texts, wordsIn } from '@/lib/domain/text/text'
import { formatDateIn } from '@/lib/domain/time/time-format'
import { type Asker } from './check-document'
import { checkWords } from './check-words'
import { mastheadIn } from '../../newsroom/masthead'

// Between the press office and the institution that sign.
const signatureSeparators: Record<CheckLanguage, string> = { en: '\n', 'zh-Hant': ' ', ko: ' ', ja: ' ' }

/** An e-mail to a host in their language, to be sent by the user. `url` contains the secret. */
export function mailText({
  name,
  title,
  language,
  asker,
  url,
  expiresAt,
  timeZone,
}: {
  name: PersonName
  title: Texts | null
  language: CheckLanguage
  asker: Asker
  url: string
  expiresAt: Date
  timeZone: string
}): { subject: string; body: string } {
  const { t } = checkWords(language)
  const masthead = mastheadIn(language, asker)
  const signed = [masthead.pressOffice?.text, masthead.name.text].filter(Boolean).join(signatureSeparators[language])
  return {
    subject: t('mail.subject'),
    body: t('mail.body', {
      addressee: addressee(name, title, language),
      url,
      date: formatDateIn(language, expiresAt, timeZone),
      house: signed,
    }),
  }
}

// With the title where the language puts it before or after the name.
function addressee(name: PersonName, title: Texts | null, language: string): string {
  const words = wordsIn(title, language)
  const isTheirLanguage =
    words &&
    words.lang.split('-')[0] === language.split('-')[0] &&
    fullName(name, language).lang.split('-')[0] === language.split('-')[0]
  const withTitle = titled(name, isTheirLanguage ? words : null, language).text
  return withTitle.includes(',') ? titled(name, null, language).text : withTitle
}
