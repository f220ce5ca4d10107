/**
 * GLEIF's reporting exceptions: why a company names no parent. Three different things, and none is "independent".
 *
 *   NON_PUBLIC and its kin          → notDisclosed           there may be a parent; it is not said
 *   NO_LEI                          → parentWithoutLei       there is a parent; it has no LEI
 *   NO_KNOWN_PERSON, NATURAL_PERSONS, NON_CONSOLIDATING → noConsolidatingParent    minority owners are not covered
 */
import * as v from 'valibot';
import { identifierOf } from '../../core/company/identifier.ts';
import { idOf } from '../company-id.ts';
import { type Found, refused, type Silence } from '../found.ts';
import { problem } from '../problem.ts';
import { checked } from '../reader.ts';
import type { Header } from '../records/header.ts';
import type { ReadRow } from '../records/table.ts';
import { plain } from './tree.ts';

const SILENCES: Readonly<Record<string, Silence>> = {
  NO_LEI: 'parentWithoutLei',
  NATURAL_PERSONS: 'noConsolidatingParent',
  NO_KNOWN_PERSON: 'noConsolidatingParent',
  NON_CONSOLIDATING: 'noConsolidatingParent',
  NON_PUBLIC: 'notDisclosed',
  // Reasons of the older versions of the format, which NON_PUBLIC has replaced.
  BINDING_LEGAL_COMMITMENTS: 'notDisclosed',
  LEGAL_OBSTACLES: 'notDisclosed',
  DISCLOSURE_DETRIMENTAL: 'notDisclosed',
  DETRIMENT_NOT_EXCLUDED: 'notDisclosed',
  CONSENT_NOT_OBTAINED: 'notDisclosed',
};

/** What a reason of GLEIF's list means to a buyer; null where it is not on the list. */
export function silenceOf(reason: string): Silence | null {
  return Object.hasOwn(SILENCES, reason) ? (SILENCES[reason] ?? null) : null;
}

const Tree = v.object({
  LEI: v.string(),
  ExceptionReason: v.union([v.string(), v.array(v.string())]),
});

/** What a record of the XML or JSON file says. */
export function exceptionInTree(value: unknown, line: number): readonly Found[] {
  return checked(Tree, plain(value), line, ({ LEI, ExceptionReason }) =>
    said(LEI, [ExceptionReason].flat()[0] ?? '', line),
  );
}

/** What a row of the CSV file says. */
export function exceptionInRow(header: Header): ReadRow {
  const column = header.has('Exception.Reason') ? 'Exception.Reason' : 'Exception.Reason.1';
  return (row, line) => said(header.cell(row, 'LEI'), header.cell(row, column), line);
}

function said(lei: string, reason: string, line: number): readonly Found[] {
  const subject = identifierOf('lei', lei);
  if (subject === null) return [refused(problem('record_wrong_field', { field: 'LEI', value: lei }, line))];
  const silence = silenceOf(reason);
  if (silence === null) return [refused(problem('record_unknown_type', { value: reason }, line))];
  return [{ kind: 'silence', line, subject: idOf(subject), silence }];
}
