import { isFullDay } from '../time/day'
import type { FileEntry } from './programme-table'

// Reservations as airlines, hotels and ticket shops put them into mails for calendars: schema.org in JSON-LD.

type Node = Readonly<Record<string, unknown>>

/** The reservations in the JSON-LD of a page; cancelled ones are left out. */
export function reservationsIn(html: string): FileEntry[] {
  const scripts = html.matchAll(/<script[^>]*application\/ld\+json[^>]*>([\s\S]*?)<\/script>/gi)
  return [...scripts].flatMap(([, json = '']) => nodesIn(parsed(json))).flatMap(entryOf)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!--|-->\s*$/g, ''))
  } catch {
    return null
  }
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (!isNode(value)) return []
  return [value, ...nodesIn(value['@graph'])]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function entryOf(node: Node): FileEntry[] {
  if (/Cancelled/i.test(text(node.reservationStatus))) return []
  const about = isNode(node.reservationFor) ? node.reservationFor : {}
  const type = text(node['@type']).replace(/^.*[/#]/, '')
  const entry = type in readers ? readers[type]?.(node, about) : null
  if (!entry) return []
  const number = text(node.reservationNumber) || text(node.reservationId)
  return [{ ...entry, notes: [entry.notes, number].filter(Boolean).join(' · ') }]
}

const readers: Readonly<Record<string, (node: Node, about: Node) => FileEntry | null>> = {
  FlightReservation: (_, flight) => {
    const [from, to] = [child(flight, 'departureAirport'), child(flight, 'arrivalAirport')]
    const carrier = text(child(flight, 'airline').iataCode)
    const number = text(flight.flightNumber).replace(/\s/g, '')
    const name = number.startsWith(carrier) ? number : `${carrier}${number}`
    const airports = route(text(from.iataCode) || nameOf(from), text(to.iataCode) || nameOf(to))
    return entry(
      flight.departureTime,
      flight.arrivalTime,
      `Flight ${name} ${airports}`,
      '',
      text(flight.departureTerminal),
    )
  },
  TrainReservation: (_, train) => {
    const [from, to] = [nameOf(child(train, 'departureStation')), nameOf(child(train, 'arrivalStation'))]
    const number = [text(train.trainName), text(train.trainNumber)].filter(Boolean).join(' ')
    return entry(train.departureTime, train.arrivalTime, `Train ${number} ${route(from, to)}`, from, '')
  },
  LodgingReservation: (node, hotel) =>
    entry(
      node.checkinTime ?? node.checkinDate,
      node.checkoutTime ?? node.checkoutDate,
      `Stay at ${nameOf(hotel)}`,
      place(hotel),
      '',
    ),
  EventReservation: (_, event) =>
    entry(event.startDate, event.endDate, nameOf(event), place(child(event, 'location')), ''),
  FoodEstablishmentReservation: (node, restaurant) =>
    entry(node.startTime, node.endTime, `Dinner at ${nameOf(restaurant)}`, place(restaurant), ''),
}

function route(from: string, to: string): string {
  return from && to ? `${from}–${to}` : to ? `to ${to}` : ''
}

function entry(from: unknown, to: unknown, title: string, at: string, notes: string): FileEntry | null {
  const [start, end] = [moment(from), moment(to)]
  if (!start) return null
  return {
    day: start.day,
    start: start.time,
    end: start.time === null ? null : (end?.time ?? null),
    endDay: end?.day ?? null,
    zone: null,
    endZone: null,
    title: title.replace(/\s+/g, ' ').trim(),
    place: at,
    notes,
  }
}

/** The time on the clocks there, which is what is before the offset. */
function moment(value: unknown): { day: string; time: string | null } | null {
  const written = isNode(value) ? text(value['@value']) : text(value)
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(written)
  const [, day = '', time = null] = found ?? []
  return isFullDay(day) ? { day, time } : null
}

function child(node: Node, key: string): Node {
  const value = node[key]
  return isNode(value) ? value : {}
}

function nameOf(node: Node): string {
  return text(node.name)
}

function place(node: Node): string {
  const address = child(node, 'address')
  const parts = [nameOf(node), text(address.streetAddress) || text(node.address), text(address.addressLocality)]
  return [...new Set(parts.filter(Boolean))].join(' ').replaceAll(',', ' ')
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : typeof value === 'number' ? String(value) : ''
}
