'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Attachment, AttachmentPlace } from '@/lib/domain/files/attachment'
import type { Locale } from '@/lib/domain/text/locales'
import { plain } from '@/lib/domain/text/text'
import { formatDay } from '@/lib/domain/time/time-format'
import { dayOf } from '@/lib/domain/time/wall-time'
import { useTrip } from '../trip/use-trip'
import { TripState } from '../trip/trip-state'
import { UndoNotice } from '../ui/undo-notice'
import { FileSection, isOf } from './file-section'
import styles from './files.module.css'
import { useFiles } from './use-files'

type Group = { of: AttachmentPlace; title: string; about: string }

/** All files of a trip: its own first, then those of its entries. */
export function TripFiles() {
  const t = useTranslations('files')
  const { tripId } = useTrip()
  const editing = useFiles(tripId)
  const groups = useGroups(editing.files ?? [])
  return (
    <div className={styles.page}>
      <p className={styles.quiet}>{t('about')}</p>
      {groups.map(({ of, title, about }) => (
        <section key={`${of.subject} ${of.subjectId ?? ''}`} className={styles.group} aria-label={title}>
          <h2>
            {title} {about && <small>{about}</small>}
          </h2>
          <FileSection of={of} editing={editing} />
        </section>
      ))}
      <TripState />
      <UndoNotice notice={editing.notice} isSaving={editing.isSaving} onDismiss={editing.dismissNotice} />
    </div>
  )
}

// The trip, and each entry that has files, in the order of the trip. Files of removed entries are last.
function useGroups(files: readonly Attachment[]): Group[] {
  const t = useTranslations('files')
  const entries = useEntries()
  const isHere = (file: Attachment) => file.subject === 'trip' || entries.some(({ of }) => isOf(file, of))
  const removed = new Map(
    files
      .filter((file) => !isHere(file))
      .map(({ subject, subjectId }) => [`${subject} ${subjectId ?? ''}`, { subject, subjectId }]),
  )
  return [
    { of: { subject: 'trip', subjectId: null }, title: t('wholeTrip'), about: '' },
    ...entries.filter(({ of }) => files.some((file) => isOf(file, of))),
    ...[...removed.values()].map((of) => ({ of, title: t('removedEntry'), about: t('removedEntryAbout') })),
  ]
}

function useEntries(): Group[] {
  const { record, directory } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('files')
  const institutions = new Map(record.visit.map(({ id, institutionId }) => [id, directory.institutions[institutionId]]))
  const visitName = (id: string) => plain(institutions.get(id)?.name, locale)
  const entry = (subject: 'visit' | 'agreement' | 'item', subjectId: string, title: string, about: string): Group => ({
    of: { subject, subjectId },
    title,
    about,
  })
  return [
    ...record.visit.map(({ id, day }) => entry('visit', id, visitName(id), day ? formatDay(day, locale) : '')),
    ...record.agreement.map(({ id, kind, visitId }) => entry('agreement', id, plain(kind, locale), visitName(visitId))),
    ...record.item.map(({ id, title, start }) =>
      entry('item', id, plain(title, locale), formatDay(dayOf(start), locale)),
    ),
    ...record.unscheduled.map(({ id, title }) => entry('item', id, plain(title, locale), t('unscheduled'))),
  ]
}
