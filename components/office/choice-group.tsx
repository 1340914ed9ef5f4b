import { useId } from 'react'
import field from '../ui/field.module.css'
import styles from './house-style.module.css'

/** A setting with a few options. Their labels are examples, in `lang` where that is not the reader's language. */
export type Choice = {
  field: string
  label: string
  hint: string | undefined
  lang: string | undefined
  options: readonly { value: string; label: string }[]
}

export type ChoiceSection = { title: string; groups: readonly Choice[] }

/** A setting as radio buttons. */
export function ChoiceGroup({
  choice,
  value,
  onChoose,
  error,
}: {
  choice: Choice
  value: string
  onChoose: (value: string) => void
  error: string | undefined
}) {
  const id = useId()
  const { field: name, label, hint, lang, options } = choice
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.group} role="radiogroup" aria-labelledby={id} aria-describedby={notes || undefined}>
      <span id={id} className={field.label}>
        {label}
      </span>
      <div>
        <div className={styles.options}>
          {options.map((one) => (
            <label key={one.value}>
              <input
                type="radio"
                name={name}
                value={one.value}
                checked={one.value === value}
                onChange={() => onChoose(one.value)}
              />
              <span lang={lang}>{one.label}</span>
            </label>
          ))}
        </div>
        {hint && (
          <p id={`${id}-hint`} className={field.hint}>
            {hint}
          </p>
        )}
        {error && (
          <p id={`${id}-error`} className={field.error}>
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
