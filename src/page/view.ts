/** What only a laid-out page can answer. A parsed file has no layout: there every question goes by the markup. */
export interface View {
  /** False where the element's own text is not shown and cannot be opened either. */
  isVisible?(element: Element): boolean;
  /** True where the element's box stands apart from its neighbours, although its tag is an inline one. Asked only
   * where two words would else be glued together: `<span>Kiln AI</span><span>Labelling</span>`. */
  breaksLine?(element: Element): boolean;
  /** Told of each part that is not read because its markup hides it: the page may show it later. */
  skipsHidden?(element: Element): void;
  /** Told of each open shadow root that is read: who watches the page must watch it apart. */
  entersShadow?(root: ShadowRoot): void;
}
