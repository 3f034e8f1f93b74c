// The list of seats with what nobody has looked at yet, and the clock of the world above it.

import { avatar, h, target } from "./markup.js";
import { dateOf, hourOf, say } from "./words.js";
import { world } from "./world.js";

const unread = new Map();  // chat id -> number of messages nobody has looked at
let drawn = "";
const $ = (id) => document.getElementById(id);

export function showSeats() {
  const { people, groups, links } = world.desk;
  const wanted = $("filter").value.trim().toLowerCase();
  const print = JSON.stringify([people, groups, links, wanted, world.seat.chat, world.language]);
  if (print === drawn) return;  // drawing anew under a finger would lose its tap
  drawn = print;
  const found = people.filter((one) => `${one.name} ${one.role_hint ?? ""}`.toLowerCase().includes(wanted));
  const focused = document.activeElement?.closest?.(".seats a")?.dataset.testid;
  $("groups").replaceChildren(...groups.map((one) => entry("group", one.id, one.title, say("groupOf"))));
  $("people").replaceChildren(...found.map((one) => entry("person", one.id, one.name, one.role_hint ?? "", one.blocked)));
  $("nobody").hidden = found.length > 0 || people.length === 0;
  $("links").hidden = !links?.length;
  $("links").lastElementChild.replaceChildren(...(links ?? []).map(invitation));
  if (focused) document.querySelector(`[data-testid="${focused}"]`)?.focus();
  for (const [id, count] of unread) mark(id, count);
}

function entry(kind, id, name, hint, blocked = false) {
  const known = { href: `#${kind}=${id}`, "data-testid": `${kind}-${id}`, "data-chat": id };
  return h("li", {}, h("a", { ...known, "aria-current": id === world.seat.chat ? "page" : null },
    avatar(id, name, kind === "group"), h("span", { class: "label" }, h("b", {}, name), h("small", {}, hint)),
    blocked && h("span", { class: "mark", role: "img", "aria-label": say("blocked"), title: say("blocked") }),
    h("i", { class: "dot", hidden: true })));
}

const invitation = ({ label, url }) => h("li", {}, h("a", { ...target(url), "data-testid": "link" }, label));

export const waiting = (id) => unread.get(id) ?? 0;

export function mark(id, count) {
  unread.set(id, count);
  const dot = document.querySelector(`.seats a[data-chat="${id}"] .dot`);
  if (dot) Object.assign(dot, { textContent: count > 99 ? "99+" : count, hidden: count === 0, ariaLabel: say("unread", count) });
  const all = [...unread.values()].reduce((sum, one) => sum + one, 0);
  document.title = `${all ? `(${all}) ` : ""}${world.desk.bot.name || "Unionhall"}`;
}

export function showClock() {
  const { bot, clock } = world.desk;
  $("clock-time").textContent = hourOf(clock);
  $("clock-day").textContent = dateOf(clock);
  document.querySelector(".clock").dateTime = clock;
  $("bot-name").textContent = bot.name;
  $("bot-username").textContent = `@${bot.username}`;
}
