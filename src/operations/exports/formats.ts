import { webAnnotation } from './annotations.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { jsonLines } from './json-lines.ts';
import type { ExportName } from './names.ts';
import { prov } from './prov.ts';
import { schemaOrg } from './schema-org.ts';

export const EXPORT_FORMATS: Readonly<Record<ExportName, ExportFormat>> = {
  jsonl: jsonLines,
  csv,
  'schema-org': schemaOrg,
  'web-annotation': webAnnotation,
  prov,
};
