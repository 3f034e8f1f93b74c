// What the person in the seat is about to say: text, a reply, a file, a command.

import { summary } from "./log.js";
import { h } from "./markup.js";
import { ask, world } from "./world.js";

const drafts = new Map();  // chat id -> text not sent yet
const $ = (id) => document.getElementById(id);
let replyTo = null;
let file = null;

export function keepDraft() {
  if (world.seat.chat !== null) drafts.set(world.seat.chat, $("composer").value);
}

export function fetchDraft() {
  $("composer").value = drafts.get(world.seat.chat) ?? "";
  answer(null);
  attach(null);
  typed();
}

/** Sends text, or the attached file with the text as its caption; a failure gives everything back. */
export async function send() {
  const { chat } = world.seat;
  const text = $("composer").value.trim();
  const [paper, reply] = [file, replyTo];
  if (!text && !paper) return;
  drafts.delete(chat);
  fetchDraft();
  $("scroll").scrollTop = 0;
  try {
    await (paper ? upload(paper, text) : speak(text, reply));
  } catch (error) {
    if (chat === world.seat.chat && !$("composer").value) restore(text, paper, reply);
    throw error;
  }
}

function restore(text, paper, reply) {
  $("composer").value = text;
  attach(paper);
  answer(reply);
  typed();
}

export function speak(text, reply = null) {
  const { user, chat } = world.seat;
  return ask("/desk/say", { user, chat, text, ...(reply && { reply_to: reply.id }) });
}

async function upload(paper, caption) {
  const picture = paper.type.startsWith("image/") && !paper.plain;
  const kind = picture ? "photo" : paper.type.startsWith("audio/") ? "voice" : "document";
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...world.seat, caption, kind, file: paper })) form.append(name, value);
  form.delete("group");
  await ask("/desk/upload", form);
}

export function answer(message) {
  replyTo = message;
  $("reply").hidden = !message;
  if (!message) return;
  $("reply").querySelector("b").textContent = message.from.name;
  $("reply").querySelector("span span").textContent = summary(message);
  $("composer").focus();
}

export function attach(chosen) {
  const image = $("file").querySelector("img");
  URL.revokeObjectURL(image.src);
  image.removeAttribute("src");
  file = chosen;
  $("attach-file").value = "";
  $("file").hidden = !file;
  if (!file) return;
  const picture = file.type.startsWith("image/");
  image.hidden = $("file").querySelector("label").hidden = !picture;
  if (picture) image.src = URL.createObjectURL(file);
  $("file").querySelector("input").checked = Boolean(file.plain);
  $("file").querySelector("b").textContent = file.name;
  $("composer").focus();
}

/** An image may also travel as it is, unshrunk. */
export function asFile(plain) {
  file.plain = plain;
}

export function typed() {
  const box = $("composer");
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
  const word = /^\/(\w*)$/.exec(box.value)?.[1];
  offer(word === undefined ? [] : (world.chat.commands ?? []).filter(({ command }) => command.startsWith(word)));
}

export function toggleMenu() {
  const open = !$("commands").hidden;
  offer(open ? [] : world.chat.commands ?? []);
  if (!open) $("commands").querySelector("button")?.focus();
}

/** Lists commands above the composer; an empty list closes the menu. */
export function offer(commands) {
  $("commands").hidden = commands.length === 0;
  $("menu").ariaExpanded = String(commands.length > 0);
  $("commands").replaceChildren(...commands.map(({ command, description }) => h("li", { role: "none" },
    h("button", { type: "button", role: "menuitem", "data-say": `/${command}`, "data-testid": "command" }, h("b", {}, `/${command}`), h("span", {}, description)))));
}

/** Arrow keys walk from the composer through the menu and back. */
export function walk(event) {
  const items = [...$("commands").querySelectorAll("button")];
  if (items.length === 0 || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  event.preventDefault();
  const at = items.indexOf(document.activeElement);
  const to = event.key === "ArrowUp" ? (at === -1 ? items.length - 1 : at - 1) : at + 1;
  (items[to] ?? $("composer")).focus();
}
