'use client'

import type { ComponentProps } from 'react'
import { InTripHead } from '../trip/in-trip-head'
import { ViewButtons } from './view-buttons'

/** The choice between list and calendar, next to the tabs of the trip. */
export function ViewSwitch(props: ComponentProps<typeof ViewButtons>) {
  return (
    <InTripHead>
      <ViewButtons {...props} />
    </InTripHead>
  )
}
