/** The ways to write statements, each in a few words. Apart from the formats, so that help loads none of them. */
export const EXPORT_NAMES = {
  jsonl: 'JSON Lines, one statement a line',
  csv: 'CSV, one statement a row',
  'schema-org': 'schema.org as JSON-LD',
  'web-annotation': 'Web Annotation as JSON-LD',
  prov: 'PROV-O as JSON-LD',
} as const;

export type ExportName = keyof typeof EXPORT_NAMES;

export const isExportName = (name: string): name is ExportName => Object.hasOwn(EXPORT_NAMES, name);
