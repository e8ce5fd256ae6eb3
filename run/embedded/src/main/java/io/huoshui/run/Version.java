package io.huoshui.run;

/** Which huoshui is this? */
final class Version {
    private Version() {}

    /** As the jar says it; {@code unpackaged} when run from classes. */
    static String text() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "unpackaged" : packaged;
    }
}
