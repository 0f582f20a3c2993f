/* Files are sent while the form is still being filled, in pieces, and go on after a broken
   connection; the form then carries the codes of the uploads.  Pictures are made smaller first,
   which also leaves their place behind.  Without this script the files come with the form.
   input[type=file][data-unggah="address"]  data-batas: bytes a file, data-maks: files;
   rows are copies of #unggah-satu.  What is remembered lies among the drafts of the account
   (app/20-isian.js), and goes with them. */
(function () {
  "use strict";

  const POTONGAN = 256 * 1024;
  const KECIL = 300 * 1024;
  const SISI = 1600;
  const SEHARI = 864e5;
  const TERPUTUS = "Sambungan terputus. Unggahan dilanjutkan saat tersambung.";

  const kata = (bita) => (bita < 1048576
    ? `${Math.max(1, Math.round(bita / 1024))} kB`
    : `${(bita / 1048576).toLocaleString("id-ID", { maximumFractionDigits: 1 })} MB`);
  const dari = (sudah, semua) => {
    const [satu, dua] = [kata(sudah), kata(semua)];
    return `${satu.slice(-2) === dua.slice(-2) ? satu.slice(0, -3) : satu} dari ${dua}`;
  };
  const kabarkan = (teks) => {
    document.getElementById("kabar").textContent = teks;
  };

  /* Until the time is over or the device is connected again. */
  const tunggu = (milidetik) => new Promise((lanjut) => {
    window.addEventListener("online", lanjut, { once: true });
    if (navigator.onLine) {
      setTimeout(lanjut, milidetik);
    }
  });

  const gambarKecil = async (berkas) => {
    const heic = /\.hei[cf]$/i.test(berkas.name);
    if (!heic && !berkas.type.startsWith("image/")) {
      return berkas;
    }
    let peta;
    try {
      peta = await createImageBitmap(berkas, { imageOrientation: "from-image" });
    } catch (galat) {
      throw new Error(`${berkas.name} tidak dapat dibuka. Simpan sebagai JPG, lalu unggah lagi.`);
    }
    const skala = Math.min(1, SISI / Math.max(peta.width, peta.height));
    if (skala === 1 && berkas.size <= KECIL && !heic) {
      return berkas;
    }
    const kanvas = document.createElement("canvas");
    kanvas.width = Math.max(1, Math.round(peta.width * skala));
    kanvas.height = Math.max(1, Math.round(peta.height * skala));
    const kuas = kanvas.getContext("2d");
    kuas.fillStyle = "#fff";
    kuas.fillRect(0, 0, kanvas.width, kanvas.height);
    kuas.drawImage(peta, 0, 0, kanvas.width, kanvas.height);
    peta.close();
    let isi = null;
    for (const mutu of [0.8, 0.65, 0.5, 0.4]) {
      isi = await new Promise((jadi) => kanvas.toBlob(jadi, "image/jpeg", mutu));
      if (!isi || isi.size <= KECIL) {
        break;
      }
    }
    return isi && (heic || isi.size < berkas.size) ? isi : berkas;
  };

  /* Absent on a plain http address; then an upload does not outlive the page. */
  const sidikJari = async (isi) => {
    if (!window.crypto.subtle) {
      return "";
    }
    const jumlah = await crypto.subtle.digest("SHA-256", await isi.arrayBuffer());
    return [...new Uint8Array(jumlah)].map((b) => b.toString(16).padStart(2, "0")).join("");
  };

  const pasang = (masukan) => {
    const formulir = masukan.form;
    const { unggah, batas, maks } = masukan.dataset;
    const kunci = `draf:${document.body.dataset.akun}:unggahan:${location.pathname}`;
    const daftar = document.createElement("ul");
    const semua = new Set();
    let tertunda = null;
    daftar.className = "unggahan";
    masukan.after(daftar);
    masukan.classList.add("dikirim-dulu");

    const ingat = () => {
      const isi = [...semua].filter((s) => s.kode && s.sidik).map((s) => ({
        kode: s.kode, alamat: s.alamat, nama: s.nama, sidik: s.sidik, ukuran: s.ukuran, pada: s.pada,
      }));
      try {
        if (isi.length) {
          localStorage.setItem(kunci, JSON.stringify({ pada: Date.now(), isi }));
        } else {
          localStorage.removeItem(kunci);
        }
      } catch (galat) { /* a full or closed store only costs going on after a reload */ }
    };

    const minta = (satu, metode, alamat, isi, mulai) => new Promise((jawab) => {
      const kue = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
      const x = new XMLHttpRequest();
      satu.x = x;
      x.open(metode, alamat);
      x.timeout = 120000;
      x.setRequestHeader("X-CSRFToken", kue ? kue[1] : formulir.elements.csrfmiddlewaretoken.value);
      if (mulai !== undefined) {
        x.setRequestHeader("Content-Type", "application/octet-stream");
        x.setRequestHeader("Upload-Offset", mulai);
        x.upload.onprogress = (maju) => lukis(satu, mulai + maju.loaded);
      }
      x.onload = () => {
        let data = null;
        try {
          data = JSON.parse(x.responseText);
        } catch (galat) { /* a page: signed out, or the server is in trouble */ }
        jawab({ status: x.status, data });
      };
      x.onerror = x.ontimeout = x.onabort = () => jawab({ status: 0, data: null });
      x.send(isi);
    });

    const lukis = (satu, sudah, teks) => {
      const maju = satu.li.querySelector("progress");
      const pilih = satu.keadaan === "pilih";
      maju.hidden = !["kirim", "pilih"].includes(satu.keadaan);
      maju.max = satu.ukuran || 1;
      maju.value = sudah;
      const ket = satu.li.querySelector("[data-kata]");
      ket.textContent = teks || dari(sudah, satu.ukuran);
      ket.classList.toggle("galat", satu.keadaan === "gagal");
      const ulang = satu.li.querySelector("[data-ulang]");
      ulang.hidden = !pilih && !(satu.keadaan === "gagal" && satu.isi);
      ulang.textContent = pilih ? "Pilih berkas" : "Coba lagi";
      const batal = satu.li.querySelector("[data-batal]");
      batal.textContent = maju.hidden ? "Hapus" : "Batalkan";
      batal.setAttribute("aria-label", `${batal.textContent} ${satu.nama}`);
    };

    const akhiri = (satu, keadaan, teks) => {
      satu.keadaan = keadaan;
      lukis(satu, satu.diterima, teks);
      kabarkan(keadaan === "selesai" ? `${satu.nama} selesai diunggah.` : teks);
      if (keadaan === "gagal") {
        tertunda = null;
        delete daftar.dataset.tunda;
      } else if (tertunda && ![...semua].some((s) => s.keadaan === "kirim")) {
        formulir.requestSubmit(tertunda);
        tertunda = null;
      }
    };

    const selesai = (satu) => {
      const kode = document.createElement("input");
      Object.assign(kode, { type: "hidden", name: "unggahan", value: satu.kode });
      satu.li.append(kode);
      akhiri(satu, "selesai", satu.asal > satu.ukuran
        ? `Terunggah, diperkecil dari ${kata(satu.asal)} menjadi ${kata(satu.ukuran)}`
        : `Terunggah, ${kata(satu.ukuran)}`);
    };

    const baru = (nama, ukuran, lain) => {
      const li = document.getElementById("unggah-satu").content.cloneNode(true).firstElementChild;
      const satu = { nama, ukuran, li, diterima: 0, keadaan: "kirim", pada: Date.now(), ...lain };
      li.querySelector("[data-nama]").textContent = nama;
      li.querySelector("progress").setAttribute("aria-label", `Unggahan ${nama}`);
      li.querySelector("[data-batal]").addEventListener("click", () => buang(satu));
      li.querySelector("[data-ulang]").addEventListener("click", () => {
        if (satu.isi) {
          kirim(satu);
        } else {
          masukan.click();
        }
      });
      semua.add(satu);
      daftar.append(li);
      return satu;
    };

    const buang = (satu) => {
      satu.batal = true;
      if (satu.x) {
        satu.x.abort();
      }
      if (satu.kode) {
        minta(satu, "POST", `${satu.alamat}batal/`);
      }
      if (satu.gambar) {
        URL.revokeObjectURL(satu.gambar);
      }
      semua.delete(satu);
      satu.li.remove();
      ingat();
      masukan.focus();
    };

    /* The next request of an upload: announce it, ask how far it is, or send a piece. */
    const langkah = (satu) => {
      if (!satu.kode) {
        const isi = new URLSearchParams({ nama: satu.nama, ukuran: satu.ukuran, sidik: satu.sidik });
        return minta(satu, "POST", unggah, isi);
      }
      if (satu.ragu) {
        return minta(satu, "GET", satu.alamat);
      }
      const potongan = satu.isi.slice(satu.diterima, satu.diterima + POTONGAN);
      return minta(satu, "POST", satu.alamat, potongan, satu.diterima);
    };

    const kirim = async (satu) => {
      let jeda = 1000;
      satu.keadaan = "kirim";
      lukis(satu, satu.diterima);
      while (!satu.kode || satu.diterima < satu.ukuran) {
        const { status, data } = await langkah(satu);
        if (satu.batal) {
          return;
        }
        if (data && "diterima" in data) {  /* also 409: the server knows how far it is */
          Object.assign(satu, { kode: data.kode || satu.kode, alamat: data.alamat || satu.alamat });
          Object.assign(satu, { diterima: data.diterima, ragu: false });
          jeda = 1000;
          lukis(satu, satu.diterima);
          ingat();
        } else if (status === 404 && satu.kode) {
          Object.assign(satu, { kode: "", diterima: 0, ragu: false });
        } else if (status === 0 || status >= 500) {
          lukis(satu, satu.diterima, TERPUTUS);
          await tunggu(jeda);
          jeda = Math.min(jeda * 2, 30000);
          satu.ragu = true;
        } else {
          akhiri(satu, "gagal", (data && data.pesan)
            || "Anda sudah keluar. Masuk lagi di tab lain, lalu tekan Coba lagi.");
          return;
        }
      }
      selesai(satu);
    };

    const terima = async (berkas) => {
      const lama = [...semua];
      if (maks === "1") {
        lama.filter((s) => s.keadaan !== "pilih").forEach(buang);
      } else if (lama.filter((s) => !["gagal", "pilih"].includes(s.keadaan)).length >= Number(maks)) {
        kabarkan(`Paling banyak ${maks} berkas sekali kirim.`);
        akhiri(baru(berkas.name, berkas.size), "gagal", `Paling banyak ${maks} berkas sekali kirim.`);
        return;
      }
      const satu = baru(berkas.name, berkas.size, { asal: berkas.size });
      lukis(satu, 0, "Disiapkan");
      try {
        const isi = await gambarKecil(berkas);
        if (isi !== berkas) {
          satu.nama = berkas.name.replace(/\.\w+$/, "") + ".jpg";
        }
        satu.ukuran = isi.size;
        /* What is too large is refused in words by the server, unread. */
        satu.sidik = isi.size > Number(batas) ? "" : await sidikJari(isi);
        satu.isi = isi;
        if (isi.type.startsWith("image/")) {
          const pratinjau = satu.li.querySelector("img");
          pratinjau.src = satu.gambar = URL.createObjectURL(isi);
          pratinjau.hidden = false;
        }
      } catch (galat) {
        akhiri(satu, "gagal", galat.name === "NotReadableError"
          ? `${berkas.name} tidak dapat dibaca. Pilih sekali lagi.` : galat.message);
        return;
      }
      const putus = lama.find((s) => s.keadaan === "pilih" && s.sidik && s.sidik === satu.sidik);
      if (putus) {
        Object.assign(satu, { kode: putus.kode, alamat: putus.alamat, diterima: putus.diterima });
        semua.delete(putus);
        putus.li.remove();
      }
      if (!satu.batal) {
        kirim(satu);
      }
    };

    masukan.addEventListener("change", () => {
      const dipilih = [...masukan.files];
      masukan.value = "";
      if (dipilih.length && "jaga" in formulir.dataset) {
        formulir.dataset.berubah = "1";
      }
      /* One after the other: unpacked pictures are large. */
      dipilih.reduce((antre, berkas) => antre.then(() => terima(berkas)), Promise.resolve());
    });

    formulir.addEventListener("submit", (kejadian) => {
      const berjalan = [...semua].filter((s) => s.keadaan === "kirim");
      if (berjalan.length) {
        kejadian.preventDefault();
        kejadian.stopPropagation();
        tertunda = kejadian.submitter || formulir.querySelector("[type=submit]");
        const teks = "Disimpan begitu unggahan selesai.";
        daftar.dataset.tunda = teks;
        kabarkan(teks);
      }
    });

    window.addEventListener("offline", () => semua.forEach((satu) => {
      if (satu.keadaan === "kirim" && satu.x) {
        satu.x.abort();
      }
    }));

    /* What an earlier visit to this page began. */
    const pulihkan = async (lama) => {
      const satu = baru(lama.nama, lama.ukuran, { ...lama, keadaan: "pilih", asal: lama.ukuran });
      satu.li.hidden = true;
      const { data } = await minta(satu, "GET", lama.alamat);
      if (!data || data.terpakai) {
        semua.delete(satu);
        satu.li.remove();
      } else {
        satu.li.hidden = false;
        satu.diterima = data.diterima;
        if (data.lengkap) {
          selesai(satu);
        } else {
          lukis(satu, satu.diterima, `${dari(satu.diterima, satu.ukuran)} terkirim. Pilih berkas yang sama untuk melanjutkan.`);
        }
      }
      ingat();
    };
    try {
      const simpanan = JSON.parse(localStorage.getItem(kunci));
      (simpanan ? simpanan.isi : []).filter((lama) => Date.now() - lama.pada < SEHARI).forEach(pulihkan);
    } catch (galat) { /* nothing is remembered */ }
  };

  document.querySelectorAll("input[type=file][data-unggah]").forEach(pasang);
})();
