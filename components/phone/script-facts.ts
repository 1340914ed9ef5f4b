import { endZone } from '@/lib/domain/itinerary/itinerary'
import type { Span } from '@/lib/domain/itinerary/now-next'
import type { PhoneItem } from '@/lib/domain/phone/phone-programme'
import type { Locale } from '@/lib/domain/text/locales'
import { formatDayName, formatWeekday } from '@/lib/domain/time/time-format'
import { dayOf } from '@/lib/domain/time/wall-time'
import type { PhoneWords } from './phone-words'

// What the page passes to its script: the times of its items, and texts.

// The texts that the script shows.
const scriptTexts = [
  'now',
  'next',
  'comma',
  'until',
  'inMinutes',
  'inHours',
  'inFullHours',
  'tomorrow',
  'upToDate',
  'saved',
  'savedOffline',
  'dayAndTime',
  'offline',
  'seenWaiting',
  'signedOutElsewhere',
  'noteEmpty',
  'noteTooLong',
  'noteWaiting',
  'noteRefused',
  'notePrivate',
  'noteShared',
  'noteShareNow',
  'noteUnshare',
  'noteDelete',
  'noteDeleted',
  'notePhoto',
  'notePhotoUnreadable',
  'noteNeedsConnection',
  'noteNoStorage',
  'signedOut',
  'signedOutText',
  'signedOutLater',
  'signInAgain',
  'copied',
  'handbookKept',
  'handbookWaiting',
  'push.turnOn',
  'push.save',
  'push.isOn',
  'push.isOff',
  'push.blocked',
  'push.failed',
] as const
const photoProblems = ['gone', 'full', 'unreadable'] as const
const noteProblems = ['not yours', 'empty', 'too long', 'full', 'changed', 'settled'] as const
const countedTexts = ['waiting', 'signOutAsk'] as const

// The script fills in the values: they stay as placeholders. Texts with a count come as singular (1) and plural (2).
export function scriptWords(t: PhoneWords['t']): Record<string, string> {
  const values = ['minutes', 'hours', 'time', 'count', 'why', 'day', 'month'].map((name) => [name, `{${name}}`])
  const placeholders = Object.fromEntries(values) as never
  return {
    ...Object.fromEntries(scriptTexts.map((key) => [key, t(key, placeholders)])),
    ...Object.fromEntries(photoProblems.map((problem) => [`why photo ${problem}`, t(`photoProblem.${problem}`)])),
    ...Object.fromEntries(noteProblems.map((problem) => [`why ${problem}`, t(`noteProblem.${problem}`)])),
    ...Object.fromEntries(
      countedTexts.flatMap((key) =>
        [1, 2].map((n) => [`${key}${n}`, t(key, { count: n, days: n }).replace(String(n), '{n}')]),
      ),
    ),
  }
}

export type ScriptSpan = Span & { start: string; end: string | null; zone: string; endZone: string }

export function timesForScript({ span, item }: PhoneItem): ScriptSpan {
  return { ...span, start: item.start, end: item.end, zone: item.timeZone, endZone: endZone(item) }
}

// The script has no names of days: each day with its weekday, and with its date.
export function dayNames(items: readonly PhoneItem[], locale: Locale): Record<string, readonly [string, string]> {
  const days = new Set(items.flatMap(({ item: { start, end } }) => [dayOf(start), dayOf(end ?? start)]))
  return Object.fromEntries(
    [...days].map((day) => [day, [formatDayName(day, locale), formatWeekday(day, locale, 'short')] as const]),
  )
}
