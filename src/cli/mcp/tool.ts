import type { z } from 'zod';

/** A question that an assistant may ask: what is given and what is told, both checked by the protocol's own library. */
export interface Tool<Input extends z.ZodRawShape = z.ZodRawShape, Output extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
}

/** What is asked of a tool, as its schema has read it. */
export type Asked<T extends Pick<Tool, 'input'>> = z.output<z.ZodObject<T['input']>>;

/** What a tool has to tell. */
export type Told<T extends Pick<Tool, 'output'>> = z.input<z.ZodObject<T['output']>>;
