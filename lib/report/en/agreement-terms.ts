import { pattern } from '../../domain/text/word-list'
import { memoized } from '../memoized'
import { type Phrase, reworded, stating } from '../phrase'
import type { ReportAgreement } from '../report-input'
import { formOf } from './form'
import { auxiliaries } from './form-words'
import { listed } from './lists'
import { isPresent } from './verbs'
import { inside, nounInside } from './wording'

// "5 students a year; tuition waived": what an agreement provides for, in a clause of its own after the sentence.

/** What an agreement is on, perhaps empty, and its terms as predicates: "runs for five years". */
export type Terms = { subject: string; predicates: string[] }

const duration = pattern('i')`
  ^(?:for |valid for |term: ?)?((?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s
  (?:year|month|semester)s?)$
`
const amounts = pattern('i')`
  ^(?:up to|at least|more than|over|about|around|max(?:imum)?\.?|\d[\d,]*|one|two|three|four|five|six|seven|eight|nine
  |ten|quota(?: of)?:?)\s
`
const settled = pattern()`
  ^(?:(?:the|all) )?((?:\S+ ){0,3}?\S+)\s
  (waived|shared|covered|paid|capped|included|exempted|reduced|funded|guaranteed)$
`
const changes = /^(?:raised|upgraded|elevated|extended|expanded|renewed|widened|amended|increased|prolonged|revised)\b/

/** The terms of an agreement whose subject is a list of them; `null` for any other subject. */
export const termsOf = memoized(({ subject }: ReportAgreement): Terms | null => {
  if (!subject || formOf(subject) === 'foreign') return null
  const parts = inside(subject)
    .split(/;\s*(?:and )?/)
    .map((part) => part.replace(/\s?\bp\.\s?a\.?$/, ' a year'))
    .filter((part) => part !== '')
  const [first = '', ...rest] = parts
  const isList = amounts.test(first) && first.includes(', ')
  const all = parts.length === 1 && isList ? first.split(', ') : parts
  if (all.length < 2) return null
  const opens = term(first, subject.lang) === null || (changes.test(first) && !isList)
  const terms = (opens ? rest : all).map((part) => term(part, subject.lang))
  const known = terms.filter((one) => one !== null)
  return known.length === terms.length ? { subject: opens ? first : '', predicates: predicatesOf(known) } : null
})

type Term = { as: 'runs' | 'provides' | 'with' | 'own'; text: string }

function term(text: string, lang: string): Term | null {
  if (/[:()]/.test(text.replace(/^(?:term|quota):/i, ''))) return null
  const [, time] = duration.exec(text) ?? []
  if (time) return { as: 'runs', text: `for ${time.toLowerCase()}` }
  const [, thing, done] = settled.exec(text) ?? []
  if (thing && done) return { as: 'with', text: `${thing} ${done}` }
  if (amounts.test(text))
    return {
      as: 'provides',
      text: text.replace(/^quota(?: of)?:? /i, 'a quota of ').replace(/^max(?:imum)?\.? /i, 'up to '),
    }
  const [verb = '', next = ''] = text.split(' ')
  if (
    isPresent(verb) &&
    /s$/.test(verb) &&
    next !== '' &&
    !auxiliaries.has(verb) &&
    formOf({ text, lang }) === 'present'
  )
    return { as: 'own', text }
  if (changes.test(text)) return null
  return /^(?:noun|gerund)$/.test(formOf({ text, lang })) ? { as: 'provides', text: nounInside({ text, lang }) } : null
}

function predicatesOf(terms: readonly Term[]): string[] {
  const all = (as: Term['as']) => terms.filter((one) => one.as === as).map(({ text }) => text)
  const [provided, settledTerms] = [all('provides'), all('with')]
  const withs = settledTerms.length > 0 ? `with ${series(settledTerms)}` : ''
  return [
    ...all('runs').map((text) => `runs ${text}`),
    ...all('own'),
    ...(provided.length > 0 ? [`provides for ${forEach(provided)}${withs && `, ${withs}`}`] : []),
    ...(provided.length === 0 && withs ? [`comes ${withs}`] : []),
  ]
}

// "for ten students for one term and for fee waivers": the second "for" shows where it begins.
function forEach(provided: readonly string[]): string {
  const hasFor = provided.some((one) => / for /.test(one))
  return provided.length === 2 && hasFor ? provided.join(' and for ') : series(provided)
}

function series(texts: readonly string[]): string {
  return listed(texts.map((text) => stating(text))).text
}

/** The sentence about agreements with their terms: "…; it runs for five years and provides for ten students". */
export function withTerms(sentence: Phrase, group: readonly ReportAgreement[], isEach = false): Phrase {
  const clauses = group.flatMap((one, i) => {
    const predicates = termsOf(one)?.predicates ?? []
    if (predicates.length === 0) return []
    const who =
      group.length === 1
        ? isEach
          ? 'each agreement'
          : 'it'
        : group.length === 2
          ? i === 0
            ? 'the former'
            : 'the latter'
          : `the ${inside(one.kind).replace(/^(?:an?|the) /, '')}`
    const asPlanned = one.status === 'signed' || one.status === 'renewed' ? predicates : predicates.map(planned)
    return [`${who} ${series(asPlanned)}`]
  })
  if (clauses.length === 0) return sentence
  return reworded(sentence, `${sentence.text.replace(/\.$/, '')}; ${clauses.join(', and ')}.`)
}

// What is not signed is not in force: "it would run for five years".
function planned(predicate: string): string {
  return predicate.replace(/^(runs|provides|comes|\p{Ll}+s)\b/u, (verb) => `would ${verb.replace(/s$/, '')}`)
}
