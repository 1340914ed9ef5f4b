'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'

/** The most pages of a preview. */
const mostPages = 3
/** The width of a page in pixels, for sharp text on most screens. */
const pageWidth = 1_200

/** The first pages of a PDF, drawn by a library: the browser's own viewer could run scripts and follow links. */
export function PdfPages({ address, name }: { address: string; name: string }) {
  const t = useTranslations('files')
  const container = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'reading' | 'shown' | 'failed'>('reading')
  useEffect(() => {
    const { current } = container
    const stopping = new AbortController()
    if (!current) return
    drawPages(address, current, name, stopping.signal).then(
      () => setState('shown'),
      () => {
        if (!stopping.signal.aborted) setState('failed')
      },
    )
    return () => stopping.abort()
  }, [address, name])
  return (
    <>
      <p role="status">{state === 'reading' ? t('reading') : state === 'failed' ? t('noPreview') : ''}</p>
      <div ref={container} />
    </>
  )
}

async function drawPages(address: string, to: HTMLElement, name: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new Error(`${response.status}`)
  const [pdf, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  Object.assign(globalThis, { pdfjsWorker: worker })
  const data = new Uint8Array(await response.arrayBuffer())
  // Without system fonts and WebAssembly: the page's security policy does not allow the latter.
  const task = pdf.getDocument({ data, isEvalSupported: false, disableFontFace: true, useWasm: false, verbosity: 0 })
  try {
    const document = await task.promise
    const canvases: HTMLCanvasElement[] = []
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: pageWidth / page.getViewport({ scale: 1 }).width })
      const canvas = window.document.createElement('canvas')
      canvas.width = Math.ceil(viewport.width)
      canvas.height = Math.ceil(viewport.height)
      canvas.setAttribute('role', 'img')
      canvas.setAttribute('aria-label', `${name}, ${number}/${document.numPages}`)
      await page.render({ canvas, viewport }).promise
      canvases.push(canvas)
    }
    signal.throwIfAborted()
    to.replaceChildren(...canvases)
  } finally {
    await task.destroy()
  }
}
