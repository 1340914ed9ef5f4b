import { FileLink } from '../ui/button'
import styles from './provider-button.module.css'

/** Leads to the identity provider, and then to `next`. */
export function ProviderButton({ next, label }: { next: string | null; label: string }) {
  const query = next === null ? '' : `?next=${encodeURIComponent(next)}`
  return (
    <FileLink look="primary" className={styles.button} href={`/api/auth/signin/oidc${query}`}>
      {label}
    </FileLink>
  )
}
