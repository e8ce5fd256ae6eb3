package io.huoshui.experiment;

import java.util.Map;

/** Who saw which variant. Reads committed state. */
public interface Exposures {
    /**
     * How many people first saw each variant under this version, without those who saw several.
     *
     * @return by variant id; variants nobody saw are left out
     */
    Map<String, Long> people(String experiment, int version);

    /** How many people saw several variants, among those who first saw one under this version. */
    long mixed(String experiment, int version);
}
