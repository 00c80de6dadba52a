// The words that the desk says, in the language of its page.
const spoken = JSON.parse(document.getElementById("desk-words").textContent);

export function say(name, values = {}) {
  return spoken[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
}
