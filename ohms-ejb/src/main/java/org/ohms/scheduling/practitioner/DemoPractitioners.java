package org.ohms.scheduling.practitioner;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.place.RoomRow;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;

/** The doctors and nurses of the demonstration hospital; two of them sign in with accounts of the cast. */
@ApplicationScoped
class DemoPractitioners {
    @Inject
    Practitioners practitioners;

    @Inject
    PlaceLookup places;

    @Inject
    EntityManager entities;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    void register(@Observes @Priority(302) DemoDataWanted wanted) {
        var today = hospital.today(clock.instant());
        register("Dr", "Lena", "Haddad", null, "General medicine", "2.04", "doctor", today.plusYears(3));
        register("Dr", "Priya", "Menon", null, "Cardiology", "2.06", null, today.plusDays(58));
        register("Dr", "Sofia", "Whitaker", null, "Endocrinology", "2.08", null, today.plusYears(2));
        register("Dr", "Joaquin", "Vidal", null, "Paediatrics", "2.10", null, today.plusYears(1));
        register(null, "Ruth", "Boateng", "RN", "Nurse clinic", "2.01", "nurse", today.plusMonths(14));
        register("Dr", "Samir", "Osman", null, "General medicine", "2.12", null, today.plusYears(2));
        register("Dr", "Aiko", "Ito", null, "Paediatrics", "1.01", null, today.plusYears(4));
        register("Dr", "Marcus", "Feld", null, "Cardiology", "1.02", null, today.minusDays(12));
        register(null, "Grace", "Lindholm", "RN", "Nurse clinic", "1.04", null, today.plusDays(20));
    }

    private void register(
            @Nullable String prefix,
            String given,
            String family,
            @Nullable String suffix,
            String specialty,
            String room,
            @Nullable String role,
            LocalDate licensedUntil) {
        var place = places.rows().stream()
                .filter(p -> p.name().startsWith("Outpatients")
                        && p.rooms().stream().anyMatch(r -> r.name().equals(room)))
                .findFirst();
        var draft = PractitionerDraft.of(new PractitionerName(prefix, given, family, suffix), specialty)
                .qualified(new Qualification(
                        "Licence to practise", "State board", null, licensedUntil.minusYears(5), licensedUntil));
        if (place.isPresent()) {
            draft = draft.at(place.get().id(), roomOf(place.get(), room));
        }
        var account = role == null ? Optional.<AccountId>empty() : accountWith(role);
        practitioners.register(account.isPresent() ? draft.signingInAs(account.get()) : draft, clock.instant());
    }

    private static org.ohms.scheduling.place.@Nullable RoomId roomOf(PlaceRow place, String room) {
        return place.rooms().stream()
                .filter(r -> r.name().equals(room))
                .findFirst()
                .map(RoomRow::id)
                .orElse(null);
    }

    /** The cast has one account a role. */
    private Optional<AccountId> accountWith(String role) {
        return ((java.util.List<?>) entities.createNativeQuery("select account_id from account_role where role = ?1")
                        .setParameter(1, role)
                        .setMaxResults(1)
                        .getResultList())
                .stream().map(id -> new AccountId((UUID) id)).findFirst();
    }
}
