import { describe, expect, it } from 'vitest'
import { isPhoneNumber, privateCell, privateHeading } from '@/lib/domain/delegation/private-data'
import { rosterCells, rosterOf } from '@/lib/domain/delegation/roster-text'

// Invented, in the forms of several countries.
const numbers = [
  'A123456789',
  'A823456789',
  '900101-1234567',
  '900101-2******',
  '11010519700101123X',
  '110105700101123',
  '312345678',
  'M123A4567',
  'M12345678',
  'E12345678',
  'EA1234567',
  'TR1234567',
  'C01X00T47',
  '12AB34567',
  'P1234567A',
  'S1234567D',
  'A123456(7)',
  '900101-14-5678',
  '123-45-6789',
  '1-2345-67890-12-3',
  '123.456.789-09',
  '12345678Z',
  '3201234567890123',
]
const dates = [
  '1970/01/02',
  '1970-1-2',
  '1970.01.02',
  '1970. 1. 2.',
  '02/01/1970',
  '2.1.1970',
  '1970年1月2日',
  '1970년 1월 2일',
  '12 Mar 1970',
  'March 12, 1970',
  '12-Mar-70',
  '59.03.12',
  '59/03/12',
  '民國59年3月12日',
  '59年3月12日',
  '昭和45年1月2日',
  'S45.1.2',
  'H2/1/2',
  '19700102',
  '1970-01-02 00:00:00',
]

describe('private data', () => {
  it.each([...numbers, ...dates])('%s is found, and removed from a list with or without headings', (value) => {
    expect(privateCell(value)).not.toBeNull()
    for (const heading of [
      '',
      'Name\tTitle\tX\n',
      'Name\tTitle\tRemarks\n',
      'Name\tTitle\tUnit\n',
      'Name\tTitle\tTitle\n',
    ]) {
      const text = `${heading}Anna Green\tDean\t${value}\nPeter Brown\tRector\t${value}`
      const { rows } = rosterOf(rosterCells(text), 'en')
      expect(rows).toHaveLength(2)
      expect(JSON.stringify(rows)).not.toContain(value)
      expect(rows[0]!.leftOut.length).toBeGreaterThan(0)
    }
  })

  it.each([
    '0912-345-678',
    '+886 2 7749 1111',
    '(02)7749-1111#123',
    '010-1234-5678',
    '13812345678',
    '0912345678',
    '+49 30 1234567',
    '02-880-1234',
  ])('%s is a phone number', (value) => {
    expect(privateCell(value)).toBeNull()
    expect(isPhoneNumber(value)).toBe(true)
  })

  it.each([
    'Date of birth',
    'DOB',
    '생 년 월 일',
    '護　照　號　碼',
    'D.O.B.',
    '出生年月日',
    '生日',
    '生年月日',
    '생년월일',
    'Geburtsdatum',
    'Fecha de nacimiento',
    'Passport No.',
    'Passport number',
    '護照號碼',
    '护照号',
    '旅券番号',
    'パスポート番号',
    '여권번호',
    'Reisepass-Nr.',
    '身分證字號',
    '身份证号码',
    '주민등록번호',
    'ID No.',
    'National ID',
    'NRIC',
    'IC No.',
    '護照效期',
    'Passport expiry',
  ])('%s is the heading of private data', (heading) => {
    expect(privateHeading(heading)).not.toBeNull()
  })

  it.each([
    'Name as in passport',
    '護照英文姓名',
    '여권상 영문성명',
    'Family name (as in passport)',
    'Title',
    '備註',
    'Video',
    'Residence',
  ])('%s is not such a heading', (heading) => {
    expect(privateHeading(heading)).toBeNull()
  })

  it.each(['副校長', 'Vice President', '國際事務處', '王小明', 'Dean of Class 2026', 'Room B1203', 'team leader'])(
    '%s is not private',
    (words) => {
      expect(privateCell(words)).toBeNull()
    },
  )
})
