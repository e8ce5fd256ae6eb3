package io.huoshui.profile;

import java.util.Collection;
import java.util.Map;

/** People as lists show them. */
public interface PersonRows {
    /** By number; a number that went into another answers with the survivor, one that is gone is left out. */
    Map<Integer, PersonRow> rows(Collection<Integer> profileIds);
}
