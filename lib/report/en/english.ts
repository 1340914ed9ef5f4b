import { fieldRef } from '../../domain/report/fact-ref'
import { fullName, shortName } from '../../domain/text/person-name'
import { usableAcronyms } from '../acronyms'
import { type PlanOptions, planContent } from '../plan-content'
import type { Phrase } from '../phrase'
import type { PlannedMessage, ContentPlan } from '../content-plan'
import type { ReportPerson, ReportInput } from '../report-input'
import type { Article, RealisationOptions } from '../language'
import { realiseActivities } from './activities'
import { realiseResults } from './agreements'
import { realiseBackground } from './background'
import { realiseCommon } from './common'
import { realiseContext, realiseOccasion } from './context'
import { withDocumentNames } from './document-name'
import { draftScorer } from './draft-score'
import { realiseMembers } from './delegation'
import { realiseHeading } from './heading'
import { headline } from './headline'
import { realiseWelcome } from './hosts'
import { nameWithArticle } from './institution'
import { realiseLead } from './lead'
import { withSerialCommas } from './lists'
import { realiseNextSteps } from './next-steps'
import { realiseOutcomes } from './outcomes'
import { partyName } from './party'
import { leadPurpose, realisePurposes } from './purposes'
import { realiseQuotes } from './quotes'
import { realiseRoute, realiseSchedule } from './route'
import { realiseStandfirst } from './standfirst'
import { realiseVisit } from './visit'
import { foreignClose, foreignOpen, upperFirst } from './wording'
import { withWrittenNotes } from './written-out'
import { type Office, type QuoteMarks, type RealisationContext, firstWord } from './realisation-context'
import { realiseTopics } from './topics'

/** The most visits of a trip with a draft of other templates; it would take too long for longer trips. */
const visitsForAllDrafts = 12

/**
 * Generates the report in English. Of several drafts the one with the fewest repeated phrases, inversions and short
 * paragraphs is kept, the first of the best. It has all acronyms; those that are not used again are removed.
 */
export function inEnglish(entered: ReportInput, options: RealisationOptions): Article {
  const record = withDocumentNames(withWrittenNotes(entered))
  const basis = draftBasisOf(record, options, quoteMarks(entered))
  const candidates = options.houseStyle.acronyms === 'never' ? [] : [...basis.usable]
  const { draft, way } = bestDraft(basis, new Set(candidates))
  const reused = returning(record, draft, candidates, basis.homeAlone)
  const unused = candidates.filter((ref) => !reused.includes(ref))
  // Below a heading with the name, an acronym may have been used without an introduction.
  const hasUnintroducedAcronym = draft.paragraphs.some(({ sentences }) =>
    sentences.some(({ again }) => unused.some((ref) => again.includes(fieldRef(ref, 'acronym')))),
  )
  const article = hasUnintroducedAcronym
    ? write(basis, new Set(reused), way)
    : withoutAcronyms(basis, draft, reused, unused)
  return { ...article, style: basis.plan[way.paragraphs].style }
}

type DraftResult = { way: DraftWay; draft: Article; score: number }
/** What a draft does differently: how long its paragraphs are, and which templates it prefers. */
type DraftWay = { paragraphs: 'short' | 'long'; templates: number }

function bestDraft(basis: DraftBasis, acronyms: ReadonlySet<string>): DraftResult {
  const { record, plan } = basis
  const scoreOf = draftScorer(record)
  const draftOf = (way: DraftWay): DraftResult => {
    const draft = write(basis, acronyms, way)
    return { way, draft, score: scoreOf(draft) }
  }
  let best = draftOf({ paragraphs: 'short', templates: 0 })
  const compare = (way: DraftWay) => {
    if (best.score === 0) return
    const other = draftOf(way)
    if (other.score < best.score) best = other
  }
  if (plan.long.paragraphs.length < plan.short.paragraphs.length) compare({ paragraphs: 'long', templates: 0 })
  if (record.visits.length <= visitsForAllDrafts) compare({ ...best.way, templates: 1 })
  return best
}

// Removes acronyms that are not used again; nothing else changes.
function withoutAcronyms(
  { record, houseStyle, plan }: DraftBasis,
  draft: Article,
  reused: readonly string[],
  unused: readonly string[],
): Article {
  if (unused.length === 0) return draft
  const institutions = record.institutions.filter(({ ref }) => unused.includes(ref))
  const withoutUnusedAcronyms = (sentence: Phrase): Phrase =>
    institutions.reduce((one, { ref, name, acronym }) => {
      const fact = fieldRef(ref, 'acronym')
      return one.facts.includes(fact)
        ? {
            ...one,
            text: one.text.replace(`${name.text} (${acronym})`, () => name.text),
            facts: one.facts.filter((other) => other !== fact),
          }
        : one
    }, sentence)
  const stated = new Set(draft.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ facts }) => facts)))
  // A heading keeps the acronym that the style without headings would use again.
  const withAcronym = (heading: Phrase): Phrase => {
    const own = institutions.find(({ ref }) => [...heading.facts, ...heading.again].includes(ref))
    const fact = own && fieldRef(own.ref, 'acronym')
    if (!own || !fact || !stated.has(fact) || !heading.text.startsWith(upperFirst(own.name.text))) return heading
    const text = heading.text.replace(upperFirst(own.name.text), (name) => `${name} (${own.acronym})`)
    stated.delete(fact)
    return { ...heading, text, facts: [...heading.facts, fact] }
  }
  return {
    ...draft,
    headline: headline({ record, houseStyle, acronyms: new Set(reused) }, plan.short.headline),
    paragraphs: draft.paragraphs.map(({ heading, sentences }) => ({
      ...(heading && { heading: withAcronym(heading) }),
      sentences: sentences.map(withoutUnusedAcronyms),
    })),
  }
}

/** What all drafts have in common. */
type DraftBasis = Pick<
  RealisationContext,
  'record' | 'houseStyle' | 'usable' | 'homeAlone' | 'sharedNames' | 'offices' | 'quoteMarks'
> & {
  plan: Record<DraftWay['paragraphs'], ContentPlan>
}

function draftBasisOf(record: ReportInput, options: RealisationOptions, marks: QuoteMarks): DraftBasis {
  const layout: PlanOptions = {
    ...options,
    purposeFirst: leadPurpose(record.purposes) !== null,
  }
  const plan = {
    short: planContent(record, layout),
    long: planContent(record, { ...layout, longParagraphs: true }),
  }
  const usable = new Set(usableAcronyms(record))
  const homeAlone = options.houseStyle.acronyms === 'home alone' && usable.has(record.home.ref)
  return {
    record,
    houseStyle: options.houseStyle,
    usable,
    homeAlone,
    sharedNames: sharedNames(record),
    offices: officesOf(record),
    quoteMarks: marks,
    plan,
  }
}

function write({ plan: plans, ...basis }: DraftBasis, acronyms: ReadonlySet<string>, way: DraftWay): Article {
  const { record } = basis
  const plan = plans[way.paragraphs]
  const stated = new Set<string>()
  const ctx: RealisationContext = {
    ...basis,
    acronyms,
    stated,
    openings: new Set(),
    templateUses: new Map(),
    templateTurns: { count: 0, from: way.templates },
    party: '',
  }
  ctx.party = partyName(ctx)
  const paragraphs: Article['paragraphs'] = []
  // The heading goes to the first paragraph below it that has sentences.
  let title: Phrase | undefined
  let inVisit = false
  for (const { messages, heading } of plan.paragraphs) {
    if (heading) {
      title = onceOnly(ctx, realiseHeading(ctx, heading))
      for (const ref of title.facts) stated.add(ref)
      inVisit = heading.kind === 'visit'
    }
    const sentences: Phrase[] = []
    for (const message of messages) {
      for (const sentence of realiseMessage(ctx, message, sentences.length === 0 && !title, inVisit)) {
        sentences.push(onceOnly(ctx, finished(ctx, closed(sentence))))
        for (const ref of sentence.facts) stated.add(ref)
      }
      if (message.kind !== 'quotes') ctx.lastVisit = message.kind === 'visit' && !inVisit ? message.visit : undefined
    }
    const [first] = sentences
    if (!first) continue
    paragraphs.push({ ...(title && { heading: title }), sentences })
    title = undefined
    ctx.openings.add(firstWord(first.text))
    // A paragraph that begins with an acronym also reserves the beginning of the full name.
    if (
      ctx.homeAlone &&
      first.facts.includes(fieldRef(record.home.ref, 'acronym')) &&
      record.home.acronym !== undefined &&
      first.text.startsWith(record.home.acronym)
    )
      ctx.openings.add(firstWord(nameWithArticle(record.home)))
  }
  const standfirst = realiseStandfirst(ctx, plan.standfirst)
  return {
    headline: headline(ctx, plan.headline),
    ...(standfirst && { standfirst: finished(ctx, standfirst) }),
    paragraphs,
  }
}

// No second full stop after "Co., Ltd." or the user's own question mark.
function closed(sentence: Phrase): Phrase {
  return {
    ...sentence,
    text: sentence.text.replace(/,(?=\.$|: )/, '').replace(/(?<=[^.]\.|[?!。！？]|\.\.\.|…)\.$/u, ''),
  }
}

// Serial commas and foreign words are marked until here, so that earlier steps do not depend on the house style.
function finished(ctx: RealisationContext, sentence: Phrase): Phrase {
  const text = withSerialCommas(sentence.text, ctx.houseStyle.serialComma)
  const { open, close } = ctx.quoteMarks
  return { ...sentence, text: text.replaceAll(foreignOpen, open).replaceAll(foreignClose, close) }
}

// Facts that an earlier sentence has stated are only mentioned again.
function onceOnly(ctx: RealisationContext, sentence: Phrase): Phrase {
  const again = sentence.facts.filter((ref) => ctx.stated.has(ref))
  return {
    ...sentence,
    facts: sentence.facts.filter((ref) => !ctx.stated.has(ref)),
    again: [...sentence.again, ...again],
  }
}

function realiseMessage(
  ctx: RealisationContext,
  message: PlannedMessage,
  startsParagraph: boolean,
  isUnderHeading: boolean,
): Phrase[] {
  const { record } = ctx
  switch (message.kind) {
    case 'lead':
      return realiseLead(ctx, message)
    case 'members':
      return realiseMembers(
        ctx,
        message.members.filter((one) => !ctx.stated.has(one.ref)),
        startsParagraph,
      )
    case 'purposes':
      return realisePurposes(ctx, record.purposes, startsParagraph)
    case 'occasion':
      return record.occasion ? realiseOccasion(ctx, record.occasion, startsParagraph) : []
    case 'context':
      return realiseContext(ctx, message.entries, startsParagraph)
    case 'background':
      return realiseBackground(
        ctx,
        message.institution,
        message.institution.background.filter((one) => !ctx.stated.has(one.ref)),
        startsParagraph,
      )
    case 'route':
      return realiseRoute(ctx, message.visits, startsParagraph)
    case 'schedule':
      return realiseSchedule(ctx, message.visits, startsParagraph)
    case 'welcome':
      return realiseWelcome(ctx, message.visits, startsParagraph)
    case 'results':
      return realiseResults(ctx, message.visits, startsParagraph)
    case 'common':
      return realiseCommon(ctx, message, startsParagraph)
    case 'visit':
      return realiseVisit(ctx, message.visit, message.agreements, startsParagraph, isUnderHeading)
    case 'topics':
      return realiseTopics(ctx, record.topics, null, startsParagraph, null)
    case 'activities':
      return realiseActivities(ctx, record.activities, null, startsParagraph)
    case 'outcomes':
      return realiseOutcomes(ctx, record.outcomes, null, startsParagraph)
    case 'quotes':
      return realiseQuotes(ctx, message.quotes, startsParagraph)
    case 'nextSteps':
      return realiseNextSteps(ctx, record.nextSteps, startsParagraph)
  }
}

// The acronyms that a draft uses again, in templates, the headline or texts of the user. An acronym used from the first
// mention cannot be removed.
function returning(
  record: ReportInput,
  { headline, standfirst, paragraphs }: Article,
  candidates: readonly string[],
  homeAlone: boolean,
): string[] {
  const body = paragraphs.flatMap(({ sentences }) => sentences)
  const stated = new Set(body.flatMap(({ facts }) => facts))
  const again = new Set(body.flatMap((sentence) => sentence.again))
  const text = body.map((sentence) => sentence.text).join('\n')
  return candidates.filter((ref) => {
    if (homeAlone && ref === record.home.ref) return true
    if (!stated.has(ref)) return false
    if (again.has(fieldRef(ref, 'acronym'))) return true
    const { acronym = '' } = record.institutions.find((one) => one.ref === ref) ?? {}
    const escaped = acronym.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const above = `${headline.text}\n${standfirst?.text ?? ''}`
    if (new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'u').test(above)) return true
    return (text.match(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu')) ?? []).length > 1
  })
}

function sharedNames(record: ReportInput): Set<string> {
  const people = new Set([
    ...record.delegation.map((one) => one.person),
    ...record.visits.flatMap((visit) => visit.hosts.map((one) => one.person)),
    ...record.quotes.map((one) => one.speaker),
    ...record.visits.flatMap((visit) => visit.agreements.flatMap((one) => one.signers)),
  ])
  const seen = new Map<string, string>()
  const shared = new Set<string>()
  for (const person of people) {
    if (!person) continue
    const short = shortName(person.name, 'en').text
    const full = fullName(person.name, 'en').text
    if (seen.has(short) && seen.get(short) !== full) shared.add(short)
    seen.set(short, full)
  }
  return shared
}

function officesOf({ delegation, visits }: ReportInput): RealisationContext['offices'] {
  const offices = new Map<ReportPerson, Office[]>()
  for (const { person, title, ref } of [...delegation, ...visits.flatMap((visit) => visit.hosts)]) {
    if (person && title) offices.set(person, [...(offices.get(person) ?? []), { ref, title }])
  }
  return offices
}

// All texts of the record, to detect the quotation marks that its authors type.
function allTexts({ visits, institutions, delegation, quotes, ...trip }: ReportInput): string {
  const entries = [
    trip.purposes,
    trip.context,
    trip.topics,
    trip.activities,
    trip.outcomes,
    trip.nextSteps,
    ...visits.flatMap((visit) => [visit.topics, visit.activities, visit.outcomes, visit.history, visit.background]),
    ...institutions.map((one) => one.background),
  ].flat()
  const people = [...delegation, ...visits.flatMap((visit) => visit.hosts)].flatMap(({ person, title }) => [
    ...Object.values(person?.name.full ?? {}),
    title?.text ?? '',
  ])
  return [
    ...entries.map(({ text }) => text),
    ...people,
    ...institutions.map(({ name }) => name.text),
    ...quotes.map(({ words }) => words.text),
    trip.occasion?.text ?? '',
  ].join('\n')
}

// Quotation marks match the apostrophes of the user: straight or curly.
function quoteMarks(record: ReportInput): QuoteMarks {
  const all = allTexts(record)
  const straight = /\w'\w/.test(all) && !/[’“”]/.test(all)
  return straight
    ? { open: '"', close: '"', innerOpen: "'", innerClose: "'", apostrophe: "'" }
    : { open: '“', close: '”', innerOpen: '‘', innerClose: '’', apostrophe: '’' }
}
