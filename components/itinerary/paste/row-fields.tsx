'use client'

import { type ReactNode, useState } from 'react'
import styles from './pasted-rows.module.css'

type Common = { at: number; name: string; label: string; className?: string | undefined }

/** A text that can be edited in place. Enter and leaving the field save it, Escape restores it. */
export function TextCell({
  at,
  name,
  label,
  value,
  placeholder,
  lang,
  onSave,
  className = '',
}: Common & { value: string; placeholder?: string; lang?: string; onSave: (value: string) => void }) {
  const [draft, setDraft] = useState<string | null>(null)
  const save = () => {
    if (draft !== null && draft !== value) onSave(draft)
    setDraft(null)
  }
  return (
    <input
      className={`${styles.cell} ${className}`}
      data-at={at}
      data-field={name}
      aria-label={label}
      lang={lang}
      value={draft ?? value}
      placeholder={placeholder}
      autoComplete="off"
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') save()
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation()
          setDraft(null)
        }
      }}
    />
  )
}

/** A choice whose other options are made only when it is reached: hundreds of rows have thousands of options. */
export function ChoiceCell({
  at,
  name,
  label,
  value,
  shown,
  options,
  onChoose,
  className = '',
}: Common & { value: string; shown: string; options: () => ReactNode; onChoose: (value: string) => void }) {
  const [isReached, setReached] = useState(false)
  const reach = () => setReached(true)
  return (
    <select
      className={`${styles.cell} ${styles.choice} ${className}`}
      data-at={at}
      data-field={name}
      aria-label={label}
      value={value}
      onFocus={reach}
      onPointerEnter={reach}
      onPointerDown={reach}
      onChange={(event) => onChoose(event.target.value)}
    >
      {isReached ? options() : <option value={value}>{shown}</option>}
    </select>
  )
}
