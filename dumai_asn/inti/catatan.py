"""Log lines: one JSON object a line, with the request's number, without what people typed."""

import logging

import structlog
from structlog.stdlib import ProcessorFormatter

_BERSAMA = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso"),
)


def pembentuk() -> logging.Formatter:
    """The formatter named in ``LOGGING``; it also sends structlog's own loggers the same way."""
    structlog.configure(
        processors=[*_BERSAMA, ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return ProcessorFormatter(
        foreign_pre_chain=_BERSAMA,
        processors=[
            ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )
