package io.huoshui.event.internal;

import io.huoshui.base.Fields;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@link Fields} to and from JSON. Decimal numbers stay exact. */
final class FieldsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private FieldsJson() {}

    /** @param json an object */
    static Fields read(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return new Fields(object(parser));
        }
    }

    /** Each message as one element of a JSON array, in UTF-8. */
    static byte[] writeArray(List<Fields> messages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(messages.size() * 400 + 16);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            messages.forEach(message -> writeObject(json, message.values()));
            json.writeEndArray();
        }
        return out.toByteArray();
    }

    static String write(Fields fields) {
        StringWriter out = new StringWriter(400);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            writeObject(json, fields.values());
        }
        return out.toString();
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            values.put(name, value(parser, parser.nextToken()));
        }
        return values;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(parser, token));
        }
        return values;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private static void writeObject(JsonGenerator json, Map<?, ?> values) {
        json.writeStartObject();
        values.forEach((name, value) -> {
            json.writeName(String.valueOf(name));
            write(json, value);
        });
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            writeObject(json, map);
        } else if (value instanceof Fields fields) {
            writeObject(json, fields.values());
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            list.forEach(each -> write(json, each));
            json.writeEndArray();
        } else if (value instanceof Number number) {
            writeNumber(json, number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }

    private static void writeNumber(JsonGenerator json, Number number) {
        if (number instanceof BigDecimal exact) {
            json.writeNumber(exact);
        } else if (number instanceof BigInteger whole) {
            json.writeNumber(whole);
        } else if (number instanceof Double || number instanceof Float) {
            json.writeNumber(number.doubleValue());
        } else {
            json.writeNumber(number.longValue());
        }
    }
}
