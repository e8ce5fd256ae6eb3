export default function WriteKeys() {
  return null;
}
