import { createHash } from 'node:crypto';

/** What a Content-Security-Policy calls a style or a script that stands in the page itself. */
export function policyHash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
