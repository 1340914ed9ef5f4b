'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/**
 * A link that knows whether the reader is at its place or below it; one that stands `alone`, only there or at one of those
 * pages. `also` is another place that belongs to it.
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
