package io.huoshui.web;

import java.util.List;

/** One page of a listing: {@code total} rows exist, {@code items} are those of page {@code page} (from 1). */
public record Slice<T>(List<T> items, long total, int page, int size) {}
