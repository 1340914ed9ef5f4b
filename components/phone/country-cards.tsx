import { type CountryCard, countryFacts, countryNumbers } from '@/lib/domain/directory/country-card'
import { countryName } from '@/lib/domain/text/countries'
import { localWords } from '@/lib/domain/text/local-script'
import { type Texts, wordsIn } from '@/lib/domain/text/text'
import { Phone } from './person'
import type { PhoneWords } from './phone-words'
import { TextsWithLang, WordsWithLang } from './words-with-lang'

type Props = { cards: readonly CountryCard[]; words: PhoneWords }

/** The numbers of police and ambulance that the office has entered, by country. */
export function CountryNumbers({ cards, words: { locale, vocabulary } }: Props) {
  return cards.map((card) => {
    const numbers = countryNumbers.flatMap((kind) => (card[kind] === null ? [] : [{ kind, number: card[kind] }]))
    if (numbers.length === 0) return null
    return (
      <section key={card.country} className="day">
        <h2>{countryName(card.country, locale)}</h2>
        <ul className="help">
          {numbers.map(({ kind, number }) => (
            <li key={kind}>
              <p className="quiet">{vocabulary(`countryCard.${kind}`)}</p>
              <Phone number={number} label={vocabulary(`countryCard.${kind}`)} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

/** What else members should know in the countries of the trip. */
export function CountryFacts({ cards, words: { locale, vocabulary } }: Props) {
  return cards.map((card) => {
    const facts = countryFacts.filter((fact) => card[fact] !== null)
    if (facts.length + card.phrases.length === 0) return null
    return (
      <section key={card.country} className="day">
        <h2>{vocabulary('countryCard.title', { country: countryName(card.country, locale) })}</h2>
        <dl className="facts">
          {facts.map((fact) => (
            <div key={fact}>
              <dt>{vocabulary(`countryCard.${fact}`)}</dt>
              <dd>
                <TextsWithLang of={card[fact]} locale={locale} />
              </dd>
            </div>
          ))}
          {card.phrases.map((phrase, i) => (
            <Phrase key={i} of={phrase} country={card.country} locale={locale} />
          ))}
        </dl>
      </section>
    )
  })
}

// What it means, then the local words. A phrase that has only these is shown as it is.
function Phrase({ of, country, locale }: { of: Texts; country: string; locale: string }) {
  const meaning = wordsIn(of, locale)
  const local = localWords(of, country, meaning?.lang ?? locale)
  return (
    <div>
      <dt>
        <WordsWithLang of={meaning} locale={locale} />
      </dt>
      <dd>
        <WordsWithLang of={local} locale={locale} />
      </dd>
    </div>
  )
}
