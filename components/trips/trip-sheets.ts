import type { getTranslations } from 'next-intl/server'
import type { Person } from '@/lib/domain/directory/entry'
import { byTime, endZone } from '@/lib/domain/itinerary/itinerary'
import { isEnglish } from '@/lib/domain/text/language-name'
import type { Locale } from '@/lib/domain/text/locales'
import { fullName } from '@/lib/domain/text/person-name'
import { plain, type Texts } from '@/lib/domain/text/text'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { ListedTrip } from '@/lib/domain/trips/trip-list'
import { shownDays } from '@/lib/domain/trips/trip-list'
import { hostsOf } from '@/lib/domain/trip/trip-summary'
import type { Sheet } from '@/lib/server/platform/workbook'

// The sheets of exported workbooks. Days and times are text as we write them, because a day may lack its month, and a
// time belongs to a zone.

export type SheetWords = {
  locale: Locale
  fields: Awaited<ReturnType<typeof getTranslations<'fields'>>>
  vocabulary: Awaited<ReturnType<typeof getTranslations<'vocabulary'>>>
  sheets: Awaited<ReturnType<typeof getTranslations<'trips.sheets'>>>
  /** The names of users by id, for the owners of promises. */
  colleagues: ReadonlyMap<string, string>
}

/** Everything of a trip that lists are made of, for planners. */
export function tripSheets(trip: WholeTrip, words: SheetWords): Sheet[] {
  return [
    delegationSheet(trip, words),
    itinerarySheet(trip, words),
    hostsSheet(trip, words),
    promisesSheet(trip, words),
    agreementsSheet(trip, words),
  ]
}

function delegationSheet({ record, directory }: WholeTrip, words: SheetWords): Sheet {
  const { fields, vocabulary, sheets, locale } = words
  return {
    name: sheets('delegation'),
    columns: [
      { title: fields('member.role'), width: 14 },
      ...nameColumns(words),
      { title: fields('member.title'), width: 28 },
      { title: fields('member.unit'), width: 28 },
      { title: fields('visit.institutionId'), width: 32 },
      ...contactColumns(words),
      { title: fields('member.count'), width: 10 },
    ],
    rows: record.member.map((member) => {
      const person = directory.people[member.personId ?? '']
      return [
        vocabulary(`role.${member.role}`),
        ...names(person),
        plain(member.title, locale),
        plain(member.unit, locale),
        plain(directory.institutions[person?.institutionId ?? '']?.name, locale),
        ...contacts(person),
        member.count,
      ]
    }),
  }
}

function itinerarySheet(trip: WholeTrip, words: SheetWords): Sheet {
  const { record, directory } = trip
  const { fields, vocabulary, sheets, locale } = words
  const text = (texts: Texts | null) => plain(texts, locale)
  return {
    name: sheets('itinerary'),
    columns: [
      { title: sheets('day'), width: 12 },
      { title: fields('item.start'), width: 10 },
      { title: fields('item.timeZone'), width: 18 },
      { title: fields('item.end'), width: 17 },
      { title: fields('item.endTimeZone'), width: 18 },
      { title: fields('item.kind'), width: 14 },
      { title: fields('item.title'), width: 40 },
      { title: fields('item.visitId'), width: 28 },
      { title: fields('item.placeName'), width: 28 },
      { title: fields('item.placeAddress'), width: 32 },
      { title: fields('item.destinationName'), width: 24 },
      { title: fields('item.attendeeIds'), width: 32 },
      { title: fields('item.reference'), width: 16 },
      { title: fields('item.status'), width: 12 },
      { title: fields('item.notes'), width: 36 },
      { title: fields('item.staffNotes'), width: 36 },
    ],
    rows: record.item
      .toSorted(byTime)
      .map((item) => [
        dayOf(item.start),
        item.dayPart ? vocabulary(`dayPart.${item.dayPart}`) : timeOf(item.start),
        item.timeZone,
        item.end && endOf(item.start, item.end),
        item.end && endZone(item) !== item.timeZone ? endZone(item) : null,
        vocabulary(`itemKind.${item.kind}`),
        text(item.title),
        visitName(trip, item.visitId, locale),
        text(item.placeName),
        text(item.placeAddress),
        text(item.destinationName),
        item.attendeeIds
          ? item.attendeeIds.map((id) => nameIn(directory.people[id], locale)).join(', ')
          : sheets('everyone'),
        item.reference,
        vocabulary(`itemStatus.${item.status}`),
        text(item.notes),
        text(item.staffNotes),
      ]),
  }
}

// The day only if it is another one.
function endOf(start: string, end: string): string {
  return dayOf(end) === dayOf(start) ? timeOf(end) : `${dayOf(end)} ${timeOf(end)}`
}

function hostsSheet(trip: WholeTrip, words: SheetWords): Sheet {
  const { fields, sheets, locale } = words
  const { record, directory } = trip
  return {
    name: sheets('hosts'),
    columns: [
      { title: sheets('day'), width: 12 },
      { title: fields('visit.institutionId'), width: 32 },
      ...nameColumns(words),
      { title: fields('host.title'), width: 32 },
      ...contactColumns(words),
    ],
    rows: record.visit.flatMap((visit) =>
      record.host
        .filter(({ visitId }) => visitId === visit.id)
        .map((host) => {
          const person = directory.people[host.personId ?? '']
          return [
            visit.day,
            visitName(trip, visit.id, locale),
            ...names(person),
            plain(host.title, locale),
            ...contacts(person),
          ]
        }),
    ),
  }
}

function promisesSheet(trip: WholeTrip, words: SheetWords): Sheet {
  const { fields, vocabulary, sheets, locale } = words
  return {
    name: sheets('promises'),
    columns: [
      { title: fields('nextStep.text'), width: 50 },
      { title: fields('nextStep.side'), width: 14 },
      { title: fields('nextStep.visitId'), width: 32 },
      { title: fields('nextStep.ownerId'), width: 24 },
      { title: fields('nextStep.owner'), width: 24 },
      { title: fields('nextStep.due'), width: 12 },
      { title: fields('nextStep.status'), width: 12 },
      { title: fields('nextStep.reason'), width: 36 },
    ],
    rows: trip.record.nextStep.map((step) => [
      plain(step.text, locale),
      vocabulary(`nextStepSide.${step.side}`),
      visitName(trip, step.visitId, locale),
      words.colleagues.get(step.ownerId ?? '') ?? null,
      plain(step.owner, locale),
      step.due,
      vocabulary(`nextStepStatus.${step.status}`),
      plain(step.reason, locale),
    ]),
  }
}

function agreementsSheet(trip: WholeTrip, words: SheetWords): Sheet {
  const { record, directory } = trip
  const { fields, vocabulary, sheets, locale } = words
  return {
    name: sheets('agreements'),
    columns: [
      { title: fields('agreement.visitId'), width: 32 },
      { title: sheets('day'), width: 12 },
      { title: fields('agreement.kind'), width: 32 },
      { title: fields('agreement.subject'), width: 36 },
      { title: fields('agreement.status'), width: 18 },
      { title: fields('agreement.signerIds'), width: 36 },
      { title: fields('agreement.termYears'), width: 12 },
    ],
    rows: record.agreement.map((agreement) => [
      visitName(trip, agreement.visitId, locale),
      record.visit.find(({ id }) => id === agreement.visitId)?.day ?? null,
      plain(agreement.kind, locale),
      plain(agreement.subject, locale),
      vocabulary(`agreementStatus.${agreement.status}`),
      agreement.signerIds.map((id) => nameIn(directory.people[id], locale)).join(', '),
      agreement.termYears,
    ]),
  }
}

/** The list of trips, as it is narrowed and sorted on its page. */
export function tripListSheet(trips: readonly ListedTrip[], { fields, vocabulary, sheets, locale }: SheetWords): Sheet {
  return {
    name: sheets('trips'),
    columns: [
      { title: fields('trip.start'), width: 12 },
      { title: fields('trip.end'), width: 12 },
      { title: fields('trip.title'), width: 44 },
      { title: fields('trip.direction'), width: 24 },
      { title: fields('trip.guestId'), width: 32 },
      { title: sheets('hostInstitutions'), width: 48 },
      { title: sheets('leader'), width: 24 },
      { title: fields('member.title'), width: 24 },
      { title: fields('trip.size'), width: 12 },
      { title: sheets('article'), width: 14 },
    ],
    rows: trips.map((trip) => [
      ...shownDays(trip),
      plain(trip.title, locale),
      vocabulary(`direction.${trip.direction}`),
      plain(trip.guest, locale),
      hostsOf(trip, locale)
        .map(({ text }) => text)
        .join(', '),
      trip.leader ? fullName(trip.leader.name, locale).text : null,
      plain(trip.leader?.title, locale),
      trip.size > 0 ? trip.size : null,
      sheets(`articleState.${trip.report}`),
    ]),
  }
}

function nameColumns({ sheets }: SheetWords) {
  return [
    { title: sheets('nameEnglish'), width: 24 },
    { title: sheets('nameOwn'), width: 18 },
  ]
}

// The English form, and the one in the person's own script if there is another.
function names(person: Person | undefined): (string | null)[] {
  if (!person) return [null, null]
  const forms = Object.entries(person.name.full)
  const english = forms.find(([language]) => isEnglish(language))
  const own = forms.find(([language]) => !isEnglish(language))
  return [english?.[1] ?? null, own?.[1] ?? null]
}

function contactColumns({ sheets }: SheetWords) {
  return [
    { title: sheets('email'), width: 28 },
    { title: sheets('phone'), width: 18 },
  ]
}

function contacts(person: Person | undefined): (string | null)[] {
  return [person?.email ?? null, person?.phone ?? null]
}

function nameIn(person: Person | undefined, locale: Locale): string {
  return person ? fullName(person.name, locale).text : ''
}

function visitName({ record, directory }: WholeTrip, visitId: string | null, locale: Locale): string {
  const visit = record.visit.find(({ id }) => id === visitId)
  return plain(directory.institutions[visit?.institutionId ?? '']?.name, locale)
}
