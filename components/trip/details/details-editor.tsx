'use client'

import { OpenForms } from '../../ui/open-forms'
import { TripState } from '../trip-state'
import { NextSteps } from './next-steps'
import { Quotes } from './quotes'
import { TripFacts } from './trip-facts'
import { TripSentences } from './trip-sentences'

/** The details of the trip, without itinerary, delegation and visits. */
export function DetailsEditor() {
  return (
    <OpenForms>
      <TripFacts />
      <TripSentences />
      <NextSteps />
      <Quotes />
      <TripState />
    </OpenForms>
  )
}
