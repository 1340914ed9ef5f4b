'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { lacksAlt, type Photo, type PhotoWords } from '@/lib/domain/photos/photo'
import type { PhotosView } from '@/lib/server/photos/photos'
import { SaidLine } from '../report/undo-notice'
import { Empty } from '../ui/notice'
import { AddPhotos, Uploads } from './add-photos'
import { PhotoForm } from './photo-form'
import { PhotoLine } from './photo-line'
import { PhotoPicture } from './photo-picture'
import styles from './photos.module.css'
import { useLeaveWarning } from '../ui/use-leave-warning'
import { usePhotos } from './use-photos'
import { useUploads } from './use-uploads'

/**
 * A photo in hand, as it was when it was opened: one that somebody else removes stays until its words are settled.
 * `typed` are words taken up again.
 */
type Opened = { photo: Photo; byHand: boolean; typed: PhotoWords | null }

/** The photos of a report in their order, each with its words, which open in place. `languages` are those of the report. */
export function PhotosEditor({
  tripId,
  initial,
  languages,
}: {
  tripId: string
  initial: PhotosView
  languages: readonly string[]
}) {
  const t = useTranslations('photos')
  const editing = usePhotos(tripId, initial)
  const {
    view: { photos },
  } = editing
  const [open, setOpen] = useState<Readonly<Record<string, Opened>>>({})
  const [wanted, setWanted] = useState<{ tool: string } | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const { uploads, add, again, drop } = useUploads(tripId, (id, view) => {
    editing.follow(view)
    const added = view.photos.find((photo) => photo.id === id)
    // A new photo has no words yet, so its form is open.
    if (added) setOpen((now) => ({ ...now, [id]: { photo: added, byHand: false, typed: null } }))
  })
  const isSending = uploads.some(({ refusal }) => refusal === null)

  // After the list has been drawn anew, so that the focus is never lost with the element that had it.
  useEffect(() => {
    if (wanted) list.current?.querySelector<HTMLElement>(`[data-tool="${CSS.escape(wanted.tool)}"]`)?.focus()
  }, [wanted])

  useLeaveWarning(isSending)

  const edit = (photo: Photo, typed: PhotoWords | null) =>
    setOpen((now) => ({ ...now, [photo.id]: { photo, byHand: true, typed } }))
  const close = (photo: Photo, discarded: PhotoWords | null) => {
    setWanted({ tool: `edit-${photo.id}` })
    setOpen(({ [photo.id]: _, ...others }) => others)
    if (discarded)
      editing.say(t('done.discard'), () => {
        editing.dismiss()
        edit(photo, discarded)
      })
  }
  const move = async (id: string, tool: 'earlier' | 'later', before: string | null) => {
    await editing.send({ do: 'move', id, before }, 'move')
    setWanted({ tool: `${tool}-${id}` })
  }
  const remove = async (photo: Photo, at: number) => {
    const next = photos[at + 1] ?? photos[at - 1]
    const sent = await editing.send({ do: 'remove', id: photo.id, revision: photo.revision }, 'remove')
    if (sent.ok && sent.met !== 'changed') setWanted({ tool: next ? `edit-${next.id}` : 'add' })
  }

  const gone = Object.values(open)
    .map(({ photo }) => photo)
    .filter(({ id }) => !photos.some((photo) => photo.id === id))
  const lacking = photos.filter((photo) => lacksAlt(photo, languages).length > 0).length
  const count = photos.length
  return (
    <div ref={list}>
      <div className={styles.head}>
        {count > 0 ? (
          <>
            <h2>{t('count', { count })}</h2>
            <p className={styles.quiet}>{t('about')}</p>
            {lacking > 0 && <p className={styles.lack}>{t('lacking', { count: lacking })}</p>}
          </>
        ) : (
          <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>
        )}
        <div className={styles.adding}>
          <AddPhotos onAdd={add} />
          <p id="photo-kinds" className={styles.quiet}>
            {t('kinds')}
          </p>
        </div>
        <Uploads uploads={uploads} onAgain={again} onDrop={drop} />
      </div>
      <ol className={styles.photos}>
        {[...photos, ...gone].map((photo, at) => {
          const name = t('photo', { n: at + 1 })
          const isGone = at >= count
          const opened = open[photo.id]
          return (
            <li key={photo.id} className={styles.photo}>
              <PhotoPicture tripId={tripId} photo={photo} name={name} />
              <div>
                <h3>
                  {name}
                  {at === 0 && !isGone && <span className={styles.lead}>{t('lead')}</span>}
                </h3>
                {opened ? (
                  <PhotoForm
                    photo={photo}
                    name={name}
                    languages={languages}
                    isGone={isGone}
                    takesFocus={opened.byHand}
                    typed={opened.typed}
                    send={editing.send}
                    onClose={(discarded) => close(photo, discarded)}
                  />
                ) : (
                  <PhotoLine
                    photo={photo}
                    name={name}
                    languages={languages}
                    onEdit={() => edit(photo, null)}
                    onRemove={() => void remove(photo, at)}
                    onEarlier={at > 0 ? () => void move(photo.id, 'earlier', photos[at - 1]!.id) : null}
                    onLater={at < count - 1 ? () => void move(photo.id, 'later', photos[at + 2]?.id ?? null) : null}
                  />
                )}
              </div>
            </li>
          )
        })}
      </ol>
      <SaidLine said={editing.said} isBusy={editing.isBusy} onDismiss={editing.dismiss} />
    </div>
  )
}
