import { addDays, type Day, eachDay } from '../../domain/time/day'
import type { Texts } from '../../domain/text/text'
import { emptyRecord } from '../../domain/trip/edit'
import { defaultValues } from '../../domain/trip/entity-fields'
import type { Trip, TripRecord, Values, Visit } from '../../domain/trip/trip-record'
import type { ItemKind } from '../../domain/trip/vocabulary'
import type { Campus } from './big-directory'
import type { Random } from './random'

const purposes: readonly Texts[] = [
  { en: 'to renew the exchange agreement', 'zh-Hant': '續簽交換協議' },
  { en: 'to discuss dual degrees', 'zh-Hant': '商談雙聯學位', ko: '복수학위 협의' },
  { en: 'to meet alumni' },
  { en: 'to take part in the education fair', ja: '留学フェアに参加するため' },
  { en: 'to visit laboratories', 'zh-Hant': '參訪實驗室' },
]
const positions: readonly Texts[] = [
  { en: 'Vice President', 'zh-Hant': '副校長', ko: '부총장', ja: '副学長' },
  { en: 'Dean of International Affairs', 'zh-Hant': '國際事務處處長' },
  { en: 'Director', 'zh-Hant': '主任' },
  { en: 'Associate Professor of Education', 'zh-Hant': '教育學系副教授' },
  { en: 'Programme Officer' },
]
const subjects: readonly Texts[] = [
  { en: 'student exchange', 'zh-Hant': '交換學生', ko: '교환학생' },
  { en: 'joint research on teacher training' },
  { en: 'Mandarin courses', 'zh-Hant': '華語課程' },
  { en: 'a summer school', ja: 'サマースクール' },
  { en: 'sister-school ties', 'zh-Hant': '姊妹校關係' },
]
const programme: readonly [ItemKind, Texts, number][] = [
  ['meeting', { en: 'Meeting with the international office', 'zh-Hant': '與國際事務處會談' }, 90],
  ['courtesy call', { en: 'Courtesy call on the President', 'zh-Hant': '拜會校長', ko: '총장 예방' }, 45],
  ['tour', { en: 'Tour of the library and laboratories', 'zh-Hant': '參觀圖書館與實驗室' }, 75],
  ['meal', { en: 'Lunch given by the hosts', 'zh-Hant': '午宴' }, 90],
  ['transfer', { en: 'Bus to the next campus' }, 50],
  ['signing', { en: 'Signing of the agreement', 'zh-Hant': '簽約儀式', ja: '調印式' }, 30],
  ['event', { en: 'Reception for alumni' }, 120],
  ['internal', { en: 'Delegation meets in the lobby', 'zh-Hant': '代表團於大廳集合' }, 15],
  ['free time', { en: 'Free time' }, 180],
]

/** How much of everything a trip has. */
export type Size = { items: number; visits: number; members: number; hosts: number }

type VisitAt = { campus: Campus; visit: Visit }

/** An invented trip of our institution: `seats` are the stops, `start` its first day. Ids begin with `id`. */
export function makeTrip(
  random: Random,
  id: string,
  ours: Campus,
  campuses: readonly Campus[],
  start: Day,
  size: Size,
): TripRecord {
  const perDay = 7
  const dates = eachDay(start, addDays(start, Math.max(0, Math.ceil(size.items / perDay) - 1)))
  const entity = (entity: string, i: number) => ({ id: `${id}-${entity}-${i}`, revision: 1 })
  const visited = Array.from({ length: Math.ceil(size.visits / campuses.length) }, () => campuses)
    .flat()
    .slice(0, size.visits)
  const visitsAt = visited.map((campus, i): VisitAt => {
    const day = dates[Math.floor((i * dates.length) / visited.length)] ?? start
    return { campus, visit: { ...entity('visit', i), ...someVisit(random, campus, day) } }
  })
  const member = random.some(ours.people, size.members).map((person, i) => ({
    ...defaultValues.member,
    ...entity('member', i),
    personId: person.id,
    role: i === 0 ? ('leader' as const) : ('member' as const),
    title: random.pick(positions),
  }))
  const host = visitsAt.flatMap(({ campus, visit }, i) =>
    random.some(campus.people, random.int(1, size.hosts)).map((person, j) => ({
      ...defaultValues.host,
      ...entity(`host-${i}`, j),
      visitId: visit.id,
      personId: person.id,
      title: random.chance(0.8) ? random.pick(positions) : null,
    })),
  )
  const trip: Trip = {
    ...defaultValues.trip,
    language: 'en',
    direction: 'outgoing',
    homeId: ours.institution.id,
    start,
    end: dates.at(-1) ?? start,
    occasion: random.chance(0.1)
      ? { en: 'the thirtieth anniversary of the partnership', 'zh-Hant': '締約三十週年' }
      : null,
    purposes: random.some(purposes, random.int(1, 2)),
    size: size.members,
  }
  return {
    ...emptyRecord(trip),
    member,
    visit: visitsAt.map(({ visit }) => visit),
    host,
    topic: visitsAt.map(({ visit }, i) => ({ ...entity('topic', i), ...someTopic(random, visit.id) })),
    agreement: visitsAt
      .filter(() => random.chance(0.25))
      .map(({ visit }, i) => ({ ...entity('agreement', i), ...someAgreement(random, visit.id) })),
    item: Array.from({ length: size.items }, (_, i) => {
      const day = dates[Math.floor(i / perDay)] ?? start
      return { ...entity('item', i), ...someItem(random, day, i % perDay, visitsAt) }
    }),
    nextStep: random.chance(0.4)
      ? [{ ...entity('step', 0), ...someNextStep(random, addDays(start, dates.length + 30)) }]
      : [],
  }
}

function someVisit(random: Random, { institution }: Campus, day: Day): Values<'visit'> {
  return {
    ...defaultValues.visit,
    institutionId: institution.id,
    day,
    activities: random.chance(0.3) ? [{ en: 'toured the campus and met students' }] : [],
    outcomes: random.chance(0.2) ? [{ en: 'both sides agreed to exchange two students a year' }] : [],
    history: random.chance(0.1) ? [{ en: `The two have been partners since ${random.int(1985, 2020)}.` }] : [],
  }
}

function someTopic(random: Random, visitId: string): Values<'topic'> {
  return {
    ...defaultValues.topic,
    visitId,
    subject: random.pick(subjects),
    talkingPoints: random.chance(0.4) ? { en: 'Ask about housing and about credit transfer.' } : null,
  }
}

function someAgreement(random: Random, visitId: string): Values<'agreement'> {
  return {
    ...defaultValues.agreement,
    visitId,
    kind: { en: 'memorandum of understanding', 'zh-Hant': '合作備忘錄' },
    subject: random.pick(subjects),
    status: 'signed',
    termYears: random.int(3, 5),
  }
}

function someNextStep(random: Random, due: Day): Values<'nextStep'> {
  return { ...defaultValues.nextStep, text: { en: 'Send the draft agreement' }, due, owner: random.pick(positions) }
}

function someItem(random: Random, day: Day, place: number, visitsAt: readonly VisitAt[]): Values<'item'> {
  const visitAt = visitsAt.findLast(({ visit }) => visit.day !== null && visit.day <= day) ?? visitsAt[0]
  if (!visitAt) throw new Error('A trip has at least one stop')
  const { timeZone, city } = visitAt.campus.place
  const [kind, title, minutes] = random.pick(programme)
  const begins = 8 * 60 + place * 110 + random.int(0, 4) * 5
  return {
    ...defaultValues.item,
    kind,
    title,
    start: `${day}T${clock(begins)}`,
    timeZone,
    end: random.chance(0.85) ? `${day}T${clock(Math.min(begins + minutes, 23 * 60))}` : null,
    status: random.chance(0.6) ? 'confirmed' : random.chance(0.9) ? 'provisional' : 'cancelled',
    visitId: random.chance(0.7) ? visitAt.visit.id : null,
    placeName: random.chance(0.6)
      ? { en: `Room ${random.int(101, 999)}, ${random.pick(['Main', 'Science', 'Education'])} Building` }
      : null,
    placeAddress: random.chance(0.2) ? city : null,
    reference: random.chance(0.1) ? `REF${random.int(10_000, 99_999)}` : null,
    dress: random.chance(0.1) ? { en: 'business dress', 'zh-Hant': '正式服裝' } : null,
    notes: random.chance(0.2) ? { en: 'Bring gifts and name cards.', 'zh-Hant': '請攜帶禮品與名片。' } : null,
    staffNotes: random.chance(0.15) ? { en: 'Interpreter is booked until noon.' } : null,
  }
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
