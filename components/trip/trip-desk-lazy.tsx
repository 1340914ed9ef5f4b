'use client'

import dynamic from 'next/dynamic'

/** `TripDesk` in a bundle of its own: the scripts of a page are fetched whole, also by those who only read it. */
export const TripDesk = dynamic(() => import('./trip-desk').then((module) => module.TripDesk))
