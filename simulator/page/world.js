// What the page knows, and its one way to ask the desk.

export const world = {
  language: localStorage.language ?? (navigator.language.startsWith("zh") ? "zh-CN" : "en"),
  desk: { bot: { name: "", username: "" }, clock: 0, people: [], groups: [], links: [] },
  seat: { chat: null, user: null, group: false },
  chat: { id: null, messages: [], commands: [] },
};

export const person = (id) => world.desk.people.find((one) => one.id === id);
export const group = (id) => world.desk.groups.find((one) => one.id === id);

export async function ask(path, body) {
  const form = body instanceof FormData;
  const headers = body && !form ? { "Content-Type": "application/json" } : {};
  const answer = await fetch(path, body ? { method: "POST", headers, body: form ? body : JSON.stringify(body) } : {});
  const told = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json() : {};
  if (!answer.ok) throw new Error(told.error ?? answer.statusText);
  return told;
}

/** Runs `work` now, or once more after the run under way: a burst of events costs two requests, not a hundred. */
export function coalesced(work) {
  let running = null, again = false;
  return function run() {
    again = running !== null;
    running ??= work().finally(() => { running = null; if (again) run().catch(() => null); });
    return running;
  };
}
