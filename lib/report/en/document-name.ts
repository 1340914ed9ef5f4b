import { pattern } from '../../domain/text/word-list'
import type { ReportAgreement, ReportInput } from '../report-input'

/** Words of documents: without one, what was signed does not say that it is an agreement. */
export const documentNouns = pattern('i')`
  \b(?:agreement|memorand|mo[ua]s?\b|letter|loi|declaration|protocol|contract|convention|addendum|plan|statement
  |accord|pact|treaty|charter|deal|understanding|arrangement|partnership|minutes|intent|annex|framework|amendment
  |renewal|raising|degree|certificate|note|document|programme?|consortium|licen[cs]e)
`

/** The input with "agreement on the exchange of students" for "exchange of students" as the kind of an agreement. */
export function withDocumentNames(input: ReportInput): ReportInput {
  const isNamed = (one: ReportAgreement) => named(one) === null
  if (input.visits.every(({ agreements }) => agreements.every(isNamed))) return input
  const visits = input.visits.map((visit) => ({ ...visit, agreements: visit.agreements.map(withName) }))
  return { ...input, visits }
}

function withName(agreement: ReportAgreement): ReportAgreement {
  const text = named(agreement)
  return text === null ? agreement : { ...agreement, kind: { ...agreement.kind, text } }
}

function named({ kind: { text, lang } }: ReportAgreement): string | null {
  if (!/^en\b/i.test(lang) || documentNouns.test(text) || text.includes(',')) return null
  if (/^(?:(?:student|faculty|staff|teacher|academic) )?exchange$/i.test(text)) return `${text.toLowerCase()} agreement`
  if (/^Erasmus\+?$/i.test(text)) return 'Erasmus+ agreement'
  const [, action] =
    /^(?:the )?((?:exchange|mobility|transfer|training|recognition|sharing|secondment) of .+)$/i.exec(text) ?? []
  return action ? `agreement on the ${action.charAt(0).toLowerCase()}${action.slice(1)}` : null
}
