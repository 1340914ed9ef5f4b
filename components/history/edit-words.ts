import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/text/locales'
import type { PersonalDetail } from '@/lib/domain/fields/personal-detail'
import { detailWords } from '@/lib/domain/releases/release-words'
import { fullName } from '@/lib/domain/text/person-name'
import { formatDay, formatWeekday } from '@/lib/domain/time/time-format'
import { plain, type Texts } from '@/lib/domain/text/text'
import type { EntityName, TripRecord } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import type { Colleague } from '@/lib/domain/trip/colleague'
import { fieldLabel } from '@/lib/messages/field-label'
import { offsetText } from '@/lib/domain/trip/task-due'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'

// The words for what an edit does, for the history and for conflicts.

type Subject = EntityName | 'trip'

export type EditWords = {
  /** A field by the name it has on the screens. */
  field: (noun: Subject, field: string) => string
  /** The values of a field before and after, as far as the two differ; empty for no value. */
  both: (noun: Subject, field: string, from: unknown, to: unknown) => { from: string; to: string }
  /** An entry by its name: “Lunch”, the visit to Hanyang University. Without a name: an item. */
  line: (noun: Subject, values: object | null | undefined) => string
  /** Several things in a row. */
  list: (words: readonly string[]) => string
}

export function useEditWords(
  record: TripRecord,
  directory: Directory,
  colleagues: readonly Colleague[] = [],
): EditWords {
  const locale = useLocale() as Locale
  const t = useTranslations('history')
  const labels = useTranslations('fields')
  const { list, person, place, value } = useValueWords(record, directory, colleagues)

  return {
    list,
    field: (noun, field) => fieldLabel(labels, noun, field),
    both(noun, field, from, to) {
      const [was, is] =
        isTexts(from) && isTexts(to)
          ? differing(from, to)
          : Array.isArray(from) && Array.isArray(to) && from.every(isTexts)
            ? differingLists(from, to as Texts[])
            : [from, to]
      return { from: value(noun, field, was), to: value(noun, field, is) }
    },
    line(noun, values) {
      const name = nameOf(noun, values as Record<string, unknown> | null | undefined)
      const key = `${name ? 'named' : 'noun'}.${noun}` as Parameters<typeof t>[0]
      return t(key, { name } as never)
    },
  }

  function nameOf(noun: Subject, values: Record<string, unknown> | null | undefined): string {
    if (!values) return ''
    if (noun === 'visit') return values.institutionId ? place(values.institutionId) : ''
    const named = values.personId ? person(values.personId) : ''
    const said = values.title ?? values.name ?? values.subject ?? values.kind ?? values.text
    return named || (isTexts(said) ? plain(said, locale) : '')
  }
}

/** Words for the value of any field, and for what values refer to. An empty value gives empty words. */
function useValueWords(record: TripRecord, { people, institutions }: Directory, colleagues: readonly Colleague[]) {
  const locale = useLocale() as Locale
  const t = useTranslations('history')
  const vocabulary = useTranslations('vocabulary')
  const person = (id: unknown) => {
    const known = people[String(id)]
    return known ? fullName(known.name, locale).text : t('unknownPerson')
  }
  const place = (id: unknown) => plain(institutions[id as string]?.name, locale) || '?'
  const list = (words: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
  const listOf = (ids: unknown) => ((ids as string[]).length === 0 ? t('noOne') : list((ids as string[]).map(person)))
  const term = (group: string, value: unknown) => {
    const key = `${group}.${String(value)}` as Parameters<typeof vocabulary>[0]
    return vocabulary.has(key) ? vocabulary(key) : String(value)
  }

  const value = (noun: Subject, field: string, value: unknown): string => {
    if (field === 'attendeeIds' && value === null) return t('everyone')
    if (value === null || value === undefined || value === '') return ''
    switch (field) {
      case 'attendeeIds':
      case 'signerIds':
        return listOf(value)
      case 'personalDetails':
        return detailWords(value as readonly PersonalDetail[], {
          locale,
          person,
          personalPart: (part) => vocabulary(`personalPart.${part}`),
        })
      case 'personId':
      case 'speakerId':
        return person(value)
      case 'institutionId':
      case 'homeId':
      case 'guestId':
        return place(value)
      case 'visitId':
        return placeOfVisit(record, value, place) ?? t('unknownPlace')
      case 'itemId':
        return plain(itemTitle(record, value), locale) || t('unknownItem')
      case 'dueOffset':
        return offsetText(value as number)
      case 'taskTemplateIds':
        return String((value as string[]).length)
      case 'start':
      case 'end':
        return noun === 'item'
          ? momentWords(value as string, locale, (part) => term('dayPart', part))
          : formatDay(value as string, locale)
      case 'dayPart':
        return term('dayPart', value)
      case 'day':
      case 'lastDay':
      case 'due':
        return formatDay(value as string, locale)
      case 'direction':
        return term('direction', value)
      case 'ownerId':
        return colleagues.find(({ id }) => id === value)?.name ?? t('unknownColleague')
      case 'side':
        return term('nextStepSide', value)
      case 'role':
        return term('role', value)
      case 'use':
        return term('nextStepUse', value)
      case 'form':
        return term('quoteForm', value)
      case 'status':
        return term(statusTerms[noun] ?? 'itemStatus', value)
      case 'kind':
        return typeof value === 'string' && noun !== 'trip'
          ? term(noun === 'emergency' ? 'emergencyKind' : 'itemKind', value)
          : wordsOf(value, locale)
      default:
        return wordsOf(value, locale)
    }
  }

  return { list, person, place, value }
}

// `2026-11-03T10:00`, or `2026-11-03 morning` of an untimed item.
function momentWords(moment: string, locale: Locale, nameOf: (part: string) => string): string {
  const [, part] = moment.split(/ (.*)/)
  return `${formatWeekday(dayOf(moment), locale)} ${part ? nameOf(part) : timeOf(moment)}`
}

function placeOfVisit(record: TripRecord, id: unknown, place: (institutionId: string) => string): string | undefined {
  const visit = record.visit.find((one) => one.id === id)
  return visit && place(visit.institutionId)
}

function itemTitle({ item, unscheduled }: TripRecord, id: unknown): Texts | undefined {
  return [...item, ...unscheduled].find((one) => one.id === id)?.title
}

const statusTerms: Partial<Record<Subject, string>> = {
  agreement: 'agreementStatus',
  nextStep: 'nextStepStatus',
  task: 'taskStatus',
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Where only one of several languages was changed, that one is shown.
function differing(from: Texts, to: Texts): [unknown, unknown] {
  const only = (of: Texts, other: Texts) =>
    Object.fromEntries(Object.entries(of).filter(([tag, words]) => other[tag] !== words))
  return [only(from, to), only(to, from)]
}

function differingLists(from: readonly Texts[], to: readonly Texts[]): [unknown, unknown] {
  const key = (one: Texts) => JSON.stringify(one)
  const without = (of: readonly Texts[], others: readonly Texts[]) =>
    of.filter((one) => !others.some((other) => key(other) === key(one)))
  const [gone, come] = [without(from, to), without(to, from)]
  // The same ones in another order.
  return gone.length + come.length === 0 ? [from, to] : [gone, come]
}

function wordsOf(value: unknown, locale: string): string {
  if (Array.isArray(value)) return value.map((one) => wordsOf(one, locale)).join('; ')
  if (!isTexts(value)) return String(value as string | number)
  const tags = Object.keys(value)
  return tags
    .sort((a, b) => Number(b === locale) - Number(a === locale))
    .map((tag) => value[tag])
    .join(' / ')
}
