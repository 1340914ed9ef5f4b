'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useState } from 'react'
import type { Locale } from '@/lib/domain/text/locales'
import { dayAndTime } from '@/lib/domain/time/time-format'
import { find } from '@/lib/domain/trip/edit'
import type { Subject } from '@/lib/domain/trip/edit-subject'
import { withShownStart } from '@/lib/domain/trip/untimed'
import { useEditWords } from '../history/edit-words'
import {
  type ConflictAuthor,
  ConflictNotice,
  type ConflictRow,
  DeletedNotice,
  unknownAuthor,
} from '../ui/conflict-notice'
import type { Field } from '../ui/edit-draft'
import { queryClient } from '../ui/query-client'
import type { EditForm } from '../ui/use-edit-form'
import { authorQuery } from './trip-queries'
import { useTrip } from './use-trip'

type ConflictProps<V extends object> = {
  form: EditForm<V>
  /** What the form changes; nothing where it adds something new. */
  of: Pick<Subject, 'noun' | 'id'> | undefined
  /** The draft as the record would hold it. A field without a value cannot be read yet, and is shown as typed. */
  mine: object
  /** The saved values, if they are not the whole row or trip. */
  saved?: object
  /** The field of the record that a field of the draft belongs to, where the two have different names. */
  fieldOf?: (field: Field<V>) => string
  /** What an empty field means, where it means something. */
  whenEmpty?: Readonly<Record<string, string>>
}

/** The conflict of a form with what someone else has saved in the trip meanwhile; nothing where there is none. */
export function TripConflict<V extends object>(props: ConflictProps<V>) {
  return props.of && props.form.conflicts.length > 0 ? <Conflict {...props} of={props.of} /> : null
}

function Conflict<V extends object>({
  form,
  of,
  mine,
  saved,
  fieldOf = (field) => field,
  whenEmpty = {},
}: ConflictProps<V> & { of: Pick<Subject, 'noun' | 'id'> }) {
  const { record, directory, colleagues } = useTrip()
  const words = useEditWords(record, directory, colleagues)
  const now: object = (of.noun === 'trip' ? record.trip : find(record, of.noun, of.id ?? '')) ?? form.saved
  const fields = [...new Set(form.conflicts.map(fieldOf))]
  const by = useConflictAuthor({ ...of, fields })
  const rows = fields.map((field): ConflictRow<Field<V>> => {
    const inDraft = form.conflicts.filter((one) => fieldOf(one) === field)
    // The texts of a part of the record are named as in the draft.
    const name = saved ? (inDraft[0] ?? field) : field
    const both = words.both(of.noun, field, valueIn(saved ?? now, name), valueIn(mine, name))
    const typed = inDraft.map((one) => String(form.values[one])).join(' ')
    return {
      fields: inDraft,
      label: words.field(of.noun, field),
      mine: (valueIn(mine, name) === undefined ? typed : both.to) || whenEmpty[field],
      saved: both.from || whenEmpty[field],
    }
  })
  return <ConflictNotice by={by} rows={rows} choose={form.choose} choiceRef={form.choiceRef} />
}

/** Says above an open form that someone else has deleted its row, and whether saving restores it. */
export function TripDeleted({ of, canRestore = true }: { of: Subject; canRestore?: boolean }) {
  return <DeletedNotice by={useConflictAuthor(of)} canRestore={canRestore} />
}

function useConflictAuthor(subject: Subject): ConflictAuthor {
  const {
    tripId,
    homeZone,
    state: { version },
  } = useTrip()
  const locale = useLocale() as Locale
  const [now] = useState(() => new Date())
  const { data: by } = useQuery(authorQuery(tripId, version, subject), queryClient())
  if (!by) return unknownAuthor
  return { name: by.name, ...dayAndTime(new Date(by.at), now, locale, homeZone) }
}

function valueIn(values: object, field: string): unknown {
  return withShownStart(values as Readonly<Record<string, unknown>>)[field]
}
