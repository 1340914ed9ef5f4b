'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { plain, type Texts } from '@/lib/domain/text/text'
import type { Topic } from '@/lib/domain/trip/trip-record'
import { QuoteForm } from '../trip/details/quotes'
import { StepForm } from '../trip/details/step-form'
import { SelectField } from '../ui/field'
import { SentenceForm, type SentenceList } from '../trip/sentence-form'
import type { Staging } from '../ui/use-stage'
import { TopicForm } from './topic-form'

/** What a note can become. */
export const becomings = ['outcome', 'quotation', 'next step', 'topic notes'] as const
export type Becoming = (typeof becomings)[number]

/** The form of the row that a note becomes, with the text of the note. */
export function NoteForm({
  as,
  words,
  place,
  staging,
}: {
  as: Becoming
  words: Texts
  place: { outcomes: SentenceList; topics: readonly Topic[]; visitId: string | null }
  staging: Staging
}) {
  switch (as) {
    case 'outcome':
      return <SentenceForm of={place.outcomes} first={words} staging={staging} />
    case 'quotation':
      return <QuoteForm first={words} staging={staging} />
    case 'next step':
      return <StepForm first={words} visitId={place.visitId} staging={staging} />
    case 'topic notes':
      return <TopicNotes words={words} place={place} staging={staging} />
  }
}

// The user first chooses the topic; the text is added below its notes.
function TopicNotes({
  words,
  place: { topics, visitId },
  staging,
}: {
  words: Texts
  place: { topics: readonly Topic[]; visitId: string | null }
  staging: Staging
}) {
  const t = useTranslations('visits.shared')
  const locale = useLocale()
  const [topicId, setTopicId] = useState(topics[0]?.id ?? '')
  const topic = topics.find(({ id }) => id === topicId)
  const form = (
    <TopicForm
      key={topicId}
      {...(topic && { topic })}
      visitId={visitId}
      fellows={topics}
      first={below(topic?.notes ?? null, words)}
      staging={staging}
    />
  )
  if (topics.length === 0) return form
  return (
    <div hidden={staging.stage === 'sent'}>
      <SelectField label={t('topic')} value={topicId} onChange={(event) => setTopicId(event.target.value)}>
        {topics.map(({ id, subject }) => (
          <option key={id} value={id}>
            {plain(subject, locale)}
          </option>
        ))}
        <option value="">{t('newTopic')}</option>
      </SelectField>
      {form}
    </div>
  )
}

function below(notes: Texts | null, words: Texts): Texts {
  return {
    ...notes,
    ...Object.fromEntries(
      Object.entries(words).map(([lang, text]) => [lang, notes?.[lang] ? `${notes[lang]}\n${text}` : text]),
    ),
  }
}
