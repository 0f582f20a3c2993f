/* Suggestions under the search box: input[data-saran="address"], aria-controls names the list.
   Arrows choose, Enter opens (or sends the form), Esc closes.  Without it the form leads to the page. */
(function () {
  "use strict";

  const kotak = document.querySelector("input[data-saran]");
  if (!kotak) {
    return;
  }
  const daftar = document.getElementById(kotak.getAttribute("aria-controls"));
  let jeda, berjalan;
  const pilihan = () => [...daftar.querySelectorAll("[role=option]")];
  const tandai = (satu) => {
    pilihan().forEach((p) => p.setAttribute("aria-selected", String(p === satu)));
    if (satu) {
      kotak.setAttribute("aria-activedescendant", satu.id);
      satu.scrollIntoView({ block: "nearest" });
    } else {
      kotak.removeAttribute("aria-activedescendant");
    }
  };
  const buka = (ya) => {
    daftar.parentElement.hidden = !ya;
    kotak.setAttribute("aria-expanded", String(ya));
    if (!ya) {
      tandai(null);
    }
  };
  const tanya = async () => {
    if (berjalan) {
      berjalan.abort();
    }
    if (kotak.value.trim().length < 2) {
      buka(false);
      return;
    }
    berjalan = new AbortController();
    try {
      const jawaban = await fetch(`${kotak.dataset.saran}?q=${encodeURIComponent(kotak.value)}`, { signal: berjalan.signal });
      if (!jawaban.ok || jawaban.redirected) {
        buka(false);
        return;
      }
      daftar.innerHTML = await jawaban.text();
      const kabar = daftar.querySelector("[data-kabar-saran]");
      daftar.nextElementSibling.textContent = kabar.textContent;
      kabar.remove();
      daftar.hidden = !pilihan().length;
      buka(document.activeElement === kotak);
    } catch {
      /* Superseded by the next letter, or no network: the form still works. */
    }
  };
  kotak.addEventListener("input", () => {
    clearTimeout(jeda);
    jeda = setTimeout(tanya, 150);
  });
  kotak.addEventListener("keydown", (kejadian) => {
    const semua = pilihan();
    const kini = semua.findIndex((p) => p.getAttribute("aria-selected") === "true");
    const terbuka = kotak.getAttribute("aria-expanded") === "true";
    if (kejadian.key === "Escape" && terbuka) {
      kejadian.preventDefault();
      buka(false);
    } else if (kejadian.key === "Enter" && terbuka && kini >= 0) {
      kejadian.preventDefault();
      semua[kini].click();
    } else if ((kejadian.key === "ArrowDown" || kejadian.key === "ArrowUp") && semua.length) {
      kejadian.preventDefault();
      buka(true);
      const langkah = kejadian.key === "ArrowDown" ? 1 : -1;
      tandai(semua[(kini < 0 && langkah < 0 ? semua.length - 1 : kini + langkah + semua.length) % semua.length]);
    }
  });
  kotak.form.addEventListener("focusout", (kejadian) => {
    if (!kotak.form.contains(kejadian.relatedTarget)) {
      buka(false);
    }
  });
  daftar.parentElement.addEventListener("mousedown", (kejadian) => kejadian.preventDefault());
  window.addEventListener("pageshow", () => buka(false));
})();
