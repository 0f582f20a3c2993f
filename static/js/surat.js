/* The print button of letters; without JavaScript the browser's own menu prints. */
(function () {
  "use strict";
  document.querySelectorAll("[data-cetak]").forEach((tombol) => {
    tombol.hidden = false;
    tombol.addEventListener("click", () => window.print());
  });
})();
