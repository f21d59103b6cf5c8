package org.ohms.scheduling.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.AtOnce;

@DisplayName("What the hospital offers")
class ServiceCatalogueIT {
    private static final Actor KEEPER = staff("service.read", "service.manage");

    private final String code = "s-" + UUID.randomUUID().toString().substring(0, 30);

    private static ServiceCatalogue catalogue() {
        return use(ServiceCatalogue.class);
    }

    private ServiceDraft draft(int minutes, String... specialties) {
        return new ServiceDraft(code, " Review ", minutes, 0, 5, " ", false, true, List.of(specialties));
    }

    private static ServiceId offer(ServiceDraft draft) {
        return as(KEEPER, () -> catalogue().offer(draft));
    }

    private static void change(ServiceId id, long version, ServiceDraft draft) {
        as(KEEPER, () -> catalogue().change(id, version, draft));
    }

    private static ServiceRow row(ServiceId id) {
        return as(KEEPER, () -> catalogue().service(id));
    }

    private static DomainException refused(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run);
    }

    private static String said(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (DomainException refused) {
            return refused.refusals().get(0).code();
        }
    }

    private static Refusal outside(String field, int min, int max) {
        return Refusal.of(CommonRefusal.OUT_OF_RANGE).at(field).with("min", min).with("max", max);
    }

    @Test
    @DisplayName("is refused with everything that is wrong, field by field")
    void allThatIsWrong() {
        var wrong = new ServiceDraft("No Code", " ", 4, -1, 121, null, false, false, List.of());

        var refused = refused(() -> offer(wrong));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
        assertThat(refused.refusals())
                .containsExactlyInAnyOrder(
                        Refusal.of(CommonRefusal.MALFORMED).at("code"),
                        Refusal.of(CommonRefusal.REQUIRED).at("name"),
                        outside("minutes", 5, 480),
                        outside("minutesBefore", 0, 120),
                        outside("minutesAfter", 0, 120));
    }

    @Test
    @DisplayName("keeps its code whatever changes, and the code is nobody else's, also when it is no longer offered")
    void keepsItsCode() {
        var id = offer(draft(30, "Cardiology"));
        assertThat(row(id).name()).isEqualTo("Review");
        assertThat(row(id).priceCode()).isNull();

        change(
                id,
                row(id).version(),
                new ServiceDraft("another-code", "Long review", 60, 0, 0, "VISIT-60", true, false, List.of()));
        assertThat(row(id).code()).isEqualTo(code);
        assertThat(row(id).minutes()).isEqualTo(60);
        as(KEEPER, () -> catalogue().retire(id, row(id).version()));
        assertThat(row(id).offered()).isFalse();

        assertThat(refused(() -> offer(draft(15))).refusals())
                .containsExactly(Refusal.of(ServiceRefusal.CODE_TAKEN).at("code"));
        as(KEEPER, () -> catalogue().offerAgain(id, row(id).version()));
        assertThat(row(id).offered()).isTrue();
    }

    @Test
    @DisplayName("is changed from its newest version only, also when only those changed who offer it")
    void stale() {
        var id = offer(draft(30));
        var seen = row(id).version();
        change(id, seen, draft(30, "Cardiology"));

        for (var attempt : List.<Runnable>of(
                () -> change(id, seen, draft(45)),
                () -> as(KEEPER, () -> catalogue().retire(id, seen)),
                () -> as(KEEPER, () -> catalogue().offerAgain(id, seen)))) {
            assertThat(refused(attempt).kind()).isEqualTo(DomainException.Kind.STALE);
        }
        assertThat(row(id).specialties()).containsExactly("Cardiology");
    }

    @Test
    @DisplayName("that was never there is not found, for every change")
    void nothing() {
        var nothing = new ServiceId(UUID.randomUUID());

        for (var attempt : List.<Runnable>of(
                () -> row(nothing),
                () -> change(nothing, 1, draft(30)),
                () -> as(KEEPER, () -> catalogue().retire(nothing, 1)),
                () -> as(KEEPER, () -> catalogue().label(nothing, Clearance.R)))) {
            assertThat(refused(attempt).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        }
    }

    @Test
    @DisplayName("is offered once under one code, though many ask at once")
    void offeredOnce() throws Exception {
        var said = AtOnce.results(8, () -> said(() -> offer(draft(30))));

        assertThat(said).containsOnlyOnce("done");
        assertThat(Collections.frequency(said, "service.code-taken")).isEqualTo(7);
    }

    @Test
    @DisplayName("is changed by one of those who began from the same version")
    void changedOnce() throws Exception {
        var id = offer(draft(30));
        var seen = row(id).version();

        var said = AtOnce.results(8, () -> said(() -> change(id, seen, draft(45, "Cardiology"))));

        assertThat(said).containsOnlyOnce("done");
        assertThat(Collections.frequency(said, CommonRefusal.CHANGED_MEANWHILE.code()))
                .isEqualTo(7);
    }
}
