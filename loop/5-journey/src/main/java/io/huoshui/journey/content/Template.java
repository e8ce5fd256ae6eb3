package io.huoshui.journey.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A text with variables in double braces, e.g. {@code 您好 {{name}}}. Nothing else is understood in it: no conditions, no loops, no code. */
public final class Template {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][\\w-]{0,63}(\\.[\\w-]{1,64}){0,4}");

    private final List<Part> parts;
    private final boolean broken;

    /** @param isVariable whether the text names a variable, or stands for itself */
    private record Part(boolean isVariable, String text) {}

    /**
     * @param text empty exactly when something is missing
     * @param missing variables without a value, in the order of the text
     */
    public record Rendered(Optional<String> text, Set<String> missing) {}

    private Template(List<Part> parts, boolean broken) {
        this.parts = List.copyOf(parts);
        this.broken = broken;
    }

    public static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        boolean broken = false;
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            int close = open < 0 ? -1 : text.indexOf(CLOSE, open);
            if (close < 0) {
                broken |= open >= 0;
                parts.add(new Part(false, text.substring(at)));
                break;
            }
            String name = text.substring(open + OPEN.length(), close).strip();
            broken |= !NAME.matcher(name).matches();
            parts.add(new Part(false, text.substring(at, open)));
            parts.add(new Part(true, name));
            at = close + CLOSE.length();
        }
        return new Template(parts, broken);
    }

    /** Whether a brace is left open, or encloses what is no name. */
    public boolean isBroken() {
        return broken;
    }

    /** The names in it, in order. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        parts.stream().filter(Part::isVariable).forEach(each -> names.add(each.text()));
        return names;
    }

    /** A value is put in as it is, also when it looks like a variable itself. */
    public Rendered render(Function<String, Optional<String>> values) {
        StringBuilder text = new StringBuilder();
        Set<String> missing = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part.isVariable()) {
                values.apply(part.text()).ifPresentOrElse(text::append, () -> missing.add(part.text()));
            } else {
                text.append(part.text());
            }
        }
        return new Rendered(missing.isEmpty() ? Optional.of(text.toString()) : Optional.empty(), missing);
    }
}
