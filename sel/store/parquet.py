"""Frames as Parquet bytes in a column of the store."""

import io

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq


def parquet_of(frame: pd.DataFrame) -> bytes:
    """Return the frame's columns as Parquet, with what pandas needs to give the same types back."""
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pandas(frame, preserve_index=False), buffer, compression="zstd")
    return buffer.getvalue()


def frame_of(content: bytes) -> pd.DataFrame:
    """Return the frame that `parquet_of` was given, numbered anew."""
    frame: pd.DataFrame = pq.read_table(io.BytesIO(content)).to_pandas()
    return frame
