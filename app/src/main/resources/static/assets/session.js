// Warns before a session ends and keeps what was being typed, in this tab alone: restored after signing in again,
// to the same officer, on the same page. What carries a mark of classification is never kept.
(() => {
  const KEY = "xinheng-draft";
  const SEEN = "xinheng-seen";
  const WARN = 120;
  // Wider than the gate's own rule: a draft lost by mistake is typed again, a marked one kept is a leak.
  const MARKED = /绝密|机密|秘密[】\])〕〗》>」』]?[★*\d一二三四五六七八九十长解]|[★[【(〔]秘密|密级/;
  const STARS = /[☆✩✪✫✬✭✮✯✰⭐⋆⭑⭒⚝✦✧🌟]/gu;
  const body = document.body;
  const officer = body.dataset.officer;
  const plain = (text) => text.normalize("NFKC").replace(/[\s\p{Cf}\p{Cc}·•‧・˙_|│¦‐‑‒–—―-]/gu, "").replace(/絕/g, "绝").replace(/機/g, "机").replace(/祕/g, "秘").replace(/級/g, "级").replace(STARS, "★");
  const read = () => {
    try {
      return JSON.parse(sessionStorage.getItem(KEY));
    } catch {
      return null;
    }
  };
  const write = (draft) => sessionStorage.setItem(KEY, JSON.stringify(draft));
  const forget = () => sessionStorage.removeItem(KEY);
  const show = (id) => document.getElementById(id)?.removeAttribute("hidden");
  const here = () => location.pathname + location.search;
  const secret = (field) => /one-time-code|password/.test(field.autocomplete);
  const kept = (field) => field.name && !secret(field) && !["hidden", "password", "file", "submit", "button"].includes(field.type);
  const fields = (form) => [...form.elements].filter(kept);
  const forms = () => [...document.querySelectorAll("form[method=post]")].filter((form) => fields(form).some((field) => field.matches("textarea, input[type=text], input:not([type])")));
  const touched = (field) => {
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.options) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
    return field.value !== field.defaultValue;
  };
  const keep = (sent) => {
    const typed = forms().flatMap((form, at) => fields(form).map((field) => ({ at, field })));
    if (!typed.some((one) => touched(one.field)) || typed.some((one) => MARKED.test(plain(one.field.value)))) return forget();
    const values = typed.map(({ at, field }) => [at, field.name, field.value, Boolean(field.checked)]);
    write({ officer, address: here(), sent, values });
  };
  const restore = (draft) => {
    forms().forEach((form, at) => {
      const mine = draft.values.filter((value) => value[0] === at);
      fields(form).forEach((field) => {
        const found = mine.find((value) => value[1] === field.name && (field.type !== "radio" || value[2] === field.value));
        if (!found) return;
        if (field.type === "checkbox" || field.type === "radio") field.checked = found[3];
        else field.value = found[2];
        field.dispatchEvent(new Event("change", { bubbles: true }));
        if (found[2] && field.closest("details")) field.closest("details").open = true;
      });
    });
    forget();
    show("draft-restored");
  };
  const draft = read();
  // A page that stands between a form and its act: what was sent did not arrive, so it stays, and the way leads back.
  const between = body.dataset.ended === "true" || document.querySelector("[data-unsent]");
  if (between && draft) {
    write({ ...draft, sent: false });
    show("draft-kept");
    document.querySelectorAll("form[action^='/sign-in'] input[name=back], form[action^='/step-up'] input[name=back]").forEach((field) => {
      field.value = draft.address;
    });
    document.querySelectorAll("a[href^='/sign-in?ended']").forEach((link) => {
      link.href = "/sign-in?ended&back=" + encodeURIComponent(draft.address);
    });
  }
  if (!officer) return;
  if (!between && draft && (draft.officer !== officer || draft.sent)) forget();
  else if (!between && draft && draft.address === here()) restore(draft);
  document.addEventListener("submit", (event) => {
    if (!between && forms().includes(event.target)) keep(true);
  });
  const dialog = document.getElementById("idle");
  const idle = Number(body.dataset.idle);
  // Tabs tell each other when the officer was last seen: the session is one.
  const seen = () => localStorage.setItem(SEEN, String(Date.now()));
  const left = () => Math.round((Number(localStorage.getItem(SEEN)) - Date.now()) / 1000) + idle;
  const stayed = () => {
    seen();
    if (dialog.open) dialog.close();
  };
  const leave = () => {
    keep(false);
    location.assign("/sign-in?ended&back=" + encodeURIComponent(here()));
  };
  stayed();
  document.addEventListener("htmx:afterRequest", stayed);
  document.getElementById("idle-stay").addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    fetch(event.target.action, { method: "POST", redirect: "manual", body: new URLSearchParams(new FormData(event.target)) }).then((answer) => (answer.ok ? stayed() : leave()));
  });
  const tick = () => {
    const seconds = left();
    if (seconds <= 0) return leave();
    if (seconds > WARN && dialog.open) dialog.close();
    if (seconds <= WARN) {
      if (!dialog.open) dialog.showModal();
      document.getElementById("idle-left").textContent = String(seconds);
    }
    setTimeout(tick, 1000);
  };
  tick();
})();
