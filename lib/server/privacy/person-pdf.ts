import { createTranslator } from 'next-intl'
import pLimit from 'p-limit'
import { personSheet, type SheetWords } from '../../domain/privacy/person-sheet'
import { localeTags, type StaffLocale } from '../../domain/text/locales'
import { fullName, type PersonName } from '../../domain/text/person-name'
import { formatDay, formatInstant } from '../../domain/time/time-format'
import { messagesOf } from '../../messages/messages'
import { runScript } from '../platform/child-script'
import { processWide } from '../platform/process-wide'
import type { readPersonData } from './person-data'

const timeoutMs = 60_000
const script = ['lib', 'server', 'privacy', 'press', 'person.mjs'] as const
const oneAtATime = () => processWide('person-pdf-queue', () => pLimit(1))

type PersonData = NonNullable<Awaited<ReturnType<typeof readPersonData>>>

/** The data about a person as a PDF that they can read. @throws Error if it cannot be set */
export async function personPdf(data: PersonData, locale: StaffLocale, timeZone: string): Promise<Buffer> {
  const person = data.person as { name: PersonName }
  const plain = JSON.parse(JSON.stringify(data)) as Parameters<typeof personSheet>[0]
  const sheet = personSheet(plain, fullName(person.name, locale).text, sheetWords(locale, timeZone, plain.exportedAt))
  const { ok, bytes, said } = await oneAtATime()(() => runScript(script, JSON.stringify(sheet), { timeoutMs }))
  if (!ok) throw new Error(`The data about a person could not be set as a PDF: ${said}`)
  return bytes
}

function sheetWords(locale: StaffLocale, timeZone: string, exportedAt: unknown): SheetWords {
  const messages = messagesOf(locale)
  const t = createTranslator({ locale, messages, namespace: 'privacy.sheet' })
  const instant = (iso: string) => formatInstant(new Date(iso), locale, timeZone)
  const { sections, fields } = messages.privacy.sheet
  return {
    language: localeTags[locale],
    title: t('title'),
    made: t('made', { at: instant(String(exportedAt)) }),
    nothing: t('nothing'),
    inFile: t('inFile'),
    yes: t('yes'),
    no: t('no'),
    separator: t('separator'),
    sections,
    fields,
    instant,
    day: (iso) => formatDay(iso, locale),
  }
}
