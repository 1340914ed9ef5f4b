'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { change } from '@/lib/domain/trip/edit'
import { reAdd } from '@/lib/domain/trip/force-edit'
import {
  changedFields,
  changedMeanwhile,
  draftOf,
  type DraftProblems,
  type ItemDraft,
  readDraft,
  settled,
} from '@/lib/domain/itinerary/item-draft'
import { changeElsewhere, isElsewhere } from '@/lib/domain/itinerary/moved-item'
import { seenIn, withTheirs } from '@/lib/domain/itinerary/item-conflict'
import { localLanguage } from '@/lib/domain/text/local-script'
import { countryOf } from '@/lib/domain/itinerary/itinerary'
import { plain, type Texts } from '@/lib/domain/text/text'
import type { Item } from '@/lib/domain/trip/trip-record'
import { type ItemKind, itemKinds, type ItemStatus, itemStatuses } from '@/lib/domain/trip/vocabulary'
import { TextsField } from '../text/texts-field'
import { usePresence, useTrip } from '../trip/trip-provider'
import { Button, ButtonLink } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import { focusAfter } from '../visits/focus-after'
import { AttendeesField } from './attendees-field'
import styles from './itinerary.module.css'
import { RemovedMeanwhile, Theirs } from './theirs'
import { TimeFields } from './time-fields'
import { useItemDeeds } from './use-item-deeds'

/**
 * An item in its form. Only what was changed is sent, so that others may change the rest meanwhile; what could not
 * be saved stays in the form.
 */
export function ItemForm({ item, onClose }: { item: Item; onClose: () => void }) {
  const { tripId, record, directory, edit } = useTrip()
  const { enter } = usePresence()
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  const deeds = useItemDeeds(item)
  const [opened, setOpened] = useState(item)
  const [draft, setDraft] = useState<ItemDraft>(() => draftOf(item))
  const [problems, setProblems] = useState<DraftProblems>({})
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const choice = useRef<HTMLButtonElement>(null)
  const { id } = item
  useEffect(() => enter(id), [enter, id])
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [problems])
  const now = readDraft(settled(draft))
  const isGone = !record.item.some((one) => one.id === id)
  const isInPool = isElsewhere(record, 'item', id)
  const meanwhile = now.ok && !isGone ? changedMeanwhile(opened, item, now.values) : []
  const set = (part: Partial<ItemDraft>) => setDraft((now) => ({ ...now, ...part }))

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const reading = now
    if (!reading.ok) return setProblems(reading.problems)
    setProblems({})
    // Both texts are there to be seen before one goes over the other.
    if (meanwhile.length > 0) return choice.current?.focus()
    const mine = changedFields(opened, reading.values)
    const to = Object.fromEntries(mine.map((field) => [field, reading.values[field]]))
    const edits = isInPool
      ? changeElsewhere(record, 'item', id, to)
      : isGone
        ? reAdd(record, 'item', id, reading.values)
        : mine.length > 0 && change('item', item, to)
    if (!edits) return onClose()
    setSaving(true)
    const saved = await edit(edits)
    setSaving(false)
    if (saved) onClose()
  }
  const choose = (which: 'mine' | 'theirs') => {
    if (which === 'theirs') setDraft(withTheirs(draft, item, meanwhile))
    setOpened(seenIn(opened, item, meanwhile))
    form.current?.querySelector<HTMLElement>('input')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Escape that puts away an input method's candidates closes nothing.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.closest('form')?.requestSubmit()
  }
  const texts = (
    field: 'title' | 'placeName' | 'placeAddress' | 'dress' | 'notes' | 'staffNotes',
    multiline = false,
  ) => ({
    label: t(field === 'title' ? 'what' : field),
    value: draft[field],
    onChange: (value: Texts | null) => set({ [field]: field === 'title' ? (value ?? {}) : value }),
    multiline,
  })
  const local = localLanguage(countryOf(record, directory, draft))
  const problem = (field: keyof DraftProblems) => problems[field] && t(problems[field])

  return (
    <form ref={form} className={styles.form} onSubmit={(e) => void save(e)} onKeyDown={onKeyDown} noValidate>
      {isGone && <RemovedMeanwhile noun="item" line={item} isElsewhere={isInPool} />}
      {now.ok && meanwhile.length > 0 && (
        <Theirs noun="item" now={item} mine={now.values} fields={meanwhile} onChoose={choose} choice={choice} />
      )}
      <TimeFields draft={draft} set={set} onSettle={() => setDraft(settled)} problem={problem} />
      <TextsField {...texts('title')} error={problem('title')} required />
      <div className={styles.three}>
        <SelectField label={t('kind')} value={draft.kind} onChange={(e) => set({ kind: e.target.value as ItemKind })}>
          {itemKinds.map((kind) => (
            <option key={kind} value={kind}>
              {vocabulary(`itemKind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('status')}
          value={draft.status}
          onChange={(e) => set({ status: e.target.value as ItemStatus })}
        >
          {itemStatuses.map((status) => (
            <option key={status} value={status}>
              {vocabulary(`itemStatus.${status}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('visit')}
          value={draft.visitId ?? ''}
          onChange={(e) => set({ visitId: e.target.value || null })}
        >
          <option value="">{t('noVisit')}</option>
          {record.visit.map((visit) => (
            <option key={visit.id} value={visit.id}>
              {plain(directory.institutions[visit.institutionId]?.name, locale)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className={styles.two}>
        <TextsField {...texts('placeName')} />
        <TextsField {...texts('placeAddress', true)} languages={local ? [local] : []} />
      </div>
      <AttendeesField
        value={draft.attendeeIds}
        onChange={(attendeeIds) => set({ attendeeIds })}
        error={problem('attendeeIds')}
      />
      <details className={styles.more} open={Boolean(item.dress ?? item.reference ?? item.notes ?? item.staffNotes)}>
        <summary>{t('more')}</summary>
        <div className={styles.form}>
          <div className={styles.two}>
            <Field
              label={t('reference')}
              hint={t('referenceHint')}
              value={draft.reference ?? ''}
              onChange={(e) => set({ reference: e.target.value || null })}
            />
            <TextsField {...texts('dress')} />
          </div>
          <div className={styles.two}>
            <TextsField {...texts('notes', true)} />
            <TextsField {...texts('staffNotes', true)} />
          </div>
        </div>
      </details>
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={isSaving}>
          {t(isGone && !isInPool ? 'putBack' : 'save')}
        </Button>
        <Button onClick={onClose}>{t(isGone ? 'letGo' : 'close')}</Button>
        {!isGone && (
          <>
            <Button
              look="quiet"
              onClick={() => {
                deeds.duplicate()
                onClose()
              }}
            >
              {t('duplicate')}
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                onClose()
                deeds.toPool()
              }}
            >
              {t('intoPool')}
            </Button>
            {item.status === 'cancelled' ? (
              <Button
                look="quiet"
                onClick={() => {
                  deeds.setStatus('provisional')
                  onClose()
                }}
              >
                {t('reinstate')}
              </Button>
            ) : (
              <Button
                look="quiet"
                onClick={() => {
                  deeds.setStatus('cancelled')
                  onClose()
                }}
              >
                {t('cancelItem')}
              </Button>
            )}
            <ButtonLink
              look="quiet"
              prefetch={false}
              href={`/trips/${encodeURIComponent(tripId)}/history?item=${encodeURIComponent(id)}`}
            >
              {t('history')}
            </ButtonLink>
            <Button
              look="quiet"
              onClick={(event) => {
                focusAfter(event.currentTarget)
                onClose()
                deeds.remove()
              }}
            >
              {t('delete')}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}
