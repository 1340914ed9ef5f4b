import { expect, it } from 'vitest'
import { coordinatesText, readCoordinates } from '@/lib/domain/fields/coordinates'

it.each([
  ['34.8218, 135.5243', 34.8218, 135.5243],
  ['34.8218 135.5243', 34.8218, 135.5243],
  ['(-27.4975, 153.0137)', -27.4975, 153.0137],
  ['−27.4975，153.0137', -27.4975, 153.0137],
  ['34.8218° N, 135.5243° E', 34.8218, 135.5243],
  ['153.0137 E, 27.4975 S', -27.4975, 153.0137],
  ['N 25.0260 E 121.5273', 25.026, 121.5273],
  [`34°49'18.5"N 135°31'27"E`, 34.821806, 135.524167],
  ['34°49′18″N, 135°31′27″E', 34.821667, 135.524167],
  ['33°51′S 151°12′E', -33.85, 151.2],
  ['https://www.google.com/maps/place/X/@34.8,135.5,17z/data=!3m1!4b1!4m6!3d34.8218!4d135.5243', 34.8218, 135.5243],
  ['https://www.google.com/maps/@34.8218,135.5243,17z', 34.8218, 135.5243],
  ['https://maps.apple.com/?ll=34.8218,135.5243&q=x', 34.8218, 135.5243],
  ['https://www.openstreetmap.org/#map=17/34.82180/135.52430', 34.8218, 135.5243],
  ['geo:34.8218,135.5243?q=x', 34.8218, 135.5243],
  ['0, 0', 0, 0],
])('reads %s', (text, latitude, longitude) => {
  expect(readCoordinates(text)).toEqual({ latitude, longitude })
})

it.each([
  '',
  '34.8218',
  '1-1 Yamadaoka, Suita',
  '91, 10',
  '10, 181',
  '34.8218, 135.5243, 12',
  '34.8218 N, 135.5243 N',
  '34.8218 E, 135.5243 E',
  'https://maps.app.goo.gl/abc123',
  'https://example.edu/34.8218,135.5243',
])('finds none in “%s”', (text) => {
  expect(readCoordinates(text)).toBeNull()
})

it('shows what it has read', () => {
  expect(coordinatesText(null, 135)).toBe('')
  expect(coordinatesText(34.8218, 135.5243)).toBe('34.8218, 135.5243')
  expect(readCoordinates(coordinatesText(-34.8218, -0.5))).toEqual({ latitude: -34.8218, longitude: -0.5 })
})
