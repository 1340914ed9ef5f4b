import { pattern } from '../domain/text/word-list'
import { namedAgreementKind } from '../domain/trip/agreement-kinds'
import type { AgreementStatus } from '../domain/trip/vocabulary'
import type { Article } from './language'
import type { Phrase } from './phrase'
import type { ReportAgreement, ReportEntry, ReportInput } from './report-input'

// "MOU signed" as an outcome of a visit whose agreement is recorded too: the sentence about the agreement states both.

/** The references of outcomes that only repeat an agreement, by the reference of the agreement. */
export type RepeatedResults = ReadonlyMap<string, readonly string[]>

/** The input without outcomes that say no more than that a recorded agreement was signed or renewed. */
export function withoutRepeatedResults(input: ReportInput): { input: ReportInput; repeated: RepeatedResults } {
  const repeated = new Map<string, string[]>()
  const notRepeated = (outcomes: ReportEntry[], agreements: readonly ReportAgreement[]) =>
    outcomes.filter((outcome) => {
      const same = agreements.find((one) => repeats(outcome.text, one))
      if (same) repeated.set(same.ref, [...(repeated.get(same.ref) ?? []), outcome.ref])
      return !same
    })
  const visits = input.visits.map((visit) => ({ ...visit, outcomes: notRepeated(visit.outcomes, visit.agreements) }))
  const outcomes = notRepeated(
    input.outcomes,
    input.visits.flatMap(({ agreements }) => agreements),
  )
  return { input: repeated.size > 0 ? { ...input, visits, outcomes } : input, repeated }
}

/** The article with such outcomes among the facts of the sentences about their agreements. */
export function withRepeatedResults(article: Article, repeated: RepeatedResults): Article {
  if (repeated.size === 0) return article
  const stating = (sentence: Phrase): Phrase => {
    const more = sentence.facts.flatMap((ref) => repeated.get(ref) ?? [])
    return more.length > 0 ? { ...sentence, facts: [...sentence.facts, ...more] } : sentence
  }
  const paragraphs = article.paragraphs.map((one) => ({ ...one, sentences: one.sentences.map(stating) }))
  return { ...article, paragraphs }
}

const done: Readonly<Record<string, readonly AgreementStatus[]>> = {
  signed: ['signed', 'renewed'],
  concluded: ['signed', 'renewed'],
  renewed: ['renewed'],
  簽署: ['signed', 'renewed'],
  續約: ['renewed'],
}

function repeats(outcome: string, agreement: ReportAgreement): boolean {
  const said = english(outcome) ?? chinese(outcome)
  if (!said || !done[said.verb]?.includes(agreement.status)) return false
  const document = normal(said.document)
  const kind = normal(agreement.kind.text)
  const named = namedAgreementKind({ en: said.document }, 'zh-Hant')['zh-Hant']
  if (named !== undefined && normal(named) === kind) return true
  const isTerm = agreement.termYears !== undefined && document === `${agreement.termYears}年`
  return document === '' || isTerm || general.test(document) || kind === document || isPartOf(document, kind)
}

const general = /^(?:agreements?|documents?|contracts?|協議書?|協定|合約)$/

const participleLast = pattern('i')`
  ^(?:(.+?) )?(?:(?:was|were|has been|have been|successfully) )*(signed|concluded|renewed)$
`
const verbFirst = /^(signed|concluded|renewed)(?: (.+))?$/i

// A text of three words or more with a full stop was entered as a sentence, and stays.
function english(text: string): { verb: string; document: string } | null {
  if (/[.!?]$/.test(text) && text.split(' ').length > 2) return null
  const bare = text.replace(/[.!]$/, '')
  const [, first, theVerb] = verbFirst.exec(bare) ? [] : (participleLast.exec(bare) ?? [])
  if (theVerb) return { verb: theVerb.toLowerCase(), document: first ?? '' }
  const [, verb, document = ''] = verbFirst.exec(bare) ?? []
  return verb ? { verb: verb.toLowerCase(), document } : null
}

const chineseVerb = pattern('u')`
  ^(?:兩校|雙方)?(?:已|並|完成|順利|成功|正式|共同)*(簽署|簽訂|簽定|締結|簽約|續簽|續約)(?:了|完成)?(.*)$
`
const chineseVerbLast = pattern('u')`^(.+?)(?:已|完成|順利|正式)*(簽署|簽訂|簽定|簽約|續簽|續約)(?:完成)?$`

function chinese(text: string): { verb: string; document: string } | null {
  if (/。/u.test(text)) return null
  const [, verb, rest = ''] = chineseVerb.exec(text) ?? []
  const [, thing = '', last] = verb ? [] : (chineseVerbLast.exec(text) ?? [])
  const found = verb ?? last
  return found ? { verb: found.startsWith('續') ? '續約' : '簽署', document: verb ? rest : thing } : null
}

// Names of the same document: MOU, memorandum of understanding, 合作備忘錄.
function normal(document: string): string {
  return document
    .toLowerCase()
    .trim()
    .replace(/^(?:(?:an?|the|one|new) )+/, '')
    .replace(/\bmemorandum(?: of understanding)?\b|\bmoa\b/g, 'mou')
    .replace(/\bletter of intent\b/g, 'loi')
    .replace(/(?:學術|校級|合作)*備忘錄/gu, 'mou')
    .replace(/student exchange|exchange of students/g, 'student exchange')
}

// "exchange agreement" is the "student exchange agreement" that was recorded.
function isPartOf(document: string, kind: string): boolean {
  const words = kind.split(' ')
  return /[a-z]/.test(document) && document.split(' ').every((word) => words.includes(word))
}
