import { act, cleanup, render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useLazyPart } from '@/components/ui/use-lazy-part'

afterEach(cleanup)

function Greeting({ name }: { name: string }) {
  return <p>Hello {name}</p>
}

function Host({ load }: { load: () => Promise<ComponentType<{ name: string }>> }) {
  const { Part, isFailed } = useLazyPart(load)
  return (
    <>
      <input aria-label="typed" defaultValue="kept" />
      {Part ? <Part name="Ying" /> : <p>{isFailed ? 'failed' : 'loading'}</p>}
    </>
  )
}

it('keeps the page while a part cannot be fetched, and fetches it when the connection is back', async () => {
  let isOffline = true
  const load = () => (isOffline ? Promise.reject(new Error('no connection')) : Promise.resolve(Greeting))
  render(<Host load={load} />)
  expect(await screen.findByText('failed')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('typed').value).toBe('kept')
  isOffline = false
  act(() => void window.dispatchEvent(new Event('online')))
  expect(await screen.findByText('Hello Ying')).toBeTruthy()
})
