import { type CountryCard, countryFacts, countryNumbers } from '../domain/directory/country-card'
import { countryName } from '../domain/text/countries'
import { wordsIn } from '../domain/text/text'
import type { Handbook, PrintedEmergency } from './handbook'
import { both, type Setting } from './setting'

/** What members should know in each country, as groups at the end of the emergency sheet. */
export function printedCountryCards(cards: readonly CountryCard[], setting: Setting): Handbook['emergency'] {
  const { locale, translate } = setting
  return cards.map((card) => ({
    place: { text: translate('countryCard.title', { country: countryName(card.country, locale) }), lang: locale },
    lines: [
      ...countryNumbers.flatMap((kind) =>
        card[kind] === null ? [] : [line(translate(`countryCard.${kind}`), { phone: card[kind] })],
      ),
      ...countryFacts.flatMap((fact) =>
        card[fact] === null
          ? []
          : [line(translate(`countryCard.${fact}`), { name: { words: wordsIn(card[fact], locale), other: null } })],
      ),
      ...card.phrases.map((phrase, i) =>
        line(i === 0 ? translate('countryCard.phrases') : '', { name: both(phrase, card.country, setting) }),
      ),
    ],
  }))
}

function line(label: string, of: Partial<PrintedEmergency>): PrintedEmergency {
  const nothing = { words: null, other: null }
  return { kind: 'other', label, name: nothing, phone: null, address: nothing, note: null, ...of }
}
