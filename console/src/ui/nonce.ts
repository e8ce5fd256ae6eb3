/** What the server put into this response; the policy lets only styles and scripts with it pass. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

// Two parts below antd (the scroll lock of dialogs, the measuring of scroll bars) add a style element without passing on the nonce they
// are given. Scripts of this page are trusted already, so the elements they make carry it.
const create = document.createElement.bind(document);
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = create(name, options);
  if (nonce && name === 'style') element.nonce = nonce;
  return element;
}) as typeof document.createElement;
