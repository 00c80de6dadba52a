// From article to article: the next one comes in the place of this one.
import { unsaved } from "./editing.js";
import { send } from "./server.js";
import { begin, desk } from "./showing.js";
import { complain, warn } from "./toasts.js";
import { say } from "./words.js";

let sureToLeave = "";

export async function following({ skip = false } = {}) {
  if (unsaved()) {
    warn(say("unsavedLeave"));
    return unsaved().scrollIntoView({ block: "nearest" });
  }
  const { article, left } = desk().dataset;
  if (Number(left) && !skip && sureToLeave !== article) {
    sureToLeave = article;
    return warn(say("stillLeft", { left }));
  }
  const form = desk().querySelector("form.next");
  try {
    const { url, html } = await send(form.action, new FormData(form));
    if (!html) return window.location.assign(url);
    window.history.pushState({}, "", url);
    desk().outerHTML = html;
    begin();
  } catch (failure) {
    complain(failure, () => following({ skip: true }));
  }
  return undefined;
}
