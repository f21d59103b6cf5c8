package org.ohms.scheduling.practitioner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.shared.id.AccountId;

/** A practitioner as the register shall hold them; the number is given by the hospital. */
public record PractitionerDraft(
        PractitionerName name,
        List<String> specialties,
        List<Qualification> qualifications,
        PractitionerContact contact,
        @Nullable AccountId account,
        @Nullable PlaceId place,
        @Nullable RoomId room) {
    public PractitionerDraft {
        specialties = List.copyOf(specialties);
        qualifications = List.copyOf(qualifications);
    }

    /** Only a name and what they do. */
    public static PractitionerDraft of(PractitionerName name, String... specialties) {
        return new PractitionerDraft(name, List.of(specialties), List.of(), PractitionerContact.NONE, null, null, null);
    }

    public PractitionerDraft at(PlaceId usualPlace, @Nullable RoomId usualRoom) {
        return new PractitionerDraft(name, specialties, qualifications, contact, account, usualPlace, usualRoom);
    }

    public PractitionerDraft signingInAs(AccountId person) {
        return new PractitionerDraft(name, specialties, qualifications, contact, person, place, room);
    }

    public PractitionerDraft qualified(Qualification... theirs) {
        return new PractitionerDraft(name, specialties, List.of(theirs), contact, account, place, room);
    }
}
