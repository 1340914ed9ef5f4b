import { expectTypeOf, it } from 'vitest'
import type { TripAction } from '@/lib/domain/access/roles'
import type { requireTripAccess, TripAccess } from '@/lib/server/access/access'

it('a stronger access token is assignable to a weaker one, but not the other way round', () => {
  expectTypeOf<TripAccess<'edit trip'>>().toExtend<TripAccess<'see trip'>>()
  expectTypeOf<TripAccess<'edit trip'>>().toExtend<TripAccess<'see staff notes'>>()
  expectTypeOf<TripAccess<'write report'>>().toExtend<TripAccess<'see trip'>>()
  expectTypeOf<TripAccess<'publish report'>>().toExtend<TripAccess<'write report'>>()
  expectTypeOf<TripAccess<'delete trip'>>().toExtend<TripAccess<'edit trip'>>()
  expectTypeOf<TripAccess<'see trip'>>().not.toExtend<TripAccess<'edit trip'>>()
  expectTypeOf<TripAccess<'see trip'>>().not.toExtend<TripAccess<'see staff notes'>>()
  expectTypeOf<TripAccess<'write report'>>().not.toExtend<TripAccess<'publish report'>>()
  expectTypeOf<TripAccess<'edit trip'>>().not.toExtend<TripAccess<'delete trip'>>()
})

it('an access token for one of several actions is only as strong as the weakest of them', () => {
  expectTypeOf<TripAccess<TripAction>>().toExtend<TripAccess<'see trip'>>()
  expectTypeOf<TripAccess<'see trip' | 'edit trip'>>().not.toExtend<TripAccess<'edit trip'>>()
  expectTypeOf<Awaited<ReturnType<typeof requireTripAccess<'edit trip'>>>>().toExtend<TripAccess<'see trip'>>()
})

it('only the functions of access.ts can create an access token', () => {
  type Look = Omit<
    TripAccess<'see trip'>,
    keyof { [K in keyof TripAccess<'see trip'> as K extends symbol ? K : never]: 0 }
  >
  expectTypeOf<Look>().toEqualTypeOf<Pick<TripAccess<'see trip'>, 'viewer' | 'tripId' | 'may'>>()
  expectTypeOf<Look>().not.toExtend<TripAccess<'see trip'>>()
})
