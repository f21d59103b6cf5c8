package org.ohms.scheduling.availability;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** When practitioners work, for the rest of scheduling, whoever acts. A fixed number of reads, however many practitioners. */
public interface WorkingTimes {
    /**
     * Everybody who may have hours within the span; most of a large register has none.
     *
     * @param place null for anywhere
     */
    Set<PractitionerId> whoWorks(@Nullable PlaceId place, TimeSlot span);

    /** Working time within the span; one entry for each of those asked about. */
    Map<PractitionerId, WorkingTime> of(Collection<PractitionerId> practitioners, TimeSlot span);

    /**
     * Working time of everybody who has hours at the place within the span, and of those named.
     *
     * @param known every place, for whoever has read them already
     */
    Map<PractitionerId, WorkingTime> at(
            PlaceId place, Collection<PlaceRow> known, Collection<PractitionerId> andThose, TimeSlot span);
}
