"""The pure core: frames and values in, frames and values out; every rule about a child lives here."""
