// The page in two languages, and time as the union's clock shows it.

import { world } from "./world.js";

const WORDS = {
  add: ["添加一个人", "Add a person"], addShort: ["添加", "Add"], addressee: ["与 {0} 的私聊", "private chat with {0}"],
  asFile: ["作为文件发送", "send as a file"], attach: ["附上照片或文件", "Attach a photo or file"],
  back: ["返回名单", "Back to the list"], block: ["拉黑机器人", "Block the bot"], blocked: ["已拉黑机器人", "has blocked the bot"],
  cancel: ["取消", "Cancel"], clock: ["这个世界的时间", "The time of this world"], close: ["关闭", "Close"],
  commands: ["命令", "Commands"], day: ["+1 天", "+1 day"], edited: ["已编辑", "edited"],
  failed: ["没有成功：{0}", "That did not work: {0}"], filter: ["查找姓名或身份", "Find a name or role"],
  groupOf: ["群聊", "group"], groups: ["群组", "Groups"], hour: ["+1 小时", "+1 hour"],
  left_chat_member: ["{1} 离开了", "{1} left"], migrate_from_chat_id: ["已成为超级群组", "The group became a supergroup"],
  migrate_to_chat_id: ["已成为超级群组", "The group became a supergroup"], new_chat_members: ["{1} 加入了", "{1} joined"],
  pinned_message: ["{0} 置顶了一条消息", "{0} pinned a message"],
  jump: ["到最新消息", "To the newest message"], language: ["English", "中文"], links: ["邀请链接", "Invitation links"],
  linkNeedsSeat: ["请先选一个人，再打开链接", "Choose a person first, then open the link"], lost: ["[已删除的消息]", "[deleted message]"],
  menu: ["菜单", "Menu"], messages: ["消息", "Messages"], month: ["+1 个月", "+1 month"], name: ["姓名", "Name"],
  newest: ["{0} 条新消息", "{0} new"], next: ["下一件事", "Next event"], nobody: ["没有找到", "Nobody found"],
  offline: ["连接中断，正在重连…", "Connection lost, trying again…"], people: ["人员", "People"],
  photo: ["照片", "Photo"], pinned: ["置顶消息", "Pinned message"], reply: ["回复", "Reply"],
  schemeDark: ["配色：深色", "Colours: dark"], schemeLight: ["配色：浅色", "Colours: light"],
  schemeSystem: ["配色：跟随系统", "Colours: as the system"], seats: ["群组与人员", "Groups and people"], send: ["发送", "Send"],
  speakAs: ["发言人", "Speak as"], speaks: ["语言", "Language"], start: ["开始", "Start"],
  today: ["今天", "Today"], turn: ["拨动时钟", "Turn the clock"], turned: ["现在是 {0}", "It is now {0}"],
  unblock: ["解除拉黑", "Unblock the bot"], unread: ["{0} 条未读", "{0} unread"], voice: ["语音", "Voice message"],
  welcome: ["请坐", "Take a seat"], write: ["写消息…", "Write a message…"], yesterday: ["昨天", "Yesterday"],
  welcomeHint: ["在名单里选一个人，以他的身份与机器人对话；再拨动时钟，看日子怎样过。",
    "Choose somebody in the list and talk with the bot as that person. Then turn the clock and see the days go by."],
};
const ZONE = "Asia/Shanghai";
const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE });

export const say = (word, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, () => value), WORDS[word][world.language === "en" ? 1 : 0]);
/** Instants come as ISO text or as unix seconds. */
export const instant = (value) => new Date(typeof value === "number" ? value * 1000 : value);
export const format = (value, options) => new Intl.DateTimeFormat(world.language === "en" ? "en-GB" : "zh-CN", { timeZone: ZONE, ...options }).format(instant(value));
/** The calendar day as 2026-11-22, which is how Swedes write it. */
export const dayOf = (value) => DAY.format(instant(value));
export const hourOf = (value) => format(value, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
export const dateOf = (value) => format(value, { weekday: "long", year: "numeric", month: "long", day: "numeric" }).replace("日星", "日 星");

/** Fills every element of the page that names a word. */
export function label() {
  document.documentElement.lang = world.language;
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
  for (const node of document.querySelectorAll("[data-hint]")) node.placeholder = node.ariaLabel = say(node.dataset.hint);
  for (const node of document.querySelectorAll("[data-label]")) {
    node.ariaLabel = say(node.dataset.label);
    if (node.matches("button, a")) node.title = node.ariaLabel;
  }
}
