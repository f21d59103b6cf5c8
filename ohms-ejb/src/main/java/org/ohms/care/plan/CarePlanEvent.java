package org.ohms.care.plan;

import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What happened to a plan. */
public sealed interface CarePlanEvent {
    UUID plan();

    PatientId patient();

    AccountId by();

    /** It is followed from now on. */
    record Begun(UUID plan, PatientId patient, AccountId by) implements CarePlanEvent {}

    /** It is over. */
    record Ended(UUID plan, PatientId patient, AccountId by) implements CarePlanEvent {}
}
