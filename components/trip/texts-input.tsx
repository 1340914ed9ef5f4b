'use client'

import type { ComponentProps } from 'react'
import { staffLocales } from '@/lib/domain/text/locales'
import type { Texts } from '@/lib/domain/text/text'
import { TextsField } from '../text/texts-field'
import { useTrip } from './use-trip'
import type { EditForm } from '../ui/use-edit-form'

type Rest = Omit<ComponentProps<typeof TextsField>, 'value' | 'onChange'> & {
  /** Completes an input, given the text before and after it. */
  complete?: (before: Texts | null, after: Texts | null) => Texts | null
}

/**
 * A text of a form, in the reader's language, the trip's, and `local`, the language of the place; with `inBoth`, in
 * both languages of the office, because articles in either print it.
 */
export function TextsInput<K extends string, V extends { [F in K]: Texts | null }>({
  form,
  field,
  local,
  inBoth = false,
  complete = (_, after) => after,
  ...rest
}: Rest & {
  form: EditForm<V>
  field: K
  local?: string | null | undefined
  inBoth?: boolean
}) {
  const { record } = useTrip()
  const languages = [record.trip.language, ...(local ? [local] : []), ...(inBoth ? staffLocales : [])]
  return (
    <TextsField
      {...rest}
      languages={languages}
      value={form.values[field]}
      onChange={(value) => form.set({ [field]: complete(form.values[field], value) } as Partial<V>)}
    />
  )
}
