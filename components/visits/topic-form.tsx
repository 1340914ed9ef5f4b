'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { plain, tidied, type Texts } from '@/lib/domain/text/text'
import type { Topic } from '@/lib/domain/trip/trip-record'
import { stopsOf } from '@/lib/domain/visits/visits'
import { useEditWords } from '../history/edit-words'
import { useTrip } from '../trip/trip-provider'
import { SelectField } from '../ui/field'
import styles from './form.module.css'
import { FormFrame } from './form-frame'
import { useHold } from './held'
import { LineTools } from './line-tools'
import type { Staging } from './stage'
import { TextsInput } from './texts-input'
import { Theirs } from './theirs'
import { useDraft } from './use-draft'

type Values = { visitId: string | null; subject: Texts | null; talkingPoints: Texts | null; notes: Texts | null }

/** A topic, or a new one at this stop; `visitId` null is the trip as a whole. Moves between stops like any change. */
export function TopicForm({
  topic,
  visitId,
  fellows = [],
  isGone = false,
  first,
  staging,
}: {
  topic?: Topic
  visitId: string | null
  fellows?: readonly Topic[]
  isGone?: boolean
  /** Notes to begin with. */
  first?: Texts
  staging: Staging
}) {
  const { record, directory, edit } = useTrip()
  const words = useEditWords(record, directory)
  const locale = useLocale()
  const t = useTranslations('visits')
  const errors = useTranslations('errors')
  const [isChecked, setChecked] = useState(false)
  const draft = useDraft<Values>(
    topic ? valuesOf(topic) : { visitId, subject: null, talkingPoints: null, notes: null },
    staging.stage === 'sent',
    topic && { noun: 'topic', id: topic.id },
    first && { notes: first },
  )
  useHold(visitId ?? 'whole', topic?.id ?? 'new')

  const save = () => {
    const { visitId: at, ...texts } = draft.values
    const subject = tidied(texts.subject)
    if (!subject) return setChecked(true)
    const values = { visitId: at, subject, talkingPoints: tidied(texts.talkingPoints), notes: tidied(texts.notes) }
    if (!topic || isGone) return staging.send(edit({ do: 'add', noun: 'topic', id: crypto.randomUUID(), values }))
    if (!draft.change) return staging.cancel()
    const to = Object.fromEntries(Object.keys(draft.change.to).map((field) => [field, values[field as keyof Values]]))
    staging.send(
      edit({ do: 'change', noun: 'topic', id: topic.id, from: draft.change.from as Partial<typeof values>, to }),
    )
  }
  const name = topic ? plain(topic.subject, locale) : ''
  return (
    <FormFrame
      staging={staging}
      label={topic ? t('editNamed', { name }) : t('addTopic')}
      onSave={save}
      isGone={isGone}
      tools={
        topic &&
        !isGone && (
          <LineTools
            noun="topic"
            line={topic}
            fellows={fellows}
            name={name}
            said={t('removed', { name })}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <TextsInput
        draft={draft}
        field="subject"
        label={t('subject')}
        required
        error={isChecked && !tidied(draft.values.subject) ? errors('required') : undefined}
      />
      <div className={styles.pair}>
        <TextsInput
          draft={draft}
          field="talkingPoints"
          label={t('talkingPoints')}
          multiline
          hint={t('talkingPointsHint')}
        />
        <TextsInput draft={draft} field="notes" label={t('notes')} multiline hint={t('notesHint')} />
      </div>
      {topic && (
        <div>
          <SelectField
            label={t('discussedAt')}
            value={draft.values.visitId ?? ''}
            onChange={(event) => draft.set({ visitId: event.target.value || null })}
          >
            <option value="">{t('wholeTrip')}</option>
            {stopsOf(record, directory).map(({ visit, number, institution }) => (
              <option key={visit.id} value={visit.id}>
                {number} {plain(institution?.name, locale)}
              </option>
            ))}
          </SelectField>
          {draft.isTheirs('visitId') && (
            <Theirs of={draft.subject('visitId')}>
              {words.both('topic', 'visitId', null, draft.now.visitId).to || t('wholeTrip')}
            </Theirs>
          )}
        </div>
      )}
    </FormFrame>
  )
}

function valuesOf({ visitId, subject, talkingPoints, notes }: Topic): Values {
  return { visitId, subject, talkingPoints, notes }
}
