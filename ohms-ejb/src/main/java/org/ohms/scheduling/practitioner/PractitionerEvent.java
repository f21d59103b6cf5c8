package org.ohms.scheduling.practitioner;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;

/** What happened to the register of practitioners. */
public sealed interface PractitionerEvent {
    PractitionerId practitioner();

    record Registered(PractitionerId practitioner) implements PractitionerEvent {}

    /** The account that signs in as the practitioner is another one from now on. */
    record AccountChanged(
            PractitionerId practitioner, @Nullable AccountId account) implements PractitionerEvent {}

    record Retired(PractitionerId practitioner) implements PractitionerEvent {}

    record Reinstated(PractitionerId practitioner) implements PractitionerEvent {}
}
