package io.huoshui.touch.internal;

import io.huoshui.base.Brand;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.content.Template;
import io.huoshui.journey.content.Variables;
import io.huoshui.profile.Profile;
import io.huoshui.touch.channel.OutgoingMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the person into the words. What comes out is never stored. */
final class RenderMessage {
    private final Brand brand;
    private final Preferences preferences;

    /** The way to a person's own page. */
    interface Preferences {
        Preferences NONE = (person, at) -> Optional.empty();

        Optional<String> of(int person, Instant at);
    }

    /** Without a page people could go to. */
    RenderMessage(Brand brand) {
        this(brand, Preferences.NONE);
    }

    RenderMessage(Brand brand, Preferences preferences) {
        this.brand = brand;
        this.preferences = preferences;
    }

    /** Empty when a variable has no value. */
    Optional<OutgoingMessage> render(Reserved reserved, String address) {
        TouchRequest wish = reserved.touch().wish();
        Optional<String> own = preferences.of(reserved.person().id(), reserved.at());
        Function<String, Optional<String>> values =
                name -> name.equals(Variables.PREFERENCES) ? own : value(wish, reserved.person(), name);
        TouchRequest.Content content = wish.content();
        Optional<String> text = fill(content.text(), values);
        Optional<String> title = fill(content.title(), values);
        Optional<String> url = fill(content.url(), values);
        return text.isEmpty() || title.isEmpty() || url.isEmpty()
                ? Optional.empty()
                : Optional.of(new OutgoingMessage(
                        reserved.person().id(),
                        address,
                        wish.kind(),
                        content.title() == null ? null : title.get(),
                        text.get(),
                        content.url() == null ? null : url.get(),
                        own.orElse(null),
                        wish.cause().programme(),
                        reserved.mayRepeat()));
    }

    private Optional<String> value(TouchRequest wish, Profile person, String name) {
        return Optional.ofNullable(wish.variables().get(name)).or(() -> Variables.ofPerson(name, person, brand));
    }

    /** The words filled in; {@code ""} when there are none to fill. */
    private static Optional<String> fill(@Nullable String words, Function<String, Optional<String>> values) {
        return words == null
                ? Optional.of("")
                : Template.of(words).render(values).text();
    }
}
