// The keys of the desk. Single keys count nowhere where something is typed, and can be switched off.
const SWITCH = "reviewKeysOff";

const isTyping = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true]");
const isOff = () => localStorage.getItem(SWITCH) === "1";

// Chinese input methods give "Process" for a letter; the place of the key tells which.
function named(event) {
  const key = event.key === "Process" ? event.code.replace(/^Key/, "").toLowerCase() : event.key;
  return event.shiftKey && key.length === 1 && key !== "?" ? `Shift+${key.toUpperCase()}` : key;
}

export function listen(commands) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
    const held = event.ctrlKey || event.metaKey;
    const typing = isTyping(event.target);
    if (held && event.key === "Enter") return commands.save(event);
    if (event.key === "Escape") return commands.cancel(event);
    if (typing && event.key === "Enter" && event.target.tagName === "SELECT") return commands.save(event);
    if (typing || event.altKey) return;
    if (held && event.key.toLowerCase() === "z") return run(commands.u, event);
    if (held || isOff()) return event.key === "?" ? run(commands["?"], event) : undefined;
    run(commands[named(event)], event);
  });
}

function run(command, event) {
  if (!command) return;
  if (command(event) !== false) event.preventDefault();
}

export function watchSwitch(box) {
  box.checked = !isOff();
  box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "0" : "1"));
}
