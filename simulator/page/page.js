// The desk: take anybody's seat, talk with the bot, turn the clock of its world.

import { answer, asFile, attach, fetchDraft, keepDraft, offer, send, speak, toggleMenu, typed, walk } from "./composer.js";
import { emptyLog, jumpTo, showLog } from "./log.js";
import { avatar, h } from "./markup.js";
import { mark, showClock, showSeats, waiting } from "./seats.js";
import { dateOf, hourOf, label, say } from "./words.js";
import { ask, coalesced, group, person, world } from "./world.js";

const OFFICER = /cadre|chair|officer|干部|主席|委员/i;
const SCHEMES = ["System", "Light", "Dark"];
const speakers = new Map();  // group id -> person last chosen to speak there
const $ = (id) => document.getElementById(id);
const on = (id, event, act) => $(id).addEventListener(event, act);
let latest = null;  // who sat here last
let seen = 0;  // messages of this chat that were on the screen

const loadDesk = coalesced(async () => {
  world.desk = await ask("/desk/state");
  showSeats();
  showClock();
  showHead();
});

const loadChat = coalesced(async () => {
  const { chat, user } = world.seat;
  if (chat === null) return;
  const loaded = await ask(`/desk/chats/${chat}?viewer=${user}`);
  if (chat !== world.seat.chat || user !== world.seat.user) return;
  world.chat = loaded;
  showLog();
  showHead();
  showMissed();
});

async function attempt(work) {
  try {
    return (await work()) ?? true;
  } catch (error) {
    toast(say("failed", error.message), true);
    return false;
  }
}

function toast(text, lasting = false) {
  const node = h("button", { class: "toast", "data-testid": "toast" }, text);
  $("toasts").append(node);
  while ($("toasts").children.length > 3) $("toasts").firstChild.remove();
  node.addEventListener("click", () => node.remove());
  setTimeout(() => node.remove(), lasting ? 9000 : 4500);
}

// ---- what happens in the world

function listen() {
  const events = new EventSource("/desk/events");
  events.addEventListener("open", () => { live(true); attempt(loadDesk); attempt(loadChat); });
  events.addEventListener("message", (event) => happened(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    live(false);
    events.close();
    setTimeout(listen, 1000);  // a server that restarts answers 502 first, and then browsers give up by themselves
  });
}

function live(connected) {
  $("offline").hidden = connected;
  document.body.toggleAttribute("data-live", connected);
}

function happened({ chat, kind, text, user, alert }) {
  if (kind === "clock" || kind === "state") return attempt(loadDesk);
  if (kind === "toast") return user === world.seat.user && answered(text, alert);
  if (kind === "message" && !person(chat) && !group(chat)) attempt(loadDesk);
  if (kind === "message" && (chat !== world.seat.chat || document.hidden)) mark(chat, waiting(chat) + 1);
  return chat === world.seat.chat && attempt(loadChat);
}

function answered(text, alert) {
  for (const button of document.querySelectorAll(".waiting")) button.classList.remove("waiting");
  if (text) toast(text, alert);
}

// ---- the seat

/** The address holds the seat: #person=7 or #group=-100; so links, history and reload work by themselves. */
async function sit() {
  const [, kind, number] = /^#(person|group)=(-?\d+)$/.exec(location.hash) ?? [];
  const chat = kind ? Number(number) : null;
  keepDraft();
  world.seat = { chat, user: kind === "group" ? speaker(chat) : chat, group: kind === "group" };
  latest = world.seat.user ?? latest;
  world.chat = { id: null, messages: [], commands: [] };
  seen = Infinity;
  document.body.dataset.view = kind ? "chat" : "list";
  emptyLog();
  offer([]);
  fetchDraft();
  showSeats();
  showHead();
  if (await attempt(loadChat) && matchMedia("(hover: hover)").matches) $("composer").focus();
}

/** Who can speak in this group. */
function voices(id) {
  return world.desk.people.filter((one) => group(id)?.members.includes(one.id));
}

function speaker(id) {
  const people = voices(id);
  return speakers.get(id) ?? (people.find((one) => OFFICER.test(one.role_hint ?? "")) ?? people[0])?.id ?? null;
}

function showHead() {
  const { chat, user, group: grouped } = world.seat;
  const one = person(user);
  const name = (grouped ? group(chat)?.title : one?.name) ?? "";
  const shut = !grouped && one?.blocked;
  const untouched = !grouped && world.chat.id === chat && world.chat.messages.length === 0;
  $("face").replaceChildren(avatar(chat ?? 0, name, grouped));
  $("title").textContent = name;
  $("subtitle").textContent = grouped ? say("groupOf") : [one?.role_hint, say("addressee", world.desk.bot.name)].filter(Boolean).join(" · ");
  $("block").hidden = grouped;
  $("block").textContent = say(shut ? "unblock" : "block");
  $("form").hidden = shut;
  $("start").hidden = !(shut || untouched);
  $("start").textContent = say(shut ? "unblock" : "start");
  $("menu").disabled = !world.chat.commands?.length;
  $("chat").hidden = chat === null;
  $("empty").hidden = chat !== null;
  showSpeakers();
}

function showSpeakers() {
  const { chat, user, group: grouped } = world.seat;
  const names = voices(chat).map((one) => h("option", { value: one.id }, [one.name, one.role_hint].filter(Boolean).join(" · ")));
  $("speaker").hidden = !grouped;
  if ($("speak-as").textContent !== names.map((name) => name.textContent).join("")) $("speak-as").replaceChildren(...names);
  $("speak-as").value = user;
}

function showMissed() {
  const { messages } = world.chat;
  const away = $("scroll").scrollTop < -160;
  if (!away) seen = messages.length;
  if (!document.hidden) mark(world.seat.chat, 0);
  $("jump").hidden = !away;
  $("jump-count").textContent = messages.length > seen ? say("newest", messages.length - seen) : "";
}

// ---- what the person in the seat does

/** An invitation opens the private chat of whoever sits here, as Telegram does. */
async function open(code) {
  const user = world.seat.user ?? latest;
  if (user === null) return toast(say("linkNeedsSeat"));
  location.hash = `#person=${user}`;
  return attempt(() => ask("/desk/say", { user, chat: user, text: `/start ${code}`.trim() }));
}

async function tap(button) {
  const { user, chat } = world.seat;
  const message = Number(button.closest(".message").dataset.id);
  button.classList.add("waiting");
  setTimeout(() => button.classList.remove("waiting"), 5000);
  await attempt(() => ask("/desk/tap", { user, chat, message, data: button.dataset.data }));
}

async function turn(button) {
  const buttons = [...document.querySelectorAll(".turns button")];
  document.body.classList.add("turning");
  for (const each of buttons) each.disabled = true;
  document.querySelector(".clock").classList.remove("turned");
  button.classList.add("waiting");
  const turned = await attempt(() => ask("/desk/clock", { by: button.dataset.by }));
  await Promise.all([attempt(loadDesk), attempt(loadChat)]);
  for (const each of buttons) each.disabled = false;
  button.classList.remove("waiting");
  document.body.classList.remove("turning");
  button.focus();
  document.querySelector(".clock").classList.toggle("turned", Boolean(turned));
  $("said").textContent = say("turned", `${dateOf(world.desk.clock)} ${hourOf(world.desk.clock)}`);
}

async function block() {
  const { user } = world.seat;
  await attempt(() => ask("/desk/block", { user, blocked: !person(user)?.blocked }));
  await attempt(loadDesk);
}

async function addPerson() {
  const added = await attempt(() => ask("/desk/person", { name: $("person-name").value.trim(), language: $("person-language").value }));
  await attempt(loadDesk);
  $("person-name").value = "";
  if (added?.id) location.hash = `#person=${added.id}`;
}

function command(text) {
  if ($("composer").value.startsWith("/")) $("composer").value = "";
  typed();
  return attempt(() => speak(text));
}

function clicked(event) {
  const at = (selector) => event.target.closest(selector);
  const link = at("[data-start], [data-say]");
  if (link) event.preventDefault();
  if (link?.dataset.say) return command(link.dataset.say);
  if (link) return open(link.dataset.start);
  if (at("[data-data]")) return tap(at("[data-data]"));
  if (at("[data-by]")) return turn(at("[data-by]"));
  if (at("[data-jump]")) return jumpTo(at("[data-jump]").dataset.jump);
  if (at("[data-reply]")) return answer(world.chat.messages.find((each) => each.id === Number(at("[data-reply]").dataset.reply)));
  if (at("[data-photo]")) return enlarge(at("[data-photo]").dataset.photo);
  if (!at("#commands, #menu, #composer")) offer([]);
  return at("tg-spoiler, blockquote.folded")?.classList.add("seen");
}

function enlarge(url) {
  $("photo").querySelector("img").src = url;
  $("photo").showModal();
}

function pressed(event) {
  if (event.isComposing) return;  // Enter chooses a character in an input method
  if (event.key === "Escape") { offer([]); answer(null); $("composer").focus(); }
  if (event.key === "Enter" && event.target.matches("tg-spoiler")) event.target.click();
  if (event.altKey && event.key.startsWith("Arrow")) neighbour(event.key === "ArrowDown" ? 1 : -1);
  else if (event.target.closest("#composer, #commands")) walk(event);
}

function neighbour(step) {
  const links = [...document.querySelectorAll(".seats [data-chat]")];
  links.at((links.findIndex((link) => link.ariaCurrent) + step) % links.length)?.click();
}

function dress() {
  const scheme = localStorage.scheme ?? "System";
  document.documentElement.dataset.scheme = scheme;
  $("scheme").ariaLabel = $("scheme").title = say(`scheme${scheme}`);
  $("language").textContent = say("language");
  label();
}

function wire() {
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", pressed);
  document.addEventListener("visibilitychange", () => document.hidden || (attempt(loadDesk), attempt(loadChat)));
  window.addEventListener("hashchange", sit);
  on("scroll", "scroll", showMissed);
  on("jump", "click", () => { $("scroll").scrollTop = 0; });
  on("filter", "input", showSeats);
  on("form", "submit", (event) => { event.preventDefault(); attempt(send); });
  on("composer", "input", typed);
  on("composer", "keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); attempt(send); }
  });
  on("menu", "click", toggleMenu);
  on("attach", "click", () => $("attach-file").click());
  on("attach-file", "change", (event) => event.target.files.length && attach(event.target.files[0]));
  on("chat", "dragover", (event) => event.preventDefault());
  on("chat", "drop", (event) => { event.preventDefault(); attach(event.dataTransfer.files[0] ?? null); });
  on("composer", "paste", (event) => event.clipboardData.files.length && (event.preventDefault(), attach(event.clipboardData.files[0])));
  $("reply").querySelector("button").addEventListener("click", () => answer(null));
  $("file").querySelector("input").addEventListener("change", (event) => asFile(event.target.checked));
  $("file").querySelector("button").addEventListener("click", () => attach(null));
  on("speak-as", "change", (event) => { speakers.set(world.seat.chat, Number(event.target.value)); sit(); });
  on("block", "click", block);
  on("start", "click", () => person(world.seat.user)?.blocked ? block() : attempt(() => speak("/start")));
  on("add", "click", () => $("person").showModal());
  on("person-cancel", "click", () => $("person").close("cancel"));
  $("person").querySelector("form").addEventListener("submit", addPerson);
  on("language", "click", () => { world.language = localStorage.language = world.language === "en" ? "zh-CN" : "en"; redraw(); });
  on("scheme", "click", () => { localStorage.scheme = SCHEMES[(SCHEMES.indexOf(localStorage.scheme ?? "System") + 1) % 3]; dress(); });
}

function redraw() {
  dress();
  showSeats();
  showClock();
  showHead();
  showLog();
}

dress();
wire();
await attempt(loadDesk);
listen();
await sit();
setInterval(() => document.hidden || attempt(loadDesk), 20_000);  // the clock of the world runs on by itself
