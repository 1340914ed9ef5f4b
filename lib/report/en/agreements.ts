import { fieldRef } from '../../domain/report/fact-ref'
import type { Words } from '../../domain/text/text'
import type { AgreementStatus } from '../../domain/trip/vocabulary'
import { type Phrase, alsoStating, naming, phraseOf, reworded, stating, together } from '../phrase'
import { agreementsKey, groupBy } from '../forms'
import { type ReportAgreement, type ReportVisit, isSameInstitution } from '../report-input'
import { withTerms } from './agreement-terms'
import { documentNouns } from './document-name'
import { withIndefinite } from './indefinite'
import { listed } from './lists'
import { count } from './numbers'
import { isAlone } from './party'
import { spoken } from './person'
import {
  type Template,
  type RealisationContext,
  contextAfter,
  asSubject,
  pickTemplate,
  template,
  institutionPhrase,
  party,
} from './realisation-context'
import { type Where, institutionAgain } from './where'
import { type NonEmpty, runs } from '../non-empty'
import { namesBothParties, subjectOf, withPartner } from './agreement-subject'
import { inside, withoutStop, capitalized } from './wording'

/** The verb of each status, never a stronger one. */
const verbs: Record<AgreementStatus, string> = {
  'to be signed': 'are to sign',
  signed: 'signed',
  renewed: 'renewed',
  'renewal agreed': 'agreed to renew',
  'agreed in principle': 'agreed in principle on',
  discussed: 'discussed',
}

/** Our party to an agreement: the home institution on outgoing trips, the guest on incoming ones. */
export function ourParty(ctx: RealisationContext, visit: ReportVisit): Phrase {
  const { home, guest, direction } = ctx.record
  const own = direction === 'incoming' ? (guest ?? null) : home
  return own && !isSameInstitution(own, visit.institution) ? institutionPhrase(ctx, own) : stating(party)
}

/** The agreements of one visit, a sentence for each status, then the signers. */
export function realiseAgreements(
  ctx: RealisationContext,
  visit: ReportVisit,
  where: Where | null,
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  for (const group of runs(visit.agreements, (one) => one.status)) {
    const at = sentences.length === 0 ? where : null
    const sentence = pickTemplate(
      ctx,
      partiesTemplates(ctx, visit, group, at),
      startsParagraph && sentences.length === 0,
    )
    sentences.push(withTerms(sentence, group))
    const signers = group.flatMap((one) => one.signers)
    if (signers.length > 0) sentences.push(signersSentence(contextAfter(ctx, ...sentences), group))
  }
  return sentences
}

function partiesTemplates(
  ctx: RealisationContext,
  visit: ReportVisit,
  group: NonEmpty<ReportAgreement>,
  where: Where | null,
): Template[] {
  const ours = ourParty(ctx, visit)
  const verb = verbs[group[0].status]
  const what = objectOf(group)
  const subject = asSubject(capitalized(ours))
  const partner = institutionAgain(ctx, visit)
  const both = [visit.institution, ctx.record.direction === 'incoming' ? ctx.record.guest : ctx.record.home]
  const bothUniversities = both.every((one) => one?.kind === 'university')
  const universities = bothUniversities && both.every((one) => !one?.name.text.includes(','))
  if (!where) {
    return [
      ...(universities ? [template('two universities', phraseOf`The two universities ${verb} ${what}.`)] : []),
      // "the university" is ambiguous between two universities.
      ...(/[,(]/.test(ours.text + partner.text) || (bothUniversities && partner.text === 'the university')
        ? []
        : [template('party signed', phraseOf`${subject} and ${partner} ${verb} ${what}.`)]),
      template('they signed', phraseOf`The two sides ${verb} ${what}.`),
      ...(isAlone(ctx) ? [] : [template('delegation and', phraseOf`${party} and its hosts ${verb} ${what}.`)]),
    ]
  }
  // "With X", never "at X": the record has the partner, not the place of signing.
  const whom = { ...where.at, text: where.at.text.replace(/^(?:at|in|with) /, '') }
  const named =
    where.at.text === '' || where.at.text.startsWith('in ') || isSameInstitution(visit.institution, ctx.record.home)
      ? partner
      : whom
  const facts = (phrase: Phrase): Phrase => ({ ...phrase, facts: [...new Set([...phrase.facts, ...where.at.facts])] })
  const { on } = where
  // A signing that is still to come did not happen on the day of the visit.
  const when = on ? phraseOf`${capitalized(on)}, ` : ''
  if (group[0].status === 'to be signed')
    return [
      template('visited, to sign', facts(phraseOf`${when}${party} visited ${named}; the two sides ${verb} ${what}.`)),
    ]
  if (namesBothParties(what))
    return [
      template(
        'party and, signed',
        facts(phraseOf`${when}${when ? ours : capitalized(ours)} and ${named} ${verb} ${what}.`),
      ),
    ]
  return [
    ...(on
      ? [
          template(
            'on, signed',
            facts(phraseOf`${capitalized(on)}, ${asSubject(ours)} ${verb} ${withPartner(what, named)}.`),
          ),
        ]
      : []),
    template(
      'party signed with',
      facts(
        phraseOf`${subject} ${verb} ${withPartner(what, named)}${
          on ? phraseOf`${/,/.test(named.text) ? ',' : ''} ${on}` : ''
        }.`,
      ),
    ),
  ]
}

function signersSentence(ctx: RealisationContext, group: readonly ReportAgreement[]): Phrase {
  const signers = group.flatMap((one) => one.signers)
  const facts = group.flatMap((one) => one.signers.map((_, i) => fieldRef(one.ref, 'signers', i)))
  const people = alsoStating(listed([...new Set(signers)].map((one) => spoken(ctx, one))), facts)
  const [first] = group
  const done = first?.status === 'signed' || first?.status === 'renewed'
  if (!done)
    return phraseOf`${people} ${new Set(signers).size === 1 ? 'is named as signatory' : 'are named as signatories'}.`
  return new Set(signers).size === 1
    ? phraseOf`The signatory was ${people}.`
    : phraseOf`The signatories were ${people}.`
}

/**
 * The agreements as an object: "a Memorandum of Understanding and a student exchange agreement, both at university
 * level".
 */
export function objectOf(group: readonly ReportAgreement[]): Phrase {
  const subjects = new Set(group.map((one) => subjectOf(one)))
  const [subject = ''] = subjects
  const shared = group.length > 1 && subjects.size === 1 && subject !== '' && !subject.startsWith('(')
  const items = group.map((one) =>
    stating(kindOf(one) + (shared || subjectOf(one) === '' ? '' : ` ${subjectOf(one)}`), one.ref),
  )
  return shared ? phraseOf`${listed(items)}, ${group.length === 2 ? 'both' : 'all'} ${subject}` : listed(items)
}

/** "a five-year student exchange agreement" */
function kindOf({ kind, termYears }: ReportAgreement): string {
  const term = termYears === undefined ? '' : `${count(termYears)}-year `
  if (isForeign(kind)) return withIndefinite(`${term}agreement`)
  // "Student Exchange Agreement": the capitals of a document's name.
  const named = documentNouns.test(kind.text)
  // "Student Exchange" is an agreement here.
  const words =
    named ||
    !/^\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ )?(?:Exchange|Mobility|Cooperation|Collaboration|Research)$/iu.test(kind.text)
      ? kind
      : { ...kind, text: `${kind.text.toLowerCase()} agreement` }
  const text = /\p{Ll}\s+\p{Lu}\p{Ll}/u.test(words.text) ? withoutStop(words.text) : inside(words)
  if (/^(?:an?|the|one|two|three|four|five|six|several|both)\s|^\d+\s/i.test(text))
    return term === '' ? text : `${text} (${term.trim()} term)`
  const [head = ''] = text.split(/\s+(?:of|on|for|in|between|with)\s+/)
  const many = /(?:[^s]s|memoranda)$/i.test(head) && !/^[A-Z]+S$/.test(head)
  return many ? term + text : withIndefinite(term + text)
}

/**
 * The results of several visits in one sentence: "signed an MOU with A", "with both A and B", "with each of A, B, and
 * C". It states the institutions if it is the first to name them.
 */
export function realiseResults(
  ctx: RealisationContext,
  visits: readonly ReportVisit[],
  startsParagraph: boolean,
): Phrase[] {
  const [first] = visits
  if (!first) return []
  // On incoming trips our institution is the subject and the guest the partner.
  const guest = ctx.record.direction === 'incoming' && visits.length === 1 ? ctx.record.guest : undefined
  const ours = guest ? institutionPhrase(ctx, partnerInstitution(ctx, first)) : ourParty(ctx, first)
  const known = contextAfter(ctx, ours)
  const all =
    visits.length > 1 &&
    visits.length === ctx.record.visits.length &&
    visits.every((visit) => ctx.stated.has(visit.institution.ref))
  const kinds = new Set(visits.map((visit) => visit.institution.kind))
  const noun = kinds.size === 1 && kinds.has('university') ? 'universities' : 'hosts'
  const whom = all
    ? stating(`the ${count(visits.length)} ${noun}`)
    : guest
      ? alsoStating(institutionPhrase(known, guest), [ctx.record.refs.guest])
      : listed(visits.map((visit) => together([institutionPhrase(known, visit.institution)])))
  const unstated = all
    ? []
    : visits.filter((visit) => !ctx.stated.has(visit.ref)).flatMap((visit) => [visit.ref, visit.institution.ref])
  const facts = [...visits.flatMap((visit) => visit.agreements.map((one) => one.ref)), ...unstated]
  const subject = asSubject(capitalized(ours))
  const parts = listed(
    runs(first.agreements, (one) => one.status).map(
      (group) =>
        phraseOf`${
          group[0].status === 'to be signed' ? 'is to sign' : inLeadTense(ctx, verbs[group[0].status], startsParagraph)
        } ${objectOf(group)}`,
    ),
  )
  const areKnown = ctx.stated.has(ctx.record.home.ref) && ctx.stated.has(guest?.ref ?? first.institution.ref)
  const both = areKnown && !startsParagraph ? onlyTwo(ctx, first) : null
  const one =
    both !== null
      ? naming(both, ...ours.again, ...whom.again)
      : namesBothParties(parts)
        ? phraseOf`${capitalized(ours)} and ${whom}`
        : null
  const sentence =
    visits.length === 1
      ? one
        ? phraseOf`${one} ${reworded(parts, parts.text.replace(/^is to /, 'are to '))}.`
        : phraseOf`${subject} ${withPartner(parts, whom)}.`
      : visits.length === 2 && !all
        ? phraseOf`${subject} ${parts} with both ${whom}.`
        : phraseOf`${subject} ${parts} with each of ${whom}.`
  const chosen = withTerms(
    pickTemplate(ctx, [template('signed with', sentence)], startsParagraph),
    first.agreements,
    visits.length > 1,
  )
  return [{ ...chosen, facts: [...new Set([...chosen.facts, ...facts])] }]
}

// "The two universities", if the article names no others.
function onlyTwo({ record }: RealisationContext, visit: ReportVisit): string | null {
  const { visits, home, guest, direction } = record
  const isOnly = direction === 'incoming' ? isSameInstitution(visit.institution, home) : visits.length === 1
  const parties = direction === 'incoming' ? [home, guest] : [home, visit.institution]
  // "with" and "involving" need the name of the partner.
  if (!isOnly || visit.agreements.some((one) => /^(?:with|involving)\b|\bwith\b/.test(subjectOf(one)))) return null
  if (parties.every((one) => one?.kind === 'university')) return 'The two universities'
  return parties.every((one) => one?.kind === 'university' || one?.kind === 'institute') ? 'The two institutions' : null
}

/** The results of visits with the same status: "signed an MOU with A, and a letter of intent with B". */
export function realiseLeadResults(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase[] {
  const groups = groupBy(visits, agreementsKey)
  const status = visits[0]?.agreements[0]?.status
  if (groups.length < 2 || !status || ctx.record.direction === 'incoming') return realiseResults(ctx, visits, false)
  const ours = institutionPhrase(ctx, ctx.record.home)
  const known = contextAfter(ctx, ours)
  const parts = groups.map((group) => {
    const whom = listed(group.map((visit) => institutionPhrase(known, visit.institution)))
    const unstated = group.filter(({ ref }) => !ctx.stated.has(ref)).map(({ ref }) => ref)
    const facts = group.flatMap(({ agreements }) => agreements.map(({ ref }) => ref))
    const what = objectOf(group[0]?.agreements ?? [])
    const [, document, units] = /^(.+?)( between the two .+)$/.exec(what.text) ?? []
    // "an MOU with X between the two faculties"
    const isOfUnit = group.length === 1 && / with the /.test(what.text)
    const named = isOfUnit
      ? withPartner(what, whom)
      : phraseOf`${document ? reworded(what, document) : what} with ${whom}${units ?? ''}`
    return alsoStating(named, [...facts, ...unstated])
  })
  const sentence = phraseOf`${asSubject(capitalized(ours))} ${verbs[status]} ${listed(parts)}.`
  const distinct = groups.flatMap((group) => group[0]?.agreements ?? [])
  return [withTerms(sentence, distinct)]
}

/** The signers of agreements that the lead has stated. */
export function realiseSigners(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase[] {
  return visits
    .filter((visit) => visit.agreements.some((one) => one.signers.length > 0))
    .map((visit) => signersSentence(ctx, visit.agreements))
}

// On incoming trips our institution is the subject and the guest the partner.
function partnerInstitution(ctx: RealisationContext, visit: ReportVisit): ReportVisit['institution'] {
  return isSameInstitution(visit.institution, ctx.record.home) ? ctx.record.home : visit.institution
}

function inLeadTense({ houseStyle }: RealisationContext, verb: string, leading: boolean): string {
  return leading && houseStyle.leadTense === 'present perfect' ? `has ${verb}` : verb
}

function isForeign({ text, lang }: Words): boolean {
  if (/^(?:MO[UA]|MoU|MoA|LOI)s?$/.test(text)) return false
  return !/^en\b/i.test(lang) || !/\p{Script=Latin}/u.test(text.replace(/\([^)]*\)/g, ''))
}
