'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type AttachmentPlace, attachmentVersions } from '@/lib/domain/files/attachment'
import { useTrip } from '../trip/use-trip'
import { queryClient } from '../ui/query-client'
import { UndoNotice } from '../ui/undo-notice'
import { filesQuery } from './file-queries'
import { FileSection, isOf } from './file-section'
import styles from './files.module.css'
import { useFiles } from './use-files'

/** The files of one entry, behind a line that says how many there are. */
export function EntryFiles({ of }: { of: AttachmentPlace }) {
  const { tripId } = useTrip()
  const t = useTranslations('files')
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useQuery(filesQuery(tripId), queryClient())
  const count = attachmentVersions((data?.files ?? []).filter((file) => isOf(file, of))).length
  return (
    <details className={styles.entry} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('countedTitle', { count })}</summary>
      {isOpen && <OpenFiles of={of} />}
    </details>
  )
}

function OpenFiles({ of }: { of: AttachmentPlace }) {
  const { tripId } = useTrip()
  const editing = useFiles(tripId)
  return (
    <>
      <FileSection of={of} editing={editing} />
      <UndoNotice notice={editing.notice} isSaving={editing.isSaving} onDismiss={editing.dismissNotice} />
    </>
  )
}
