import { pattern } from '../../domain/text/word-list'
import { type Phrase, phraseOf, reworded, stating } from '../phrase'
import { memoized } from '../memoized'
import type { ReportAgreement } from '../report-input'
import { termsOf } from './agreement-terms'
import { formOf } from './form'
import { unitWithArticle } from './institution'
import { listed } from './lists'
import { bareInfinitive, inside, lowerFirst, nounInside } from './wording'

const changes = pattern('i')`
  ^(?:raised|upgraded|elevated|extended|expanded|renewed|widened|amended|increased|prolonged|revised
  |updated) (?:to|by|for|from|with|in)\b
`
const unit = pattern('u')`
  ^(?:the )?(?:\p{Lu}[\p{L}'’-]*\s(?:(?:and|of|for)\s)?){0,5}
  (?:College|Colleges|School|Schools|Faculty|Faculties|Department|Departments|Institute|Center
  |Centre|Office|Library|Laboratory|Division|Academy)(?: (?:of|for) .+)?$
`
const prepositions = pattern()`
  ^(?:on|for|about|between|covering|concerning|regarding|including|involving|to
  |of|with|in|at|under|within|until|from|by|through|as)\b
`
const uncountable = /^(?:study|research|training|exchange|cooperation|collaboration|work|teaching|mobility)\b(?! of)/i
const quantities =
  /^(?:up to|at least|more than|over|about|around|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\s/i

/** What an agreement is on, with its preposition: "on joint research", "for ten students", "at college level". */
export const subjectOf = memoized((agreement: ReportAgreement): string => {
  const terms = termsOf(agreement)
  if (!terms) return wholeSubject(agreement)
  const { subject } = agreement
  return terms.subject === '' || !subject
    ? ''
    : wholeSubject({ ...agreement, subject: { ...subject, text: terms.subject } })
})

function wholeSubject({ kind, subject, status }: ReportAgreement): string {
  if (formOf(kind) === 'foreign' && !/^(?:MO[UA]|MoU|MoA|LOI)s?$/.test(kind.text))
    return `(${[inside(kind), subject && inside(subject)].filter((words) => words).join(': ')})`
  if (!subject) return ''
  const text = inside(subject)
  const form = formOf(subject)
  if (form === 'foreign') return `(${text})`
  const isDone = status === 'signed' || status === 'renewed'
  if (changes.test(text)) return isDone ? `and ${text.replace(/^\S+/, '$& it')}` : `(${text})`
  if (/:/.test(text.replace(/\([^()]*\)/g, ''))) return `(${text})`
  // "faculty of arts only"
  if (/ only$/.test(text) && !prepositions.test(text)) return `for ${unitWithArticle(text)}`
  const units = unitsIn(text)
  if (units.length > 0) return `involving ${listed(units.map((one) => stating(unitWithArticle(one)))).text}`
  if (/\blevel$/i.test(text) && !/^(?:for|on|with|between|of)\b/i.test(text))
    return /^(?:at|on)\b/.test(text) ? text : `at ${lowerFirst(text)}`
  // "M.Sc., 1+1": the kind of degree
  if (/\b\d\+\d\b|^(?:[MB]\.?(?:Sc|A|Eng|BA)|PhD|Master|Bachelor)\b/.test(text) && !prepositions.test(text))
    return `(${text})`
  if (prepositions.test(text)) return /[;:]/.test(text) ? `(${text})` : withTopicArticles(withTheUnit(text))
  const parts = text.split(/[;,] (?:and )?/)
  if (
    parts.length > 1 &&
    parts.every((part) => !quantities.test(part) && !/ years?$/.test(part)) &&
    parts.every((part) => /^(?:noun|gerund)$/.test(formOf({ text: part, lang: subject.lang })))
  )
    return `on ${listed(parts.map((part) => stating(topic(part, subject.lang)))).text}`
  if (/;/.test(text) || form === 'sentence') return `(${text})`
  if (form === 'infinitive') return `to ${bareInfinitive(subject)}`
  if (quantities.test(text)) return `for ${text}`
  if (form === 'adverbial') return text
  if (form !== 'noun' && form !== 'gerund') return `(${text})`
  return `${/\b(?:degree|diploma)$/i.test(kind.text) ? 'in' : 'on'} ${topic(subject.text, subject.lang)}`
}

// "with Faculty of Arts"
function withTheUnit(text: string): string {
  return text.replace(
    /^(with|between|for|of) (?=(?:College|School|Faculty|Department|Institute|Center|Centre|Office) of \p{Lu})/u,
    '$1 the ',
  )
}

// "on 3+2 program and summer school": each needs its article.
function withTopicArticles(text: string): string {
  const [, preposition, rest = ''] = /^(on|for) (.+)$/.exec(text) ?? []
  const parts = rest.split(/ and /)
  const isBare = (part: string) =>
    /^[\p{Ll}\d][\p{Ll}\d+ -]*$/u.test(part) && !/ (?:of|for|in|with|to|at|by) /.test(part)
  if (!preposition || !parts.every(isBare)) return text
  return `${preposition} ${parts.map((part) => topic(part, 'en')).join(' and ')}`
}

function topic(text: string, lang: string): string {
  const words = { text, lang }
  return uncountable.test(text) ? inside(words) : nounInside(words)
}

// "School of Music and Faculty of Law" are two units, "College of Humanities and Sciences" is one.
function unitsIn(text: string): string[] {
  const parts = text.split(/,? and (?=\p{Lu})|[;,] (?=\p{Lu})/u).map((part) => part.replace(/^the /, ''))
  if (parts.every((part) => unit.test(part))) return parts
  return unit.test(text) ? [text.replace(/^the /, '')] : []
}

const tail = pattern()`
  ^(.*?)( involving .+| and (?:raised|upgraded|elevated|extended|expanded|renewed|widened|amended|increased|prolonged
  |revised|updated) it .+)$
`

// "an MOU with the Faculty of Law", perhaps before another document with the whole institution
const withUnit = pattern()`
  ^(.*?) with the ((?:College|School|Faculty|Department|Institute|Center|Centre|Office)\b.*?)
  ( and (?:signed|renewed|discussed|agreed)\b.*)?$
`

/** True if the subject names both parties: "between the School of Law and its counterpart". */
export function namesBothParties({ text }: Phrase): boolean {
  return / between (?:the |both |\p{Lu})/u.test(text)
}

/** "an MOU with X and raised it to university level": the partner precedes what was done with the document. */
export function withPartner(what: Phrase, partner: Phrase): Phrase {
  const [, head, more] = tail.exec(what.text) ?? []
  const isOne = head !== undefined && !/, (?:both|all)$|, and an? /.test(head)
  if (isOne && more) {
    const [, own] = /^ involving (?:the )?(.+)$/.exec(more) ?? []
    const comma = own ? ',' : ''
    const named = phraseOf`${reworded(what, head)} with ${partner}`
    return reworded(named, `${named.text}${comma}${more}`)
  }
  // "an agreement with X to open a center"
  const [, deal, aim] =
    /^(.*\b(?:agreement|MOU|MoU|memorandum|understanding|intent|LOI))( to \p{Ll}+ [^,;]+)$/u.exec(what.text) ?? []
  if (deal && aim && !/ to .* level$/.test(what.text)) {
    const named = phraseOf`${reworded(what, deal)} with ${partner}`
    return reworded(named, `${named.text}${aim}`)
  }
  const [, document, theirs = '', others] = withUnit.exec(what.text) ?? []
  if (document) {
    const own = phraseOf`${reworded(what, document)} with the ${theirs} of ${partner}`
    const [, acronym] = /\((\S+)\)$/.exec(partner.text) ?? []
    return others ? reworded(own, `${own.text}${others} with ${acronym ?? partner.text}`) : own
  }
  const closed = /,/.test(what.text) ? phraseOf`${what},` : what
  return phraseOf`${closed} with ${partner}`
}
