/** Where it can be added: a page of the trip, or a directory entry. */
export type FixPlace =
  | { at: 'details' | 'delegation' | 'emergency' | 'itinerary' | 'releases' | 'visits' }
  | { at: 'visits'; visitId: string }
  | { at: 'itinerary'; itemId: string }
  | { at: 'person' | 'institution'; id: string }
