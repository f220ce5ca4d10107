/**
 * The leave to send a company's name to a register that is asked about it.
 *
 * Firefox keeps it apart from the leave for the register's host, under the kind that the manifest declares. Other browsers
 * have no such leave, and refuse a question that names one.
 */
import { browser } from './polyfill.ts';

/** What to ask for, look for or give back besides hosts; null where the browser has no such leave. */
export function nameSending(): { data_collection: ['searchTerms'] } | null {
  const declared =
    browser.runtime.getManifest().browser_specific_settings?.gecko?.data_collection_permissions;
  return declared?.optional?.includes('searchTerms') ? { data_collection: ['searchTerms'] } : null;
}
