'use client'

import { useTranslations } from 'next-intl'
import { type DragEvent, useState } from 'react'
import { type AttachmentPlace, type AttachmentReaders, attachmentVersions } from '@/lib/domain/files/attachment'
import { AddFiles } from './add-files'
import { FileLine } from './file-line'
import styles from './files.module.css'
import type { FilesEditing } from './use-files'

const forPlanners: AttachmentReaders = { audience: 'planners', personId: null }

/** The files of a trip or of one of its entries: list, upload by button or drop, preview, readers and removal. */
export function FileSection({ of, editing }: { of: AttachmentPlace; editing: FilesEditing }) {
  const t = useTranslations('files')
  const [readers, setReaders] = useState(forPlanners)
  const add = (files: readonly File[]) => editing.add(files, { ...of, ...readers })
  const drop = useDrop(add)
  const groups = attachmentVersions((editing.files ?? []).filter((file) => isOf(file, of)))
  return (
    <div className={`${styles.section} ${drop.isOver ? styles.over : ''}`} {...drop.props}>
      {editing.isFailed && <p role="alert">{t('notRead')}</p>}
      {groups.length > 0 && (
        <ul className={styles.files}>
          {groups.map(({ newest, earlier }) => (
            <FileLine key={newest.id} file={newest} earlier={earlier} editing={editing} />
          ))}
        </ul>
      )}
      <AddFiles
        readers={readers}
        onReaders={setReaders}
        uploads={editing.uploads.filter(({ to }) => isOf(to, of))}
        onDismiss={editing.dismissUpload}
        onAdd={add}
      />
    </div>
  )
}

/** Whether a file is attached to this place. */
export function isOf(file: AttachmentPlace, { subject, subjectId }: AttachmentPlace): boolean {
  return file.subject === subject && file.subjectId === subjectId
}

// Files only: text and links that are dragged over the section are left alone.
function useDrop(onFiles: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false)
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')
  return {
    isOver,
    props: {
      onDragOver(event: DragEvent) {
        if (!hasFiles(event)) return
        event.preventDefault()
        setIsOver(true)
      },
      onDragLeave: () => setIsOver(false),
      onDrop(event: DragEvent) {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        setIsOver(false)
        onFiles([...event.dataTransfer.files])
      },
    },
  }
}
