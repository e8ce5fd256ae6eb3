export default function RfmPage() {
  return null;
}
