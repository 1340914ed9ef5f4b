'use client'

import { useLocale, useTranslations } from 'next-intl'
import { recordRef } from '@/lib/domain/report/fact-ref'
import { plain, type Texts, tidied } from '@/lib/domain/text/text'
import { change } from '@/lib/domain/trip/edit'
import type { Topic } from '@/lib/domain/trip/trip-record'
import { visitDetails } from '@/lib/domain/visits/visits'
import { InArticle } from '../trip/in-article/in-article'
import { TripConflict, TripDeleted } from '../trip/trip-conflict'
import { useTrip } from '../trip/use-trip'
import { editedIn } from '../ui/edit-draft'
import { SelectField } from '../ui/field'
import { type EditForm, useEditForm } from '../ui/use-edit-form'
import styles from '../ui/form-frame.module.css'
import { FormFrame } from '../ui/form-frame'
import { useOpenForm } from '../ui/open-forms'
import { LineTools } from '../trip/line-tools'
import type { Staging } from '../ui/use-stage'
import { TextsInput } from '../trip/texts-input'

type Values = { visitId: string | null; subject: Texts | null; talkingPoints: Texts | null; notes: Texts | null }

type TopicFormProps = {
  topic?: Topic
  /** The visit of a new topic; `null` for the trip as a whole. */
  visitId: string | null
  fellows?: readonly Topic[]
  isGone?: boolean
  /** Notes to begin with. */
  first?: Texts
  staging: Staging
}

/** A topic, or a new one of this visit. A field moves it to another visit. */
export function TopicForm(props: TopicFormProps) {
  const { topic, visitId, fellows = [], isGone = false, staging } = props
  const locale = useLocale()
  const t = useTranslations('visits')
  const errors = useTranslations('errors')
  const form = useTopicForm(props)
  useOpenForm(visitId ?? 'whole', topic?.id ?? 'new')
  const name = topic ? plain(topic.subject, locale) : ''
  const of = topic && ({ noun: 'topic', id: topic.id } as const)
  const whenEmpty = { visitId: t('wholeTrip') }
  const mine = read(form.values)
  return (
    <FormFrame
      form={form}
      staging={staging}
      label={topic ? t('editNamed', { name }) : t('addTopic')}
      conflict={isGone && of ? <TripDeleted of={of} /> : <TripConflict {...{ form, of, mine, whenEmpty }} />}
      tools={
        topic &&
        !isGone && (
          <LineTools
            noun="topic"
            line={topic}
            fellows={fellows}
            name={name}
            notice={t('removed', { name })}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <TextsInput
        form={form}
        field="subject"
        label={t('subject')}
        required
        error={form.isChecked && !mine.subject ? errors('required') : undefined}
      />
      <InArticle
        of={recordRef('topic', topic?.id ?? 'new')}
        edit={
          mine.subject && topic
            ? change('topic', topic, { subject: mine.subject })
            : mine.subject && { do: 'add', noun: 'topic', id: 'new', values: { ...mine, subject: mine.subject } }
        }
        onSuggestion={(language, words) => form.set({ subject: { ...form.values.subject, [language]: words } })}
      />
      <div className={styles.pair}>
        <TextsInput
          form={form}
          field="talkingPoints"
          label={t('talkingPoints')}
          multiline
          hint={t('talkingPointsHint')}
        />
        <TextsInput form={form} field="notes" label={t('notes')} multiline hint={t('notesHint')} />
      </div>
      {topic && <VisitField value={form.values.visitId} onChange={(at) => form.set({ visitId: at })} />}
    </FormFrame>
  )
}

function useTopicForm({ topic, visitId, isGone = false, first, staging }: TopicFormProps): EditForm<Values> {
  const { edit } = useTrip()
  return useEditForm<Values>({
    saved: topic ? valuesOf(topic) : { visitId, subject: null, talkingPoints: null, notes: null },
    typed: first && { notes: first },
    isFrozen: staging.stage === 'sent',
    isDeleted: isGone,
    isValid: (values) => tidied(values.subject) !== null,
    onCancel: staging.cancel,
    onSave({ values, changes }) {
      const { subject, ...others } = read(values)
      if (!subject) return
      const whole = { ...others, subject }
      if (!topic || isGone)
        return staging.send(edit({ do: 'add', noun: 'topic', id: crypto.randomUUID(), values: whole }))
      if (!changes) return staging.cancel()
      staging.send(edit(change('topic', topic, editedIn(whole, changes))))
    },
  })
}

function VisitField({ value, onChange }: { value: string | null; onChange: (visitId: string | null) => void }) {
  const { record, directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('visits')
  return (
    <SelectField label={t('topicVisit')} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{t('wholeTrip')}</option>
      {visitDetails(record, directory).map(({ visit, number, institution }) => (
        <option key={visit.id} value={visit.id}>
          {number} {plain(institution?.name, locale)}
        </option>
      ))}
    </SelectField>
  )
}

function valuesOf({ visitId, subject, talkingPoints, notes }: Topic): Values {
  return { visitId, subject, talkingPoints, notes }
}

function read({ visitId, subject, talkingPoints, notes }: Values) {
  return { visitId, subject: tidied(subject), talkingPoints: tidied(talkingPoints), notes: tidied(notes) }
}
