/* A button that copies the text of a field.  Without this script people select it themselves. */
(function () {
  "use strict";

  document.querySelectorAll("[data-salin]").forEach((tombol) => {
    const isian = document.getElementById(tombol.dataset.salin);
    const kabar = tombol.parentElement.querySelector("[data-tersalin]");
    tombol.hidden = false;
    tombol.addEventListener("click", async () => {
      isian.select();
      try {
        await navigator.clipboard.writeText(isian.value);
        kabar.textContent = "Tersalin.";
      } catch {
        kabar.textContent = "Peramban menolak menyalin. Teksnya sudah ditandai: tekan Ctrl+C.";
      }
    });
  });
})();
