'use client'

import dynamic from 'next/dynamic'

/** `VisitsEditor` in a bundle of its own, which members, who only read, do not fetch. */
export const VisitsEditor = dynamic(() => import('./visits-editor').then((module) => module.VisitsEditor))
