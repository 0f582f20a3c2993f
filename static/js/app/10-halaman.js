/* What every page may use; every page also works without it.
   data-dialog="id"   a submit button that asks first in <dialog id>
   data-tutup         closes the dialog around it
   data-jaga          on a form: warns before leaving with unsaved changes
   data-lihat="id"    shows and hides the password in field id
   data-cetak         a hidden button that prints, shown when there is a script
   data-alamat        says on paper where the page was
   data-fokus         takes the focus when the page (or a swapped part) arrives
   data-kunci-klik="k" is clicked by the single key k, while nothing is being typed */
(function () {
  "use strict";

  const cari = (pemilih, dalam = document) => dalam.querySelector(pemilih);
  const sedangMengetik = (el) => el.isContentEditable || el.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");

  /* Dialogs: Esc and focus return are the browser's. */
  document.addEventListener("click", (kejadian) => {
    const pembuka = kejadian.target.closest("[data-dialog]");
    if (pembuka) {
      const dialog = document.getElementById(pembuka.dataset.dialog);
      const formulir = pembuka.form;
      if (dialog && (!formulir || formulir.noValidate || formulir.reportValidity())) {
        dialog.showModal();
      }
      kejadian.preventDefault();
      return;
    }
    const penutup = kejadian.target.closest("[data-tutup]");
    if (penutup) {
      penutup.closest("dialog").close();
      return;
    }
    if (kejadian.target.closest("[data-cetak]")) {
      window.print();
    }
    const mata = kejadian.target.closest("[data-lihat]");
    if (mata) {
      const sandi = document.getElementById(mata.dataset.lihat);
      const terlihat = sandi.type === "text";
      sandi.type = terlihat ? "password" : "text";
      mata.setAttribute("aria-pressed", String(!terlihat));
    }
  });

  document.querySelectorAll(".tab [aria-current]").forEach((kini) => {
    const baris = kini.closest(".tab");
    baris.scrollLeft += kini.getBoundingClientRect().left - baris.getBoundingClientRect().left - (baris.clientWidth - kini.offsetWidth) / 2;
  });
  document.querySelectorAll("[data-cetak]").forEach((tombol) => {
    tombol.hidden = false;
  });
  window.addEventListener("beforeprint", () => document.querySelectorAll("[data-alamat]").forEach((tempat) => {
    tempat.textContent = location.href;
  }));

  /* A second submit of the same form is ignored; coming back by the history makes it usable again. */
  document.addEventListener("submit", (kejadian) => {
    const formulir = kejadian.target;
    if (formulir.method === "get" || formulir.method === "dialog") {
      return;
    }
    if (formulir.dataset.terkirim) {
      kejadian.preventDefault();
      return;
    }
    formulir.dataset.terkirim = "1";
    formulir.setAttribute("aria-busy", "true");
    delete formulir.dataset.berubah;
  });
  const lepaskan = (formulir) => {
    delete formulir.dataset.terkirim;
    formulir.removeAttribute("aria-busy");
  };
  window.addEventListener("pageshow", () => document.querySelectorAll("form").forEach(lepaskan));
  document.addEventListener("htmx:afterRequest", (kejadian) => {
    const formulir = kejadian.target.closest("form");
    if (formulir) {
      lepaskan(formulir);
    }
  });

  /* How a typed number is understood, beside its field; the server decides (rules/angka.py). */
  const bacaAngka = (teks) => {
    const isi = teks.trim();
    if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(isi)) {
      return `Dapat berarti ${isi.replace(".", "")} atau ${isi.replace(".", ",")}. Tulis salah satunya.`;
    }
    const ribuan = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(isi);
    const polos = ribuan ? isi.replaceAll(".", "").replace(",", ".") : isi.replace(",", ".");
    if (!/^-?\d+(\.\d+)?$/.test(polos)) {
      return "";
    }
    const [bulat, pecahan] = polos.split(".");
    const kelompok = bulat.replace(/\B(?=(\d{3})+$)/g, ".");
    return `Dibaca ${pecahan ? `${kelompok},${pecahan}` : kelompok}`;
  };

  /* The same for a day: a browser in another language shows the month first. */
  const bacaTanggal = (ruas) => (ruas.valueAsDate ? `Dibaca ${ruas.valueAsDate.toLocaleDateString("id-ID", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })}` : "");

  /* Unsaved changes. */
  document.addEventListener("input", (kejadian) => {
    const ruas = kejadian.target;
    if (ruas.matches("[data-angka], [data-tanggal]")) {
      const hasil = cari(`output[for="${ruas.id}"]`);
      if (hasil) {
        hasil.textContent = ruas.matches("[data-angka]") ? bacaAngka(ruas.value) : bacaTanggal(ruas);
      }
    }
    const formulir = kejadian.target.closest("form[data-jaga]");
    if (formulir) {
      formulir.dataset.berubah = "1";
    }
  });
  window.addEventListener("beforeunload", (kejadian) => {
    if (cari("form[data-berubah]")) {
      kejadian.preventDefault();
    }
  });

  /* Keys. */
  document.addEventListener("keydown", (kejadian) => {
    if (kejadian.ctrlKey && kejadian.key === "Enter" && kejadian.target.form) {
      const utama = cari("[data-kunci-klik='Ctrl+Enter']", kejadian.target.form);
      if (utama) {
        utama.click();
      }
      return;
    }
    if (kejadian.ctrlKey || kejadian.metaKey || kejadian.altKey || "tanpaPintasan" in document.body.dataset || sedangMengetik(kejadian.target) || cari("dialog[open]")) {
      return;
    }
    const kotak = document.getElementById("cari");
    if (kejadian.key === "/" && kotak && kotak.offsetParent) {
      kejadian.preventDefault();
      kotak.focus();
    } else if (kejadian.key === "?") {
      const daftar = document.getElementById("kunci-papan");
      if (daftar) {
        daftar.showModal();
      }
    } else {
      const sasaran = cari(`[data-kunci-klik="${CSS.escape(kejadian.key.toLowerCase())}"]`);
      if (sasaran) {
        kejadian.preventDefault();
        if (sasaran.matches("input[type=radio]")) {
          sasaran.focus();
        }
        if (sasaran.matches("textarea, input:not([type=radio])")) {
          sasaran.focus();
        } else {
          sasaran.click();
        }
      }
    }
  });

  /* Focus and a polite word after a part of the page was swapped. */
  const fokuskan = (dalam) => {
    const sasaran = cari("[data-fokus]", dalam);
    if (sasaran) {
      sasaran.focus();
    }
  };
  fokuskan(document);
  document.addEventListener("htmx:afterSettle", (kejadian) => {
    fokuskan(kejadian.target);
    const kabar = cari("[data-kabar]", kejadian.target);
    if (kabar) {
      document.getElementById("kabar").textContent = kabar.dataset.kabar;
    }
  });
})();
