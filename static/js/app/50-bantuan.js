/* a[data-panel] opens its page as a panel beside the present one; without JavaScript, or when the
   network fails, the link leads there.  Esc closes, the focus goes back to the link. */
(function () {
  "use strict";

  document.addEventListener("click", async (kejadian) => {
    const tautan = kejadian.target.closest("a[data-panel]");
    if (!tautan || kejadian.ctrlKey || kejadian.metaKey || kejadian.shiftKey) {
      return;
    }
    kejadian.preventDefault();
    try {
      const jawaban = await fetch(`${tautan.href}?panel`);
      if (!jawaban.ok || jawaban.redirected) {
        throw new Error(String(jawaban.status));
      }
      const panel = document.getElementById("panel");
      panel.querySelector("h2").textContent = tautan.dataset.panel;
      panel.querySelector("[data-isi]").innerHTML = await jawaban.text();
      panel.showModal();
    } catch {
      location.assign(tautan.href);
    }
  });
})();
