import { fullName, nativeName, type PersonName } from '../text/person-name'
import { primaryLanguage, type Texts, type Words, wordsIn } from '../text/text'
import type { Agreement, Host, Quote, WholeTrip } from '../trip/trip-record'
import type { Person } from '../directory/entry'

// Which hosts are asked to confirm their name, their title and the sentences about them, and their answers. The link
// has a secret; see lib/server/name-check/name-check-access.ts.

/** The languages that the page of a host can speak. */
export const checkLanguages = ['en', 'zh-Hant', 'ko', 'ja'] as const
export type CheckLanguage = (typeof checkLanguages)[number]

/** Each language by its own name. */
export const checkLanguageNames: Record<CheckLanguage, string> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  ko: '한국어',
  ja: '日本語',
}

/** Days for which an address may work; the first is the usual. */
export const checkDays = [14, 7, 30] as const

/** The longest answer, in UTF-16 units, as `maxlength` counts. */
export const longestAnswer = { name: 200, title: 300, remark: 2000 } as const

/** Corrected words, by language. Words that were confirmed are absent. */
export type Corrected = { readonly name?: Texts; readonly title?: Texts }

/** A host's answer. */
export type NameAnswer = Corrected & {
  readonly verdict: 'approved' | 'corrected'
  /** Anything else, in their own words; about a sentence, or about all. */
  readonly remark?: string
  /** The printed words that they corrected; a language is absent if nothing was printed in it. */
  readonly was?: Corrected
  /** The digest of the content that was shown. Stored answers use this name. */
  readonly stand: string
}

/** A person who is asked, with their entries in the trip. */
export type Asked = {
  readonly person: Person
  /** The institution where they were host, else their institution in the directory. */
  readonly institutionId: string | null
  readonly hosts: readonly Host[]
  readonly quotes: readonly Quote[]
  readonly signed: readonly Agreement[]
}

/**
 * The people who are asked: all hosts, and speakers and signers who are not on our own side. In the order of travel,
 * then of the quotes.
 */
export function askedOf({ record, directory }: WholeTrip): Asked[] {
  const order: string[] = []
  for (const visit of record.visit) {
    for (const host of record.host) if (host.visitId === visit.id && host.personId) order.push(host.personId)
    for (const one of record.agreement)
      if (one.visitId === visit.id) order.push(...one.signerIds.filter((id) => !isOurs(id)))
  }
  order.push(...record.quote.map(({ speakerId }) => speakerId).filter((id) => !isOurs(id)))
  return [...new Set(order)].flatMap((id) => {
    const person = directory.people[id]
    if (!person) return []
    const hosts = record.host.filter(({ personId }) => personId === id)
    const at = record.visit.find((visit) => visit.id === hosts[0]?.visitId)
    return [
      {
        person,
        hosts,
        institutionId: at?.institutionId ?? person.institutionId,
        quotes: record.quote.filter(({ speakerId }) => speakerId === id),
        signed: record.agreement.filter(({ signerIds }) => signerIds.includes(id)),
      },
    ]
  })

  // All members of an outgoing delegation are on our side, wherever they work.
  function isOurs(id: string): boolean {
    const person = directory.people[id]
    if (person?.institutionId === record.trip.homeId) return true
    return record.trip.direction === 'outgoing' && record.member.some(({ personId }) => personId === id)
  }
}

/** The language of the page for a person: the first of their languages that is supported, else English. */
export function checkLanguageFor(languages: readonly string[]): CheckLanguage {
  for (const tag of languages) {
    const found = checkLanguages.find((one) => primaryLanguage(one) === primaryLanguage(tag))
    if (found) return found
  }
  return 'en'
}

export function isCheckLanguage(text: string | null | undefined): text is CheckLanguage {
  return checkLanguages.includes(text as CheckLanguage)
}

/** The title on the day of the visit, from the first host entry that has one; `null` if none has. */
export function titleOf({ hosts }: Pick<Asked, 'hosts'>): Texts | null {
  return hosts.find(({ title }) => title)?.title ?? null
}

/** A name and title as a report in `language` prints them. */
export type Printed = { readonly language: string; readonly name: Words; readonly title: Words | null }

/** How each report prints them, and the name in its own script if no report has it. */
export function printedFor(asked: Asked, languages: readonly string[]): { printed: Printed[]; native: Words | null } {
  const { name } = asked.person
  const printed = languages.map((language) => ({
    language,
    name: fullName(name, language),
    title: wordsIn(titleOf(asked), language),
  }))
  const native = nativeName(name, printed[0]?.name.lang ?? '')
  return { printed, native: native && printed.every((one) => one.name.lang !== native.lang) ? native : null }
}

/** The words that they can correct, without duplicates, by language. A missing title is an empty field. */
export function correctable(asked: Asked, languages: readonly string[]): { name: Texts; title: Texts } {
  const { printed, native } = printedFor(asked, languages)
  const name: Record<string, string> = {}
  const title: Record<string, string> = {}
  for (const one of printed) {
    name[one.name.lang] = one.name.text
    if (asked.hosts.length > 0) title[one.title?.lang ?? one.language] ??= one.title?.text ?? ''
  }
  if (native) name[native.lang] = native.text
  return { name, title }
}

/**
 * An answer from what was typed; what is as it was printed is left out, and an emptied field is no correction. `null`
 * where nothing is left of it.
 */
export function answerFrom(
  given: { name: Texts; title: Texts; remark: string },
  shown: { name: Texts; title: Texts },
  stand: string,
): NameAnswer | null {
  const name = changed(given.name, shown.name)
  const title = changed(given.title, shown.title)
  const remark = given.remark.trim()
  if (!name && !title && remark === '') return null
  const wasName = name && before(name, shown.name)
  const wasTitle = title && before(title, shown.title)
  return {
    verdict: 'corrected',
    stand,
    ...(name && { name }),
    ...(title && { title }),
    ...(remark !== '' && { remark }),
    ...((wasName || wasTitle) && { was: { ...(wasName && { name: wasName }), ...(wasTitle && { title: wasTitle }) } }),
  }
}

function changed(given: Texts, shown: Texts): Texts | null {
  const entries = Object.entries(shown).flatMap(([tag, was]) => {
    const text = tidyLine(given[tag] ?? '')
    return text !== '' && text !== tidyLine(was) ? [[tag, text] as const] : []
  })
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

function before(corrected: Texts, shown: Texts): Texts | null {
  const entries = Object.keys(corrected).flatMap((tag) => (shown[tag] ? [[tag, shown[tag]] as const] : []))
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

function tidyLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What became of a name or title that was to be taken over. `changed`: it is no longer what they were shown. */
export type TakenOver<T> = { ok: true; to: T } | { ok: false; code: 'changed' }

/** The texts with the corrections in their languages; all others stay. */
export function corrected(texts: Texts | null, to: Texts, was: Texts | undefined): TakenOver<Texts> {
  const current = texts ?? {}
  for (const [tag, text] of Object.entries(to))
    if ((current[tag] ?? null) !== (was?.[tag] ?? null) && current[tag] !== text) return { ok: false, code: 'changed' }
  return { ok: true, to: { ...current, ...to } }
}

const parts = ['family', 'given', 'short'] as const
export type NamePart = (typeof parts)[number]

/**
 * A name with its full form corrected in some languages. Family, given and short names of these languages go where
 * the full name no longer holds them; `cleared` says which.
 */
export function correctedName(
  name: PersonName,
  to: Texts,
  was: Texts | undefined,
): TakenOver<{ name: PersonName; cleared: NamePart[] }> {
  const full = corrected(name.full, to, was)
  if (!full.ok) return full
  const cleared = new Set<NamePart>()
  const next: PersonName = { ...name, full: full.to }
  for (const part of parts) {
    const others = Object.fromEntries(
      Object.entries(name[part] ?? {}).filter(([tag, words]) => {
        const stays = to[tag]?.includes(words) ?? true
        if (!stays) cleared.add(part)
        return stays
      }),
    )
    if (Object.keys(others).length > 0) next[part] = others
    else delete next[part]
  }
  return { ok: true, to: { name: next, cleared: [...cleared] } }
}

/** The state of a name check. */
export type CheckState = 'asked' | 'opened' | 'approved' | 'corrected' | 'expired' | 'revoked'

export type CheckTimes = {
  expiresAt: Date
  revokedAt: Date | null
  openedAt: Date | null
  answeredAt: Date | null
  answer: NameAnswer | null
}

/** An answer is final; without one, the state says why a link no longer works. */
export function checkStateOf(
  { expiresAt, revokedAt, openedAt, answeredAt, answer }: CheckTimes,
  now: Date,
): CheckState {
  if (answeredAt && answer) return answer.verdict
  if (revokedAt) return 'revoked'
  if (expiresAt <= now) return 'expired'
  return openedAt ? 'opened' : 'asked'
}
