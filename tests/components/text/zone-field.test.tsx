import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it } from 'vitest'
import { ZoneFormField } from '@/components/text/zone-field'

afterEach(cleanup)

const field = (
  <ZoneFormField
    label="Time zone"
    searchLabel="Find"
    name="timeZone"
    initial="Asia/Taipei"
    groups={[
      {
        label: 'Asia',
        choices: [
          { zone: 'Asia/Seoul', city: 'Seoul' },
          { zone: 'Asia/Taipei', city: 'Taipei' },
          { zone: 'Asia/Tokyo', city: 'Tokyo' },
        ],
      },
    ]}
  />
)
const chosen = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Time zone' }).value

it('selects the zone of a city that is typed in another language', async () => {
  render(field)
  expect(chosen()).toBe('Asia/Taipei')
  const search = screen.getByRole('searchbox', { name: 'Find' })
  await userEvent.type(search, '京都')
  await waitFor(() => expect(chosen()).toBe('Asia/Tokyo'), { timeout: 5000 })
  await userEvent.clear(search)
  expect(screen.getAllByRole('option')).toHaveLength(3)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Time zone' }), 'Seoul')
  expect(chosen()).toBe('Asia/Seoul')
})

it('is a plain list without JavaScript', () => {
  const html = renderToString(field)
  expect(html).toContain('<select')
  expect(html).not.toContain('Find')
})
