'use client'

import './globals.css'
import './office.css'
import ErrorPage from './error'

/** Where even the root layout failed. */
export default function GlobalErrorPage({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <ErrorPage reset={reset} />
      </body>
    </html>
  )
}
