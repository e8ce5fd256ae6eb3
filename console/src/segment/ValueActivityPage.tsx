export default function ValueActivityPage() {
  return null;
}
