import type { Words } from '../domain/text/text'
import type { ReportInput, ReportInstitution } from './report-input'

/**
 * A text that was entered, with the reference of its fact. `voice`: who speaks; a direct quote is the speaker's own
 * words, a label is a name, a title or a term rather than a statement.
 */
export type EnteredText = Words & { ref: string; voice: 'article' | 'reported' | 'direct' | 'label'; field?: NoteField }

/** The field of a note. It decides what the note can become. */
export type NoteField =
  | 'purpose'
  | 'occasion'
  | 'context'
  | 'topic'
  | 'activity'
  | 'outcome'
  | 'next step'
  | 'history'
  | 'background'
  | 'reported'

/** Every text of a report's input that the article can print, in the order of a trip file. */
export function enteredTexts(input: ReportInput): EnteredText[] {
  const { occasion, delegation, visits, quotes, nextSteps } = input
  const statements = (entries: readonly (Words & { ref: string })[], field: NoteField) =>
    entries.map((entry) => as(entry, 'article', field))
  return [
    ...statements(input.purposes, 'purpose'),
    ...statements(occasion ? [occasion] : [], 'occasion'),
    ...statements(input.context, 'context'),
    ...statements(input.topics, 'topic'),
    ...statements(input.activities, 'activity'),
    ...statements(input.outcomes, 'outcome'),
    ...statements(nextSteps, 'next step'),
    ...input.institutions.flatMap(ofInstitution),
    ...delegation.flatMap(titleOf),
    ...visits.flatMap((visit) => [
      ...visit.hosts.flatMap(titleOf),
      ...statements(visit.topics, 'topic'),
      ...statements(visit.activities, 'activity'),
      ...statements(visit.outcomes, 'outcome'),
      ...visit.agreements.flatMap(({ ref, kind, subject }) =>
        [kind, ...(subject ? [subject] : [])].map((words) => as({ ...words, ref }, 'label')),
      ),
      ...statements(visit.history, 'history'),
      ...statements(visit.background, 'background'),
    ]),
    ...quotes.map(({ ref, words, form }) => as({ ...words, ref }, form, form === 'reported' ? form : undefined)),
  ]
}

function ofInstitution({ ref, name, city, background }: ReportInstitution): EnteredText[] {
  return [
    as({ ...name, ref }, 'label'),
    ...(city ? [as(city, 'label')] : []),
    ...background.map((entry) => as(entry, 'article', 'background')),
  ]
}

function titleOf({ ref, title }: { ref: string; title?: Words }): EnteredText[] {
  return title ? [as({ ...title, ref }, 'label')] : []
}

function as({ text, lang, ref }: Words & { ref: string }, voice: EnteredText['voice'], field?: NoteField): EnteredText {
  return { ref, text, lang, voice, ...(field && { field }) }
}
