/* The matrix of roles under the keyboard: arrows walk the cells, Enter writes one, Esc leaves it.
   Without this script every cell is a link to its page. */
(function () {
  "use strict";

  const tabel = document.querySelector("table[data-kisi]");
  if (!tabel) {
    return;
  }
  const baris = () => [...tabel.tBodies[0].rows];
  const sel = (b, k) => (baris()[b] ? baris()[b].cells[k] : undefined);
  const LANGKAH = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  const pusatkan = (td) => {
    tabel.querySelectorAll('td[tabindex="0"]').forEach((satu) => satu.setAttribute("tabindex", "-1"));
    td.setAttribute("tabindex", "0");
    td.focus();
  };

  tabel.querySelectorAll("tbody td").forEach((td) => td.setAttribute("tabindex", "-1"));
  const pertama = tabel.querySelector("tbody td");
  if (pertama) {
    pertama.setAttribute("tabindex", "0");
  }

  tabel.addEventListener("keydown", (kejadian) => {
    const td = kejadian.target.closest("td");
    if (!td) {
      return;
    }
    const batal = td.querySelector("[data-batal]");
    if (kejadian.key === "Escape" && batal) {
      kejadian.preventDefault();
      batal.click();
    } else if (kejadian.key === "Enter" && kejadian.target === td) {
      const tautan = td.querySelector("a[hx-get]");
      if (tautan) {
        kejadian.preventDefault();
        tautan.click();
      }
    } else if (kejadian.key === "Enter" && kejadian.ctrlKey && batal) {
      kejadian.preventDefault();
      td.querySelector("form").requestSubmit();
    } else if (LANGKAH[kejadian.key] && kejadian.target === td) {
      const [b, k] = LANGKAH[kejadian.key];
      const tuju = sel(td.parentElement.sectionRowIndex + b, td.cellIndex + k);
      if (tuju && tuju.tagName === "TD") {
        kejadian.preventDefault();
        pusatkan(tuju);
      }
    }
  });

  document.addEventListener("htmx:afterSettle", (kejadian) => {
    const td = kejadian.target.closest && kejadian.target.closest("td");
    if (!td || !tabel.contains(td)) {
      return;
    }
    const awal = td.querySelector("[aria-invalid=true], [data-awal]");
    if (awal) {
      awal.focus();
    } else {
      pusatkan(td);
    }
  });
})();
