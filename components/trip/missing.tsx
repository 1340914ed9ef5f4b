import styles from './missing.module.css'

/** How many texts lack a translation, next to a tab; nothing if none does. */
export function Missing({ count, label }: { count: number; label: string }) {
  if (count === 0) return null
  return (
    <>
      <span aria-hidden="true" className={`${styles.count} num`}>
        {count}
      </span>
      <span className="visually-hidden">{label}</span>
    </>
  )
}
