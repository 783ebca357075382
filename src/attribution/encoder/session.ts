import { OnrecordError } from '../../domain/index.ts';
import { unreadableEncoder } from './unreadable.ts';

/** A window as a network takes it. */
export interface Question {
  /** Pieces, at most 256, and the kind of each. */
  readonly ids: Int32Array;
  readonly kinds: Int32Array;
  /** The places in `ids` of those that are asked about, which tell of a token each. */
  readonly places: Int32Array;
}

/** What an encoder says of each that is asked about: scores of the labels (7), its vectors as a token and as a cue (7 x 16 each). */
export interface Answer {
  readonly scores: Float32Array;
  readonly token: Float32Array;
  readonly cue: Float32Array;
}

/** A network that is ready to run. */
export interface EncoderSession {
  run(question: Question): Promise<Answer>;
}

/** What we use of the package `onnxruntime-node`, as its version 1.30 has it. */
interface Runtime {
  readonly InferenceSession: {
    create(network: Uint8Array, options: SessionOptions): Promise<RuntimeSession>;
  };
  readonly Tensor: new (type: 'int32', data: Int32Array, dims: readonly number[]) => RuntimeTensor;
}
interface SessionOptions {
  readonly intraOpNumThreads: number;
  readonly interOpNumThreads: number;
  readonly graphOptimizationLevel: 'basic';
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
  // The graph is written as it is to run: joining sums and norms, as the runtime would, makes it slower (decisions/0152).
  const options = {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'basic',
    logSeverityLevel: ERRORS_ONLY,
  } as const;
  let session: RuntimeSession;
  try {
    session = await InferenceSession.create(network, options);
  } catch (cause) {
    throw unreadableEncoder('the runtime does not take its network', cause);
  }
  return {
    async run({ ids, kinds, places }) {
      const list = (numbers: Int32Array): RuntimeTensor => new Tensor('int32', numbers, [numbers.length]);
      const found = await session.run({ ids: list(ids), kind: list(kinds), told: list(places) });
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
