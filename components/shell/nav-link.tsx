'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link that knows whether the reader is at its place or below it; one that stands `alone`, only there or at one of those pages. */
export function NavLink({ href, alone, children }: { href: string; alone?: readonly string[]; children: ReactNode }) {
  const path = usePathname()
  const here = path === href || (alone ? alone.includes(path) : path.startsWith(`${href}/`))
  return <Link href={href} prefetch={false} {...(here && { 'aria-current': path === href ? 'page' as const : true })}>{children}</Link>
}
