// The chat of the chosen seat: bubbles, keyboards, files; only what changed is drawn anew.

import { avatar, h, icon, plain, sanitise, target } from "./markup.js";
import { dayOf, format, hourOf, instant, say } from "./words.js";
import { world } from "./world.js";

const shown = new Map();  // key of a node in the log -> { node, print }
const $ = (id) => document.getElementById(id);

export function emptyLog() {
  shown.clear();
  $("log").replaceChildren();
}

export function showLog() {
  const log = $("log");
  const held = document.activeElement?.closest?.(".keyboard button");
  const heldAt = held && [held.closest(".message").dataset.id, held.dataset.at];
  const first = shown.size === 0;
  arrange(log, days());
  for (const [key, { node }] of shown) if (!log.contains(node)) shown.delete(key);
  if (heldAt) log.querySelector(`[data-id="${heldAt[0]}"] [data-at="${heldAt[1]}"]`)?.focus();
  if (first) $("scroll").scrollTop = 0;
  showPinned();
}

/** One section a day, so that its date stays in sight while the day scrolls by. */
function days() {
  const byDay = new Map();
  world.chat.messages.forEach((message, i, all) => {
    const day = dayOf(message.date);
    const first = !together(all[i - 1], message), last = !together(message, all[i + 1]);
    if (!byDay.has(day)) byDay.set(day, [kept(`date ${day}`, dayOf(world.desk.clock), () => dateLine(message.date))]);
    byDay.get(day).push(kept(`message ${message.id}`, JSON.stringify([message, first, last]), () => bubble(message, first, last)));
  });
  return [...byDay].map(([day, nodes]) => arrange(kept(`day ${day}`, "", () => h("section")), nodes));
}

/** Makes `nodes` the children of `parent` and touches only those that are not yet in place. */
function arrange(parent, nodes) {
  const staying = new Set(nodes);
  for (const node of [...parent.children]) if (!staying.has(node)) node.remove();
  nodes.forEach((node, i) => { if (parent.children[i] !== node) parent.insertBefore(node, parent.children[i] ?? null); });
  return parent;
}

/** The node already in the log when nothing about it changed; a new one otherwise. */
function kept(key, print, build) {
  const old = shown.get(key);
  const stamp = `${world.language} ${world.seat.user} ${print}`;
  if (old?.print === stamp) return old.node;
  const node = build();
  if (old && key.startsWith("message")) node.classList.add("changed");
  shown.set(key, { node, print: stamp });
  return node;
}

function together(one, other) {
  if (!one || !other || one.service || other.service || one.from?.id !== other.from?.id) return false;
  return dayOf(one.date) === dayOf(other.date) && instant(other.date) - instant(one.date) < 300_000;
}

function dateLine(date) {
  const days = Math.round((Date.parse(dayOf(world.desk.clock)) - Date.parse(dayOf(date))) / 86_400_000);
  const year = dayOf(date).slice(0, 4) === dayOf(world.desk.clock).slice(0, 4) ? undefined : "numeric";
  const text = days === 0 ? say("today") : days === 1 ? say("yesterday") : format(date, { year, month: "long", day: "numeric", weekday: "short" });
  return h("div", { class: "date" }, h("time", { datetime: dayOf(date) }, text));
}

function bubble(message, first, last) {
  const known = { "data-testid": "message", "data-id": message.id };
  if (message.service) return h("div", { class: "date service", ...known }, h("span", {}, summary(message)));
  const own = message.from?.id === world.seat.user;
  const guest = world.seat.group && !own;
  const kind = [own ? "out" : "in", first && "first", last && "last", message.photo && "pictured", guest && "guest"].filter(Boolean).join(" ");
  return h("article", { class: `message ${kind}`, "aria-label": message.from?.name, ...known },
    guest && last && avatar(message.from.id, message.from.name),
    h("div", { class: "column" }, h("div", { class: "bubble" },
      guest && first && h("b", { class: "from", "data-hue": Math.abs(message.from.id) % 8 }, message.from.name),
      message.reply_to && quote(message.reply_to), media(message),
      h("div", { class: message.html ? "text" : "text bare" }, sanitise(message.html ?? ""), stamp(message))), keyboard(message)),
    h("button", { class: "round answer", "aria-label": say("reply"), title: say("reply"), "data-reply": message.id }, icon("reply-icon")));
}

function stamp(message) {
  const hour = hourOf(message.date);
  const title = format(message.date, { dateStyle: "full", timeStyle: "medium" });
  return h("time", { class: "stamp", datetime: instant(message.date).toISOString(), title }, message.edited ? `${say("edited")} ${hour}` : hour);
}

function quote(reply) {
  const id = typeof reply === "object" ? reply.id ?? reply.message_id : reply;
  const source = world.chat.messages.find((each) => each.id === id);
  return h("button", { class: "quote", "data-jump": id }, h("b", {}, source?.from?.name ?? ""), h("span", {}, source ? summary(source) : say("lost")));
}

/** A message in one line, for quotes and the pinned bar. */
export function summary(message) {
  if (message.service) return say(message.service.event, message.service.who, message.service.names);
  return plain(message.html).replace(/\s+/g, " ").trim().slice(0, 120) || message.document?.name || say(message.photo ? "photo" : "voice");
}

function media(message) {
  const { document: paper, photo, voice } = message;
  return [
    photo && h("button", { class: "picture", "data-photo": photo, "aria-label": say("photo") }, h("img", { src: photo, alt: "" })),
    paper && h("a", { class: "paper", href: paper.url, download: paper.name }, h("span", { class: "kind" }, icon("save-icon")),
      h("span", { class: "label" }, h("b", {}, paper.name), h("small", {}, paper.name.split(".").at(-1).toUpperCase()))),
    voice && h("audio", { controls: true, preload: "none", src: voice.url ?? voice, "aria-label": say("voice") }),
  ];
}

function keyboard(message) {
  if (!message.buttons?.length) return null;
  const key = ({ text, url, data, style }, row, at) => {
    const known = { "data-testid": "button", "data-at": `${row}.${at}`, "data-style": style };
    return url ? h("a", { ...target(url), class: "key away", ...known }, text) : h("button", { class: "key", "data-data": data, ...known }, text);
  };
  return h("div", { class: "keyboard" }, message.buttons.map((buttons, row) => h("div", {}, buttons.map((button, at) => key(button, row, at)))));
}

function showPinned() {
  const id = world.chat.pinned?.id ?? world.chat.pinned?.message_id ?? world.chat.pinned;
  const message = world.chat.messages.find((each) => each.id === id);
  $("pinned").hidden = !message;
  $("pinned").dataset.jump = id;
  $("pinned-text").textContent = message ? summary(message) : "";
}

export function jumpTo(id) {
  const node = $("log").querySelector(`[data-id="${Number(id)}"]`);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  node?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  node?.classList.remove("found");
  requestAnimationFrame(() => node?.classList.add("found"));
}
