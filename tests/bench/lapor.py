"""Writing one figure a line."""

import json
import sys


def lapor(nama: str, n: int, nilai: float, satuan: str) -> None:
    """Print one figure; ``n`` is the size it was measured at (people, rows)."""
    baris = {"nama": nama, "n": n, "nilai": round(nilai, 3), "satuan": satuan}
    sys.stdout.write(json.dumps(baris, ensure_ascii=False) + "\n")
    sys.stdout.flush()
