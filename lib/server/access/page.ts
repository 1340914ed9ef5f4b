import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { signInPath } from '../../domain/access/return-path'
import type { OfficeAction, TripAction } from '../../domain/access/roles'
import {
  requireOfficeAccess,
  Refused,
  requireUser,
  requirePhoneAccess,
  requireTripAccess,
  type OfficeAccess,
  type TripAccess,
  type Viewer,
} from './access'

// Access for pages: a refusal becomes the sign-in page, "not found" or "not allowed". The sign-in page leads back.

/** The header in which proxy.ts passes on the path of a page. */
const pathHeader = 'x-attache-path'

export function signedInPage(): Promise<Viewer> {
  return orAnswer(requireUser())
}

export function officePage<A extends OfficeAction>(action: A): Promise<OfficeAccess<A>> {
  return orAnswer(requireOfficeAccess(action))
}

export function tripPage<A extends TripAction>(tripId: string, action: A): Promise<TripAccess<A>> {
  return orAnswer(requireTripAccess(tripId, action))
}

/** A page that a personal link opens too. */
export function phonePage(tripId: string): Promise<TripAccess<'see trip'>> {
  return orAnswer(requirePhoneAccess(tripId))
}

/** The path of the page that the browser asked for, `null` outside of a page. Layouts know no path. */
export async function askedPath(): Promise<string | null> {
  return (await headers()).get(pathHeader)
}

async function orAnswer<T>(access: Promise<T>): Promise<T> {
  try {
    return await access
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.refusal === 'not signed in') redirect(signInPath(await askedPath()))
    if (error.refusal === 'forbidden') forbidden()
    notFound()
  }
}
