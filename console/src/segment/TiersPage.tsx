export default function TiersPage() {
  return null;
}
