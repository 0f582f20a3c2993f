/* Beginnings of a sentence become buttons that write themselves into their field.  Without this
   script they are examples to read. */
(function () {
  "use strict";

  document.querySelectorAll("[data-sisip]").forEach((contoh) => {
    const isian = document.getElementById(contoh.dataset.sisip);
    if (!isian) {
      return;
    }
    const tombol = document.createElement("button");
    tombol.type = "button";
    tombol.className = "btn btn-kecil";
    tombol.textContent = contoh.textContent;
    tombol.addEventListener("click", () => {
      const awal = contoh.textContent.replace(/\s*…$/, " ");
      const pisah = isian.value && !/\s$/.test(isian.value) ? " " : "";
      isian.value += pisah + awal;
      isian.focus();
      isian.dispatchEvent(new Event("input", { bubbles: true }));
    });
    contoh.replaceWith(tombol);
  });
})();
