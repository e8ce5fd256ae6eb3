package io.huoshui.event.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a batch request says beside its messages. Read in a pass of its own that skips them: {@code sentAt} often stands behind the
 * messages it is needed for, and a syntax error anywhere is found before the first message is taken.
 *
 * @param batchFrom where the array named batch begins; -1 when there is none
 */
record Envelope(@Nullable String writeKey, @Nullable String sentAt, int batchFrom) {
    /** @throws tools.jackson.core.JacksonException when the bytes are not one JSON value */
    static Envelope read(byte[] bytes, int from, int to) {
        String writeKey = null;
        String sentAt = null;
        int batchFrom = -1;
        try (JsonParser parser = Json.parser(bytes, from, to)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (value == JsonToken.VALUE_STRING && "writeKey".equals(name)) {
                        writeKey = parser.getString();
                    } else if (value == JsonToken.VALUE_STRING && "sentAt".equals(name)) {
                        sentAt = parser.getString();
                    } else if (value == JsonToken.START_ARRAY && "batch".equals(name)) {
                        batchFrom = from + (int) parser.currentTokenLocation().getByteOffset();
                    }
                    parser.skipChildren();
                }
            }
            Messages.expectEnd(parser);
        }
        return new Envelope(writeKey, sentAt, batchFrom);
    }
}
