'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Edit, isSame } from '@/lib/domain/trip/edit'
import { tidied, type Texts } from '@/lib/domain/text/text'
import { useTrip } from '../trip/trip-provider'
import { FormFrame } from './form-frame'
import { useHold } from './held'
import { PlaceTools } from './line-tools'
import type { ListField } from './sentence-fields'
import type { Staging } from './stage'
import { TextsInput } from './texts-input'
import { useDraft } from './use-draft'

/** A list of sentences of a visit or of the trip, and the edit that puts another in its place. */
export type SentenceList = {
  field: ListField
  list: readonly Texts[]
  ownerId: string
  change: (to: readonly Texts[]) => Edit
}

/** One sentence of a list, or a new one. `sentence` is where it stood when the form was opened. */
export function SentenceForm({
  of: { field, list, ownerId, change },
  sentence,
  at = -1,
  holds = 'new',
  first,
  staging,
}: {
  of: SentenceList
  sentence?: Texts
  at?: number
  /** The id of the line whose form this is; see `useHold`. */
  holds?: string
  /** Words of a new one. */
  first?: Texts
  staging: Staging
}) {
  const { edit } = useTrip()
  const t = useTranslations('visits')
  const errors = useTranslations('errors')
  const [isChecked, setChecked] = useState(false)
  // A sentence has no id: it is found again by what it said when it was opened.
  const [opened] = useState(sentence)
  const draft = useDraft<{ text: Texts | null }>({ text: opened ?? null }, true, undefined, first && { text: first })
  const place = opened ? placeOf(list, opened, at) : -1
  const isGone = !!opened && place < 0 && staging.stage === 'open'
  useHold(ownerId, holds)

  const text = tidied(draft.values.text)
  const save = () => {
    if (!text) return setChecked(true)
    if (opened && isSame(text, opened)) return staging.cancel()
    staging.send(edit(change(place < 0 ? [...list, text] : list.with(place, text))))
  }
  const move = (by: 1 | -1) => {
    const others = list.filter((_, i) => i !== place)
    void edit(change([...others.slice(0, place + by), list[place]!, ...others.slice(place + by)]))
  }
  const remove = () => {
    staging.cancel()
    void edit(change(list.filter((_, i) => i !== place)), { said: t('removedSentence') })
  }
  return (
    <FormFrame
      staging={staging}
      label={t(`sentence.${field}`)}
      onSave={save}
      isGone={isGone}
      tools={
        place >= 0 && (
          <PlaceTools name={t(`sentence.${field}`)} place={place} count={list.length} onMove={move} onRemove={remove} />
        )
      }
    >
      <TextsInput
        draft={draft}
        field="text"
        label={t(`sentence.${field}`)}
        hint={t(`hint.${field}`)}
        multiline={field === 'history' || field === 'background' || field === 'context'}
        error={isChecked && !text ? errors('required') : undefined}
      />
    </FormFrame>
  )
}

function placeOf(list: readonly Texts[], sentence: Texts, at: number): number {
  return list[at] && isSame(list[at], sentence) ? at : list.findIndex((one) => isSame(one, sentence))
}
