package org.ohms.scheduling.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Places and their rooms: everybody on staff reads them, administrators keep them. */
@Stateless
public class PlaceDirectory {
    @Inject
    Places places;

    @Inject
    PlaceRules rules;

    @Inject
    Clock clock;

    /** All places by name, the closed ones last. */
    @RolesAllowed("place.read")
    public List<PlaceRow> places() {
        return places.rows();
    }

    @RolesAllowed("place.read")
    public PlaceRow place(PlaceId id) {
        return places.row(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    @RolesAllowed("place.manage")
    public PlaceId open(PlaceDraft draft) {
        rules.insistOn(draft, null);
        return places.open(draft, clock.instant());
    }

    /** @param version of the row the change began from */
    @RolesAllowed("place.manage")
    public void change(PlaceId id, long version, PlaceDraft draft) {
        var place = places.with(id, version);
        rules.insistOn(draft, id);
        place.become(draft, clock.instant());
        places.keep();
    }

    /** It takes no new visits from now on; those booked stay. */
    @RolesAllowed("place.manage")
    public void close(PlaceId id, long version) {
        places.with(id, version).close();
        places.keep();
    }

    /** It takes visits again; refused when another open place has taken its name. */
    @RolesAllowed("place.manage")
    public void reopen(PlaceId id, long version) {
        var place = places.with(id, version);
        rules.insistOnName(place.name(), id);
        place.reopen();
        places.keep();
    }
}
