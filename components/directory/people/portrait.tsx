import styles from './portrait.module.css'

export function portraitAddress(personId: string): string {
  return `/api/people/${encodeURIComponent(personId)}/portrait`
}

/** The portrait of a person, uploaded at `since`. `alt` is empty if the name is shown with it. */
export function Portrait({ personId, since, alt = '' }: { personId: string; since: string; alt?: string }) {
  return (
    <img
      className={styles.portrait}
      src={`${portraitAddress(personId)}?since=${encodeURIComponent(since)}`}
      width={80}
      height={80}
      alt={alt}
    />
  )
}
