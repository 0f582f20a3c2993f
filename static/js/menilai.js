/* The rating page: lights the matrix and shows the predikat while ratings are chosen, B walks
   the evidence, and the keys of this page join the list under "?".  The page works without it. */
(function () {
  "use strict";

  const formulir = document.querySelector("form[data-matriks]");
  if (!formulir) {
    return;
  }
  const peta = JSON.parse(formulir.dataset.matriks);
  const gambar = formulir.querySelector(".matriks");
  const kata = { DI_BAWAH: "di bawah", SESUAI: "sesuai", DI_ATAS: "di atas" };

  /* A row's head stands before its first cell, the three column heads before the first row. */
  const kepalaBaris = new Map();
  Object.keys(kata).forEach((rating) => {
    kepalaBaris.set(rating, gambar.querySelector(`[data-sel^="${rating}-"]`).previousElementSibling);
  });
  const kepalaKolom = new Map();
  let kepala = gambar.querySelector("[data-sel]").previousElementSibling;
  Object.keys(kata).reverse().forEach((rating) => {
    kepala = kepala.previousElementSibling;
    kepalaKolom.set(rating, kepala);
  });

  const dipilih = (nama) => {
    const satu = formulir.querySelector(`[name=${nama}]:checked`);
    return satu ? satu.value : "";
  };
  const salinan = (pemilih) => formulir.querySelector(pemilih).content.cloneNode(true);

  const lukis = () => {
    const hasil = dipilih("rating_hasil");
    const perilaku = dipilih("rating_perilaku");
    const kena = peta[`${hasil}-${perilaku}`];
    gambar.querySelectorAll("[data-sel]").forEach((sel) => {
      const [baris, kolom] = sel.dataset.sel.split("-");
      const [, lengkap, pendek, kelas] = peta[sel.dataset.sel];
      const ini = baris === hasil && kolom === perilaku;
      sel.className = ini ? `sel hasil ${kelas}` : "sel";
      sel.classList.toggle("lajur", !ini && (baris === hasil || kolom === perilaku));
      sel.textContent = ini ? lengkap : pendek;
    });
    kepalaBaris.forEach((kepala, rating) => kepala.classList.toggle("kini-m", rating === hasil));
    kepalaKolom.forEach((kepala, rating) => kepala.classList.toggle("kini-m", rating === perilaku));
    gambar.setAttribute("aria-label", [
      `Matriks: hasil kerja ${kata[hasil] || "belum dinilai"}`,
      `perilaku kerja ${kata[perilaku] || "belum dinilai"}`,
      ...(kena ? [`predikat ${kena[1]}`] : []),
    ].join(", "));
    const kini = formulir.querySelector("[data-predikat-kini]");
    const besar = formulir.querySelector("[data-predikat-besar]");
    kini.replaceChildren(...(kena ? [salinan(`[data-predikat="${kena[0]}"]`)] : []));
    besar.replaceChildren(salinan(kena ? `[data-predikat="${kena[0]}"]` : "[data-kosong]"));
    if (kena) {
      besar.firstElementChild.classList.add("besar");
    }
  };
  formulir.addEventListener("change", (kejadian) => {
    if (kejadian.target.name && kejadian.target.name.startsWith("rating_")) {
      lukis();
    }
  });
  window.addEventListener("pageshow", lukis);

  const daftar = document.querySelector("[data-kunci-halaman]");
  if (!daftar) {
    return;
  }
  document.addEventListener("keydown", (kejadian) => {
    const mengetik = kejadian.target.matches("input:not([type=radio]), textarea, select");
    if (kejadian.key.toLowerCase() !== "b" || mengetik || kejadian.ctrlKey || kejadian.metaKey ||
        kejadian.altKey || document.querySelector("dialog[open]")) {
      return;
    }
    const bukti = [...formulir.querySelectorAll(".keping a")];
    const berikut = bukti[(bukti.indexOf(document.activeElement) + 1) % bukti.length];
    if (berikut) {
      kejadian.preventDefault();
      berikut.focus();
    }
  });
  const semua = document.querySelector("[data-kunci]");
  daftar.querySelectorAll("li:not(:last-child)").forEach((butir) => {
    const judul = document.createElement("dt");
    const arti = document.createElement("dd");
    butir.querySelectorAll("kbd").forEach((tombol) => judul.append(tombol.cloneNode(true), " "));
    arti.textContent = [...butir.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE)
      .map((n) => n.textContent.trim()).filter((t) => t && t !== "–").join(" ");
    semua.append(judul, arti);
  });
})();
