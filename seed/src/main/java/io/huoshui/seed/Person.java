package io.huoshui.seed;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * One simulated person.
 *
 * @param number 1 … population
 * @param appearsAt when they scan the code (contacts), first buy (shop buyers) or first look around (visitors)
 * @param hasUnionid the brand can see the WeChat unionid of this contact
 */
public record Person(
        int number,
        Kind kind,
        String name,
        boolean woman,
        String city,
        Source source,
        Instant appearsAt,
        boolean hasUnionid,
        Persona persona) {

    /** How far the brand got with this person. */
    public enum Kind {
        CONTACT,
        /** Buys on Tmall, never added as a contact. */
        SHOP_BUYER,
        /** Looked around in the mini program; nobody knows who it was. */
        VISITOR
    }

    /** The person's identifier under that face; stable, made up, unmistakably simulated. */
    public String id(Face face) {
        return switch (face) {
            case CONTACT -> "wmTY" + scrambled(0x5bd1e995L) + "demo";
            case UNION -> "oTYu" + scrambled(0x1b873593L) + "demo";
            case PHONE -> phone();
            case MEMBER -> "TY-%07d".formatted(90_000 + number * 7);
            case SHOP -> "yz_%08d".formatted(31_000_000 + number * 13);
            case TMALL -> "tb_%08d".formatted(58_000_000 + number * 17);
            case TMALL_SESSION -> "tm-%d".formatted(700_000 + number * 19);
            case DEVICE -> "mp-" + scrambled(0x27d4eb2fL);
        };
    }

    /**
     * The identifiers under these faces, in the order of {@link Face}. Every message needs a {@code userId} or {@code anonymousId}: the
     * brand's own systems know the customer number, Tmall only its session.
     */
    public Map<Face, String> ids(Set<Face> faces) {
        Set<Face> all = EnumSet.copyOf(faces);
        boolean own = faces.contains(Face.CONTACT) || faces.contains(Face.SHOP);
        if (own || faces.contains(Face.TMALL)) {
            all.add(own ? Face.MEMBER : Face.TMALL_SESSION);
        }
        Map<Face, String> ids = new EnumMap<>(Face.class);
        all.forEach(face -> ids.put(face, id(face)));
        return ids;
    }

    private String phone() {
        String[] prefixes = {"138", "139", "136", "150", "158", "177", "186", "188", "135", "152"};
        long tail = Math.floorMod(number * 48_271L + 11_235_813L, 100_000_000L);
        return prefixes[number % prefixes.length] + "%08d".formatted(tail);
    }

    private String scrambled(long salt) {
        long mixed = (number * 0x9E3779B97F4A7C15L) ^ (salt * 0xC2B2AE3D27D4EB4FL);
        mixed ^= mixed >>> 29;
        return Long.toString((mixed * 0xBF58476D1CE4E5B9L) & Long.MAX_VALUE, 36);
    }
}
