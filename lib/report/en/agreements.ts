import { pattern } from '../../domain/text/word-list'
import { fieldRef } from '../../domain/report/fact-ref'
import type { Words } from '../../domain/text/text'
import type { AgreementStatus } from '../../domain/trip/vocabulary'
import { type Phrase, alsoStating, phraseOf, stating, together } from '../phrase'
import { type ReportAgreement, type ReportVisit, isSameInstitution } from '../report-input'
import { formOf } from './form'
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
import { bareInfinitive, inside, lowerFirst, nounInside, withoutStop, capitalized } from './wording'

/** The verb of each status, never a stronger one. */
const verbs: Record<AgreementStatus, string> = {
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
    sentences.push(
      pickTemplate(ctx, partiesTemplates(ctx, visit, group, at), startsParagraph && sentences.length === 0),
    )
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
  const closed = /,/.test(what.text) ? phraseOf`${what},` : what
  return [
    ...(on
      ? [
          template(
            'on, signed',
            facts(phraseOf`${capitalized(on)}, ${asSubject(ours)} ${verb} ${closed} with ${named}.`),
          ),
        ]
      : []),
    template(
      'party signed with',
      facts(
        phraseOf`${subject} ${verb} ${closed} with ${named}${
          on ? phraseOf`${/,/.test(named.text) ? ',' : ''} ${on}` : ''
        }.`,
      ),
    ),
    template(
      'with, signed',
      facts(phraseOf`With ${named}${on ? phraseOf` ${on}` : ''}, ${asSubject(ours)} ${verb} ${what}.`),
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

const documentNouns = pattern('i')`
  \b(?:agreement|memorand|mo[ua]s?\b|letter|loi|declaration|protocol|contract|convention|addendum|plan|statement
  |accord|pact|treaty|charter|deal|understanding|arrangement|partnership|minutes|intent|annex|framework|amendment
  |renewal|raising|degree|certificate|note|document|programme?|consortium|licen[cs]e)
`

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

function subjectOf({ kind, subject }: ReportAgreement): string {
  if (isForeign(kind)) return `(${[inside(kind), subject && inside(subject)].filter((w) => w).join(': ')})`
  if (!subject) return ''
  const text = inside(subject)
  const form = formOf(subject)
  if (/[;:]/.test(text) || form === 'foreign' || form === 'sentence' || /^\d/.test(text)) return `(${text})`
  if (/\blevel$/i.test(text)) return /^(?:at|on)\b/.test(text) ? text : `at ${lowerFirst(text)}`
  if (form === 'infinitive') return `to ${bareInfinitive(subject)}`
  if (form === 'adverbial' || /^(?:on|for|about|between|covering|concerning|regarding|to|of|with|in|at)\b/.test(text))
    return text
  if (/^(?:up to|at least|more than|over|about)\s/.test(text)) return `for ${text}`
  return form === 'noun' || form === 'gerund' ? `on ${nounInside(subject)}` : `(${text})`
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
      (group) => phraseOf`${inLeadTense(ctx, verbs[group[0].status], startsParagraph)} ${objectOf(group)}`,
    ),
  )
  const closed = /,/.test(parts.text) && visits.length === 1 ? phraseOf`${parts},` : parts
  const templates =
    visits.length === 1
      ? [template('signed with', phraseOf`${subject} ${closed} with ${whom}.`)]
      : [
          template(
            'with each',
            visits.length === 2 && !all
              ? phraseOf`${subject} ${parts} with both ${whom}.`
              : phraseOf`${subject} ${parts} with each of ${whom}.`,
          ),
          template('each of', phraseOf`With each of ${whom}, ${asSubject(ours)} ${parts}.`),
        ].slice(0, startsParagraph ? 1 : 2)
  const chosen = pickTemplate(ctx, templates, startsParagraph)
  return [{ ...chosen, facts: [...new Set([...chosen.facts, ...facts])] }]
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
