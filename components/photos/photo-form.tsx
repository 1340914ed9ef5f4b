'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { locales } from '@/lib/domain/text/locales'
import type { Photo, PhotoWords } from '@/lib/domain/photos/photo'
import { TextsField } from '../text/texts-field'
import { Words } from '../text/words'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { Theirs } from '../visits/theirs'
import { useDraft } from '../visits/use-draft'
import styles from './photos.module.css'
import { useLeaveWarning } from '../ui/use-leave-warning'
import type { PhotosEditing } from './use-photos'

/**
 * The words of a photo being written. They stay here until the server has them or they are given up. Where somebody else
 * has changed them, what they wrote stands beside; where they have removed the photo, saving puts it back.
 */
export function PhotoForm({
  photo,
  name,
  languages,
  isGone,
  takesFocus,
  typed,
  send,
  onClose,
}: {
  photo: Photo
  name: string
  languages: readonly string[]
  isGone: boolean
  /** True where a hand opened it. */
  takesFocus: boolean
  /** What was typed before, where that is taken up again. */
  typed: PhotoWords | null
  send: PhotosEditing['send']
  /** With what was typed where it was given up. */
  onClose: (discarded: PhotoWords | null) => void
}) {
  const t = useTranslations('photos')
  const shell = useTranslations('shell')
  const locale = useLocale()
  const form = useRef<HTMLFormElement>(null)
  const [isSaving, setSaving] = useState(false)
  const [isChanged, setChanged] = useState(false)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const { caption, credit, alt } = photo
  const draft = useDraft<PhotoWords>({ caption, credit, alt }, isSaving)
  const { values, set, now, isTheirs } = draft
  const offered = [...languages, ...locales]
  const errorOf = (field: string) => Object.entries(errors).find(([path]) => path.startsWith(`edit.${field}`))?.[1]

  useLeaveWarning(draft.change !== null)

  // Only once: what was there at the beginning.
  const begin = useRef(() => {
    if (typed) set(typed)
    if (takesFocus) form.current?.querySelector('textarea')?.focus()
  })
  useEffect(() => begin.current(), [])

  const cancel = () => onClose(draft.change ? values : null)
  const write = async (): Promise<boolean> => {
    if (!isGone && draft.change === null) return true
    if (isGone) {
      const back = await send({ do: 'put back', id: photo.id })
      if (!back.ok || back.met !== null) return false
    }
    const sent = await send({ do: 'write', id: photo.id, revision: photo.revision, ...values }, 'write')
    if (!sent.ok) setErrors(sent.fields)
    setChanged(sent.ok && sent.met === 'changed')
    return sent.ok && sent.met === null
  }
  const save = async () => {
    if (isSaving) return
    setErrors({})
    setSaving(true)
    const isDone = await write()
    setSaving(false)
    if (isDone) onClose(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      cancel()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
  }
  return (
    <form
      ref={form}
      className={styles.form}
      method="post"
      aria-label={t('editNamed', { name })}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {isGone && <Notice>{t('goneMeanwhile')}</Notice>}
      {isChanged && !isGone && <Notice>{t('changedMeanwhile')}</Notice>}
      <div>
        <TextsField
          label={t('caption')}
          multiline
          value={values.caption}
          languages={offered}
          error={errorOf('caption')}
          onChange={(to) => set({ caption: to })}
        />
        {isTheirs('caption') && (
          <Theirs>
            <Words of={now.caption} locale={locale} />
          </Theirs>
        )}
      </div>
      <div>
        <Field
          label={t('credit')}
          hint={t('creditHint')}
          value={values.credit ?? ''}
          maxLength={300}
          error={errorOf('credit')}
          onChange={(event) => set({ credit: event.target.value || null })}
        />
        {isTheirs('credit') && <Theirs>{now.credit}</Theirs>}
      </div>
      <div>
        <TextsField
          label={t('alt')}
          hint={t('altHint')}
          multiline
          value={values.alt}
          languages={offered}
          error={errorOf('alt')}
          onChange={(to) => set({ alt: to })}
        />
        {isTheirs('alt') && (
          <Theirs>
            <Words of={now.alt} locale={locale} />
          </Theirs>
        )}
      </div>
      <div className={styles.tools}>
        <Button type="submit" aria-disabled={isSaving}>
          {isSaving ? t('saving') : shell('save')}
        </Button>
        <Button look="quiet" onClick={cancel}>
          {shell('cancel')}
        </Button>
      </div>
    </form>
  )
}
