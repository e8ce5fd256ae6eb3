package io.huoshui.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** People as lists show them. */
public interface PersonRows {
    /** By number; a number that went into another answers with the survivor, one that is gone is left out. */
    Map<Integer, PersonRow> rows(Collection<Integer> profileIds);

    /**
     * The numbers of the people a search finds (an identity exactly, or the beginning of a name or phone, or a phone's last four
     * digits); the lowest {@code limit} when there are more.
     */
    List<Integer> search(String typed, int limit);
}
