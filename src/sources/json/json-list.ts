import type { TableSource } from '../contract/table-source.ts';
import { isJson, isNotebook } from './recognize-json.ts';

/** A JSON document that is a list of records. */
export const jsonList: TableSource = {
  name: 'a JSON document',
  heeds: [],
  recognizes: (start, fileName) => {
    const bytes = Buffer.from(start);
    return isJson(bytes) && !isNotebook(bytes, fileName);
  },
  read: async (source, options) => (await import('./read-json-list.ts')).readJsonList(source, options),
};
