'use client'

import { useState } from 'react'
import { changeOf, type Draft, followRecord, startDraft } from '@/lib/domain/trip/form-draft'
import { isSame } from '@/lib/domain/trip/edit'
import type { Subject } from '@/lib/domain/trip/edit-subject'

export type Drafting<V extends object> = {
  values: V
  set: (to: Partial<V>) => void
  /** True where someone else has changed this field since. */
  isTheirs: (field: keyof V) => boolean
  /** What the record holds now. */
  now: V
  /** What the draft is about and one field of it, to ask who changed it; where the draft is of a line of a trip. */
  subject: (field: keyof V & string) => Subject | undefined
  change: ReturnType<typeof changeOf<V>>
}

/**
 * What is typed into a form about `held`, which is `of` a trip where that is given. It follows the record while the form is
 * open; `isFrozen` while it is sent, when the record shows the text that is on its way. `first` is typed in already as the
 * form opens.
 */
export function useDraft<V extends object>(
  held: V,
  isFrozen: boolean,
  of?: Pick<Subject, 'noun' | 'id'>,
  first?: Partial<V>,
): Drafting<V> {
  const [draft, setDraft] = useState<Draft<V>>(() => ({ ...startDraft(held), values: { ...held, ...first } }))
  if (!isFrozen && !isSame(draft.base, held)) setDraft(followRecord(draft, held))
  return {
    values: draft.values,
    set: (to) => setDraft((was) => ({ ...was, values: { ...was.values, ...to } })),
    isTheirs: (field) => draft.theirs.includes(field),
    now: held,
    subject: (field) => of && { ...of, fields: [field] },
    change: changeOf(draft),
  }
}
