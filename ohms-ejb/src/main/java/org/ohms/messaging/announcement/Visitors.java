package org.ohms.messaging.announcement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/** Who comes for a visit; the feature that plans visits implements it. Asked as the system. */
public interface Visitors {
    /** The next few patients of the group in the order of their ids. */
    List<PatientId> next(VisitGroup group, @Nullable UUID after, int most);

    /** How many patients there are in the group. */
    long count(VisitGroup group);

    /** Whom one may have a visit with, by name. */
    List<Choice> practitioners();

    /** What a visit may be for, by name. */
    List<Choice> services();

    /** Something to choose. */
    record Choice(UUID id, String name) {}
}
