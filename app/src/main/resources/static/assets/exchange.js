// While a file is taken in, the page asks how far it has come. Without this script the answer comes all the same.
(() => {
  const form = document.getElementById("take");
  form?.addEventListener("submit", () => document.getElementById("progress")?.dispatchEvent(new CustomEvent("taking")));
})();
