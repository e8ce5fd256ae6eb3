package io.huoshui.segment;

import java.math.BigDecimal;

/** How many people stand in one of the 125 cells and what they spent together. */
public record CellCount(Scores scores, long people, BigDecimal monetary) {}
