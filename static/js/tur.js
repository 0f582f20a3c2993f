/* The tour on the real pages, loaded only while it runs.  One step is a small dialog beside the
   thing it speaks of; nothing is locked, Esc ends, and the steps are also a page to read. */
(async function () {
  "use strict";

  const { langkah: alamat, selesai } = document.currentScript.dataset;
  const INGATAN = "tur";
  let daftar;
  try {
    const jawaban = await fetch(`${alamat}?panel`);
    const isi = new DOMParser().parseFromString(await jawaban.text(), "text/html");
    daftar = [...isi.querySelectorAll("[data-langkah] > li")];
  } catch {
    return;
  }
  if (!daftar.length) {
    return;
  }
  let ke = Math.min(Number(sessionStorage.getItem(INGATAN)) || 0, daftar.length - 1);
  if (location.pathname !== daftar[ke].dataset.jalur) {
    return; /* Looking around by oneself: the tour waits on its page. */
  }

  const dialog = document.createElement("section");
  dialog.className = "tur";
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-labelledby", "tur-judul");
  dialog.setAttribute("aria-describedby", "tur-kata");
  dialog.innerHTML = '<p class="ket" data-hitung></p><h2 class="h3" id="tur-judul" tabindex="-1"></h2><p id="tur-kata"></p><div class="tombol-baris"><button class="btn btn-kecil" type="button" data-akhir>Lewati</button><button class="btn btn-kecil" type="button" data-mundur>Sebelumnya</button><button class="btn btn-primary btn-kecil" type="button" data-maju></button></div>';
  const bagian = (pemilih) => dialog.querySelector(pemilih);
  let sasaran;

  const akhiri = async () => {
    sessionStorage.removeItem(INGATAN);
    dialog.remove();
    if (sasaran) {
      sasaran.classList.remove("tur-sorot");
    }
    document.querySelectorAll("[data-tawaran]").forEach((satu) => satu.remove());
    document.getElementById("isi").focus({ preventScroll: true });
    const isi = new FormData();
    isi.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
    await fetch(selesai, { method: "POST", body: isi, redirect: "manual" });
  };
  const letakkan = () => {
    const kotak = sasaran && sasaran.getBoundingClientRect();
    const muat = (nilai, batas) => Math.max(12, Math.min(nilai, batas - 12));
    const { offsetWidth: lebar, offsetHeight: tinggi } = dialog;
    const kiri = kotak ? kotak.left : (innerWidth - lebar) / 2;
    const bawah = kotak && kotak.bottom + 12 + tinggi < innerHeight;
    const atas = !kotak ? (innerHeight - tinggi) / 2 : bawah ? kotak.bottom + 12 : kotak.top - tinggi - 12;
    dialog.style.left = `${muat(kiri, innerWidth - lebar)}px`;
    dialog.style.top = `${muat(atas, innerHeight - tinggi)}px`;
  };
  const tampilkan = () => {
    const satu = daftar[ke];
    if (sasaran) {
      sasaran.classList.remove("tur-sorot");
    }
    sasaran = [...document.querySelectorAll(satu.dataset.sasaran)].find((el) => el.offsetParent || el.getClientRects().length);
    bagian("[data-hitung]").textContent = `Langkah ${ke + 1} dari ${daftar.length}`;
    bagian("#tur-judul").textContent = satu.querySelector("h2").textContent;
    bagian("#tur-kata").textContent = satu.querySelector("p").textContent;
    bagian("[data-mundur]").hidden = ke === 0;
    bagian("[data-maju]").textContent = ke === daftar.length - 1 ? "Selesai" : "Berikutnya";
    if (sasaran) {
      sasaran.classList.add("tur-sorot");
      sasaran.scrollIntoView({ block: "nearest" });
    }
    letakkan();
    bagian("#tur-judul").focus({ preventScroll: true });
  };
  const keLangkah = (tujuan) => {
    ke = tujuan;
    sessionStorage.setItem(INGATAN, String(ke));
    if (daftar[ke].dataset.jalur === location.pathname) {
      tampilkan();
    } else {
      location.assign(daftar[ke].dataset.jalur);
    }
  };
  dialog.addEventListener("click", (kejadian) => {
    if (kejadian.target.closest("[data-akhir]")) {
      akhiri();
    } else if (kejadian.target.closest("[data-mundur]")) {
      keLangkah(ke - 1);
    } else if (kejadian.target.closest("[data-maju]")) {
      if (ke === daftar.length - 1) {
        akhiri();
      } else {
        keLangkah(ke + 1);
      }
    }
  });
  document.addEventListener("keydown", (kejadian) => {
    if (kejadian.key === "Escape" && dialog.isConnected && !document.querySelector("dialog[open]")) {
      akhiri();
    }
  });
  addEventListener("resize", letakkan);
  addEventListener("scroll", letakkan, { passive: true });
  document.body.append(dialog);
  tampilkan();
})();
