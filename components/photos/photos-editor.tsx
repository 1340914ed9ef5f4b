'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { lacksAlt, type Photo, type PhotoWords } from '@/lib/domain/photos/photo'
import type { PhotosView } from '@/lib/server/photos/photos'
import { Empty } from '../ui/notice'
import { UndoNotice } from '../ui/undo-notice'
import { useFocusAfterRender } from '../ui/use-focus-after-render'
import { useLeaveWarning } from '../ui/use-leave-warning'
import { AddPhotos, Uploads } from './add-photos'
import { PhotoForm } from './photo-form'
import { PhotoLine } from './photo-line'
import { PhotoPicture } from './photo-picture'
import styles from './photos.module.css'
import { type PhotosEditing, usePhotos } from './use-photos'
import { useUploads } from './use-uploads'

/** An open form. `byUser`: the user has opened it; `typed` is the text of an earlier form that they take up again. */
type OpenPhoto = { photo: Photo; byUser: boolean; typed: PhotoWords | null }

/** The photos of a report in their order; their texts are edited in place. `languages` are those of the report. */
export function PhotosEditor({
  tripId,
  initial,
  languages,
}: {
  tripId: string
  initial: PhotosView
  languages: readonly string[]
}) {
  const editing = usePhotos(tripId, initial)
  const { photos } = editing.view
  const list = useRef<HTMLDivElement>(null)
  const focusElement = useFocusAfterRender(list)
  const focusTool = (tool: string) => focusElement(`[data-tool="${CSS.escape(tool)}"]`)
  const open = useOpenPhotos(editing, focusTool)
  const { uploads, add, again, drop } = useUploads(tripId, (id, view) => {
    editing.updateView(view)
    const added = view.photos.find((photo) => photo.id === id)
    if (added) open.openNew(added)
  })

  useLeaveWarning(uploads.some(({ refusal }) => refusal === null))

  return (
    <div ref={list}>
      <div className={styles.head}>
        <Summary photos={photos} languages={languages} />
        <AddPhotos onAdd={add} />
        <Uploads uploads={uploads} onAgain={again} onDrop={drop} />
      </div>
      <ol className={styles.photos}>
        {[...photos, ...open.deleted].map((photo, at) => (
          <PhotoEntry
            key={photo.id}
            {...{ tripId, editing, open, photo, at, languages, focusTool }}
            isGone={at >= photos.length}
          />
        ))}
      </ol>
      <UndoNotice notice={editing.notice} isSaving={editing.isSaving} onDismiss={editing.dismissNotice} />
    </div>
  )
}

type OpenPhotos = ReturnType<typeof useOpenPhotos>

/** The open forms, by photo. A photo that someone else deletes stays while its form is open. */
function useOpenPhotos({ view, showNotice }: PhotosEditing, focusTool: (tool: string) => void) {
  const t = useTranslations('photos')
  const [open, setOpen] = useState<Readonly<Record<string, OpenPhoto>>>({})
  const show = (form: OpenPhoto) => setOpen((now) => ({ ...now, [form.photo.id]: form }))
  return {
    formOf: (id: string) => open[id] ?? null,
    deleted: Object.values(open)
      .map(({ photo }) => photo)
      .filter(({ id }) => !view.photos.some((photo) => photo.id === id)),
    /** A new photo has no text yet, so its form is open. */
    openNew: (photo: Photo) => show({ photo, byUser: false, typed: null }),
    open: (photo: Photo) => show({ photo, byUser: true, typed: null }),
    close(photo: Photo, discarded: PhotoWords | null) {
      focusTool(`edit-${photo.id}`)
      setOpen(({ [photo.id]: _, ...others }) => others)
      if (discarded) showNotice(t('done.discard'), () => show({ photo, byUser: true, typed: discarded }))
    },
  }
}

function Summary({ photos, languages }: { photos: readonly Photo[]; languages: readonly string[] }) {
  const t = useTranslations('photos')
  const lacking = photos.filter((photo) => lacksAlt(photo, languages).length > 0).length
  if (photos.length === 0) return <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>
  return (
    <>
      <h2>{t('count', { count: photos.length })}</h2>
      <p className={styles.quiet}>{t('about')}</p>
      {lacking > 0 && <p className={styles.missing}>{t('missingAltCount', { count: lacking })}</p>}
    </>
  )
}

function PhotoEntry({
  tripId,
  editing: { view, edit },
  open,
  photo,
  at,
  isGone,
  languages,
  focusTool,
}: {
  tripId: string
  editing: PhotosEditing
  open: OpenPhotos
  photo: Photo
  at: number
  isGone: boolean
  languages: readonly string[]
  focusTool: (tool: string) => void
}) {
  const t = useTranslations('photos')
  const { photos } = view
  const { id } = photo
  const name = t('photo', { n: at + 1 })
  const form = open.formOf(id)
  const before = photos[at - 1]
  const after = photos[at + 1]
  const move = async (tool: 'earlier' | 'later', to: Photo | undefined) => {
    await edit({ do: 'move', id, before: to?.id ?? null }, 'move')
    focusTool(`${tool}-${id}`)
  }
  const remove = async () => {
    const neighbour = after ?? before
    const result = await edit({ do: 'remove', id, revision: photo.revision }, 'remove')
    if (result.ok && result.conflict !== 'changed') focusTool(neighbour ? `edit-${neighbour.id}` : 'add')
  }
  return (
    <li className={styles.photo}>
      <PhotoPicture tripId={tripId} photo={photo} name={name} />
      <div>
        <h3>
          {name}
          {at === 0 && !isGone && <span className={styles.lead}>{t('lead')}</span>}
        </h3>
        {form ? (
          <PhotoForm
            {...{ photo, name, languages, isGone, edit }}
            takesFocus={form.byUser}
            typed={form.typed}
            onClose={(discarded) => open.close(photo, discarded)}
          />
        ) : (
          <PhotoLine
            {...{ photo, name, languages }}
            onEdit={() => open.open(photo)}
            onRemove={() => void remove()}
            onEarlier={before ? () => void move('earlier', before) : null}
            onLater={after ? () => void move('later', photos[at + 2]) : null}
          />
        )}
      </div>
    </li>
  )
}
