import type { ComponentProps } from 'react'
import Link from 'next/link'
import styles from './button.module.css'

type Look = 'plain' | 'primary' | 'quiet'

/** A button. `primary` once a page at most: it takes the accent. */
export function Button({
  look = 'plain',
  type = 'button',
  className,
  ...rest
}: ComponentProps<'button'> & { look?: Look }) {
  return <button type={type === 'submit' ? 'submit' : 'button'} className={classOf(look, className)} {...rest} />
}

/** A link that looks like a button, to a page with the form for the action. */
export function ButtonLink({ look = 'plain', className, ...rest }: ComponentProps<typeof Link> & { look?: Look }) {
  return <Link className={classOf(look, className)} {...rest} />
}

/** A link to a file, which the browser itself fetches. */
export function FileLink({ look = 'plain', className, children, ...rest }: ComponentProps<'a'> & { look?: Look }) {
  return (
    <a className={classOf(look, className)} {...rest}>
      {children}
    </a>
  )
}

function classOf(look: Look, more?: string): string {
  return [styles.button, look !== 'plain' && styles[look], more].filter(Boolean).join(' ')
}
