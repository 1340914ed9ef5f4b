import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './field.module.css'

type Surroundings = { label: ReactNode; hint?: ReactNode; error?: string | undefined }

/** A labelled one-line input with its hint and its error, tied together for screen readers. */
export function Field({ label, hint, error, className, ...input }: Surroundings & ComponentProps<'input'>) {
  return (
    <Around {...{ label, hint, error, className }}>
      {(described) => <input className={styles.control} {...described} {...input} />}
    </Around>
  )
}

/** A labelled text area that grows with its text. */
export function AreaField({ label, hint, error, className, ...area }: Surroundings & ComponentProps<'textarea'>) {
  return (
    <Around {...{ label, hint, error, className }}>
      {(described) => <textarea className={styles.control} rows={3} {...described} {...area} />}
    </Around>
  )
}

/** A labelled choice of one. */
export function SelectField({ label, hint, error, className, ...select }: Surroundings & ComponentProps<'select'>) {
  return (
    <Around {...{ label, hint, error, className }}>
      {(described) => <select className={styles.control} {...described} {...select} />}
    </Around>
  )
}

/** A labelled check box. */
export function CheckField({ label, hint, ...input }: Omit<Surroundings, 'error'> & ComponentProps<'input'>) {
  return (
    <label className={styles.check}>
      <input type="checkbox" {...input} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  )
}

type Described = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

function Around({
  label,
  hint,
  error,
  className,
  children,
}: Surroundings & {
  className?: string | undefined
  children: (described: Described) => ReactNode
}) {
  const id = useId()
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({ id, ...(notes && { 'aria-describedby': notes }), ...(error && { 'aria-invalid': true }) })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}
