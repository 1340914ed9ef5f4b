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
import type { ItemCommand } from '@/lib/domain/itinerary/item-commands'
import { countryOf } from '@/lib/domain/itinerary/itinerary'
import { changeElsewhere, isElsewhere } from '@/lib/domain/itinerary/moved-item'
import { localLanguage } from '@/lib/domain/text/local-script'
import { plain, type Texts } from '@/lib/domain/text/text'
import { change, type Edit, find } from '@/lib/domain/trip/edit'
import { reAdd } from '@/lib/domain/trip/force-edit'
import type { Item, TripRecord, Values } from '@/lib/domain/trip/trip-record'
import { type ItemKind, itemKinds, type ItemStatus, itemStatuses } from '@/lib/domain/trip/vocabulary'
import { EntryFiles } from '../files/entry-files-lazy'
import { TextsField } from '../text/texts-field'
import { TripConflict } from '../trip/trip-conflict'
import { usePresence, useTrip } from '../trip/use-trip'
import { Button, ButtonLink } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import { type EditForm, useEditForm } from '../ui/use-edit-form'
import { focusAfter } from '../ui/focus-after'
import { AttendeesField } from './attendees-field'
import styles from './itinerary.module.css'
import { useProgramme } from './programme-context'
import { PersonalDetailsField } from './personal-details-field'
import { RemovedNotice } from './removed-notice'
import { TimeFields } from './time-fields'
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
export function ItemForm({ item, onClose }: { item: Item; onClose: () => void }) {
  const { record } = useTrip()
  const { enter } = usePresence()
  const t = useTranslations('itinerary')
  const { id } = item
  const form = useItemForm(item, onClose)
  useEffect(() => enter(id), [enter, id])
  const { values, set, isSaving } = form
  const reading = readDraft(settled(values))
  const isGone = !find(record, 'item', id)
  const isInPool = isElsewhere(record, 'item', id)
  const problem = (field: keyof DraftProblems) => {
    const found = form.isChecked && !reading.ok && reading.problems[field]
    return found ? t(found) : undefined
  }
  return (
    <form className={styles.form} {...form.formProps}>
      {isGone && <RemovedNotice noun="item" line={item} isElsewhere={isInPool} />}
      {reading.ok && (
        <TripConflict
          form={form}
          of={{ noun: 'item', id }}
          mine={reading.values}
          fieldOf={(field) => fieldOfGroup[field] ?? field}
        />
      )}
      <TimeFields draft={values} set={set} onSettle={() => set(settled(values))} problem={problem} />
      <ItemText form={form} field="title" error={problem('title')} required />
      <ZoneProposal item={item} draft={values} set={set} />
      <KindFields form={form} />
      <PlaceFields form={form} problem={problem} />
      <AttendeesField
        value={values.attendeeIds}
        onChange={(attendeeIds) => set({ attendeeIds })}
        error={problem('attendeeIds')}
      />
      <PersonalDetailsField
        kind={values.kind}
        attendeeIds={values.attendeeIds}
        value={values.personalDetails}
        onChange={(personalDetails) => set({ personalDetails })}
      />
      <EntryFiles of={{ subject: 'item', subjectId: id }} />
      <MoreFields form={form} isOpen={Boolean(item.dress ?? item.reference ?? item.notes ?? item.staffNotes)} />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={isSaving}>
          {t(isGone && !isInPool ? 'restoreItem' : 'save')}
        </Button>
        <Button onClick={onClose}>{t(isGone ? 'discard' : 'close')}</Button>
        {!isGone && <ItemCommands item={item} onClose={onClose} />}
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
    <div className={styles.three}>
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
      <VisitField value={values.visitId} onChange={(visitId) => set({ visitId })} />
    </div>
  )
}

/** The visit that an item belongs to. */
export function VisitField({ value, onChange }: { value: string | null; onChange: (visitId: string | null) => void }) {
  const { record, directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('itinerary')
  return (
    <SelectField label={t('visit')} value={value ?? ''} onChange={(e) => onChange(e.target.value || null)}>
      <option value="">{t('noVisit')}</option>
      {record.visit.map(({ id, institutionId }) => (
        <option key={id} value={id}>
          {plain(directory.institutions[institutionId]?.name, locale)}
        </option>
      ))}
    </SelectField>
  )
}

function PlaceFields({
  form,
  problem,
}: {
  form: EditForm<ItemDraft>
  problem: (field: keyof DraftProblems) => string | undefined
}) {
  const { record, directory } = useTrip()
  const local = localLanguage(countryOf(record, directory, form.values))
  const languages = local ? [local] : []
  const { kind, destinationName, destinationAddress } = form.values
  return (
    <>
      <div className={styles.two}>
        <ItemText form={form} field="placeName" />
        <ItemText form={form} field="placeAddress" multiline languages={languages} />
      </div>
      <CoordinatesField form={form} field="coordinates" error={problem('coordinates')} />
      {(isJourney(kind) || destinationName || destinationAddress) && (
        <>
          <div className={styles.two}>
            <ItemText form={form} field="destinationName" />
            <ItemText form={form} field="destinationAddress" multiline languages={languages} />
          </div>
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

function MoreFields({ form, isOpen }: { form: EditForm<ItemDraft>; isOpen: boolean }) {
  const t = useTranslations('itinerary')
  return (
    <details className={styles.more} open={isOpen}>
      <summary>{t('more')}</summary>
      <div className={styles.form}>
        <div className={styles.two}>
          <Field
            label={t('reference')}
            hint={t('referenceHint')}
            value={form.values.reference ?? ''}
            onChange={(e) => form.set({ reference: e.target.value || null })}
          />
          <ItemText form={form} field="dress" />
        </div>
        <div className={styles.two}>
          <ItemText form={form} field="notes" multiline />
          <ItemText form={form} field="staffNotes" multiline />
        </div>
      </div>
    </details>
  )
}

/** What else can be done to the item; each command closes the form. */
function ItemCommands({ item, onClose }: { item: Item; onClose: () => void }): ReactNode {
  const { tripId } = useTrip()
  const t = useTranslations('itinerary')
  const { actOnOne } = useProgramme()
  const run = (command: ItemCommand) => actOnOne(item.id, command)
  const closing = (command: ItemCommand) => () => {
    run(command)
    onClose()
  }
  const isCancelled = item.status === 'cancelled'
  return (
    <>
      <Button look="quiet" onClick={closing({ do: 'duplicate' })}>
        {t('duplicate')}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          onClose()
          run({ do: 'place', at: 'pool' })
        }}
      >
        {t('unschedule')}
      </Button>
      <Button look="quiet" onClick={closing({ do: 'status', status: isCancelled ? 'provisional' : 'cancelled' })}>
        {t(isCancelled ? 'reinstate' : 'cancelItem')}
      </Button>
      <ButtonLink
        look="quiet"
        prefetch={false}
        href={`/trips/${encodeURIComponent(tripId)}/history?item=${encodeURIComponent(item.id)}`}
      >
        {t('history')}
      </ButtonLink>
      <Button
        look="quiet"
        onClick={(event) => {
          focusAfter(event.currentTarget)
          onClose()
          run({ do: 'remove' })
        }}
      >
        {t('delete')}
      </Button>
    </>
  )
}
