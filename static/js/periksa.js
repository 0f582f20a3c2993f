/* Compares a chosen PDF with the issued one, on this device: nothing is sent anywhere. */
(function () {
  "use strict";
  var panel = document.querySelector("[data-sidik]");
  if (!panel || !window.crypto || !window.crypto.subtle) return;
  var isian = panel.querySelector("input"), hasil = panel.querySelector("output");
  var giliran = 0;

  function kata(teks, rupa) {
    hasil.textContent = teks;
    hasil.className = rupa || "";
  }

  function heksa(isi) {
    return Array.from(new Uint8Array(isi), function (b) { return b.toString(16).padStart(2, "0"); }).join("");
  }

  isian.addEventListener("change", function () {
    var berkas = isian.files[0], ini = ++giliran;
    if (!berkas) return kata("");
    if (berkas.size > 50 * 1024 * 1024) return kata("Berkas ini terlalu besar untuk dokumen dari aplikasi ini.", "beda");
    kata("Sedang dibandingkan…");
    berkas.arrayBuffer()
      .then(function (isi) { return window.crypto.subtle.digest("SHA-256", isi); })
      .then(function (sidik) {
        if (ini !== giliran) return;
        if (heksa(sidik) === panel.dataset.sidik) kata("Sama: berkas ini persis seperti yang diterbitkan.", "cocok");
        else kata("Berbeda: berkas ini bukan yang diterbitkan, atau sudah diubah. Jangan dipakai.", "beda");
      })
      .catch(function () { kata("Berkas ini tidak dapat dibaca. Unduh lagi, lalu pilih lagi.", "beda"); });
  });
  panel.hidden = false;
})();
