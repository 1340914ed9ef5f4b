'use client'

import dynamic from 'next/dynamic'

/** `TranslationsEditor` in a bundle of its own. */
export const TranslationsEditor = dynamic(() =>
  import('./translations-editor').then((module) => module.TranslationsEditor),
)
