'use client'

import dynamic from 'next/dynamic'

/** `ItineraryEditor` in a bundle of its own, which members, who only read, do not fetch. */
export const ItineraryEditor = dynamic(() => import('./itinerary-editor').then((module) => module.ItineraryEditor))
