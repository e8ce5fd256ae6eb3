package io.huoshui.profile.internal;

import io.huoshui.profile.Identity;
import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/** A set of identities as {@code [[namespace, value], …]}, sorted. */
final class IdentityJson {
    private IdentityJson() {}

    static String write(Collection<Identity> identities) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = ProfileDocument.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (Identity each : new TreeSet<>(identities)) {
                json.writeStartArray();
                json.writeString(each.namespace());
                json.writeString(each.value());
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    static Set<Identity> read(String text) {
        Set<Identity> identities = new LinkedHashSet<>();
        try (JsonParser json = ProfileDocument.JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                json.nextToken();
                String namespace = json.getString();
                json.nextToken();
                identities.add(new Identity(namespace, json.getString()));
                json.nextToken();
            }
        }
        return identities;
    }
}
