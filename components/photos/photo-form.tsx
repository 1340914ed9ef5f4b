'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Photo, PhotoWords } from '@/lib/domain/photos/photo'
import { staffLocales } from '@/lib/domain/text/locales'
import type { Texts } from '@/lib/domain/text/text'
import { TextsField } from '../text/texts-field'
import { Button } from '../ui/button'
import { ConflictNotice, DeletedNotice, unknownAuthor } from '../ui/conflict-notice'
import { Field } from '../ui/field'
import { type EditForm, useEditForm } from '../ui/use-edit-form'
import styles from './photos.module.css'
import type { PhotosEditing } from './use-photos'

type PhotoFormProps = {
  photo: Photo
  name: string
  /** The languages of the report. */
  languages: readonly string[]
  /** Someone else has removed the photo. Saving restores it. */
  isGone: boolean
  /** The user has opened the form, so it takes the focus. */
  takesFocus: boolean
  /** Text of an earlier form that the user takes up again. */
  typed: PhotoWords | null
  edit: PhotosEditing['edit']
  /** With the text that the user discarded, if any. */
  onClose: (discarded: PhotoWords | null) => void
}

/** The caption, credit and alternative text of a photo. */
export function PhotoForm(props: PhotoFormProps) {
  const { name, languages, isGone, takesFocus } = props
  const t = useTranslations('photos')
  const shell = useTranslations('shell')
  const { form, errorOf } = usePhotoForm(props)
  const { values, saved, set, isSaving, formProps } = form
  const offered = [...languages, ...staffLocales]
  const begin = useRef(() => {
    if (takesFocus) formProps.ref.current?.querySelector('textarea')?.focus()
  })
  useEffect(() => begin.current(), [])
  const texts = (field: 'caption' | 'alt') => ({
    label: t(field),
    multiline: true,
    value: values[field],
    languages: offered,
    error: errorOf(field),
    onChange: (to: Texts | null) => set({ [field]: to }),
  })
  return (
    <form className={styles.form} method="post" aria-label={t('editNamed', { name })} {...formProps}>
      {isGone && <DeletedNotice by={unknownAuthor} canRestore />}
      {form.conflicts.length > 0 && (
        <ConflictNotice
          by={unknownAuthor}
          rows={form.conflicts.map((field) => ({
            fields: [field],
            label: t(field),
            mine: textOf(values[field]),
            saved: textOf(saved[field]),
          }))}
          choose={form.choose}
          choiceRef={form.choiceRef}
        />
      )}
      <TextsField {...texts('caption')} />
      <Field
        label={t('credit')}
        hint={t('creditHint')}
        value={values.credit ?? ''}
        maxLength={300}
        error={errorOf('credit')}
        onChange={(event) => set({ credit: event.target.value || null })}
      />
      <TextsField {...texts('alt')} hint={t('altHint')} />
      <div className={styles.tools}>
        <Button type="submit" aria-disabled={isSaving}>
          {isSaving ? t('saving') : shell('save')}
        </Button>
        <Button look="quiet" onClick={form.cancel}>
          {shell('cancel')}
        </Button>
      </div>
    </form>
  )
}

function usePhotoForm({ photo, isGone, typed, edit, onClose }: PhotoFormProps) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const { id, revision, caption, credit, alt } = photo
  const form: EditForm<PhotoWords> = useEditForm<PhotoWords>({
    saved: { caption, credit, alt },
    revision,
    typed: typed ?? undefined,
    isDeleted: isGone,
    onCancel: () => onClose(form.changes && form.values),
    async onSave({ values, changes }) {
      if (!isGone && !changes) return onClose(null)
      setErrors({})
      if (isGone) {
        const restored = await edit({ do: 'put back', id })
        if (!restored.ok || restored.conflict !== null) return
      }
      const result = await edit({ do: 'write', id, revision, ...values }, 'write')
      if (!result.ok) setErrors(result.fields)
      else if (result.conflict === null) onClose(null)
      return result.ok && result.conflict === 'changed' ? 'changed' : undefined
    },
  })
  const errorOf = (field: string) => Object.entries(errors).find(([path]) => path.startsWith(`edit.${field}`))?.[1]
  return { form, errorOf }
}

function textOf(value: string | Texts | null): string {
  return typeof value === 'string' ? value : Object.values(value ?? {}).join(' / ')
}
