package io.huoshui.event.internal;

import io.huoshui.event.EventLimits;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The parser for foreign JSON. Its own limits are wider than ours, so that one bad message does not spoil its batch. */
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(EventLimits.REQUEST_BYTES_MAX)
                    .maxNestingDepth(1_000)
                    .build())
            .build();

    private Json() {}

    static JsonParser parser(byte[] bytes, int from, int to) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes, from, to - from);
    }
}
