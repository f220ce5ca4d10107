/**
 * The elements of an XML file that are records, as plain objects in the shape of GLEIF's JSON.
 *
 *   <lei:LegalName xml:lang="en">Acme</lei:LegalName>     → {"@xml:lang": "en", "$": "Acme"}
 *   <lei:City>Basel</lei:City>                            → "Basel"
 *   <rr:Period>…</rr:Period><rr:Period>…</rr:Period>      → [ {…}, {…} ]
 */
import { SaxesParser } from 'saxes';
import { problem, SourceError } from '../problem.ts';
import { type Cutter, type Numbered, refuseTooLong } from './numbered.ts';

/** An element: its text, or its attributes and children by local name. */
export type XmlValue = string | XmlObject | readonly XmlValue[];
export interface XmlObject {
  [name: string]: XmlValue;
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly content: XmlObject;
  text: string;
}

export class XmlElements implements Cutter<XmlObject> {
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly open: Open[] = [];
  private readonly found: Numbered<XmlObject>[] = [];
  private sinceRecord = 0;
  /** All that saxes can still complain of is a tag that was never closed. */
  private isAtEnd = false;

  /** `records`: local names of the elements that are records. */
  constructor(private readonly records: ReadonlySet<string>) {
    this.parser.on('error', (error) => {
      const { line } = this.parser;
      if (this.isAtEnd) throw new SourceError(problem('source_cut_off', {}, line));
      throw new SourceError(problem('source_broken_xml', { reason: reasonIn(error) }, line));
    });
    this.parser.on('opentag', ({ name, attributes }) => this.start(local(name), attributes));
    this.parser.on('text', (text) => this.add(text));
    this.parser.on('cdata', (text) => this.add(text));
    this.parser.on('closetag', () => this.close());
  }

  push(text: string): readonly Numbered<XmlObject>[] {
    this.sinceRecord += text.length;
    this.parser.write(text);
    const found = this.found.splice(0);
    if (found.length > 0) this.sinceRecord = 0;
    refuseTooLong(this.sinceRecord, this.open[0]?.line ?? this.parser.line);
    return found;
  }

  end(): readonly Numbered<XmlObject>[] {
    this.isAtEnd = true;
    this.parser.close();
    return this.found.splice(0);
  }

  private start(name: string, attributes: Readonly<Record<string, string>>): void {
    // Outside a record only its beginning matters; the wrappers and the header are passed.
    if (this.open.length === 0 && !this.records.has(name)) return;
    const content: XmlObject = {};
    for (const [attribute, value] of Object.entries(attributes))
      if (!attribute.startsWith('xmlns')) content[`@${attribute}`] = value;
    this.open.push({ name, line: this.parser.line, content, text: '' });
  }

  private add(text: string): void {
    const inner = this.open.at(-1);
    if (inner !== undefined) inner.text += text;
  }

  private close(): void {
    const closed = this.open.pop();
    if (closed === undefined) return;
    const outer = this.open.at(-1);
    if (outer === undefined) this.found.push({ line: closed.line, value: closed.content });
    else append(outer.content, closed.name, contentOf(closed));
  }
}

function contentOf({ content, text }: Open): XmlValue {
  const trimmed = text.trim();
  if (Object.keys(content).length === 0) return trimmed;
  return trimmed === '' ? content : { ...content, $: trimmed };
}

function append(content: XmlObject, name: string, value: XmlValue): void {
  const before = Object.hasOwn(content, name) ? content[name] : undefined;
  if (before === undefined) content[name] = value;
  else content[name] = Array.isArray(before) ? [...before, value] : [before, value];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Saxes puts "file:line:column: " before its reason; the line is said by us. */
function reasonIn(error: Error): string {
  return error.message.replace(/^\S*\d+:\d+: /, '');
}
