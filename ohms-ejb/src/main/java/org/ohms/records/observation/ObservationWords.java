package org.ohms.records.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written of an observation.
 *
 * @param name what was observed
 * @param answer what was found, in words; null when it is a figure
 * @param remark null for none
 */
public record ObservationWords(
        String name, @Nullable String answer, @Nullable String remark, List<Component> components) {
    public ObservationWords {
        components = List.copyOf(components);
    }
}
