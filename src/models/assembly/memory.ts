/**
 * An instance's memory, taken from its start to its end: whoever lays it out anew releases all of it and takes what the
 * new layout needs. Every piece begins a cache line.
 */
let free: usize = 0;

/** Everything is free again. */
export function releaseAll(): void {
  release(__heap_base);
}

/** What was taken from an address on is free again. */
export function release(address: usize): void {
  free = (address + 63) & ~63;
}

/** Where the next piece will begin. */
export function nextAddress(): usize {
  return free;
}

/** Takes so many bytes, whatever is in them; the memory grows where it must. */
export function allocate(bytes: usize): usize {
  const address = free;
  release(address + bytes);
  const pagesNeeded = <i32>((free + 0xffff) >> 16) - memory.size();
  // A trap here becomes a WebAssembly.RuntimeError: the data are larger than the memory that can be had.
  if (pagesNeeded > 0 && memory.grow(pagesNeeded) < 0) unreachable();
  return address;
}
