package io.huoshui.segment.rule;

/** What people call the things a rule names by id. */
public interface SentenceNames {
    SentenceNames IDS = new SentenceNames() {
        @Override
        public String tag(String id) {
            return id;
        }

        @Override
        public String audience(String id) {
            return id;
        }
    };

    String tag(String id);

    String audience(String id);
}
