// The editor's claim on the article: renewed while the page is looked at, given back when it is left.
import { currentToken, send } from "./server.js";
import { warn } from "./toasts.js";
import { say } from "./words.js";

const EVERY = 60_000;
const url = () => document.getElementById("desk").dataset.claimUrl;
let told = false;

async function renew() {
  if (!url() || document.visibilityState !== "visible") return;
  try {
    const { held } = await send(url(), new FormData());
    if (!held && !told) warn(say("lost"));
    told = !held;
  } catch {
    // whoever decides something meanwhile is told then
  }
}

export function keepClaim() {
  setInterval(renew, EVERY);
  window.addEventListener("pagehide", () => {
    if (!url()) return;
    const data = new FormData();
    data.set("leave", "1");
    data.set("csrfmiddlewaretoken", currentToken());
    navigator.sendBeacon(url(), data);
  });
  window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
}
