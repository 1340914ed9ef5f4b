import { describe, expect, it } from 'vitest'
import { institutionsNamedIn } from '@/lib/domain/itinerary/named-institutions'

describe('the institutions that a text names', () => {
  it.each([
    ['Visit to Kyoto University', ['Kyoto University']],
    ['Courtesy call on President Kim, Hanyang University', ['Hanyang University']],
    ['Courtesy call at the University of Tokyo', ['University of Tokyo']],
    ['Meeting with Osaka Metropolitan University', ['Osaka Metropolitan University']],
    ['Signing of an MOU with Seoul National University', ['Seoul National University']],
    ['Tokyo Institute of Technology', ['Tokyo Institute of Technology']],
    ['Ministry of Education', ['Ministry of Education']],
    ['Lunch at Waseda University', ['Waseda University']],
    ['Kyoto University Clock Tower', ['Kyoto University']],
    ['King’s College London', ['King’s College']],
    ['Embassy of Japan', ['Embassy of Japan']],
    ['拜會首爾大學校', ['首爾大學校']],
    ['拜會雪梨大學校長', ['雪梨大學']],
    ['拜会悉尼大学校长', ['悉尼大学']],
    ['拜會京都大學湊長博校長', ['京都大學']],
    ['參訪東京大學', ['東京大學']],
    ['前往大阪大學', ['大阪大學']],
    ['與國立陽明交通大學簽約', ['國立陽明交通大學']],
    ['訪問漢陽大學國際處', ['漢陽大學']],
    ['京都大學工學院', ['京都大學']],
    ['拜會教育部', []],
    ['拜會日本文部科學省', ['日本文部科學省']],
    ['駐大阪辦事處', ['駐大阪辦事處']],
    ['拜访北京大学', ['北京大学']],
    ['与复旦大学国际处会谈', ['复旦大学']],
    ['参观清华大学', ['清华大学']],
    ['大阪大学 訪問', ['大阪大学']],
    ['大阪大学 西尾総長表敬', ['大阪大学']],
    ['お茶の水女子大学訪問', ['お茶の水女子大学']],
    ['大阪公立大学訪問　森之宮キャンパス', ['大阪公立大学']],
    ['台北駐大阪経済文化弁事処', ['台北駐大阪経済文化弁事処']],
    ['ノートルダム女子大学', ['ノートルダム女子大学']],
    ['学長と京都大学へ', ['京都大学']],
    ['서울대학교 방문', ['서울대학교']],
    ['한양대학교 총장 예방', ['한양대학교']],
    ['연세대학교를 방문', ['연세대학교']],
    ['한국과학기술원(KAIST)', ['한국과학기술원']],
    ['고려대학교와 간담회', ['고려대학교']],
    ['Courtesy call 拜會京都大學 Kyoto University', ['Kyoto University', '京都大學']],
  ])('%s', (text, names) => {
    expect(institutionsNamedIn(text)).toEqual(names)
  })

  it.each([
    'Visit to the University',
    'University tour',
    'Lunch with the deans',
    'International College',
    'Sister University dinner',
    'Alumni reception',
    'Welcome dinner',
    '拜會校長',
    '參訪姊妹大學',
    '與各大學交流',
    '工學院座談',
    '本學院',
    '国際交流',
    '大学見学',
    '昼食会',
    '자매대학 간담회',
    '대학교 방문',
    '우리 대학 소개',
    '환영 만찬',
    'Hotel check-in',
  ])('none in %s', (text) => {
    expect(institutionsNamedIn(text)).toEqual([])
  })
})
