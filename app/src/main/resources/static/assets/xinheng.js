// Keyboard for lists (j, k, Enter, x), search (/), acts (1 to 9), the list of keys (?), and a guard against double
// submits. Everything works without it.
(() => {
  const rows = () => [...document.querySelectorAll("[data-rows] > tbody > tr")];
  let at = -1;
  const move = (step) => {
    const all = rows();
    if (all.length === 0) return;
    at = Math.min(all.length - 1, Math.max(0, at + step));
    all.forEach((row, i) => row.classList.toggle("is-current", i === at));
    all[at].scrollIntoView({ block: "nearest" });
  };
  // On a matter's page the digits open its acts in their order, the next lawful one first.
  const openAct = (n) => {
    const act = document.querySelectorAll("section > .acts > details")[n - 1];
    if (!act) return;
    act.open = true;
    (act.querySelector("form input:not([type=hidden]), form select, form textarea, form button") ?? act).focus();
  };
  const boxes = () => [...document.querySelectorAll("[data-rows] input[type=checkbox][name=pick]")];
  const all = document.querySelector("[data-pick-all]");
  if (all) {
    all.hidden = false;
    all.addEventListener("click", () => {
      const every = boxes().every((box) => box.checked);
      boxes().forEach((box) => { box.checked = !every; });
    });
  }
  const keys = document.getElementById("keys");
  const keysOpen = document.getElementById("keys-open");
  const help = () => {
    if (keys && !keys.open) keys.showModal();
  };
  if (keysOpen) {
    keysOpen.hidden = false;
    keysOpen.addEventListener("click", help);
  }
  const typing = (target) => target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "?") help();
    else if (event.key === "x" && at >= 0) rows()[at].querySelector("input[name=pick]")?.click();
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "Enter" && at >= 0 && event.target === document.body) rows()[at].querySelector("a")?.click();
    else if (/^[1-9]$/.test(event.key)) openAct(Number(event.key));
    else if (event.key === "/") {
      event.preventDefault();
      document.getElementById("search")?.focus();
    }
  });
  // A second click on the same button sends nothing; the idempotency key would absorb it anyway.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    // What opens beside the page, such as letters to print, may be asked for again.
    if (form.method !== "post" || form.target === "_blank") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    form.querySelectorAll("button[type=submit]").forEach((button) => button.setAttribute("aria-busy", "true"));
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
  // A printing leaves its row in the access log, as far as the browser tells of it.
  window.addEventListener("beforeprint", () => {
    const token = document.querySelector("input[name=_csrf]");
    if (!token) return;
    const body = new URLSearchParams({ address: location.pathname, _csrf: token.value });
    fetch("/printed", { method: "POST", body, keepalive: true });
  });
  document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
})();
