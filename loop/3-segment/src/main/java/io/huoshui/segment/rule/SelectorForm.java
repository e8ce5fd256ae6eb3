package io.huoshui.segment.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Selectors in their JSON form, as JDK values: for later stages whose own forms contain them. */
public interface SelectorForm {
    /** Strict, with every problem and its place; limits too. */
    Read read(@Nullable Object tree);

    Map<String, Object> write(Selector selector);

    /** @param selector empty exactly when there are problems */
    record Read(Optional<Selector> selector, List<Problem> problems) {}
}
