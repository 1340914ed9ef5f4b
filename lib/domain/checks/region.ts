import type { Texts } from '../text/text'

// Regions with their own holidays, found by city. Codes are those of ISO 3166-2, cities have all names common in
// English or locally. For all other cities the country's holidays apply.
const cities: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AU: {
    QLD: 'Brisbane|Gold Coast|Cairns|Townsville|Toowoomba|Rockhampton',
    NSW: 'Sydney|Newcastle|Wollongong|Armidale',
    VIC: 'Melbourne|Geelong|Ballarat',
    ACT: 'Canberra',
    SA: 'Adelaide',
    WA: 'Perth',
    TAS: 'Hobart|Launceston',
    NT: 'Darwin',
  },
  AT: {
    '9': 'Vienna|Wien',
    '6': 'Graz',
    '7': 'Innsbruck',
    '5': 'Salzburg',
    '4': 'Linz',
  },
  CA: {
    ON: 'Toronto|Ottawa|Waterloo|Kingston|Hamilton',
    QC: 'Montreal|Montréal|Quebec City|Québec',
    BC: 'Vancouver|Victoria|Burnaby',
    AB: 'Edmonton|Calgary',
    MB: 'Winnipeg',
    NS: 'Halifax',
    SK: 'Saskatoon|Regina',
    NL: "St. John's",
    NB: 'Fredericton',
  },
  CH: {
    ZH: 'Zurich|Zürich',
    BE: 'Bern',
    GE: 'Geneva|Genève',
    VD: 'Lausanne',
    BS: 'Basel',
    SG: 'St. Gallen',
    LU: 'Lucerne|Luzern',
    NE: 'Neuchâtel',
    TI: 'Lugano',
  },
  DE: {
    BE: 'Berlin',
    BY: 'Munich|München|Würzburg|Erlangen|Nuremberg|Nürnberg|Regensburg|Bayreuth|Bamberg|Passau',
    BW: 'Heidelberg|Stuttgart|Tübingen|Freiburg|Karlsruhe|Mannheim|Konstanz|Ulm',
    HE: 'Frankfurt|Frankfurt am Main|Marburg|Darmstadt|Kassel|Giessen|Gießen',
    HH: 'Hamburg',
    HB: 'Bremen',
    NW: 'Cologne|Köln|Bonn|Aachen|Düsseldorf|Münster|Bochum|Dortmund|Bielefeld',
    NI: 'Göttingen|Hanover|Hannover|Osnabrück|Oldenburg',
    SN: 'Dresden|Leipzig|Chemnitz',
    TH: 'Jena|Erfurt|Weimar',
    RP: 'Mainz|Trier',
    SL: 'Saarbrücken',
    SH: 'Kiel|Lübeck',
    ST: 'Halle|Magdeburg',
    MV: 'Rostock|Greifswald',
    BB: 'Potsdam',
  },
  ES: {
    MD: 'Madrid',
    CT: 'Barcelona',
    VC: 'Valencia',
    AN: 'Seville|Sevilla|Granada|Málaga',
    PV: 'Bilbao',
    NC: 'Pamplona',
    GA: 'Santiago de Compostela',
    AR: 'Zaragoza',
    CL: 'Salamanca|Valladolid',
  },
  GB: {
    ENG:
      'London|Oxford|Cambridge|Manchester|Birmingham|Leeds|Sheffield|Bristol|' +
      'Nottingham|Durham|Southampton|Coventry|Liverpool|York|Exeter|Bath',
    SCT: 'Edinburgh|Glasgow|St Andrews|Aberdeen|Dundee',
    WLS: 'Cardiff|Swansea|Bangor|Aberystwyth',
    NIR: 'Belfast',
  },
  MY: {
    '14': 'Kuala Lumpur',
    '16': 'Putrajaya',
    '07': 'George Town|Penang',
    '01': 'Johor Bahru',
    '10': 'Shah Alam|Bangi|Serdang|Subang Jaya',
    '13': 'Kuching',
    '12': 'Kota Kinabalu',
  },
  US: {
    CA: 'Los Angeles|San Francisco|Berkeley|San Diego|Stanford|Davis|Irvine|Santa Barbara',
    MA: 'Boston|Amherst',
    NY: 'New York|New York City|Ithaca|Buffalo',
    IL: 'Chicago|Urbana|Champaign',
    WA: 'Seattle',
    TX: 'Austin|Houston|Dallas|College Station',
    PA: 'Philadelphia|Pittsburgh|University Park',
    DC: 'Washington|Washington, D.C.|Washington, DC',
    MI: 'Ann Arbor|East Lansing',
    WI: 'Madison',
    NJ: 'Princeton',
    CT: 'New Haven',
    MN: 'Minneapolis',
    HI: 'Honolulu',
    GA: 'Atlanta',
    FL: 'Gainesville|Miami',
    OH: 'Cleveland|Cincinnati',
    CO: 'Boulder|Denver',
    IN: 'Bloomington|West Lafayette',
    MD: 'Baltimore|College Park',
    AZ: 'Tempe|Tucson',
    UT: 'Salt Lake City|Provo',
    OR: 'Eugene',
    NC: 'Chapel Hill|Durham',
  },
}

const regions = new Map(
  Object.entries(cities).flatMap(([country, of]) =>
    Object.entries(of).flatMap(([region, names]) =>
      names.split('|').map((name) => [`${country} ${fold(name)}`, region] as const),
    ),
  ),
)

/** The region of a city, as the part of its ISO 3166-2 code after the country; `null` if it is unknown. */
export function regionOf(country: string, city: Texts | null): string | null {
  for (const name of Object.values(city ?? {})) {
    const region = regions.get(`${country} ${fold(name)}`)
    if (region) return region
  }
  return null
}

/** All regions in the table, by country. */
export const knownRegions: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(cities).map(([country, of]) => [country, Object.keys(of)]),
)

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
