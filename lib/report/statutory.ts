import type { WholeTrip } from '../domain/trip/trip-record'
import { factsOf } from './facts'
import { type HouseStyle, completeHouseStyle } from './house-style'
import { leadOf } from './planned-messages'
import type { Phrase } from './phrase'
import type { PlannedMessage } from './content-plan'
import { type ReportVisit, type ReportInput, readInput } from './report-input'
import type { Paragraph, Sentence } from './report'
import { beginContext } from './zh-hant/begin'
import { type StatutoryCover, coverOf } from './zh-hant/cover'
import { numeral } from './zh-hant/numbers'
import { ended } from './zh-hant/script'
import { realiseMessage } from './zh-hant/realise-message'
import { dayHeading } from './zh-hant/when'

/** A recommendation of the author. `term`: immediate, or medium and long term. */
export type Recommendation = { text: string; term?: 'now' | 'later'; owner?: string }
export type StatutoryChoices = {
  /** Paragraphs of the author. */
  reflections?: readonly string[]
  recommendations?: readonly Recommendation[]
  /** What the record does not contain: the title of the report, the kind of journey (考察, 訪問, 開會 …), its date. */
  cover?: { title?: string; category?: string; day?: string }
  houseStyle?: Partial<HouseStyle>
}
export type StatutorySection = { heading: string; paragraphs: Paragraph[] }
export type StatutoryReport = {
  cover: StatutoryCover
  /** 壹、目的, 貳、過程, 參、心得及建議 */
  sections: StatutorySection[]
  /** References of the facts that neither the cover nor a section states, in the order of a trip file. */
  unused: string[]
}

/**
 * Generates the trip report that public universities in Taiwan owe the government (公務出國報告). Purpose and course are
 * generated from the record, visit by visit; reflections and recommendations are printed as entered. Quotes for the
 * press are omitted.
 */
export function makeStatutoryReport(trip: WholeTrip, choices: StatutoryChoices = {}): StatutoryReport {
  const record = readInput(trip, 'zh-Hant')
  const houseStyle = {
    ...completeHouseStyle({ chineseYears: 'roc', ...choices.houseStyle }),
    acronyms: 'never' as const,
  }
  const { ctx, state } = beginContext(record, { style: 'classic', variant: 1, houseStyle }, new Set())
  const paragraph = (messages: readonly PlannedMessage[]): Sentence[] => {
    const sentences: Phrase[] = []
    for (const message of messages) {
      for (const sentence of realiseMessage(ctx, message, false)) sentences.push(state(sentence))
      ctx.lastVisit = message.kind === 'visit' ? message.visit : undefined
    }
    return sentences.map(({ text, facts }) => ({ text, facts }))
  }
  const cover = coverOf(ctx, choices.cover ?? {})
  const purpose = [paragraph(aims(record)), paragraph(grounds(record))]
  const lead = leadOf(record, 'home')
  const journey = [
    [{ ...lead, members: [] }],
    [{ kind: 'members', members: others(record) }],
    namesLeft(record.visits, lead.naming),
  ] satisfies PlannedMessage[][]
  const opening = journey.map((messages) => ({ sentences: paragraph(messages) }))
  const course = record.visits
    .filter((visit) => !isBare(visit))
    .map((visit) => {
      const { text, facts, again } = state(dayHeading(ctx, visit))
      return {
        heading: { text, facts: [...facts, ...again] },
        sentences: paragraph([{ kind: 'visit', visit, agreements: true }]),
      }
    })
  const whole: readonly [string, PlannedMessage[]][] = [
    ['綜合交流情形', pooled(record)],
    ['後續事項', record.nextSteps.length > 0 ? [{ kind: 'nextSteps' }] : []],
  ]
  const after = whole.map(([text, messages]) => ({ heading: { text, facts: [] }, sentences: paragraph(messages) }))
  const sections = [
    { heading: '壹、目的', paragraphs: filled(purpose.map((sentences) => ({ sentences }))) },
    { heading: '貳、過程', paragraphs: [...filled(opening), ...numbered(filled([...course, ...after]))] },
    { heading: '參、心得及建議', paragraphs: numbered(ofTheAuthor(choices)) },
  ]
  const stated = new Set([
    ...cover.facts,
    ...sections.flatMap((one) =>
      one.paragraphs.flatMap(({ heading, sentences }) => [
        ...(heading?.facts ?? []),
        ...sentences.flatMap(({ facts }) => facts),
      ]),
    ),
  ])
  return {
    cover,
    sections,
    unused: factsOf(trip)
      .map(({ ref }) => ref)
      .filter((ref) => !stated.has(ref)),
  }
}

function aims(record: ReportInput): PlannedMessage[] {
  return [
    ...(record.purposes.length > 0 ? [{ kind: 'purposes' } as const] : []),
    ...(record.occasion ? [{ kind: 'occasion' } as const] : []),
  ]
}

function grounds({ context }: ReportInput): PlannedMessage[] {
  return context.length > 0 ? [{ kind: 'context', entries: context }] : []
}

function others({ delegation }: ReportInput): ReportInput['delegation'] {
  return delegation.filter((one) => one.role !== 'leader' && one.role !== 'co-leader')
}

function pooled(record: ReportInput): PlannedMessage[] {
  return (['topics', 'activities', 'outcomes'] as const)
    .filter((kind) => record[kind].length > 0)
    .map((kind) => ({ kind }))
}

// A visit without a day and other facts gets no part of its own.
function isBare(visit: ReportVisit): boolean {
  const lists = [
    visit.hosts,
    visit.topics,
    visit.activities,
    visit.outcomes,
    visit.agreements,
    visit.history,
    visit.background,
    visit.institution.background,
  ]
  return lists.every((list) => list.length === 0) && visit.day === undefined && visit.lastDay === undefined
}

function namesLeft(visits: readonly ReportVisit[], naming: 'each' | 'count'): PlannedMessage[] {
  const bare = visits.filter(isBare)
  return naming === 'count' && bare.length > 0 ? [{ kind: 'route', visits: bare }] : []
}

function ofTheAuthor({ reflections = [], recommendations = [] }: StatutoryChoices): Paragraph[] {
  const own = (text: string): Sentence => ({ text: ended(text.trim()), facts: [] })
  const now = recommendations.filter(({ term }) => term === 'now')
  const later = recommendations.filter(({ term }) => term === 'later')
  const open = recommendations.filter(({ term }) => term === undefined)
  const listed = (heading: string, list: readonly Recommendation[]): Paragraph[] =>
    list.map(({ text, owner }, i) => ({
      ...(i === 0 && { heading: { text: heading, facts: [] } }),
      sentences: [own(`（${numeral(i + 1)}）${text.trim()}${owner ? `（主辦單位：${owner}）` : ''}`)],
    }))
  return [
    ...reflections
      .filter((text) => text.trim() !== '')
      .map((text, i): Paragraph => ({
        ...(i === 0 && { heading: { text: '心得', facts: [] } }),
        sentences: [own(text)],
      })),
    ...listed('建議', open),
    ...listed('立即可行之建議', now),
    ...listed('中長期建議', later),
  ]
}

function filled(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.filter(({ sentences }) => sentences.length > 0)
}

// 一、11月1日 漢陽大學, with a full-width space
function numbered(paragraphs: readonly Paragraph[]): Paragraph[] {
  let n = 0
  return paragraphs.map((one) =>
    one.heading ? { ...one, heading: { ...one.heading, text: `${numeral(++n)}、${one.heading.text}` } } : one,
  )
}
