import { expectTypeOf, it } from 'vitest'
import type { TripAction } from '@/lib/domain/access/roles'
import type { requireTripAccess, TripAccess } from '@/lib/server/access/access'

it('a stronger access may be passed where a weaker one is asked for, never the other way round', () => {
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

it('an access to one of several actions is worth no more than the weakest of them', () => {
  expectTypeOf<TripAccess<TripAction>>().toExtend<TripAccess<'see trip'>>()
  expectTypeOf<TripAccess<'see trip' | 'edit trip'>>().not.toExtend<TripAccess<'edit trip'>>()
  expectTypeOf<Awaited<ReturnType<typeof requireTripAccess<'edit trip'>>>>().toExtend<TripAccess<'see trip'>>()
})

it('nothing but a function of access.ts makes an access', () => {
  type Look = Omit<
    TripAccess<'see trip'>,
    keyof { [K in keyof TripAccess<'see trip'> as K extends symbol ? K : never]: 0 }
  >
  expectTypeOf<Look>().toEqualTypeOf<Pick<TripAccess<'see trip'>, 'viewer' | 'tripId' | 'may'>>()
  expectTypeOf<Look>().not.toExtend<TripAccess<'see trip'>>()
})
