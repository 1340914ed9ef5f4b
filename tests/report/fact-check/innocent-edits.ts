import type { ReportLanguage } from '../../../lib/report/report-language'

/** Edits as staff make them that keep every fact correct, by trip. */
export const innocentEdits: readonly (readonly [trip: string, language: ReportLanguage, text: string])[] = [
  // Other forms of a date, a number, a name, a title.
  [
    '00',
    'en',
    'From 31 October to 4 November, an 11-member administrative delegation led ' +
      'by Vice President Ying visited three universities in Seoul.',
  ],
  ['00', 'en', 'An eleven-member delegation from NTNU travelled to South Korea between October 31 and November 4.'],
  [
    '00',
    'en',
    'A delegation of eleven people, headed by Vice President Y. H. Frank Ying, went to Korea from 31 Oct. to 4 Nov.',
  ],
  ['00', 'en', 'The delegation of 11 left for Seoul on 31st October.'],
  [
    '00',
    'en',
    'The five-day visit took the team to three leading Korean universities: ' +
      'Hanyang University, Sungkyunkwan University and Chung-Ang University.',
  ],
  [
    '00',
    'en',
    'Over five days, NTNU’s delegation met with three Vice Presidents: Kim ' +
      'of Hanyang, Lee of Sungkyunkwan, and Woo of Chung-Ang.',
  ],
  ['00', 'en', 'Drawing on earlier ties, the group visited Hanyang, SKKU and CAU.'],
  ['00', 'en', 'Hsiu-Mei Hsieh, NTNU’s Associate Vice President for International Affairs, also took part.'],
  [
    '00',
    'en',
    'Frank Ying, Vice President of National Taiwan Normal University, ' +
      'said the initiative reinforces global collaboration.',
  ],
  [
    '00',
    'en',
    'According to Vice President Ying, this initiative builds on existing ' +
      'partnerships and enriches the international perspectives of staff.',
  ],
  ['00', 'en', 'Ms. Hsieh and Mr. Ying were joined by nine colleagues.'],
  ['00', 'en', 'In early November the delegation returned to Taiwan.'],
  [
    '00',
    'en',
    'Meanwhile, both sides exchanged ideas on internationalisation and on user-friendly information systems.',
  ],
  [
    '00',
    'en',
    'The discussions at the three universities ranged from campus internationalization to ' +
      'strategies for attracting qualified educators. Many good ideas came up.',
  ],
  [
    '00',
    'en',
    'Hosts at the three institutions were Vice President Hansung Kim (Hanyang), Vice ' +
      'President Hanjung Lee (SKKU) and Vice President Su-Han Woo (CAU).',
  ],
  ['00', 'en', 'Hanyang University’s Vice President Kim Hansung received the visitors first.'],
  ['00', 'en', 'Chung-Ang University in Seoul, South Korea’s capital, was the last stop.'],
  ['00', 'en', 'The trip was part of the University’s strategy; the Delegation was warmly received.'],
  [
    '00',
    'en',
    'Two of the topics were international academic research collaboration and ' +
      'university administrative experiences; five topics were discussed in all.',
  ],
  ['00', 'en', 'Thanks to its Korean partners, NTNU gained a close view of AI, EMI and STEM programmes.'],
  ['00', 'en', 'NTNU Delegation Visits Three Universities in Seoul'],
  ['00', 'en', 'Eleven NTNU Staff Members Explore Campus Internationalization in Korea'],
  ['00', 'en', 'Benchmarking visits abroad are a key component of NTNU’s strategy.'],
  [
    '04',
    'en',
    'Led by President Wu, the seven-member team travelled to Brisbane and the Gold Coast from 3–9 April 2023.',
  ],
  [
    '04',
    'en',
    'In April 2023, NTNU President Cheng-Chi Wu led a delegation of ' +
      'seven to three Australian universities in two cities.',
  ],
  [
    '04',
    'en',
    'On 4 April the delegation visited the University of Queensland (UQ), where they toured the St Lucia campus.',
  ],
  ['04', 'en', 'At UQ on Tuesday, April 4, talks covered 3+2 dual degrees and a 1+1+1 dual master’s degree.'],
  ['04', 'en', 'Professor Chang of the Graduate Institute of Taiwan History and Dean Chern joined the talks.'],
  [
    '04',
    'en',
    'Dean Chiou-Lan Chern (College of Liberal Arts), Director Daniel Hu and ' +
      'University Librarian Shyue-Cherng Liaw were also there.',
  ],
  ['04', 'en', 'The six other members included two vice presidents, a dean and a director.'],
  [
    '04',
    'en',
    'The week-long trip, from the 3rd to the 9th of April, strengthened academic cooperation with Australia.',
  ],
  [
    '04',
    'en',
    'UQ is one of Australia’s oldest and largest universities. NTNU takes part in its Enabling Partner Scheme.',
  ],
  [
    '07',
    'en',
    'On October 28, 2024, NTNU and Osaka University signed an MOU and ' +
      'a student exchange agreement at university level.',
  ],
  ['07', 'en', 'The two agreements were signed by both universities; the four-day trip ended on 31 October.'],
  [
    '07',
    'en',
    'President Nishio and Professor Lin, who guided the tour of the Suita and Minoh campuses, welcomed President Wu.',
  ],
  ['07', 'en', 'Osaka University, established in 1931, ranks 86th in the world and 4th in Japan.'],
  [
    '07',
    'en',
    'Agreements with four colleges of NTNU have been in place since 2011; in the evening, alumni gathered in Osaka.',
  ],
  [
    '07',
    'en',
    'NTNU has 59 sister schools in Japan, 81 MOUs, sixty-five student ' +
      'exchange agreements and seven dual-degree programmes.',
  ],
  ['12', 'en', 'From 8 to 12 September 2025, Vice President Wu led NUK’s delegation to four Korean institutions.'],
  ['12', 'en', 'KLRI and NUK co-hosted a forum on climate change, with a keynote by Wu Hsing-Hao.'],
  [
    '12',
    'en',
    'At Hanbat National University, President Oh Yong-Jun and four of his colleagues received the delegation.',
  ],
  ['12', 'en', 'Lin Hsing-Ju (Dean of OIA) and two students also took part.'],
  [
    '16',
    'en',
    'In October 2018, a five-person delegation headed by Special Adviser ' +
      'Motoyuki Ono visited eight institutions in four countries.',
  ],
  ['16', 'en', 'In Hungary they visited Eotvos Lorand University; in Poland, the University of Lodz and two others.'],
  [
    '16',
    'en',
    'JUEC has 19 partner schools in the region. In eleven years it has ' +
      'accepted over 180 students and sent more than 590.',
  ],
  [
    '21',
    'en',
    'Vice-Chancellor Mohd Foad led UUM’s delegation to five Turkish ' +
      'universities in March 2024 and signed an MoU with each of them.',
  ],
  ['21', 'en', 'Five memoranda of understanding were signed at the Shangri-La Bosphorus in Istanbul.'],
  ['21', 'en', 'Prof Dr Hasari Celebi, Rector of Gebze Technical University, hosted them as well.'],
  ['25', 'en', 'Silliman University signed five MOUs with universities in Cambodia, Myanmar and Vietnam.'],
  ['35', 'en', 'Chancellor Greenwood addressed more than a thousand people at the Indian Science Congress.'],
  ['35', 'en', '“Education is highly valued in India,” said Dean Hankamer.'],
  ['35', 'en', 'Dean Hankamer said that education is “highly valued” in India.'],
  [
    '40',
    'en',
    'Massey University hosted 41 senior officials from Thailand, among them Miss Churirat ' +
      'Sangboonnum, Deputy Permanent Secretary at the Ministry of Education.',
  ],
  [
    '40',
    'en',
    'Prof. O’Neill said that it was “a privilege to host an important group of senior officials and educators”.',
  ],
  [
    '40',
    'en',
    'Dr. Nopprakoon co-led the delegation. Associate Professors Mentis and Hunter met them in Albany on 29 October.',
  ],
  [
    '43',
    'en',
    'The two sides signed two agreements, among them a student exchange agreement with a term of five years.',
  ],
  ['43', 'en', 'Dean Li Gucheng, Associate Dean Luo Xiaofeng and Professors Zhou and Xia received the twelve guests.'],
  [
    'incoming-thai',
    'en',
    'KMITB President Somchai Wongsuwan and NDHTU President Hsu renewed the MOU for another five years.',
  ],
  [
    'incoming-thai',
    'en',
    'The partners discussed a dual degree agreement in robotics. About 18,000 ' +
      'students are enrolled at KMITB, which was founded in 1971.',
  ],
  ['alumni', 'en', 'On Nov. 9, alumni gathered in Toronto; 60 came to dinner. CdMU has thirty-one alumni chapters.'],
  ['kenya', 'en', 'Prof. Kamau and six colleagues flew to the UK on 27 June 2022; the trip ended in London on 1 July.'],
  // The same in Chinese.
  [
    '00',
    'zh-Hant',
    '國立臺灣師範大學副校長Y.H. Frank Ying率行政訪問團一行十一人，十月三十一日至十一月四日前往韓國首爾。',
  ],
  ['00', 'zh-Hant', '臺師大訪問團一行11人於10月31日啟程，為期五天，走訪首爾三所大學。'],
  ['00', 'zh-Hant', '訪問團１１人於10/31抵達首爾，拜會漢陽大學、成均館大學與中央大學。'],
  ['00', 'zh-Hant', '漢陽大學副校長Hansung Kim熱情接待，雙方就校園國際化深入交流，氣氛十分融洽。'],
  ['00', 'zh-Hant', '此行進一步深化臺韓高等教育合作，兩國大學關係更加緊密。'],
  ['00', 'zh-Hant', '國際事務副處長Hsiu-Mei Hsieh也一同參加。'],
  ['00', 'zh-Hant', '三校皆由副校長親自接待，充分展現對合作的重視。'],
  ['47', 'zh-Hant', '高師大校長王政彥率團赴韓，拜訪三所姊妹校與兩個駐外單位。'],
  ['47', 'zh-Hant', '王政彥校長表示，期盼與韓國夥伴攜手探索人工智慧在教育領域的應用。'],
  ['47', 'zh-Hant', '訪問團成員還有余遠澤處長、趙松柏組長與陳柏伩組長。'],
  ['47', 'zh-Hant', '駐韓國台北代表部代表丘高偉、駐釜山辦事處處長郭承凱分別接待訪問團一行。'],
  ['47', 'zh-Hant', '中央大學、慶北國立大學及高神大學等三校均為姊妹校，雙方合作日益密切。'],
  ['47', 'zh-Hant', '校長高度肯定此行成果，副校長方面也全力支持，未來將持續推動雙向交流。'],
  ['47', 'zh-Hant', '訪問團致贈高師大校旗，並與駐外機構就華僑學校師資培育交換意見。'],
  ['47', 'zh-Hant', '高神大學與高師大為姊妹校，未來將擴大合作，預計簽署學生交換協議。'],
  ['47', 'zh-Hant', '國際事務處學生組組長陳柏伩說明，本校有多所海外姊妹大學，也重視人工智慧。'],
  ['47', 'zh-Hant', '各國頂尖大學皆積極推動AI智慧校園，該校也不例外，第一站便安排參觀。'],
  ['43', 'zh-Hant', '兩校於2024年11月簽署兩項協議，學生交換協議效期五年。'],
  ['43', 'zh-Hant', '2024年11月27日至28日，訪問團一行十二人來訪，為期兩天。'],
  ['43', 'zh-Hant', '民國113年11月27日，Mongolian University of Life Sciences訪問團12人到訪。'],
  ['12', 'zh-Hant', '2025年9月8日至12日，Wu Hsing-Hao副校長率團赴韓國，參訪四個單位。'],
  ['12', 'zh-Hant', '114年9月8日起，訪問團展開五天的行程，走訪三所大學及一個研究機構。'],
  ['40', 'zh-Hant', 'Massey University接待泰國政府訪問團一行四十一人，團長為Churirat Sangboonnum。'],
  ['16', 'zh-Hant', '2018年10月，Motoyuki Ono率團一行五人，走訪波蘭、捷克、斯洛伐克與匈牙利四國共八個單位。'],
  // Written after the rules, to test them with edits for which they were not designed.
  [
    '00',
    'en',
    'Under the leadership of Vice President Ying, the visiting ' +
      'administrators spent the better part of a week in the Korean capital.',
  ],
  ['00', 'en', 'Hanyang, Sungkyunkwan, and Chung-Ang are among Korea’s leading private universities.'],
  [
    '00',
    'en',
    'The trip, which lasted from Oct. 31 through Nov. 4, gave staff a ' +
      'first-hand look at how Korean peers run their campuses.',
  ],
  ['00', 'en', 'Vice Presidents Kim, Lee and Woo each hosted the delegation on their respective campuses.'],
  ['00', 'en', 'Administrative staff from NTNU learned how SKKU recruits international faculty.'],
  ['00', 'en', 'Speaking after the visit, Ying emphasized that the initiative "reinforces global collaboration".'],
  ['00', 'en', 'As Vice President Ying put it, the visit builds on existing partnerships.'],
  ['00', 'en', 'Back in Taipei, the team will share what it learned with colleagues across the university.'],
  ['00', 'en', 'Sungkyunkwan University Vice President Hanjung Lee welcomed the guests from Taiwan.'],
  ['00', 'en', 'Seoul-based Chung-Ang University hosted the final session.'],
  [
    '00',
    'en',
    'First, the group toured Hanyang University; second, it met SKKU’s leadership; third, it called on CAU.',
  ],
  ['00', 'en', 'Internationalization, Interdisciplinarity and Alumni Networks: NTNU’s Three Priorities'],
  ['00', 'en', 'NTNU Vice President Leads Benchmarking Visit to South Korea'],
  ['04', 'en', 'The delegation stayed in Brisbane for most of the week before heading to Gold Coast.'],
  ['04', 'en', 'President Wu and Vice Presidents Liu and Mii met the Dean of the College of Science.'],
  ['04', 'en', 'Translation and Interpretation students may soon study for two years at NTNU and one at UQ.'],
  ['04', 'en', 'Griffith University and QUT, both in Queensland, were also visited.'],
  ['04', 'en', 'Australian institutions such as UQ and Griffith have long been partners of NTNU.'],
  [
    '07',
    'en',
    'Prof. Chumei Lin of Osaka University’s Graduate School of Humanities guided ' +
      'the delegation through the Suita Campus and the Minoh Campus.',
  ],
  ['07', 'en', 'With the signing of the MOU, the two universities have deepened their ties.'],
  ['07', 'en', 'That evening, NTNU alumni living in Osaka welcomed President Wu at a reunion.'],
  ['07', 'en', 'Dean Cheng, Associate Dean Sung, Director Kang and Professor Lin accompanied President Wu.'],
  ['12', 'en', 'Presidents and deans of HBNU met the NUK team, which included two students and OIA Dean Lin.'],
  ['12', 'en', 'In Daejeon, Kim Jin-Soo of the city’s Semiconductor Industry Support Department joined the talks.'],
  [
    '21',
    'en',
    'Dato’ Seri Dr Zambry Abd Kadir, Malaysia’s Minister of Higher Education, witnessed the signing in Istanbul.',
  ],
  ['21', 'en', 'UUM has signed MoUs with five universities in Turkey.'],
  [
    '35',
    'en',
    'In January 1998, Chancellor Greenwood and five colleagues from UC ' +
      'Santa Cruz spent time in Hyderabad, Bangalore and Delhi.',
  ],
  ['35', 'en', 'Dilip Basu, a professor of history, called the trip “a tremendous success.”'],
  ['35', 'en', 'IBM India and Texas Instruments also opened their doors.'],
  [
    '40',
    'en',
    'Massey’s Institute of Education has worked with Thai universities for ' +
      'years; King Bhumibol was awarded an honorary doctorate in 2002.',
  ],
  ['40', 'en', 'Forty-one Thai officials spent five days in New Zealand.'],
  [
    '43',
    'en',
    'Up to ten students a year may take part in the exchange, each for up to six months, with tuition waived.',
  ],
  ['incoming-thai', 'en', 'Assoc Prof Dr Somchai Wongsuwan, the President of KMITB, headed the 24-strong delegation.'],
  ['incoming-thai', 'en', 'Joyce Tang, COO of Taroko Semiconductor, showed the visitors the cleanroom.'],
  ['incoming-thai', 'en', 'President Hsu joked, "Old friends need no interpreter."'],
  [
    'incoming-thai',
    'en',
    'Four interns will come to Hualien each semester, and a ceremony will follow in Bangkok in February 2024.',
  ],
  [
    'kenya',
    'en',
    'Egerton Highlands University has signed an eight-year agreement on ' +
      'split-site PhDs with The University of Strathmere.',
  ],
  ['47', 'zh-Hant', '王校長率團出訪，與高神大學、慶北國立大學及中央大學洽談合作。'],
  ['47', 'zh-Hant', '一行人首先拜會駐韓國臺北代表部，丘代表親自接待，並說明韓國高等教育現況。'],
  ['47', 'zh-Hant', '圖資處余處長、學術研究組趙組長與學生組陳組長亦隨團出訪。'],
  ['47', 'zh-Hant', '雙方針對AI智慧校園、教育國際化等四項議題進行深入交流。'],
  ['47', 'zh-Hant', '此次出訪收穫滿滿，師生將有更多機會到韓國進行短期研修。'],
  ['47', 'zh-Hant', '姊妹校代表一致認為，人工智慧是未來高等教育的重要方向。'],
  ['47', 'zh-Hant', '高師大與韓國三校的情誼，因這次訪問而更加深厚。'],
  ['00', 'zh-Hant', '師大副校長Y.H. Frank Ying率隊，11名行政同仁於10月31日至11月4日前往首爾標竿學習。'],
  ['00', 'zh-Hant', '漢陽大學、成均館大學、中央大學三校副校長分別接待。'],
  ['00', 'zh-Hant', '參訪期間，團員就如何延攬優秀教師請益，獲益良多。'],
  ['12', 'zh-Hant', '高雄大學副校長Wu Hsing-Hao於9月8日起率團訪韓五天，兩名學生同行。'],
  ['43', 'zh-Hant', '11月27日上午，李院長等人與12位外賓座談，雙方簽署備忘錄與交換生協議。'],
]
