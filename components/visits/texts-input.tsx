'use client'

import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'
import type { Texts } from '@/lib/domain/text/text'
import { TextsField } from '../text/texts-field'
import { Words } from '../text/words'
import { useTrip } from '../trip/trip-provider'
import { Theirs } from './theirs'
import type { Drafting } from './use-draft'

type Rest = Omit<ComponentProps<typeof TextsField>, 'value' | 'onChange'>

/** A text of a draft, asked for in the reader's language, in the trip's, and in `local` where the place has its own. */
export function TextsInput<K extends string, V extends { [F in K]: Texts | null }>({
  draft,
  field,
  local,
  ...rest
}: Rest & {
  draft: Drafting<V>
  field: K
  local?: string | null | undefined
}) {
  const locale = useLocale()
  const { record } = useTrip()
  const languages = [record.trip.language, ...(local ? [local] : [])]
  return (
    <div>
      <TextsField
        {...rest}
        languages={languages}
        value={draft.values[field]}
        onChange={(value) => draft.set({ [field]: value } as Partial<V>)}
      />
      {draft.isTheirs(field) && (
        <Theirs of={draft.subject(field)}>
          <Words of={draft.now[field]} locale={locale} />
        </Theirs>
      )}
    </div>
  )
}
