"""One file a protocol: bytes in, records out, and the inverse beside it. Nothing here owns a port."""
