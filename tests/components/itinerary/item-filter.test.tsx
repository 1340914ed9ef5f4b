import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acceptingServer } from './accepting-server'
import { dayInSeoul, renderItinerary } from './editing'

beforeEach(() => history.replaceState(null, '', '/trips/t/itinerary'))
afterEach(cleanup)

const titles = () =>
  within(screen.getByRole('region', { name: 'Tuesday 3 November' }))
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent)
const ofHsieh = () => {
  const record = dayInSeoul()
  return {
    ...record,
    item: record.item.map((item) => (item.id === 'call' ? { ...item, attendeeIds: ['ying'] } : item)),
  }
}

describe('the filter of the itinerary', () => {
  it('shows the items of a person, says how many, and is in the address', async () => {
    const user = userEvent.setup()
    renderItinerary(ofHsieh(), acceptingServer().send)
    await user.click(screen.getByRole('button', { name: 'Filter' }))
    await user.selectOptions(screen.getByLabelText('Whose items'), 'hsieh')
    expect(titles()).toEqual(['Lunch'])
    expect(screen.getByText('Showing 1 of 2')).toBeTruthy()
    expect(location.search).toBe('?person=hsieh')
    expect(screen.getByRole('link', { name: 'Print' }).getAttribute('href')).toMatch(
      /handbook\/print\?part=itinerary&version=draft&person=hsieh$/,
    )
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    expect(titles()).toEqual(['Courtesy call', 'Lunch'])
    expect(location.search).toBe('')
  })

  it('shows everything again when it is closed', async () => {
    const user = userEvent.setup()
    history.replaceState(null, '', '/trips/t/itinerary?kind=meal')
    renderItinerary(ofHsieh(), acceptingServer().send)
    const button = screen.getByRole('button', { name: 'Filter', pressed: true })
    await user.click(button)
    expect(titles()).toEqual(['Courtesy call', 'Lunch'])
    expect(location.search).toBe('')
    expect(screen.queryByLabelText('Whose items')).toBeNull()
  })

  it('is taken from the address, and only what is shown can be selected', async () => {
    const user = userEvent.setup()
    history.replaceState(null, '', '/trips/t/itinerary?kind=meal&visit=gone')
    renderItinerary(ofHsieh(), acceptingServer().send)
    expect(titles()).toEqual(['Lunch'])
    screen.getByRole('button', { name: 'Edit Lunch' }).focus()
    await user.keyboard('{Control>}a{/Control}')
    expect(screen.getByText('1 selected')).toBeTruthy()
    await user.selectOptions(within(screen.getByRole('group', { name: 'Filter' })).getByLabelText('Type'), '')
    expect(screen.queryByText('1 selected')).toBeNull()
  })
})
