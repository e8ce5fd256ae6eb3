/**
 * Files people keep: CSV and XLSX in. Reads rows as a stream, maps columns to fields, folds order lines into orders and makes
 * Segment-shaped messages of them. Everything in this package works without a server; homes and doors are in {@code internal}.
 */
@NullMarked
package io.huoshui.connect.spreadsheet;

import org.jspecify.annotations.NullMarked;
