/** The shortest file that an import accepts. */
export const tripFile = JSON.stringify({
  format: 'trip/1',
  language: 'en',
  trip: { direction: 'outgoing', home: 'h' },
  institutions: [{ id: 'h', name: 'Home University' }],
})
