/* What is typed is kept: at once in this browser, within two seconds on the server.
   A form whose page carries input[name=draf] (templates/inc/draf.html) is watched:
   data-rahasia   on a field: never kept in the browser, only (encrypted) on the server
   data-keluar    on a form: signing out, every copy in this browser goes
   Passwords and files are never kept.  Without this script forms work, nothing is kept. */
(function () {
  "use strict";

  const AWALAN = "draf:";
  const MASA = 14 * 24 * 3600 * 1000;
  const JEDA = 700;
  const PALING_LAMA = 2000;
  const BUKAN_ISI = /^(draf|csrfmiddlewaretoken|banding_.*|tersimpan_.*)$/;
  const akun = document.body.dataset.akun;
  const pengenal = String(Math.random());
  const isian = [];

  /* A browser may refuse storage (private window, full disk): then only the server keeps. */
  const gudang = {
    baca(kunci) {
      try {
        return JSON.parse(localStorage.getItem(kunci));
      } catch {
        return null;
      }
    },
    tulis(kunci, isi) {
      try {
        localStorage.setItem(kunci, JSON.stringify(isi));
        return true;
      } catch {
        return false;
      }
    },
    hapus(pilih) {
      try {
        Object.keys(localStorage).filter((k) => k.startsWith(AWALAN) && pilih(k))
          .forEach((k) => localStorage.removeItem(k));
      } catch {
        /* nothing was kept, then */
      }
    },
  };
  const kue = (nama) => {
    const satu = document.cookie.split("; ").find((k) => k.startsWith(`${nama}=`));
    return satu ? decodeURIComponent(satu.slice(nama.length + 1).replace(/^"|"$/g, "")) : "";
  };

  document.addEventListener("submit", (kejadian) => {
    if (kejadian.target.matches("[data-keluar]")) {
      gudang.hapus(() => true);
    }
    if (kejadian.target.matches("[data-keluar], #draf-buang")) {
      isian.forEach((satu) => satu.berhenti());
    }
  });
  if (!akun) {
    return;
  }
  const milik = `${AWALAN}${akun}:`;
  gudang.hapus((kunci) => {
    const isi = gudang.baca(kunci);
    return !kunci.startsWith(milik) || !isi || Date.now() - isi.pada > MASA;
  });

  const radio = "BroadcastChannel" in window ? new BroadcastChannel("draf") : null;
  const siarkan = (jenis, kunci) => radio && radio.postMessage({ jenis, kunci, dari: pengenal });

  class Isian {
    constructor(tanda) {
      this.tanda = tanda;
      this.formulir = tanda.form;
      this.kunci = `${milik}${tanda.dataset.draf}`;
      this.versi = 0;
      this.terkirim = 0;
      this.gagal = 0;
      this.henti = false;
      this.keadaan = "";
      this.ikon = this.formulir.querySelector("[data-draf-ikon]").content.children;
      this.formulir.addEventListener("input", () => this.berubah());
      this.formulir.addEventListener("change", () => this.berubah());
      this.formulir.addEventListener("submit", (kejadian) => this.dikirim(kejadian));
      this.mulai();
    }

    /* What the server does not know yet goes there first; then the server shows it. */
    async mulai() {
      const lama = gudang.baca(this.kunci);
      if (!lama || "terikat" in this.tanda.dataset) {
        return;
      }
      if (!lama.tertunda) {
        if (!("dipulihkan" in this.tanda.dataset)) {
          gudang.hapus((kunci) => kunci === this.kunci);
        }
        return;
      }
      const jawaban = await this.post(lama.isi, this.ada("[data-rahasia]")).catch(() => null);
      if (!jawaban || (!jawaban.ok && jawaban.status !== 409)) {
        this.tulis("waspada", "Ada tulisan di perangkat ini yang belum terkirim. Muat ulang halaman ini untuk memulihkannya.");
      } else if (this.versi === 0) {
        const petak = this.formulir.getAttribute("hx-post");
        gudang.tulis(this.kunci, { ...lama, tertunda: false });
        if (petak) {
          window.htmx.ajax("GET", petak, this.formulir.parentElement);
        } else {
          location.reload();
        }
      }
    }

    ada(pemilih) {
      return this.formulir.querySelector(pemilih) !== null;
    }

    isi(untukPerangkat) {
      const rahasia = new Set(
        [...this.formulir.querySelectorAll(untukPerangkat ? "[type=password], [data-rahasia]" : "[type=password]")].map((el) => el.name),
      );
      return [...new FormData(this.formulir)].filter(
        ([nama, nilai]) => typeof nilai === "string" && !BUKAN_ISI.test(nama) && !rahasia.has(nama),
      );
    }

    simpan() {
      return gudang.tulis(this.kunci, { pada: Date.now(), tertunda: this.versi !== this.terkirim, isi: this.isi(true) });
    }

    berubah() {
      if (this.henti) {
        return;
      }
      this.versi += 1;
      this.diPerangkat = this.simpan();
      const kini = Date.now();
      this.sejak = this.sejak || kini;
      clearTimeout(this.jam);
      this.jam = setTimeout(() => this.kirim(), Math.max(0, Math.min(JEDA, this.sejak + PALING_LAMA - kini)));
    }

    async post(isi, sebagian) {
      const badan = new URLSearchParams(isi);
      badan.set("draf", this.tanda.value);
      badan.set("csrfmiddlewaretoken", kue("csrftoken") || this.formulir.csrfmiddlewaretoken.value);
      if (sebagian) {
        badan.set("draf_sebagian", "1");
      }
      const teks = badan.toString();
      return fetch(this.tanda.dataset.url, {
        method: "POST",
        body: teks,
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        keepalive: teks.length < 60000,
      });
    }

    async kirim() {
      clearTimeout(this.jam);
      if (this.henti || this.sibuk || this.versi === this.terkirim) {
        return;
      }
      this.sibuk = true;
      this.sejak = 0;
      const versi = this.versi;
      const jawaban = await this.post(this.isi(false)).catch(() => null);
      this.sibuk = false;
      if (this.henti) {
        return;
      }
      if (!jawaban || jawaban.status >= 500) {
        this.terputus();
        return;
      }
      this.gagal = 0;
      const isi = await jawaban.json().catch(() => ({ pesan: "Draf belum dapat disimpan. Simpan formulir ini sekarang." }));
      if (jawaban.ok || jawaban.status === 409) {
        this.terkirim = versi;
        this.simpan();
      }
      if (jawaban.ok) {
        this.tersimpan(versi, isi.pukul);
      } else if (jawaban.status === 401) {
        this.tulis("masuk", isi.pesan, "Masuk lagi");
      } else {
        this.tulis(`${jawaban.status}`, isi.pesan, jawaban.status === 409 ? "Bandingkan" : "");
      }
      if ((jawaban.ok || jawaban.status === 409) && this.versi !== versi) {
        this.berubah();
      }
    }

    tersimpan(versi, pukul) {
      this.tulis("ok", `Tersimpan ${pukul}`);
      /* The same account is signed in: its present token lets this page be sent, too. */
      this.formulir.csrfmiddlewaretoken.value = kue("csrftoken") || this.formulir.csrfmiddlewaretoken.value;
      const berkas = [...this.formulir.querySelectorAll("[type=file]")].some((el) => el.files.length);
      if (versi === this.versi && !berkas) {
        delete this.formulir.dataset.berubah;
      }
    }

    terputus() {
      this.gagal += 1;
      this.tulis("putus", this.diPerangkat
        ? "Sambungan terputus. Tulisan Anda tersimpan di perangkat ini dan dikirim saat tersambung."
        : "Sambungan terputus. Jangan tutup halaman ini sampai tersambung lagi.");
      clearTimeout(this.jam);
      this.jam = setTimeout(() => this.kirim(), Math.min(60000, 2000 * 2 ** Math.min(this.gagal, 5)));
    }

    /* Until the server has said that it took the form, this browser keeps what was in it. */
    dikirim(kejadian) {
      if (kejadian.defaultPrevented && !this.formulir.hasAttribute("hx-post")) {
        return;
      }
      if (this.versi || gudang.baca(this.kunci)) {
        this.terkirim = -1;
        this.simpan();
      }
      this.berhenti();
    }

    berhenti() {
      clearTimeout(this.jam);
      this.henti = true;
    }

    tulis(keadaan, kata, tautan) {
      if (!this.baris) {
        const tempat = [...this.formulir.querySelectorAll(".tombol-baris")].pop() || this.formulir;
        this.baris = this.formulir.querySelector("[data-draf-status]") || tempat.appendChild(document.createElement("span"));
        this.baris.classList.add("ket2");
      }
      this.baris.replaceChildren(this.ikon[keadaan === "ok" ? 0 : 1].cloneNode(true), ` ${kata}`);
      if (tautan) {
        const el = document.createElement("a");
        el.className = "tautan";
        el.href = location.pathname + location.search;
        el.textContent = tautan;
        this.baris.append(" ", el);
      }
      /* Said aloud once a state, not at every word. */
      if (keadaan !== this.keadaan) {
        this.keadaan = keadaan;
        document.getElementById("kabar").textContent = kata;
      }
    }
  }

  /* The server has taken a form: this browser's copy goes, before anything is restored. */
  const lupakan = () => {
    const selesai = kue("draf_selesai");
    if (selesai) {
      gudang.hapus((kunci) => kunci === milik + selesai);
      document.cookie = "draf_selesai=; path=/; max-age=0; samesite=lax";
      siarkan("selesai", selesai);
    }
  };
  lupakan();
  const amati = (akar) => akar.querySelectorAll("input[name=draf][data-draf]").forEach((tanda) => {
    if (!isian.some((satu) => satu.tanda === tanda)) {
      isian.push(new Isian(tanda));
    }
  });
  amati(document);

  const dariTab = {
    buka(satu) {
      siarkan("juga", satu.tanda.dataset.draf);
      this.juga(satu);
    },
    juga: (satu) => ["", "ok"].includes(satu.keadaan)
      && satu.tulis("tab", "Formulir ini juga terbuka di tab lain. Tulis di satu tab saja."),
    selesai: (satu) => satu.tulis("bentrok", "Isian ini baru disimpan di tab lain. Bandingkan dulu sebelum menyimpan.", "Bandingkan"),
  };
  if (radio) {
    radio.addEventListener("message", ({ data }) => {
      isian.filter((satu) => satu.tanda.dataset.draf === data.kunci && !satu.henti)
        .forEach((satu) => dariTab[data.jenis](satu));
    });
    isian.forEach((satu) => siarkan("buka", satu.tanda.dataset.draf));
  }

  /* A form put into the page is watched; one that could not be sent is watched again. */
  document.addEventListener("htmx:afterSettle", () => {
    lupakan();
    amati(document);
  });
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    isian.filter((satu) => satu.formulir === detail.elt && !detail.successful).forEach((satu) => {
      satu.henti = false;
      satu.terkirim = -1;
      satu.kirim();
    });
  });
  window.addEventListener("pageshow", () => {
    lupakan();
    isian.forEach((satu) => {
      satu.henti = false;
    });
  });
  window.addEventListener("online", () => isian.forEach((satu) => satu.kirim()));
  const pergi = () => isian.forEach((satu) => satu.kirim());
  window.addEventListener("pagehide", pergi);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && pergi());
})();
