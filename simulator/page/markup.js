// Builds nodes, and lets through of a message's HTML only what Telegram itself can show.

import { format } from "./words.js";
import { world } from "./world.js";

const TAGS = { B: "b", STRONG: "b", I: "i", EM: "i", U: "u", INS: "u", S: "s", STRIKE: "s", DEL: "s", CODE: "code", PRE: "pre",
  A: "a", BLOCKQUOTE: "blockquote", BR: "br", "TG-SPOILER": "tg-spoiler", "TG-TIME": "time" };
const SILENT = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "TITLE", "TEXTAREA", "SVG", "MATH"]);

export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.append(document.createElementNS(svg.namespaceURI, "use"));
  svg.firstChild.setAttribute("href", `#${name}`);
  svg.setAttribute("aria-hidden", "true");
  return svg;
}

export function avatar(id, name, group = false) {
  const words = name.trim().split(/\s+/);
  const latin = [words[0], ...words.slice(1).slice(-1)].map((word) => [...word][0] ?? "?").join("").toUpperCase();
  const initials = /[\u3400-\u9fff]/.test(name) ? words.join("").slice(-2) : latin;
  return h("span", { class: "avatar", "data-hue": Math.abs(id) % 8, "aria-hidden": "true" }, group ? icon("people-icon") : initials);
}

export function sanitise(html) {
  const kept = document.createDocumentFragment();
  copy(new DOMParser().parseFromString(html, "text/html").body, kept, false);
  return kept;
}

function copy(source, into, verbatim) {
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) into.append(...(verbatim ? [child.data] : lively(child.data)));
    if (child.nodeType !== Node.ELEMENT_NODE || SILENT.has(child.tagName.toUpperCase())) continue;
    const node = element(child);
    copy(child, node ?? into, verbatim || ["A", "CODE", "PRE"].includes(child.tagName));
    if (node) into.append(node);
  }
}

function element(source) {
  const tag = source.matches("span.tg-spoiler") ? "tg-spoiler" : Object.hasOwn(TAGS, source.tagName) ? TAGS[source.tagName] : null;
  if (tag === "a") return h("a", target(source.getAttribute("href")));
  if (tag === "tg-spoiler") return h(tag, { role: "button", tabindex: 0 });
  if (tag === "blockquote") return h(tag, { class: source.hasAttribute("expandable") ? "folded" : null });
  if (tag === "time") return h(tag, { title: moment(Number(source.getAttribute("unix"))) });
  return tag && h(tag);
}

const moment = (unix) => unix > 0 && unix < 1e11 ? format(unix, { dateStyle: "full", timeStyle: "short" }) : null;

function lively(text) {
  return text.split(/(https?:\/\/[^\s<>"，。；）]+|(?<![\w/<])\/[a-z0-9_]{1,32}\b(?![/\w]))/g).map((part, i) => {
    if (i % 2 === 0) return part;
    return part[0] === "/" ? h("a", { href: "#", "data-say": part }, part) : h("a", target(part), part);
  });
}

/** Attributes of a link; an invitation carries the text it makes the reader send. */
export function target(href) {
  const url = URL.canParse(href ?? "", location.href) ? new URL(href, location.href) : null;
  if (url?.protocol === "tg:" && url.host === "user") return { href: `#person=${Number(url.searchParams.get("id"))}` };
  if (!["http:", "https:", "mailto:", "tel:"].includes(url?.protocol)) return {};
  const ours = ["t.me", "telegram.me"].includes(url.host) && url.pathname.slice(1).toLowerCase() === world.desk.bot.username.toLowerCase();
  if (ours) return { href: url.href, "data-start": url.searchParams.get("start") ?? "" };
  return { href: url.href, target: "_blank", rel: "noopener noreferrer" };
}

export const plain = (html) => sanitise(html ?? "").textContent;
