"""What ``script/bench`` measures.  One JSON object a line: nama, n, nilai, satuan."""
