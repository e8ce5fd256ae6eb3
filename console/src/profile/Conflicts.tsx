export default function Conflicts() {
  return null;
}
