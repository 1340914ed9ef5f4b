import type { Words } from '../domain/text/text'
import type { ReportInput, ReportInstitution } from './report-input'

/**
 * A text that was entered, with the reference of its fact. `voice`: who speaks; a direct quote is the speaker's own
 * words, a label is a name, a title or a term rather than a statement.
 */
export type EnteredText = Words & { ref: string; voice: 'article' | 'reported' | 'direct' | 'label' }

/** Every text of a report's input that the article can print, in the order of a trip file. */
export function enteredTexts(input: ReportInput): EnteredText[] {
  const { occasion, delegation, visits, quotes, nextSteps } = input
  const statements = (entries: readonly (Words & { ref: string })[]) => entries.map((entry) => as(entry, 'article'))
  return [
    ...statements(input.purposes),
    ...statements(occasion ? [occasion] : []),
    ...statements(input.context),
    ...statements(input.topics),
    ...statements(input.activities),
    ...statements(input.outcomes),
    ...statements(nextSteps),
    ...input.institutions.flatMap(ofInstitution),
    ...delegation.flatMap(titleOf),
    ...visits.flatMap((visit) => [
      ...visit.hosts.flatMap(titleOf),
      ...statements(visit.topics),
      ...statements(visit.activities),
      ...statements(visit.outcomes),
      ...visit.agreements.flatMap(({ ref, kind, subject }) =>
        [kind, ...(subject ? [subject] : [])].map((words) => as({ ...words, ref }, 'label')),
      ),
      ...statements(visit.history),
      ...statements(visit.background),
    ]),
    ...quotes.map(({ ref, words, form }) => as({ ...words, ref }, form)),
  ]
}

function ofInstitution({ ref, name, city, background }: ReportInstitution): EnteredText[] {
  return [
    as({ ...name, ref }, 'label'),
    ...(city ? [as(city, 'label')] : []),
    ...background.map((entry) => as(entry, 'article')),
  ]
}

function titleOf({ ref, title }: { ref: string; title?: Words }): EnteredText[] {
  return title ? [as({ ...title, ref }, 'label')] : []
}

function as({ text, lang, ref }: Words & { ref: string }, voice: EnteredText['voice']): EnteredText {
  return { ref, text, lang, voice }
}
