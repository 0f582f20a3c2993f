/* Before first paint: follow the device unless the server has set a stored choice. */
(function () {
  var akar = document.documentElement;
  var gelap = window.matchMedia("(prefers-color-scheme: dark)");
  function ikuti() {
    if (!akar.hasAttribute("data-tema-tetap")) {
      akar.setAttribute("data-bs-theme", gelap.matches ? "dark" : "light");
    }
  }
  ikuti();
  gelap.addEventListener("change", ikuti);
})();
