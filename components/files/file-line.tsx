'use client'

import { useLocale, useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { type Attachment, type AttachmentReaders, mediaTypes } from '@/lib/domain/files/attachment'
import { fileSize } from '@/lib/domain/files/file-size'
import type { Locale } from '@/lib/domain/text/locales'
import { formatInstant } from '@/lib/domain/time/time-format'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { fileAddress } from './file-queries'
import styles from './files.module.css'
import { ReadersField, useReadersWords } from './readers-field'
import type { FilesEditing } from './use-files'

const PdfPages = dynamic(() => import('./pdf-pages').then((module) => module.PdfPages))

type Mode = 'closed' | 'preview' | 'edit'

/** One file with its earlier versions. */
export function FileLine({
  file,
  earlier,
  editing,
}: {
  file: Attachment
  earlier: readonly Attachment[]
  editing: FilesEditing
}) {
  const t = useTranslations('files')
  const [mode, setMode] = useState<Mode>('closed')
  const toggle = (to: Mode) => setMode((now) => (now === to ? 'closed' : to))
  const { name } = file
  const remove = ({ id, revision }: Attachment) => void editing.edit({ do: 'remove', id, revision }, 'remove')
  return (
    <li className={styles.file}>
      <FileWords file={file} />
      <div className={styles.tools} role="group" aria-label={t('tools', { name })}>
        {(['preview', 'edit'] as const).map((one) => (
          <Button
            key={one}
            look="quiet"
            aria-expanded={mode === one}
            aria-label={t(`${one}Named`, { name })}
            onClick={() => toggle(one)}
          >
            {t(one)}
          </Button>
        ))}
        <Button look="quiet" aria-label={t('removeNamed', { name })} onClick={() => remove(file)}>
          {t('remove')}
        </Button>
      </div>
      {mode === 'preview' && <Preview file={file} />}
      {mode === 'edit' && <FileFields file={file} editing={editing} onClose={() => setMode('closed')} />}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('earlier', { count: earlier.length })}</summary>
          <ul className={styles.files}>
            {earlier.map((one) => (
              <li key={one.id} className={styles.file}>
                <FileWords file={one} />
                <Button look="quiet" aria-label={t('removeVersionNamed', { name })} onClick={() => remove(one)}>
                  {t('remove')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function FileWords({ file }: { file: Attachment }) {
  const { tripId, homeZone } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('files')
  const readersOf = useReadersWords()
  const added = formatInstant(new Date(file.uploadedAt), locale, homeZone)
  return (
    <p className={styles.words}>
      <a href={fileAddress(tripId, file.id)} download={file.name} type={mediaTypes[file.type]}>
        {file.name}
      </a>
      <small>
        <b className={file.audience === 'planners' ? undefined : styles.open}>{readersOf(file)}</b>
        {` · ${fileSize(file.size)} · `}
        {file.uploadedBy ? t('addedBy', { at: added, name: file.uploadedBy }) : added}
      </small>
    </p>
  )
}

function Preview({ file: { id, name, type } }: { file: Attachment }) {
  const { tripId } = useTrip()
  const address = fileAddress(tripId, id)
  return (
    <div className={styles.preview}>
      {type === 'pdf' ? <PdfPages address={address} name={name} /> : <img src={address} alt={name} />}
    </div>
  )
}

// No form of its own: it may be shown within the form of an item.
function FileFields({
  file: { id, revision, ...file },
  editing,
  onClose,
}: {
  file: Attachment
  editing: FilesEditing
  onClose: () => void
}) {
  const t = useTranslations('files')
  const [name, setName] = useState(file.name)
  const [readers, setReaders] = useState<AttachmentReaders>({ audience: file.audience, personId: file.personId })
  const save = async () => {
    if (await editing.edit({ do: 'change', id, revision, name, ...readers }, 'change')) onClose()
  }
  return (
    <div className={styles.fields}>
      <Field
        label={t('name')}
        value={name}
        maxLength={120}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void save()
        }}
      />
      <ReadersField value={readers} onChange={setReaders} />
      <div className={styles.tools}>
        <Button disabled={name.trim() === '' || editing.isSaving} onClick={() => void save()}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
