import { type NonEmpty, cycle } from './non-empty'
import { type NamedMember, type ReportVisit, type ReportInput, isNamed, isSameInstitution } from './report-input'

/**
 * How the first sentence is built. `purpose` opens with what the trip was for; `home` with our institution as the
 * subject ("X sent …", "X hosted …"); then the leader, the delegation, or what was signed.
 */
export type LeadForm = 'purpose' | 'home' | 'leader' | 'result' | 'delegation'
/** What the headline tells: what was signed, the visit, or who led it. */
export type HeadlineForm = 'result' | 'visit' | 'leader'
/** What stands last: the next steps, a sentence of the house's own, words spoken, or the last stop. */
export type ClosingForm = 'next' | 'context' | 'remarks' | 'visit'

/** The forms the facts allow, the usual one first. `purposeFirst`: the language can open with the first purpose. */
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
  // Where we receive, the reasons are the guest's: they come after who was here.
  if (record.direction === 'incoming') return ['home', ...others, ...(purposeFirst ? ['purpose' as const] : [])]
  return [purposeFirst ? 'purpose' : 'home', ...others]
}

export function headlineForms(record: ReportInput): NonEmpty<HeadlineForm> {
  const visitForms: NonEmpty<HeadlineForm> = ['visit', ...(namedLeader(record) ? ['leader' as const] : [])]
  return signedVisits(record).length > 0 && hasOneParty(record) ? ['result', ...visitForms] : visitForms
}

/** `stops`: whether any stop has a paragraph of its own to end on. */
export function closingForms(record: ReportInput, visits: boolean): NonEmpty<ClosingForm> {
  const { nextSteps, quotes, context } = record
  const forms: ClosingForm[] = []
  if (nextSteps.length > 0) forms.push('next')
  const sentence = endsAsSentence(context.at(-1)?.text)
  if (sentence && context.length > 1) forms.push('context')
  if (quotes.length > 0) forms.push('remarks')
  if (sentence && context.length === 1) forms.push('context')
  if (visits && nextSteps.length === 0) forms.push('visit')
  const [first = 'visit', ...others] = forms
  return [first, ...others]
}

/** Takes the forms in turn: variant 1 the first, variant 2 the next, and from the start again after the last. */
export function pickForm<Form>(forms: Readonly<NonEmpty<Form>>, variant: number): Form {
  return cycle(forms, Math.max(1, Math.trunc(variant)) - 1)
}

/** The one person who led, if one is named and shared it with nobody. */
export function namedLeader({ delegation }: ReportInput): NamedMember | null {
  const [leader, ...more] = delegation.filter((one) => one.role === 'leader' || one.role === 'co-leader')
  return leader?.role === 'leader' && isNamed(leader) && more.length === 0 ? leader : null
}

/** The stops whose agreements a lead can tell in one sentence: one stop, or several with the same agreements. */
export function resultVisits(record: ReportInput): ReportVisit[] {
  const signed = signedVisits(record)
  const [first] = signed
  if (!first || !hasOneParty(record) || first.agreements.length > 2) return []
  const statuses = new Set(first.agreements.map((one) => one.status))
  const same = visitsWithSameAgreements(record.visits)
  const pooled = signed.length > 1 && signed.length === same.length && signed.every((visit) => same.includes(visit))
  return statuses.size === 1 && (signed.length === 1 || pooled) ? signed : []
}

/** The largest group of stops with the same agreements, of which no signatory is recorded. Empty below two. */
export function visitsWithSameAgreements(visits: readonly ReportVisit[]): ReportVisit[] {
  const groups = new Map<string, ReportVisit[]>()
  for (const visit of visits) {
    if (visit.agreements.length === 0 || visit.agreements.some((one) => one.signers.length > 0)) continue
    const key = JSON.stringify(
      visit.agreements.map(({ kind, subject, status, termYears }) => [kind.text, subject?.text, status, termYears]),
    )
    groups.set(key, [...(groups.get(key) ?? []), visit])
  }
  const largest = [...groups.values()].reduce<ReportVisit[]>(
    (best, group) => (group.length > best.length ? group : best),
    [],
  )
  return largest.length > 1 ? largest : []
}

/** True for a text that ends as a whole sentence does. */
export function endsAsSentence(text: string | undefined): boolean {
  return text !== undefined && /[.!?。！？]["”’」]?$/.test(text)
}

function signedVisits({ visits }: ReportInput): ReportVisit[] {
  return visits.filter((visit) => visit.agreements.some((one) => one.status === 'signed' || one.status === 'renewed'))
}

// Where we receive, "X signs with Y" needs both: one house that signed, and a guest that is not the same house.
function hasOneParty(record: ReportInput): boolean {
  if (record.direction === 'outgoing') return true
  const { guest, home } = record
  const [first, ...more] = signedVisits(record).map(({ institution }) =>
    isSameInstitution(institution, home) ? home : institution,
  )
  return (
    guest !== undefined &&
    first !== undefined &&
    !isSameInstitution(guest, first) &&
    more.every((one) => isSameInstitution(one, first))
  )
}
