import { fieldRef } from '../../domain/report/fact-ref'
import { agreementsKey, groupBy } from '../forms'
import { runs } from '../non-empty'
import type { AgreementStatus } from '../../domain/trip/vocabulary'
import { type Phrase, alsoStating, phraseOf, stating, together } from '../phrase'
import { type ReportAgreement, type ReportInstitution, type ReportVisit, isSameInstitution } from '../report-input'
import { isUniversity } from './institution'
import { agreementsAs } from './agreement-object'
import { listed } from './lists'
import { numeral } from './numbers'
import { spoken } from './person'
import { type RealisationContext, contextAfter, pickTemplate, template, institutionPhrase } from './realisation-context'

/** The verb of each status, never a stronger one. */
export const verbs: Record<AgreementStatus, string> = {
  'to be signed': '預定簽署',
  signed: '簽署',
  renewed: '續簽',
  'renewal agreed': '同意續簽',
  'agreed in principle': '原則同意',
  discussed: '討論',
}

/** The agreements of one visit, a sentence for each status. `unnamed`: no sentence has named the institution yet. */
export function realiseAgreements(
  ctx: RealisationContext,
  visit: ReportVisit,
  unnamed: boolean,
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  for (const group of runs(visit.agreements, (one) => one.status)) {
    const now = contextAfter(ctx, ...sentences)
    const verb = verbs[group[0].status]
    const what = agreementsAs(verb, group)
    const signers = signersClause(now, group)
    const party = ourParty(ctx, visit)
    const parties = [visit.institution, party].every((one) => one && isUniversity(one)) ? '兩校' : '雙方'
    const us = party ? withHome(now, party) : '訪問團'
    const also = sentences.length > 0 ? '並' : ''
    sentences.push(
      pickTemplate(
        now,
        unnamed && sentences.length === 0
          ? [template('party with', phraseOf`${us}與${partnerPhrase(now, visit.institution)}${what}${signers}。`)]
          : [
              template(`parties ${parties}`, phraseOf`${parties}${also}${what}${signers}。`),
              template('both sides', phraseOf`雙方${also}${what}${signers}。`),
            ],
        startsParagraph && sentences.length === 0,
      ),
    )
  }
  return sentences
}

// 由甲及乙代表簽約; for an agreement that is not signed, only the names of the future signers.
function signersClause(ctx: RealisationContext, group: readonly ReportAgreement[]): Phrase {
  const signers = [...new Set(group.flatMap((one) => one.signers))]
  if (signers.length === 0) return stating('')
  const facts = group.flatMap((one) => one.signers.map((_, i) => fieldRef(one.ref, 'signers', i)))
  const names: Phrase[] = []
  for (const one of signers) names.push(spoken(contextAfter(ctx, ...names), one))
  const list = alsoStating(listed(names), facts)
  const [first] = group
  const isSigned = first?.status === 'signed' || first?.status === 'renewed'
  return isSigned ? phraseOf`，由${list}代表簽約` : phraseOf`，簽署人列為${list}`
}

/** The same agreement with several hosts, stated once: 分別與甲、乙及丙簽署學術合作備忘錄. */
export function resultsClause(ctx: RealisationContext, visits: readonly ReportVisit[], resumed = false): Phrase {
  const [first] = visits
  if (!first) return stating('')
  const party = ourParty(ctx, first)
  const ours =
    resumed && ctx.record.direction === 'outgoing' ? stating('') : party ? withHome(ctx, party) : stating('訪問團')
  const facts = visits.flatMap((visit) => [
    ...visit.agreements.map((one) => one.ref),
    ...(ctx.stated.has(visit.ref) ? [] : [visit.ref]),
  ])
  const institutions = [...new Set(visits.map((visit) => visit.institution))]
  const all =
    visits.length > 2 &&
    institutions.length === ctx.record.visits.length &&
    institutions.every((one) => ctx.stated.has(one.ref))
  const whom = all
    ? stating(`${numeral(institutions.length)}${institutions.every(isUniversity) ? '校' : '個單位'}`)
    : listed(institutions.map((one) => partnerPhrase(ctx, one)))
  const each = institutions.length > 1 ? '分別' : ''
  const parts = runs(first.agreements, (one) => one.status).map((group) => agreementsAs(verbs[group[0].status], group))
  const actions = together(parts, '，並')
  const signers = visits.length === 1 ? signersClause(ctx, first.agreements) : stating('')
  if (
    ctx.record.direction === 'incoming' &&
    party &&
    !resumed &&
    first.institution === visits.at(-1)?.institution &&
    isSameInstitution(first.institution, ctx.record.home)
  ) {
    return alsoStating(phraseOf`${whom}${each}與${ours}${actions}${signers}`, facts)
  }
  return alsoStating(phraseOf`${ours}${each}與${whom}${actions}${signers}`, facts)
}

/** The results of several visits in a sentence of their own. */
export function realiseResults(
  ctx: RealisationContext,
  visits: readonly ReportVisit[],
  startsParagraph: boolean,
): Phrase[] {
  return [
    pickTemplate(
      ctx,
      [
        template('results', phraseOf`此行${resultsClause(ctx, visits, true)}。`),
        template('with each', phraseOf`${resultsClause(ctx, visits)}。`),
      ],
      startsParagraph,
    ),
  ]
}

/** The results of the lead after who, where and when: 此行與甲簽署合作備忘錄，並與乙簽署學生交換協議. */
export function realiseLeadResults(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase[] {
  const [first] = visits
  if (!first) return []
  const party = ourParty(ctx, first)
  if (ctx.record.direction === 'incoming' && visits.length === 1 && party) {
    const both = isUniversity(party) && isUniversity(first.institution) ? '兩校' : '雙方'
    const parts = runs(first.agreements, (one) => one.status).map((group) =>
      agreementsAs(verbs[group[0].status], group),
    )
    const signers = signersClause(ctx, first.agreements)
    return [phraseOf`訪問期間，${both}${together(parts, '，並')}${signers}。`]
  }
  const clauses: Phrase[] = []
  for (const group of groupBy(visits, agreementsKey))
    clauses.push(resultsClause(contextAfter(ctx, ...clauses), group, true))
  const list = together([together(clauses.slice(0, -1), '，'), clauses.at(-1)], '，並')
  return [phraseOf`此行${list}。`]
}

function withHome(ctx: RealisationContext, party: ReportInstitution): Phrase {
  return party === ctx.record.home
    ? alsoStating(institutionPhrase(ctx, party), [ctx.record.refs.home])
    : institutionPhrase(ctx, party)
}

function partnerPhrase(ctx: RealisationContext, one: ReportInstitution): Phrase {
  return ctx.record.direction === 'incoming' && isSameInstitution(one, ctx.record.home)
    ? institutionPhrase(ctx, ctx.record.home)
    : institutionPhrase(ctx, one)
}

/** Our party to an agreement: the home institution on outgoing trips, the guest on incoming ones. */
function ourParty({ record }: RealisationContext, visit: ReportVisit): ReportInstitution | null {
  const party = record.direction === 'incoming' ? (record.guest ?? null) : record.home
  return party && !isSameInstitution(party, visit.institution) ? party : null
}
