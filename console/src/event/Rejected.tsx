export default function Rejected() {
  return null;
}
