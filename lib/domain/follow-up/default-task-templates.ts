import type { TaskTemplate, TemplateTask } from './task-template'

// The templates of an office that has changed none. The days are those usual at offices in Taiwan, where a trip is
// approved before it is booked, and the official report is due three months after the return.

const task = (dueOffset: number, en: string, zh: string): TemplateTask => ({ text: { en, 'zh-Hant': zh }, dueOffset })

const outgoing: TaskTemplate = {
  id: 'outgoing',
  name: { en: 'Outgoing trip', 'zh-Hant': '出訪' },
  direction: 'outgoing',
  tasks: [
    task(-90, 'Agree dates and purpose with the leader', '與團長確認出訪日期與目的'),
    task(-75, 'Write to the host institutions', '致函受訪單位'),
    task(-60, 'Submit the trip for approval', '簽請核准出國計畫'),
    task(-45, 'Check passports (valid for six months) and visas', '檢查護照效期（六個月以上）與簽證'),
    task(-40, 'Book flights and hotels', '訂購機票、預訂住宿'),
    task(-30, 'Confirm times and participants with the hosts', '與受訪單位確認時間與出席名單'),
    task(-21, 'Write the talking points', '撰寫談話參考資料'),
    task(-14, 'Choose gifts', '準備禮品'),
    task(-14, 'Arrange interpreters and local transport', '安排口譯與當地交通'),
    task(-10, 'Take out insurance and complete the emergency sheet', '辦理保險，補齊緊急聯絡表'),
    task(-7, 'Print the handbook and brief the members', '印製手冊並召開行前會議'),
    task(-3, 'Publish the final itinerary', '發布最終行程'),
    task(7, 'Send letters of thanks', '寄發感謝函'),
    task(14, 'Publish the news article', '發布新聞稿'),
    task(15, 'Settle the expenses', '辦理旅費核銷'),
    task(80, 'Submit the official trip report', '提出出國報告'),
  ],
}

const incoming: TaskTemplate = {
  id: 'incoming',
  name: { en: 'Incoming visit', 'zh-Hant': '來訪接待' },
  direction: 'incoming',
  tasks: [
    task(-60, 'Agree dates, purpose and list of guests', '確認來訪日期、目的與名單'),
    task(-45, 'Send the invitation letters for visas', '寄發邀請函（供申辦簽證）'),
    task(-30, 'Ask who will receive the guests', '邀請接待長官與師長'),
    task(-30, 'Reserve meeting rooms and accommodation', '借用會議室、預訂住宿'),
    task(-21, 'Arrange interpreters and cars', '安排口譯與接送車輛'),
    task(-14, 'Ask about diets and reserve the meals', '確認飲食限制並訂餐'),
    task(-14, 'Choose gifts', '準備禮品'),
    task(-10, 'Prepare flags, name signs and seating', '準備旗幟、桌牌與座次'),
    task(-7, 'Send the programme to the guests and brief the hosts', '將行程寄給訪賓，並召開接待會議'),
    task(-1, 'Check rooms, equipment and cars', '檢查場地、設備與車輛'),
    task(3, 'Send thanks and photos', '寄送感謝信與照片'),
    task(7, 'Publish the news article', '發布新聞稿'),
    task(15, 'Settle the expenses', '辦理經費核銷'),
  ],
}

const signing: TaskTemplate = {
  id: 'signing',
  name: { en: 'Signing of an agreement', 'zh-Hant': '簽署協議' },
  direction: null,
  tasks: [
    task(-60, 'Agree the text with the partner', '與對方議定協議內容'),
    task(-45, 'Have the text reviewed by the legal office', '送法制單位審閱'),
    task(-30, 'Obtain approval to sign', '簽請核准簽署'),
    task(-21, 'Confirm the signers, their titles and the language versions', '確認簽署人、職銜與語文版本'),
    task(-10, 'Print and bind the signing copies', '印製並裝訂簽署本'),
    task(-7, 'Prepare the ceremony: seating, flags, pens, photographer', '準備簽約儀式：座次、旗幟、簽字筆與攝影'),
    task(3, 'File the signed copy', '將簽署正本歸檔'),
    task(14, 'Report the agreement to the ministry if required', '依規定報教育部備查'),
  ],
}

export const defaultTaskTemplates: readonly TaskTemplate[] = [outgoing, incoming, signing]
