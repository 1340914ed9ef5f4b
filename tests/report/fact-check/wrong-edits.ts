import type { MarkKind } from '../../../lib/report/fact-check/mark'
import type { ReportLanguage } from '../../../lib/report/report-language'

/**
 * Edits that contradict the record: the trip, the language, the text with the wrong words in braces, their kind, and
 * what the record says (`undefined`: anything; `null`: nothing). `own`: a sentence without a generated one.
 */
export type WrongEdit = {
  trip: string
  language: ReportLanguage
  text: string
  kind: MarkKind
  says?: string | null
  own?: true
}

const en = (trip: string, text: string, kind: MarkKind, says?: string | null): WrongEdit => ({
  trip,
  language: 'en',
  text,
  kind,
  says,
})
const zh = (trip: string, text: string, kind: MarkKind, says?: string | null): WrongEdit => ({
  trip,
  language: 'zh-Hant',
  text,
  kind,
  says,
})
const own = (edit: WrongEdit): WrongEdit => ({ ...edit, own: true })

export const wrongEdits: readonly WrongEdit[] = [
  en(
    '00',
    'NTNU sent a {12}-member administrative delegation led by Vice President Y.H. Frank Ying to Hanyang University.',
    'number',
    '11',
  ),
  en('00', 'A delegation of {twelve} led by Vice President Ying visited three universities.', 'number', '11'),
  en('00', 'The delegation visited {four} Korean universities in Seoul.', 'number'),
  en('00', 'NTNU Delegation Visits {Four} Korean Universities', 'number'),
  own(en('00', 'The {six}-day visit was a success.', 'number', 'five')),
  en('00', 'The delegation was in Seoul from {October 30 to November 4}.', 'date', 'October 31 to November 4'),
  own(en('00', 'The delegation arrived on {October 29}.', 'date', 'October 31')),
  en('00', 'The delegation arrived on October 31 and left on {5 November}.', 'date', 'November 4'),
  en('00', 'It travelled from {October 31 to November 4, 2022}.', 'date'),
  own(en('00', 'The visit took place in {2019}.', 'date', null)),
  own(en('00', 'It was the first visit in {December}.', 'date')),
  en('00', '{President} Ying said that this initiative reinforces global collaboration.', 'title', 'Vice President'),
  own(en('00', 'The delegation was led by Y.H. Frank Ying, {President} of NTNU.', 'title', 'Vice President')),
  own(en('00', '{Professor} Hanjung Lee thanked the guests.', 'title', 'Vice President')),
  en(
    '00',
    'Vice President {Yang} said that this initiative reinforces global collaboration.',
    'name',
    'Y.H. Frank Ying',
  ),
  en(
    '00',
    'The delegation was received by Vice Presidents {Hansung Kin} of Hanyang ' +
      'University, Hanjung Lee of SKKU, and Su-Han Woo of CAU.',
    'name',
    'Hansung Kim',
  ),
  en(
    '00',
    'The delegation was received by Vice Presidents {Hansung Lee} of Hanyang University.',
    'name',
    'Hansung Kim',
  ),
  own(en('00', 'Vice President {Su-Han Wood} received the guests.', 'name', 'Su-Han Woo')),
  own(en('00', 'The lecture was given by Dr. {John Smith}.', 'name', null)),
  own(en('00', '{John Smith} gave a lecture.', 'name', null)),
  own(en('00', 'It was welcomed by Vice President {Park} of Hanyang University.', 'name')),
  own(en('00', 'The delegation also visited {Yonsei University}.', 'name', null)),
  own(en('00', 'The delegation also visited {Seoul National University}.', 'name')),
  en(
    '00',
    'The delegation visited {Hanyong University}, Sungkyunkwan University and Chung-Ang University.',
    'name',
    'Hanyang University',
  ),
  en('00', '{NTU} sent a delegation to Hanyang University.', 'name'),
  own(en('00', 'The group then flew to {Busan}.', 'name', null)),
  own(en('00', 'The group then flew on to {Japan}.', 'name')),
  own(en('00', 'The two universities {signed} a memorandum of understanding.', 'status', null)),
  own(en('00', 'Vice President Ying said, “{We will be back next year with more friends}.”', 'quote', null)),
  own(en('00', 'The hosts spoke of 한양대학교 and {연세대학교}.', 'name')),
  en('04', 'At UQ on {April 5}, discussions covered 3+2 dual bachelor’s and master’s degrees.', 'date', 'April 4'),
  en(
    '04',
    'At UQ on April 4, discussions covered {4+2} dual bachelor’s and ' +
      'master’s degrees with the College of Liberal Arts.',
    'number',
  ),
  own(en('04', 'It was led by President {Chen-Chi Wu}.', 'name', 'Cheng-Chi Wu')),
  own(en('04', 'Professor Su-Bing Chang of the {College of Engineering} joined them.', 'name')),
  own(en('04', 'They also saw the {University of Melbourne}.', 'name')),
  en('04', 'Vice President for International Affairs {Yi-De Lu} was among the members.', 'name', 'Yi-De Liu'),
  own(en('04', '{Associate Dean} Chern spoke.', 'title')),
  en('07', 'The university is {68th} globally and fourth in Japan in the 2025 QS World University Rankings.', 'number'),
  en('07', 'The university is 86th globally and {fifth} in Japan in the 2025 QS World University Rankings.', 'number'),
  en('07', 'The university is a leading national research university established in {1913}.', 'date'),
  en(
    '07',
    'The two universities {renewed} a Memorandum of Understanding and a ' +
      'student exchange agreement, both at university level.',
    'status',
    'signed',
  ),
  en(
    '07',
    'The two universities {discussed} a Memorandum of Understanding and a ' +
      'student exchange agreement, both at university level.',
    'status',
    'signed',
  ),
  en(
    '07',
    'At Osaka University on {October 29}, the delegation was received by President Shojiro Nishio.',
    'date',
    'October 28',
  ),
  own(en('07', 'The {three} agreements were signed by the two presidents.', 'number', 'two')),
  en('12', 'The delegation was received by President {OH Young-Jun}.', 'name', 'OH Yong-Jun'),
  en('12', 'Vice President {Wu Hsing-Hau} led the delegation.', 'name', 'Wu Hsing-Hao'),
  en('16', 'The delegation visited {Masarik University} in the Czech Republic.', 'name', 'Masaryk University'),
  own(en('16', 'More than {109} students were accepted.', 'number')),
  en('21', '{Chancellor} Mohd Foad Sakdan said that the MoU helps both nations grow.', 'title'),
  en('21', 'UUM signed a Memorandum of Understanding with each of the {six} universities.', 'number'),
  en(
    '35',
    '“{Education is deeply valued in India},” Dean Jorge Hankamer remarked.',
    'quote',
    'Education is highly valued in India.',
  ),
  own(
    en('40', 'Professor {John O’Neal}, Director of the Institute of Education, received them.', 'name', "John O'Neill"),
  ),
  own(en('40', 'The host was {D’Anieri}, who spoke first.', 'name')),
  en('43', 'Professor {Huang Yong’am} met the delegation.', 'name', "Huang Yong'an"),
  en('incoming-thai', 'The two universities {signed} a five-year MOU.', 'status', 'renewed'),
  en('incoming-thai', 'The two universities renewed a {three}-year MOU.', 'number', 'five'),
  en(
    'incoming-thai',
    'NDHTU renewed a five-year MOU and {signed} a dual degree agreement on robotics with KMITB.',
    'status',
    'discussed',
  ),
  en('incoming-thai', 'The occasion was the {50th} anniversary of the sister-university relationship.', 'number'),
  zh('00', '國立臺灣師範大學由副校長Y.H. Frank Ying率行政訪問團一行{十二}人赴韓國首爾。', 'number', '11'),
  zh('00', '國立臺灣師範大學由副校長Y.H. Frank Ying率行政訪問團一行{12}人赴韓國首爾。', 'number', '11'),
  zh('00', '訪問團參訪首爾{四}所大學。', 'number'),
  zh(
    '00',
    '國立臺灣師範大學由副校長Y.H. Frank Ying率團，於{10月30日至11月4日}赴韓國首爾。',
    'date',
    '10月31日至11月4日',
  ),
  own(zh('00', '訪問團於{十月二十九日}抵達首爾。', 'date', '10月31日')),
  own(zh('00', '訪問團於{民國110年}成行。', 'date', null)),
  zh('00', '訪問團由漢陽大學{校長}Hansung Kim接待。', 'title', '副校長'),
  zh('00', '訪問團參訪{漢揚大學}、成均館大學及中央大學等三校。', 'name', '漢陽大學'),
  zh('00', '訪問團由漢陽大學副校長{Hansung Kin}接待。', 'name', 'Hansung Kim'),
  own(zh('00', '訪問團也參訪{延世大學}。', 'name')),
  own(zh('00', '隨後轉往{日本}參訪。', 'name')),
  own(zh('00', '兩校{簽署}學術合作備忘錄。', 'status', null)),
  zh('47', '國立高雄師範大學由校長{王政言}率團赴韓國。', 'name', '王政彥'),
  zh('47', '國立高雄師範大學由{副校長}王政彥率團赴韓國。', 'title', '校長'),
  own(zh('47', '{副校長}王政彥表示，期盼持續合作。', 'title', '校長')),
  own(zh('47', '余遠澤{組長}也一同參加。', 'title', '圖書資訊處處長')),
  own(zh('47', '校長{張大明}表示，此行成果豐碩。', 'name', null)),
  own(zh('47', '{張大明}博士也參加了座談。', 'name', null)),
  own(zh('47', '隨後由{林}教授導覽校園。', 'name')),
  zh('47', '同行者有圖書資訊處處長{余遠擇}、研究發展處學術研究組組長趙松柏。', 'name', '余遠澤'),
  zh('47', '訪問團並參訪{慶南國立大學}。', 'name', '慶北國立大學'),
  own(zh('47', '王政彥說：「{我們明年一定會再來拜訪各位好朋友}。」', 'quote', null)),
  zh('43', 'Huazhong Agricultural University接待訪問團一行{十三}人。', 'number', '12'),
  zh('43', '訪問團於{2024年11月26日至28日}到訪。', 'date', '2024年11月27日至28日'),
  zh('43', '兩校{續簽}合作備忘錄及交換學生協議。', 'status', '簽署'),
]
