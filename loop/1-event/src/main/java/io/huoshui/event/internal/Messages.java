package io.huoshui.event.internal;

import io.huoshui.event.EventDraft;
import io.huoshui.event.EventLimits;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads the messages of one request, each once, from bytes: its own fields as text, the rest as spans of the bytes as they came, and a
 * hash of its content that does not depend on white space or the order of keys. Used by one thread.
 */
final class Messages implements AutoCloseable {
    private static final long OBJECT = 0x6f626a656374L;
    private static final long ARRAY = 0x6172726179L;
    private static final long NUMBER = 0x6e756d626572L;
    private static final long TEXT = 0x74657874L;

    /** The message just read. */
    final EventDraft draft = new EventDraft();

    /** Hash of what the sender said, without what belongs to the transport (messageId, sentAt, receivedAt, writeKey, integrations). */
    long contentHash;

    /** Where the message stands in the bytes. */
    int start;

    int end;

    /** Spans {@code "key": value} of the members that make up the body: start, end, start, end, … */
    int[] members = new int[32];

    int memberCount;

    /** A write key inside the message. */
    @Nullable
    String writeKey;

    private final JsonParser parser;
    private final int origin;
    private final String call;
    private final @Nullable String sentAt;

    private Messages(byte[] bytes, int from, int to, String call, @Nullable String sentAt) {
        this.parser = Json.parser(bytes, from, to);
        this.origin = from;
        this.call = call;
        this.sentAt = sentAt;
    }

    /** The one message of a request such as {@code /v1/track}. Call {@link #next} once. */
    static Messages single(byte[] bytes, int from, int to, String call, @Nullable String sentAt) {
        return new Messages(bytes, from, to, call, sentAt);
    }

    /** The elements of an array. Call {@link #next} until it says no. */
    static Messages array(byte[] bytes, int from, int to, String call, @Nullable String sentAt) {
        Messages messages = new Messages(bytes, from, to, call, sentAt);
        messages.parser.nextToken();
        return messages;
    }

    /** Reads on; false when the array is through. */
    boolean next() {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.END_ARRAY) {
            return false;
        }
        draft.clear(call, sentAt);
        writeKey = null;
        memberCount = 0;
        start = tokenOffset();
        if (token == JsonToken.START_OBJECT) {
            draft.isObject = true;
            draft.depth = 1;
            readMembers();
        } else {
            contentHash = value(token, 1);
        }
        end = offset();
        draft.bytes = end - start;
        return true;
    }

    /** Nothing but white space may follow. */
    void expectEnd() {
        expectEnd(parser);
    }

    static void expectEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "more than one JSON value");
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    private void readMembers() {
        long hash = OBJECT;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int from = tokenOffset();
            String name = parser.currentName();
            long key = key(name);
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_NULL) {
                long content = name.equals("context") ? context(token) : value(token, 2);
                if (keep(name, token, from)) {
                    hash += Hash64.pair(key, content);
                }
            }
        }
        contentHash = Hash64.mix(hash);
    }

    /** Puts one top-level member where it belongs; false when it belongs to the transport. */
    private boolean keep(String name, JsonToken token, int from) {
        switch (name) {
            case "messageId" -> draft.messageId = id(name, token);
            case "sentAt" -> draft.sentAt = token == JsonToken.VALUE_STRING ? text() : draft.sentAt;
            case "writeKey" -> writeKey = token == JsonToken.VALUE_STRING ? text() : null;
            case "receivedAt", "integrations" -> {}
            default -> {
                keepContent(name, token, from);
                return true;
            }
        }
        return false;
    }

    private void keepContent(String name, JsonToken token, int from) {
        switch (name) {
            case "type" -> draft.type = word(name, token);
            case "event" -> draft.event = word(name, token);
            case "userId" -> draft.userId = id(name, token);
            case "anonymousId" -> draft.anonymousId = id(name, token);
            case "timestamp" -> draft.timestamp = id(name, token);
            case "originalTimestamp" -> draft.originalTimestamp = id(name, token);
            case "clampedTimestamp" -> {}
            default -> keepMember(name, token, from);
        }
    }

    private void keepMember(String name, JsonToken token, int from) {
        switch (name) {
            case "name" -> draft.name = token == JsonToken.VALUE_STRING ? text() : null;
            case "groupId" -> draft.groupId = id(name, token);
            case "previousId" -> draft.previousId = id(name, token);
            case "properties", "traits", "context" -> {
                if (token != JsonToken.START_OBJECT) {
                    wrong(name);
                }
            }
            default -> {}
        }
        if (memberCount + 2 > members.length) {
            members = Arrays.copyOf(members, members.length * 2);
        }
        members[memberCount++] = from;
        members[memberCount++] = offset();
    }

    private @Nullable String word(String name, JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return text();
        }
        wrong(name);
        return null;
    }

    /** Ids arrive as text or number; a blank one is none. */
    private @Nullable String id(String name, JsonToken token) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
            String text = text().strip();
            return text.isEmpty() ? null : text;
        }
        wrong(name);
        return null;
    }

    private String text() {
        return parser.getString();
    }

    private void wrong(String name) {
        if (draft.wrongField == null) {
            draft.wrongField = name;
        }
    }

    /** Hashes one value, whose first token is {@code token}, and notes what its text and shape are like. */
    private long value(@Nullable JsonToken token, int depth) {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            draft.depth = Math.max(draft.depth, depth);
            if (depth > EventLimits.DEPTH_MAX) {
                parser.skipChildren();
                return 0;
            }
            return token == JsonToken.START_OBJECT ? object(depth) : array(depth);
        }
        if (token == JsonToken.VALUE_STRING) {
            return characters(TEXT, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return number();
        }
        return token == JsonToken.VALUE_TRUE ? 1 : token == JsonToken.VALUE_FALSE ? 2 : 3;
    }

    /** The batch a message was imported with says how it came, not what it says: the same order in two files is one order. */
    private long context(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            return value(token, 2);
        }
        draft.depth = Math.max(draft.depth, 2);
        long hash = OBJECT;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            long key = key(name);
            JsonToken first = parser.nextToken();
            long content = name.equals("externalIds") ? externalIds(first) : value(first, 3);
            if (!name.equals("importBatch")) {
                hash += Hash64.pair(key, content);
            }
        }
        return Hash64.mix(hash);
    }

    /** Hashed like any array; an object with {@code id} and {@code type} in it says who. */
    private long externalIds(JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            return value(token, 3);
        }
        draft.depth = Math.max(draft.depth, 3);
        long hash = ARRAY;
        for (JsonToken each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
            hash = Hash64.pair(hash, each == JsonToken.START_OBJECT ? externalId() : value(each, 4));
        }
        return hash;
    }

    private long externalId() {
        draft.depth = Math.max(draft.depth, 4);
        boolean hasId = false;
        boolean hasType = false;
        long hash = OBJECT;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            long key = key(name);
            JsonToken token = parser.nextToken();
            boolean says = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING && !text().isBlank();
            hasId |= says && name.equals("id");
            hasType |= says && name.equals("type");
            hash += Hash64.pair(key, value(token, 5));
        }
        draft.hasExternalId |= hasId && hasType;
        return Hash64.mix(hash);
    }

    private long object(int depth) {
        long hash = OBJECT;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            long key = key(parser.currentName());
            hash += Hash64.pair(key, value(parser.nextToken(), depth + 1));
        }
        return Hash64.mix(hash);
    }

    private long array(int depth) {
        long hash = ARRAY;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            hash = Hash64.pair(hash, value(token, depth + 1));
        }
        return hash;
    }

    private long key(String name) {
        draft.keys++;
        long hash = TEXT;
        char previous = 0;
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            noteCharacter(previous, each);
            hash = Hash64.step(hash, each);
            previous = each;
        }
        noteCharacter(previous, ' ');
        return Hash64.mix(hash);
    }

    private long characters(long seed, char[] buffer, int from, int length) {
        long hash = seed;
        char previous = 0;
        for (int i = from; i < from + length; i++) {
            char each = buffer[i];
            if (each < 1 || each >= Character.MIN_SURROGATE || previous >= Character.MIN_SURROGATE) {
                noteCharacter(previous, each);
            }
            hash = Hash64.step(hash, each);
            previous = each;
        }
        noteCharacter(previous, ' ');
        return Hash64.mix(hash + length);
    }

    private void noteCharacter(char previous, char each) {
        if (each == 0) {
            draft.hasNul = true;
        }
        if (Character.isHighSurrogate(previous) != Character.isLowSurrogate(each)) {
            draft.hasLoneSurrogate = true;
        }
    }

    private long number() {
        char[] buffer = parser.getStringCharacters();
        int from = parser.getStringOffset();
        int length = parser.getStringLength();
        if (length > EventLimits.NUMBER_CHARS_MAX || exponent(buffer, from, from + length) > EventLimits.EXPONENT_MAX) {
            draft.hasNumberOutOfRange = true;
        }
        return characters(NUMBER, buffer, from, length);
    }

    /** Size of the decimal exponent without its sign; 0 when there is none. */
    private static int exponent(char[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == 'e' || buffer[i] == 'E') {
                int value = 0;
                for (int k = i + 1; k < to && value <= EventLimits.EXPONENT_MAX; k++) {
                    value = buffer[k] == '+' || buffer[k] == '-' ? value : value * 10 + buffer[k] - '0';
                }
                return value;
            }
        }
        return 0;
    }

    private int tokenOffset() {
        return origin + (int) parser.currentTokenLocation().getByteOffset();
    }

    private int offset() {
        return origin + (int) parser.currentLocation().getByteOffset();
    }
}
