/* Lists (inc/daftar.html): narrow while typing, sort and page without a new page; the address stays
   the same as without a script. Boxes: all of this page, and how many are chosen. */
(function () {
  "use strict";

  let menunggu = null;
  let jeda = 0;
  const hitung = (akar) => {
    const bar = akar.querySelector("[data-terpilih]");
    if (!bar) {
      return;
    }
    const kotak = [...akar.querySelectorAll("input[name=pilih]")];
    const semua = akar.querySelector("input[name=semua]");
    const n = kotak.filter((satu) => satu.checked).length;
    const kepala = akar.querySelector("[data-pilih-semua]");
    kepala.hidden = false;
    kepala.checked = n > 0 && n === kotak.length;
    kepala.indeterminate = n > 0 && n < kotak.length;
    bar.closest("form").toggleAttribute("data-kosong", !n && !(semua && semua.checked));
    bar.textContent = semua && semua.checked ? "Semua hasil dipilih." : n ? `${n} dipilih.` : "Centang baris yang dimaksud.";
  };
  const siapkan = () => document.querySelectorAll("[data-daftar]").forEach(hitung);

  const muat = async (alamat, simpan) => {
    const utama = document.getElementById("isi");
    const akar = utama.querySelector("[data-daftar]");
    if (menunggu) {
      menunggu.abort();
    }
    menunggu = new AbortController();
    akar.setAttribute("aria-busy", "true");
    try {
      const jawab = await fetch(alamat, { signal: menunggu.signal, headers: { Accept: "text/html" } });
      const baru = new DOMParser().parseFromString(await jawab.text(), "text/html");
      const isi = baru.getElementById("isi");
      if (!jawab.ok || jawab.redirected || !isi || !isi.querySelector("[data-daftar]")) {
        throw new Error("bukan daftar");
      }
      if (simpan) {
        history.pushState({ daftar: true }, "", alamat);
      }
      const fokus = document.activeElement;
      const saring = utama.querySelector(".buka-saring[open]");
      const posisi = fokus && fokus.id && fokus.type === "search" ? fokus.selectionStart : null;
      utama.replaceChildren(...isi.childNodes);
      document.title = baru.title;
      utama.querySelector(".buka-saring")?.toggleAttribute("open", Boolean(saring));
      const kembali = fokus && fokus.id && fokus.id !== "isi" && document.getElementById(fokus.id);
      if (kembali) {
        kembali.focus({ preventScroll: true });
        if (posisi !== null) {
          kembali.value = fokus.value; /* also what was typed meanwhile, or the blank at its end */
          kembali.setSelectionRange(posisi, posisi);
          if (jeda) {
            tunda(kembali.form);
          }
        }
      } else {
        const judul = utama.querySelector("[data-daftar]");
        judul.tabIndex = -1;
        judul.focus({ preventScroll: true });
      }
      siapkan();
      const jumlah = utama.querySelector(".jumlah-daftar");
      document.getElementById("kabar").textContent = jumlah ? jumlah.textContent : "Tidak ada yang cocok";
    } catch (galat) {
      if (galat.name !== "AbortError") {
        location.assign(alamat);
      }
    }
  };
  const kirim = (formulir) => {
    clearTimeout(jeda);
    jeda = 0;
    const isi = [...new FormData(formulir)].filter(([, nilai]) => nilai !== "");
    muat(`${location.pathname}?${new URLSearchParams(isi)}`, true);
  };

  const tunda = (formulir) => {
    clearTimeout(jeda);
    jeda = setTimeout(kirim, 300, formulir);
  };

  document.addEventListener("input", (kejadian) => {
    const formulir = kejadian.target.closest("[data-saring]");
    if (formulir) {
      tunda(formulir);
    }
  });
  document.addEventListener("change", (kejadian) => {
    const akar = kejadian.target.closest("[data-daftar]");
    if (!akar) {
      return;
    }
    if (kejadian.target.matches("[data-pilih-semua]")) {
      akar.querySelectorAll("input[name=pilih]").forEach((satu) => { satu.checked = kejadian.target.checked; });
    }
    hitung(akar);
  });
  document.addEventListener("submit", (kejadian) => {
    if (kejadian.target.method === "get" && kejadian.target.closest("[data-daftar]")) {
      kejadian.preventDefault();
      kirim(kejadian.target);
    }
  });
  document.addEventListener("click", (kejadian) => {
    document.querySelectorAll(".lipat[open]").forEach((satu) => {
      if (!satu.contains(kejadian.target)) {
        satu.open = false;
      }
    });
    const tautan = kejadian.target.closest("[data-daftar] a[href^='?']");
    if (tautan && !kejadian.defaultPrevented && !kejadian.ctrlKey && !kejadian.metaKey && !kejadian.shiftKey && kejadian.button === 0) {
      kejadian.preventDefault();
      muat(location.pathname + tautan.getAttribute("href"), true);
    }
  });
  document.addEventListener("keydown", (kejadian) => {
    const terbuka = kejadian.key === "Escape" && kejadian.target.closest(".lipat[open]");
    if (terbuka) {
      terbuka.open = false;
      terbuka.firstElementChild.focus();
    }
  });
  window.addEventListener("popstate", () => {
    if (document.querySelector("[data-daftar]")) {
      muat(location.href, false);
    }
  });
  window.addEventListener("pageshow", siapkan);
})();
