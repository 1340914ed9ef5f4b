'use client'

import dynamic from 'next/dynamic'

/** `EmergencyEditor` in a bundle of its own, which members, who only read, do not fetch. */
export const EmergencyEditor = dynamic(() => import('./emergency-editor').then((module) => module.EmergencyEditor))
