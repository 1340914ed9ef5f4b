import { forbidden, notFound, redirect } from 'next/navigation'
import type { OfficeAction, TripAction } from '../../domain/access/roles'
import {
  requireOfficeAccess,
  Refused,
  requireUser,
  requireTripAccess,
  type OfficeAccess,
  type TripAccess,
  type Viewer,
} from './access'

// Access for pages: a refusal becomes the sign-in page, "not found" or "not allowed".

export function signedInPage(): Promise<Viewer> {
  return orAnswer(requireUser())
}

export function officePage<A extends OfficeAction>(action: A): Promise<OfficeAccess<A>> {
  return orAnswer(requireOfficeAccess(action))
}

export function tripPage<A extends TripAction>(tripId: string, action: A): Promise<TripAccess<A>> {
  return orAnswer(requireTripAccess(tripId, action))
}

async function orAnswer<T>(access: Promise<T>): Promise<T> {
  try {
    return await access
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.refusal === 'not signed in') redirect('/sign-in')
    if (error.refusal === 'forbidden') forbidden()
    notFound()
  }
}
