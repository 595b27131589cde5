// Warns before a session ends and keeps what was being typed, in this tab alone: restored after signing in again,
// to the same officer, on the same page. What carries a mark of classification is never kept.
(() => {
  const KEY = "xinheng-draft";
  const WARN = 120;
  // Wider than the gate's own rule: a draft lost is a small thing. Blanks and dressed letters hide nothing.
  const MARKED = /[绝絕机機秘祕]密|密[级級]|涉密/;
  const plain = (text) => String(text).normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  const body = document.body;
  const officer = body.dataset.officer;
  const read = () => {
    try {
      return JSON.parse(sessionStorage.getItem(KEY));
    } catch {
      return null;
    }
  };
  const forget = () => sessionStorage.removeItem(KEY);
  const here = () => location.pathname + location.search;
  const kept = (field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type);
  const fields = (form) => [...form.elements].filter(kept);
  const forms = () => [...document.querySelectorAll("form[method=post]")].filter((form) => form.querySelector("textarea, input[type=text], input:not([type])"));
  const keep = (sent) => {
    const values = forms().flatMap((form, at) => fields(form).map((field) => [at, field.name, field.value, Boolean(field.checked), field.value !== field.defaultValue || field.checked !== field.defaultChecked]));
    if (!values.some((value) => value[4]) || values.some((value) => MARKED.test(plain(value[2])))) return forget();
    sessionStorage.setItem(KEY, JSON.stringify({ officer, address: here(), sent, values }));
  };
  const restore = (draft) => {
    forms().forEach((form, at) => {
      const mine = draft.values.filter((value) => value[0] === at);
      fields(form).forEach((field) => {
        const found = mine.find((value) => value[1] === field.name && (field.type !== "radio" || value[2] === field.value));
        if (!found) return;
        if (field.type === "checkbox" || field.type === "radio") field.checked = found[3];
        else field.value = found[2];
      });
    });
    forget();
  };
  // The page that says the session has ended: what was sent did not arrive, so it stays.
  if (body.dataset.ended === "true") {
    const draft = read();
    if (draft) sessionStorage.setItem(KEY, JSON.stringify({ ...draft, sent: false }));
    return;
  }
  if (!officer) return;
  const draft = read();
  if (draft && (draft.officer !== officer || draft.sent)) forget();
  else if (draft && draft.address === here()) restore(draft);
  document.addEventListener("submit", (event) => {
    if (forms().includes(event.target)) keep(true);
  });
  const dialog = document.getElementById("idle");
  const idle = Number(body.dataset.idle);
  let until = Date.now() + idle * 1000;
  const stayed = () => {
    until = Date.now() + idle * 1000;
    if (dialog.open) dialog.close();
  };
  document.addEventListener("htmx:afterRequest", stayed);
  document.getElementById("idle-stay").addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    fetch(event.target.action, { method: "POST", body: new URLSearchParams(new FormData(event.target)) }).then((answer) => answer.ok && stayed());
  });
  const tick = () => {
    const left = Math.round((until - Date.now()) / 1000);
    if (left <= 0) {
      keep(false);
      location.assign("/sign-in?ended&back=" + encodeURIComponent(here()));
      return;
    }
    if (left <= WARN) {
      if (!dialog.open) dialog.showModal();
      document.getElementById("idle-left").textContent = String(left);
    }
    setTimeout(tick, 1000);
  };
  tick();
})();
