import { type NonEmpty, cycle } from './non-empty'
import { memoized } from './memoized'
import { lastTogether } from './refers-back'
import {
  type NamedMember,
  type ReportEntry,
  type ReportVisit,
  type ReportInput,
  isNamed,
  isSameInstitution,
} from './report-input'

/**
 * The structure of the first sentence. `purpose` begins with the purpose of the trip, `home` with our institution as
 * the subject ("X sent …", "X hosted …"); the others with the leader, the delegation, or what was signed.
 */
export type LeadForm = 'purpose' | 'home' | 'leader' | 'result' | 'delegation'
/** The subject of the headline: what was signed, the visit, or the leader. */
export type HeadlineForm = 'result' | 'visit' | 'leader'
/** The last paragraph: the next steps, a statement of the office, quotes, or the last visit. */
export type ClosingForm = 'next' | 'context' | 'remarks' | 'visit'

/** The possible forms, the usual one first. `purposeFirst`: the language can begin with the first purpose. */
export function leadForms(record: ReportInput, purposeFirst: boolean): NonEmpty<LeadForm> {
  const alone =
    record.direction === 'outgoing' &&
    record.size === 1 &&
    record.delegation.length === 1 &&
    record.delegation[0]?.person !== undefined
  if (alone) return purposeFirst ? ['purpose', 'leader'] : ['leader']
  const others = [
    ...(namedLeader(record) ? ['leader' as const] : []),
    ...(resultVisits(record).length > 0 ? ['result' as const] : []),
    'delegation' as const,
  ]
  // On incoming trips the purposes are the guest's and follow the guests.
  if (record.direction === 'incoming') return ['home', ...others, ...(purposeFirst ? ['purpose' as const] : [])]
  return [purposeFirst ? 'purpose' : 'home', ...others]
}

export function headlineForms(record: ReportInput): NonEmpty<HeadlineForm> {
  const visitForms: NonEmpty<HeadlineForm> = ['visit', ...(namedLeader(record) ? ['leader' as const] : [])]
  return signedVisits(record).length > 0 && hasOneParty(record) ? ['result', ...visitForms] : visitForms
}

/** `visits`: whether a visit has a paragraph of its own, so that the report can end with it. */
export function closingForms(record: ReportInput, visits: boolean): NonEmpty<ClosingForm> {
  const { nextSteps, quotes, context } = record
  const forms: ClosingForm[] = []
  if (nextSteps.length > 0) forms.push('next')
  const last = closingContext(context)
  if (last.length > 0 && last.length < context.length) forms.push('context')
  if (quotes.length > 0) forms.push('remarks')
  if (last.length > 0 && last.length === context.length) forms.push('context')
  if (visits && nextSteps.length === 0) forms.push('visit')
  const [first = 'visit', ...others] = forms
  return [first, ...others]
}

/** The last sentence of the context that can end the article, with those it refers to. May be empty. */
export function closingContext(context: readonly ReportEntry[]): ReportEntry[] {
  const last = lastTogether(context)
  return last.every(({ text }) => endsAsSentence(text)) ? last : []
}

/** Picks the form by variant: variant 1 the first, variant 2 the next, and the first again after the last. */
export function pickForm<Form>(forms: Readonly<NonEmpty<Form>>, variant: number): Form {
  return cycle(forms, Math.max(1, Math.trunc(variant)) - 1)
}

/** The leader, if named and without a co-leader. */
export function namedLeader({ delegation }: ReportInput): NamedMember | null {
  const [leader, ...more] = delegation.filter((one) => one.role === 'leader' || one.role === 'co-leader')
  return leader?.role === 'leader' && isNamed(leader) && more.length === 0 ? leader : null
}

/** The visits whose agreements fit in one sentence: one visit, or several with the same agreements. */
export function resultVisits(record: ReportInput): ReportVisit[] {
  const signed = signedVisits(record)
  const [first] = signed
  if (!first || !hasOneParty(record) || first.agreements.length > 2) return []
  const statuses = new Set(first.agreements.map((one) => one.status))
  const same = visitsWithSameAgreements(record.visits)
  const pooled = signed.length > 1 && signed.length === same.length && signed.every((visit) => same.includes(visit))
  return statuses.size === 1 && (signed.length === 1 || pooled) ? signed : []
}

/** From the strongest to the weakest; what was only discussed or is to be signed is no result. */
const resultStatuses = ['signed', 'renewed', 'renewal agreed', 'agreed in principle'] as const
/** The most different agreements that the lead states. */
const maxResults = 3

/**
 * The visits whose agreements the lead states after who, where and when: those with the strongest status only, and with
 * at most three different agreements.
 */
export function leadResults(record: ReportInput): ReportVisit[] {
  const { visits } = record
  const status = resultStatuses.find((one) => visits.some(({ agreements }) => hasOnly(agreements, one)))
  const mixed = visits.find(({ agreements }) => isMixed(agreements))
  const isStronger = mixed && mixed.agreements.some((one) => one.status === 'signed') && status !== 'signed'
  if (mixed && (isStronger || !status))
    return record.direction === 'outgoing' || hasOneGuest(record, [mixed]) ? [mixed] : []
  if (!status) return []
  const done = visits.filter(({ agreements }) => hasOnly(agreements, status))
  if (record.direction === 'incoming') return done.length === 1 && hasOneGuest(record, done) ? done : []
  const [first] = done
  if (!first || first.agreements.length > maxResults) return []
  const groups = groupBy(done, agreementsKey)
  return groups.slice(0, maxResults).flat()
}

function hasOnly(agreements: ReportVisit['agreements'], status: string): boolean {
  return agreements.length > 0 && agreements.length <= maxResults && agreements.every((one) => one.status === status)
}

// Several statuses, of which one is a result: "renewed an MOU and signed a letter of intent".
function isMixed(agreements: ReportVisit['agreements']): boolean {
  const results: readonly string[] = resultStatuses
  return (
    agreements.length > 1 &&
    agreements.length <= maxResults &&
    new Set(agreements.map(({ status }) => status)).size > 1 &&
    agreements.some(({ status }) => results.includes(status)) &&
    agreements.every(({ status }) => status !== 'to be signed')
  )
}

/** Visits with the same agreements have the same key. */
export const agreementsKey = memoized(({ agreements }: ReportVisit): string =>
  JSON.stringify(
    agreements.map(({ kind, subject, status, termYears }) => [kind.text, subject?.text, status, termYears]),
  ),
)

/** The items by key, in the order in which the keys appear first. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}

/** The largest group of visits with the same agreements and no recorded signers. Empty if there are fewer than two. */
export function visitsWithSameAgreements(visits: readonly ReportVisit[]): ReportVisit[] {
  const groups = new Map<string, ReportVisit[]>()
  for (const visit of visits) {
    if (visit.agreements.length === 0 || visit.agreements.some((one) => one.signers.length > 0)) continue
    const key = agreementsKey(visit)
    groups.set(key, [...(groups.get(key) ?? []), visit])
  }
  const largest = [...groups.values()].reduce<ReportVisit[]>(
    (best, group) => (group.length > best.length ? group : best),
    [],
  )
  return largest.length > 1 ? largest : []
}

/** True for a text that ends like a sentence. */
export function endsAsSentence(text: string | undefined): boolean {
  return text !== undefined && /[.!?。！？]["”’」]?$/.test(text)
}

function signedVisits({ visits }: ReportInput): ReportVisit[] {
  return visits.filter((visit) => visit.agreements.some((one) => one.status === 'signed' || one.status === 'renewed'))
}

// On incoming trips, "X signs with Y" needs one institution that signed and a guest other than that institution.
function hasOneParty(record: ReportInput): boolean {
  return record.direction === 'outgoing' || hasOneGuest(record, signedVisits(record))
}

function hasOneGuest({ guest, home }: ReportInput, signed: readonly ReportVisit[]): boolean {
  const [first, ...more] = signed.map(({ institution }) => (isSameInstitution(institution, home) ? home : institution))
  return (
    guest !== undefined &&
    first !== undefined &&
    !isSameInstitution(guest, first) &&
    more.every((one) => isSameInstitution(one, first))
  )
}
