package org.ohms.scheduling.practitioner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;

/** Practitioners for the other features of the hospital, whoever acts: their names are its own vocabulary. */
public interface PractitionerLookup {
    Optional<PractitionerRow> row(PractitionerId id);

    /** Those that exist, in one read. */
    Map<PractitionerId, PractitionerRow> rows(Collection<PractitionerId> ids);

    /** Those, and everybody active whose usual place this is, in one read. */
    List<PractitionerRow> at(PlaceId place, Collection<PractitionerId> andThose);

    /** Active ones with one of the specialties, or all active ones when none is named; by name, nobody left out. */
    List<PractitionerRow> withAnyOf(Collection<String> specialties);

    /** The practitioner an account signs in as. */
    Optional<PractitionerRow> signingInAs(AccountId account);
}
