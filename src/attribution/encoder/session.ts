import { OnrecordError } from '../../domain/index.ts';
import { unreadableEncoder } from './unreadable.ts';

/** Windows side by side, each filled up to `length` pieces: `batch x length` numbers in each list. */
export interface Batch {
  readonly batch: number;
  readonly length: number;
  readonly ids: BigInt64Array;
  /** 1 at pieces, 0 where a window is filled up. */
  readonly mask: BigInt64Array;
  readonly kind: BigInt64Array;
}

/** What an encoder says of each piece: scores of the labels (7), and its vectors as a token and as a cue (7 x 16 each). */
export interface BatchOutput {
  readonly scores: Float32Array;
  readonly token: Float32Array;
  readonly cue: Float32Array;
}

/** A network that is ready to run. */
export interface EncoderSession {
  run(batch: Batch): Promise<BatchOutput>;
}

/** What we use of the package `onnxruntime-node`, as its version 1.30 has it. */
interface Runtime {
  readonly InferenceSession: {
    create(network: Uint8Array, options: SessionOptions): Promise<RuntimeSession>;
  };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => RuntimeTensor;
}
interface SessionOptions {
  readonly intraOpNumThreads: number;
  readonly interOpNumThreads: number;
  readonly graphOptimizationLevel: 'all';
  readonly logSeverityLevel: number;
}
interface RuntimeSession {
  run(inputs: Readonly<Record<string, RuntimeTensor>>): Promise<Readonly<Record<string, RuntimeTensor>>>;
}
interface RuntimeTensor {
  readonly data: unknown;
}

/** Of the runtime's own messages only errors; it writes them to the error stream. */
const ERRORS_ONLY = 3;
/** By a name that is not written out, so that neither types nor bundlers ask for a package that most do without. */
const PACKAGE: string = 'onnxruntime-node';
/**
 * The command that installs the runtime, without the libraries for graphics cards. In a checkout of this project npm installs
 * a peer that is optional only where it is to be saved.
 */
export const INSTALL_RUNTIME = 'ONNXRUNTIME_NODE_INSTALL=skip npm install --save-optional onnxruntime-node';

/**
 * Makes a network ready to run, on one thread of its own.
 *
 * Raises `model/no-runtime` where the package onnxruntime-node is not installed, `model/unreadable` where the network
 * is damaged.
 */
export async function openSession(network: Uint8Array): Promise<EncoderSession> {
  const { InferenceSession, Tensor } = await runtime();
  const options = {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: ERRORS_ONLY,
  } as const;
  let session: RuntimeSession;
  try {
    session = await InferenceSession.create(network, options);
  } catch (cause) {
    throw unreadableEncoder('the runtime does not take its network', cause);
  }
  return {
    async run({ batch, length, ids, mask, kind }) {
      const tensor = (numbers: BigInt64Array): RuntimeTensor => new Tensor('int64', numbers, [batch, length]);
      const found = await session.run({ ids: tensor(ids), mask: tensor(mask), kind: tensor(kind) });
      return { scores: numbersOf(found, 'scores'), token: numbersOf(found, 'token'), cue: numbersOf(found, 'cue') };
    },
  };
}

function numbersOf(found: Readonly<Record<string, RuntimeTensor>>, name: string): Float32Array {
  const numbers = found[name]?.data;
  if (numbers instanceof Float32Array) return numbers;
  throw unreadableEncoder(`its network gives no "${name}"`);
}

async function runtime(): Promise<Runtime> {
  try {
    const found = (await import(PACKAGE)) as Partial<Runtime> & { readonly default?: Runtime };
    return found.InferenceSession ? (found as Runtime) : found.default!;
  } catch (cause) {
    throw new OnrecordError(
      'model/no-runtime',
      'The accurate model needs the package onnxruntime-node, which is not installed or does not load here.',
      `Install it with \`${INSTALL_RUNTIME}\` (about 290 MB), or use --model fast.`,
      { cause },
    );
  }
}
