import { z } from 'zod'
import type { Edit } from '../../domain/trip/edit'
import { parseDay } from '../../domain/time/day'
import { isLanguageTag } from '../../domain/text/text'
import { nouns } from '../../domain/trip/trip-record'
import {
  agreementStatuses,
  directions,
  emergencyKinds,
  itemKinds,
  itemStatuses,
  memberRoles,
  quoteForms,
} from '../../domain/trip/vocabulary'
import { isMoment, isTimeZone } from '../../domain/time/wall-time'

// What an edit may hold when it comes from outside. The types of the record and these schemas are held together by
// the assignment at the end.

const id = z.string().min(1).max(200)
const words = z
  .string()
  .max(20_000, 'tooLong')
  .refine((s) => s.trim() !== '', 'required')
const tag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'field')
  .refine(isLanguageTag, 'field')
const texts = z.record(tag, words).refine((t) => Object.keys(t).length > 0, 'required')
const maybeTexts = texts.nullable()
const list = z.array(texts).max(500, 'tooLong')
const day = z
  .string()
  .refine((s) => parseDay(s) !== null, 'day')
  .nullable()
const moment = z.string().refine(isMoment, 'time')
const timeZone = z.string().refine(isTimeZone, 'timeZone')
const count = z.int('number').min(1, 'number').max(10_000, 'number')

const trip = z.strictObject({
  language: tag,
  title: maybeTexts,
  direction: z.enum(directions),
  homeId: id,
  guestId: id.nullable(),
  start: day,
  end: day,
  kind: words.nullable(),
  occasion: maybeTexts,
  purposes: list,
  context: list,
  size: count.nullable(),
  activities: list,
  outcomes: list,
})

const planned = {
  kind: z.enum(itemKinds),
  title: texts,
  visitId: id.nullable(),
  placeName: maybeTexts,
  placeAddress: maybeTexts,
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  attendeeIds: z.array(id).max(1000).nullable(),
  reference: words.nullable(),
  dress: maybeTexts,
  notes: maybeTexts,
  staffNotes: maybeTexts,
}

const values = {
  member: z.strictObject({ personId: id.nullable(), role: z.enum(memberRoles), title: maybeTexts, count }),
  visit: z.strictObject({
    institutionId: id,
    city: maybeTexts,
    day,
    lastDay: day,
    activities: list,
    outcomes: list,
    history: list,
    background: list,
  }),
  host: z.strictObject({ visitId: id, personId: id.nullable(), title: maybeTexts }),
  topic: z.strictObject({ visitId: id.nullable(), subject: texts, talkingPoints: maybeTexts, notes: maybeTexts }),
  agreement: z.strictObject({
    visitId: id,
    kind: texts,
    subject: maybeTexts,
    status: z.enum(agreementStatuses),
    signerIds: z.array(id).max(100),
    termYears: z.int('number').min(1, 'number').max(99, 'number').nullable(),
  }),
  item: z.strictObject({
    ...planned,
    start: moment,
    timeZone,
    end: moment.nullable(),
    endTimeZone: timeZone.nullable(),
    status: z.enum(itemStatuses),
  }),
  unscheduled: z.strictObject({
    ...planned,
    minutes: z.int('number').min(0, 'number').max(100_000, 'number').nullable(),
  }),
  quote: z.strictObject({ speakerId: id, form: z.enum(quoteForms), text: texts }),
  nextStep: z.strictObject({ text: texts, due: day, owner: maybeTexts }),
  emergency: z.strictObject({
    kind: z.enum(emergencyKinds),
    city: maybeTexts,
    name: maybeTexts,
    phone: z.string().trim().min(1).max(60, 'tooLong').nullable(),
    address: maybeTexts,
    note: maybeTexts,
  }),
}

const perNoun = nouns.flatMap((noun) => [
  z.strictObject({
    do: z.literal('add'),
    noun: z.literal(noun),
    id,
    values: values[noun],
    before: id.nullable().optional(),
  }),
  z.strictObject({
    do: z.literal('change'),
    noun: z.literal(noun),
    id,
    from: z.record(z.string(), z.unknown()),
    to: values[noun].partial(),
  }),
])

const anySingle = z.union([
  ...perNoun,
  z.strictObject({ do: z.literal('remove'), noun: z.enum(nouns), id, revision: z.int() }),
  z.strictObject({ do: z.literal('move'), noun: z.enum(nouns), id, before: id.nullable() }),
  z.strictObject({ do: z.literal('change trip'), from: z.record(z.string(), z.unknown()), to: trip.partial() }),
])

// What it was changed from is compared, field by field, and kept in the history: of other fields nothing is.
const single = anySingle.transform((edit) => {
  if (!('from' in edit)) return edit
  return {
    ...edit,
    from: Object.fromEntries(Object.entries(edit.from).filter(([field]) => Object.hasOwn(edit.to, field))),
  }
})

/** An edit as it arrives. Groups do not nest. */
export const editSchema: z.ZodType<Edit> = z.union([
  single,
  z.strictObject({ do: z.literal('all'), edits: z.array(single).max(500, 'tooLong') }),
]) as unknown as z.ZodType<Edit>
