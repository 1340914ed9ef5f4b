'use client'

import { useTranslations } from 'next-intl'
import { fieldRef, recordRef } from '@/lib/domain/report/fact-ref'
import { type Texts, tidied } from '@/lib/domain/text/text'
import { type Edit, isSame } from '@/lib/domain/trip/edit'
import { InArticle } from './in-article/in-article'
import { TripConflict, TripDeleted } from './trip-conflict'
import { useTrip } from './use-trip'
import { type EditForm, useEditForm } from '../ui/use-edit-form'
import { FormFrame } from '../ui/form-frame'
import { useOpenForm } from '../ui/open-forms'
import { PlaceTools } from './line-tools'
import type { ListField } from './sentence-fields'
import type { Staging } from '../ui/use-stage'
import { TextsInput } from './texts-input'

/** A list of sentences of a visit or of the trip, and the edit that saves another list in its place. */
export type SentenceList = {
  field: ListField
  list: readonly Texts[]
  ownerId: string
  change: (to: readonly Texts[]) => Edit
}

type Values = { text: Texts | null }

/** Fields whose sentences are long. */
const longFields: readonly ListField[] = ['history', 'background', 'context']

/** The form of a sentence of a list, or of a new one. Sentences have no ids: they are found by their text. */
export function SentenceForm({
  of,
  sentence,
  at = -1,
  formId = 'new',
  first,
  staging,
}: {
  of: SentenceList
  /** The sentence as it is saved now. */
  sentence?: Texts
  at?: number
  /** The id of the line whose form this is; see `useOpenForm`. */
  formId?: string
  /** Text of a new one. */
  first?: Texts
  staging: Staging
}) {
  const { field, list, ownerId, change } = of
  const { edit } = useTrip()
  const t = useTranslations('visits')
  const errors = useTranslations('errors')
  const place = sentence ? placeOf(list, sentence, at) : -1
  const isGone = !!sentence && place < 0 && staging.stage === 'open'
  useOpenForm(ownerId, formId)
  const form = useEditForm<Values>({
    saved: { text: sentence ?? null },
    typed: first && { text: first },
    isFrozen: staging.stage === 'sent',
    isDeleted: isGone,
    isValid: ({ text }) => tidied(text) !== null,
    onCancel: staging.cancel,
    onSave({ values }) {
      const text = tidied(values.text)
      if (!text) return
      if (place >= 0 && isSame(text, sentence)) return staging.cancel()
      staging.send(edit(change(withText(list, place, text))))
    },
  })
  const move = (by: 1 | -1) => {
    const moved = list[place]
    if (!moved) return
    const others = list.toSpliced(place, 1)
    void edit(change(others.toSpliced(Math.max(0, place + by), 0, moved)))
  }
  const remove = () => {
    staging.cancel()
    void edit(change(list.toSpliced(place, 1)), { notice: t('removedSentence') })
  }
  const typed = tidied(form.values.text)
  const label = t(`sentence.${field}`)
  const owner = ownerOf(ownerId)
  return (
    <FormFrame
      form={form}
      staging={staging}
      label={label}
      conflict={
        isGone ? (
          <TripDeleted of={{ ...owner, fields: [field] }} />
        ) : (
          <TripConflict form={form} of={owner} saved={form.saved} mine={form.values} fieldOf={() => field} />
        )
      }
      tools={
        place >= 0 && <PlaceTools name={label} place={place} count={list.length} onMove={move} onRemove={remove} />
      }
    >
      <TextsInput
        form={form}
        field="text"
        label={label}
        hint={t(`hint.${field}`)}
        multiline={longFields.includes(field)}
        error={form.isChecked && !typed ? errors('required') : undefined}
      />
      <SentenceInArticle of={of} place={place} form={form} />
    </FormFrame>
  )
}

/** The sentence that the article will print of the text in the form. */
function SentenceInArticle({
  of: { field, list, ownerId, change },
  place,
  form,
}: {
  of: SentenceList
  place: number
  form: EditForm<Values>
}) {
  const { tripId } = useTrip()
  if (field === 'destinations') return null
  const { noun, id } = ownerOf(ownerId)
  const typed = tidied(form.values.text)
  return (
    <InArticle
      of={fieldRef(recordRef(noun, id ?? tripId), field, place < 0 ? list.length : place)}
      edit={typed && change(withText(list, place, typed))}
      onSuggestion={(language, words) => form.set({ text: { ...form.values.text, [language]: words } })}
    />
  )
}

function withText(list: readonly Texts[], place: number, text: Texts): readonly Texts[] {
  return place < 0 ? [...list, text] : list.with(place, text)
}

function ownerOf(ownerId: string): { noun: 'visit' | 'trip'; id: string | null } {
  return ownerId === 'trip' || ownerId === 'whole' ? { noun: 'trip', id: null } : { noun: 'visit', id: ownerId }
}

function placeOf(list: readonly Texts[], sentence: Texts, at: number): number {
  return list[at] && isSame(list[at], sentence) ? at : list.findIndex((one) => isSame(one, sentence))
}
