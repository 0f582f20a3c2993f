"""Log lines: one JSON object a line, with the request's number, without what people typed."""

from typing import Any

import structlog

_MERGER = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso"),
    structlog.processors.format_exc_info,
]


def ke_baris(logger: Any, nama: str, kejadian: dict[str, Any]) -> str:
    """Render one log record, ours or a library's."""
    for olah in _MERGER:
        kejadian = olah(logger, nama, kejadian)
    kejadian.pop("_record", None)
    kejadian.pop("_from_structlog", None)
    return structlog.processors.JSONRenderer(ensure_ascii=False)(logger, nama, kejadian)
