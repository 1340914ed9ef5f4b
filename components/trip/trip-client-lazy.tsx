'use client'

import dynamic from 'next/dynamic'

/** `TripClient` in a bundle of its own: without that, people who only read the page would fetch its scripts too. */
export const TripClient = dynamic(() => import('./trip-client').then((module) => module.TripClient))
