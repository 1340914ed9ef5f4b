import { namedAgreementKind } from '../domain/trip/agreement-kinds'
import { counterpartPairs, type Attendee } from '../domain/visits/counterparts'
import { byTime } from '../domain/itinerary/itinerary'
import type { LastTime, LastTimes } from '../domain/visits/previous-visit'
import { placeTexts } from '../domain/phone/driver-card'
import { type Words, wordsIn } from '../domain/text/text'
import { formatDay, formatDays, formatWeekday } from '../domain/time/time-format'
import type { Agreement, Item } from '../domain/trip/trip-record'
import { cityIn } from '../domain/text/city-name'
import { cityOf, type VisitDetails, visitDetails } from '../domain/visits/visits'
import { dayOf, timeOf } from '../domain/time/wall-time'
import { isFullDay } from '../domain/time/day'
import type { PrintedAddress, PrintedAgreement, PrintedLastTime, PrintedVisit } from './handbook'
import { driverCards } from './driver-cards'
import { bothAnyhow, listed, printedPerson, type Setting, wordsOf } from './setting'

/** The briefing of each visit, in the order of travel. */
export function briefings(setting: Setting, lastTimes: LastTimes): PrintedVisit[] {
  const {
    whole: { record, directory },
  } = setting
  return visitDetails(record, directory).map((details) =>
    briefing(details, setting, lastTimes[details.visit.institutionId] ?? null),
  )
}

/** People without a counterpart who still have a row each. */
const mostUnpaired = 4

function briefing(details: VisitDetails, setting: Setting, lastTime: LastTime | null): PrintedVisit {
  const { number, visit, institution, topics, agreements } = details
  const {
    whole: { record, directory },
    locale,
    homeCountry,
  } = setting
  const country = institution?.country ?? null
  const items = record.item.filter(({ visitId }) => visitId === visit.id).toSorted(byTime)
  const { pairs, accompanying } = counterpartPairs(record, directory, visit.id, attendeesOf(items))
  // Many more of us than of them: those without a counterpart are named in a line, not over pages of half a table.
  const isLopsided = pairs.filter(({ host }) => host === null).length > mostUnpaired
  const table = isLopsided ? pairs.filter(({ host }, i) => host !== null || i === 0) : pairs
  const unpaired = pairs.slice(table.length).flatMap(({ member }) => member ?? [])
  const ours = (attendee: Attendee) => printedPerson(attendee, homeCountry, setting)
  return {
    number,
    name: institution ? bothAnyhow(institution.name, country, setting) : { words: null, other: null },
    city: cityIn(cityOf(details), locale, setting.cities.names),
    day:
      isFullDay(visit.day) && !visit.lastDay
        ? formatWeekday(visit.day, locale)
        : formatDays(visit.day, visit.lastDay, locale),
    times: items.map((item) => ({
      when:
        (dayOf(item.start) === visit.day ? '' : `${formatDay(dayOf(item.start), locale, 'short')} `) +
        timesOf(item, setting),
      title: wordsOf(item.title, setting),
      place: wordsIn(item.placeName, locale),
      statusWords: item.status === 'confirmed' ? null : setting.translate(`doc.status.${item.status}`),
    })),
    background: [
      ...listed(institution?.background ?? [], setting),
      ...listed(visit.background, setting),
      ...listed(visit.history, setting),
    ],
    activities: listed(visit.activities, setting),
    topics: topics.map(({ subject, talkingPoints }) => ({
      subject: wordsOf(subject, setting),
      points: wordsIn(talkingPoints, locale),
    })),
    agreements: agreements.map((agreement) => agreed(agreement, setting)),
    lastTime: lastTime && printedLastTime(lastTime, setting),
    table: table.map(({ member, host }) => ({
      member: member && ours(member),
      host: host && printedPerson(host, country, setting),
    })),
    accompanying: [...unpaired.map(ours), ...accompanying.map((attendee) => ours(attendee))],
    addresses: addressesOf(details, items, setting),
  }
}

function timesOf({ start, end, dayPart }: Item, { translate }: Setting): string {
  if (dayPart !== null) return translate(`dayPartTitle.${dayPart}`)
  return end ? `${timeOf(start)}–${timeOf(end)}` : timeOf(start)
}

// The attendees of any of the meetings; everyone, if the attendees of one are not given.
function attendeesOf(items: readonly Item[]): readonly string[] | null {
  const going = items.filter(({ status }) => status !== 'cancelled')
  if (going.length === 0 || going.some(({ attendeeIds }) => attendeeIds === null)) return null
  return [...new Set(going.flatMap(({ attendeeIds }) => attendeeIds ?? []))]
}

function agreed(
  { kind, subject, status }: Pick<Agreement, 'kind' | 'subject' | 'status'>,
  { locale, translate }: Setting,
): PrintedAgreement {
  return {
    kind: wordsOf(namedAgreementKind(kind, locale), { locale }),
    subject: wordsIn(subject, locale),
    status: translate(`agreementStatus.${status}`),
  }
}

function printedLastTime(
  { tripTitle, direction, day, outcomes, agreements, promised }: LastTime,
  setting: Setting,
): PrintedLastTime {
  const { locale } = setting
  const when: Words[] = [
    ...(day ? [{ text: formatDay(day, locale), lang: locale }] : []),
    { text: setting.translate(`visitBy.${direction}`), lang: locale },
    ...[wordsIn(tripTitle, locale)].filter((words) => words !== null),
  ]
  return {
    when,
    outcomes: listed(outcomes, setting),
    agreements: agreements.map((one) => agreed(one, setting)),
    promised: promised.map(({ text, due, owner, side, status }) => ({
      text: wordsOf(text, setting),
      more: [
        setting.translate(`nextStepSide.${side}`),
        setting.translate(`nextStepStatus.${status}`),
        ...(due && status === 'open' ? [setting.translate('doc.due', { day: formatDay(due, locale) })] : []),
      ].join(' · '),
      owner: wordsIn(owner, locale),
    })),
  }
}

// The institution first, then the places of its meetings that are elsewhere.
function addressesOf({ institution: at }: VisitDetails, items: readonly Item[], setting: Setting): PrintedAddress[] {
  const institution = at ?? null
  const country = institution?.country ?? null
  const own = { names: institution?.name ?? null, addresses: institution?.address ?? null, country }
  const others = items
    .map((item) => ({ ...placeTexts({ item, institution }), country }))
    .filter(({ names }) => names !== own.names || own.addresses === null)
  return driverCards(
    [own, ...others].filter(({ addresses }) => addresses !== null),
    setting,
  )
}
