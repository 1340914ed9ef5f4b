'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/**
 * A link that is marked as current on its page and on the pages below it; with `alone`, only on its page and on those
 * listed. `also` is another address that belongs to it.
 */
export function NavLink({
  href,
  alone,
  also,
  children,
}: {
  href: string
  alone?: readonly string[]
  also?: string
  children: ReactNode
}) {
  const path = usePathname()
  const isAt = (place: string) => path === place || path.startsWith(`${place}/`)
  const here = path === href || (alone ? alone.includes(path) : isAt(href)) || (also !== undefined && isAt(also))
  return (
    <Link href={href} prefetch={false} {...(here && { 'aria-current': path === href ? ('page' as const) : true })}>
      {children}
    </Link>
  )
}
