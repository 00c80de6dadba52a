// What is asked of the server, one after another, and what to tell an editor when it does not answer.
import { say } from "./words.js";

export class Failure extends Error {
  constructor(message, { status = 0, data = {}, link = null, retry = false } = {}) {
    super(message);
    Object.assign(this, { status, data, link, retry });
  }
}

let freshToken = "";
const token = () => freshToken || document.querySelector("[name=csrfmiddlewaretoken]").value;

async function fetched(url, data, accept) {
  const options = { headers: { Accept: accept }, redirect: "manual", credentials: "same-origin", cache: "no-store" };
  if (data) {
    data.set("csrfmiddlewaretoken", token());
    Object.assign(options, { method: "POST", body: data });
  }
  try {
    return await fetch(url, options);
  } catch {
    throw new Failure(say("offline"), { retry: true });
  }
}

const loggedOut = () =>
  new Failure(say("loggedOut"), { retry: true, link: { href: window.location.href, text: say("logIn") } });

// Who logs in again has a new token: the page's own is asked for once more before anybody is told to go away.
async function renewToken() {
  const response = await fetched(window.location.href, null, "text/html");
  if (response.type === "opaqueredirect") throw loggedOut();
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const input = page.querySelector("[name=csrfmiddlewaretoken]");
  if (input) freshToken = input.value;
  return Boolean(input);
}

async function answered(url, data, accept) {
  let response = await fetched(url, data, accept);
  if (response.status === 403 && data && (await renewToken())) response = await fetched(url, data, accept);
  if (response.type === "opaqueredirect") throw loggedOut();
  if (response.ok) return response;
  const isJson = (response.headers.get("Content-Type") || "").includes("json");
  const told = isJson ? await response.json() : {};
  const standard = { 403: say("forbidden"), 404: say("gone") }[response.status] || say("broken");
  throw new Failure(told.error || standard, { status: response.status, data: told, retry: response.status >= 500 });
}

let turn = Promise.resolve();

// What changes records is sent in the order in which it was decided.
export function send(url, data) {
  const sent = turn.then(async () => (await answered(url, data, "application/json")).json());
  turn = sent.catch(() => {});
  return sent;
}

export const html = async (url) => (await answered(url, null, "text/html")).text();
export const json = async (url) => (await answered(url, null, "application/json")).json();
export const currentToken = token;
