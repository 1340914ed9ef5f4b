'use client'

import { useState } from 'react'
import { changeOf, type Draft, followRecord, startDraft } from '@/lib/domain/draft'
import { isSame } from '@/lib/domain/edit'

export type Drafting<V extends object> = {
  values: V
  set: (to: Partial<V>) => void
  /** True where someone else has changed this field since. */
  isTheirs: (field: keyof V) => boolean
  /** What the record holds now. */
  now: V
  change: ReturnType<typeof changeOf<V>>
}

/**
 * What is typed into a form about `held`. It follows the record while the form is open; `isFrozen` while it is sent,
 * when the record shows the text that is on its way. `first` is typed in already as the form opens.
 */
export function useDraft<V extends object>(held: V, isFrozen: boolean, first?: Partial<V>): Drafting<V> {
  const [draft, setDraft] = useState<Draft<V>>(() => ({ ...startDraft(held), values: { ...held, ...first } }))
  if (!isFrozen && !isSame(draft.base, held)) setDraft(followRecord(draft, held))
  return {
    values: draft.values,
    set: (to) => setDraft((was) => ({ ...was, values: { ...was.values, ...to } })),
    isTheirs: (field) => draft.theirs.includes(field),
    now: held,
    change: changeOf(draft),
  }
}
