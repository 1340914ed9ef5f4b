/** How long before an item a phone can remind of it. */
export const reminderMinutes = [15, 30, 60] as const
