'use client'

import { type ReactNode, useState } from 'react'
import styles from './pasted-rows.module.css'

/** A value that stays as the user set it until the preview, which is read again in a worker, has it. */
export function useSetValue<V>(value: V, save: (value: V) => Promise<void>): [V, (value: V) => void] {
  const [set, setSet] = useState<{ value: V } | null>(null)
  const change = (to: V) => {
    const mine = { value: to }
    setSet(mine)
    void save(to).then(() => setSet((now) => (now === mine ? null : now)))
  }
  return [set ? set.value : value, change]
}

type Common = { at: number; name: string; label: string; className?: string | undefined }

/** A text that can be edited in place and wraps. Enter and leaving the field save it, Escape restores it. */
export function TextCell({
  at,
  name,
  label,
  value,
  placeholder,
  lang,
  onSave,
  className = '',
}: Common & { value: string; placeholder?: string; lang?: string; onSave: (value: string) => Promise<void> }) {
  const [draft, setDraft] = useState<string | null>(null)
  const [shown, setShown] = useSetValue(value, onSave)
  const save = () => {
    if (draft !== null && draft !== shown) setShown(draft)
    setDraft(null)
  }
  return (
    <textarea
      rows={1}
      className={`${styles.cell} ${className}`}
      data-at={at}
      data-field={name}
      aria-label={label}
      lang={lang}
      value={draft ?? shown}
      placeholder={placeholder}
      autoComplete="off"
      onChange={(event) => setDraft(event.target.value.replace(/\s*\n\s*/g, ' '))}
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
}: Common & { value: string; shown: string; options: () => ReactNode; onChoose: (value: string) => Promise<void> }) {
  const [isReached, setReached] = useState(false)
  const [chosen, choose] = useSetValue(value, onChoose)
  const reach = () => setReached(true)
  return (
    <select
      className={`${styles.cell} ${styles.choice} ${className}`}
      data-at={at}
      data-field={name}
      aria-label={label}
      value={chosen}
      onFocus={reach}
      onPointerEnter={reach}
      onPointerDown={reach}
      onChange={(event) => choose(event.target.value)}
    >
      {isReached ? options() : <option value={value}>{shown}</option>}
    </select>
  )
}
