/** The one import of webextension-polyfill: it throws outside an extension, so tests replace this module. */
import browser from 'webextension-polyfill';

export { browser };
