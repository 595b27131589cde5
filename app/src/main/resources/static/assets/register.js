// The register form: a list that narrows while one types, and a word when a draft could not be kept. Without it the
// list is an ordinary one and the form is registered all the same.
(() => {
  document.querySelectorAll("[data-filters]").forEach((search) => {
    const list = document.getElementById(search.dataset.filters);
    const options = [...list.querySelectorAll("option[value]:not([value=''])")];
    const text = (option) => (option.value + " " + option.parentElement.label + " " + option.text).toLowerCase();
    const fits = (option, words) => words.every((word) => text(option).includes(word));
    const narrow = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      options.forEach((option) => (option.hidden = option.disabled = !fits(option, words)));
      list.querySelectorAll("optgroup").forEach((group) => (group.hidden = !group.querySelector("option:not([hidden])")));
      const first = options.find((option) => !option.hidden);
      if (words.length > 0 && first) list.value = first.value;
    };
    search.hidden = false;
    search.addEventListener("input", narrow);
    // Enter takes the first that fits, arrow down leads into the list.
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "ArrowDown") return;
      event.preventDefault();
      list.focus();
    });
  });
  const state = document.getElementById("draft-state");
  // What is being registered needs no draft any more.
  state?.closest("form").addEventListener("submit", () => window.htmx?.trigger(state, "htmx:abort"));
  const lost = () => state && (state.textContent = state.dataset.lost);
  document.body.addEventListener("htmx:responseError", lost);
  document.body.addEventListener("htmx:sendError", lost);
})();
