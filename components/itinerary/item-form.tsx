'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import {
  changedFields,
  draftOf,
  type DraftProblems,
  type ItemDraft,
  readDraft,
  settled,
} from '@/lib/domain/itinerary/item-draft'
import { isJourney } from '@/lib/domain/itinerary/destination'
import { countryOf } from '@/lib/domain/itinerary/itinerary'
import { changeElsewhere, isElsewhere } from '@/lib/domain/itinerary/moved-item'
import { localLanguage } from '@/lib/domain/text/local-script'
import { plain, type Texts } from '@/lib/domain/text/text'
import { change, type Edit, find } from '@/lib/domain/trip/edit'
import { reAdd } from '@/lib/domain/trip/force-edit'
import type { Item, TripRecord, Values } from '@/lib/domain/trip/trip-record'
import { type ItemKind, itemKinds, type ItemStatus, itemStatuses } from '@/lib/domain/trip/vocabulary'
import { EntryFiles } from '../files/entry-files-lazy'
import { useLanguageName } from '../text/language-name'
import { TextsField } from '../text/texts-field'
import { TripConflict } from '../trip/trip-conflict'
import { usePresence, useTrip } from '../trip/use-trip'
import { VisitField } from '../trip/visit-field'
import { Button } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import { type EditForm, useEditForm } from '../ui/use-edit-form'
import { AttendeesField } from './attendees-field'
import { ItemCommands } from './item-form-commands'
import panel from './item-panel.module.css'
import { PersonalDetailsField } from './personal-details-field'
import { RemovedNotice } from './removed-notice'
import { TimeFields } from './time-fields'
import { useUnsaved } from './use-unsaved'
import { ZoneProposal } from './zone-proposal'

// A moment is typed in several fields: an edit of its day is in conflict with an edit of its time.
export const momentGroups = [
  ['day', 'dayPart', 'start', 'heldStart'],
  ['end', 'lastDay'],
] as const
const fieldOfGroup: Readonly<Record<string, string>> = {
  day: 'start',
  dayPart: 'start',
  heldStart: 'start',
  lastDay: 'end',
  coordinates: 'latitude',
  destinationCoordinates: 'destinationLatitude',
}

/** An item in its form. Only the edited fields are sent, so that others may edit the rest meanwhile. */
export function ItemForm({
  item,
  onClose,
  onUnsaved,
}: {
  item: Item
  onClose: () => void
  onUnsaved: (id: string, isUnsaved: boolean) => void
}) {
  const { record } = useTrip()
  const { enter } = usePresence()
  const t = useTranslations('itinerary')
  const { id } = item
  const form = useItemForm(item, onClose)
  useEffect(() => enter(id), [enter, id])
  useUnsaved(id, form.changes !== null, onUnsaved)
  const { values, set, isSaving } = form
  const reading = readDraft(settled(values))
  const isGone = !find(record, 'item', id)
  const isInPool = isElsewhere(record, 'item', id)
  const problem = (field: keyof DraftProblems) => {
    const found = form.isChecked && !reading.ok && reading.problems[field]
    return found ? t(found) : undefined
  }
  return (
    <form className={panel.form} {...form.formProps}>
      {isGone && <RemovedNotice noun="item" line={item} isElsewhere={isInPool} />}
      {reading.ok && (
        <TripConflict
          form={form}
          of={{ noun: 'item', id }}
          mine={reading.values}
          fieldOf={(field) => fieldOfGroup[field] ?? field}
        />
      )}
      <div className={panel.title}>
        <ItemText form={form} field="title" only="main" error={problem('title')} required />
      </div>
      <TimeFields draft={values} set={set} onSettle={() => set(settled(values))} problem={problem} />
      <ZoneProposal item={item} draft={values} set={set} />
      <PlaceFields form={form} problem={problem} />
      <AttendeesField
        value={values.attendeeIds}
        onChange={(attendeeIds) => set({ attendeeIds })}
        error={problem('attendeeIds')}
      />
      <KindFields form={form} />
      <OtherLanguages form={form} />
      <MoreFields form={form} />
      <PersonalDetailsField
        kind={values.kind}
        attendeeIds={values.attendeeIds}
        value={values.personalDetails}
        onChange={(personalDetails) => set({ personalDetails })}
      />
      <EntryFiles of={{ subject: 'item', subjectId: id }} />
      {!isGone && (
        <div className={panel.commands}>
          <ItemCommands item={item} onClose={onClose} />
        </div>
      )}
      <div className={panel.buttons}>
        <Button type="submit" look="primary" disabled={isSaving}>
          {t(isGone && !isInPool ? 'restoreItem' : 'save')}
        </Button>
        {isGone && <Button onClick={onClose}>{t('discard')}</Button>}
      </div>
    </form>
  )
}

function useItemForm(item: Item, onClose: () => void): EditForm<ItemDraft> {
  const { record, edit } = useTrip()
  // The row stays at the time it had when the form was opened; the form shows what is saved now.
  const now = find(record, 'item', item.id)
  return useEditForm<ItemDraft>({
    saved: draftOf(now ?? item),
    isDeleted: !now,
    groups: momentGroups,
    isValid: (values) => readDraft(settled(values)).ok,
    onCancel: onClose,
    onSave({ values }) {
      const reading = readDraft(settled(values))
      const edits = reading.ok && editOf(record, item, reading.values)
      if (!edits) return onClose()
      return edit(edits).then((isSaved) => {
        if (isSaved) onClose()
      })
    },
  })
}

// The edit that saves the values; `null` where nothing is edited.
function editOf(record: TripRecord, item: Item, values: Values<'item'>): Edit | null {
  const { id } = item
  const now = find(record, 'item', id)
  const fields = changedFields<Values<'item'>>(now ?? item, values)
  const to = Object.fromEntries(fields.map((field) => [field, values[field]]))
  if (isElsewhere(record, 'item', id)) return changeElsewhere(record, 'item', id, to)
  if (!now) return reAdd(record, 'item', id, values)
  return fields.length > 0 ? change('item', now, to) : null
}

type TextFieldOf =
  | 'title'
  | 'placeName'
  | 'placeAddress'
  | 'destinationName'
  | 'destinationAddress'
  | 'dress'
  | 'notes'
  | 'staffNotes'

function ItemText({
  form: { values, set },
  field,
  ...rest
}: {
  form: EditForm<ItemDraft>
  field: TextFieldOf
  error?: string | undefined
  required?: boolean
  multiline?: boolean
  languages?: readonly string[]
  only?: 'main' | 'others'
}) {
  const t = useTranslations('itinerary')
  return (
    <TextsField
      {...rest}
      label={t(field === 'title' ? 'itemTitle' : field)}
      value={values[field]}
      onChange={(value: Texts | null) => set({ [field]: field === 'title' ? (value ?? {}) : value })}
    />
  )
}

function KindFields({ form: { values, set } }: { form: EditForm<ItemDraft> }) {
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  return (
    <div className={panel.pair}>
      <SelectField label={t('kind')} value={values.kind} onChange={(e) => set({ kind: e.target.value as ItemKind })}>
        {itemKinds.map((kind) => (
          <option key={kind} value={kind}>
            {vocabulary(`itemKind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('status')}
        value={values.status}
        onChange={(e) => set({ status: e.target.value as ItemStatus })}
      >
        {itemStatuses.map((status) => (
          <option key={status} value={status}>
            {vocabulary(`itemStatus.${status}`)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}

function PlaceFields({
  form,
  problem,
}: {
  form: EditForm<ItemDraft>
  problem: (field: keyof DraftProblems) => string | undefined
}) {
  const { record } = useTrip()
  const t = useTranslations('itinerary')
  const languages = useLocalLanguages(form.values)
  const { kind, destinationName, destinationAddress, visitId } = form.values
  const address = { form, only: 'main', multiline: true, languages } as const
  return (
    <>
      {record.visit.length > 0 && (
        <VisitField
          label={t('visit')}
          none={t('noVisit')}
          value={visitId}
          onChange={(id) => form.set({ visitId: id })}
        />
      )}
      <ItemText form={form} field="placeName" only="main" />
      <ItemText field="placeAddress" {...address} />
      <CoordinatesField form={form} field="coordinates" error={problem('coordinates')} />
      {(isJourney(kind) || destinationName || destinationAddress) && (
        <>
          <ItemText form={form} field="destinationName" only="main" />
          <ItemText field="destinationAddress" {...address} />
          <CoordinatesField form={form} field="destinationCoordinates" error={problem('destinationCoordinates')} />
        </>
      )}
    </>
  )
}

function CoordinatesField({
  form: { values, set },
  field,
  error,
}: {
  form: EditForm<ItemDraft>
  field: 'coordinates' | 'destinationCoordinates'
  error: string | undefined
}) {
  const t = useTranslations('itinerary')
  return (
    <Field
      label={t(field)}
      hint={t('coordinatesHint')}
      className="num"
      value={values[field]}
      maxLength={500}
      autoComplete="off"
      onChange={(e) => set({ [field]: e.target.value })}
      error={error}
    />
  )
}

/** The language of the place, in which its driver reads an address. */
function useLocalLanguages(of: ItemDraft): readonly string[] {
  const { record, directory } = useTrip()
  const local = localLanguage(countryOf(record, directory, of))
  return local ? [local] : []
}

const translated = ['title', 'placeName', 'placeAddress', 'dress', 'notes', 'staffNotes'] as const

/** The texts of an item in all languages but the one it is shown in, collapsed under the names of those languages. */
function OtherLanguages({ form }: { form: EditForm<ItemDraft> }) {
  const { values } = form
  const locale = useLocale()
  const local = useLocalLanguages(values)
  const nameOf = useLanguageName()
  const t = useTranslations('itinerary')
  const fields: readonly TextFieldOf[] =
    isJourney(values.kind) || values.destinationName || values.destinationAddress
      ? [...translated, 'destinationName', 'destinationAddress']
      : translated
  const written = new Set(
    fields.flatMap((field) => Object.keys(values[field] ?? {})).filter((language) => language !== locale),
  )
  return (
    <Collapsed title={t('otherLanguages')} summary={[...written].map(nameOf).join(t('listComma'))}>
      {fields.map((field) => (
        <ItemText
          key={field}
          form={form}
          field={field}
          only="others"
          multiline={isLong(field)}
          languages={field.endsWith('Address') ? local : []}
        />
      ))}
    </Collapsed>
  )
}

const isLong = (field: TextFieldOf) => ['placeAddress', 'destinationAddress', 'notes', 'staffNotes'].includes(field)

function MoreFields({ form }: { form: EditForm<ItemDraft> }) {
  const { reference, dress, notes, staffNotes } = form.values
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const summary = [reference, ...[dress, notes, staffNotes].map((text) => plain(text, locale))].filter(Boolean)
  return (
    <Collapsed title={t('more')} summary={summary.join(' · ')}>
      <Field
        label={t('reference')}
        hint={t('referenceHint')}
        value={reference ?? ''}
        onChange={(e) => form.set({ reference: e.target.value || null })}
      />
      <ItemText form={form} field="dress" only="main" />
      <ItemText form={form} field="notes" only="main" multiline />
      <ItemText form={form} field="staffNotes" only="main" multiline />
    </Collapsed>
  )
}

/** Fields that are rarely needed, under a line that says what is in them. They are filled in also while collapsed. */
function Collapsed({ title, summary, children }: { title: string; summary: string; children: ReactNode }) {
  return (
    <details className={panel.more}>
      <summary>
        {title} <small>{summary}</small>
      </summary>
      <div className={panel.fields}>{children}</div>
    </details>
  )
}
