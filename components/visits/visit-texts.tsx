import { useLocale, useTranslations } from 'next-intl'
import { type Fields, namesOf } from '@/lib/domain/fields/field'
import type { Texts } from '@/lib/domain/text/text'
import type { FieldName } from '@/lib/domain/trip/entity-fields'
import { visitFields } from '@/lib/domain/trip/fields/visit'
import type { Values, Visit } from '@/lib/domain/trip/trip-record'
import { fieldLabel } from '@/lib/messages/field-label'
import { Words } from '../text/words'
import { Fact } from '../ui/fact'

// The optional texts of a visit. The city is shown with the day; each other one has an input in the form, and is shown
// with the facts of the visit where it is filled in.

export type VisitText = {
  [N in FieldName<'visit'>]: null extends Values<'visit'>[N]
    ? Values<'visit'>[N] extends Texts | null
      ? N
      : never
    : never
}[FieldName<'visit'>]

const allTexts = namesOf(visitFields).filter(isVisitText)

/** Those without a place of their own on the page. */
export const furtherTexts = allTexts.filter((name) => name !== 'city')

/** A value for each of these fields. */
export function eachVisitText<T>(valueOf: (name: VisitText) => T): Record<VisitText, T> {
  return Object.fromEntries(allTexts.map((name) => [name, valueOf(name)])) as Record<VisitText, T>
}

export function useVisitTextLabel(): (name: VisitText) => string {
  const labels = useTranslations('fields')
  return (name) => fieldLabel(labels, 'visit', name)
}

/** The further texts of a visit that are filled in, each with its label. */
export function VisitTextFacts({ visit }: { visit: Visit }) {
  const locale = useLocale()
  const labelOf = useVisitTextLabel()
  return furtherTexts.map((name) => {
    const text = visit[name]
    return (
      text && (
        <Fact key={name} name={labelOf(name)}>
          <Words of={text} locale={locale} />
        </Fact>
      )
    )
  })
}

function isVisitText(name: FieldName<'visit'>): name is VisitText {
  const { kind, presence } = (visitFields as Fields)[name] ?? {}
  return kind?.type === 'texts' && presence === 'optional'
}
