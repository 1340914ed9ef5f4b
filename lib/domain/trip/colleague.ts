/** A user who can be responsible for something on a trip: office staff, and editors of the trip. */
export type Colleague = { readonly id: string; readonly name: string }
