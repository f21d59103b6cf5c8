package org.ohms.scheduling.availability;

import java.util.Collection;
import java.util.List;
import org.ohms.scheduling.place.RoomId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** Who and what is taken when, whoever asks. The visits implement it; it gives away times only. */
public interface BusyTimes {
    /** What takes one of the practitioners or one of the rooms within the span. Holds that have run out take nothing. */
    List<BusyTime> busy(Collection<PractitionerId> practitioners, Collection<RoomId> rooms, TimeSlot span);
}
