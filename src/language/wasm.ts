/** What Node's types do not know of WebAssembly. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (pages: { readonly initial: number }) => WasmMemory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Bytes by which memory grows. */
const PAGE = 1 << 16;

export const newMemory = (): WasmMemory => new WebAssembly.Memory({ initial: 1 });

/** Compiles a module that is kept as text; what comes back sets it to work with what it imports. */
export function moduleOf(base64: string): (imports: object) => unknown {
  const compiled = new WebAssembly.Module(Buffer.from(base64, 'base64'));
  return (imports) => new WebAssembly.Instance(compiled, imports).exports;
}

/** Grows a memory to so many bytes; views of what it was before hold nothing any more. */
export function reach(memory: WasmMemory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}
